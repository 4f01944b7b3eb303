//! Links: whatever can be calculated can be sent, comes back as it was, and no broken link does harm.

#![cfg(not(target_arch = "wasm32"))]

#[path = "common/enterable.rs"]
mod enterable;
#[path = "common/repeatable.rs"]
mod repeatable;

use ccg_rating::cases;
use ccg_rating::exchange::{Scenario, fragment};
use ccg_rating::framework::{Entry, Framework, SettingKind, SettingValue};
use ccg_rating::frameworks;
use ccg_rating::rating::{Decimal, Level};
use enterable::enterable;
use proptest::prelude::*;
use repeatable::config;

/// What is done to one entry of the case, or of the empty form.
#[derive(Clone, Copy, Debug)]
enum Change {
    Left,
    TakenBack,
    /// Set to the choice of this number.
    Set(usize),
}

/// A calculation in either year: started from a case or not, entries changed, taken back or added,
/// settings changed or left.
fn scenarios() -> impl Strategy<Value = Scenario> {
    let case = prop::option::of(any::<prop::sample::Index>());
    let change = prop_oneof![
        6 => Just(Change::Left),
        1 => Just(Change::TakenBack),
        3 => (0..12_usize).prop_map(Change::Set),
    ];
    let changes = prop_oneof![
        7 => prop::collection::vec(change, 63),
        // Nothing is left of the case, which is not the same as the case untouched.
        1 => Just(vec![Change::TakenBack; 63]),
    ];
    let settings = prop::collection::vec(prop::option::of(any::<usize>()), 5);
    let framework = prop::sample::select(frameworks::ALL.to_vec());
    (framework, case, changes, settings).prop_map(|(framework, case, changes, settings)| {
        scenario(framework, case, &changes, &settings)
    })
}

fn scenario(
    framework: &'static Framework,
    case: Option<prop::sample::Index>,
    changes: &[Change],
    settings: &[Option<usize>],
) -> Scenario {
    let cases: Vec<_> = cases::of(framework).collect();
    // A framework of no year has none.
    let case = case.filter(|_| !cases.is_empty());
    let mut scenario = case.map_or_else(
        || Scenario::empty(framework),
        |case| Scenario::of_case(framework, cases[case.index(cases.len())]),
    );
    for (slot, change) in framework.slots().into_iter().zip(changes) {
        match change {
            Change::Left => {}
            Change::TakenBack => scenario.entries.clear(slot.code()),
            Change::Set(choice) => {
                let choices = enterable(slot);
                if let Some(entry) = choices.get(choice % choices.len().max(1)) {
                    assert_eq!(scenario.entries.set(slot.code(), *entry), Ok(()));
                }
            }
        }
    }
    for (place, number) in settings.iter().enumerate() {
        if let (Some(setting), Some(number)) = (framework.settings.get(place), number) {
            let up_to = |most: u32| u32::try_from(number % most as usize).map_or(1, |n| n + 1);
            let value = match setting.kind {
                SettingKind::Choice(choices) => SettingValue::Choice(number % choices.len()),
                SettingKind::Whole { most, .. } => SettingValue::Whole(up_to(most)),
                SettingKind::Cutoff { most, .. } => SettingValue::Cutoff(up_to(most)),
            };
            assert!(
                scenario.settings.set(place, value),
                "{} {value:?}",
                setting.id
            );
        }
    }
    scenario
}

/// The same link with its pairs turned round by so many places.
fn turned(text: &str, by: usize) -> String {
    let (start, pairs) = text.split_once('?').unwrap_or((text, ""));
    let mut pairs: Vec<&str> = pairs.split('&').collect();
    let by = by % pairs.len();
    pairs.rotate_left(by);
    format!("{start}?{}", pairs.join("&"))
}

/// What may happen to a link in an e-mail, and worse.
fn broken(text: &str, damage: &[(u8, prop::sample::Index, char)]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for (kind, place, letter) in damage {
        let place = place.index(letters.len() + 1);
        match kind {
            0 => letters.truncate(place),
            1 => letters.insert(place, *letter),
            2 => letters.extend_from_within(place..),
            3 => letters.rotate_left(place),
            _ if place < letters.len() => letters[place] = *letter,
            _ => {}
        }
    }
    letters.into_iter().collect()
}

