//! Entries and settings from a line of text.

use ccg_rating::framework::{Entries, Framework, Part, Parts, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::Decimal;

/// 2015/16: five grades.
pub fn grades() -> &'static Framework {
    frameworks::by_id("ccg-assurance-2015-16").expect("it is in the registry")
}

/// 2016/17: sixty indicators.
pub fn indicators() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry")
}

/// Entries and settings from words such as `165a=green`, `122b=1`, `tie=at-or-above`, a figure's
/// numerator and denominator, `122b=276/340`, a value with what it rests on, `122b=81.2%340`, or with
/// its standard error, `108a=0.79~0.004`, and where need be the reference, `105d=640/1000@65`.
pub fn entered(framework: &'static Framework, words: &str) -> (Entries, Settings) {
    let (mut entries, mut settings) = (Entries::new(framework), Settings::new(framework));
    for word in words.split_whitespace() {
        let (key, value) = word.split_once('=').expect("a key and a value");
        let Some(slot) = framework.slot(key) else {
            settings.set_from_text(key, value).expect("it is a setting");
            continue;
        };
        let done = match slot.choice_from_id(value) {
            Some(choice) => entries.set_at(slot, choice),
            None => entries.set_figure_at(slot, &figure(value)),
        };
        assert!(done.is_ok(), "{word}: {done:?}");
    }
    (entries, settings)
}

fn figure(text: &str) -> Parts {
    let number = |text: &str| Decimal::parse(text).expect("a decimal number");
    let (text, reference) = text.split_once('@').unwrap_or((text, ""));
    let mut parts = Parts::default();
    if !reference.is_empty() {
        parts = parts.with(Part::Reference, number(reference));
    }
    for (mark, first, second) in [
        ('/', Part::Numerator, Part::Denominator),
        ('%', Part::Value, Part::Denominator),
        ('~', Part::Value, Part::StandardError),
    ] {
        if let Some((one, other)) = text.split_once(mark) {
            return parts.with(first, number(one)).with(second, number(other));
        }
    }
    parts.with(Part::Value, number(text))
}
