//! What would change a rating, as readers see it.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/enterable.rs"]
mod enterable;
#[path = "common/forms.rs"]
mod forms;
#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/spoken.rs"]
mod spoken;

use ccg_rating::cases;
use ccg_rating::explore::{Changes, Direction, Move, changes, words};
use ccg_rating::framework::{Entries, Entry, Framework, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Level, Score};
use forms::{Chance, form, settings};

fn framework(slug: &str) -> &'static Framework {
    frameworks::by_slug(slug).expect("it is in the registry")
}

/// Entries from words such as `finance=good` or `165a=green-star`; `others=1` is that band for every
/// indicator that takes it and is not a part of its own.
fn entered(slug: &str, words: &str) -> Entries {
    let mut entries = Entries::new(framework(slug));
    for word in words.split_whitespace() {
        let (code, id) = word.split_once('=').expect("a code and a choice");
        if code == "others" {
            let band = id.parse().ok().and_then(Band::from_number);
            let band = Entry::Band(band.expect("a band"));
            for slot in framework(slug).slots() {
                let is_other = !["141a", "141b", "165a"].contains(&slot.code());
                // A yes-or-no question takes no middle band.
                let _ = is_other.then(|| entries.set_at(slot, band));
            }
            continue;
        }
        let slot = entries.slot(code).expect("there is such a code");
        let choice = slot.choice_from_id(id).expect("a choice");
        entries.set_at(slot, choice).expect("its own choice");
    }
    entries
}

fn found(entries: &Entries, direction: Direction) -> Changes {
    let settings = Settings::new(entries.framework());
    changes(entries, &settings, direction).expect("the rating is settled")
}

/// Each change as a sentence, then what it takes at least where that is to be said.
fn texts(entries: &Entries, direction: Direction) -> Vec<String> {
    let settings = Settings::new(entries.framework());
    let found = found(entries, direction);
    let sets = found.sets.iter();
    sets.map(|change| words::changes::change(change, direction, &settings))
        .chain(words::changes::nothing_short_of(&found))
        .collect()
}

fn better(slug: &str, words: &str) -> Vec<String> {
    texts(&entered(slug, words), Direction::Better)
}

fn worse(slug: &str, words: &str) -> Vec<String> {
    texts(&entered(slug, words), Direction::Worse)
}

#[test]
fn greater_huddersfield_is_told_what_would_make_it_good() {
    let case = cases::find("2015/16", "03A").expect("it is a case");
    let entries = case.entries(framework("2015-16"));
    assert_eq!(
        texts(&entries, Direction::Better)[..2],
        [
            "Finance to good makes it good.",
            "Planning to good makes it good."
        ]
    );
}

#[test]
fn two_changes_make_it_together() {
    let grades = "well-led=requires-improvement delegated-functions=good finance=good \
                  performance=requires-improvement planning=requires-improvement";
    assert_eq!(
        better("2015-16", grades),
        [
            "Leadership to good and performance to good together make it good.",
            "Leadership to good and planning to good together make it good.",
            "Performance to good and planning to good together make it good.",
            "Nothing short of two changes together would make it better.",
        ]
    );
}

#[test]
fn more_than_two_changes_are_listed_with_commas() {
    let grades = "well-led=inadequate delegated-functions=inadequate finance=inadequate \
                  performance=inadequate planning=good legal-directions=yes";
    assert_eq!(
        better("2015-16", grades)[0],
        "Leadership to requires improvement, delegated functions to requires improvement, finance \
         to requires improvement and ‘Under legal directions when rated’ to no together make it \
         requires improvement."
    );
}

#[test]
fn legal_directions_go_by_their_name() {
    let grades = "well-led=good delegated-functions=good finance=good performance=good \
                  planning=good";
    assert_eq!(
        worse("2015-16", grades)[0],
        "‘Under legal directions when rated’ to yes makes it inadequate."
    );
}

