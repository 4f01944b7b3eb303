//! Figures drawn anew from their sampling distributions: a single one agrees with its exact chances,
//! worked out here in another way; the same seed gives the same draws; nothing is skipped silently.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::cast_precision_loss,
    reason = "numbers of a few digits, and helpers that fail the test where they cannot build a case"
)]

#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/chance.rs"]
mod chance;
#[path = "common/pinned.rs"]
mod pinned;
#[path = "common/repeatable.rs"]
mod repeatable;
#[path = "common/spoken.rs"]
mod spoken;

use ccg_rating::assess::assess;
use ccg_rating::explore::{DRAWS, Draws, Sampler, WhyKept, sample, words};
use ccg_rating::framework::{Entries, Entry, Framework, NationalFigure, Part, Parts, Settings};
use ccg_rating::rating::{Band, Decimal, Rating, RatingSet};
use chance::Chance;
use pinned::{MANY, assert_draws};
use proptest::prelude::*;
use repeatable::config;
use spoken::{entered, grades, indicators};

fn drawn(framework: &'static Framework, words: &str, seed: u32) -> Draws {
    let (entries, settings) = entered(framework, words);
    sample(&entries, &settings, seed, DRAWS)
}

/// With these, one other indicator alone makes the CCG require improvement, good or outstanding as its
/// band is worse, similar or better.
const ONE_DECIDES: &str = "165a=green 141b=amber";
const RATINGS: [Rating; 3] = [
    Rating::RequiresImprovement,
    Rating::Good,
    Rating::Outstanding,
];

/// How many draws put the one indicator in each band, worst first.
fn bands(words: &str, seed: u32) -> [f64; 3] {
    let draws = drawn(indicators(), &format!("{ONE_DECIDES} {words}"), seed);
    assert_eq!(draws.varied.len(), 1, "{words}");
    RATINGS.map(|rating| f64::from(DRAWS) * draws.chance(RatingSet::only(rating)))
}

/// Whether a count of draws agrees with an exact chance, within so many of its standard errors. Of a
/// chance of next to nothing one draw more or less is no wonder.
fn agrees(count: f64, chance: f64) -> bool {
    let expected = f64::from(DRAWS) * chance;
    let error = (expected * (1.0 - chance)).max(0.0).sqrt();
    (count - expected).abs() <= 4.0 * error + 1.5
}

fn log_factorials(most: u64) -> Vec<f64> {
    let mut sums = vec![0.0];
    for number in 1..=most {
        sums.push(sums[sums.len() - 1] + (number as f64).ln());
    }
    sums
}

/// The exact chances of the three bands, worst first: every count there can be, with its own chance by
/// logarithms of factorials, banded by the transformation as it is written down.
fn exact(chances: impl Iterator<Item = (f64, f64)>, higher_is_better: bool) -> [f64; 3] {
    let mut bands = [0.0; 3];
    for (z, chance) in chances {
        let better = if higher_is_better { z } else { -z };
        bands[1 + usize::from(better >= 1.96) - usize::from(better <= -1.96)] += chance;
    }
    bands
}

fn binomial(count: u64, of: u64, reference: f64, higher_is_better: bool) -> [f64; 3] {
    let logs = log_factorials(of);
    let all = logs.last().copied().unwrap_or_default();
    let (count, of) = (count as f64, of as f64);
    let share = count / of;
    let angle = |share: f64| share.sqrt().asin();
    // The factorials of a count, and of what is left of the whole.
    let both = logs.iter().zip(logs.iter().rev()).enumerate();
    let chances = both.map(|(drawn, (one, other))| {
        let drawn = drawn as f64;
        let (yes, no) = (drawn * share.ln(), (of - drawn) * (-share).ln_1p());
        let difference = angle(drawn / of) - angle(reference);
        (
            difference * 2.0 * of.sqrt(),
            (all - one - other + yes + no).exp(),
        )
    });
    exact(chances, higher_is_better)
}

fn poisson(count: u64, expected: f64, higher_is_better: bool) -> [f64; 3] {
    let logs = log_factorials(4 * count + 200);
    let mean = count as f64;
    let chances = logs.iter().enumerate().map(|(drawn, log)| {
        let drawn = drawn as f64;
        let z = ((drawn / expected).sqrt() - 1.0) * 2.0 * expected.sqrt();
        (z, (drawn * mean.ln() - mean - log).exp())
    });
    exact(chances, higher_is_better)
}

