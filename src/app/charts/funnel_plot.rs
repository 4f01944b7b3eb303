//! Where everything lies in a funnel plot: figures against what they rest on, the reference, and
//! the limits with and without the adjustment for over-dispersion. Nothing is drawn here.
//!
//! Places are per mille of the plot's width and height, from its top left corner.

use core::fmt::Write;

use crate::assess::Funnel;
use crate::framework::Kind;
use crate::rating::Decimal;

/// A funnel plot.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plot {
    /// The figures, as a path of dots.
    pub dots: String,
    /// The limits of chance alone, as a path.
    pub plain: String,
    /// The limits with the adjustment, as a path.
    pub adjusted: String,
    /// The height at which the reference lies.
    pub reference: f64,
    /// The marks along the bottom.
    pub across: Vec<Tick>,
    /// The marks along the side.
    pub upwards: Vec<Tick>,
    /// The figure that is marked.
    pub marked: Option<Spot>,
    /// How many figures are drawn.
    pub drawn: usize,
}

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it lies.
    pub at: f64,
    /// Its number.
    pub label: String,
}

/// A place in the plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// More dots than this tell a reader no more.
const MOST_DOTS: usize = 1_000;
/// From how many places a limit is drawn.
const STEPS: u32 = 80;
/// The height of the plot, and its width.
const WHOLE: f64 = 1_000.0;

impl Plot {
    /// What lies where.
    #[must_use]
    pub fn of(funnel: &Funnel, kind: &Kind, cut_off: f64, marked: Option<usize>) -> Self {
        let points = &funnel.points;
        let spread = &funnel.dispersion;
        let largest = points.iter().map(|point| point.size).fold(0.0, f64::max);
        let across = Axis::new(0.0, largest * 1.03);
        let (mut low, mut high) = (spread.reference, spread.reference);
        let mut sizes: Vec<f64> = Vec::with_capacity(points.len());
        for point in points {
            low = low.min(point.value);
            high = high.max(point.value);
            sizes.push(point.size);
        }
        // The mouth of the funnel is endless: it is shown as wide as it is for the smaller CCGs.
        sizes.sort_by(f64::total_cmp);
        if let Some(small) = sizes.get(sizes.len() / 10) {
            for is_adjusted in [false, true] {
                let limits = spread.limits(kind, *small, cut_off, is_adjusted);
                low = low.min(limits.low);
                high = high.max(limits.high);
            }
        }
        let room = 0.06 * (high - low).max(high.abs() * 1e-6).max(f64::MIN_POSITIVE);
        let upwards = Axis::new(low - room, high + room);
        let spot = |size: f64, value: f64| Spot {
            x: across.place(size),
            // Far outside is as good as a little outside, and short to write.
            y: (WHOLE - upwards.place(value)).clamp(-WHOLE, 2.0 * WHOLE),
        };
        let mut dots = String::new();
        let step = points.len().div_ceil(MOST_DOTS).max(1);
        let drawn = points.iter().step_by(step);
        for point in drawn.clone() {
            let Spot { x, y } = spot(point.size, point.value);
            // A line of no length with round ends is a dot.
            let _ = write!(dots, "M{x:.1} {y:.1}h0");
        }
        let limits = |is_adjusted| {
            let (mut lower, mut upper) = (String::new(), String::new());
            for number in 1..=STEPS {
                let share = f64::from(number) / f64::from(STEPS);
                // Closer together where the limits bend.
                let size = across.high * share * share;
                let limits = spread.limits(kind, size, cut_off, is_adjusted);
                let letter = if number == 1 { 'M' } else { 'L' };
                for (path, limit) in [(&mut lower, limits.low), (&mut upper, limits.high)] {
                    let Spot { x, y } = spot(size, limit);
                    let _ = write!(path, "{letter}{x:.1} {y:.1}");
                }
            }
            lower + &upper
        };
        Self {
            dots,
            plain: limits(false),
            adjusted: limits(true),
            reference: spot(0.0, spread.reference).y,
            across: across.ticks(|at| at),
            upwards: upwards.ticks(|at| WHOLE - at),
            marked: marked
                .and_then(|place| points.get(place))
                .map(|point| spot(point.size, point.value)),
            drawn: drawn.count(),
        }
    }
}

/// A range of numbers along one side of the plot.
struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    fn new(low: f64, high: f64) -> Self {
        let high = if high > low { high } else { low + 1.0 };
        Self { low, high }
    }

    fn place(&self, number: f64) -> f64 {
        WHOLE * (number - self.low) / (self.high - self.low)
    }

    /// Some four round numbers within the range.
    fn ticks(&self, turned: impl Fn(f64) -> f64) -> Vec<Tick> {
        let (step, places) = round_step((self.high - self.low) / 4.0);
        let mut number = (self.low / step).ceil() * step;
        let mut ticks = Vec::new();
        while number <= self.high && ticks.len() < 12 {
            ticks.push(Tick {
                at: turned(self.place(number)),
                label: in_words(number, places),
            });
            number += step;
        }
        ticks
    }
}

