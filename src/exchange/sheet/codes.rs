//! The codes of a framework as a sheet writes them, and what its cells stand for.

use crate::exchange::number::{self, NumberError};
use crate::framework::{Entry, Framework, Slot};
use crate::frameworks;
use crate::rating::{Band, Decimal};

/// Everything that can be entered, each with its choices: asked once, not for every cell.
pub(super) struct Codes {
    framework: &'static Framework,
    slots: Vec<(Slot, Vec<Entry>)>,
    /// The places of the slots by their codes, put plainly and in order, to look one up.
    by_code: Vec<(Vec<u8>, usize)>,
}

/// Which words a cell may hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Band,
    Level,
    Rating,
    Any,
}

impl Word {
    fn takes(self, entry: Entry) -> bool {
        match self {
            Self::Band => matches!(entry, Entry::Band(_)),
            Self::Level => matches!(entry, Entry::Level(_)),
            Self::Rating => matches!(entry, Entry::Rating(_)),
            Self::Any => true,
        }
    }
}

impl Codes {
    pub(super) fn of(framework: &'static Framework) -> Self {
        let slots = framework.slots();
        let places = slots.iter().enumerate();
        let mut by_code: Vec<(Vec<u8>, usize)> = places
            .map(|(place, slot)| (plain(slot.code()).collect(), place))
            .collect();
        by_code.sort();
        let with_choices = |slot: Slot| (slot, slot.choices());
        Self {
            framework,
            slots: slots.into_iter().map(with_choices).collect(),
            by_code,
        }
    }

    pub(super) fn framework(&self) -> &'static Framework {
        self.framework
    }

    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    pub(super) fn slot(&self, place: usize) -> Option<Slot> {
        self.slots.get(place).map(|(slot, _)| *slot)
    }

    pub(super) fn choices(&self, place: usize) -> &[Entry] {
        self.slots.get(place).map_or(&[], |(_, choices)| choices)
    }

    /// The place of a code, however it is spelt.
    pub(super) fn find(&self, code: &str) -> Option<usize> {
        let code: Vec<u8> = plain(code).collect();
        let found = self.by_code.binary_search_by(|(known, _)| known.cmp(&code));
        let (_, place) = self.by_code.get(found.ok()?)?;
        Some(*place)
    }

    /// The same where a place is likely.
    pub(super) fn find_near(&self, place: usize, code: &str) -> Option<usize> {
        let is_here = |(slot, _): &(Slot, Vec<Entry>)| is_like(slot.code(), code);
        if self.slots.get(place).is_some_and(is_here) {
            Some(place)
        } else {
            self.find(code)
        }
    }

    /// What a word stands for at this place: a choice by its identifier or name, or the number of a
    /// band.
    pub(super) fn entry(&self, place: usize, text: &str, word: Word) -> Option<Entry> {
        let (slot, choices) = self.slots.get(place)?;
        let named = |choice: &Entry| is_like(choice.id(), text) || is_like(choice.name(), text);
        let mut choices = choices.iter().copied();
        choices
            .find(|choice| word.takes(*choice) && named(choice))
            .or_else(|| {
                let band = matches!(word, Word::Band | Word::Any).then(|| band(text))??;
                slot.bands().contains(&band).then_some(Entry::Band(band))
            })
    }

    /// What was expected in place of a code that the framework does not have.
    pub(super) fn expected(&self, code: &str) -> String {
        let label = self.framework.label;
        match owner(code) {
            Some(other) => format!("a code of {label}; {code} belongs to {}", other.label),
            None => format!("a code of {label}"),
        }
    }
}

/// The framework that has this code, for one that is not found where it was looked for.
pub(super) fn owner(code: &str) -> Option<&'static Framework> {
    frameworks::ALL
        .into_iter()
        .find(|other| other.slots().iter().any(|slot| is_like(slot.code(), code)))
}

/// The band of a number, also of `2.0`: some programs write whole numbers so.
fn band(text: &str) -> Option<Band> {
    let number = number::read(text).ok().filter(|_| !text.ends_with('%'))?;
    let is_number = |band: &Band| Decimal::new(i64::from(band.number()), 0) == number;
    Band::ALL.into_iter().find(is_number)
}

/// Whether two words are the same but for capitals and for what stands between their parts: a
/// space, a hyphen or an underscore.
pub(super) fn is_like(one: &str, other: &str) -> bool {
    // Most words are written as they are known.
    one == other || one.len() == other.len() && plain(one).eq(plain(other))
}

/// A word as it is compared.
fn plain(word: &str) -> impl Iterator<Item = u8> + '_ {
    word.bytes().map(|byte| match byte {
        b' ' | b'_' => b'-',
        _ => byte.to_ascii_lowercase(),
    })
}

/// A number of a sheet, and to how many places it was written.
#[derive(Clone, Copy)]
pub(super) struct Written {
    pub(super) number: Decimal,
    pub(super) places: u32,
}

impl Written {
    fn new(number: Decimal, text: &str) -> Self {
        let mut after_point = text.bytes().skip_while(|byte| *byte != b'.');
        after_point.next();
        let places = after_point.take_while(u8::is_ascii_digit).count();
        Self {
            number,
            places: u32::try_from(places).unwrap_or(0),
        }
    }
}

/// Reads a number of a sheet. Where semicolons stand between the cells, a comma may stand for the
/// decimal point.
///
/// # Errors
/// What was expected.
pub(super) fn number(text: &str, has_decimal_commas: bool) -> Result<Written, &'static str> {
    // As most are written; the rest is for those that are not.
    if let Some(number) = Decimal::parse(text) {
        return Ok(Written::new(number, text));
    }
    let commas = text.bytes().filter(|byte| *byte == b',').count();
    let with_point;
    let text = if has_decimal_commas && commas == 1 && !text.contains('.') {
        if number::read(text).is_ok() {
            return Err(
                "a number that can be read in one way: its comma could stand before thousands or \
                 be a decimal comma",
            );
        }
        with_point = text.replace(',', ".");
        &with_point
    } else {
        text
    };
    let number = number::read(text).map_err(NumberError::expected)?;
    Ok(Written::new(number, text))
}

#[cfg(test)]
mod tests {
    use super::{is_like, number};

    #[test]
    fn words_are_alike_whatever_stands_between_their_parts() {
        assert!(is_like("green-star", "Green Star"));
        assert!(is_like("standard_error", "STANDARD-ERROR"));
        assert!(!is_like("green", "green-star"));
        assert!(!is_like("122b", "122c"));
    }

    #[test]
    fn a_decimal_comma_is_read_only_where_it_can_be_nothing_else() {
        let read = |text, commas| {
            number(text, commas)
                .map(|read| read.number.to_string())
                .ok()
        };
        for (text, found) in [
            ("81,2", Some("81.2")),
            ("81,25 %", Some("81.25")),
            ("0,123", Some("0.123")),
            ("1234,567", Some("1234.567")),
            ("81.2", Some("81.2")),
            ("1,234.5", Some("1234.5")),
            ("1,234,567", Some("1234567")),
            ("1,234", None),
            ("-12,345", None),
            ("81,", None),
        ] {
            assert_eq!(read(text, true).as_deref(), found, "{text}");
        }
        assert_eq!(read("81,2", false), None);
        assert_eq!(read("1,234", false).as_deref(), Some("1234"));
    }

    #[test]
    fn the_places_are_those_that_were_written() {
        let places = |text, commas| number(text, commas).map(|read| read.places);
        assert_eq!(places("81", false), Ok(0));
        assert_eq!(places("1,234.50%", false), Ok(2));
        assert_eq!(places("81,2", true), Ok(1));
    }
}
