//! Each thing that is entered is left out in turn: what changes the rating, what does not, and what
//! counts for nothing. Nothing is skipped.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/enterable.rs"]
mod enterable;
#[path = "common/forms.rs"]
mod forms;
#[path = "common/repeatable.rs"]
mod repeatable;

use ccg_rating::assess::assess;
use ccg_rating::cases;
use ccg_rating::explore::words::influence::result as in_words;
use ccg_rating::explore::{Influence, influence};
use ccg_rating::framework::{Entries, Entry, Framework, Part, Parts, Settings, Slot};
use ccg_rating::frameworks;
use ccg_rating::rating::{Decimal, Rating, RatingSet};
use forms::{Chance, entry, form, settings};
use proptest::prelude::*;
use repeatable::config;

fn framework(slug: &str) -> &'static Framework {
    frameworks::by_slug(slug).expect("it is in the registry")
}

/// Entries from words such as `finance=good` or `finance.outturn=-3.3`.
fn entered(slug: &str, words: &str) -> Entries {
    let mut entries = Entries::new(framework(slug));
    for word in words.split_whitespace() {
        let (code, value) = word.split_once('=').expect("a code and a value");
        let slot = entries.slot(code).expect("there is such a code");
        let number = || Decimal::parse(value).map(Entry::Number);
        let entry = slot.choice_from_id(value).or_else(number);
        entries
            .set_at(slot, entry.expect("a choice or a number"))
            .expect("it takes it");
    }
    entries
}

fn of(entries: &Entries) -> Influence {
    influence(entries, &Settings::new(entries.framework()))
}

fn codes(slots: &[Slot]) -> Vec<&'static str> {
    slots.iter().map(|slot| slot.code()).collect()
}

fn flips(influence: &Influence) -> Vec<&'static str> {
    let flips = influence.flips.iter();
    flips.map(|(slot, _)| slot.code()).collect()
}

#[test]
fn without_one_of_the_grades_of_greater_huddersfield_its_rating_is_open() {
    let case = cases::find("2015/16", "03A").expect("it is a case");
    let influence = of(&case.entries(framework("2015-16")));
    assert_eq!(influence.now, RatingSet::only(Rating::RequiresImprovement));
    // Without a grade that requires improvement it could be good; without one of the others, two
    // inadequate ones are not to be had.
    assert_eq!(flips(&influence), ["finance", "planning"]);
    let good = RatingSet::only(Rating::RequiresImprovement).with(Rating::Good);
    let all_with_good = influence.flips.iter().all(|(_, set)| set.includes(good));
    assert!(all_with_good, "{influence:?}");
    assert_eq!(influence.unchanged, 3);
    assert_eq!(influence.without_weight, []);
}

#[test]
fn one_indicator_can_be_what_makes_it_good() {
    // 1/2 × 3/4 + 1/4 × 1 + 1/4 × 2 = 9/8; without the one that is better, 1/2 × 1/3 + 3/4 = 11/12.
    let words = "141b=amber 165a=green-star 101a=2 102a=1 103a=0 161a=red";
    let influence = of(&entered("2016-17", words));
    assert_eq!(influence.now, RatingSet::only(Rating::Good));
    let requires_improvement = RatingSet::only(Rating::RequiresImprovement);
    let decisive = influence
        .flips
        .iter()
        .find(|(slot, _)| slot.code() == "101a");
    assert_eq!(decisive.map(|(_, set)| *set), Some(requires_improvement));
    assert_eq!(flips(&influence), ["101a", "141b", "165a"]);
    assert_eq!(influence.unchanged, 3);
}

#[test]
fn a_plan_has_weight_only_where_it_counts() {
    let entries = entered("2016-17", "141a=green 141b=red 165a=green 122b=1");
    assert_eq!(codes(&of(&entries).without_weight), ["141a"]);
    for rule in ["mean", "worst"] {
        let mut settings = Settings::new(entries.framework());
        let taken = settings.set_from_text("finance-rule", rule);
        taken.expect("it is a rule");
        assert_eq!(influence(&entries, &settings).without_weight, [], "{rule}");
    }
}

#[test]
fn figures_have_no_weight_where_the_grade_is_entered_but_for_what_another_grade_asks() {
    let figures = "finance.allocation=330 finance.outturn=0 finance.required-surplus=1 \
                   planning.surplus=0 planning.assured=yes";
    let all = |grades: &str| of(&entered("2015-16", &format!("{grades} {figures}")));
    assert_eq!(all("").without_weight, []);
    // What surplus is asked for also decides what a plan is worth.
    let with_finance = all("finance=good");
    let none = ["finance.allocation", "finance.outturn"];
    assert_eq!(codes(&with_finance.without_weight), none);
    let with_both = all("finance=good planning=good");
    assert_eq!(with_both.without_weight.len(), 5);
    assert_eq!(with_both.unchanged + with_both.flips.len(), 2);
}

