//! The tables by which figures become grades lead somewhere, and their texts ask only for what can be
//! said. As `tables.rs` and `texts.rs` do it for the rest of a framework.

#[path = "common/enterable.rs"]
mod enterable;

use std::collections::BTreeSet;

use ccg_rating::assess::assess;
use ccg_rating::framework::{
    Bound, Component, Derivation, Entries, Framework, Indicator, Kind, Range, SettingKind,
    Settings, SlotKind, Test,
};
use ccg_rating::frameworks;
use ccg_rating::rating::{Basis, RatingSet};
use enterable::enterable;

/// Every derivation, with its framework and the place of its component.
fn derivations() -> Vec<(&'static Framework, usize, &'static Derivation)> {
    let mut found = Vec::new();
    for framework in frameworks::ALL {
        for (place, component) in framework.components.iter().enumerate() {
            found.extend(
                component
                    .derivation()
                    .map(|known| (framework, place, known)),
            );
        }
    }
    assert!(found.len() >= 3, "{}", found.len());
    found
}

/// Every test of every rule, the parts of a test included.
fn tests(derivation: &Derivation) -> Vec<&Test> {
    fn gather<'a>(test: &'a Test, found: &mut Vec<&'a Test>) {
        found.push(test);
        match test {
            Test::All(parts) => parts.iter().for_each(|part| gather(part, found)),
            Test::Not(part) => gather(part, found),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for rule in derivation.rules {
        gather(&rule.when, &mut found);
    }
    found
}

fn is_number(framework: &Framework, place: usize) -> bool {
    let indicator = framework.indicators.get(place);
    indicator.is_some_and(|indicator| matches!(indicator.kind, Kind::Number(_)))
}

fn assert_leads_somewhere(framework: &Framework, bound: Bound) {
    if let Bound::Entered(place, _) = bound {
        assert!(is_number(framework, place), "{bound:?}");
    }
}

#[test]
fn every_test_asks_for_something_that_the_framework_has() {
    for (framework, place, derivation) in derivations() {
        for test in tests(derivation) {
            match test {
                Test::Always | Test::All(_) | Test::Not(_) => {}
                Test::ShareAtLeast(bound) => {
                    assert!(derivation.quotient.is_some(), "{}", derivation.id);
                    assert_leads_somewhere(framework, *bound);
                }
                Test::AtLeast(number, bound) => {
                    assert!(is_number(framework, *number), "{test:?}");
                    assert_leads_somewhere(framework, *bound);
                }
                Test::Answer(answer, level) => match framework.indicators[*answer].kind {
                    Kind::Answer(levels) => assert!(levels.contains(level), "{test:?}"),
                    _ => panic!("{test:?} asks for no answer"),
                },
                Test::MissedAtMost(setting) => {
                    let kind = &framework.settings[*setting].kind;
                    assert!(matches!(kind, SettingKind::Whole { .. }), "{test:?}");
                    let own = framework.indicators.iter().filter(|i| i.component == place);
                    assert!(own.clone().all(|standard| standard.standard.is_some()));
                    assert!(own.count() > 0, "{}", derivation.id);
                }
            }
        }
    }
}

#[test]
fn a_quotient_has_a_whole_that_is_above_nought() {
    for (framework, place, derivation) in derivations() {
        if let Some(quotient) = &derivation.quotient {
            let whole = &framework.indicators[quotient.whole];
            assert!(matches!(whole.kind, Kind::Number(Range::AboveNought)));
            assert!(is_number(framework, quotient.part));
            assert_leads_somewhere(framework, quotient.expected);
            for part in [quotient.part, quotient.whole] {
                assert_eq!(framework.indicators[part].component, place);
            }
        }
    }
}

#[test]
fn a_derivation_always_comes_to_a_grade_and_each_of_its_rules_to_one_of_its_own() {
    for (_, _, derivation) in derivations() {
        let last = derivation.rules.last().map(|rule| &rule.when);
        assert!(matches!(last, Some(Test::Always)), "{}", derivation.id);
        let grades: RatingSet = derivation.rules.iter().map(|rule| rule.gives).collect();
        assert_eq!(
            grades.len() as usize,
            derivation.rules.len(),
            "{}",
            derivation.id
        );
    }
}

#[test]
fn how_figures_became_grades_is_not_known_so_every_derivation_is_assumed() {
    for (_, _, derivation) in derivations() {
        assert_eq!(
            derivation.grounds.basis,
            Basis::Assumed,
            "{}",
            derivation.id
        );
        let text = derivation.grounds.source.text;
        assert!(text.contains("not known") && text.ends_with('.'), "{text}");
    }
}

/// The names in braces in a text.
fn placeholders(text: &'static str) -> Vec<&'static str> {
    let open = text.split('{').skip(1);
    open.map(|rest| rest.split_once('}').map_or(rest, |(key, _)| key))
        .collect()
}

#[test]
fn a_derivations_texts_ask_only_for_what_can_be_said() {
    for (framework, place, derivation) in derivations() {
        let counted = tests(derivation)
            .iter()
            .any(|t| matches!(t, Test::MissedAtMost(_)));
        let own = |i: &Indicator, key: &str| i.code == key && i.component == place;
        let says = |key: &str, of_ccg: bool| match key {
            "missed" | "entered" => counted && of_ccg,
            "total" => counted,
            "share" | "expected" | "ending" => derivation.quotient.is_some() && of_ccg,
            key => {
                framework.settings.iter().any(|setting| setting.id == key)
                    || of_ccg && framework.indicators.iter().any(|i| own(i, key))
            }
        };
        for rule in derivation.rules {
            for key in placeholders(rule.because) {
                assert!(says(key, true), "{}: {{{key}}}", rule.id);
            }
            // The rule itself is read without any CCG.
            for key in placeholders(rule.in_words) {
                assert!(says(key, false), "{}: {{{key}}}", rule.id);
            }
        }
        for key in placeholders(derivation.provisional) {
            assert!(["entered", "total"].contains(&key), "{{{key}}}");
        }
        for ending in derivation
            .quotient
            .iter()
            .flat_map(|quotient| quotient.endings)
        {
            assert!(
                placeholders(ending).iter().all(|key| *key == "part"),
                "{ending}"
            );
        }
        assert!(placeholders(derivation.caveat).is_empty());
        for text in [derivation.provisional, derivation.caveat] {
            assert!(text.is_empty() || text.ends_with('.'), "{text}");
        }
    }
}

/// Figures only, no grades: every slot takes its turn at everything that can be entered there, from
/// nearly empty to full.
fn many_figures(framework: &'static Framework) -> Vec<Entries> {
    let mut all = Vec::new();
    for seed in 0..400_usize {
        let mut entries = Entries::new(framework);
        for (place, slot) in framework.slots().into_iter().enumerate() {
            let choices = enterable(slot);
            let mix = (seed * 7 + place * 13 + seed * place * 3) % 101;
            if matches!(slot.kind(), SlotKind::Indicator(_)) && mix % 10 >= seed % 10 {
                let entry = choices[mix % choices.len()];
                assert_eq!(entries.set(slot.code(), entry), Ok(()), "{}", slot.code());
            }
        }
        all.push(entries);
    }
    all
}

#[test]
fn every_rule_of_a_derivation_gets_its_turn_and_leaves_no_hole_in_its_sentence() {
    for framework in frameworks::ALL {
        let mut named: BTreeSet<&str> = BTreeSet::new();
        for entries in many_figures(framework) {
            let assessment = assess(&entries, &Settings::new(framework));
            for step in &assessment.trace {
                named.insert(step.rule);
                assert!(!step.text.contains(['{', '}']), "{}", step.text);
                assert!(!step.text.contains("  "), "{}", step.text);
                assert!(step.text.ends_with('.'), "{}", step.text);
            }
        }
        for derivation in framework
            .components
            .iter()
            .filter_map(Component::derivation)
        {
            for rule in derivation.rules {
                assert!(named.contains(rule.id), "{} was never reached", rule.id);
            }
        }
    }
}
