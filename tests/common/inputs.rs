//! Inputs of the contract of every sort, right ones and wrong ones, the same on every run.

use std::fmt::Write as _;

use ccg_rating::framework::{Entry, Framework, Indicator, Kind, SettingKind, Slot, SlotKind};
use ccg_rating::frameworks;

use crate::chance::Chance;

/// A value that hardly belongs anywhere.
pub fn odd_value(chance: &mut Chance) -> String {
    let odd = [
        "null",
        "true",
        "false",
        "[]",
        "{}",
        "[1,[2,[]]]",
        "\"\"",
        "\"blue\"",
        "\"gr\\u00fcn\"",
        "\"\\u0000\\u0007\\b\\t\\n\\f\\r\\u001f\\u007f\\u2028\"",
        "\"\\\"\\\\\\/\"",
        "\"\\ud83d\\ude00\"",
        "\"good \"",
        "\"Good\"",
        "\"0\"",
        "\"1.96\"",
        "{\"level\":null}",
        "\"a text that is longer than the forty letters that are shown of it\"",
    ];
    if chance.once_in(4) {
        chance.odd_number()
    } else {
        chance.one_of(&odd).to_owned()
    }
}

/// A key that nothing has.
pub fn odd_key(chance: &mut Chance) -> &'static str {
    let odd = [
        "999z",
        "",
        "__proto__",
        "constructor",
        "toString",
        "\\u00e9",
        "\\ud83d\\ude00",
        "a.b",
        "\\u0001\\u009f",
        "122B",
        " 122b",
        "level",
        "value",
        "reference",
        "z",
        "a-key-that-is-longer-than-the-forty-letters-that-are-shown-of-it",
    ];
    chance.one_of(&odd)
}

/// One input, as a JSON document on one line. Its keys are unique and not whole numbers, which
/// JavaScript would put first.
pub fn input(chance: &mut Chance) -> String {
    let framework = chance.one_of(&frameworks::ALL);
    let mut pairs = vec![format!("\"framework\":\"{}\"", framework.id)];
    if chance.once_in(80) {
        pairs.clear();
        if !chance.once_in(3) {
            pairs.push(format!("\"framework\":{}", odd_value(chance)));
        }
    }
    if !chance.once_in(30) {
        pairs.push(format!("\"entries\":{}", entries(chance, framework)));
    }
    if chance.once_in(3) {
        pairs.push(format!("\"settings\":{}", settings(chance, framework)));
    }
    if chance.once_in(8) {
        pairs.push(format!("\"national\":{}", national(chance, framework)));
    }
    if chance.once_in(150) {
        pairs.push(format!("\"{}\":{}", odd_key(chance), odd_value(chance)));
    }
    if chance.once_in(4) {
        pairs.reverse();
    }
    if chance.once_in(200) {
        return odd_value(chance);
    }
    format!("{{{}}}", pairs.join(","))
}

fn entries(chance: &mut Chance, framework: &'static Framework) -> String {
    if chance.once_in(100) {
        return odd_value(chance);
    }
    // From none of them to all.
    let share = chance.below(101);
    let mut pairs = Vec::new();
    for slot in framework.slots() {
        if chance.below(100) < share {
            pairs.push(format!("\"{}\":{}", slot.code(), entry(chance, slot)));
        }
    }
    if chance.once_in(60) {
        let slot = chance.one_of(&framework.slots());
        let value = entry(chance, slot);
        pairs.push(format!("\"{}\":{value}", odd_key(chance)));
    }
    format!("{{{}}}", pairs.join(","))
}