/// A step of 1, 2 or 5 times a power of ten, near this one, and how many decimal places it needs.
fn round_step(about: f64) -> (f64, u32) {
    let (mut power, mut places) = (1.0, 0);
    while about < power && places < 9 {
        power /= 10.0;
        places += 1;
    }
    while about >= power * 10.0 && power < 1e15 {
        power *= 10.0;
    }
    let step = [5.0, 2.0]
        .into_iter()
        .find(|times| about >= power * times)
        .map_or(power, |times| power * times);
    (step, places)
}

/// A number with so many decimal places, its thousands parted: `12,500`, `81.2`.
#[must_use]
pub fn in_words(number: f64, places: u32) -> String {
    let written = Decimal::rounded(number, places).to_string();
    let (whole, rest) = written.split_once('.').unwrap_or((&written, ""));
    let (sign, digits) = match whole.strip_prefix('-') {
        Some(digits) => ("\u{2212}", digits),
        None => ("", whole),
    };
    let mut words = sign.to_owned();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    if !rest.is_empty() {
        words.push('.');
        words.push_str(rest);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Plot, in_words, round_step};
    use crate::assess::{Dispersion, Funnel, FunnelPoint};
    use crate::framework::Kind;
    use crate::rating::Band;

    fn funnel(points: &[(f64, f64)]) -> Funnel {
        let point = |(value, size): &(f64, f64)| FunnelPoint {
            value: *value,
            size: *size,
            z: 0.0,
            adjusted_z: 0.0,
            band: Band::Similar,
            adjusted_band: Band::Similar,
        };
        Funnel {
            dispersion: Dispersion {
                reference: 50.0,
                phi: 1.0,
                tau_squared: 0.001,
            },
            points: points.iter().map(point).collect(),
        }
    }

    #[test]
    fn numbers_are_parted_in_thousands() {
        for (number, places, words) in [
            (0.0, 0, "0"),
            (999.4, 0, "999"),
            (12_500.0, 0, "12,500"),
            (-1_234_567.891, 2, "\u{2212}1,234,567.89"),
            (0.05, 2, "0.05"),
        ] {
            assert_eq!(in_words(number, places), words);
        }
    }

    #[test]
    fn steps_are_round() {
        for (about, step, places) in [
            (1.0, 1.0, 0),
            (4.9, 2.0, 0),
            (70.0, 50.0, 0),
            (0.3, 0.2, 1),
            (0.012, 0.01, 2),
            (25_000.0, 20_000.0, 0),
        ] {
            let (found, needs) = round_step(about);
            assert!((found - step).abs() < 1e-9 && needs == places, "{about}");
        }
    }

    #[test]
    fn every_figure_lies_within_the_plot_and_a_higher_one_higher() {
        let points = [(40.0, 100.0), (50.0, 400.0), (62.0, 250.0), (99.0, 80.0)];
        let place = |number| {
            let plot = Plot::of(&funnel(&points), &Kind::Proportion, 1.96, Some(number));
            plot.marked.expect("there is such a figure")
        };
        for number in 0..points.len() {
            let spot = place(number);
            assert!((0.0..=1000.0).contains(&spot.x) && (0.0..=1000.0).contains(&spot.y));
        }
        assert!(place(3).y < place(2).y && place(1).x > place(2).x);
        let plot = Plot::of(&funnel(&points), &Kind::Proportion, 1.96, None);
        assert_eq!(plot.drawn, 4);
        assert!(plot.across.len() >= 3 && plot.upwards.len() >= 3);
        assert!(
            plot.upwards
                .iter()
                .all(|tick| (0.0..=1000.0).contains(&tick.at))
        );
    }

    #[test]
    fn a_plot_of_one_figure_or_of_equal_ones_stands() {
        for points in [&[(50.0, 10.0)][..], &[(50.0, 10.0), (50.0, 10.0)]] {
            let plot = Plot::of(&funnel(points), &Kind::Score, 1.96, None);
            assert!(!plot.dots.contains("NaN") && !plot.plain.contains("NaN"));
            assert!(
                (0.0..=1000.0).contains(&plot.reference),
                "{}",
                plot.reference
            );
        }
    }

    #[test]
    fn very_many_figures_are_thinned_out() {
        let points: Vec<(f64, f64)> = (1..10_000_u32)
            .map(|number| (f64::from(number % 90), f64::from(number)))
            .collect();
        let plot = Plot::of(&funnel(&points), &Kind::Proportion, 1.96, None);
        assert!(plot.drawn <= 1_000 && plot.drawn > 500);
    }
}
