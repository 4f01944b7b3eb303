//! What a reader should know beside the rating: entries that were taken but do not count, and how far
//! what was worked out from figures can be trusted.

use super::derived;
use super::scored::Scored;
use super::standing;
use crate::framework::{Entries, Settings};

/// What stands beside bands of figures that could not be compared with those of other CCGs.
const NOT_ADJUSTED: &str = "CCGs differ by more than chance alone would make them (over-dispersion). Here we \
     cannot allow for that, because only this CCG's figures are given. So the bands that we work out from \
     figures are likely to be more extreme than NHS England's were.";

/// The warnings, in the framework's order.
pub(super) fn of(entries: &Entries, settings: &Settings, scored: &Scored) -> Vec<String> {
    let framework = entries.framework();
    let mut warnings = Vec::new();
    for (place, indicator) in framework.indicators.iter().enumerate() {
        if entries.of_indicator(place).is_none() {
            continue;
        }
        let mut warn = |why: &str| {
            warnings.push(format!(
                "{} is entered but does not count: {why}",
                indicator.in_full()
            ));
        };
        let only = standing::only_one_that_counts(framework, indicator, settings);
        if let Some(only) = only.filter(|only| *only != indicator.code) {
            warn(&format!("under this setting only {only} does."));
        }
        if scored.at(place).is_none() {
            warn("there is nothing to compare it with. It needs a reference of its own.");
        }
    }
    for place in 0..framework.components.len() {
        warnings.extend(derived::caveat(entries, settings, place).map(ToOwned::to_owned));
    }
    if scored.any(|assessed| {
        assessed
            .comparison
            .is_some_and(|compared| !compared.adjusted)
    }) {
        warnings.push(NOT_ADJUSTED.to_owned());
    }
    warnings
}
