//! Forms filled in by chance: from nearly empty to full, with choices, figures, the figures of many
//! CCGs, and settings of every kind.

#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "chance.rs"]
mod chance;

use ccg_rating::framework::{
    Entries, Entry, Figure, Framework, Indicator, Kind, NationalFigure, Part, Parts, SettingKind,
    SettingValue, Settings, Slot, SlotKind,
};
use ccg_rating::rating::Decimal;

use crate::enterable::enterable;
pub use chance::Chance;

/// Settings by chance; cut-offs about the usual ones.
pub fn settings(framework: &'static Framework, chance: &mut Chance) -> Settings {
    let mut settings = Settings::new(framework);
    for (place, setting) in framework.settings.iter().enumerate() {
        let value = match setting.kind {
            SettingKind::Choice(choices) => {
                let choice = chance.below(choices.len() as u64);
                SettingValue::Choice(usize::try_from(choice).expect("it is small"))
            }
            SettingKind::Whole { .. } => SettingValue::Whole(chance.one_of(&[0, 1, 2, 5, 19])),
            SettingKind::Cutoff { .. } => {
                SettingValue::Cutoff(chance.one_of(&[10_000, 19_600, 20_000, 30_000]))
            }
        };
        assert!(settings.set(place, value), "{} takes it", setting.id);
    }
    settings
}

/// A form of which each place is filled in so many times in a hundred.
pub fn form(framework: &'static Framework, chance: &mut Chance, share: u64) -> Entries {
    let mut entries = Entries::new(framework);
    for slot in framework.slots() {
        if let (SlotKind::Indicator(indicator), true) = (slot.kind(), chance.once_in(12))
            && tested(indicator)
        {
            let many = (0..10 + chance.below(5)).map(|ccg| {
                let parts = parts(indicator, chance, false);
                NationalFigure::new(slot, &ccg.to_string(), &parts).expect("it can be")
            });
            let many = many.collect();
            entries.set_national(slot.code(), many).expect("enough");
        }
        if chance.below(100) < share {
            let entry = entry(slot, chance);
            // A figure without a reference of any kind is refused; the place then stays empty.
            let _ = entries.set_at(slot, entry);
        }
    }
    entries
}

/// Something that can be entered here.
pub fn entry(slot: Slot, chance: &mut Chance) -> Entry {
    match slot.kind() {
        SlotKind::Indicator(indicator) if tested(indicator) && chance.once_in(2) => {
            let own = indicator.reference(None).is_none() || chance.once_in(4);
            let parts = parts(indicator, chance, own);
            Entry::Figure(Figure::new(indicator, &parts).expect("it can be"))
        }
        _ => chance.one_of(&enterable(slot)),
    }
}

/// Whether a figure can be entered here that is tested against a reference.
fn tested(indicator: &Indicator) -> bool {
    indicator.has_score() && indicator.takes_figure()
}

/// A figure about its reference, which is among the parts where it is its own.
fn parts(indicator: &Indicator, chance: &mut Chance, own: bool) -> Parts {
    let usual = indicator.reference(None);
    let reference = usual.map_or(Decimal::new(40, 0), |usual| usual.value);
    let near = |chance: &mut Chance, of: f64| {
        let per_mille = u32::try_from(850 + chance.below(300)).expect("it is small");
        let places = reference.places().max(1);
        Decimal::rounded(of * f64::from(per_mille) / 1000.0, places)
    };
    let within = |number: Decimal| match indicator.kind {
        Kind::Proportion => number.min(Decimal::new(999, 1)),
        _ => number,
    };
    let mut parts = Parts::default();
    let value = within(near(chance, reference.to_f64()));
    let of = 100 + 10 * chance.below(100);
    match &indicator.kind {
        Kind::Score => {
            let error = Decimal::new(i64::try_from(of).expect("it is small"), 4);
            parts = parts
                .with(Part::Value, value)
                .with(Part::StandardError, error);
        }
        kind => {
            let per = match kind {
                Kind::Rate { per } => *per,
                _ => 100,
            };
            let of = i64::try_from(of).expect("it is small") * i64::from(per / 100).max(1);
            let of = Decimal::new(of, 0);
            parts = parts.with(Part::Denominator, of);
            parts = if chance.once_in(2) {
                parts.with(Part::Value, value)
            } else {
                let count = value.to_f64() * of.to_f64() / f64::from(per);
                parts.with(Part::Numerator, Decimal::rounded(count, 0))
            };
        }
    }
    if own {
        parts = parts.with(Part::Reference, within(near(chance, reference.to_f64())));
    }
    parts
}
