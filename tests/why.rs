//! Why a rating is what it is: what each part adds, how far the thresholds are, what would be needed,
//! and what held the rating down.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/spoken.rs"]
mod spoken;

use ccg_rating::assess::assess;
use ccg_rating::explore::{Needed, Why, why, words};
use ccg_rating::framework::{Entries, Entry, Framework, Settings, SlotKind};
use ccg_rating::rating::{Band, Rating, RatingSet, Score};
use spoken::{entered, grades, indicators};

fn asked(framework: &'static Framework, words: &str) -> Why {
    let (entries, settings) = entered(framework, words);
    why(&entries, &settings)
}

fn story(framework: &'static Framework, words: &str) -> Vec<String> {
    words::why::story(&asked(framework, words))
}

fn needed<'a>(why: &'a Why, id: &str) -> &'a Needed {
    let mut needed = why.needed.iter();
    let found = needed.find(|needed| needed.component.id == id);
    found.expect("all else is settled")
}

fn held_down(why: &Why) -> Vec<&str> {
    why.held_down.iter().map(|held| held.component.id).collect()
}

#[test]
fn with_leadership_green_finance_red_and_the_rest_similar_an_average_above_four_thirds_is_needed() {
    assert_eq!(
        story(indicators(), "165a=green 141b=red 122b=1 missing=middle"),
        [
            "Finance counts a quarter and scored 0 of 2. To reach good, the other 57 indicators would \
             have to average more than 1.33 (exactly 4/3).",
            "Or finance would have to score more than 2/3 (about 0.67).",
            "Leadership could not do it alone.",
            "The score is 0.17 (exactly 1/6) short of the threshold for good, 1.",
        ]
    );
}

#[test]
fn where_only_some_of_the_other_indicators_are_entered_the_story_says_how_many() {
    let first = |words: &str| story(indicators(), words).remove(0);
    assert_eq!(
        first("165a=green 141b=red 122b=1 123a=1"),
        "Finance counts a quarter and scored 0 of 2. To reach good, the 2 entered of the other 57 \
         indicators would have to average more than 1.33 (exactly 4/3)."
    );
    assert_eq!(
        first("165a=green 141b=red 122b=1"),
        "Finance counts a quarter and scored 0 of 2. To reach good, the one entered of the other 57 \
         indicators would have to score more than 1.33 (exactly 4/3)."
    );
    assert!(
        first("165a=green-star 141b=green 122b=1 123a=0").starts_with(
            "The 2 entered of the other 57 indicators count half and averaged 0.5 of 2. "
        ),
    );
}

#[test]
fn what_is_needed_is_told_too_where_the_other_indicators_are_not_known() {
    assert_eq!(
        story(indicators(), "165a=green 141b=red"),
        [
            "Finance counts a quarter and scored 0 of 2. To reach good, the other 57 indicators would \
             have to average more than 1.33 (exactly 4/3).",
            "At its lowest the score is 0.67 (exactly 2/3) short of the threshold for good, 1.",
        ]
    );
}

#[test]
fn with_nothing_known_nothing_is_guessed() {
    for framework in [grades(), indicators()] {
        let why = asked(framework, "");
        assert!(why.needed.is_empty() && why.held_down.is_empty());
        assert_eq!(why.reached, None);
        assert_eq!(why.overall, RatingSet::ALL);
    }
    // A grade that is known may still turn out to be the highest of all.
    let why = asked(grades(), "finance=requires-improvement well-led=good");
    assert!(why.held_down.is_empty());
    // But nothing is lower than this.
    let why = asked(grades(), "finance=inadequate well-led=good");
    assert_eq!(held_down(&why), ["finance"]);
}

