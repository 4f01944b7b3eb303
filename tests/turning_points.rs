//! At a turning point the band changes, and one step short of it it does not; where there is none, no
//! value reaches another band.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/enterable.rs"]
mod enterable;
#[path = "common/forms.rs"]
mod forms;
#[path = "common/repeatable.rs"]
mod repeatable;
#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/spoken.rs"]
mod spoken;

use ccg_rating::assess::assess;
use ccg_rating::explore::words::turning_points::point as point_in_words;
use ccg_rating::explore::{TurningPoint, WorkedOut, turning_points};
use ccg_rating::framework::{
    Entries, Entry, Framework, Indicator, Kind, NationalFigure, Part, Parts, Polarity, Settings,
    Slot, SlotKind,
};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Decimal, RatingSet};
use forms::{Chance, form, settings};
use proptest::prelude::*;
use repeatable::config;

fn by_year(slug: &str) -> &'static Framework {
    frameworks::by_slug(slug).expect("it is in the registry")
}

fn number(text: &str) -> Decimal {
    Decimal::parse(text).expect("a number")
}

fn parts(words: &str) -> Parts {
    words
        .split_whitespace()
        .fold(Parts::default(), |parts, word| {
            let (part, text) = word.split_once('=').expect("a part and a number");
            parts.with(Part::from_id(part).expect("a part"), number(text))
        })
}

/// The one turning point of a figure, as texts: better, worse.
fn point(code: &str, words: &str) -> (Option<String>, Option<String>) {
    let framework = by_year("2016-17");
    let mut entries = Entries::new(framework);
    entries.set_figure(code, &parts(words)).expect("a figure");
    one(&entries)
}

fn one(entries: &Entries) -> (Option<String>, Option<String>) {
    let settings = Settings::new(entries.framework());
    let points = turning_points(entries, &settings);
    let [point] = &points[..] else {
        panic!("one point: {points:?}");
    };
    let text = |number: Option<Decimal>| number.map(|number| number.to_string());
    (text(point.better), text(point.worse))
}

fn at(better: &str, worse: &str) -> (Option<String>, Option<String>) {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    (text(better), text(worse))
}

#[test]
fn a_share_turns_where_it_is_no_longer_clearly_below_its_standard() {
    // By hand: the sine of asin √0.85 - 1.96 ÷ (2 √200), squared, is 0.79731.
    assert_eq!(point("122b", "value=75 denominator=200"), at("79.8", ""));
    assert_eq!(
        point("122b", "numerator=150 denominator=200"),
        at("160", "")
    );
    // From the middle both ways: on the other side it is 0.89597.
    assert_eq!(
        point("122b", "value=85 denominator=200"),
        at("89.6", "79.7")
    );
    assert_eq!(
        point("122b", "numerator=170 denominator=200"),
        at("180", "159")
    );
    // 159.46 would be far enough below: a count that is no whole number still turns at one.
    let between = "numerator=159.47 denominator=200";
    assert_eq!(point("122b", between), at("180", "159"));
    let between = "numerator=179.19 denominator=200";
    assert_eq!(point("122b", between), at("180", "159"));
}

#[test]
fn a_value_turns_at_as_many_places_as_it_or_its_reference_is_written_with() {
    let points = point("122b", "value=85.12 denominator=200");
    assert_eq!(points, at("89.6", "79.73"));
    // 126a has a standard of 66.7, and its value no places.
    let points = point("126a", "value=67 denominator=3000");
    assert_eq!(points, at("68.4", "65"));
    let points = point("126a", "value=67 denominator=3000 reference=66.700001");
    assert_eq!(points, at("68.375427", "65.003192"));
}

#[test]
fn a_rate_that_is_better_when_lower_turns_the_other_way() {
    // By hand: E = 100 at a population of 1,000,000; (1 ± 1.96 ÷ 20)² is 1.2056 and 0.8136.
    let words = "value=10 denominator=1000000 reference=10";
    assert_eq!(point("127b", words), at("8.1", "12.1"));
    let words = "numerator=100 denominator=1000000 reference=10";
    assert_eq!(point("127b", words), at("81", "121"));
}

