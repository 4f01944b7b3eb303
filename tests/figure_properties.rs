//! What holds for any figure: z and its band agree with a second calculation, made here in another
//! way; improving a value never harms; z is written to four places; links give figures back.

#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    clippy::cast_precision_loss,
    reason = "numbers of a few digits, and helpers that fail the test where they cannot build a case"
)]

#[path = "common/repeatable.rs"]
mod repeatable;

use ccg_rating::assess::{Assessment, assess};
use ccg_rating::exchange::{Scenario, fragment, json};
use ccg_rating::framework::{
    Entries, Entry, Framework, Indicator, Kind, Part, Parts, Polarity, SettingValue, Settings,
};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Decimal, Level};
use proptest::prelude::*;
use repeatable::config;

fn iaf() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry")
}

/// Whole numbers that stand for a figure of an indicator.
#[derive(Clone, Copy, Debug)]
struct Raw {
    indicator: &'static Indicator,
    /// Whether the count is entered, where there is one, and not the value.
    counted: bool,
    /// From 0 to 10,000.
    observed: i64,
    of: i64,
    /// From 1 to 9,999.
    reference: i64,
}

fn raws() -> impl Strategy<Value = Raw> {
    let tested = |i: &&Indicator| {
        let has_figures = !matches!(i.kind, Kind::Progress | Kind::Levels(_));
        has_figures && i.polarity != Polarity::None
    };
    let indicators: Vec<&Indicator> = iaf().indicators.iter().filter(tested).collect();
    // From a handful to a million, each size as often.
    let of = (0..6_u32, 1..10_i64, 0..100_000_i64)
        .prop_map(|(size, digit, rest)| digit * 10_i64.pow(size) + rest % 10_i64.pow(size));
    let observed = prop_oneof![8 => 0..=10_000_i64, 1 => Just(0), 1 => Just(10_000)];
    // Near the reference as well, where bands are decided.
    let near = (any::<bool>(), -300..300_i64);
    let indicator = prop::sample::select(indicators);
    (indicator, any::<bool>(), observed, of, 1..10_000_i64, near).prop_map(
        |(indicator, counted, observed, of, reference, (is_near, by))| Raw {
            indicator,
            counted,
            observed: if is_near {
                (reference + by).clamp(0, 10_000)
            } else {
                observed
            },
            of,
            reference,
        },
    )
}

impl Raw {
    /// The count behind a proportion.
    fn count(self) -> i64 {
        self.observed * self.of / 10_000
    }

    fn parts(self) -> Parts {
        let whole = |number| Decimal::new(number, 0);
        let parts = Parts::default();
        match (&self.indicator.kind, self.counted) {
            (Kind::Score, _) => parts
                .with(Part::Value, Decimal::new(self.observed - 5_000, 2))
                .with(Part::StandardError, Decimal::new(self.of, 4))
                .with(Part::Reference, Decimal::new(self.reference - 5_000, 2)),
            (Kind::Proportion, true) => parts
                .with(Part::Numerator, whole(self.count()))
                .with(Part::Denominator, whole(self.of))
                .with(Part::Reference, Decimal::new(self.reference, 2)),
            (Kind::Rate { .. }, true) => parts
                .with(Part::Numerator, whole(self.observed))
                .with(Part::Denominator, whole(self.of))
                .with(Part::Reference, Decimal::new(self.reference, 1)),
            (Kind::Proportion, false) => parts
                .with(Part::Value, Decimal::new(self.observed, 2))
                .with(Part::Denominator, whole(self.of))
                .with(Part::Reference, Decimal::new(self.reference, 2)),
            _ => parts
                .with(Part::Value, Decimal::new(self.observed, 1))
                .with(Part::Denominator, whole(self.of))
                .with(Part::Reference, Decimal::new(self.reference, 1)),
        }
    }

    /// z, from the method and straight from the whole numbers.
    fn z(self) -> f64 {
        let (observed, of) = (self.observed as f64, self.of as f64);
        let reference = self.reference as f64;
        match &self.indicator.kind {
            Kind::Proportion => {
                let share = if self.counted {
                    self.count() as f64 / of
                } else {
                    observed / 1e4
                };
                let angle = |share: f64| f64::asin(share.sqrt());
                2.0 * of.sqrt() * (angle(share) - angle(reference / 1e4))
            }
            Kind::Rate { per } => {
                let tenths = 10.0 * f64::from(*per);
                let count = if self.counted {
                    observed
                } else {
                    observed * of / tenths
                };
                2.0 * (count.sqrt() - (reference * of / tenths).sqrt())
            }
            _ => 100.0 * (observed - reference) / of,
        }
    }

