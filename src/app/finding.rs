//! Searching the indicators, by whatever word a reader has for one: its code, a word of its name, or
//! an everyday word. Pure: no browser. What is listed, and how, is up to the caller.
//!
//! A word is found by its beginning, so that a list shortens with every letter typed. There is no
//! guessing at misspelt words.

use super::text::help;
use crate::framework::Indicator;

/// Whether each word that was typed begins a word of what is said of this indicator: its code, name,
/// unit, groups and help. Nothing typed finds every indicator.
///
/// Neither case nor punctuation matters, nor the order of the words, nor an `s` at the end of one:
/// `A&E`, `GPs`, `62-day`.
#[must_use]
pub fn matches(indicator: &Indicator, typed: &str) -> bool {
    let help = help::of(indicator.code);
    let help = help.map_or([""; 3], |help| [help.measures, help.matters, help.also]);
    let own = own_words(indicator);
    words(typed).all(|typed| {
        let mut texts = own.iter().chain(&help);
        texts.any(|text| words(text).any(|word| begins(word, typed)))
    })
}

/// What the framework's table says of an indicator.
fn own_words(indicator: &Indicator) -> [&str; 6] {
    [
        indicator.code,
        indicator.name,
        *indicator.area,
        *indicator.domain,
        *indicator.unit,
        indicator.priority_area.unwrap_or_default(),
    ]
}

/// The words of a text. An ampersand or an apostrophe may stand within one: `A&E` is one word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c| !is_letter(c) && !is_passed_over(c));
    parts.filter(|word| letters(word).next().is_some())
}

/// The letters and digits of a word, in lower case.
fn letters(word: &str) -> impl Iterator<Item = char> {
    let kept = word.chars().filter(|c| is_letter(*c));
    kept.map(|c| c.to_ascii_lowercase())
}

/// Whether the one begins with the other, as typed or without its last `s`.
fn begins(word: &str, typed: &str) -> bool {
    let (mut word, mut typed) = (letters(word), letters(typed));
    loop {
        match (word.next(), typed.next()) {
            (_, None) => return true,
            // All of the word was typed, and one letter more.
            (None, Some(last)) => return last == 's' && typed.next().is_none(),
            (Some(one), Some(other)) if one != other => return false,
            _ => {}
        }
    }
}

/// Letters and digits. Beyond ASCII everything is taken for a letter but signs like × and the blocks
/// of punctuation and symbols: the standard library's tables would weigh more than this module.
fn is_letter(c: char) -> bool {
    let is_sign =
        c < '\u{c0}' || matches!(c, '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}');
    c.is_ascii_alphanumeric() || !is_sign
}

/// Signs within a word that people write or leave out: `A&E`, `women's` (also as phones write it).
fn is_passed_over(c: char) -> bool {
    matches!(c, '&' | '\'' | '’')
}

#[cfg(test)]
mod tests {
    use super::{begins, matches, own_words, words};
    use crate::app::text::help;
    use crate::framework::Indicator;
    use crate::frameworks;