#[test]
fn a_score_turns_exactly_at_the_cut_off() {
    // 1.96 × 0.05 = 0.098, above and below 0.8: exactly there is far enough.
    let words = "value=0.800 standard_error=0.05 reference=0.800";
    assert_eq!(point("108a", words), at("0.9", "0.7"));
    let words = "value=0.801 standard_error=0.05 reference=0.8";
    assert_eq!(point("108a", words), at("0.898", "0.702"));
    // The value and the reference are whole: the places are those of the standard error.
    let words = "value=4 standard_error=0.05 reference=4";
    assert_eq!(point("163a", words), at("4.1", "3.9"));
    // Scores may lie below 0.
    let words = "value=0.00 standard_error=1 reference=0.01";
    assert_eq!(point("108a", words), at("1.97", "-1.95"));
}

#[test]
fn where_no_value_reaches_another_band_there_is_no_turning_point() {
    // Of three, not even none is clearly fewer than a tenth: z is -1.11.
    let few = "numerator=1 denominator=3 reference=10";
    assert_eq!(point("101a", few), at("", "2"));
    // Nor are all of three clearly more than 95%: z is 0.78.
    let few = "value=50 denominator=3 reference=95";
    assert_eq!(point("122b", few), at("", "49.4"));
    // 0.001 expected: there cannot be clearly fewer, but (1 + 1.96 ÷ (2 √0.001))² times as many.
    let few = "value=2 denominator=100 reference=1";
    assert_eq!(point("127e", few), at("", "1023.4"));
}

#[test]
fn many_ccgs_widen_the_way_to_a_turning_point() {
    let framework = by_year("2016-17");
    let slot = framework.slot("103b").expect("it is there");
    let with = |nation: &[&str]| {
        let mut entries = Entries::new(framework);
        let many = nation.iter().enumerate().map(|(ccg, value)| {
            let parts = parts(&format!("value={value} denominator=500"));
            NationalFigure::new(slot, &ccg.to_string(), &parts).expect("it can be")
        });
        entries
            .set_national("103b", many.collect())
            .expect("enough");
        let own = parts("value=50 denominator=500 reference=50");
        entries.set_figure("103b", &own).expect("a figure");
        one(&entries)
    };
    assert_eq!(with(&["50"; 10]), at("54.4", "45.6"));
    let far_apart = ["20", "30", "35", "40", "45", "55", "60", "65", "70", "80"];
    assert_eq!(with(&far_apart), at("80.5", "19.5"));
}

#[test]
fn a_number_turns_at_its_standard_itself() {
    let framework = by_year("2015-16");
    let point = |code: &str, value: &str| {
        let mut entries = Entries::new(framework);
        let value = Entry::Number(number(value));
        entries.set(code, value).expect("a number");
        one(&entries)
    };
    assert_eq!(point("performance.rtt-18-weeks", "90"), at("92", ""));
    assert_eq!(point("performance.rtt-18-weeks", "92"), at("", "91.9"));
    assert_eq!(point("performance.rtt-18-weeks", "95.25"), at("", "91.99"));
    assert_eq!(point("performance.diagnostics-6-weeks", "1.4"), at("1", ""));
    assert_eq!(point("performance.diagnostics-6-weeks", "0"), at("", "1.1"));
    assert_eq!(point("performance.waits-52-weeks", "3"), at("0", ""));
    assert_eq!(point("performance.waits-52-weeks", "0"), at("", "1"));
}

/// What is said of the figures of finance and planning.
fn said(words: &str) -> Vec<String> {
    let (entries, settings) = spoken::entered(spoken::grades(), words);
    let points = turning_points(&entries, &settings);
    let said = points.iter().map(|point| point_in_words(point, &settings));
    said.collect()
}

#[test]
fn a_number_that_a_grade_is_worked_out_from_turns_where_the_grade_does() {
    let ending = "‘How the year ended: a surplus, or a deficit with a minus’ (finance.outturn)";
    let budget = "‘Budget (allocation)’ (finance.allocation)";
    // 1% of 330 is 3.3; 320 is what 3.2 is 1% of.
    assert_eq!(
        said("finance.allocation=330 finance.outturn=3.2"),
        [
            format!(
                "{budget}, 330, makes finance requires improvement: a better grade at 320 or less."
            ),
            format!(
                "{ending}, 3.2, makes finance requires improvement: a better grade at 3.3 or more, a \
                 worse grade at -0.1 or less."
            ),
        ]
    );
    // What is expected has a part in planning too.
    assert_eq!(
        said("finance.required-surplus=0.5 planning.surplus=0.4 planning.assured=yes"),
        [
            "‘Surplus expected; 1% if left empty’ (finance.required-surplus), 0.5%, leaves the \
             grade of finance open: what is not known decides first.",
            "‘Surplus expected; 1% if left empty’ (finance.required-surplus), 0.5%, makes planning \
             requires improvement: a better grade at 0.4% or less.",
            "‘Surplus planned for the next year; a deficit with a minus’ (planning.surplus), 0.4%, \
             makes planning requires improvement: a better grade at 0.5% or more.",
        ]
    );
}

