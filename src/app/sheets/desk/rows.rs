//! The table of ratings: which rows match, in which order, and the link that opens each in the
//! calculator.

use core::cmp::Ordering;

use super::super::protocol::{Column, ROWS, Row, Table, View};
use super::{Desk, Standing};
use crate::app::text as words;
use crate::assess::Assessment;
use crate::cases;
use crate::exchange::sheet::SheetCcg;
use crate::exchange::{Scenario, fragment};
use crate::framework::{Entries, Entry};

impl Desk {
    pub(super) fn table(&self, view: &View) -> Table {
        let text = view.text.trim().to_lowercase();
        let mut found: Vec<(&SheetCcg, &Standing)> = self
            .sheet
            .ccgs
            .iter()
            .zip(&self.standings)
            .filter(|(ccg, standing)| {
                let is_named = || {
                    let named = |name: &str| name.to_lowercase().contains(&text);
                    named(self.name(ccg)) || named(&ccg.id)
                };
                let is_rated = || words::possible(standing.overall) == view.rating;
                (text.is_empty() || is_named()) && (view.rating.is_empty() || is_rated())
            })
            .collect();
        found.sort_by(|one, other| {
            let order = self.compare(view.column, *one, *other);
            let order = if view.is_descending {
                order.reverse()
            } else {
                order
            };
            order.then_with(|| one.0.id.cmp(&other.0.id))
        });
        let last_page = found.len().saturating_sub(1) / ROWS;
        let first = view.page.min(last_page) * ROWS;
        Table {
            found: found.len(),
            first,
            rows: found
                .into_iter()
                .skip(first)
                .take(ROWS)
                .map(|(ccg, standing)| self.row(ccg, standing))
                .collect(),
        }
    }

    fn compare(
        &self,
        column: Column,
        (ccg, one): (&SheetCcg, &Standing),
        (other_ccg, other): (&SheetCcg, &Standing),
    ) -> Ordering {
        let by_name = || {
            let (one, other) = (self.name(ccg), self.name(other_ccg));
            one.to_lowercase().cmp(&other.to_lowercase())
        };
        let rating = |standing: &Standing| {
            let set = standing.overall;
            (set.worst(), set.best(), set.len())
        };
        let score = |standing: &Standing| standing.score.map(|range| (range.low, range.high));
        match column {
            Column::Name => by_name(),
            Column::Code => ccg.id.cmp(&other_ccg.id),
            Column::Rating => rating(one).cmp(&rating(other)).then_with(by_name),
            Column::Score => score(one).cmp(&score(other)).then_with(by_name),
            Column::Known => one.known.cmp(&other.known).then_with(by_name),
        }
    }

    /// What a reader calls it: its name in the sheet, else its name among the published cases, else
    /// its code, which may be empty.
    pub(super) fn name<'a>(&self, ccg: &'a SheetCcg) -> &'a str {
        if !ccg.name.is_empty() {
            return &ccg.name;
        }
        match cases::find(self.framework().year, &ccg.id) {
            Some(case) => case.ccg,
            None => &ccg.id,
        }
    }

    fn row(&self, ccg: &SheetCcg, standing: &Standing) -> Row {
        let (known, total) = standing.known;
        let rating = standing.overall.single();
        Row {
            id: ccg.id.clone(),
            name: if self.name(ccg).is_empty() {
                words::sheets::nameless(self.framework().subject)
            } else {
                self.name(ccg).to_owned()
            },
            fragment: self.fragment(ccg, &self.rate(ccg).assessment),
            rating: rating.map(|rating| rating.id().to_owned()),
            words: words::possible(standing.overall),
            score: standing.score.map(|range| match range.settled() {
                Some(score) => score.decimal(),
                None => words::sheets::range(&range.low.decimal(), &range.high.decimal()),
            }),
            known: words::sheets::known(known, total),
        }
    }

    /// The link that opens a CCG in the calculator. A link cannot hold the figures of all the
    /// others: where a figure was compared with them, it holds the band that came of it.
    fn fragment(&self, ccg: &SheetCcg, assessment: &Assessment) -> String {
        let mut scenario = Scenario {
            case: cases::find(self.framework().year, &ccg.id),
            entries: Entries::clone(&ccg.entries),
            settings: self.settings.clone(),
            seed: crate::explore::SEED,
        };
        for slot in self.framework().slots() {
            let Some(Entry::Figure(figure)) = ccg.entries.at(slot) else {
                continue;
            };
            let mut assessed = assessment.indicators.iter();
            let found = assessed.find(|found| found.indicator.code == slot.code());
            let is_adjusted = found
                .and_then(|found| found.comparison)
                .is_some_and(|comparison| comparison.adjusted);
            scenario.entries.clear(slot.code());
            // What the calculator can take as it is stays as it is.
            let is_taken = !is_adjusted
                && scenario
                    .entries
                    .set(slot.code(), Entry::Figure(figure))
                    .is_ok();
            if let (false, Some(band)) = (is_taken, found.and_then(|found| found.band)) {
                // An indicator that has a band takes one.
                let _ = scenario.entries.set(slot.code(), Entry::Band(band));
            }
        }
        fragment::write(&scenario)
    }
}
