//! Sheets of every shape, the same on every run, with what the engine makes of them natively: for
//! `tests/npm/same-bytes.test.mjs`, as `same_bytes.rs` is for single CCGs.

#![cfg(all(feature = "json", feature = "csv", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot write the file fails the test, as it should"
)]

#[path = "common/chance.rs"]
mod chance;

use std::fs;
use std::path::Path;

use ccg_rating::exchange::json::{SheetInput, Value};
use ccg_rating::exchange::sheet;
use ccg_rating::framework::{Framework, Kind, Settings, Slot, SlotKind};
use ccg_rating::frameworks;
use ccg_rating::rating::RatingSet;
use chance::Chance;
use serde_json::json;

const SHEETS: usize = 300;

/// A cell that hardly belongs anywhere.
fn odd_cell(chance: &mut Chance) -> String {
    let odd = [
        "",
        " ",
        "n/a",
        "good",
        "=1+1",
        "\"a \"\"b\"\"\"",
        "\"two\nlines\"",
        "grün",
        "\u{1f600}",
        "\u{1}",
        "1,5",
        "85%",
        "1e5",
        "a text that is longer than the forty letters that are shown of it",
    ];
    if chance.once_in(3) {
        chance.odd_number()
    } else {
        chance.one_of(&odd).to_owned()
    }
}

/// What can be entered in one cell: a choice, or a number that is taken as it is.
fn choice(chance: &mut Chance, slot: Slot) -> String {
    if chance.once_in(20) {
        return odd_cell(chance);
    }
    number(chance, slot).unwrap_or_else(|| chance.one_of(&slot.choices()).id().to_owned())
}

/// A number that this slot takes as it is; none where it takes none.
fn number(chance: &mut Chance, slot: Slot) -> Option<String> {
    let SlotKind::Indicator(indicator) = slot.kind() else {
        return None;
    };
    let number = chance.taken_as_it_is(indicator)?;
    Some(if chance.once_in(40) {
        chance.beside_a_range()
    } else {
        as_in_a_sheet(chance, number)
    })
}

/// The number as a sheet takes it, mostly: without an exponent, and with few digits.
fn as_in_a_sheet(chance: &mut Chance, number: String) -> String {
    if chance.once_in(20) {
        return number;
    }
    let digits = number.split(['e', 'E']).next().unwrap_or_default();
    digits.chars().take(15).collect()
}

/// A row for each CCG, a column for some of the codes.
fn wide(chance: &mut Chance, framework: &'static Framework) -> String {
    let share = 1 + chance.below(4);
    let mut slots = framework.slots();
    slots.retain(|_| chance.below(4) < share);
    let mut lines = vec![vec!["ods".to_owned(), "name".to_owned()]];
    lines[0].extend(slots.iter().map(|slot| slot.code().to_owned()));
    if chance.once_in(5) {
        lines[0].push(odd_cell(chance));
    }
    for ccg in 0..chance.below(15) {
        let mut cells = vec![format!("{ccg:02}A"), format!("CCG {ccg}")];
        cells.extend(slots.iter().map(|slot| choice(chance, *slot)));
        lines.push(cells);
    }
    written(chance, &lines)
}

/// A row for each code of each CCG, or of one.
fn long(chance: &mut Chance, framework: &'static Framework) -> String {
    let is_of_many = chance.once_in(2);
    let header = "ccg,code,value,numerator,denominator,standard_error,reference,entry";
    let mut lines = vec![header.split(',').map(str::to_owned).collect::<Vec<_>>()];
    let slots = framework.slots();
    let few: Vec<Slot> = (0..6).map(|_| chance.one_of(&slots)).collect();
    for ccg in 0..if is_of_many { 12 + chance.below(10) } else { 1 } {
        for slot in if is_of_many { &few } else { &slots } {
            let mut cells = vec![format!("{ccg:02}A"), slot.code().to_owned()];
            let [denominator, value, count, error] =
                [(60, 9000), (1, 99), (0, 60), (1, 9)].map(|(least, most)| {
                    let number = chance.number(least, most);
                    as_in_a_sheet(chance, number)
                });
            let none = String::new;
            let is_score =
                matches!(slot.kind(), SlotKind::Indicator(row) if matches!(row.kind, Kind::Score));
            let taken = number(chance, *slot);
            let is_number = taken.is_some();
            let figure = match chance.below(20) {
                0..15 if is_number => [taken.unwrap_or_default(), none(), none(), none()],
                0..14 if is_score => [value, none(), none(), error],
                0..7 => [value, none(), denominator, none()],
                7..14 => [none(), count, denominator, none()],
                14 => [value, none(), none(), error],
                15 => [odd_cell(chance), none(), denominator, none()],
                _ => [none(), none(), none(), none()],
            };
            let is_empty = figure.iter().all(String::is_empty);
            cells.extend(figure);
            cells.push(if chance.once_in(if is_number { 30 } else { 3 }) {
                chance.number(1, 99)
            } else {
                String::new()
            });
            cells.push(if is_empty {
                choice(chance, *slot)
            } else {
                String::new()
            });
            lines.push(cells);
        }
    }
    if !is_of_many {
        for cells in &mut lines {
            cells.remove(0);
        }
    }
    written(chance, &lines)
}