    fn all() -> impl Iterator<Item = &'static Indicator> {
        let all = frameworks::ALL.into_iter();
        all.flat_map(|framework| framework.indicators)
    }

    /// The codes of what is found, of all years, each without the component before its point.
    fn found(typed: &str) -> Vec<&'static str> {
        let found = all().filter(|indicator| matches(indicator, typed));
        found
            .map(|indicator| indicator.code.trim_start_matches("performance."))
            .collect()
    }

    #[test]
    fn cancer_finds_the_cancer_indicators_and_no_other() {
        let expected = [
            "cancer-2-week",
            "breast-2-week",
            "cancer-31-day-first",
            "cancer-31-day-surgery",
            "cancer-31-day-drugs",
            "cancer-31-day-radiotherapy",
            "cancer-62-day-gp",
            "cancer-62-day-screening",
            "122a",
            "122b",
            "122c",
            "122d",
        ];
        assert_eq!(found("cancer"), expected);
        assert_eq!(found("Cancers"), expected);
    }

    #[test]
    fn an_indicator_is_found_by_its_code() {
        assert_eq!(found("122b"), ["122b"]);
        assert_eq!(found("122"), ["122a", "122b", "122c", "122d"]);
        assert_eq!(found("performance.breast-2-week"), ["breast-2-week"]);
        for indicator in all() {
            assert!(matches(indicator, indicator.code), "{}", indicator.code);
        }
    }

    #[test]
    fn waiting_finds_what_has_a_time_limit_even_where_the_name_does_not_say_so() {
        let expected = [
            "rtt-18-weeks",
            "ae-4-hours",
            "diagnostics-6-weeks",
            "cancer-2-week",
            "breast-2-week",
            "cancer-31-day-first",
            "cancer-31-day-surgery",
            "cancer-31-day-drugs",
            "cancer-31-day-radiotherapy",
            "cancer-62-day-gp",
            "cancer-62-day-screening",
            "ambulance-red-1",
            "ambulance-red-2",
            "ambulance-19-minute",
            "waits-52-weeks",
            "122b",
            "123b",
            "127c",
            "127d",
            "129a",
        ];
        assert_eq!(found("waiting"), expected);
        assert_eq!(found("waiting times"), expected);
    }

    #[test]
    fn everyday_words_find_what_the_tables_call_otherwise() {
        let maternity = ["101a", "125a", "125b", "125c"];
        assert_eq!(found("maternity"), maternity);
        assert_eq!(found("pregnancy"), maternity);
        assert_eq!(found("dementia"), ["dementia-diagnosis", "126a", "126b"]);
        assert_eq!(found("Alzheimer’s"), found("dementia"));
        let ambulance = [
            "ambulance-red-1",
            "ambulance-red-2",
            "ambulance-19-minute",
            "127d",
        ];
        assert_eq!(found("ambulance"), ambulance);
        assert_eq!(found("999"), ambulance);
        assert_eq!(
            found("mental health"),
            [
                "cpa-7-day",
                "iapt-recovery",
                "123a",
                "123b",
                "123c",
                "123d",
                "123e"
            ]
        );
        for code in [
            "105d", "107a", "121b", "122b", "124b", "128b", "128c", "128d",
        ] {
            assert!(found("GP").contains(&code), "{code}");
        }
        assert_eq!(
            found("deficit"),
            ["finance.outturn", "planning.surplus", "141b"]
        );
    }

    #[test]
    fn neither_case_nor_punctuation_nor_a_plural_matters() {
        for typed in ["A&E", "a&e", "AE", " A&E, ", "accident and emergency"] {
            assert_eq!(found(typed), ["ae-4-hours", "127c"], "{typed}");
        }
        for code in found("A&E") {
            assert!(found("A and E").contains(&code), "{code}");
        }
        assert_eq!(
            found("62-day"),
            ["cancer-62-day-gp", "cancer-62-day-screening", "122b"]
        );
        assert_eq!(found("62 DAYS"), found("62-day"));
        assert_eq!(found("GPs"), found("gp"));
        assert_eq!(found("GP's"), found("gp"));
        assert_eq!(found("women"), ["mixed-sex", "125b", "125c"]);
        for typed in ["womens", "women's", "women’s"] {
            assert_eq!(found(typed), found("women"), "{typed}");
        }
        assert_eq!(found("(e-referral SERVICE)"), ["105a"]);
        assert_eq!(found("Care Quality Commission"), ["121a", "121b", "121c"]);
    }

    #[test]
    fn every_word_must_be_found_in_any_order() {
        assert_eq!(found("gp cancer urgent"), found("urgent cancer GP"));
        assert_eq!(found("survival cancer"), ["122c"]);
        assert_eq!(found("cancer xyz"), [""; 0]);
    }

    #[test]
    fn what_is_nowhere_is_not_found() {
        for typed in ["xyz", "ancer", "22b", "日本", "ŵ"] {
            assert_eq!(found(typed), [""; 0], "{typed}");
        }
    }

    #[test]
    fn nothing_typed_finds_everything() {
        for typed in ["", "  ", "?", "&", " – ", "£ ×"] {
            assert_eq!(found(typed).len(), all().count(), "{typed:?}");
        }
    }

    #[test]
    fn every_letter_typed_can_only_shorten_the_list() {
        for whole in ["cancer 62 days", "mental health", "A&E 4 hours", "GPs"] {
            let mut before = found("");
            for (end, letter) in whole.char_indices() {
                let typed = &whole[..end + letter.len_utf8()];
                let now = found(typed);
                assert!(now.iter().all(|code| before.contains(code)), "{typed}");
                assert!(!now.is_empty(), "{typed}");
                before = now;
            }
        }
    }

    #[test]
    fn a_word_begins_with_its_first_letters_or_with_itself_and_an_s() {
        for typed in ["g", "gp", "GPS", "g&p"] {
            assert!(begins("GP", typed), "{typed}");
        }
        for typed in ["gpss", "p", "gpa", "ps"] {
            assert!(!begins("GP", typed), "{typed}");
        }
    }

    /// Each extra word travels to every reader's phone: it must be needed there.
    #[test]
    fn an_extra_word_is_not_found_without_it() {
        let mut needless = Vec::new();
        for indicator in all() {
            let help = help::of(indicator.code).expect("each has one");
            let mut said = own_words(indicator).to_vec();
            said.extend([help.measures, help.matters]);
            // Of a phrase like "out of hours" the short words may stand elsewhere too.
            for extra in words(help.also).filter(|word| word.len() > 3) {
                if said
                    .iter()
                    .any(|text| words(text).any(|word| begins(word, extra)))
                {
                    needless.push((indicator.code, extra));
                }
            }
        }
        assert_eq!(needless, []);
    }
}
