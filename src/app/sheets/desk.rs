//! Whoever holds the sheet and its ratings, and answers what the tool asks of them: in a worker, or
//! in the page where no worker can be made. No browser and no drawing here.

use core::cmp::Ordering;

use super::protocol::{
    Choice, Column, Count, Export, Funnel, FunnelChoice, FunnelRow, Job, PROBLEMS, ProblemLine,
    ROWS, Rated, Reply, Request, Row, Table, View,
};
use crate::app::charts::{Plot, in_words};
use crate::app::text as words;
use crate::assess::{self, Assessment};
use crate::cases;
use crate::exchange::sheet::{self, RatedCcg, Shape, Sheet, SheetCcg};
use crate::exchange::{Scenario, fragment};
use crate::framework::{
    Entry, FEWEST_NATIONAL_FIGURES, Framework, Indicator, Kind, Measure, Origin, Settings,
};
use crate::frameworks;
use crate::rating::{Decimal, Rating, RatingSet};

/// A sheet and its ratings.
#[derive(Debug)]
pub struct Desk {
    sheet: Sheet,
    rated: Vec<RatedCcg>,
    settings: Settings,
    is_adjusted: bool,
}

/// More CCGs than this make no list to choose from.
const MOST_CHOICES: usize = 250;
/// After how many hundredths it is said again how far the work has come: the page draws each time.
const STEP: usize = 4;
/// Where a CCG has no name and no code.
const NAMELESS: &str = "This CCG";

impl Desk {
    /// Reads a sheet and rates it, and says now and then how many hundredths are done.
    ///
    /// # Errors
    /// When the whole sheet is refused: why, as a sentence.
    pub fn open(
        bytes: &[u8],
        job: &Job,
        progress: &mut dyn FnMut(u8),
    ) -> Result<(Self, Rated), String> {
        let framework = frameworks::by_slug(&job.framework)
            .ok_or_else(|| format!("There is no calculator for {}.", job.framework))?;
        let mut last = 0;
        let mut say = |start: usize, done: usize, of: usize| {
            let now = start + (done.saturating_mul(50) / of.max(1)).min(50);
            if now >= last + STEP {
                last = now;
                progress(u8::try_from(now).unwrap_or(100));
            }
        };
        let sheet = sheet::read_with(bytes, framework, &mut |done, of| say(0, done, of))
            .map_err(|error| words::capitalised(&format!("{error}.")))?;
        let settings = Settings::new(framework);
        let rated = sheet.rate_with(&settings, job.adjust, &mut |done, of| say(50, done, of));
        let desk = Self {
            is_adjusted: job.adjust && !sheet.adjustable().is_empty(),
            sheet,
            rated,
            settings,
        };
        let rated = desk.summary();
        Ok((desk, rated))
    }

    /// What was asked for.
    #[must_use]
    pub fn answer(&self, request: &Request) -> Reply {
        match request {
            Request::Table(view) => Reply::Table(self.table(view)),
            Request::Problems(most) => Reply::Problems(self.problems(*most)),
            Request::Export(export) => Reply::Export(*export),
            Request::Funnel(choice) => Reply::Funnel(self.funnel(choice).map(Box::new)),
        }
    }

    /// All of it as a text.
    #[must_use]
    pub fn export(&self, export: Export) -> String {
        match export {
            Export::Csv => sheet::to_csv(self.framework(), &self.rated),
            Export::Json => sheet::to_json(&self.rated),
            Export::Problems => sheet::problems_to_csv(&self.sheet.problems),
        }
    }

