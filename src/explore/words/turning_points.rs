//! At which values figures would count differently, in words.

use super::changes::name;
use crate::assess::sentence;
use crate::explore::{TurningPoint, WorkedOut};
use crate::framework::{Kind, Part, Range, Settings, SlotKind};
use crate::rating::{Band, Decimal};

/// What an indicator's figure is, and at which values its band would be another.
///
/// ```
/// use ccg_rating::explore::{turning_points, words};
/// use ccg_rating::framework::{Entries, Part, Parts, Settings};
/// use ccg_rating::{frameworks, rating::Decimal};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let (mut entries, settings) = (Entries::new(framework), Settings::new(framework));
/// let number = |digits| Decimal::new(digits, 0);
/// let parts = Parts::default().with(Part::Numerator, number(150)).with(Part::Denominator, number(200));
/// entries.set_figure("123b", &parts).expect("a count with its denominator");
/// assert_eq!(
///     words::turning_points::point(&turning_points(&entries, &settings)[0], &settings),
///     "‘First episode psychosis starting NICE-recommended treatment within 2 weeks’ (123b), a count \
///      of 150, is better: no longer better at 113 or less."
/// );
/// ```
#[must_use]
pub fn point(point: &TurningPoint, settings: &Settings) -> String {
    let now = point.now;
    let what = match point.part {
        Part::Numerator => format!("a count of {now}"),
        _ => in_its_unit(point, now),
    };
    let [better, worse] = [point.better, point.worse].map(|at| at.map(|at| from(point, at)));
    // Which band it would be then; only that it is another where two of them lie beyond. Of a standard
    // that it is met or missed.
    // Of a number that a grade is worked out from, which way the grade goes.
    let (is, up, down) = match (&point.grade, point.band) {
        (Some(grade), _) => (with_grade(grade), "a better grade", "a worse grade"),
        (_, Some(Band::Worse)) => ("is worse".to_owned(), "no longer worse", ""),
        (_, Some(Band::Similar)) => ("is similar".to_owned(), "better", "worse"),
        (_, Some(Band::Better)) => ("is better".to_owned(), "", "no longer better"),
        _ if better.is_some() => ("misses its standard".to_owned(), "met", ""),
        _ if worse.is_some() => ("meets its standard".to_owned(), "", "missed"),
        _ => ("has nothing to be compared with".to_owned(), "", ""),
    };
    let ways = [better.map(|at| (up, at)), worse.map(|at| (down, at))];
    let ways: Vec<String> = ways
        .into_iter()
        .flatten()
        .map(|(band, at)| format!("{band} at {at}"))
        .collect();
    let is_open = matches!(&point.grade, Some(grade) if grade.now.single().is_none());
    let ways = if is_open {
        "what is not known decides first".to_owned()
    } else if ways.is_empty() {
        "no other value would change that".to_owned()
    } else {
        ways.join(", ")
    };
    let name = name(point.slot, settings);
    sentence(&format!("{name}, {what}, {is}: {ways}."))
}

/// `makes finance good`.
fn with_grade(grade: &WorkedOut) -> String {
    let component = grade.component.in_sentence;
    if grade.is_entered {
        format!("does not count, as a grade is entered for {component}")
    } else if let Some(rating) = grade.now.single() {
        format!("makes {component} {rating}")
    } else {
        format!("leaves the grade of {component} open")
    }
}

/// `88.8 or more`.
fn from(point: &TurningPoint, at: Decimal) -> String {
    let side = if at > point.now { "more" } else { "less" };
    format!("{} or {side}", in_its_unit(point, at))
}

/// A value as it is entered: a percentage with its sign; a rate, a score or a count alone.
fn in_its_unit(point: &TurningPoint, value: Decimal) -> String {
    match (point.part, point.slot.kind()) {
        (Part::Value, SlotKind::Indicator(indicator))
            if matches!(
                indicator.kind,
                Kind::Proportion | Kind::Number(Range::Percentage | Range::Change)
            ) =>
        {
            format!("{value}%")
        }
        _ => value.to_string(),
    }
}
