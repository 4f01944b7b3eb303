//! Whoever holds the sheet and its ratings, and answers what the tool asks of them: in a worker, or
//! in the page where no worker can be made. No browser and no drawing here.

mod funnel;
mod rows;

use std::cell::RefCell;

use super::protocol::{
    Choice, Count, Export, Job, PROBLEMS, ProblemLine, Rated, Reply, Request, View,
};
use crate::app::text as words;
use crate::assess::{Among, Assessment, ScoreRange};
use crate::cases;
use crate::exchange::sheet::{self, RatedCcg, Shape, Sheet, SheetCcg};
use crate::framework::{Framework, Indicator, Settings};
use crate::frameworks;
use crate::rating::{Rating, RatingSet};

/// A sheet and what the table shows of its ratings. The whole ratings, with their reasons in words,
/// would take several times as much memory as the sheet: whoever asks for one has it worked out again,
/// which takes a fraction of a millisecond.
#[derive(Debug)]
pub struct Desk {
    sheet: Sheet,
    /// As many as the sheet has CCGs, in the same order.
    standings: Vec<Standing>,
    among: RefCell<Among>,
    settings: Settings,
    is_adjusted: bool,
    /// How many figures were banded without adjustment.
    unadjusted: usize,
}

/// Where a CCG stands, as the table shows and sorts it.
#[derive(Debug)]
struct Standing {
    overall: RatingSet,
    score: Option<ScoreRange>,
    /// How many of the things that the rating rests on are known, and of how many.
    known: (usize, usize),
}

impl Standing {
    fn of(assessment: &Assessment) -> Self {
        let components = assessment.components.iter();
        Self {
            overall: assessment.overall,
            score: assessment.score,
            known: components.fold((0, 0), |(known, total), component| {
                (known + component.known, total + component.total)
            }),
        }
    }
}

impl Desk {
    /// Reads a sheet and rates it, and says each time when another hundredth is done.
    ///
    /// # Errors
    /// When the whole sheet is refused: why, as a sentence.
    pub fn open(
        bytes: &[u8],
        job: &Job,
        progress: &mut dyn FnMut(u8),
    ) -> Result<(Self, Rated), String> {
        let framework = frameworks::by_slug(&job.framework)
            .ok_or_else(|| words::sheets::no_calculator(&job.framework))?;
        let mut last = 0;
        let mut say = |start: usize, done: usize, of: usize| {
            let now = start + (done.saturating_mul(50) / of.max(1)).min(50);
            if now > last {
                last = now;
                progress(u8::try_from(now).unwrap_or(100));
            }
        };
        let sheet = sheet::read_with(bytes, framework, &mut |done, of| say(0, done, of))
            .map_err(|error| words::capitalised(&format!("{error}.")))?;
        let settings = Settings::new(framework);
        let mut among = sheet.among(job.adjust);
        let (mut standings, mut unadjusted) = (Vec::with_capacity(sheet.ccgs.len()), 0);
        for ccg in &sheet.ccgs {
            let assessment = ccg.rate(&mut among, &settings).assessment;
            standings.push(Standing::of(&assessment));
            let compared = assessment.indicators.iter();
            unadjusted += compared
                .filter_map(|indicator| indicator.comparison)
                .filter(|comparison| !comparison.adjusted)
                .count();
            say(50, standings.len(), sheet.ccgs.len());
        }
        let desk = Self {
            is_adjusted: job.adjust && !sheet.adjustable().is_empty(),
            sheet,
            standings,
            among: RefCell::new(among),
            settings,
            unadjusted,
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
            Export::Csv => sheet::to_csv(self.framework(), self.rated()),
            Export::Json => sheet::to_json(self.rated()),
            Export::Problems => sheet::problems_to_csv(&self.sheet.problems),
        }
    }

    /// The ratings, one after the other.
    fn rated(&self) -> impl Iterator<Item = RatedCcg> + '_ {
        self.sheet.ccgs.iter().map(|ccg| self.rate(ccg))
    }

    fn rate(&self, ccg: &SheetCcg) -> RatedCcg {
        ccg.rate(&mut self.among.borrow_mut(), &self.settings)
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
        Rated {
            framework: self.framework().slug.to_owned(),
            rows: self.sheet.rows,
            ccgs: self.standings.len(),
            problems: self.sheet.problems.len(),
            unused_columns: self.sheet.unused_columns.clone(),
            is_one: self.sheet.shape == Shape::OneCcg,
            is_adjusted: self.is_adjusted,
            unadjusted: self.unadjusted,
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
        let spread = sheet::spread(self.standings.iter().map(|standing| standing.overall));
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
}

fn find(framework: &'static Framework, code: &str) -> Option<&'static Indicator> {
    let mut indicators = framework.indicators.iter();
    indicators.find(|indicator| indicator.code == code)
}

#[cfg(test)]
mod tests;
