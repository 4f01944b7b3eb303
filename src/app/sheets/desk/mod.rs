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
            .ok_or_else(|| format!("There is no calculator for {}.", job.framework))?;
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
mod tests {
    use core::fmt::Write;

    use super::Desk;
    use crate::app::sheets::protocol::{
        Column, Export, Funnel, FunnelChoice, Job, ProblemLine, ROWS, Rated, Reply, Request, Table,
        View,
    };
    use crate::exchange::fragment;
    use crate::framework::Entry;
    use crate::rating::Band;

    fn opened(slug: &str, adjust: bool, sheet: &str) -> (Desk, Rated) {
        let job = Job {
            framework: slug.to_owned(),
            adjust,
        };
        Desk::open(sheet.as_bytes(), &job, &mut |_| {}).expect("it can be read")
    }

    /// Five grades of three CCGs, the last of them not settled, and one cell that is no grade.
    fn grades() -> (Desk, Rated) {
        opened(
            "2015-16",
            false,
            "ccg,name,well-led,delegated-functions,finance,performance,planning\n\
             B2,Beta,good,good,good,good,good\n\
             A1,alpha,inadequate,inadequate,good,good,good\n\
             C3,Gamma,good,god,,,\n",
        )
    }

    /// So many CCGs with one figure each, spread wider than chance; the first is the lowest.
    fn figures(ccgs: usize) -> String {
        let mut sheet = "ccg,name,code,numerator,denominator\n".to_owned();
        for place in 0..ccgs {
            let denominator = 100 + place * 37 % 800;
            let percent = 70 + place * 53 % 28;
            let numerator = denominator * percent / 100;
            let _ = writeln!(
                sheet,
                "X{place},Place {place},122b,{numerator},{denominator}"
            );
        }
        sheet
    }

    fn table(desk: &Desk, view: View) -> Table {
        match desk.answer(&Request::Table(view)) {
            Reply::Table(table) => table,
            other => panic!("{other:?}"),
        }
    }

    fn names(desk: &Desk, view: View) -> Vec<String> {
        let rows = table(desk, view).rows;
        rows.into_iter().map(|row| row.name).collect()
    }

    fn problems(desk: &Desk, most: usize) -> Vec<ProblemLine> {
        match desk.answer(&Request::Problems(most)) {
            Reply::Problems(problems) => problems,
            other => panic!("{other:?}"),
        }
    }

