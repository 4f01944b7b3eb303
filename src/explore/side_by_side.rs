//! Several CCGs or years side by side.
//!
//! What is not known never counts as a difference: two things differ only where no way in which
//! their unknown parts could turn out would make them the same.

use crate::assess::{ScoreRange, assess};
use crate::framework::{Entries, Entry, Grading, Indicator, Method, Settings};
use crate::rating::{Level, Rating, RatingSet};

/// One CCG in one year, as it is compared with others.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// What was published, if anything was.
    pub published: Option<Rating>,
    /// What is known of it and how it is worked out, where its year has a framework.
    pub entered: Option<(&'a Entries, &'a Settings)>,
}

/// What one row of the comparison is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The rating that was published.
    Published,
    /// The rating as it is worked out.
    WorkedOut,
    /// A component, by its name.
    Component(&'static str),
    /// A yes-or-no fact, by its name.
    Flag(&'static str),
}

/// What is known of one side in one row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    NotKnown,
    /// Its year has no such part.
    NoSuchPart,
    /// The ratings that are possible; not all of them.
    Ratings(RatingSet),
    /// A score or its limits, and the levels that were entered for it.
    Score(ScoreRange, Vec<Level>),
    /// Yes or no.
    Answer(bool),
}

impl Cell {
    /// Whether it is certain that the two are not the same.
    ///
    /// ```
    /// use ccg_rating::{explore::Cell, rating::{Rating, RatingSet}};
    /// let good = Cell::Ratings(RatingSet::only(Rating::Good));
    /// let at_least_good = RatingSet::only(Rating::Good).with(Rating::Outstanding);
    /// assert!(!good.differs_from(&Cell::Ratings(at_least_good)));
    /// assert!(good.differs_from(&Cell::Ratings(RatingSet::only(Rating::Inadequate))));
    /// assert!(!good.differs_from(&Cell::NotKnown));
    /// ```
    #[must_use]
    pub fn differs_from(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Ratings(one), Self::Ratings(other)) => {
                !one.iter().any(|rating| other.contains(rating))
            }
            (Self::Score(one, _), Self::Score(other, _)) => {
                one.high < other.low || other.high < one.low
            }
            (Self::Answer(one), Self::Answer(other)) => one != other,
            _ => false,
        }
    }

    /// Whether something is known.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        !matches!(self, Self::NotKnown | Self::NoSuchPart)
    }

    fn ratings(set: RatingSet) -> Self {
        if set == RatingSet::ALL || set.is_empty() {
            Self::NotKnown
        } else {
            Self::Ratings(set)
        }
    }
}

/// One row of the comparison: the same thing of each side, in the order of the sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub what: What,
    /// What is known of each side.
    pub cells: Vec<Cell>,
}

impl Row {
    /// Whether it is certain that some two sides differ.
    #[must_use]
    pub fn differs(&self) -> bool {
        let others = |place: usize| self.cells.iter().skip(place + 1);
        self.cells
            .iter()
            .enumerate()
            .any(|(place, cell)| others(place).any(|other| cell.differs_from(other)))
    }

    /// Whether it is certain that the side at this place differs from the first.
    #[must_use]
    pub fn differs_from_first(&self, place: usize) -> bool {
        match (self.cells.first(), self.cells.get(place)) {
            (Some(first), Some(cell)) => cell.differs_from(first),
            _ => false,
        }
    }

    /// Whether something is known of every side.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.cells.iter().all(Cell::is_known)
    }
}

/// The sides, row by row: what was published, what is worked out, then each component by its name, in
/// the order in which the sides' frameworks first have it. A yes-or-no fact has a row where it is
/// yes for one of them.
///
/// ```
/// use ccg_rating::{explore::{Side, side_by_side}, framework::{Entries, Settings}, frameworks};
/// let [entries, other, ..] = frameworks::ALL.map(Entries::new);
/// let [settings, other_settings, ..] = frameworks::ALL.map(Settings::new);
/// let one = Side { published: None, entered: Some((&entries, &settings)) };
/// let two = Side { published: None, entered: Some((&other, &other_settings)) };
/// let rows = side_by_side(&[one, two]);
/// assert!(rows.iter().all(|row| row.cells.len() == 2 && !row.differs()));
/// ```
#[must_use]
pub fn side_by_side(sides: &[Side<'_>]) -> Vec<Row> {
    let columns: Vec<Vec<(What, Cell)>> = sides.iter().map(column).collect();
    let mut rows: Vec<Row> = Vec::new();
    for (what, _) in columns.iter().flatten() {
        if rows.iter().any(|row| row.what == *what) {
            continue;
        }
        let cells = columns.iter().map(|column| {
            let found = column.iter().find(|(of, _)| of == what);
            found.map_or_else(|| absent(*what, column), |(_, cell)| cell.clone())
        });
        let row = Row {
            what: *what,
            cells: cells.collect(),
        };
        let is_said = !matches!(what, What::Flag(_)) || row.cells.contains(&Cell::Answer(true));
        if is_said {
            rows.push(row);
        }
    }
    // Facts last, whatever else the later sides brought.
    rows.sort_by_key(|row| matches!(row.what, What::Flag(_)));
    rows
}

/// What a side says of something that only others have: where it has no parts at all, nothing is
/// known of its year's framework either.
fn absent(what: What, column: &[(What, Cell)]) -> Cell {
    let has_parts = column.len() > 2;
    match what {
        What::Component(_) | What::Flag(_) if has_parts => Cell::NoSuchPart,
        _ => Cell::NotKnown,
    }
}

/// Everything that is said of one side.
fn column(side: &Side<'_>) -> Vec<(What, Cell)> {
    let published = side.published.map_or(Cell::NotKnown, |rating| {
        Cell::Ratings(RatingSet::only(rating))
    });
    let mut column = vec![(What::Published, published)];
    let Some((entries, settings)) = side.entered else {
        column.push((What::WorkedOut, Cell::NotKnown));
        return column;
    };
    let assessment = assess(entries, settings);
    column.push((What::WorkedOut, Cell::ratings(assessment.overall)));
    for (place, assessed) in assessment.components.iter().enumerate() {
        let cell = match (assessed.ratings, assessed.score) {
            (Some(ratings), _) => Cell::ratings(ratings),
            (None, Some(range)) if assessed.known > 0 => {
                Cell::Score(range, levels(entries, settings, place))
            }
            _ => Cell::NotKnown,
        };
        column.push((What::Component(assessed.component.name), cell));
    }
    for flag in entries.framework().flags {
        let cell = match entries.get(flag.code) {
            Some(Entry::Level(level)) => Cell::Answer(level == Level::Yes),
            _ => Cell::NotKnown,
        };
        column.push((What::Flag(flag.name), cell));
    }
    column
}

/// The levels that were entered for a component and count for it, where it rests on so few
/// indicators that they can be named.
fn levels(entries: &Entries, settings: &Settings, place: usize) -> Vec<Level> {
    let framework = entries.framework();
    let Some(component) = framework.components.get(place) else {
        return Vec::new();
    };
    let Grading::Score { combining, .. } = &component.grading else {
        return Vec::new();
    };
    if component.rests_on_many() {
        return Vec::new();
    }
    let method = &combining.pick(settings).method;
    let counts = |indicator: &Indicator| match method {
        Method::Only(code) => indicator.code == *code,
        _ => indicator.component == place,
    };
    let counted = framework.indicators.iter().filter(|found| counts(found));
    counted
        .filter_map(|indicator| match entries.get(indicator.code) {
            Some(Entry::Level(level)) => Some(level),
            _ => None,
        })
        .collect()
}
