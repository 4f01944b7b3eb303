//! What can be entered in a slot: each of its choices, or numbers from all over its range.

use ccg_rating::framework::{Entry, Indicator, Kind, Polarity, Range, Slot, SlotKind};
use ccg_rating::rating::Decimal;

/// Everything that can be entered here without further parts, worst first: the choices, or some of
/// the numbers, among them those exactly at, just below and just above a standard.
pub fn enterable(slot: Slot) -> Vec<Entry> {
    match slot.kind() {
        SlotKind::Indicator(indicator) => match indicator.kind {
            Kind::Number(range) => numbers(indicator, range),
            _ => slot.choices(),
        },
        _ => slot.choices(),
    }
}

fn numbers(indicator: &Indicator, range: Range) -> Vec<Entry> {
    let mut numbers: Vec<Decimal> = match range {
        Range::Any => vec!["-10.8", "-0.000123456789012345", "0", "3.2", "3.3", "5"],
        Range::AboveNought => vec!["0.000123456789012345", "1", "330", "330.1", "999999"],
        Range::Percentage => vec!["0", "0.000123456789012345", "49.9", "100"],
        Range::Change => vec!["-100", "-0.000123456789012345", "0", "0.97", "1", "100"],
        Range::Count => vec!["0", "1", "19", "999999999999999"],
    }
    .into_iter()
    .filter_map(Decimal::parse)
    .collect();
    if let (Range::Percentage, Some(standard)) = (range, indicator.standard) {
        let beside = |by: f64| Decimal::rounded(standard.to_f64() + by, 3);
        numbers.extend([beside(-0.001), standard, beside(0.001)]);
    }
    numbers.sort();
    if indicator.polarity == Polarity::Lower {
        numbers.reverse();
    }
    numbers.into_iter().map(Entry::Number).collect()
}
