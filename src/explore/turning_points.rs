//! At which value an indicator's band would change, all else as it is: found among the numbers that
//! could be written in its place, by asking the engine for their bands.

use crate::assess::Workings;
use crate::framework::{
    Component, Entries, Entry, Figure, Indicator, Kind, Measure, NotNegative, Observed, Part,
    Parts, Percentage, Polarity, Range, Settings, Slot, SlotKind,
};
use crate::rating::{Band, Decimal, RatingSet};

/// The nearest values at which the band of an indicator would be another. They are numbers with as
/// many places as the value, its reference or a score's standard error has, whichever has most, and at
/// least one for a percentage or a rate, as far as 15 digits go; counts are whole numbers. One step of the last place
/// short of them nothing changes.
#[derive(Clone, Debug, PartialEq)]
pub struct TurningPoint {
    /// The indicator.
    pub slot: Slot,
    /// What was entered and is varied: the value or the numerator.
    pub part: Part,
    /// What it is.
    pub now: Decimal,
    /// The band; none where there is nothing to compare the figure with, and for a number that meets
    /// or misses a national standard.
    pub band: Option<Band>,
    /// The grade that is worked out from it, for a number that no standard tells about.
    pub grade: Option<WorkedOut>,
    /// Where the band or the grade would be better, or a missed standard met; none where no value
    /// reaches that.
    pub better: Option<Decimal>,
    /// Where the band or the grade would be worse, or a standard that is met missed; none where no
    /// value does.
    pub worse: Option<Decimal>,
}

/// A component's grade that is worked out from numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorkedOut {
    /// The component.
    pub component: &'static Component,
    /// The ratings that it could have. Only where that is one does it turn anywhere: what is not known
    /// decides first.
    pub now: RatingSet,
    /// Whether its grade is entered itself: then no number changes it.
    pub is_entered: bool,
}

/// The turning points of every indicator for which a figure or a number is entered, in the framework's
/// order; one for each grade that a number has a part in, where no standard tells about it: at the given denominator, standard error and
/// reference, adjusted where the figures of many CCGs are given. The entries and the settings must be
/// of the same framework.
///
/// ```
/// use ccg_rating::explore::turning_points;
/// use ccg_rating::framework::{Entries, Part, Parts, Settings};
/// use ccg_rating::{frameworks, rating::Decimal};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// let number = |digits| Decimal::new(digits, 0);
/// let parts = Parts::default().with(Part::Numerator, number(150)).with(Part::Denominator, number(200));
/// // Compared with its standard of 85%, 75% is clearly worse.
/// entries.set_figure("122b", &parts).expect("a count with its denominator");
/// let points = turning_points(&entries, &Settings::new(framework));
/// assert_eq!(points[0].better, Some(number(160)));
/// assert_eq!(points[0].worse, None);
/// ```
#[must_use]
pub fn turning_points(entries: &Entries, settings: &Settings) -> Vec<TurningPoint> {
    let mut workings = Workings::new(entries, settings);
    let mut points = Vec::new();
    for (slot, entry) in entries.known() {
        let SlotKind::Indicator(indicator) = slot.kind() else {
            continue;
        };
        match entry {
            Entry::Figure(figure) => {
                points.push(of_figure(&mut workings, slot, indicator, &figure));
            }
            Entry::Number(number) => match of_number(slot, indicator, number) {
                Some(point) => points.push(point),
                None => points.extend(of_grades(&mut workings, slot, number)),
            },
            _ => {}
        }
    }
    points
}

/// The most digits that a number may have.
const MOST_DIGITS: u32 = Decimal::MOST_DIGITS;

/// The numbers that could stand in one place: from this to that many steps of so many places.
struct Grid {
    places: u32,
    least: i64,
    most: i64,
}

impl Grid {
    /// The number after so many steps.
    const fn at(&self, steps: i64) -> Decimal {
        Decimal::new(steps, self.places)
    }

