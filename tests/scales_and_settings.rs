//! Scales, standards and settings: the numbers in the frameworks' tables are such as they can be.

use std::collections::BTreeSet;

use ccg_rating::assess::ScoreRange;
use ccg_rating::framework::{Kind, Part, Parts, Scale, SettingKind, SettingValue, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Decimal, Score};

#[test]
fn a_scale_climbs_from_0_to_2_and_names_each_level_once() {
    for framework in frameworks::ALL {
        for indicator in framework.indicators {
            let Kind::Levels(by_choice) = &indicator.kind else {
                continue;
            };
            let names = |scale: &Scale| scale.levels.iter().map(|(l, _)| *l).collect::<Vec<_>>();
            // What can be entered must not depend on a setting: an entry outlives a change of it.
            let first = names(by_choice.all()[0]);
            for scale in by_choice.all() {
                let scores: Vec<Score> = scale.levels.iter().map(|(_, score)| *score).collect();
                assert!(scores.is_sorted_by(|a, b| a < b), "{}", indicator.code);
                assert_eq!(scores.first(), Some(&Score::ZERO), "{}", indicator.code);
                assert_eq!(scores.last(), Some(&Score::TWO), "{}", indicator.code);
                assert_eq!(names(scale), first, "{}", indicator.code);
                for (level, score) in scale.levels {
                    assert_eq!(scale.score_of(*level), Some(*score), "{}", indicator.code);
                }
            }
        }
    }
}

#[test]
fn a_standard_lies_where_values_of_its_unit_can_lie() {
    for framework in frameworks::ALL {
        for indicator in framework.indicators {
            let Some(standard) = indicator.standard else {
                continue;
            };
            match indicator.kind {
                // At 0 or 100 percent no share could be told from chance.
                Kind::Proportion => assert!(
                    Decimal::ZERO < standard && standard < Decimal::HUNDRED,
                    "{}",
                    indicator.code
                ),
                Kind::Rate { per } => {
                    assert!(per > 0 && standard > Decimal::ZERO, "{}", indicator.code);
                }
                Kind::Score => {}
                Kind::Number(range) => {
                    let parts = Parts::default().with(Part::Value, standard);
                    assert_eq!(range.check(&parts), Ok(standard), "{}", indicator.code);
                }
                Kind::Progress | Kind::Levels(_) | Kind::Answer(_) => {
                    panic!("{} takes no value to hold to a standard", indicator.code)
                }
            }
        }
    }
}

#[test]
fn every_setting_has_a_default_that_it_takes_and_choices_with_names_of_their_own() {
    for framework in frameworks::ALL {
        for (place, setting) in framework.settings.iter().enumerate() {
            assert_eq!(framework.setting_index(setting.id), Some(place));
            let mut settings = Settings::new(framework);
            assert!(
                settings.set(place, setting.default_value()),
                "{}",
                setting.id
            );
            if let SettingKind::Choice(choices) = setting.kind {
                let ids: BTreeSet<&str> = choices.iter().map(|choice| choice.id).collect();
                assert_eq!(ids.len(), choices.len(), "{}", setting.id);
                assert!(choices.len() > 1, "{} leaves nothing to choose", setting.id);
                assert!(!settings.set(place, SettingValue::Choice(choices.len())));
            }
        }
    }
}

#[test]
fn limits_of_a_score_are_told_exactly_and_in_decimals() {
    let open = ScoreRange {
        low: Score::ratio(1, 2),
        high: Score::ratio(4, 3),
    };
    assert_eq!(open.to_string(), "1/2 to 4/3");
    assert_eq!(open.decimal(), "0.5 to 1.3333");
    let settled = ScoreRange {
        low: open.high,
        ..open
    };
    assert_eq!(settled.to_string(), "4/3");
    assert_eq!(settled.decimal(), "1.3333");
}