#[test]
fn a_number_without_a_turning_point_is_said_to_have_none() {
    let budget = "‘Budget (allocation)’ (finance.allocation)";
    // Without a surplus or a deficit its share is 0 of any budget.
    assert_eq!(
        said("finance.allocation=330 finance.outturn=0")[0],
        format!(
            "{budget}, 330, makes finance requires improvement: no other value would change that."
        )
    );
    assert_eq!(
        said("finance=good finance.allocation=330"),
        [format!(
            "{budget}, 330, does not count, as a grade is entered for finance: no other value would \
             change that."
        )]
    );
}

#[test]
fn percentages_have_their_sign_also_where_they_are_numbers() {
    let said = said("performance.rtt-18-weeks=91");
    assert!(
        said[0].contains(", 91%, misses its standard: met at 92% or more."),
        "{said:?}"
    );
}

#[test]
fn bands_and_levels_have_no_turning_point() {
    let framework = by_year("2016-17");
    let mut entries = Entries::new(framework);
    for slot in framework.slots() {
        let first = slot.choices()[0];
        entries.set_at(slot, first).expect("its own choice");
    }
    assert_eq!(turning_points(&entries, &Settings::new(framework)), []);
}

/// One figure or number, alone or among those of many CCGs.
struct Varied<'a> {
    entries: &'a Entries,
    settings: &'a Settings,
    slot: Slot,
    indicator: &'static Indicator,
}

impl Varied<'_> {
    /// The band with this number in the place of the value or the numerator, as a number; whether
    /// the standard is met. None where it cannot be.
    fn place(&self, part: Part, number: Decimal) -> Option<u8> {
        let mut entries = self.entries.clone();
        let parts = match entries.at(self.slot)? {
            Entry::Figure(figure) => figure.parts().with(part, number),
            _ => Parts::default().with(part, number),
        };
        entries.set_figure_at(self.slot, &parts).ok()?;
        let assessment = assess(&entries, self.settings);
        let mut indicators = assessment.indicators.iter();
        let assessed = indicators.find(|known| known.indicator == self.indicator)?;
        assessed
            .band
            .map(Band::number)
            .or(assessed.met.map(u8::from))
    }

    /// How many places numbers here are written with.
    fn places(&self, point: &TurningPoint) -> u32 {
        let entry = self.entries.at(self.slot);
        let own = match entry {
            Some(Entry::Figure(figure)) => figure.reference,
            _ => None,
        };
        let reference = self.indicator.reference(own);
        let fewest = match self.indicator.kind {
            _ if point.part == Part::Numerator => return 0,
            // A score also with as many as its standard error has.
            Kind::Score => match entry {
                Some(Entry::Figure(figure)) => figure
                    .parts()
                    .get(Part::StandardError)
                    .map_or(0, Decimal::places),
                _ => 0,
            },
            Kind::Number(_) if self.indicator.standard == Some(Decimal::ZERO) => 0,
            _ => 1,
        };
        let places = reference.map_or(0, |reference| reference.value.places());
        places.max(point.now.places()).max(fewest)
    }
}

/// The number one step of the last place from another.
fn beside(number: Decimal, places: u32, steps: i64) -> Decimal {
    Decimal::new(number.steps(places) + steps, places)
}

/// The worst and the best that a component could be with another number in a slot.
fn grade_with(
    entries: &Entries,
    settings: &Settings,
    point: &TurningPoint,
    number: Decimal,
) -> Option<RatingSet> {
    let grade = point.grade.expect("it has a part in one");
    let mut entries = entries.clone();
    let taken = entries.set_at(point.slot, Entry::Number(number));
    taken.ok()?;
    let assessment = assess(&entries, settings);
    let mut components = assessment.components.iter();
    let found = components.find(|known| known.component == grade.component);
    found.and_then(|known| known.ratings)
}

