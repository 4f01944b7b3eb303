//! Every text in the tables is filled in before a reader sees it: no `{placeholder}` is misspelt,
//! none is left over, and no sentence has a hole where a name should stand.

#[path = "common/enterable.rs"]
mod enterable;

use ccg_rating::assess::{IndicatorBasis, assess, grade_rule_in_words, rule_in_words};
use ccg_rating::framework::{
    Combining, Component, Condition, Entries, Entry, Framework, Grading, SettingKind, SettingValue,
    Settings,
};
use ccg_rating::frameworks;
use ccg_rating::rating::Rating;
use enterable::enterable;

/// The names in braces in a text.
fn placeholders(text: &'static str) -> Vec<&'static str> {
    let open = text.split('{').skip(1);
    open.map(|rest| rest.split_once('}').map_or(rest, |(key, _)| key))
        .collect()
}

fn combinings(framework: &Framework) -> Vec<&Combining> {
    let components = framework.components.iter();
    components
        .filter_map(|component| match &component.grading {
            Grading::Score { combining, .. } => Some(combining.all()),
            Grading::Rating(_) => None,
        })
        .flatten()
        .collect()
}

fn asks_for_the_total(condition: &Condition) -> bool {
    match condition {
        Condition::ScoreAbove { .. } => true,
        Condition::All(parts) => parts.iter().any(asks_for_the_total),
        Condition::Not(part) => asks_for_the_total(part),
        _ => false,
    }
}

#[test]
fn a_components_texts_ask_only_for_what_is_known_of_a_component() {
    for framework in frameworks::ALL {
        for combining in combinings(framework) {
            // A misspelt name would be taken for an indicator and read "not known".
            let known = |key: &str| {
                ["known", "total"].contains(&key)
                    || framework.indicators.iter().any(|i| i.code == key)
            };
            for key in placeholders(combining.text) {
                assert!(known(key) || key == "score", "{}: {{{key}}}", combining.id);
            }
            for key in placeholders(combining.unknown) {
                assert!(known(key), "{}: {{{key}}}", combining.id);
            }
        }
    }
}

#[test]
fn the_totals_texts_ask_only_for_what_is_known_of_a_total() {
    for total in frameworks::ALL.iter().filter_map(|f| f.total.as_ref()) {
        for key in placeholders(total.text) {
            assert!(["sum", "exact", "score"].contains(&key), "{{{key}}}");
        }
        for key in placeholders(total.unknown) {
            assert!(["low", "high"].contains(&key), "{{{key}}}");
        }
    }
}

#[test]
fn a_rules_reason_asks_only_for_what_its_framework_can_say() {
    for framework in frameworks::ALL {
        for rule in framework.rules {
            for key in placeholders(rule.because) {
                let fits = match key {
                    "score" => framework.total.is_some(),
                    "above" => asks_for_the_total(&rule.when),
                    "lowest" => framework.components.iter().all(Component::is_rated),
                    rating => Rating::from_id(rating).is_some(),
                };
                assert!(fits, "{}: {{{key}}}", rule.id);
            }
        }
    }
}

#[test]
fn a_rule_in_words_can_be_read_without_any_ccg_and_under_any_settings() {
    for framework in frameworks::ALL {
        for settings in each_choice(framework) {
            for rule in framework.rules {
                assert_is_finished(&rule_in_words(rule, &settings));
            }
            let derivations = framework
                .components
                .iter()
                .filter_map(Component::derivation);
            for rule in derivations.flat_map(|derivation| derivation.rules) {
                assert_is_finished(&grade_rule_in_words(rule, framework, &settings));
            }
        }
    }
}

#[test]
fn every_text_is_a_finished_sentence() {
    for framework in frameworks::ALL {
        let not_known = framework.not_known.iter().copied();
        let components = framework.components.iter().map(|c| c.about);
        let flags = framework.flags.iter().map(|flag| flag.about);
        let choices = framework.settings.iter().flat_map(|s| match s.kind {
            SettingKind::Choice(choices) => choices.iter().map(|c| *c.about).collect(),
            _ => Vec::new(),
        });
        let reasons = framework.rules.iter().map(|r| r.grounds.source.text);
        let texts = not_known.chain(components).chain(flags);
        for text in texts.chain(choices).chain(reasons).chain([framework.about]) {
            assert_is_finished(text);
        }
    }
}

/// What every sentence for readers has in common.
fn assert_is_finished(text: &str) {
    assert!(!text.contains(['{', '}']), "a placeholder is left: {text}");
    assert!(!text.contains("  "), "something is missing in: {text}");
    for gap in [" .", " ,", " ;", ": ."] {
        assert!(!text.contains(gap), "something is missing before: {text}");
    }
    let starts_well = |c: char| c.is_uppercase() || c.is_ascii_digit();
    let beginning = text.trim_start_matches('‘');
    assert!(beginning.starts_with(starts_well), "no beginning: {text}");
    assert!(text.ends_with(['.', '?']), "no end: {text}");
}

/// The default settings, and those with each choice of each setting in turn.
fn each_choice(framework: &'static Framework) -> Vec<Settings> {
    let mut all = vec![Settings::new(framework)];
    for (place, setting) in framework.settings.iter().enumerate() {
        if let SettingKind::Choice(choices) = setting.kind {
            for choice in 1..choices.len() {
                let mut settings = Settings::new(framework);
                assert!(settings.set(place, SettingValue::Choice(choice)));
                all.push(settings);
            }
        }
    }
    all
}

#[test]
fn no_trace_has_a_placeholder_left_or_a_hole_in_a_sentence() {
    for framework in frameworks::ALL {
        let mut texts = 0;
        for settings in each_choice(framework) {
            for entries in many_entries(framework) {
                let assessment = assess(&entries, &settings);
                for step in &assessment.trace {
                    assert_is_finished(&step.text);
                    texts += 1;
                }
                for warning in &assessment.warnings {
                    assert!(!warning.contains(['{', '}']), "{warning}");
                }
            }
        }
        assert!(texts > 1000, "only {texts} texts were looked at");
    }
}

/// Many different entries: every slot takes its turn at every choice, by strides that share no
/// factor, so that all kinds of mixtures come up, from nearly empty to full.
fn many_entries(framework: &'static Framework) -> Vec<Entries> {
    let mut all = vec![Entries::new(framework)];
    for seed in 0..400_usize {
        let mut entries = Entries::new(framework);
        for (place, slot) in framework.slots().into_iter().enumerate() {
            let choices = enterable(slot);
            let mix = (seed * 7 + place * 13 + seed * place * 3) % 101;
            // Leaves out none to nearly all.
            if mix % 10 >= seed % 10 {
                let entry = choices.get(mix % choices.len()).copied();
                let taken = entry.map(|entry| entries.set(slot.code(), entry));
                assert_eq!(taken, Some(Ok(())), "{}", slot.code());
            }
        }
        all.push(entries);
    }
    // Mixtures seldom agree; unanimous entries reach the rules that need it.
    for rank in 0..4 {
        let mut entries = Entries::new(framework);
        for slot in framework
            .slots()
            .into_iter()
            .filter(|slot| slot.code() != "legal-directions")
        {
            let choices = enterable(slot);
            let entry: Option<Entry> = choices.get(rank.min(choices.len() - 1)).copied();
            let taken = entry.map(|entry| entries.set(slot.code(), entry));
            assert_eq!(taken, Some(Ok(())), "{}", slot.code());
        }
        all.push(entries);
    }
    all
}

#[test]
fn every_rule_gets_its_turn_at_deciding() {
    for framework in frameworks::ALL {
        let mut decided: Vec<&str> = Vec::new();
        for settings in each_choice(framework) {
            for entries in many_entries(framework) {
                let assessment = assess(&entries, &settings);
                let single = assessment.overall.single().is_some();
                decided.extend(assessment.trace.last().filter(|_| single).map(|s| s.rule));
            }
        }
        for rule in framework.rules {
            assert!(decided.contains(&rule.id), "{} was never reached", rule.id);
        }
    }
}

#[test]
fn what_a_band_comes_from_is_said_in_two_or_three_words() {
    let words = [
        IndicatorBasis::BandEntered,
        IndicatorBasis::LevelEntered,
        IndicatorBasis::BandFromValue,
        IndicatorBasis::ValueEntered,
    ]
    .map(IndicatorBasis::name);
    assert_eq!(
        words,
        [
            "band entered",
            "level entered",
            "band from value",
            "value entered"
        ]
    );
}