fn entry(chance: &mut Chance, slot: Slot) -> String {
    // Sixty entries, and one that is refused ends it: seldom for each.
    if chance.once_in(250) {
        let form = chance.one_of(&["rating", "band", "level", "value", "numerator", "colour"]);
        return match chance.below(4) {
            0 => odd_value(chance),
            1 => format!("{{\"{}\":\"blue\"}}", chance.one_of(&["rating", "level"])),
            2 => format!("{{\"{form}\":{}}}", odd_value(chance)),
            _ => format!(
                "{{\"{form}\":{},\"denominator\":{}}}",
                chance.odd_number(),
                chance.odd_number()
            ),
        };
    }
    if let SlotKind::Indicator(indicator) = slot.kind()
        && let Some(number) = chance.taken_as_it_is(indicator)
    {
        return taken_as_it_is(chance, &number);
    }
    if let (SlotKind::Indicator(indicator), true) = (slot.kind(), chance.once_in(2)) {
        let reference = match (&indicator.kind, indicator.standard) {
            // Without one it may be refused, where none is known.
            (_, Some(_)) if !chance.once_in(3) => String::new(),
            (Kind::Proportion, _) => format!(",\"reference\":{}", chance.number(1, 98)),
            _ if chance.once_in(100) => String::new(),
            // Where the two languages might not write a number the same way.
            (Kind::Score, _) if chance.once_in(4) => {
                let small = [
                    "0.00001",
                    "1.5e-6",
                    "1e-7",
                    "-0.000012345",
                    "123456789012.345",
                ];
                format!(",\"reference\":{}", chance.one_of(&small))
            }
            _ => format!(",\"reference\":{}", chance.number(1, 5000)),
        };
        if let (Some(figure), true) = (figure(chance, &indicator.kind), slot.bands().len() == 3) {
            return format!("{{{figure}{reference}}}");
        }
    }
    match chance.one_of(&slot.choices()) {
        Entry::Rating(rating) => format!("{{\"rating\":\"{}\"}}", rating.id()),
        Entry::Level(level) => format!("{{\"level\":\"{}\"}}", level.id()),
        Entry::Band(band) => format!("{{\"band\":{}}}", band.number()),
        Entry::Figure(_) | Entry::Number(_) => "{}".to_owned(),
    }
}

/// An entry of this number; seldom of another one, or with what does not belong there.
fn taken_as_it_is(chance: &mut Chance, number: &str) -> String {
    if !chance.once_in(60) {
        return format!("{{\"value\":{number}}}");
    }
    match chance.below(8) {
        0 => format!("{{\"value\":{number},\"denominator\":100}}"),
        1 => format!("{{\"numerator\":{number}}}"),
        2 => format!("{{\"level\":\"yes\",\"value\":{number}}}"),
        3 => "{\"band\":1}".to_owned(),
        _ => format!("{{\"value\":{}}}", chance.beside_a_range()),
    }
}

/// The parts of a figure of this kind, without its reference; none for kinds that take no figure.
fn figure(chance: &mut Chance, kind: &Kind) -> Option<String> {
    let denominator = chance.number(50, 400_000);
    let figure = match kind {
        Kind::Proportion if chance.once_in(2) => {
            format!(
                "\"value\":{},\"denominator\":{denominator}",
                chance.number(0, 99)
            )
        }
        Kind::Rate { .. } if chance.once_in(2) => {
            format!(
                "\"value\":{},\"denominator\":{denominator}",
                chance.number(0, 9000)
            )
        }
        Kind::Proportion | Kind::Rate { .. } => {
            format!(
                "\"denominator\":{denominator},\"numerator\":{}",
                chance.below(50)
            )
        }
        Kind::Score => format!(
            "\"value\":{},\"standard_error\":{}",
            chance.number(0, 900),
            chance.number(1, 40)
        ),
        _ => return None,
    };
    Some(figure)
}

fn settings(chance: &mut Chance, framework: &'static Framework) -> String {
    if chance.once_in(60) {
        return odd_value(chance);
    }
    let mut pairs = Vec::new();
    for setting in framework.settings {
        if chance.once_in(2) {
            continue;
        }
        let value = match &setting.kind {
            _ if chance.once_in(40) => odd_value(chance),
            SettingKind::Choice(choices) => {
                let ids: Vec<&str> = choices.iter().map(|choice| choice.id).collect();
                format!("\"{}\"", chance.one_of(&ids))
            }
            SettingKind::Whole { most, .. } => chance.below(u64::from(*most) + 1).to_string(),
            SettingKind::Cutoff { .. } => chance
                .one_of(&["1.96", "2", "2.5758", "1.2816", "0.0001", "3e0", "19.6e-1"])
                .to_owned(),
        };
        pairs.push(format!("\"{}\":{value}", setting.id));
    }
    if chance.once_in(60) {
        pairs.push(format!("\"{}x\":{}", odd_key(chance), odd_value(chance)));
    }
    format!("{{{}}}", pairs.join(","))
}

