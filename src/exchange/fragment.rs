//! A whole calculation in the fragment of a link: `#v1/2015-16?case=03A&finance=good`.
//!
//! After the version and the year come `key=value` pairs in canonical order: the case it started
//! from (its ODS code), the entries by code, the settings that differ from their defaults, the seed of
//! draws where it is not the usual one. What a
//! link says of a code wins over what is known of its case, and an entry of the case that was taken
//! back is written `code=not-known`; so a link can also be written by hand: the case, and the
//! changes to it.
//!
//! Anything that is not understood is left out and reported; a broken link never stops the page.

use core::fmt;

use super::Scenario;
use crate::cases::{self, Case};
use crate::explore::SEED;
use crate::framework::Framework;
use crate::framework::{Entry, Part, Parts};
use crate::frameworks;
use crate::rating::Decimal;

/// The version of this form of link. A later form gets another number.
const VERSION: &str = "v1";
const CASE: &str = "case";
const SEED_KEY: &str = "seed";
const NOT_KNOWN: &str = "not-known";
/// No more problems than this are reported of one link: the rest would only be more of the same.
const MOST_PROBLEMS: usize = 5;
/// No part of a link longer than this is repeated in a notice.
const MOST_LETTERS: usize = 40;

/// Something in a link that was not understood and was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The link as a whole: not this version, or a year that there is no calculator for.
    Link(String),
    /// One part: a key or a value that is not known.
    Part(String),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Link(text) => {
                write!(f, "This link is not one that this page can read: “{text}”.")
            }
            Self::Part(text) => write!(f, "A part of the link was left out: “{text}”."),
        }
    }
}

/// The fragment of a link to this calculation, without the `#`.
///
/// ```
/// use ccg_rating::{exchange::{Scenario, fragment}, frameworks};
/// let scenario = Scenario::published(frameworks::FIRST, "02P");
/// let text = fragment::write(&scenario);
/// assert!(text.starts_with("v1/2015-16?case=02P&well-led=good"));
/// assert_eq!(fragment::read(&text), (Some(scenario), vec![]));
/// ```
#[must_use]
pub fn write(scenario: &Scenario) -> String {
    let framework = scenario.framework();
    let mut pairs = Vec::new();
    let published = scenario.case.map(|case| {
        if let Some(code) = case.ods_code {
            pairs.push(format!("{CASE}={code}"));
        }
        case.entries(framework)
    });
    for slot in framework.slots() {
        let known_of_case = published.as_ref().and_then(|entries| entries.at(slot));
        match (scenario.entries.at(slot), known_of_case) {
            (Some(Entry::Figure(figure)), _) => {
                pairs.push(format!("{}={}", slot.code(), figure_text(&figure.parts())));
            }
            (Some(Entry::Number(number)), _) => pairs.push(format!("{}={number}", slot.code())),
            (Some(entry), _) => pairs.push(format!("{}={}", slot.code(), entry.id())),
            (None, Some(_)) => pairs.push(format!("{}={NOT_KNOWN}", slot.code())),
            (None, None) => {}
        }
    }
    for (index, setting) in framework.settings.iter().enumerate() {
        if !scenario.settings.is_default(index) {
            pairs.push(format!("{}={}", setting.id, scenario.settings.text(index)));
        }
    }
    if scenario.seed != SEED {
        pairs.push(format!("{SEED_KEY}={}", scenario.seed));
    }
    let mut text = format!("{VERSION}/{}", framework.slug);
    for (place, pair) in pairs.iter().enumerate() {
        text.push(if place == 0 { '?' } else { '&' });
        text.push_str(pair);
    }
    text
}

/// The shortest fragment that opens a published case as it stands; none where its code is not known.
///
/// ```
/// use ccg_rating::{cases, exchange::{Scenario, fragment}, frameworks};
/// let framework = frameworks::FIRST;
/// let case = cases::find(framework.year, "03A").expect("it is a case");
/// let text = fragment::of_case(framework, case).expect("its code is known");
/// assert_eq!(fragment::read(&text), (Some(Scenario::of_case(framework, case)), vec![]));
/// ```
#[must_use]
pub fn of_case(framework: &Framework, case: &Case) -> Option<String> {
    let code = case.ods_code?;
    Some(format!("{VERSION}/{}?{CASE}={code}", framework.slug))
}