/// At the turning point the grade is another, which way it says; one step short of it, it is not.
fn assert_grade_turns(
    entries: &Entries,
    settings: &Settings,
    point: &TurningPoint,
    grade: &WorkedOut,
) {
    let with = |number| grade_with(entries, settings, point, number);
    assert_eq!(with(point.now), Some(grade.now), "{point:?}");
    if grade.is_entered {
        assert_eq!((point.better, point.worse), (None, None), "{point:?}");
    }
    for (turn, is_better) in [(point.better, true), (point.worse, false)] {
        let Some(turn) = turn else { continue };
        let then = with(turn).expect("it is taken");
        let ends = |set: RatingSet| (set.worst(), set.best());
        assert_ne!(then, grade.now, "{point:?}");
        assert_eq!(ends(then) > ends(grade.now), is_better, "{point:?}");
        let places = turn.places().max(point.now.places()).max(1);
        let short = beside(turn, places, if turn > point.now { -1 } else { 1 });
        let is_between = (short > point.now) == (turn > point.now);
        if places < 9 && is_between {
            assert_eq!(with(short), Some(grade.now), "{point:?}, {short}");
        }
    }
}

proptest! {
    #![proptest_config(config(4))]

    #[test]
    fn at_the_point_the_band_changes_and_one_step_short_of_it_it_does_not(seed in any::<u64>()) {
        for framework in frameworks::ALL {
            let mut chance = Chance(seed);
            let entries = form(framework, &mut chance, 40);
            let settings = settings(framework, &mut chance);
            let points = turning_points(&entries, &settings);
            let expected = entries
                .known()
                .filter(|(_, entry)| matches!(entry, Entry::Figure(_) | Entry::Number(_)));
            let expected: Vec<&str> = expected.map(|(slot, _)| slot.code()).collect();
            let mut found: Vec<&str> = points.iter().map(|point| point.slot.code()).collect();
            // A number has one for each grade that it has a part in.
            found.dedup();
            prop_assert_eq!(found, expected);
            for point in points {
                if let Some(grade) = point.grade {
                    assert_grade_turns(&entries, &settings, &point, &grade);
                    continue;
                }
                let SlotKind::Indicator(indicator) = point.slot.kind() else { continue };
                let (entries, settings, slot) = (&entries, &settings, point.slot);
                let varied = Varied { entries, settings, slot, indicator };
                let place = |number| varied.place(point.part, number);
                let now = place(point.now);
                if let Some(band) = point.band {
                    prop_assert_eq!(now, Some(band.number()));
                }
                let higher = if indicator.polarity == Polarity::Lower { -1 } else { 1 };
                let places = varied.places(&point);
                // Of numbers with so many places, 15 digits do not leave room for all.
                if places > 12 {
                    continue;
                }
                let is_so = |turn: Decimal, way: i64, is_past: &dyn Fn(Option<u8>) -> bool| {
                    let short = beside(turn, places, -way);
                    (is_past(place(turn)), is_past(place(short)))
                };
                let better = |other: Option<u8>| other > now;
                let worse = |other: Option<u8>| other.is_some() && other < now;
                if let Some(turn) = point.better {
                    prop_assert_eq!(is_so(turn, higher, &better), (true, false), "{:?}", point);
                    prop_assert!(turn.places() <= places);
                }
                if let Some(turn) = point.worse {
                    prop_assert_eq!(is_so(turn, -higher, &worse), (true, false), "{:?}", point);
                    prop_assert!(turn.places() <= places);
                }
                // Shares: the ends of what can be.
                let most = match entries.at(slot) {
                    Some(Entry::Figure(figure)) if matches!(indicator.kind, Kind::Proportion) => {
                        let of = figure.parts().get(Part::Denominator);
                        of.filter(|_| point.part == Part::Numerator).unwrap_or(Decimal::HUNDRED)
                    }
                    _ => continue,
                };
                let ends = if higher == 1 { [most, Decimal::ZERO] } else { [Decimal::ZERO, most] };
                prop_assert_eq!(point.better.is_some(), better(place(ends[0])), "{:?}", point);
                prop_assert_eq!(point.worse.is_some(), worse(place(ends[1])), "{:?}", point);
            }
        }
    }
}

/// What is said of one figure of 2016/17.
fn said_of(code: &str, words: &str) -> String {
    let mut entries = Entries::new(by_year("2016-17"));
    entries.set_figure(code, &parts(words)).expect("a figure");
    let settings = Settings::new(entries.framework());
    let points = turning_points(&entries, &settings);
    let [point] = &points[..] else {
        panic!("one point: {points:?}");
    };
    point_in_words(point, &settings)
}