#[test]
fn an_indicator_that_alone_counts_for_its_component_goes_by_the_component() {
    assert_eq!(
        better("2016-17", "165a=green 141b=red others=1"),
        [
            "Finance to amber makes it good.",
            "Leadership to green star. And any one of the 54 entered indicators that are not yet \
             better, one band up. Together they make it good.",
            "Any 19 of the 54 entered indicators that are not yet better, one band up, make it good.",
        ]
    );
    let entries = entered(
        "2016-17",
        "165a=green 141a=green 141b=green others=1 122b=2",
    );
    let mut settings = Settings::new(entries.framework());
    let taken = settings.set_from_text("finance-rule", "mean");
    taken.expect("it is a rule");
    let found = changes(&entries, &settings, Direction::Worse).expect("settled");
    let step = |place: usize| {
        words::changes::step(&found.sets[0].moves[place], found.direction, &settings)
    };
    assert_eq!(step(0), "‘Financial plan’ (141a) to amber");
}

#[test]
fn how_many_it_takes_at_least_is_said() {
    let at_least = |words: &str| better("2016-17", words).pop();
    // Leadership and finance can go no further: 1 + P ÷ 2 must be above 1.45, so 52 points of 57
    // where there are 6.
    let words = "165a=green-star 141b=green others=0 143a=yes 144a=yes 145a=yes";
    let text = "Nothing short of 46 of the 54 entered indicators that are not yet better, one band up, \
                would make it better.";
    assert_eq!(at_least(words).as_deref(), Some(text));
    // Finance amber and leadership green leave 5/6 for the average: 48 points where there are 6.
    let words = "165a=amber 141b=red others=0 143a=yes 144a=yes 145a=yes";
    let text = "Nothing short of 44 changes together would make it better.";
    assert_eq!(at_least(words).as_deref(), Some(text));
    // Finance amber and leadership green leave 19/12, which must fall to 1.45: by 16 points, of which
    // the three questions are 6.
    let texts = worse("2016-17", "165a=green-star 141b=green others=2");
    let text = "Nothing short of 15 changes together would make it worse.";
    assert_eq!(texts.last().map(String::as_str), Some(text));
}

#[test]
fn questions_answered_no_are_a_crowd_of_their_own() {
    let others = "161a=green 162a=compliant 101a=2";
    let words = format!("165a=green 141b=red 143a=no 144a=no 145a=no {others}");
    assert_eq!(
        better("2016-17", &words),
        [
            "Finance to amber makes it good.",
            "Any two of the three entered indicators not answered yes, changed to yes, make it good.",
            "Leadership to green star. And any one of the three entered indicators not answered \
             yes, changed to yes. Together they make it good.",
        ]
    );
    // Two crowds: the larger first.
    let words = "165a=red 141b=green others=0 143a=yes";
    assert_eq!(
        better("2016-17", words)[0],
        "Leadership to amber. And any 33 of the 54 entered indicators that are not yet better, one \
         band up. And both entered indicators not answered yes, changed to yes. Together they make it good."
    );
}

#[test]
fn a_rating_that_is_not_settled_then_is_said_to_be_open() {
    assert_eq!(
        better("2016-17", "165a=red 141b=red"),
        [
            "Finance to amber: it could then be requires improvement or good.",
            "Leadership to amber: it could then be requires improvement or good.",
        ]
    );
}

#[test]
fn a_crowd_after_which_the_rating_is_open_has_one_sentence() {
    // Finance is not known, and adds up to a half.
    let texts = better("2016-17", "165a=green 143a=no 144a=no 145a=no");
    assert_eq!(
        texts[0],
        "All three entered indicators not answered yes, changed to yes: it could then be good or \
         outstanding."
    );
}

#[test]
fn a_crowd_is_not_said_to_be_the_least_where_another_change_is_as_small() {
    let texts = better("2016-17", "165a=amber 141b=green 143a=no 144a=no 145a=no");
    assert_eq!(
        texts[0],
        "Any two of the three entered indicators not answered yes, changed to yes, make it good."
    );
    let text = "Nothing short of two changes together would make it better.";
    assert_eq!(texts.last().map(String::as_str), Some(text));
}

#[test]
fn the_best_cannot_be_better_nor_the_worst_worse() {
    let best = "165a=green-star 141b=green others=2";
    assert_eq!(
        better("2016-17", best),
        ["It is outstanding: it cannot be better."]
    );
    assert_eq!(
        worse("2016-17", "165a=red 141b=red others=0"),
        ["It is inadequate: it cannot be worse."]
    );
}