    fn funnel(desk: &Desk, code: &str, marked: &str, page: usize) -> Option<Box<Funnel>> {
        let choice = FunnelChoice {
            code: code.to_owned(),
            marked: marked.to_owned(),
            page,
        };
        match desk.answer(&Request::Funnel(choice)) {
            Reply::Funnel(funnel) => funnel,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_sheet_is_summed_up() {
        let (_, rated) = grades();
        assert_eq!((rated.rows, rated.ccgs, rated.problems), (3, 3, 1));
        assert!(!rated.is_one && !rated.is_adjusted && rated.adjustable.is_empty());
        let of = |id: &str| {
            let mut counts = rated.counts.iter();
            let found = counts.find(|count| count.rating.as_deref() == Some(id));
            found.map(|count| count.ccgs)
        };
        assert_eq!((of("good"), of("inadequate")), (Some(1), Some(1)));
        assert_eq!(
            (of("outstanding"), of("requires-improvement")),
            (Some(0), Some(0))
        );
        // The one that is not settled comes after the four ratings.
        assert_eq!(rated.counts.len(), 5);
        assert_eq!((rated.counts[4].ccgs, &rated.counts[4].rating), (1, &None));
        assert_eq!(rated.table.found, 3);
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_a_sentence() {
        let open = |slug: &str, sheet: &str| {
            let job = Job {
                framework: slug.to_owned(),
                adjust: false,
            };
            Desk::open(sheet.as_bytes(), &job, &mut |_| {}).map(|_| ())
        };
        let why = open("2016-17", "").expect_err("there is nothing in it");
        assert!(
            why.ends_with('.') && why.starts_with(char::is_uppercase),
            "{why}"
        );
        let why = open("1916-17", "ccg,code\n").expect_err("there was no such year");
        assert!(why.contains("1916-17"), "{why}");
    }

    #[test]
    fn progress_rises_from_step_to_step() {
        let job = Job {
            framework: "2016-17".to_owned(),
            adjust: false,
        };
        let mut steps = Vec::new();
        let read = Desk::open(figures(3_000).as_bytes(), &job, &mut |done| {
            steps.push(done);
        });
        assert!(read.is_ok() && steps.len() > 20, "{steps:?}");
        assert!(
            steps.is_sorted_by(|before, after| before < after),
            "{steps:?}"
        );
        assert_eq!(steps.last(), Some(&100));
    }

    #[test]
    fn rows_are_sorted_by_any_column_either_way() {
        let (desk, _) = grades();
        let sorted = |column, is_descending| {
            let view = View {
                column,
                is_descending,
                ..View::default()
            };
            names(&desk, view).join(" ")
        };
        // Capitals make no difference.
        assert_eq!(sorted(Column::Name, false), "alpha Beta Gamma");
        assert_eq!(sorted(Column::Name, true), "Gamma Beta alpha");
        assert_eq!(sorted(Column::Code, false), "alpha Beta Gamma");
        assert!(sorted(Column::Rating, false).starts_with("alpha"));
        assert!(sorted(Column::Known, false).starts_with("Gamma"));
        let (desk, _) = opened(
            "2016-17",
            false,
            "ccg,code,entry\nA,122b,2\nB,122b,0\nC,122b,1\n",
        );
        let by_score = View {
            column: Column::Score,
            ..View::default()
        };
        assert_eq!(names(&desk, by_score), ["B", "C", "A"]);
    }

    #[test]
    fn rows_are_found_by_name_code_and_rating() {
        let (desk, _) = grades();
        let found = |text: &str, rating: &str| {
            let view = View {
                text: text.to_owned(),
                rating: rating.to_owned(),
                ..View::default()
            };
            names(&desk, view).join(" ")
        };
        assert_eq!(found(" ALPHA ", ""), "alpha");
        assert_eq!(found("c3", ""), "Gamma");
        assert_eq!(found("", "Good"), "Beta");
        assert_eq!(found("alpha", "Good"), "");
    }

    #[test]
    fn pages_follow_each_other_and_none_lies_beyond_the_last() {
        let (desk, rated) = opened("2016-17", false, &figures(2 * ROWS + 7));
        let page = |page| {
            let view = View {
                page,
                column: Column::Code,
                ..View::default()
            };
            table(&desk, view)
        };
        assert_eq!(rated.table.rows.len(), ROWS);
        let mut seen = Vec::new();
        for number in 0..3 {
            let page = page(number);
            assert_eq!((page.first, page.found), (number * ROWS, 2 * ROWS + 7));
            seen.extend(page.rows.into_iter().map(|row| row.id));
        }
        assert!(seen.len() == 2 * ROWS + 7 && seen.is_sorted_by(|one, next| one < next));
        assert_eq!(page(99), page(2));
    }

    #[test]
    fn problems_come_as_many_as_asked_for_and_all_as_a_file() {
        let mut sheet = figures(20);
        for row in 0..90 {
            let _ = writeln!(sheet, "Y{row},,122b,oops{row},5");
        }
        let (desk, rated) = opened("2016-17", false, &sheet);
        assert_eq!((rated.problems, rated.first_problems.len()), (90, 20));
        assert_eq!(problems(&desk, 50).len(), 50);
        let all = problems(&desk, 1_000);
        assert_eq!((all.len(), all[0].row, &*all[0].found), (90, 22, "oops0"));
        let file = desk.export(Export::Problems);
        assert_eq!(file.lines().count(), 91);
        assert_eq!(
            desk.answer(&Request::Export(Export::Problems)),
            Reply::Export(Export::Problems)
        );
    }

    #[test]
    fn what_is_exported_is_rated_the_same_again() {
        let (desk, rated) = grades();
        let again = opened("2015-16", false, &desk.export(Export::Csv)).1;
        assert_eq!((again.counts, again.table), (rated.counts, rated.table));
        let json = desk.export(Export::Json);
        assert!(json.starts_with('[') || json.starts_with('{'), "{json}");
        assert!(json.contains("\"A1\""));
    }

    #[test]
    fn the_figures_of_an_indicator_are_drawn_and_listed() {
        let (desk, rated) = opened("2016-17", false, &figures(120));
        assert_eq!(rated.adjustable.len(), 1);
        let first = funnel(&desk, "122b", "X7", 0).expect("there are figures");
        assert_eq!(
            (first.found, first.rows.len(), first.plot.drawn),
            (120, ROWS, 120)
        );
        assert!(first.plot.marked.is_some() && first.ccgs.len() == 120);
        let last = funnel(&desk, "122b", "X7", 99).expect("there are figures");
        assert_eq!((last.first, last.rows.len()), (2 * ROWS, 20));
        let pages = (0..3).filter_map(|page| funnel(&desk, "122b", "X7", page));
        let rows: Vec<_> = pages.flat_map(|page| page.rows).collect();
        let marked: Vec<_> = rows.iter().filter(|row| row.is_marked).collect();
        assert_eq!((rows.len(), marked.len()), (120, 1));
        assert_eq!(marked[0].name, "Place 7");
        assert!(first.rows.iter().all(|row| row.cells.len() == 6));
        let none = funnel(&desk, "122b", "nobody", 0).expect("there are figures");
        assert_eq!(none.plot.marked, None);
        // Too few figures, and an indicator that there is not.
        assert_eq!(funnel(&desk, "101a", "", 0), None);
        assert_eq!(funnel(&desk, "999z", "", 0), None);
    }

    #[test]
    fn a_link_opens_what_was_read() {
        let sheet = "ccg,code,value,denominator,entry\nA,122b,70,400,\nA,165a,,,green\n";
        let (desk, _) = opened("2016-17", false, sheet);
        let row = table(&desk, View::default()).rows.remove(0);
        let (scenario, warnings) = fragment::read(&row.fragment);
        let scenario = scenario.expect("it can be read");
        assert!(warnings.is_empty(), "{warnings:?}");
        assert!(matches!(
            scenario.entries.get("122b"),
            Some(Entry::Figure(_))
        ));
        assert!(scenario.entries.get("165a").is_some());
    }

    #[test]
    fn a_figure_that_was_adjusted_opens_as_its_band() {
        let opens = |adjust| {
            let (desk, rated) = opened("2016-17", adjust, &figures(120));
            assert_eq!(rated.is_adjusted, adjust);
            let view = View {
                text: "X0".to_owned(),
                ..View::default()
            };
            let row = table(&desk, view).rows.remove(0);
            let entries = fragment::read(&row.fragment)
                .0
                .expect("it can be read")
                .entries;
            entries.get("122b")
        };
        assert!(matches!(opens(false), Some(Entry::Figure(_))));
        assert_eq!(opens(true), Some(Entry::Band(Band::Similar)));
    }
}