#[test]
fn a_score_at_a_threshold_is_said_to_be_there_and_whether_that_is_enough() {
    let at = "165a=green-star 141b=red 122b=1";
    let last = |words: &str| story(indicators(), words).pop().unwrap_or_default();
    assert_eq!(
        last(at),
        "The score is exactly at the threshold for good, 1, and that is not enough."
    );
    let enough = asked(indicators(), &format!("{at} tie=at-or-above"));
    let reached = enough.reached.expect("it counts");
    assert_eq!(
        (reached.threshold.rating, reached.by),
        (Rating::Good, Score::ZERO)
    );
    let told = words::why::story(&enough);
    let expected = "The score is exactly at the threshold for good, 1, and that is enough.";
    assert!(told.iter().any(|text| text == expected), "{told:?}");
    // So much is enough then, and more is not asked for.
    let expected = "the one entered of the other 57 indicators would have to score at least 1.9.";
    assert!(told[0].ends_with(expected), "{told:?}");
}

#[test]
fn a_rule_that_stands_in_the_way_of_the_score_is_seen() {
    let why = asked(indicators(), "165a=red 141b=red 122b=2 tie=at-or-above");
    assert_eq!(why.overall, RatingSet::only(Rating::Inadequate));
    assert_eq!(held_down(&why), ["finance", "leadership"]);
    let told = words::why::story(&why);
    let expected = "By its score alone it would be good.";
    assert!(told.iter().any(|text| text == expected), "{told:?}");
    // However good the other indicators, the rule holds: they are not said to be a way.
    for words in ["165a=red 141b=red", "165a=red 141b=red tie=at-or-above"] {
        let why = asked(indicators(), words);
        assert!(!needed(&why, "performance").is_reachable, "{words}");
    }
}

#[test]
fn the_highest_rating_was_not_held_down_and_nothing_is_missing() {
    for (framework, words) in [
        (indicators(), "165a=green-star 141b=amber 122b=2"),
        (
            grades(),
            "well-led=outstanding finance=good planning=good performance=good delegated-functions=good",
        ),
    ] {
        let why = asked(framework, words);
        assert_eq!(why.overall, RatingSet::only(Rating::Outstanding));
        assert!(why.next.is_none() && why.needed.is_empty() && why.held_down.is_empty());
    }
}

#[test]
fn what_was_just_told_of_is_not_named_again() {
    let words = "165a=green-star 141b=green 122b=0";
    let said = |more: &str| story(indicators(), &format!("{words} {more}")).remove(0);
    assert_eq!(
        said(""),
        "The one entered of the other 57 indicators counts half and scored 0 of 2. To reach good, it \
         would have to score more than 0."
    );
    assert_eq!(
        said("123a=0"),
        "The 2 entered of the other 57 indicators count half and averaged 0 of 2. To reach good, they \
         would have to average more than 0."
    );
}

#[test]
fn that_no_component_could_do_it_alone_is_said_without_their_names() {
    let words = "165a=red 141b=red 122b=0 122c=0 123a=0";
    let story = story(indicators(), words);
    assert!(
        story
            .iter()
            .any(|text| text == "No component could reach good alone."),
        "{story:#?}"
    );
}

#[test]
fn that_the_score_alone_would_do_is_said_only_where_the_rating_is_lower() {
    let story = story(indicators(), "165a=green 141b=amber 122b=1");
    assert!(
        story
            .iter()
            .all(|text| !text.starts_with("By its score alone")),
        "{story:#?}"
    );
    assert!(
        story
            .iter()
            .any(|text| text.contains("above the threshold for good"))
    );
}

#[test]
fn the_lowest_grades_are_named_and_the_rule_is_left_to_the_trace() {
    let words = "well-led=good delegated-functions=good finance=requires-improvement \
                 performance=good planning=requires-improvement";
    assert_eq!(
        story(grades(), words),
        ["Its lowest grade, requires improvement, is in finance and planning."]
    );
    // An order of NHS England decides, and no grade.
    let ordered = asked(grades(), &format!("{words} legal-directions=yes"));
    assert!(ordered.held_down.is_empty());
    assert!(words::why::story(&ordered).is_empty());
}