/// The normal distribution by adding up its density in small steps.
fn normal(z: f64) -> [f64; 3] {
    let step = 1e-4;
    let chances = (-100_000..100_000).map(|place| {
        let at = (f64::from(place) + 0.5) * step;
        let density = (-0.5 * at * at).exp() / core::f64::consts::TAU.sqrt();
        (z + at, density * step)
    });
    exact(chances, true)
}

proptest! {
    #![proptest_config(config(1970))]

    #[test]
    fn a_single_proportion_agrees_with_the_exact_binomial(
        of in prop_oneof![5_u64..60, 60_u64..2_000, 2_000_u64..20_000],
        share in 0.001..0.999_f64,
        off in -4.0..4.0_f64,
        seed: u32,
        is_lower_better: bool,
    ) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below 20,000")]
        let count = ((share * of as f64) as u64).clamp(1, of - 1);
        // The reference lies a few standard errors off, where bands are decided.
        let share = count as f64 / of as f64;
        let error = (share * (1.0 - share) / of as f64).sqrt();
        let reference = (100.0 * (share + off * error)).clamp(0.1, 99.9);
        let reference = format!("{reference:.2}");
        let code = if is_lower_better { "101a" } else { "122b" };
        let found = bands(&format!("{code}={count}/{of}@{reference}"), seed);
        let reference: f64 = reference.parse().expect("it is a number");
        let expected = binomial(count, of, reference / 100.0, !is_lower_better);
        for (found, expected) in found.into_iter().zip(expected) {
            prop_assert!(agrees(found, expected), "{found} {expected}");
        }
    }

    #[test]
    fn a_single_rate_agrees_with_the_exact_poisson(
        count in prop_oneof![1_u64..30, 30_u64..1_000, 1_000_u64..10_000],
        off in -4.0..4.0_f64,
        seed: u32,
        is_lower_better: bool,
    ) {
        // Per 100,000 of a population of 250,000.
        let root = (count as f64).sqrt();
        let expected = ((root + off / 2.0).max(0.5)).powi(2);
        let reference = format!("{:.2}", expected * 0.4);
        let code = if is_lower_better { "104a" } else { "105b" };
        let found = bands(&format!("{code}={count}/250000@{reference}"), seed);
        let reference: f64 = reference.parse().expect("it is a number");
        let exact = poisson(count, reference * 2.5, !is_lower_better);
        for (found, exact) in found.into_iter().zip(exact) {
            prop_assert!(agrees(found, exact), "{found} {exact}");
        }
    }

    #[test]
    fn a_single_score_agrees_with_the_normal(z in -5_000..5_000_i32, seed: u32) {
        // A standard error of 0.004 around 0.8, so z in units of a thousandth is exact.
        let value = 800_000 + i64::from(z) * 4;
        let value = Decimal::new(value, 6);
        let found = bands(&format!("108a={value}~0.004@0.8"), seed);
        let expected = normal(f64::from(z) / 1_000.0);
        for (found, expected) in found.into_iter().zip(expected) {
            prop_assert!(agrees(found, expected), "{found} {expected}");
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_draws_however_they_are_cut() {
    let (entries, settings) = entered(indicators(), MANY);
    let whole = sample(&entries, &settings, 42, 5_000);
    let mut cut = Sampler::new(&entries, &settings, 42);
    for draws in [0, 1, 999, 3_000, 1_000] {
        cut.draw(draws);
    }
    assert_eq!(cut.so_far(), whole);
    assert_eq!(whole.seed, 42);
    assert_ne!(
        sample(&entries, &settings, 43, 5_000).outcomes,
        whole.outcomes
    );
}

#[test]
fn the_draws_of_the_usual_seed_are_these_and_stay_these() {
    assert_draws();
}

#[test]
fn the_counts_add_up_and_come_with_their_errors() {
    for words in [MANY, "165a=green 141b=red", "122b=81.2%340", ""] {
        let draws = drawn(indicators(), words, 1);
        let counted: u32 = draws.outcomes.iter().map(|(_, count)| count).sum();
        assert_eq!((counted, draws.total), (DRAWS, DRAWS), "{words}");
        assert!(
            draws
                .outcomes
                .is_sorted_by(|(_, one), (_, other)| one >= other)
        );
        for (ratings, count) in &draws.outcomes {
            let chance = f64::from(*count) / 10_000.0;
            assert!((draws.chance(*ratings) - chance).abs() < 1e-12);
            let squared = chance * (1.0 - chance) / 10_000.0;
            assert!((draws.standard_error(*ratings).powi(2) - squared).abs() < 1e-12);
        }
    }
    let none = Sampler::new(&Entries::new(grades()), &Settings::new(grades()), 1).so_far();
    assert_eq!((none.total, none.outcomes.len()), (0, 0));
    assert!(none.chance(RatingSet::ALL).abs() < f64::EPSILON);
}

#[test]
fn bands_and_levels_entered_by_hand_never_vary() {
    let mut chance = Chance(3);
    for _ in 0..20 {
        let mut entries = Entries::new(indicators());
        for slot in indicators().slots() {
            if !chance.once_in(4) {
                let choice = chance.one_of(&slot.choices());
                entries
                    .set_at(slot, choice)
                    .expect("a slot takes its choices");
            }
        }
        let settings = Settings::new(indicators());
        let draws = sample(&entries, &settings, 5, 100);
        let overall = assess(&entries, &settings).overall;
        assert_eq!(draws.outcomes, [(overall, 100)]);
        assert!(draws.varied.is_empty());
        assert_eq!(draws.kept.len(), entries.known().count());
    }
}

/// What was kept, as `code=reason`.
fn kept(draws: &Draws) -> Vec<String> {
    let kept = draws.kept.iter();
    kept.map(|(slot, why)| format!("{}={}", slot.code(), why.id()))
        .collect()
}

#[test]
fn what_cannot_be_varied_is_listed_with_the_reason() {
    let words = "165a=green 141a=red 141b=amber 101a=0%5000 122b=100%340 123a=276/560.5 \
                 105b=0/300000@30 107a=900000000000000%900000000@1 123b=2 124a=68%2300@65";
    let draws = drawn(indicators(), words, 1);
    assert_eq!(
        kept(&draws),
        [
            "101a=nothing-or-everything",
            "105b=nothing-or-everything",
            "107a=too-many-to-count",
            "122b=nothing-or-everything",
            "123a=denominator-not-whole",
            "123b=by-hand",
            "141a=does-not-count",
            "141b=by-hand",
            "165a=by-hand",
        ]
    );
    let varied: Vec<&str> = draws.varied.iter().map(|slot| slot.code()).collect();
    assert_eq!(varied, ["124a"]);
    let told = words::sampling::varied_and_kept(&draws);
    assert_eq!(
        told,
        [
            "One figure was drawn anew: that of ‘Reliance on specialist inpatient care for people with a \
             learning disability and/or autism’ (124a).",
            "Kept, because it was entered by hand: ‘First episode psychosis starting NICE-recommended \
             treatment within 2 weeks’ (123b), ‘In-year financial performance’ (141b) and ‘Quality of \
             CCG leadership’ (165a).",
            "Kept, because the denominator is not a whole number: ‘IAPT recovery rate’ (123a).",
            "Kept, because none, or all, were observed, and drawn around that it never differs: \
             ‘Maternal smoking at delivery’ (101a), ‘Personal health budgets’ (105b) and ‘Urgent GP \
             referrals having first definitive treatment for cancer within 62 days’ (122b).",
            "Kept, because the count has more than 15 digits: ‘Anti-microbial resistance: appropriate \
             prescribing of antibiotics in primary care’ (107a).",
            "Kept, because it makes no difference under these settings: ‘Financial plan’ (141a).",
        ]
    );
}

#[test]
fn counts_of_millions_and_of_fifteen_digits_vary_on_both_sides() {
    // As many as expected, so that one draw in forty is clearly fewer, and one clearly more.
    for count in ["1000000", "999000000000000"] {
        let [better, _, worse] = bands(&format!("127b={count}/{count}@100000"), 5);
        for outer in [better, worse] {
            assert!(agrees(outer, 0.025), "{count}: {better}, {worse}");
        }
    }
}

#[test]
fn the_numbers_of_2015_16_are_kept_because_nobody_knows_their_error() {
    let words = "well-led=good finance.allocation=330 finance.outturn=3.2 performance.rtt-18-weeks=91 \
                 planning.assured=yes legal-directions=no";
    let draws = drawn(grades(), words, 1);
    let reasons: Vec<WhyKept> = draws.kept.iter().map(|(_, why)| *why).collect();
    let (hand, error) = (WhyKept::ByHand, WhyKept::ErrorNotKnown);
    assert_eq!(reasons, [hand, hand, error, error, hand, error]);
    assert_eq!(
        words::sampling::varied_and_kept(&draws)[0],
        "No figure could be drawn anew, so all draws are alike."
    );
}

#[test]
fn what_is_not_known_stays_open_in_every_draw() {
    // Leadership is not known: a draw may settle the rating or not.
    let draws = drawn(indicators(), "141b=red 122b=81.2%340 123a=276/560", 1);
    assert!(draws.outcomes.iter().any(|(ratings, _)| ratings.len() > 1));
}

/// The entries with these bands in place of the figures.
fn with_bands(entries: &Entries, draws: &Draws, bands: &[Band]) -> Entries {
    let mut entries = entries.clone();
    for (slot, band) in draws.varied.iter().zip(bands) {
        entries
            .set_at(*slot, Entry::Band(*band))
            .expect("it takes a band");
    }
    entries
}

#[test]
fn which_of_a_components_figures_has_which_band_makes_no_difference() {
    let mut chance = Chance(11);
    for words in [
        MANY,
        &format!("{MANY} missing=middle tie=at-or-above finance-rule=mean"),
    ] {
        let (entries, settings) = entered(indicators(), words);
        let draws = sample(&entries, &settings, 1, 1);
        for _ in 0..50 {
            let mut bands: Vec<Band> = draws
                .varied
                .iter()
                .map(|_| chance.one_of(&Band::ALL))
                .collect();
            let one = assess(&with_bands(&entries, &draws, &bands), &settings).overall;
            bands.rotate_left(3);
            bands.reverse();
            let other = assess(&with_bands(&entries, &draws, &bands), &settings).overall;
            assert_eq!(one, other);
        }
    }
}

#[test]
fn a_draw_is_rated_as_the_engine_rates_it() {
    // Two figures, nine combinations of bands: their exact chances, each rated by the engine.
    let words = "165a=green 141b=amber 122b=162/200 123a=221/400@50 124a=1";
    let (entries, settings) = entered(indicators(), words);
    let draws = sample(&entries, &settings, 8, 10_000);
    let one = binomial(162, 200, 0.85, true);
    let other = binomial(221, 400, 0.5, true);
    let mut expected: Vec<(RatingSet, f64)> = Vec::new();
    for (first, chance) in Band::ALL.into_iter().zip(one) {
        for (second, other_chance) in Band::ALL.into_iter().zip(other) {
            let entries = with_bands(&entries, &draws, &[first, second]);
            expected.push((assess(&entries, &settings).overall, chance * other_chance));
        }
    }
    for rating in Rating::ALL {
        let set = RatingSet::only(rating);
        let chance = expected
            .iter()
            .filter(|(known, _)| *known == set)
            .map(|(_, chance)| chance);
        assert!(
            agrees(10_000.0 * draws.chance(set), chance.sum()),
            "{rating} {draws:?}"
        );
    }
}

#[test]
fn figures_compared_with_those_of_other_ccgs_vary_while_the_spread_is_held_fixed() {
    let (mut entries, settings) = entered(indicators(), ONE_DECIDES);
    let slot = entries.slot("105d").expect("there is such an indicator");
    let parts = |numerator: i64, denominator: i64| {
        Parts::default()
            .with(Part::Numerator, Decimal::new(numerator, 0))
            .with(Part::Denominator, Decimal::new(denominator, 0))
    };
    let others = (0..12).map(|ccg| {
        let parts = parts(600 + 11 * ccg, 1_000);
        NationalFigure::new(slot, &format!("{ccg:02}"), &parts).expect("it is a figure")
    });
    entries
        .set_national("105d", others.collect())
        .expect("there are enough");
    entries
        .set_figure_at(slot, &parts(540, 1_000))
        .expect("it is a figure");
    let draws = sample(&entries, &settings, 4, DRAWS);
    assert_eq!(draws.spread_held, [slot]);
    // Each count there can be, as the engine bands it among the others.
    let logs = log_factorials(1_000);
    let mut expected = [0.0; 3];
    for count in 0..=1_000_u16 {
        let (place, rest) = (usize::from(count), usize::from(1_000 - count));
        let logarithm = logs[1_000] - logs[place] - logs[rest]
            + f64::from(count) * 0.54_f64.ln()
            + f64::from(1_000 - count) * 0.46_f64.ln();
        let mut entries = entries.clone();
        entries
            .set_figure_at(slot, &parts(i64::from(count), 1_000))
            .expect("it is a figure");
        let assessment = assess(&entries, &settings);
        let indicator = assessment
            .indicators
            .iter()
            .find(|one| one.indicator.code == "105d");
        let band = indicator.and_then(|one| one.band).expect("it is banded");
        expected[usize::from(band.number())] += logarithm.exp();
    }
    assert!(
        expected.iter().filter(|chance| **chance > 0.01).count() > 1,
        "{expected:?}"
    );
    for (rating, chance) in RATINGS.into_iter().zip(expected) {
        let count = f64::from(DRAWS) * draws.chance(RatingSet::only(rating));
        assert!(agrees(count, chance), "{rating}: {count} {chance}");
    }
    let told = words::sampling::varied_and_kept(&draws);
    let expected = "How far the figures of other CCGs spread was held fixed for ‘People with a long-term \
                    condition feeling supported to manage their condition(s)’ (105d).";
    assert!(told.iter().any(|text| text == expected), "{told:?}");
}

#[test]
fn a_score_compared_with_those_of_other_ccgs_varies_by_its_own_error_alone() {
    let (mut entries, settings) = entered(indicators(), ONE_DECIDES);
    let slot = entries.slot("108a").expect("there is such an indicator");
    let parts = |thousandths: i64| {
        Parts::default()
            .with(Part::Value, Decimal::new(thousandths, 3))
            .with(Part::StandardError, Decimal::new(10, 3))
            .with(Part::Reference, Decimal::new(800, 3))
    };
    let others = (0..12).map(|ccg| {
        let parts = Parts::default()
            .with(Part::Value, Decimal::new(760 + 7 * ccg, 3))
            .with(Part::StandardError, Decimal::new(10, 3));
        NationalFigure::new(slot, &format!("{ccg:02}"), &parts).expect("it is a figure")
    });
    entries
        .set_national("108a", others.collect())
        .expect("there are enough");
    entries
        .set_figure_at(slot, &parts(760))
        .expect("it is a figure");
    let draws = sample(&entries, &settings, 6, DRAWS);
    assert_eq!(draws.spread_held, [slot]);
    // Values a tenth of a standard error apart, as the engine bands them among the others.
    let mut expected = [0.0; 3];
    for tenths in -60..=60_i32 {
        let mut entries = entries.clone();
        let value = parts(760 + i64::from(tenths));
        entries.set_figure_at(slot, &value).expect("it is a figure");
        let assessment = assess(&entries, &settings);
        let band = assessment
            .indicators
            .iter()
            .find(|one| one.indicator.code == "108a");
        let band = band.and_then(|one| one.band).expect("it is banded");
        let units = f64::from(tenths) / 10.0;
        let density = (-0.5 * units * units).exp() / core::f64::consts::TAU.sqrt();
        expected[usize::from(band.number())] += 0.1 * density;
    }
    assert!(expected[0] > 0.05 && expected[1] > 0.05, "{expected:?}");
    for (rating, chance) in RATINGS.into_iter().zip(expected) {
        let found = draws.chance(RatingSet::only(rating));
        // The band turns somewhere between two of these values.
        assert!((found - chance).abs() < 0.06, "{rating}: {found} {chance}");
    }
}

#[test]
fn up_to_five_indicators_go_by_their_names_and_more_by_their_codes() {
    let all = "101a=1 103b=1 105b=1 107a=1 122b=1 123a=1 124a=1";
    for (count, by_code) in [(4, false), (5, false), (6, true), (7, true)] {
        let words: Vec<&str> = all.split(' ').take(count).collect();
        let draws = drawn(indicators(), &words.join(" "), 1);
        assert_eq!(draws.kept.len(), count);
        let told = words::sampling::varied_and_kept(&draws).concat();
        let has_codes = told.contains("the indicators with the codes 101a, 103b, 105b");
        assert_eq!(has_codes, by_code, "{told}");
        assert_eq!(told.contains('‘'), !by_code, "{told}");
    }
}