fn written(chance: &mut Chance, lines: &[Vec<String>]) -> String {
    let comma = chance.one_of(&[",", ",", ";", "\t"]);
    let end = chance.one_of(&["\n", "\r\n"]);
    let start = chance.one_of(&["", "\u{feff}"]);
    let lines: Vec<String> = lines.iter().map(|cells| cells.join(comma)).collect();
    format!("{start}{}{end}", lines.join(end))
}

fn options(chance: &mut Chance, framework: &'static Framework) -> serde_json::Value {
    match chance.below(20) {
        0 => json!({ "framework": "another" }),
        1 => json!({ "framework": framework.id, "settings": { "colour": 1 } }),
        2 => json!({ "framework": framework.id, "adjust": "yes" }),
        3 => json!({ "framework": framework.id, "sheet": null }),
        4..6 => json!({ "framework": framework.id }),
        6 => json!({ "framework": framework.id, "results": "summary" }),
        7 => json!({ "framework": framework.id, "results": "summary", "adjust": true }),
        8..12 => json!({ "framework": framework.id, "settings": {}, "adjust": false }),
        _ => json!({ "adjust": true, "framework": framework.id }),
    }
}

#[test]
fn sheets_of_every_shape_are_written_down_for_the_package_to_rate() {
    let mut chance = Chance(20_170_721);
    let mut lines = String::new();
    let (mut rated, mut problems, mut refused) = (0, 0, 0);
    for _ in 0..SHEETS {
        let framework = chance.one_of(&frameworks::ALL);
        let csv = match chance.below(12) {
            0 => odd_cell(&mut chance),
            1..6 => wide(&mut chance, framework),
            _ => long(&mut chance, framework),
        };
        let options = options(&mut chance, framework);
        let input = Value::from_json(options.to_string().as_bytes()).expect("it is JSON");
        let result = SheetInput::from_value(&input).and_then(|input| input.rate(csv.as_bytes()));
        let output = match result {
            Ok(sheet) => sheet.output().to_json(),
            Err(error) => error.to_json(),
        };
        rated += output.matches("\"name\":").count();
        problems += output.matches("\"row\":").count();
        refused += usize::from(output.starts_with("{\"error\""));
        let call = json!({ "csv": csv, "options": options }).to_string();
        for line in [call, output] {
            assert!(!line.contains('\n'), "{line}");
            lines.push_str(&line);
            lines.push('\n');
        }
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::write(folder.join("same-sheets.txt"), &lines).expect("the folder is there");
    assert!(rated > 1500, "{rated}");
    assert!(problems > 1000, "{problems}");
    assert!((30..SHEETS / 2).contains(&refused), "{refused}");
    assert!(lines.contains("\"adjusted\":true"));
    assert!(lines.contains("\"counts\":[{\"rating\":"));
    assert!(lines.contains("\"kind\":\"not-csv\",\"path\":\"csv\""));
}

#[test]
fn a_rating_alone_is_the_one_that_comes_with_all_that_led_there() {
    let mut chance = Chance(20_160_721);
    let (mut settled, mut open) = (0, 0);
    for _ in 0..SHEETS {
        let framework = chance.one_of(&frameworks::ALL);
        let csv = if chance.once_in(2) {
            wide(&mut chance, framework)
        } else {
            long(&mut chance, framework)
        };
        let Ok(sheet) = sheet::read(csv.as_bytes(), framework) else {
            continue;
        };
        let (settings, adjust) = (Settings::new(framework), chance.once_in(2));
        let rated = sheet.rate(&settings, adjust);
        let whole: Vec<RatingSet> = rated.iter().map(|ccg| ccg.assessment.overall).collect();
        assert!(sheet.possible(&settings, adjust).eq(whole.iter().copied()));
        let found = whole.iter().filter(|ratings| ratings.single().is_some());
        let found = found.count();
        settled += found;
        open += whole.len() - found;
    }
    assert!(settled > 100 && open > 100, "{settled}, {open}");
}
