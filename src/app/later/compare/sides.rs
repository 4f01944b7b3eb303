//! Two to four CCGs or years side by side: which ones, and what is known of each.

use crate::app::text::{self, capitalised, possible};
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
    let years = frameworks::ALL.iter();
    let found = years.filter_map(|framework| cases::find(framework.year, code));
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
            Chosen::Entered => parts.push("As entered here".to_owned()),
            Chosen::Published(case) => parts.push(
                if before == Chosen::Entered && scenario.case == Some(case) {
                    "as published".to_owned()
                } else if ccg == Some(case.ccg) {
                    case.year.to_owned()
                } else {
                    format!("{}, {}", case.ccg, case.year)
                },
            ),
        }
        before = chosen;
    }
    parts.join(" and ")
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
            return "Choose another one to compare it with.".to_owned();
        }
        let differ = self.named(Row::differs);
        if differ.is_empty() {
            "Nothing that is known of them differs.".to_owned()
        } else {
            format!("These differ: {differ}.")
        }
    }

    /// Which parts they all have but cannot be compared in, as too little was published; empty
    /// where there are none.
    #[must_use]
    pub fn unknown(&self) -> String {
        let unknown = self.named(|row| {
            let is_part = matches!(row.what, What::Component(_));
            is_part && !row.differs() && !row.is_known() && !row.cells.contains(&Cell::NoSuchPart)
        });
        if unknown.is_empty() {
            unknown
        } else {
            format!("Too little is known to compare: {unknown}.")
        }
    }

    fn named(&self, is_such: impl Fn(&Row) -> bool) -> String {
        let such = self.rows.iter().filter(|row| is_such(row));
        let names: Vec<String> = such.map(|row| in_sentence(row.what)).collect();
        names.join(", ")
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
    let name = case.map_or("Your own entries", |case| case.ccg).to_owned();
    let year = case.map_or(shown.framework().year, |case| case.year);
    let how = match chosen {
        Chosen::Published(_) => "as published",
        _ => "as entered here",
    };
    Column {
        name,
        kind: format!("{year}, {how}"),
        case,
        framework,
    }
}

/// What a row is about, at its head.
#[must_use]
pub fn what(what: What) -> String {
    match what {
        What::Published => "Published rating".to_owned(),
        What::WorkedOut => "Worked out here".to_owned(),
        What::Component(name) | What::Flag(name) => capitalised(name),
    }
}

/// The same in the middle of a sentence.
fn in_sentence(what: What) -> String {
    match what {
        What::Published => "the published rating".to_owned(),
        What::WorkedOut => "what is worked out here".to_owned(),
        What::Component(name) => name.to_owned(),
        What::Flag(name) => name.to_ascii_lowercase(),
    }
}

/// What a cell says: the rating whose shape stands beside it, if it is about ratings, and the words.
#[must_use]
pub fn says(cell: &Cell, column: &Column) -> (Option<RatingSet>, String) {
    let words = match cell {
        Cell::NotKnown => "not known".to_owned(),
        Cell::NoSuchPart => "no such part that year".to_owned(),
        Cell::Ratings(set) => return (Some(*set), possible(*set)),
        Cell::Answer(is_so) => if *is_so { "yes" } else { "no" }.to_owned(),
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
    let highest = highest.map_or_else(String::new, |highest| format!(" of {highest}"));
    range.decimal() + &highest
}

/// How a case is called in a list of its year: `Barnsley: good`.
#[must_use]
pub fn option(case: &Case) -> String {
    let firmly = match case.confidence {
        cases::Confidence::Stated => "",
        _ => " (less sure)",
    };
    format!("{}: {}{firmly}", case.ccg, case.overall)
}

/// What is entered, in a list.
#[must_use]
pub fn entered(scenario: &Scenario) -> String {
    format!("As entered here: {}", text::subject(scenario))
}