#[test]
fn what_is_said_of_a_figure_begins_with_the_band_it_has() {
    for (words, ending) in [
        (
            "value=75 denominator=200",
            "(122b), 75%, is worse: no longer worse at 79.8% or more.",
        ),
        (
            "numerator=170 denominator=200",
            "(122b), a count of 170, is similar: better at 180 or more, worse at 159 or less.",
        ),
        (
            "value=95 denominator=200",
            "(122b), 95%, is better: no longer better at 89.5% or less.",
        ),
    ] {
        let said = said_of("122b", words);
        assert!(said.ends_with(ending), "{said}");
    }
}

#[test]
fn a_standard_is_met_or_missed() {
    let standard = "performance.rtt-18-weeks";
    for (value, ending) in [
        ("92", ", 92%, meets its standard: missed at 91.9% or less."),
        ("90", ", 90%, misses its standard: met at 92% or more."),
    ] {
        let said = said(&format!("{standard}={value}"));
        assert!(said[0].ends_with(ending), "{said:?}");
    }
}

#[test]
fn of_fifteen_digits_one_is_kept_for_larger_numbers() {
    // It has fourteen places, and is better from 4.098 on.
    let words = "value=4.12345678901234 standard_error=0.05 reference=4";
    assert_eq!(point("163a", words), at("", "4.0979999999999"));
}

#[test]
fn the_more_digits_stand_before_the_point_the_fewer_are_tried_behind_it() {
    // Eleven places, of which one is left for 10,000 and above.
    let words = "value=4123.45678901234 standard_error=0.05 reference=4000";
    assert_eq!(point("163a", words), at("", "4000.0979999999"));
    let standard = "performance.diagnostics-6-weeks=0.123456789012345";
    let said = said(standard);
    assert!(
        said[0].ends_with(" meets its standard: missed at 1.00000000000001% or more."),
        "{said:?}"
    );
}

#[test]
fn of_numbers_that_make_a_grade_together_the_longest_leaves_room_for_places() {
    let worse = |budget: &str, others: &str| {
        let words =
            format!("finance.allocation={budget} finance.outturn=3.12345678901234 {others}");
        let (entries, settings) = spoken::entered(spoken::grades(), &words);
        let slot = entries.slot("finance.outturn").expect("it is there");
        let mut points = turning_points(&entries, &settings).into_iter();
        let point = points.find(|point| point.slot == slot);
        let worse = point.and_then(|point| point.worse);
        worse.expect("a deficit is worse").to_string()
    };
    // Three digits before the point, one to spare, and eleven behind it.
    assert_eq!(worse("330", ""), "-0.00000000001");
    assert_eq!(worse("12345678", ""), "-0.000001");
    // What is part of no share with it takes no room.
    let waits = "performance.waits-52-weeks=12345678";
    assert_eq!(worse("330", waits), "-0.00000000001");
}

#[test]
fn no_turning_point_has_more_than_fifteen_digits() {
    let score = |sign: &str, error: &str| {
        let value = format!("{sign}999999999999998");
        let words = format!("value={value} standard_error={error} reference={value}");
        point("164a", &words)
    };
    // Two above or below are one too many; with half of the error one is enough.
    assert_eq!(score("", "1"), at("", "999999999999996"));
    assert_eq!(score("", "0.5"), at("999999999999999", "999999999999997"));
    assert_eq!(score("-", "1"), at("-999999999999996", ""));
    assert_eq!(
        score("-", "0.5"),
        at("-999999999999997", "-999999999999999")
    );
    // 1% of it exactly; of one more it would be less.
    let most = "finance.allocation=999999999999999 finance.outturn=9999999999999.99";
    let said = said(most);
    assert!(
        said[0].ends_with("makes finance good: no other value would change that."),
        "{said:?}"
    );
}

#[test]
fn a_figure_that_waits_for_the_figures_of_many_has_nothing_to_be_compared_with() {
    let mut entries = Entries::new(by_year("2016-17"));
    let slot = entries.slot("103b").expect("it is there");
    let taken = entries.set_figure_among(slot, &parts("value=5 denominator=500"), true);
    taken.expect("others will do");
    let settings = Settings::new(entries.framework());
    let points = turning_points(&entries, &settings);
    let said = point_in_words(&points[0], &settings);
    assert!(
        said.ends_with(
            "(103b), 5%, has nothing to be compared with: no other value would change that."
        ),
        "{said}"
    );
}