    /// The values of a figure.
    fn of(figure: &Figure, reference: Option<Decimal>) -> Self {
        let largest = 10_i64.pow(MOST_DIGITS) - 1;
        let written = |value: Decimal, fewest: u32, hundred: Option<Decimal>| {
            let numbers = [Some(value), reference, hundred].into_iter().flatten();
            let places = numbers.clone().map(Decimal::places).max();
            // A number may have 15 digits in all, also the larger ones that are tried.
            let before_point = numbers.map(whole_digits).max().unwrap_or(0);
            let most = MOST_DIGITS.saturating_sub(before_point + 1);
            places.unwrap_or(0).max(fewest).min(most)
        };
        match figure.measure {
            Measure::Proportion(Observed::Value(value), _) => {
                let places = written(value.number(), 1, Some(Decimal::HUNDRED));
                Self {
                    places,
                    least: 0,
                    most: Decimal::HUNDRED.steps(places),
                }
            }
            Measure::Proportion(Observed::Count(_), of) => Self {
                places: 0,
                least: 0,
                most: of.number().steps(0),
            },
            Measure::Rate(Observed::Value(value), _) => Self {
                places: written(value.number(), 1, None),
                least: 0,
                most: largest,
            },
            Measure::Rate(Observed::Count(_), _) => Self {
                places: 0,
                least: 0,
                most: largest,
            },
            // The band turns a few standard errors from the reference: coarser steps would hide where.
            Measure::Score(value, error) => Self {
                places: written(value, error.number().places(), None),
                least: -largest,
                most: largest,
            },
        }
    }

    /// The numbers that an indicator takes that makes a grade together with these.
    fn of_number(range: Range, now: Decimal, together: impl Iterator<Item = Decimal>) -> Self {
        // The nearest number at which a share turns lies about where these do.
        let before_point = together.map(whole_digits).max().unwrap_or(0).max(3);
        let fewest = u32::from(range != Range::Count);
        let places = now.places().max(fewest);
        let places = places.min(MOST_DIGITS.saturating_sub(before_point + 1));
        let (largest, hundred) = (10_i64.pow(MOST_DIGITS) - 1, Decimal::HUNDRED.steps(places));
        let (least, most) = match range {
            Range::Any => (-largest, largest),
            Range::AboveNought => (1, largest),
            Range::Percentage => (0, hundred),
            Range::Change => (-hundred, hundred),
            Range::Count => (0, largest),
        };
        Self {
            places,
            least,
            most,
        }
    }

    /// The number nearest to `now` on this side for which something holds, if it does for any. It
    /// does not hold for `now`, and where it holds, it does so for all that lies further out.
    fn first(
        &self,
        now: Decimal,
        side: Side,
        mut holds: impl FnMut(Decimal) -> bool,
    ) -> Option<Decimal> {
        let floor = now.steps(self.places);
        let (mut near, sign, end) = match side {
            Side::Above => (floor, 1, self.most),
            // Above it, where it lies between two numbers of the grid.
            Side::Below => (floor + i64::from(self.at(floor) != now), -1, self.least),
        };
        let mut reach = 1;
        let mut far = loop {
            let left = (end - near) * sign;
            if left <= 0 {
                return None;
            }
            let next = near + sign * left.min(reach);
            if holds(self.at(next)) {
                break next;
            }
            (near, reach) = (next, reach * 2);
        };
        while (far - near).abs() > 1 {
            let middle = near + (far - near) / 2;
            if holds(self.at(middle)) {
                far = middle;
            } else {
                near = middle;
            }
        }
        Some(self.at(far))
    }
}

/// How many digits stand before the point.
fn whole_digits(number: Decimal) -> u32 {
    number
        .steps(0)
        .unsigned_abs()
        .checked_ilog10()
        .map_or(1, |digits| digits + 1)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}

/// The sides on which a figure would be better and worse; none where no direction was agreed.
fn sides(indicator: &Indicator) -> Option<(Side, Side)> {
    match indicator.polarity {
        Polarity::Higher => Some((Side::Above, Side::Below)),
        Polarity::Lower => Some((Side::Below, Side::Above)),
        Polarity::None => None,
    }
}

fn of_figure(
    workings: &mut Workings,
    slot: Slot,
    indicator: &Indicator,
    figure: &Figure,
) -> TurningPoint {
    let (part, now) = observed(&figure.measure);
    let band = workings.band_of(slot, *figure);
    let reference = indicator.reference(figure.reference);
    let grid = Grid::of(figure, reference.map(|reference| reference.value));
    let mut first = |side, is_so: fn(&Band, &Band) -> bool| {
        let band = band?;
        grid.first(now, side, |number| {
            let varied = with(figure, number);
            let other = varied.and_then(|varied| workings.band_of(slot, varied));
            other.is_some_and(|other| is_so(&other, &band))
        })
    };
    let (better, worse) = sides(indicator).map_or((None, None), |(better, worse)| {
        (first(better, Band::gt), first(worse, Band::lt))
    });
    TurningPoint {
        slot,
        part,
        now,
        band,
        grade: None,
        better,
        worse,
    }
}

