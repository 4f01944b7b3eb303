//! Every reference in the frameworks' tables leads somewhere. The engine trusts the tables; this is
//! where that trust is earned. Their texts are looked at in `texts.rs`.

#[path = "common/enterable.rs"]
mod enterable;

use std::collections::BTreeSet;

use ccg_rating::assess::assess;
use ccg_rating::framework::{
    ByChoice, Combining, Component, Condition, Entries, Framework, Grading, Indicator, Kind,
    Method, Outcome, Scale, SettingKind, Settings, WhenUnknown,
};
use ccg_rating::frameworks;
use ccg_rating::rating::Score;
use enterable::enterable;

/// The ways in which each scored component can be worked out, with the component's place.
fn combinings(framework: &Framework) -> Vec<(usize, &ByChoice<Combining>)> {
    let components = framework.components.iter().enumerate();
    components
        .filter_map(|(place, component)| match &component.grading {
            Grading::Score { combining, .. } => Some((place, combining)),
            Grading::Rating(_) => None,
        })
        .collect()
}

/// Every condition of every rule, the parts of a condition included.
fn conditions(framework: &Framework) -> Vec<&Condition> {
    fn gather<'a>(condition: &'a Condition, found: &mut Vec<&'a Condition>) {
        found.push(condition);
        match condition {
            Condition::All(parts) => parts.iter().for_each(|part| gather(part, found)),
            Condition::Not(part) => gather(part, found),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for rule in framework.rules {
        gather(&rule.when, &mut found);
    }
    found
}

fn scales(framework: &Framework) -> Vec<(&Indicator, &ByChoice<&'static Scale>)> {
    let indicators = framework.indicators.iter();
    indicators
        .filter_map(|indicator| match &indicator.kind {
            Kind::Levels(scale) => Some((indicator, scale)),
            _ => None,
        })
        .collect()
}

/// How many choices the setting at this place has; 0 where there is no such choice.
fn choices_of(framework: &Framework, setting: usize) -> usize {
    match framework.settings.get(setting).map(|known| &known.kind) {
        Some(SettingKind::Choice(choices)) => choices.len(),
        _ => 0,
    }
}

fn assert_fits<T>(framework: &Framework, value: &ByChoice<T>, what: &str) {
    if let ByChoice::Setting(setting, values) = value {
        let choices = choices_of(framework, *setting);
        assert!(choices > 0, "{what}: setting {setting} is not a choice");
        assert_eq!(values.len(), choices, "{what}: a value for each choice");
    }
}

#[test]
fn a_value_by_choice_has_one_value_for_each_choice_of_its_setting() {
    for framework in frameworks::ALL {
        for (place, combining) in combinings(framework) {
            assert_fits(framework, combining, framework.components[place].id);
        }
        for (indicator, scale) in scales(framework) {
            assert_fits(framework, scale, indicator.code);
        }
        for condition in conditions(framework) {
            if let Condition::ScoreAbove { at_counts, .. } = condition {
                assert_fits(framework, at_counts, "at_counts");
            }
        }
    }
}

#[test]
fn every_condition_asks_for_something_that_the_framework_has() {
    for framework in frameworks::ALL {
        let rated = framework.components.iter().filter(|c| c.is_rated()).count();
        for condition in conditions(framework) {
            match condition {
                Condition::Always | Condition::All(_) | Condition::Not(_) => {}
                Condition::Flag(flag) => assert!(*flag < framework.flags.len(), "{condition:?}"),
                Condition::Chosen(setting, choice) => {
                    assert!(*choice < choices_of(framework, *setting), "{condition:?}");
                }
                Condition::AtLeast(count, ratings) => {
                    assert!((1..=rated).contains(count), "{condition:?}");
                    assert!(!ratings.is_empty(), "{condition:?}");
                }
                Condition::ComponentScore(place, _) => assert!(
                    matches!(
                        framework.components[*place].grading,
                        Grading::Score {
                            when_unknown: WhenUnknown::Combinations,
                            ..
                        }
                    ),
                    "a range of scores has no single score to ask for: {condition:?}"
                ),
                Condition::ScoreAbove { threshold, .. } => {
                    let highest = framework.highest_score();
                    assert!(
                        highest.is_some_and(|highest| *threshold < highest),
                        "{condition:?} could never hold"
                    );
                }
            }
        }
    }
}

#[test]
fn the_lowest_component_is_asked_for_only_where_components_have_ratings() {
    for framework in frameworks::ALL {
        for rule in framework.rules {
            if rule.gives == Outcome::LowestComponent {
                let all_rated = framework.components.iter().all(Component::is_rated);
                assert!(all_rated, "{}", rule.id);
            }
        }
    }
}

#[test]
fn the_only_indicator_that_counts_exists_and_belongs_to_its_component() {
    for framework in frameworks::ALL {
        for (place, combining) in combinings(framework) {
            for combining in combining.all() {
                if let Method::Only(code) = combining.method {
                    let found = framework.indicators.iter().find(|i| i.code == code);
                    assert_eq!(found.map(|i| i.component), Some(place), "{}", combining.id);
                }
            }
        }
    }
}

#[test]
fn every_indicator_counts_towards_a_component_that_is_worked_out() {
    for framework in frameworks::ALL {
        let scored: Vec<usize> = combinings(framework).iter().map(|(i, _)| *i).collect();
        let graded = |place: usize| framework.components[place].derivation().is_some();
        for indicator in framework.indicators {
            let place = indicator.component;
            let counts = if indicator.has_score() {
                scored.contains(&place)
            } else {
                graded(place)
            };
            assert!(counts, "{}", indicator.code);
        }
        let derived = (0..framework.components.len()).filter(|place| graded(*place));
        for place in scored.into_iter().chain(derived) {
            let counted = framework.indicators.iter().any(|i| i.component == place);
            assert!(
                counted,
                "{} rests on nothing",
                framework.components[place].id
            );
        }
    }
}

#[test]
fn weights_add_up_to_one_where_there_is_a_total_and_there_are_none_where_there_is_not() {
    for framework in frameworks::ALL {
        let weights: Vec<Score> = framework
            .components
            .iter()
            .filter_map(Component::weight)
            .collect();
        let sum = weights
            .iter()
            .fold(Score::ZERO, |sum, weight| sum + *weight);
        let expected = if framework.total.is_some() {
            Score::ONE
        } else {
            Score::ZERO
        };
        assert_eq!(sum, expected, "{}", framework.id);
    }
}

#[test]
fn the_highest_total_is_what_the_best_of_everything_adds_up_to() {
    for framework in frameworks::ALL {
        let mut best = Entries::new(framework);
        for slot in framework.slots() {
            let last = enterable(slot).last().copied();
            last.map(|entry| best.set(slot.code(), entry))
                .transpose()
                .unwrap();
        }
        let score = assess(&best, &Settings::new(framework)).score;
        assert_eq!(score.map(|s| s.high), framework.highest_score());
    }
}

#[test]
fn every_code_and_setting_has_a_name_of_its_own_that_a_link_can_carry() {
    for framework in frameworks::ALL {
        let mut seen = BTreeSet::from(["case"]);
        let settings = framework.settings.iter().map(|setting| setting.id);
        for id in framework
            .slots()
            .into_iter()
            .map(ccg_rating::framework::Slot::code)
            .chain(settings)
        {
            assert!(seen.insert(id), "{id} stands twice, or means the case");
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
            assert!(!id.is_empty() && id.chars().all(plain), "{id}");
        }
    }
}

#[test]
fn no_two_frameworks_share_an_identifier_a_short_form_a_label_or_a_year() {
    let count = frameworks::ALL.len();
    for name in [
        |f: &Framework| f.id,
        |f: &Framework| f.slug,
        |f: &Framework| f.label,
    ] {
        let names: BTreeSet<&str> = frameworks::ALL.into_iter().map(name).collect();
        assert_eq!(names.len(), count, "{names:?}");
    }
    for framework in frameworks::ALL {
        assert_eq!(frameworks::by_id(framework.id), Some(framework));
        assert_eq!(frameworks::by_slug(framework.slug), Some(framework));
        if let Some(year) = framework.year {
            assert_eq!(frameworks::by_year(year), Some(framework));
            assert_eq!(framework.label, year);
        }
    }
}

#[test]
fn every_step_of_a_trace_has_a_name_that_only_it_has() {
    let mut seen = BTreeSet::new();
    for framework in frameworks::ALL {
        let rules = framework.rules.iter().map(|rule| rule.id);
        let totals = framework.total.iter().map(|total| total.id);
        let ways = combinings(framework)
            .into_iter()
            .flat_map(|(_, combining)| combining.all())
            .map(|combining| combining.id);
        let derivations = || {
            framework
                .components
                .iter()
                .filter_map(Component::derivation)
        };
        let grades = derivations().map(|derivation| derivation.id);
        let grade_rules =
            derivations().flat_map(|derivation| derivation.rules.iter().map(|r| r.id));
        let derived = grades.chain(grade_rules);
        for id in rules.chain(totals).chain(ways).chain(derived) {
            assert!(seen.insert(id), "{id} stands twice");
        }
    }
}