/// The calculation that a fragment stands for, with or without its `#`, and what was left out.
/// `None` when it names no calculation at all: an empty fragment, or one that is not ours.
#[must_use]
pub fn read(text: &str) -> (Option<Scenario>, Vec<Problem>) {
    let text = text.strip_prefix('#').unwrap_or(text);
    if text.is_empty() {
        return (None, Vec::new());
    }
    let (start, pairs) = text.split_once('?').unwrap_or((text, ""));
    let framework = start
        .split_once('/')
        .filter(|(version, _)| *version == VERSION)
        .and_then(|(_, slug)| frameworks::by_slug(slug));
    match framework {
        Some(framework) => {
            let (scenario, problems) = read_pairs(framework, pairs);
            (Some(scenario), problems)
        }
        None => (None, vec![Problem::Link(shortened(text))]),
    }
}

fn read_pairs(framework: &'static Framework, text: &str) -> (Scenario, Vec<Problem>) {
    let mut scenario = Scenario::empty(framework);
    let mut problems = Vec::new();
    let mut left_out = |part: &str| {
        if problems.len() < MOST_PROBLEMS {
            problems.push(Problem::Part(shortened(part)));
        }
    };
    let pairs = || text.split('&').filter(|part| !part.is_empty());
    // The case first, wherever it stands: the entries go on top of what is known of it.
    for code in pairs().filter_map(|part| part.strip_prefix(CASE)?.strip_prefix('=')) {
        if let Some(case) = cases::find(framework.year, code) {
            scenario = Scenario::of_case(framework, case);
        }
    }
    for part in pairs() {
        let Some((key, value)) = part.split_once('=') else {
            left_out(part);
            continue;
        };
        let understood = if key == CASE {
            cases::find(framework.year, value).is_some()
        } else if key == SEED_KEY {
            let is_number = value.bytes().all(|byte| byte.is_ascii_digit());
            is_number && value.parse().map(|seed| scenario.seed = seed).is_ok()
        } else if let Some(slot) = framework.slot(key) {
            if value == NOT_KNOWN {
                scenario.entries.clear(key);
                true
            } else {
                match slot.choice_from_id(value) {
                    Some(entry) => scenario.entries.set(key, entry).is_ok(),
                    None => Decimal::parse(value)
                        .map(|number| Parts::default().with(Part::Value, number))
                        .or_else(|| figure_parts(value))
                        .is_some_and(|parts| scenario.entries.set_figure(key, &parts).is_ok()),
                }
            }
        } else {
            scenario.settings.set_from_text(key, value).is_ok()
        };
        if !understood {
            left_out(part);
        }
    }
    (scenario, problems)
}

/// The letters that parts of a figure begin with, in the order of [`Part::ALL`].
const LETTERS: [char; 5] = ['v', 'n', 'd', 's', 'r'];

/// The parts of a figure as one word: `v81.2d340r85`.
fn figure_text(parts: &Parts) -> String {
    let mut text = String::new();
    for (part, letter) in Part::ALL.into_iter().zip(LETTERS) {
        if let Some(number) = parts.get(part) {
            text.push(letter);
            text.push_str(&number.to_string());
        }
    }
    text
}

/// The parts that such a word stands for; none where it is no such word.
fn figure_parts(text: &str) -> Option<Parts> {
    let mut parts = Parts::default();
    let mut rest = text;
    for (part, letter) in Part::ALL.into_iter().zip(LETTERS) {
        if let Some(after) = rest.strip_prefix(letter) {
            let end = after.find(LETTERS).unwrap_or(after.len());
            let (number, next) = after.split_at_checked(end)?;
            parts = parts.with(part, Decimal::parse(number)?);
            rest = next;
        }
    }
    (rest.is_empty() && !text.is_empty()).then_some(parts)
}

