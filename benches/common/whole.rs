//! A CCG of which everything is entered: a figure wherever there can be one, near its reference, where
//! bands are decided; the same on every run.

use ccg_rating::framework::{
    Entries, Framework, Indicator, Kind, Part, Parts, Polarity, Slot, SlotKind,
};
use ccg_rating::rating::Decimal;

/// A CCG, and the same as plain numbers for whoever does not know the framework's tables.
pub struct Ccg {
    pub entries: Entries,
    figures: Vec<String>,
    by_hand: Vec<String>,
}

/// How many standard errors the figures are better than their references, one after the other.
const OFF: [f64; 11] = [-2.6, 0.4, 2.3, -0.9, 1.7, -1.8, 2.1, 3.1, -0.4, 1.2, 1.9];

impl Ccg {
    /// A CCG with leadership and finance in the middle, and the rest rather good.
    pub fn whole(framework: &'static Framework) -> Self {
        let mut ccg = Self {
            entries: Entries::new(framework),
            figures: Vec::new(),
            by_hand: Vec::new(),
        };
        for (place, slot) in framework.slots().into_iter().enumerate() {
            match slot.kind() {
                SlotKind::Indicator(indicator) if indicator.takes_figure() => {
                    ccg.enter_figure(framework, slot, indicator, place);
                }
                _ => ccg.enter_choice(slot, place),
            }
        }
        ccg
    }

    fn enter_choice(&mut self, slot: Slot, place: usize) {
        let choices = slot.choices();
        // Of the few that weigh much, the second from below.
        let place = match slot.kind() {
            SlotKind::Indicator(indicator) if indicator.component == 0 => place % choices.len(),
            _ => 1,
        };
        if let Some(choice) = choices.get(place) {
            let taken = self.entries.set_at(slot, *choice);
            assert!(taken.is_ok(), "{}: {taken:?}", slot.code());
            self.by_hand
                .push(format!("{:?}:{:?}", slot.code(), choice.id()));
        }
    }

    fn enter_figure(
        &mut self,
        framework: &'static Framework,
        slot: Slot,
        indicator: &Indicator,
        place: usize,
    ) {
        let usual = indicator.reference(None);
        let reference = usual.map_or(Decimal::new(40, 0), |usual| usual.value);
        let higher = indicator.polarity == Polarity::Higher;
        let off = if higher { 1.0 } else { -1.0 } * OFF[place % OFF.len()];
        let size = 300 + 170 * (place % 23);
        let whole = |number: f64| Decimal::rounded(number.max(1.0), 0);
        let target = reference.to_f64();
        let mut parts = Parts::default().with(Part::Reference, reference);
        let mut of = |part: Part, number: Decimal| parts = parts.with(part, number);
        let (kind, numbers) = match indicator.kind {
            Kind::Score => {
                let error = Decimal::rounded(target.abs().max(1.0) / 50.0, 4);
                let value = Decimal::rounded(target + off * error.to_f64(), 4);
                of(Part::Value, value);
                of(Part::StandardError, error);
                (
                    "score",
                    format!(r#""value":{value},"standard_error":{error}"#),
                )
            }
            Kind::Rate { per } => {
                let population = whole(float(size) * 200.0);
                let expected = target * population.to_f64() / f64::from(per);
                let count = whole(expected + off * expected.sqrt());
                of(Part::Numerator, count);
                of(Part::Denominator, population);
                let numbers =
                    format!(r#""numerator":{count},"denominator":{population},"per":{per}"#);
                ("rate", numbers)
            }
            _ => {
                let denominator = whole(float(size));
                let share = target / 100.0;
                let error = (share * (1.0 - share) * float(size)).sqrt();
                let count = whole(share * float(size) + off * error).min(denominator);
                of(Part::Numerator, count);
                of(Part::Denominator, denominator);
                (
                    "proportion",
                    format!(r#""numerator":{count},"denominator":{denominator}"#),
                )
            }
        };
        let taken = self.entries.set_figure_at(slot, &parts);
        assert!(taken.is_ok(), "{}: {taken:?}", slot.code());
        self.figures.push(format!(
            r#"{{"code":{:?},"kind":"{kind}",{numbers},"reference":{reference},"higher_is_better":{higher}}}"#,
            slot.code()
        ));
    }

    /// The numbers alone, with what was entered by hand beside them.
    pub fn to_json(&self) -> String {
        format!(
            r#"{{"figures":[{}],"by_hand":{{{}}}}}"#,
            self.figures.join(","),
            self.by_hand.join(",")
        )
    }
}

fn float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
