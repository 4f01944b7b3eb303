//! What each indicator measures and why it matters, a short sentence each, for readers who have never
//! heard of it. The sentences say no more than an indicator's name, unit and direction do, or what is
//! common knowledge. Where to look: `standards` for 2015/16; for 2016/17 `decisive`, `health`,
//! `care` and `organisation`. What searches in them is `crate::app::finding`.

#[cfg(feature = "fields")]
mod care;
mod decisive;
#[cfg(feature = "fields")]
mod health;
#[cfg(feature = "fields")]
mod organisation;
#[cfg(feature = "fields")]
mod standards;

/// The help for an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Help {
    /// What it measures, in a sentence.
    pub measures: &'static str,
    /// Why that matters, in a sentence.
    pub matters: &'static str,
    /// Words that people look for it by and that stand nowhere else in what is said of it; never
    /// shown, and often empty.
    pub also: &'static str,
}

impl Help {
    /// Both sentences.
    #[must_use]
    pub fn said(self) -> String {
        format!("{} {}", self.measures, self.matters)
    }
}

const fn help(measures: &'static str, matters: &'static str, also: &'static str) -> Help {
    Help {
        measures,
        matters,
        also,
    }
}

/// The help of each file. No two frameworks give an indicator the same code.
#[cfg(feature = "fields")]
const ALL: [&[(&str, Help)]; 5] = [
    decisive::HELP,
    standards::HELP,
    health::HELP,
    care::HELP,
    organisation::HELP,
];

/// The help for an indicator that the page asks for first, such as `165a`.
#[must_use]
pub fn of_decisive(code: &str) -> Option<Help> {
    let mut found = decisive::HELP.iter();
    found
        .find(|(known, _)| *known == code)
        .map(|(_, help)| *help)
}

/// The help for the indicator with this code, such as `122b`.
#[cfg(feature = "fields")]
#[must_use]
pub fn of(code: &str) -> Option<Help> {
    let mut all = ALL.into_iter().flatten();
    all.find(|(known, _)| *known == code).map(|(_, help)| *help)
}

#[cfg(all(test, feature = "fields"))]
mod tests {
    use std::collections::HashSet;

    use super::{ALL, Help, of};
    use crate::framework::{Indicator, Polarity};
    use crate::frameworks;

    /// The most letters of a sentence: two lines on a phone, or three.
    const MOST: usize = 100;

    fn indicators() -> impl Iterator<Item = &'static Indicator> {
        let all = frameworks::ALL.into_iter();
        all.flat_map(|framework| framework.indicators)
    }

    fn helps() -> impl Iterator<Item = &'static (&'static str, Help)> {
        ALL.into_iter().flatten()
    }

    #[test]
    fn every_indicator_of_every_framework_has_a_help_of_its_own() {
        let mut codes = HashSet::new();
        for indicator in indicators() {
            let code = indicator.code;
            assert!(codes.insert(code), "two frameworks have {code}");
            assert!(of(code).is_some(), "{code} has no help");
        }
        assert!(codes.len() > 80, "only {} indicators", codes.len());
    }

    #[test]
    fn there_is_no_help_for_what_is_not_an_indicator() {
        for code in ["", "122", "122B", "122z", "performance"] {
            assert_eq!(of(code), None, "{code:?}");
        }
        assert_eq!(helps().count(), indicators().count());
    }

    #[test]
    fn each_part_is_one_short_sentence() {
        for (code, help) in helps() {
            for text in [help.measures, help.matters] {
                let letters = text.chars().count();
                assert!(letters <= MOST, "{code}: {letters} letters: {text}");
                assert!(letters >= 20, "{code} says too little: {text}");
                assert!(text.starts_with(|c: char| c.is_ascii_uppercase()), "{text}");
                assert!(text.ends_with('.'), "{text}");
                assert_eq!(text.matches(". ").count(), 0, "{code}: {text}");
                assert!(!text.contains("  "), "{code}: {text}");
            }
        }
    }

    #[test]
    fn no_sentence_is_said_twice() {
        let mut said = HashSet::new();
        for (code, help) in helps() {
            for text in [help.measures, help.matters] {
                assert!(said.insert(text), "{code} says again: {text}");
            }
        }
    }

    #[test]
    fn a_help_that_says_which_way_is_better_says_it_as_the_table_does() {
        let mut said = 0;
        for indicator in indicators() {
            let text = of(indicator.code).map_or("", |help| help.measures);
            for (words, polarity) in [
                ("lower score is better", Polarity::Lower),
                ("higher score is better", Polarity::Higher),
            ] {
                if text.contains(words) {
                    assert_eq!(indicator.polarity, polarity, "{}", indicator.code);
                    said += 1;
                }
            }
        }
        assert!(said > 0);
    }
}
