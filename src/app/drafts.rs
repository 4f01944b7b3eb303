//! What a reader is typing into the fields of a figure: kept as it is typed, also while it is no
//! number yet, so that nothing is lost.

use crate::app::text::drafts as words;
use crate::exchange::number;
use crate::framework::{Entries, Entry, EntryError, FigureError, Part, Parts, Slot, SlotKind};
use crate::rating::Decimal;

/// The texts of a figure's five parts, in the order of [`Part::ALL`].
pub type Texts = [String; 5];

/// The fields of one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Whose fields they are.
    pub slot: Slot,
    /// What stands in them.
    pub texts: Texts,
}

/// What such texts come to.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// Nothing is entered.
    Empty,
    /// Something is still missing, and what.
    Incomplete(String),
    /// A part cannot be so, and why.
    Wrong(Part, String),
    /// A figure.
    Figure(Parts),
}

/// The number that a figure of this slot is compared with unless the reader gives another.
#[must_use]
pub fn usual_reference(slot: Slot) -> Option<Decimal> {
    let SlotKind::Indicator(indicator) = slot.kind() else {
        return None;
    };
    let reference = indicator.reference(None)?;
    indicator.has_score().then_some(reference.value)
}

/// The texts of the fields before anything is typed: the figure that is entered, and the reference.
#[must_use]
pub fn initial(slot: Slot, entries: &Entries) -> Texts {
    let parts = match entries.at(slot) {
        Some(Entry::Figure(figure)) => figure.parts(),
        Some(Entry::Number(number)) => Parts::default().with(Part::Value, number),
        _ => Parts::default(),
    };
    Part::ALL.map(|part| {
        let usual = || usual_reference(slot).filter(|_| part == Part::Reference);
        let number = parts.get(part).or_else(usual);
        number.map_or_else(String::new, |number| number.to_string())
    })
}

/// Reads the fields of a slot.
#[must_use]
pub fn read(slot: Slot, entries: &Entries, texts: &Texts) -> Reading {
    let (mut parts, mut is_empty) = (Parts::default(), true);
    for (part, text) in Part::ALL.into_iter().zip(texts) {
        if text.trim().is_empty() {
            continue;
        }
        match number::read(text) {
            // The usual reference is no reader's own.
            Ok(number) if part == Part::Reference && usual_reference(slot) == Some(number) => {}
            Ok(number) => {
                parts = parts.with(part, number);
                is_empty &= part == Part::Reference;
            }
            Err(error) => {
                let expected = error.expected();
                return Reading::Wrong(part, words::expected(expected, text));
            }
        }
    }
    if is_empty {
        return Reading::Empty;
    }
    match entries.clone().set_figure(slot.code(), &parts) {
        Ok(()) => Reading::Figure(parts),
        Err(EntryError::Figure { error, .. }) => match error {
            FigureError::Missing(_, what) => Reading::Incomplete(sentence(what)),
            _ => Reading::Wrong(error.part(), sentence(&error.to_string())),
        },
        // A slot that has fields takes figures: there is nothing else to refuse. (Putting other
        // errors into words would weigh a kilobyte.)
        Err(_) => Reading::Empty,
    }
}

fn sentence(words: &str) -> String {
    let mut text = crate::assess::sentence(words);
    text.push('.');
    text
}