/// Whatever was read can be sent on and comes back as it was.
fn assert_reads_back(text: &str) -> Result<(), TestCaseError> {
    let (scenario, problems) = fragment::read(text);
    prop_assert!(problems.len() <= 5);
    prop_assert!(
        problems
            .iter()
            .all(|problem| problem.to_string().chars().count() < 100)
    );
    if let Some(scenario) = scenario {
        let again = fragment::read(&fragment::write(&scenario));
        prop_assert_eq!(again, (Some(scenario), vec![]));
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(1516))]

    #[test]
    fn a_link_gives_back_the_calculation_that_it_was_made_of(scenario in scenarios()) {
        let text = fragment::write(&scenario);
        prop_assert_eq!(fragment::read(&text), (Some(scenario.clone()), vec![]));
        let with_hash = fragment::read(&format!("#{text}"));
        prop_assert_eq!(with_hash, (Some(scenario), vec![]), "as the browser gives it");
    }

    #[test]
    fn the_same_calculation_always_has_the_same_link(scenario in scenarios(), by: usize) {
        let text = fragment::write(&scenario);
        let (read, problems) = fragment::read(&turned(&text, by));
        prop_assert_eq!(problems, vec![]);
        prop_assert_eq!(read.map(|read| fragment::write(&read)), Some(text));
    }

    #[test]
    fn a_link_needs_no_escapes_and_is_short_enough_to_send(scenario in scenarios()) {
        let text = fragment::write(&scenario);
        let plain = |c: char| c.is_ascii_alphanumeric() || "/?=&.-".contains(c);
        prop_assert!(text.chars().all(plain), "{}", text);
        prop_assert!(text.len() < 2000, "{}", text.len());
    }

    #[test]
    fn any_text_at_all_is_read_without_harm(text: String) {
        assert_reads_back(&text)?;
        assert_reads_back(&format!("#v1/2016-17?{text}"))?;
    }

    #[test]
    fn any_keys_and_values_are_read_without_harm(
        parts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..9),
    ) {
        // Real words in places where they do not belong.
        let words = [
            "case", "03A", "finance", "165a", "141b", "143a", "z", "tie", "good", "green-star", "1",
            "2", "not-known", "above", "1.96", "0.0001", "10", "yes", "legal-directions", "", "=",
            "122b", "108a", "v81.2d340", "n150d200r85", "finance.outturn", "-10.8", "number", "v-0.5s0.1r1", "r85", "v", "d0", "v.5d1", "v1e3d1",
        ];
        let pairs: Vec<String> = parts
            .iter()
            .map(|(key, value)| format!("{}={}", key.get(&words), value.get(&words)))
            .collect();
        for framework in frameworks::ALL {
            assert_reads_back(&format!("v1/{}?{}", framework.slug, pairs.join("&")))?;
        }
    }

    #[test]
    fn a_link_that_was_damaged_on_its_way_is_read_without_harm(
        scenario in scenarios(),
        damage in prop::collection::vec((0..8_u8, any::<prop::sample::Index>(), any::<char>()), 1..6),
    ) {
        assert_reads_back(&broken(&fragment::write(&scenario), &damage))?;
    }
}

#[test]
fn the_longest_link_there_can_be_stays_under_2000_characters() {
    for framework in frameworks::ALL {
        for case in cases::of(framework) {
            let mut scenario = Scenario::of_case(framework, case);
            for slot in framework.slots() {
                let longest = enterable(slot).into_iter().max_by_key(|entry| match entry {
                    Entry::Number(number) => number.to_string().len(),
                    other => other.id().len(),
                });
                if let Some(entry) = longest {
                    assert_eq!(scenario.entries.set(slot.code(), entry), Ok(()));
                }
            }
            for (place, setting) in framework.settings.iter().enumerate() {
                let value = match setting.kind {
                    SettingKind::Choice(choices) => SettingValue::Choice(choices.len() - 1),
                    SettingKind::Whole { most, .. } => SettingValue::Whole(most),
                    SettingKind::Cutoff { most, .. } => SettingValue::Cutoff(most - 1),
                };
                assert!(scenario.settings.set(place, value));
                assert!(!scenario.settings.is_default(place), "{}", setting.id);
            }
            let text = fragment::write(&scenario);
            assert!(text.len() < 2000, "{} characters", text.len());
            let pairs = framework.slots().len() + framework.settings.len() + 1;
            assert_eq!(text.matches('=').count(), pairs, "everything is in it");
            assert_eq!(fragment::read(&text), (Some(scenario), vec![]));
        }
    }
}

#[test]
fn every_published_case_has_a_link_that_gives_it_back() {
    for framework in frameworks::ALL {
        for case in cases::of(framework) {
            let scenario = Scenario::of_case(framework, case);
            assert_eq!(scenario.changes_from_case(), 0);
            assert_eq!(
                fragment::read(&fragment::write(&scenario)),
                (Some(scenario), vec![])
            );
            let ods_code = case.ods_code.unwrap_or_default();
            let by_hand = fragment::read(&format!("v1/{}?case={ods_code}", framework.slug));
            assert_eq!(by_hand, (Some(Scenario::of_case(framework, case)), vec![]));
        }
    }
}

#[test]
fn numbers_and_answers_can_be_written_into_a_link_by_hand() {
    let text = "v1/2015-16?finance.allocation=v330&finance.outturn=v-10.80&planning.assured=partly\
                &performance.mixed-sex=v0";
    let (scenario, problems) = fragment::read(text);
    assert_eq!(problems, []);
    let entries: Vec<_> = scenario
        .iter()
        .flat_map(|scenario| scenario.entries.known())
        .map(|(slot, entry)| (slot.code(), entry))
        .collect();
    let number = |digits, places| Entry::Number(Decimal::new(digits, places));
    let expected = [
        ("finance.allocation", number(330, 0)),
        ("finance.outturn", number(-108, 1)),
        ("planning.assured", Entry::Level(Level::Partly)),
        ("performance.mixed-sex", number(0, 0)),
    ];
    assert_eq!(entries, expected);
}

#[test]
fn a_number_that_cannot_be_is_left_out_of_a_link_and_named() {
    for part in [
        "finance.allocation=v0",
        "finance.allocation=-330",
        "finance.allocation=number",
        "finance.outturn=v1d2",
        "finance.outturn=n1",
        "performance.mixed-sex=v0.5",
        "performance.ae-4-hours=v181.2",
        "planning.surplus=v-100.5",
        "planning.assured=v1",
        "planning.assured=maybe",
        "finance=v1",
    ] {
        let (scenario, problems) = fragment::read(&format!("v1/2015-16?{part}"));
        assert!(scenario.is_some_and(|scenario| scenario.entries.is_empty()));
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let expected = format!("A part of the link was left out: “{part}”.");
        assert_eq!(problems, [expected]);
    }
}
