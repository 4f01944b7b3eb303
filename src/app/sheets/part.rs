//! The parts of the tool, each drawn again only when what it shows has changed. Large things are
//! shared, and the same thing is seen to be the same without looking into it; so a step of the
//! progress, or a letter typed into a field, draws little more than itself.
//!
//! One component for all of them: each kind of component costs a reader some two kilobytes.

use std::rc::Rc;

use yew::html::Scope;
use yew::prelude::*;

use super::exports::{Copied, exports};
use super::funnel::{adjust, choices, figures, plot};
use super::input::{fields, trouble, under_way};
use super::panel::Panel;
use super::problems::problems;
use super::protocol::{Column, Funnel, FunnelChoice, ProblemLine, Rated, Table};
use super::results::results;
use super::table::{filters, frame, heading, lines, one, pages_of};
use super::templates::templates;
use crate::framework::{Framework, Subject};

/// A part, with all that it shows.
#[derive(Clone, PartialEq)]
pub enum Part {
    /// What a reader gives: the year, and the sheet in a file or in the box.
    Fields(&'static Framework, NodeRef),
    /// How the work goes on, and whether it is done without a worker.
    UnderWay(Option<u8>, bool),
    /// What went wrong, and whether an earlier sheet is still shown.
    Trouble(Option<String>, bool),
    /// Templates.
    Templates(&'static Framework),
    /// What came of it.
    Results(Rc<Rated>),
    /// What was wrong with it.
    Problems(Rc<Rated>, Rc<Vec<ProblemLine>>),
    /// The one result of a sheet of one CCG.
    One(Rc<Table>),
    /// What stands over the table.
    Heading(Rc<Rated>),
    /// The filters of the table.
    Filters(Rc<Rated>, String, String),
    /// The table but for its rows: what it is sorted by and whether the last comes first, the rows
    /// before and now, how many are drawn as they are now, and whose ratings they are.
    Frame(Column, bool, [Rc<Table>; 2], usize, &'static Subject),
    /// So many rows of the table, from this one on.
    Lines(Rc<Table>, usize),
    /// The buttons to other pages of the table.
    Pages(Rc<Table>),
    /// The ratings to be taken away.
    Exports(Rc<Rated>, Option<Copied>),
    /// Whether figures are adjusted for over-dispersion.
    Adjust(Rc<Rated>, bool),
    /// Which indicator is shown, and which CCG is marked.
    Choices(Rc<Rated>, FunnelChoice, Option<Rc<Funnel>>),
    /// The funnel plot.
    Plot(Rc<Funnel>),
    /// Its figures as a table, and whether that is unfolded.
    Figures(Rc<Funnel>, bool),
}

impl Part {
    /// The part as it is put on the page.
    pub fn draw(self, link: &Scope<Panel>) -> Html {
        html! { <Drawn part={self} link={link.clone()} /> }
    }

    fn view(&self, link: &Scope<Panel>) -> Html {
        match self {
            Self::Fields(framework, area) => fields(framework, area, link),
            Self::UnderWay(done, is_without_worker) => under_way(*done, *is_without_worker, link),
            Self::Trouble(why, has_earlier) => trouble(why.as_deref(), *has_earlier),
            Self::Templates(framework) => templates(framework, link),
            Self::Results(rated) => results(rated),
            Self::Problems(rated, shown) => problems(rated, shown, link),
            Self::One(table) => one(table),
            Self::Heading(rated) => heading(rated),
            Self::Filters(rated, text, rating) => filters(rated, text, rating, link),
            Self::Frame(column, is_descending, tables, drawn, subject) => {
                frame((*column, *is_descending), tables, *drawn, subject, link)
            }
            Self::Lines(table, first) => lines(table, *first),
            Self::Pages(table) => pages_of(table, link),
            Self::Exports(rated, copied) => exports(rated, copied.as_ref(), link),
            Self::Adjust(rated, is_wanted) => adjust(rated, *is_wanted, link),
            Self::Choices(rated, wanted, funnel) => choices(rated, wanted, funnel.as_deref(), link),
            Self::Plot(funnel) => plot(funnel),
            Self::Figures(funnel, is_open) => figures(funnel, *is_open, link),
        }
    }
}

#[derive(Properties)]
struct Props {
    part: Part,
    link: Scope<Panel>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        // There is but one panel to link to.
        self.part == other.part
    }
}

/// A part on the page.
struct Drawn;

impl Component for Drawn {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { part, link } = ctx.props();
        part.view(link)
    }
}