#[test]
fn over_all_1024_combinations_of_grades_just_the_lowest_held_the_rating_down() {
    let codes = [
        "well-led",
        "delegated-functions",
        "finance",
        "performance",
        "planning",
    ];
    for number in 0..1024_usize {
        let grades_given: Vec<Rating> = (0..5)
            .map(|place| Rating::ALL[(number >> (2 * place)) % 4])
            .collect();
        let mut entries = Entries::new(grades());
        for (code, grade) in codes.iter().zip(&grades_given) {
            entries
                .set(code, Entry::Rating(*grade))
                .expect("a component takes a rating");
        }
        let settings = Settings::new(grades());
        let lowest = grades_given.iter().min();
        let all_alike = grades_given.iter().max() == lowest;
        let overall = assess(&entries, &settings).overall;
        let expected: Vec<&str> = codes
            .iter()
            .zip(&grades_given)
            .filter(|(_, grade)| Some(*grade) == lowest && !all_alike)
            .filter(|_| !overall.contains(Rating::Outstanding))
            .map(|(code, _)| *code)
            .collect();
        assert_eq!(
            held_down(&why(&entries, &settings)),
            expected,
            "{grades_given:?}"
        );
    }
}

/// Every combination of leadership and finance, each known or not, with all 57 others entered, some, or
/// none, under settings that make a difference.
fn many() -> Vec<(Entries, Settings)> {
    let mut all = Vec::new();
    for leadership in [
        "",
        "165a=red",
        "165a=amber",
        "165a=green",
        "165a=green-star",
    ] {
        for finance in [
            "",
            "141b=red",
            "141b=amber",
            "141b=green",
            "141a=red 141b=green",
        ] {
            for others in [
                "",
                "122b=0",
                "122b=1",
                "122b=2",
                "122b=1 123a=2",
                "122b=0 123a=1 123b=0",
            ] {
                for set in [
                    "",
                    "tie=at-or-above",
                    "missing=middle leadership-scale=halves",
                    "finance-rule=mean",
                ] {
                    let words = format!("{leadership} {finance} {others} {set}");
                    all.push(entered(indicators(), &words));
                }
            }
        }
    }
    all
}

#[test]
fn what_the_components_add_is_the_score_and_none_adds_more_than_it_can() {
    for (entries, settings) in many() {
        let why = why(&entries, &settings);
        let sum = |end: fn(&ccg_rating::assess::ScoreRange) -> Score| {
            let parts = why.contributions.iter();
            parts.fold(Score::ZERO, |sum, part| sum + end(&part.adds))
        };
        let total = why.total.expect("the framework has scores");
        assert_eq!(
            (sum(|range| range.low), sum(|range| range.high)),
            (total.low, total.high)
        );
        for part in &why.contributions {
            assert!(part.adds.high <= part.most);
        }
        let most = why
            .contributions
            .iter()
            .fold(Score::ZERO, |sum, part| sum + part.most);
        assert_eq!(Some(most), indicators().highest_score());
    }
}

#[test]
fn distances_lead_exactly_to_the_thresholds() {
    for (entries, settings) in many() {
        let why = why(&entries, &settings);
        let low = why.total.expect("the framework has scores").low;
        if let Some(reached) = why.reached {
            assert_eq!(reached.threshold.score + reached.by, low);
            assert!(reached.threshold.is_reached_by(low));
        }
        if let Some(next) = why.next {
            assert_eq!(low + next.by, next.threshold.score);
            assert!(!next.threshold.is_reached_by(low));
        }
    }
}

