//! One indicator of all CCGs: its figures as a funnel plot and as a table.

use std::collections::HashMap;

use super::super::protocol::{Choice, Funnel, FunnelChoice, FunnelRow, ROWS};
use super::{Desk, find};
use crate::app::charts::{Plot, in_words};
use crate::app::text::funnel as words;
use crate::assess;
use crate::exchange::sheet::SheetCcg;
use crate::framework::{Entry, FEWEST_NATIONAL_FIGURES, Indicator, Kind, Measure, Origin};
use crate::rating::Decimal;

/// More CCGs than this make no list to choose from.
const MOST_CHOICES: usize = 250;

impl Desk {
    pub(super) fn funnel(&self, choice: &FunnelChoice) -> Option<Funnel> {
        let framework = self.framework();
        let indicator = find(framework, &choice.code)?;
        let figures = self.sheet.figures(indicator.code);
        if figures.len() < FEWEST_NATIONAL_FIGURES {
            return None;
        }
        let reference = indicator.reference(self.own_reference(indicator.code));
        let measures: Vec<Measure> = figures.iter().map(|figure| figure.measure).collect();
        let cut_off = self.settings.cut_off();
        let given = reference.map(|reference| reference.value);
        let funnel = assess::Funnel::of(indicator, &measures, given, cut_off)?;
        let known: HashMap<&str, &SheetCcg> = self
            .sheet
            .ccgs
            .iter()
            .map(|ccg| (ccg.id.as_str(), ccg))
            .collect();
        let names: Vec<(&str, &str)> = figures
            .iter()
            .map(|figure| {
                let named = known.get(figure.id.as_str());
                (figure.id.as_str(), named.map_or("", |ccg| self.name(ccg)))
            })
            .collect();
        let marked = names.iter().position(|(id, _)| *id == choice.marked);
        let origin = reference.map_or(Origin::Pooled, |reference| reference.origin);
        let last_page = names.len().saturating_sub(1) / ROWS;
        let first = choice.page.min(last_page) * ROWS;
        let cells = |place: usize| {
            let point = funnel.points.get(place)?;
            let (id, name) = names.get(place)?;
            Some(FunnelRow {
                name: (*name).to_owned(),
                is_marked: *id == choice.marked,
                cells: vec![
                    in_words(point.value, 2),
                    in_words(point.size, if is_counted(indicator) { 0 } else { 3 }),
                    in_words(point.z, 2),
                    in_words(point.adjusted_z, 2),
                    point.band.name().to_owned(),
                    point.adjusted_band.name().to_owned(),
                ],
            })
        };
        let mut order: Vec<usize> = (0..names.len()).collect();
        order.sort_by_cached_key(|place| names.get(*place).map(|(_, name)| name.to_lowercase()));
        let choices = order.iter().filter_map(|place| names.get(*place));
        Some(Funnel {
            choice: choice.clone(),
            name: format!("{} ({})", indicator.name, indicator.code),
            unit: (*indicator.unit).to_owned(),
            size: size_in_words(indicator).to_owned(),
            reference: format!(
                "{}, {}",
                in_words(funnel.dispersion.reference, 2),
                origin_in_words(origin)
            ),
            phi: in_words(funnel.dispersion.phi, 2),
            tau_squared: Decimal::rounded(funnel.dispersion.tau_squared, 6).to_string(),
            cut_off: in_words(cut_off, 4),
            plot: Plot::of(&funnel, &indicator.kind, cut_off, marked),
            ccgs: choices
                .take(MOST_CHOICES)
                .map(|(id, name)| Choice {
                    id: (*id).to_owned(),
                    name: (*name).to_owned(),
                })
                .collect(),
            rows: order
                .iter()
                .skip(first)
                .take(ROWS)
                .filter_map(|place| cells(*place))
                .collect(),
            first,
            found: names.len(),
        })
    }

    /// The sheet's own reference for an indicator, where all its figures have the same.
    fn own_reference(&self, code: &str) -> Option<Decimal> {
        let mut own = self
            .sheet
            .ccgs
            .iter()
            .filter_map(|ccg| match ccg.entries.get(code) {
                Some(Entry::Figure(figure)) => Some(figure.reference),
                _ => None,
            });
        let first = own.next()??;
        own.all(|other| other == Some(first)).then_some(first)
    }
}

const fn is_counted(indicator: &Indicator) -> bool {
    matches!(indicator.kind, Kind::Proportion | Kind::Rate { .. })
}

const fn size_in_words(indicator: &Indicator) -> &'static str {
    if is_counted(indicator) {
        words::DENOMINATOR
    } else {
        words::PRECISION
    }
}

const fn origin_in_words(origin: Origin) -> &'static str {
    match origin {
        Origin::Own => words::OWN,
        Origin::Standard => words::STANDARD,
        Origin::England => words::ENGLAND,
        Origin::Pooled => words::POOLED,
    }
}
