//! A sheet to fill in, made from the framework's tables.

use super::Shape;
use super::export::written;
use crate::framework::{Entries, Entry, Framework, Part, Parts, Slot};
use crate::rating::Decimal;

/// The columns of a sheet with a row for each code.
const LONG: [&str; 7] = [
    "code",
    "value",
    "numerator",
    "denominator",
    "standard_error",
    "reference",
    "entry",
];

/// The codes of the examples.
const EXAMPLES: [&str; 2] = ["EXAMPLE1", "EXAMPLE2"];

/// Figures of every form, made up: whichever indicators take them show how they are written.
const FIGURES: [&[(Part, Decimal)]; 4] = [
    &[
        (Part::Value, Decimal::new(125, 1)),
        (Part::Denominator, Decimal::new(400, 0)),
    ],
    &[
        (Part::Numerator, Decimal::new(130, 0)),
        (Part::Denominator, Decimal::new(400, 0)),
    ],
    &[
        (Part::Value, Decimal::new(1000, 0)),
        (Part::StandardError, Decimal::new(100, 0)),
    ],
    &[(Part::Value, Decimal::new(1, 0))],
];

/// A CSV that a user can fill in: the header, and a few rows that are clearly examples. It reads back
/// without problems.
#[must_use]
pub fn template(framework: &'static Framework, shape: Shape) -> String {
    let texts =
        |cells: &[&str]| -> Vec<String> { cells.iter().map(|cell| (*cell).to_owned()).collect() };
    let subject = framework.subject;
    let [first, second] = EXAMPLES.map(str::to_owned);
    let named = [
        [
            first,
            format!("Example {}: write yours over it", subject.one),
        ],
        [second, "Another example".to_owned()],
    ];
    let columns = [subject.column(), "name".to_owned()];
    let mut rows = Vec::new();
    match shape {
        Shape::OneCcg => {
            rows.push(texts(&LONG));
            rows.extend(examples(framework));
        }
        Shape::ManyLong => {
            rows.push([columns.to_vec(), texts(&LONG)].concat());
            for one in &named {
                rows.extend(examples(framework).map(|row| [one.to_vec(), row].concat()));
            }
        }
        Shape::ManyWide => {
            let slots = framework.slots();
            let codes = slots.iter().map(|slot| slot.code().to_owned()).collect();
            rows.push([columns.to_vec(), codes].concat());
            for one in named {
                let cells = slots.iter().map(|slot| middle(*slot).to_owned()).collect();
                rows.push([one.to_vec(), cells].concat());
            }
        }
    }
    written(rows.into_iter())
}

/// A row for each form of figure and of word that the framework takes.
fn examples(framework: &'static Framework) -> impl Iterator<Item = Vec<String>> {
    let mut used: Vec<&str> = Vec::new();
    let mut rows = Vec::new();
    for figure in FIGURES {
        let parts = figure
            .iter()
            .fold(Parts::default(), |parts, (part, number)| {
                parts.with(*part, *number)
            });
        let takes = |slot: &Slot| {
            let mut entries = Entries::new(framework);
            !used.contains(&slot.code()) && entries.set_figure(slot.code(), &parts).is_ok()
        };
        if let Some(slot) = framework.slots().into_iter().find(takes) {
            used.push(slot.code());
            let mut row = vec![slot.code().to_owned()];
            let number = |part| {
                parts
                    .get(part)
                    .map_or_else(String::new, |number| number.to_string())
            };
            row.extend(Part::ALL.map(number));
            row.push(String::new());
            rows.push(row);
        }
    }
    // All ratings of components, which are few; one band; one level.
    let mut forms: Vec<&str> = Vec::new();
    for slot in framework.slots() {
        let Some(first) = slot.choices().first().copied() else {
            continue;
        };
        let is_new = !forms.contains(&first.form()) || matches!(first, Entry::Rating(_));
        if is_new && !used.contains(&slot.code()) {
            forms.push(first.form());
            let mut row = vec![slot.code().to_owned()];
            row.resize(LONG.len() - 1, String::new());
            row.push(middle(slot).to_owned());
            rows.push(row);
        }
    }
    rows.into_iter()
}

/// The choice in the middle, the better one of two.
fn middle(slot: Slot) -> &'static str {
    let choices = slot.choices();
    choices
        .get(choices.len() / 2)
        .map_or("", |choice| choice.id())
}
