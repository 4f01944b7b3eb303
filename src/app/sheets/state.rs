//! What the tool for spreadsheets shows, and what each event makes of it. Pure: no browser, no
//! drawing. What has to be asked of whoever holds the sheet is handed back.

use std::rc::Rc;

use super::protocol::{
    Column, Funnel, FunnelChoice, PROBLEMS, ProblemLine, ROWS, Rated, Reply, Request, Table, View,
};
use crate::app::text::sheets as words;
use crate::framework::Framework;
use crate::frameworks;

/// How many rows of the table are drawn at once.
pub const AT_ONCE: usize = 17;

/// Everything that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The year that sheets are read for.
    pub framework: &'static Framework,
    /// Whether figures are to be adjusted for over-dispersion.
    pub adjust: bool,
    /// How many hundredths of the work are done, while there is any.
    pub working: Option<u8>,
    /// Why the last sheet was refused.
    pub trouble: Option<String>,
    /// The sheet that is shown, with its ratings.
    pub rated: Option<Rc<Rated>>,
    /// Which rows of the table are wanted.
    pub view: View,
    /// The rows that are shown.
    pub table: Rc<Table>,
    /// The rows that were shown before: they stay until those in their place are drawn.
    pub before: Rc<Table>,
    /// How many places of the table are drawn as they are now.
    pub drawn: usize,
    /// Whether anything is drawn beside what came of the first sheet in short.
    pub is_laid_out: bool,
    /// The problems that are shown.
    pub problems: Rc<Vec<ProblemLine>>,
    /// Which indicator is wanted of all CCGs.
    pub choice: FunnelChoice,
    /// The indicator that is shown.
    pub funnel: Option<Rc<Funnel>>,
    /// Whether the figures of that indicator are unfolded.
    pub is_unfolded: bool,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Another year is chosen, by its short form.
    Year(String),
    /// Figures are to be adjusted, or not.
    Adjust(bool),
    /// The work begins.
    Begin,
    /// The work is given up.
    Cancel,
    /// A sheet is refused before it is read: why.
    Refuse(String),
    /// The table is to be sorted by this; once more turns it round.
    Sort(Column),
    /// Only rows with this text are wanted.
    Filter(String),
    /// Only rows with this rating are wanted, in words.
    FilterRating(String),
    /// Another page of the table is wanted.
    Page(usize),
    /// More of the table is to be drawn.
    Draw,
    /// More problems are wanted.
    MoreProblems,
    /// Another indicator is wanted of all CCGs.
    Indicator(String),
    /// Another CCG is to be marked.
    Mark(String),
    /// Another page of the indicator's figures is wanted.
    FunnelPage(usize),
    /// The indicator's figures are unfolded, or folded.
    Unfold(bool),
    /// Something came back.
    Reply(Reply),
}

impl State {
    /// Nothing read yet.
    #[must_use]
    pub fn new(framework: &'static Framework) -> Self {
        Self {
            framework,
            adjust: false,
            working: None,
            trouble: None,
            rated: None,
            view: View::default(),
            table: Rc::default(),
            before: Rc::default(),
            drawn: ROWS,
            is_laid_out: false,
            problems: Rc::default(),
            choice: FunnelChoice::default(),
            funnel: None,
            is_unfolded: false,
        }
    }