    /// The same figure with a better value, by so much.
    fn improved(self, by: i64) -> Self {
        let up = self.indicator.polarity == Polarity::Higher;
        let observed = self.observed + if up { by } else { -by };
        Self {
            observed: observed.clamp(0, 10_000),
            ..self
        }
    }

    fn entered(self, others: &[(&str, Level)]) -> Entries {
        let mut entries = Entries::new(iaf());
        let taken = entries.set_figure(self.indicator.code, &self.parts());
        assert_eq!(taken, Ok(()), "{self:?}");
        for (code, level) in others {
            entries
                .set(code, Entry::Level(*level))
                .expect("it takes this level");
        }
        entries
    }
}

fn settings(cut_off: u32) -> Settings {
    let mut settings = Settings::new(iaf());
    let (place, _) = settings.find("z").expect("there is a cut-off");
    assert!(settings.set(place, SettingValue::Cutoff(cut_off)));
    settings
}

/// The one figure's z and band.
fn outcome(assessment: &Assessment) -> (f64, Band) {
    let mut indicators = assessment.indicators.iter();
    let found = indicators.find_map(|i| Some((i.comparison?.z, i.band?)));
    found.expect("a figure was entered")
}

proptest! {
    #![proptest_config(config(3561))]

    #[test]
    fn z_and_its_band_agree_with_a_second_calculation(raw in raws(), cut_off in 1..=100_000_u32) {
        let expected = raw.z();
        for cut_off in [cut_off, 19_600] {
            let (z, band) = outcome(&assess(&raw.entered(&[]), &settings(cut_off)));
            prop_assert!((z - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{} not {}", z, expected);
            let far = f64::from(cut_off) / 1e4;
            // Whether the last digit of a computer's number lies above or below is not for here.
            if (expected.abs() - far).abs() < 1e-6 {
                continue;
            }
            let better = (expected > 0.0) == (raw.indicator.polarity == Polarity::Higher);
            let expected = match (expected.abs() > far, better) {
                (false, _) => Band::Similar,
                (true, true) => Band::Better,
                (true, false) => Band::Worse,
            };
            prop_assert_eq!(band, expected);
        }
    }

    #[test]
    fn improving_a_value_never_lowers_its_band_nor_the_score(
        raw in raws(),
        by in 0..10_000_i64,
        leadership in prop::sample::select(vec![Level::Red, Level::Amber, Level::Green, Level::GreenStar]),
        finance in prop::sample::select(vec![Level::Red, Level::Amber, Level::Green]),
        cut_off in 1..=100_000_u32,
    ) {
        let others = [("165a", leadership), ("141b", finance)];
        let rated = |raw: Raw| assess(&raw.entered(&others), &settings(cut_off));
        let (was, is) = (rated(raw), rated(raw.improved(by)));
        prop_assert!(outcome(&was).1 <= outcome(&is).1);
        let score = |rated: &Assessment| rated.score.map(|range| (range.low, range.high));
        prop_assert!(score(&was) <= score(&is));
        prop_assert!(was.overall.worst() <= is.overall.worst());
        prop_assert!(was.overall.best() <= is.overall.best());
    }

    #[test]
    fn z_is_written_as_the_nearest_number_of_four_places(raw in raws()) {
        let entries = raw.entered(&[]);
        let assessment = assess(&entries, &Settings::new(iaf()));
        let (z, band) = outcome(&assessment);
        let output = json::Output::new(&assessment).to_json();
        let output: serde_json::Value = serde_json::from_str(&output).expect("it is JSON");
        let indicator = &output["indicators"][0];
        let written = indicator["z"].as_f64().expect("it is a number");
        prop_assert!((written - z).abs() <= 0.000_050_000_1, "{} for {}", written, z);
        let digits = indicator["z"].to_string();
        let places = digits.split_once('.').map_or(0, |(_, places)| places.len());
        prop_assert!(places <= 4, "{}", digits);
        prop_assert_eq!(&indicator["band"], band.number());
    }

    #[test]
    fn links_give_figures_back(raws in prop::collection::vec(raws(), 1..8), leads: bool) {
        let mut scenario = Scenario::empty(iaf());
        if leads {
            scenario.entries.set("165a", Entry::Level(Level::Green)).expect("it takes this level");
        }
        for raw in raws {
            let taken = scenario.entries.set_figure(raw.indicator.code, &raw.parts());
            prop_assert_eq!(taken, Ok(()));
        }
        let text = fragment::write(&scenario);
        let plain = |c: char| c.is_ascii_alphanumeric() || "/?=&.-".contains(c);
        prop_assert!(text.chars().all(plain), "{}", text);
        prop_assert_eq!(fragment::read(&text), (Some(scenario), vec![]));
    }
}
