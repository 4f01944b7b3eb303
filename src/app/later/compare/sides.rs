//! Two to four CCGs or years side by side: which ones, and what is known of each.

use crate::app::text::{possible, side_by_side as says};
use crate::assess::ScoreRange;
use crate::cases::{self, Case};
use crate::exchange::Scenario;
use crate::explore::{Cell, Row, Side, What, side_by_side};
use crate::framework::{Framework, Settings};
use crate::frameworks;
use crate::rating::RatingSet;

/// At most so many stand side by side.
pub const MOST: usize = 4;

/// What stands in one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Nothing.
    NoOne,
    /// What is entered now.
    Entered,
    /// A published case.
    Published(&'static Case),
}

const ENTERED: &str = "entered";

impl Chosen {
    /// What an option of a field holds for it.
    #[must_use]
    pub fn value(self) -> String {
        match self {
            Self::NoOne => String::new(),
            Self::Entered => ENTERED.to_owned(),
            Self::Published(case) => cases::ALL
                .iter()
                .position(|other| other == case)
                .map_or_else(String::new, |place| place.to_string()),
        }
    }

    /// What this value stands for.
    #[must_use]
    pub fn from_value(value: &str) -> Self {
        if value == ENTERED {
            return Self::Entered;
        }
        let case = value
            .parse()
            .ok()
            .and_then(|place: usize| cases::ALL.get(place));
        case.map_or(Self::NoOne, Self::Published)
    }
}

/// The columns, of which the first holds something.
pub type Columns = [Chosen; MOST];

/// What is entered beside the same CCG in another year; where none is known, beside what was
/// published of it, if a reader changed that; else beside the story's own CCG.
#[must_use]
pub fn usual(scenario: &Scenario) -> Columns {
    let case = scenario.case;
    let other_year = || case.and_then(|case| cases::in_other_years(case).next());
    let before = || case.filter(|_| scenario.changes_from_case() > 0);
    let story = || cases::find(scenario.framework().year, cases::STORY.1);
    let other = other_year()
        .or_else(before)
        .or_else(|| story().filter(|story| case != Some(*story)));
    let mut columns = [Chosen::NoOne; MOST];
    columns[0] = Chosen::Entered;
    columns[1] = other.map_or(Chosen::NoOne, Chosen::Published);
    columns
}

/// The story's own CCG in every year that has a framework, as published.
#[must_use]
pub fn of_the_story() -> Columns {
    let (_, code) = cases::STORY;
    let mut columns = [Chosen::NoOne; MOST];
    let found = frameworks::years().filter_map(|year| cases::find(year, code));
    for (column, case) in columns.iter_mut().zip(found) {
        *column = Chosen::Published(case);
    }
    columns
}

/// What the columns are called together, for a button: `Greater Huddersfield, 2015/16 and 2016/17`.
#[must_use]
pub fn name(columns: Columns, scenario: &Scenario) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut before = Chosen::NoOne;
    for chosen in columns {
        let ccg = match before {
            Chosen::NoOne => None,
            Chosen::Entered => scenario.case.map(|case| case.ccg),
            Chosen::Published(case) => Some(case.ccg),
        };
        match chosen {
            Chosen::NoOne => continue,
            Chosen::Entered => parts.push(says::AS_ENTERED_HERE.to_owned()),
            Chosen::Published(case) => parts.push(
                if before == Chosen::Entered && scenario.case == Some(case) {
                    says::AS_PUBLISHED.to_owned()
                } else if ccg == Some(case.ccg) {
                    case.year.to_owned()
                } else {
                    says::ccg_and_year(case.ccg, case.year)
                },
            ),
        }
        before = chosen;
    }
    says::all_of(&parts)
}

/// One column, ready to be shown.
pub struct Column {
    /// Whose it is.
    pub name: String,
    /// Which year, and whether it is as entered or as published.
    pub kind: String,
    /// The published case behind it.
    pub case: Option<&'static Case>,
    framework: Option<&'static Framework>,
}

/// The letters by which columns are told where there is no room for their names.
pub const LETTERS: [&str; MOST] = ["A", "B", "C", "D"];

