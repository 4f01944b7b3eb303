//! Where a figure's band would change, as a sentence.

use crate::assess::sentence;
use crate::explore::TurningPoint;
use crate::framework::{Indicator, Kind, Part};
use crate::rating::{Band, Decimal};

/// What the figure is now, and from which values it would be something else: `81.2% is similar. At
/// 85.9% it would be better, at 76% worse.`
///
/// ```
/// use ccg_rating::explore::{turning_points, words};
/// use ccg_rating::framework::{Entries, Part, Parts, Settings, SlotKind};
/// use ccg_rating::{frameworks, rating::Decimal};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// let number = |digits| Decimal::new(digits, 0);
/// let parts = Parts::default().with(Part::Numerator, number(150)).with(Part::Denominator, number(200));
/// entries.set_figure("122b", &parts).expect("a count with its denominator");
/// let points = turning_points(&entries, &Settings::new(framework));
/// let SlotKind::Indicator(indicator) = points[0].slot.kind() else { panic!("it is one") };
/// assert_eq!(
///     words::turning_point(&points[0], indicator),
///     "150 is worse. At 160 it would be similar."
/// );
/// ```
#[must_use]
pub fn turning_point(point: &TurningPoint, indicator: &Indicator) -> String {
    let now = in_its_unit(indicator, point.part, point.now);
    let value = |value: Decimal| in_its_unit(indicator, point.part, value);
    let Some(band) = point.band else {
        // A number with a national standard.
        return match (point.better, point.worse) {
            (Some(better), _) => format!(
                "{now} misses the standard; {} would meet it.",
                value(better)
            ),
            (None, Some(worse)) => {
                format!("{now} meets the standard; {} would miss it.", value(worse))
            }
            (None, None) => format!("{now}; no value would count for more or less."),
        };
    };
    let mut told = Vec::new();
    let sides = [
        (point.better, band.next_better()),
        (point.worse, band.next_worse()),
    ];
    for (at, next) in sides {
        let Some(next) = next.map(Band::name) else {
            continue;
        };
        told.push(match at {
            Some(at) => format!("at {} it would be {next}", value(at)),
            None => format!("no value would make it {next}"),
        });
    }
    format!("{now} is {}. {}.", band.name(), sentence(&told.join("; ")))
}

/// A value as it is entered: a percentage, a rate, or a count.
fn in_its_unit(indicator: &Indicator, part: Part, value: Decimal) -> String {
    match (part, &indicator.kind) {
        (Part::Value, Kind::Proportion) => format!("{value}%"),
        (Part::Value, Kind::Rate { per }) => format!("{value} per {per}"),
        _ => value.to_string(),
    }
}