fn national(chance: &mut Chance, framework: &'static Framework) -> String {
    let mut pairs = Vec::new();
    for indicator in framework.indicators {
        let is_among_many = matches!(
            indicator.kind,
            Kind::Proportion | Kind::Rate { .. } | Kind::Score
        );
        // What is taken as it is has no place among many.
        if !chance.once_in(if is_among_many { 20 } else { 500 }) {
            continue;
        }
        let mut rows = String::new();
        let count = if chance.once_in(20) {
            9
        } else {
            10 + chance.below(12)
        };
        for row in 0..count {
            let figure = figure(chance, &indicator.kind)
                .unwrap_or_else(|| format!("\"value\":{}", chance.number(0, 99)));
            let id = if chance.once_in(2000) { 0 } else { row };
            let comma = if row == 0 { "" } else { "," };
            write!(rows, "{comma}{{\"id\":\"{id:02}X\",{figure}}}").expect("a String takes it");
        }
        pairs.push(format!("\"{}\":[{rows}]", indicator.code));
    }
    format!("{{{}}}", pairs.join(","))
}

/// An input in which nearly everything is entered, most of it as figures close to where bands are
/// decided, so that chance and single entries make a difference.
pub fn close_call(chance: &mut Chance) -> String {
    let framework = chance.one_of(&frameworks::ALL);
    let mut pairs = Vec::new();
    for slot in framework.slots() {
        if chance.once_in(200) {
            continue;
        }
        let close = match slot.kind() {
            // By hand now and then, where that can be.
            SlotKind::Indicator(indicator) if slot.choices().is_empty() || !chance.once_in(8) => {
                close_figure(chance, indicator)
            }
            _ => None,
        };
        let entry = close.unwrap_or_else(|| match chance.one_of(&slot.choices()) {
            Entry::Rating(rating) => format!("{{\"rating\":\"{}\"}}", rating.id()),
            Entry::Level(level) => format!("{{\"level\":\"{}\"}}", level.id()),
            Entry::Band(band) => format!("{{\"band\":{}}}", band.number()),
            Entry::Figure(_) | Entry::Number(_) => "{}".to_owned(),
        });
        pairs.push(format!("\"{}\":{entry}", slot.code()));
    }
    let settings = if chance.once_in(3) {
        format!(",\"settings\":{}", settings(chance, framework))
    } else {
        String::new()
    };
    let entries = pairs.join(",");
    let id = framework.id;
    format!("{{\"framework\":\"{id}\",\"entries\":{{{entries}}}{settings}}}")
}

/// A figure, or a number that is taken as it is, a few standard errors from what it is compared with;
/// none where the indicator takes neither.
fn close_figure(chance: &mut Chance, indicator: &Indicator) -> Option<String> {
    if let Some(number) = chance.taken_as_it_is(indicator) {
        return Some(format!("{{\"value\":{number}}}"));
    }
    if !indicator.takes_figure() {
        return None;
    }
    let usual = indicator.reference(None);
    let reference = usual.map_or_else(|| between(chance, 4, 96), |usual| usual.value.to_f64());
    let off = between(chance, 0, 6) - 3.0;
    let figure = match indicator.kind {
        Kind::Proportion => {
            let of = between(chance, 60, 9_000).round();
            let share = reference / 100.0;
            let count = share * of + off * (share * (1.0 - share) * of).sqrt();
            let count = count.round().clamp(0.0, of);
            if chance.once_in(3) {
                let percent = 100.0 * count / of;
                format!("\"value\":{percent:.1},\"denominator\":{of}")
            } else {
                format!("\"numerator\":{count},\"denominator\":{of}")
            }
        }
        Kind::Rate { per } => {
            let expected = between(chance, 5, 3_000);
            let of = (expected * f64::from(per) / reference).round().max(1.0);
            let count = (expected + off * expected.sqrt()).round().max(0.0);
            format!("\"numerator\":{count},\"denominator\":{of}")
        }
        Kind::Score => {
            let error = reference.abs().max(1.0) / between(chance, 20, 200);
            let value = reference + off * error;
            format!("\"value\":{value:.4},\"standard_error\":{error:.5}")
        }
        _ => return None,
    };
    Some(format!("{{{figure},\"reference\":{reference:.3}}}"))
}

/// A number between these two, in steps of a millionth of the way.
fn between(chance: &mut Chance, least: u32, most: u32) -> f64 {
    let part = u32::try_from(chance.below(1_000_001)).expect("it is small");
    f64::from(least) + f64::from(most - least) * f64::from(part) / 1e6
}