/// The CCG with other scores in one component: each that can be made of its indicators, with the rating
/// that comes of it.
fn tried(entries: &Entries, settings: &Settings, component: &str) -> Vec<(Score, RatingSet)> {
    let framework = entries.framework();
    let place = framework
        .components
        .iter()
        .position(|known| known.id == component);
    let slots: Vec<_> = framework
        .slots()
        .into_iter()
        .filter(|slot| match slot.kind() {
            SlotKind::Indicator(indicator) => Some(indicator.component) == place,
            _ => false,
        })
        .collect();
    let mut all = Vec::new();
    let mut rate = |entries: &Entries| {
        let assessment = assess(entries, settings);
        let score = place.and_then(|place| assessment.components[place].score?.settled());
        all.push((score.expect("it is entered"), assessment.overall));
    };
    if slots.len() > 10 {
        // From all in the worst band to all in the best, one step at a time.
        let mut entries = entries.clone();
        for band in Band::ALL {
            for slot in &slots {
                // Yes and no have no middle: those stay where they are.
                let was_taken = entries.set_at(*slot, Entry::Band(band)).is_ok();
                assert!(was_taken || band == Band::Similar);
                if slots.iter().all(|slot| entries.at(*slot).is_some()) {
                    rate(&entries);
                }
            }
        }
    } else {
        let mut partial = vec![entries.clone()];
        for slot in slots {
            let choices = slot.choices();
            let with = |entries: &Entries, choice: &Entry| {
                let mut entries = entries.clone();
                entries
                    .set_at(slot, *choice)
                    .expect("a slot takes its choices");
                entries
            };
            partial = partial
                .iter()
                .flat_map(|entries| choices.iter().map(move |choice| with(entries, choice)))
                .collect();
        }
        partial.iter().for_each(rate);
    }
    all
}

#[test]
fn a_component_reaches_the_next_rating_with_just_what_it_is_said_to_need() {
    let (mut reachable, mut unreachable) = (0, 0);
    for (entries, settings) in many() {
        let why = why(&entries, &settings);
        let Some(next) = why.next else { continue };
        for needed in &why.needed {
            let reaches = |overall: RatingSet| overall.worst() >= Some(next.threshold.rating);
            let all = tried(&entries, &settings, needed.component.id);
            let is_reached = all.iter().any(|(_, overall)| reaches(*overall));
            assert_eq!(needed.is_reachable, is_reached, "{needed:?}");
            for (score, overall) in all {
                let is_enough = score > needed.score || needed.at_counts && score == needed.score;
                if needed.is_reachable {
                    assert_eq!(is_enough, reaches(overall), "{needed:?} {score}");
                    reachable += 1;
                } else {
                    unreachable += 1;
                }
            }
        }
    }
    assert!(
        reachable > 10_000 && unreachable > 1_000,
        "{reachable} {unreachable}"
    );
}

#[test]
fn every_story_is_made_of_whole_sentences() {
    for (entries, settings) in many() {
        for text in words::why::story(&why(&entries, &settings)) {
            assert!(text.ends_with('.') && !text.ends_with(".."), "{text}");
            assert!(text.starts_with(|c: char| c.is_ascii_uppercase()), "{text}");
            assert!(!text.contains(['{', '}']) && !text.contains("  "), "{text}");
        }
    }
}

#[test]
fn where_all_the_other_indicators_are_entered_nothing_is_said_of_some() {
    let mut entries = Entries::new(indicators());
    let settings = Settings::new(indicators());
    let mut known = 0;
    for slot in indicators().slots() {
        if ["141a", "141b", "165a"].contains(&slot.code()) {
            continue;
        }
        // Each takes the highest band, or one of its own.
        let taken = [Band::Better, Band::Similar, Band::Worse]
            .into_iter()
            .any(|band| entries.set_at(slot, Entry::Band(band)).is_ok());
        known += u16::from(taken);
        let contributions = why(&entries, &settings).contributions;
        let of_some: Vec<_> = contributions.iter().filter_map(|one| one.of_some).collect();
        match known {
            0 | 57 => assert_eq!(of_some, []),
            _ => assert_eq!(of_some, [(known.into(), 57)]),
        }
    }
    assert_eq!(known, 57);
}