#[test]
fn where_everything_together_does_not_reach_that_is_said() {
    let text = "Even one step worse in everything entered would not make it worse. It would still be \
                requires improvement.";
    assert_eq!(worse("2016-17", "165a=green 141b=red others=0"), [text]);
    // Finance is not known.
    let text = "Even one step better in everything entered is not sure to make it better. It could \
                still be requires improvement.";
    assert_eq!(better("2016-17", "165a=amber others=0"), [text]);
}

/// What each of the changes did that its sentence does not tell.
fn applied(entries: &Entries, settings: &Settings) -> Vec<Option<String>> {
    let found = changes(entries, settings, Direction::Better).expect("the rating is settled");
    let sets = found.sets.iter();
    sets.map(|set| words::changes::applied(set, entries, settings))
        .collect()
}

#[test]
fn which_of_any_so_many_were_changed_is_told_and_whose_figures_are_set_aside() {
    let (entries, settings) = spoken::entered(
        framework("2016-17"),
        "165a=green 141b=red 104a=790/37000@2100 105c=1 122b=1 123a=50%400",
    );
    let told = applied(&entries, &settings);
    // Finance to amber says all there is to say.
    assert_eq!(told[0], None);
    let crowd = "Changed here: ‘Injuries from falls in people aged 65 and over’ (104a) and ";
    assert!(
        told.iter().flatten().any(|text| text.contains(crowd)
            && text.ends_with("; the figures entered for 104a are set aside.")),
        "{told:#?}"
    );
}

#[test]
fn a_grade_that_takes_the_place_of_figures_says_so() {
    let (entries, settings) = spoken::entered(
        framework("2015-16"),
        "well-led=good delegated-functions=good performance=good planning=good \
         finance.allocation=330 finance.outturn=1",
    );
    // Finance requires improvement by its figures, which one component may.
    let told = applied(&entries, &settings);
    let text = "The figures entered for finance are set aside.";
    assert!(told.iter().flatten().any(|told| told == text), "{told:#?}");
}

#[test]
fn every_sentence_is_whole() {
    for framework in frameworks::ALL {
        for seed in 0..200 {
            let mut chance = Chance(seed);
            let entries = form(framework, &mut chance, 98);
            let settings = settings(framework, &mut chance);
            for direction in [Direction::Better, Direction::Worse] {
                let Some(found) = changes(&entries, &settings, direction) else {
                    continue;
                };
                let sets = found.sets.iter();
                let texts = sets
                    .map(|change| words::changes::change(change, direction, &settings))
                    .chain(words::changes::nothing_short_of(&found));
                for text in texts {
                    let first = text.chars().next();
                    let is_start = first.is_some_and(|first| {
                        first.is_ascii_uppercase() || first.is_ascii_digit() || first == '‘'
                    });
                    assert!(is_start && text.ends_with('.'), "{text}");
                    for slip in ["  ", "{", "}", ",,", " ,", "..", ",.", " no indicators"] {
                        assert!(!text.contains(slip), "{text}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_crowd_that_leads_to_one_end_is_named_by_it() {
    let framework = framework("2016-17");
    let settings = Settings::new(framework);
    let crowd = |count: usize, ends: &[(&str, Entry)]| {
        let slot = |code| framework.slot(code).expect("it is there");
        Move::Any {
            count,
            of: ends.iter().map(|(code, end)| (slot(code), *end)).collect(),
            component: &framework.components[0],
            by: Score::TWO,
        }
    };
    let step = |crowd| words::changes::step(&crowd, Direction::Better, &settings);
    let said = |ends: [Band; 3]| {
        let ends = ends.map(Entry::Band);
        let codes = ["122b", "122c", "123a"].into_iter();
        step(crowd(2, &codes.zip(ends).collect::<Vec<_>>()))
    };
    assert_eq!(
        said([Band::Better; 3]),
        "any two of the three entered indicators that are not yet better, to better"
    );
    assert_eq!(
        said([Band::Better, Band::Similar, Band::Better]),
        "any two of the three entered indicators that are not yet better, one step up"
    );
    assert_eq!(
        said([Band::Similar; 3]),
        "any two of the three entered indicators that are not yet similar, to similar"
    );
    // One of two is not both, and a yes beside a band is not where all of them lead.
    let mixed = [
        ("143a", Entry::Level(Level::Yes)),
        ("122b", Entry::Band(Band::Better)),
    ];
    assert_eq!(
        step(crowd(1, &mixed)),
        "any one of the two entered indicators that are not yet better, one step up"
    );
}