/// The beginning of a text, for a notice.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Problem, read, write};
    use crate::exchange::Scenario;
    use crate::framework::{Entry, Part, Parts};
    use crate::frameworks;
    use crate::rating::{Band, Decimal, Level, Rating};

    fn iaf() -> Scenario {
        Scenario::empty(frameworks::by_slug("2016-17").unwrap())
    }

    #[test]
    fn an_empty_form_is_just_its_year() {
        assert_eq!(write(&iaf()), "v1/2016-17");
    }

    #[test]
    fn entries_and_settings_are_written_in_the_order_of_the_tables() {
        let mut scenario = iaf();
        scenario
            .settings
            .set_from_text("tie", "at-or-above")
            .unwrap();
        scenario.settings.set_from_text("z", "2.5").unwrap();
        scenario
            .entries
            .set("165a", Entry::Level(Level::GreenStar))
            .unwrap();
        scenario
            .entries
            .set("101a", Entry::Band(Band::Better))
            .unwrap();
        assert_eq!(
            write(&scenario),
            "v1/2016-17?101a=2&165a=green-star&z=2.5&tie=at-or-above"
        );
    }

    #[test]
    fn a_seed_of_ones_own_stands_last_and_the_usual_one_not_at_all() {
        let mut scenario = iaf();
        scenario.seed = 42;
        assert_eq!(write(&scenario), "v1/2016-17?seed=42");
        assert_eq!(read("v1/2016-17?seed=42"), (Some(scenario), vec![]));
        for seed in ["", "-1", "+1", "1.5", "4294967296"] {
            let (found, problems) = read(&format!("v1/2016-17?seed={seed}"));
            assert_eq!(found, Some(iaf()));
            assert_eq!(problems, [Problem::Part(format!("seed={seed}"))]);
        }
    }

    #[test]
    fn an_entry_taken_back_from_a_case_stays_taken_back() {
        let mut scenario = Scenario::published(frameworks::FIRST, "03A");
        for slot in frameworks::FIRST.slots() {
            scenario.entries.clear(slot.code());
        }
        let text = write(&scenario);
        assert!(text.contains("finance=not-known"), "{text}");
        assert_eq!(read(&text), (Some(scenario), vec![]));
    }

    #[test]
    fn a_case_alone_stands_for_what_was_published() {
        let (scenario, problems) = read("#v1/2015-16?case=03A");
        assert_eq!(
            scenario,
            Some(Scenario::published(frameworks::FIRST, "03A"))
        );
        assert_eq!(problems, []);
    }

    #[test]
    fn entries_go_on_top_of_what_is_known_of_the_case_wherever_it_stands() {
        let (scenario, problems) = read("v1/2015-16?finance=good&case=03A&planning=not-known");
        let entries = scenario.unwrap().entries;
        assert_eq!(entries.get("well-led"), Some(Entry::Rating(Rating::Good)));
        assert_eq!(entries.get("finance"), Some(Entry::Rating(Rating::Good)));
        assert_eq!(entries.get("planning"), None);
        assert_eq!(problems, []);
    }

    #[test]
    fn a_case_with_a_setting_is_still_the_case_as_published() {
        let (scenario, _) = read("v1/2015-16?case=05X&reading=lowest-component");
        let scenario = scenario.unwrap();
        assert_eq!(
            scenario.entries.get("performance"),
            Some(Entry::Rating(Rating::RequiresImprovement))
        );
    }

    #[test]
    fn a_figure_is_written_part_by_part_and_read_back() {
        let mut scenario = iaf();
        let number = |text| Decimal::parse(text).unwrap();
        let parts = Parts::default()
            .with(Part::Value, number("81.2"))
            .with(Part::Denominator, number("340"))
            .with(Part::Reference, number("80"));
        scenario.entries.set_figure("122b", &parts).unwrap();
        let text = write(&scenario);
        assert_eq!(text, "v1/2016-17?122b=v81.2d340r80");
        assert_eq!(read(&text), (Some(scenario), vec![]));
        for spoilt in [
            "v",
            "v81.2",
            "v81.2d0",
            "d340v81.2",
            "v81.2d340x",
            "v8,1d340",
            "v181d340",
        ] {
            let (scenario, problems) = read(&format!("v1/2016-17?122b={spoilt}"));
            assert!(scenario.unwrap().entries.is_empty(), "{spoilt}");
            assert_eq!(problems.len(), 1, "{spoilt}");
        }
    }

    #[test]
    fn what_is_not_understood_is_left_out_and_named() {
        let (scenario, problems) =
            read("v1/2016-17?165a=blue&999z=1&141b=red&tie=never&nonsense&case=XXX");
        let scenario = scenario.unwrap();
        assert_eq!(scenario.entries.known().count(), 1);
        let texts: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            texts,
            [
                "A part of the link was left out: “165a=blue”.",
                "A part of the link was left out: “999z=1”.",
                "A part of the link was left out: “tie=never”.",
                "A part of the link was left out: “nonsense”.",
                "A part of the link was left out: “case=XXX”.",
            ]
        );
    }

    #[test]
    fn a_link_of_another_kind_is_refused_as_a_whole() {
        assert_eq!(read("#"), (None, vec![]));
        for text in [
            "#section",
            "v2/2015-16",
            "v1/2017-18?case=01G",
            "v1",
            "%00",
            "v1/2015-16/x",
        ] {
            let (scenario, problems) = read(text);
            assert_eq!(scenario, None, "{text}");
            assert!(matches!(problems.as_slice(), [Problem::Link(_)]), "{text}");
        }
    }

    #[test]
    fn long_rubbish_is_neither_repeated_in_full_nor_without_end() {
        let text = format!("v1/2015-16?{}", "é".repeat(5000));
        let (_, problems) = read(&text);
        assert_eq!(problems, [Problem::Part(format!("{}…", "é".repeat(40)))]);
        let (_, problems) = read(&format!("v1/2015-16?{}", "x&".repeat(5000)));
        assert_eq!(problems.len(), 5);
    }
}