    const fn framework(&self) -> &'static Framework {
        self.sheet.framework
    }

    fn summary(&self) -> Rated {
        let indicator = |code: &&str| {
            let found = find(self.framework(), code)?;
            Some(Choice {
                id: found.code.to_owned(),
                name: format!("{} ({})", found.name, found.code),
            })
        };
        let unadjusted = |ccg: &RatedCcg| {
            let compared = ccg.assessment.indicators.iter();
            compared
                .filter_map(|indicator| indicator.comparison)
                .filter(|comparison| !comparison.adjusted)
                .count()
        };
        Rated {
            framework: self.framework().slug.to_owned(),
            rows: self.sheet.rows,
            ccgs: self.rated.len(),
            problems: self.sheet.problems.len(),
            unused_columns: self.sheet.unused_columns.clone(),
            is_one: self.sheet.shape == Shape::OneCcg,
            is_adjusted: self.is_adjusted,
            unadjusted: self.rated.iter().map(unadjusted).sum(),
            adjustable: self
                .sheet
                .adjustable()
                .iter()
                .filter_map(indicator)
                .collect(),
            counts: self.counts(),
            table: self.table(&View::default()),
            first_problems: self.problems(PROBLEMS),
        }
    }

    /// The four ratings, best first, and then what is not settled.
    fn counts(&self) -> Vec<Count> {
        let spread = sheet::spread(&self.rated);
        let national = cases::national_result(self.framework().year);
        let mut counts = Vec::new();
        for rating in Rating::ALL.into_iter().rev() {
            let ratings = RatingSet::only(rating);
            let found = spread.iter().find(|count| count.ratings == ratings);
            let of_all = national.and_then(|result| {
                let mut all = result.counts.iter();
                all.find(|(known, _)| *known == rating)
            });
            counts.push(Count {
                rating: Some(rating.id().to_owned()),
                words: words::possible(ratings),
                ccgs: found.map_or(0, |count| count.ccgs),
                national: of_all.map(|(_, ccgs)| *ccgs),
            });
        }
        for count in spread {
            if count.ratings.single().is_none() {
                counts.push(Count {
                    rating: None,
                    words: words::possible(count.ratings),
                    ccgs: count.ccgs,
                    national: None,
                });
            }
        }
        counts
    }

    fn problems(&self, most: usize) -> Vec<ProblemLine> {
        let problems = self.sheet.problems.iter().take(most);
        problems
            .map(|problem| ProblemLine {
                row: problem.row,
                column: problem.column.clone(),
                found: problem.found.clone(),
                expected: problem.expected.clone(),
            })
            .collect()
    }

    fn table(&self, view: &View) -> Table {
        let text = view.text.trim().to_lowercase();
        let mut found: Vec<(&SheetCcg, &RatedCcg)> = self
            .sheet
            .ccgs
            .iter()
            .zip(&self.rated)
            .filter(|(_, rated)| {
                let is_named = || {
                    let named = |name: &str| name.to_lowercase().contains(&text);
                    named(self.name(rated)) || named(&rated.id)
                };
                let is_rated = || words::possible(rated.assessment.overall) == view.rating;
                (text.is_empty() || is_named()) && (view.rating.is_empty() || is_rated())
            })
            .collect();
        found.sort_by(|(_, one), (_, other)| {
            let order = self.compare(view.column, one, other);
            let order = if view.is_descending {
                order.reverse()
            } else {
                order
            };
            order.then_with(|| one.id.cmp(&other.id))
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
                .map(|(ccg, rated)| self.row(ccg, rated))
                .collect(),
        }
    }

    fn compare(&self, column: Column, one: &RatedCcg, other: &RatedCcg) -> Ordering {
        let by_name = || {
            let (one, other) = (self.name(one), self.name(other));
            one.to_lowercase().cmp(&other.to_lowercase())
        };
        let rating = |ccg: &RatedCcg| {
            let set = ccg.assessment.overall;
            (set.worst(), set.best(), set.len())
        };
        let score = |ccg: &RatedCcg| ccg.assessment.score.map(|range| (range.low, range.high));
        match column {
            Column::Name => by_name(),
            Column::Code => one.id.cmp(&other.id),
            Column::Rating => rating(one).cmp(&rating(other)).then_with(by_name),
            Column::Score => score(one).cmp(&score(other)).then_with(by_name),
            Column::Known => known(&one.assessment)
                .cmp(&known(&other.assessment))
                .then_with(by_name),
        }
    }

    /// What a reader calls it: its name in the sheet, else its name among the published cases, else
    /// its code.
    fn name<'a>(&self, ccg: &'a RatedCcg) -> &'a str {
        if !ccg.name.is_empty() {
            return &ccg.name;
        }
        match cases::find(self.framework().year, &ccg.id) {
            Some(case) => case.ccg,
            None if ccg.id.is_empty() => NAMELESS,
            None => &ccg.id,
        }
    }

    fn row(&self, ccg: &SheetCcg, rated: &RatedCcg) -> Row {
        let assessment = &rated.assessment;
        let (known, total) = known(assessment);
        let rating = assessment.overall.single();
        Row {
            id: rated.id.clone(),
            name: self.name(rated).to_owned(),
            fragment: self.fragment(ccg, assessment),
            rating: rating.map(|rating| rating.id().to_owned()),
            words: words::possible(assessment.overall),
            score: assessment.score.map(|range| match range.settled() {
                Some(score) => score.decimal(),
                None => format!("{} to {}", range.low.decimal(), range.high.decimal()),
            }),
            known: format!("{known} of {total}"),
        }
    }

    /// The link that opens a CCG in the calculator. A link cannot hold the figures of all the
    /// others: where a figure was compared with them, it holds the band that came of it.
    fn fragment(&self, ccg: &SheetCcg, assessment: &Assessment) -> String {
        let mut scenario = Scenario {
            case: cases::find(self.framework().year, &ccg.id),
            entries: ccg.entries.clone(),
            settings: self.settings.clone(),
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

    fn funnel(&self, choice: &FunnelChoice) -> Option<Funnel> {
        let framework = self.framework();
        let indicator = find(framework, &choice.code)?;
        let figures = self.sheet.figures(indicator.code);
        if figures.len() < FEWEST_NATIONAL_FIGURES {
            return None;
        }
        let reference = framework.reference(indicator, self.own_reference(indicator.code));
        let measures: Vec<Measure> = figures.iter().map(|figure| figure.measure).collect();
        let cut_off = self.settings.cut_off();
        let given = reference.map(|reference| reference.value);
        let funnel = assess::Funnel::of(indicator, &measures, given, cut_off)?;
        let names: Vec<(&str, &str)> = figures
            .iter()
            .map(|figure| {
                let mut rated = self.rated.iter();
                let named = rated.find(|ccg| ccg.id == figure.id);
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
        order.sort_by_key(|place| names.get(*place).map(|(_, name)| name.to_lowercase()));
        let choices = order.iter().filter_map(|place| names.get(*place));
        Some(Funnel {
            choice: choice.clone(),
            name: format!("{} ({})", indicator.name, indicator.code),
            unit: indicator.unit.to_owned(),
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

fn find(framework: &'static Framework, code: &str) -> Option<&'static Indicator> {
    let mut indicators = framework.indicators.iter();
    indicators.find(|indicator| indicator.code == code)
}

/// How many of the things that the rating rests on are known, and of how many.
fn known(assessment: &Assessment) -> (usize, usize) {
    let components = assessment.components.iter();
    components.fold((0, 0), |(known, total), component| {
        (known + component.known, total + component.total)
    })
}

const fn is_counted(indicator: &Indicator) -> bool {
    matches!(indicator.kind, Kind::Proportion | Kind::Rate { .. })
}

const fn size_in_words(indicator: &Indicator) -> &'static str {
    if is_counted(indicator) {
        "denominator"
    } else {
        "precision: 1 by the standard error"
    }
}

const fn origin_in_words(origin: Origin) -> &'static str {
    match origin {
        Origin::Own => "the sheet’s own reference",
        Origin::Standard => "the national standard",
        Origin::England => "the figure for England",
        Origin::Pooled => "what all CCGs of the sheet come to together",
    }
}