/// What was entered: the value or the count.
fn observed(measure: &Measure) -> (Part, Decimal) {
    match measure {
        Measure::Proportion(Observed::Value(value), _) => (Part::Value, value.number()),
        Measure::Rate(Observed::Value(rate), _) => (Part::Value, rate.number()),
        Measure::Proportion(Observed::Count(count), _)
        | Measure::Rate(Observed::Count(count), _) => (Part::Numerator, count.number()),
        Measure::Score(value, _) => (Part::Value, *value),
    }
}

/// The figure with another number in the place of what was observed, if there can be such a one.
fn with(figure: &Figure, number: Decimal) -> Option<Figure> {
    let not_negative = NotNegative::new(number);
    let measure = match figure.measure {
        Measure::Proportion(Observed::Value(_), of) => {
            Measure::Proportion(Observed::Value(Percentage::new(number)?), of)
        }
        Measure::Proportion(Observed::Count(_), of) => {
            Measure::Proportion(Observed::Count(not_negative?), of)
        }
        Measure::Rate(Observed::Value(_), of) => Measure::Rate(Observed::Value(not_negative?), of),
        Measure::Rate(Observed::Count(_), of) => Measure::Rate(Observed::Count(not_negative?), of),
        Measure::Score(_, error) => Measure::Score(number, error),
    };
    Some(Figure { measure, ..*figure })
}

/// A number is compared with its standard alone, so that is where it is met; where it is met, it is
/// missed one step beyond.
fn of_number(slot: Slot, indicator: &Indicator, now: Decimal) -> Option<TurningPoint> {
    let (Kind::Number(range), Some(standard)) = (&indicator.kind, indicator.standard) else {
        return None;
    };
    let fewest = u32::from(*range == Range::Percentage);
    let places = now.places().max(standard.places()).max(fewest);
    let places = places.min(MOST_DIGITS - whole_digits(standard));
    let step = if indicator.polarity == Polarity::Lower {
        1
    } else {
        -1
    };
    let missed = Decimal::new(standard.steps(places) + step, places);
    let can_be = |number: &Decimal| {
        let parts = Parts::default().with(Part::Value, *number);
        range.check(&parts).is_ok()
    };
    let is_met = indicator.is_met(now)?;
    Some(TurningPoint {
        slot,
        part: Part::Value,
        now,
        band: None,
        grade: None,
        better: (!is_met).then_some(standard),
        worse: Some(missed).filter(can_be).filter(|_| is_met),
    })
}

/// For each grade that the number has a part in, where it would be another, all else as it is; where it
/// has a part in none, that.
fn of_grades(workings: &mut Workings, slot: Slot, now: Decimal) -> Vec<TurningPoint> {
    let mut points = Vec::new();
    let entries = workings.entries().clone();
    let SlotKind::Indicator(Indicator {
        kind: Kind::Number(range),
        ..
    }) = slot.kind()
    else {
        return points;
    };
    let point = |grade, better, worse| TurningPoint {
        slot,
        part: Part::Value,
        now,
        band: None,
        grade,
        better,
        worse,
    };
    for (place, component) in entries.framework().components.iter().enumerate() {
        let Some(grade) = workings
            .grade(place)
            .filter(|_| workings.rests_on(place, slot))
        else {
            continue;
        };
        let together = entries.known().filter_map(|(other, entry)| match entry {
            Entry::Number(number) if workings.rests_on(place, other) => Some(number),
            _ => None,
        });
        let grid = Grid::of_number(*range, now, together);
        let (mut better, mut worse) = (None, None);
        // Where it is not settled, what is not known decides first.
        let sides = [Side::Above, Side::Below].into_iter();
        for side in sides.filter(|_| grade.single().is_some()) {
            let mut with = |number| {
                // Within its range it is taken.
                let _ = workings.set(slot, Some(Entry::Number(number)));
                workings.grade(place)
            };
            let turns = grid.first(now, side, |number| with(number) != Some(grade));
            if let Some(at) = turns {
                let then = with(at).map(|then| (then.worst(), then.best()));
                let is_better = then > Some((grade.worst(), grade.best()));
                *(if is_better { &mut better } else { &mut worse }) = Some(at);
            }
        }
        let _ = workings.set(slot, Some(Entry::Number(now)));
        let is_entered = entries.of_component(place).is_some();
        let worked_out = WorkedOut {
            component,
            now: grade,
            is_entered,
        };
        points.push(point(Some(worked_out), better, worse));
    }
    if points.is_empty() {
        points.push(point(None, None, None));
    }
    points
}