    /// Takes in what happened, and says what is to be asked because of it.
    pub fn take(&mut self, event: Event) -> Option<Request> {
        match event {
            Event::Year(slug) => {
                self.framework = frameworks::by_slug(&slug).unwrap_or(self.framework);
                None
            }
            Event::Adjust(adjust) => {
                self.adjust = adjust;
                None
            }
            Event::Begin => {
                self.working = Some(0);
                self.trouble = None;
                None
            }
            Event::Cancel => {
                self.working = None;
                // What is shown is as it was, so the tick is too.
                if let Some(rated) = &self.rated {
                    self.adjust = rated.is_adjusted;
                }
                None
            }
            Event::Refuse(why) => {
                self.working = None;
                self.trouble = Some(why);
                None
            }
            Event::Sort(column) => {
                let is_again = self.view.column == column;
                self.view.is_descending = is_again && !self.view.is_descending;
                self.view.column = column;
                Some(self.rows_from(0))
            }
            Event::Filter(text) => {
                self.view.text = text;
                Some(self.rows_from(0))
            }
            Event::FilterRating(rating) => {
                self.view.rating = rating;
                Some(self.rows_from(0))
            }
            Event::Page(page) => Some(self.rows_from(page)),
            Event::Draw => {
                // First what stands around the rows, then those.
                if self.is_laid_out {
                    self.drawn += AT_ONCE;
                }
                self.is_laid_out = true;
                None
            }
            Event::MoreProblems => Some(Request::Problems(self.problems.len() + 5 * PROBLEMS)),
            Event::Indicator(code) => {
                self.choice.code = code;
                self.choice.page = 0;
                self.wanted_funnel()
            }
            Event::Mark(id) => {
                self.choice.marked = id;
                self.wanted_funnel()
            }
            Event::FunnelPage(page) => {
                self.choice.page = page;
                self.wanted_funnel()
            }
            Event::Unfold(is_unfolded) => {
                self.is_unfolded = is_unfolded;
                None
            }
            Event::Reply(reply) => self.take_reply(reply),
        }
    }

    /// What a reader is told of the sheet in one sentence, once it is read.
    #[must_use]
    pub fn summary(&self) -> String {
        self.rated.as_deref().map_or_else(String::new, |rated| {
            words::summary(rated.subject(), rated.ccgs, rated.rows, rated.problems)
        })
    }

    /// How many rows match, and which are shown.
    #[must_use]
    pub fn found(&self) -> String {
        self.rated.as_deref().map_or_else(String::new, |rated| {
            super::table::found(rated.subject(), &self.table)
        })
    }

    /// Whether some of the table is still to be drawn.
    #[must_use]
    pub const fn is_to_draw(&self) -> bool {
        self.drawn < ROWS
    }

    fn rows_from(&mut self, page: usize) -> Request {
        self.view.page = page;
        Request::Table(self.view.clone())
    }

    fn wanted_funnel(&self) -> Option<Request> {
        let is_wanted = self.rated.is_some() && !self.choice.code.is_empty();
        is_wanted.then(|| Request::Funnel(self.choice.clone()))
    }

    fn take_reply(&mut self, reply: Reply) -> Option<Request> {
        match reply {
            Reply::Progress(done) => {
                self.working = self.working.map(|before| before.max(done));
                None
            }
            Reply::Refused(why) => self.take(Event::Refuse(why)),
            Reply::Rated(rated) => self.show(*rated),
            Reply::Table(table) => {
                let before = core::mem::replace(&mut self.table, Rc::new(table));
                // What was never drawn is not drawn now.
                if !self.is_to_draw() {
                    self.before = before;
                }
                self.drawn = AT_ONCE;
                None
            }
            Reply::Problems(problems) => {
                self.problems = Rc::new(problems);
                None
            }
            Reply::Funnel(funnel) => {
                self.funnel = funnel.map(|funnel| Rc::new(*funnel));
                None
            }
            Reply::Ready | Reply::NoWorker | Reply::Export(_) => None,
        }
    }

    /// Shows a new sheet. What was chosen for the one before stays where it still makes sense.
    fn show(&mut self, mut rated: Rated) -> Option<Request> {
        self.working = None;
        self.trouble = None;
        self.view = View::default();
        // The rows come a moment later: all at once would hold the page for longer.
        self.table = Rc::new(core::mem::take(&mut rated.table));
        self.before = Rc::default();
        self.drawn = 0;
        self.problems = Rc::new(core::mem::take(&mut rated.first_problems));
        let is_there = |code: &str| rated.adjustable.iter().any(|one| one.id == code);
        if !is_there(&self.choice.code) {
            let first = rated.adjustable.first();
            self.choice = FunnelChoice {
                code: first.map_or_else(String::new, |one| one.id.clone()),
                ..FunnelChoice::default()
            };
        }
        self.choice.page = 0;
        self.adjust = rated.is_adjusted;
        self.funnel = None;
        self.rated = Some(Rc::new(rated));
        self.wanted_funnel()
    }
}

#[cfg(test)]
mod tests;