/// What is chosen, and what is known of it row by row.
pub struct Compared {
    /// The columns that hold something.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

impl Compared {
    /// The columns side by side. Those of the year that is shown are worked out by its settings.
    #[must_use]
    pub fn of(columns: Columns, scenario: &Scenario) -> Self {
        let scenarios: Vec<(Chosen, Option<Scenario>)> = columns
            .into_iter()
            .filter(|chosen| *chosen != Chosen::NoOne)
            .map(|chosen| (chosen, scenario_of(chosen, scenario)))
            .collect();
        let mut sides = Vec::new();
        for (chosen, found) in &scenarios {
            let case = match chosen {
                Chosen::Published(case) => Some(*case),
                _ => scenario.case,
            };
            sides.push(Side {
                published: case.map(|case| case.overall),
                entered: found
                    .as_ref()
                    .map(|found| (&found.entries, &found.settings)),
            });
        }
        let rows = side_by_side(&sides);
        let columns = scenarios.iter().map(|(chosen, found)| {
            let framework = found.as_ref().map(Scenario::framework);
            column(*chosen, scenario, framework)
        });
        Self {
            columns: columns.collect(),
            rows,
        }
    }

    /// What differs for certain, in plain English.
    #[must_use]
    pub fn differences(&self) -> String {
        if self.columns.len() < 2 {
            return says::CHOOSE_ANOTHER.to_owned();
        }
        says::differing(&self.named(Row::differs))
    }

    /// Which parts they all have but cannot be compared in, as too little was published; empty
    /// where there are none.
    #[must_use]
    pub fn unknown(&self) -> String {
        let unknown = self.named(|row| {
            let is_part = matches!(row.what, What::Component(_));
            is_part && !row.differs() && !row.is_known() && !row.cells.contains(&Cell::NoSuchPart)
        });
        says::not_comparable(&unknown)
    }

    fn named(&self, is_such: impl Fn(&Row) -> bool) -> Vec<String> {
        let such = self.rows.iter().filter(|row| is_such(row));
        such.map(|row| says::in_sentence(row.what)).collect()
    }
}

/// The calculation behind a column; none where its year has no framework.
fn scenario_of(chosen: Chosen, shown: &Scenario) -> Option<Scenario> {
    match chosen {
        Chosen::NoOne => None,
        Chosen::Entered => Some(shown.clone()),
        Chosen::Published(case) => {
            let framework = frameworks::by_year(case.year)?;
            let settings = if framework == shown.framework() {
                shown.settings.clone()
            } else {
                Settings::new(framework)
            };
            Some(Scenario {
                settings,
                ..Scenario::of_case(framework, case)
            })
        }
    }
}

fn column(chosen: Chosen, shown: &Scenario, framework: Option<&'static Framework>) -> Column {
    let case = match chosen {
        Chosen::Published(case) => Some(case),
        _ => shown.case,
    };
    let name = case.map_or(says::YOUR_OWN, |case| case.ccg).to_owned();
    let year = case.map_or(shown.framework().label, |case| case.year);
    let how = match chosen {
        Chosen::Published(_) => says::AS_PUBLISHED,
        _ => says::ENTERED_HERE,
    };
    Column {
        name,
        kind: says::year_and_kind(year, how),
        case,
        framework,
    }
}

/// What a cell says: the rating whose shape stands beside it, if it is about ratings, and the words.
#[must_use]
pub fn says(cell: &Cell, column: &Column) -> (Option<RatingSet>, String) {
    let words = match cell {
        Cell::NotKnown => says::NOT_KNOWN.to_owned(),
        Cell::NoSuchPart => says::NO_SUCH_PART.to_owned(),
        Cell::Ratings(set) => return (Some(*set), possible(*set)),
        Cell::Answer(is_so) => says::answer(*is_so).to_owned(),
        Cell::Score(range, levels) => {
            let mut words: Vec<&str> = levels.iter().map(|level| level.name()).collect();
            let score = score(*range, column.framework);
            words.push(&score);
            words.join(", ")
        }
    };
    (None, words)
}

fn score(range: ScoreRange, framework: Option<&Framework>) -> String {
    let highest = framework.and_then(Framework::highest_score);
    says::score(range, highest)
}