#[test]
fn a_figure_with_nothing_to_be_compared_with_has_no_weight() {
    let mut entries = entered("2016-17", "141b=red 165a=green 122b=1");
    let slot = entries.slot("103b").expect("it is there");
    let parts = Parts::default()
        .with(Part::Value, Decimal::new(5, 0))
        .with(Part::Denominator, Decimal::new(500, 0));
    let taken = entries.set_figure_among(slot, &parts, true);
    taken.expect("others will do");
    assert_eq!(codes(&of(&entries).without_weight), ["103b"]);
}

#[test]
fn a_flag_is_left_out_like_anything_else() {
    let grades = "well-led=good delegated-functions=good finance=good performance=good \
                  planning=good";
    let yes = of(&entered(
        "2015-16",
        &format!("{grades} legal-directions=yes"),
    ));
    assert_eq!(flips(&yes), ["legal-directions"]);
    assert_eq!(yes.flips[0].1, RatingSet::only(Rating::Good));
    // Not entered counts as no.
    let no = of(&entered(
        "2015-16",
        &format!("{grades} legal-directions=no"),
    ));
    assert!(!flips(&no).contains(&"legal-directions"));
    assert_eq!(no.unchanged + no.flips.len(), 6);
}

proptest! {
    #![proptest_config(config(4))]

    #[test]
    fn every_entry_is_tried_and_gives_what_the_assessment_says(seed in any::<u64>()) {
        for framework in frameworks::ALL {
            let mut chance = Chance(seed);
            let share = chance.one_of(&[10, 60, 100]);
            let entries = form(framework, &mut chance, share);
            let settings = settings(framework, &mut chance);
            let found = influence(&entries, &settings);
            prop_assert_eq!(found.now, assess(&entries, &settings).overall);
            let (mut flips, mut unchanged) = (Vec::new(), 0);
            for (slot, _) in entries.known() {
                let mut without = entries.clone();
                without.clear(slot.code());
                let without = assess(&without, &settings).overall;
                if found.without_weight.contains(&slot) {
                    prop_assert_eq!(without, found.now, "{}", slot.code());
                    // A figure with nothing to be compared with would have weight as a band.
                    let mut other = entries.clone();
                    let is_figure = matches!(entries.at(slot), Some(Entry::Figure(_)));
                    if !is_figure && other.set_at(slot, entry(slot, &mut chance)).is_ok() {
                        prop_assert_eq!(assess(&other, &settings).overall, found.now);
                    }
                } else if without == found.now {
                    unchanged += 1;
                } else {
                    flips.push((slot, without));
                }
            }
            prop_assert_eq!(&found.flips, &flips);
            prop_assert_eq!(found.unchanged, unchanged);
            let tried = flips.len() + unchanged + found.without_weight.len();
            prop_assert_eq!(tried, entries.known().count());
        }
    }
}

#[test]
fn with_nothing_entered_there_is_nothing_to_leave_out() {
    for framework in frameworks::ALL {
        let influence = of(&Entries::new(framework));
        assert_eq!(influence.flips, []);
        assert_eq!(influence.without_weight, []);
        assert_eq!(influence.unchanged, 0);
    }
}

/// What readers are told where one rating stands, by what is decisive, how many other entries
/// count, and what does not.
fn told(decisive: &[&str], unchanged: usize, idle: &[&str]) -> Vec<String> {
    let framework = framework("2015-16");
    let slot = |code: &&str| framework.slot(code).expect("it is there");
    let open = RatingSet::only(Rating::RequiresImprovement).with(Rating::Good);
    let influence = Influence {
        now: RatingSet::only(Rating::Good),
        flips: decisive.iter().map(|code| (slot(code), open)).collect(),
        unchanged,
        without_weight: idle.iter().map(slot).collect(),
    };
    in_words(&influence, &Settings::new(framework))
}

#[test]
fn where_no_entry_is_decisive_readers_are_told_of_how_many_that_is_true() {
    assert_eq!(told(&[], 0, &[]), ["Nothing that counts is entered."]);
    assert_eq!(
        told(&[], 1, &[]),
        ["Without the one entry that counts it would still be good."]
    );
    assert_eq!(
        told(&[], 3, &[]),
        ["Without any one of what counts (three) it would still be good."]
    );
}

#[test]
fn decisive_entries_are_told_first_then_the_rest_then_what_counts_for_nothing() {
    let finance = "Without finance it could be requires improvement or good.";
    assert_eq!(told(&["finance"], 0, &[]), [finance]);
    assert_eq!(
        told(&["finance"], 1, &[]),
        [finance, "Without the other entry it would still be good."]
    );
    assert_eq!(
        told(&["finance"], 2, &["planning"]),
        [
            finance,
            "Without any one of the rest (two) it would still be good.",
            "What is entered for planning counts for nothing here."
        ]
    );
}
