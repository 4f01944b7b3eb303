//! 2016/17: score and ratings agree with a second, naive working in whole numbers, written straight
//! from that year's method without a look at the engine's tables; and where leadership, finance
//! or performance is unknown, what is possible is exactly what they could still bring about.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use ccg_rating::assess::assess;
use ccg_rating::framework::{Entries, Entry, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Level, Rating, RatingSet, Score};

/// What is known of a CCG.
#[derive(Clone, Copy, Debug)]
struct Known {
    /// 0 for red to 3 for green star.
    leadership: Option<usize>,
    /// The finance plan (141a): 0 for red to 2 for green.
    plan: Option<u32>,
    /// Finance in the year (141b), likewise.
    year: Option<u32>,
    /// The sum of the bands of the performance indicators that are known, and how many are.
    performance: Option<(u32, u32)>,
}

/// The ways in which the method can be read, as far as they matter to the score.
#[derive(Clone, Copy, Debug)]
struct Method {
    halves: bool,
    finance_rule: &'static str,
    at_counts: bool,
}

/// What may come of it: the ratings, and the limits of the total in parts of `unit`.
#[derive(Debug)]
struct Expected {
    ratings: RatingSet,
    low: u32,
    high: u32,
    unit: u32,
}

impl Method {
    fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for halves in [false, true] {
            for finance_rule in ["in-year", "mean", "worst"] {
                all.extend([false, true].map(|at_counts| Self {
                    halves,
                    finance_rule,
                    at_counts,
                }));
            }
        }
        all
    }

    /// What leadership could score, in sixths.
    fn leadership(self, level: Option<usize>) -> Vec<u32> {
        let sixths = if self.halves {
            [0, 6, 9, 12]
        } else {
            [0, 4, 8, 12]
        };
        level.map_or(sixths.to_vec(), |level| vec![sixths[level]])
    }

    /// What finance could score, in halves.
    fn finance(self, plan: Option<u32>, year: Option<u32>) -> Vec<u32> {
        match (self.finance_rule, plan, year) {
            ("in-year", _, Some(year)) => vec![2 * year],
            ("in-year", _, None) | ("worst", None, None) => vec![0, 2, 4],
            (_, None, None) => vec![0, 1, 2, 3, 4],
            ("mean", Some(plan), Some(year)) => vec![plan + year],
            (_, Some(plan), Some(year)) => vec![2 * plan.min(year)],
            // One of the two unknown: the other is used.
            (_, Some(one), None) | (_, None, Some(one)) => vec![2 * one],
        }
    }

    /// Tries every level of leadership and every score of finance. Totals are whole numbers of
    /// 120ths of the number of performance indicators: there, half of a mean of bands, a quarter
    /// of a third or a half, and 1.45 are all whole.
    fn expected(self, known: Known) -> Expected {
        let (least, most, count) = known
            .performance
            .map_or((0, 2, 1), |(sum, n)| (sum, sum, n));
        let unit = 120 * count;
        let mut expected = Expected {
            ratings: RatingSet::EMPTY,
            low: u32::MAX,
            high: 0,
            unit,
        };
        for leadership in self.leadership(known.leadership) {
            for finance in self.finance(known.plan, known.year) {
                let judged = count * (15 * finance + 5 * leadership);
                let (low, high) = (60 * least + judged, 60 * most + judged);
                let ratings = if leadership == 0 && finance == 0 {
                    RatingSet::only(Inadequate)
                } else {
                    self.by_score(low, high, unit)
                };
                expected.ratings = expected.ratings.union(ratings);
                expected.low = expected.low.min(low);
                expected.high = expected.high.max(high);
            }
        }
        expected
    }

    /// The ratings of all totals from `low` to `high`.
    fn by_score(self, low: u32, high: u32, unit: u32) -> RatingSet {
        let (good, outstanding) = (unit, unit / 20 * 29);
        // Whether the best total lies above a threshold, and whether the worst does not.
        let reaches = |threshold| high > threshold || (self.at_counts && high == threshold);
        let stays = |threshold| low < threshold || (!self.at_counts && low == threshold);
        let mut ratings = RatingSet::EMPTY;
        if stays(good) {
            ratings = ratings.with(RequiresImprovement);
        }
        if reaches(good) && stays(outstanding) {
            ratings = ratings.with(Good);
        }
        if reaches(outstanding) {
            ratings = ratings.with(Outstanding);
        }
        ratings
    }

    fn settings(self, missing: &str) -> Settings {
        let mut settings = Settings::new(frameworks::by_slug("2016-17").expect("it is there"));
        let scale = if self.halves { "halves" } else { "thirds" };
        let tie = if self.at_counts {
            "at-or-above"
        } else {
            "above"
        };
        for (id, text) in [
            ("leadership-scale", scale),
            ("finance-rule", self.finance_rule),
            ("tie", tie),
            ("missing", missing),
        ] {
            settings.set_from_text(id, text).expect("it is a choice");
        }
        settings
    }
}

fn entries(known: Known) -> Entries {
    let framework = frameworks::by_slug("2016-17").expect("it is there");
    let mut entries = Entries::new(framework);
    let levels = [Level::Red, Level::Amber, Level::Green, Level::GreenStar];
    let plan = known.plan.map(|level| ("141a", level as usize));
    let year = known.year.map(|level| ("141b", level as usize));
    let leadership = known.leadership.map(|level| ("165a", level));
    for (code, level) in [plan, year, leadership].into_iter().flatten() {
        entries
            .set(code, Entry::Level(levels[level]))
            .expect("it takes this level");
    }
    // An odd sum has its 1 on the first indicator, which takes every band; yes or no does not.
    if let Some((sum, count)) = known.performance {
        let codes = framework.indicators.iter().map(|indicator| indicator.code);
        let codes = codes.filter(|code| !["141a", "141b", "165a"].contains(code));
        for (place, code) in (0..count).zip(codes) {
            let band = match (sum % 2, place) {
                (1, 0) => Band::Similar,
                (odd, place) if place < sum / 2 + odd => Band::Better,
                _ => Band::Worse,
            };
            entries
                .set(code, Entry::Band(band))
                .expect("it takes this band");
        }
    }
    entries
}

fn assert_agrees(entries: &Entries, settings: &Settings, known: Known, method: Method) {
    let expected = method.expected(known);
    let found = assess(entries, settings);
    assert_eq!(found.overall, expected.ratings, "{known:?} {method:?}");
    let score = found.score.expect("2016/17 has a score");
    let same = |score: Score, parts: u32| {
        score.numerator() * u64::from(expected.unit) == u64::from(parts) * score.denominator()
    };
    assert!(
        same(score.low, expected.low) && same(score.high, expected.high),
        "{known:?} {method:?}: expected {expected:?}, got {} to {}",
        score.low,
        score.high
    );
}

/// A level from red on, or not known.
fn levels(count: u32) -> impl Iterator<Item = Option<u32>> + Clone {
    (0..count).map(Some).chain([None])
}

#[test]
fn every_sum_of_57_bands_with_every_leadership_and_finance_agrees_with_whole_numbers() {
    let all = levels(4).flat_map(|leadership| {
        levels(3).flat_map(move |plan| levels(3).map(move |year| (leadership, plan, year)))
    });
    for (leadership, plan, year) in all {
        for sum in 0..=114 {
            let known = Known {
                leadership: leadership.map(|level| level as usize),
                plan,
                year,
                performance: Some((sum, 57)),
            };
            let entries = entries(known);
            for method in Method::all() {
                assert_agrees(&entries, &method.settings("omit"), known, method);
            }
        }
    }
}

#[test]
fn the_mean_is_taken_over_however_many_bands_are_known() {
    for count in 1..=57 {
        for sum in 0..=2 * count {
            let known = Known {
                leadership: Some((sum % 4) as usize),
                plan: None,
                year: levels(3).cycle().nth((sum / 4 + count) as usize).flatten(),
                performance: Some((sum, count)),
            };
            let entries = entries(known);
            for method in Method::all()
                .into_iter()
                .filter(|m| m.finance_rule == "in-year")
            {
                assert_agrees(&entries, &method.settings("omit"), known, method);
            }
        }
    }
}

#[test]
fn with_performance_unknown_exactly_what_it_could_still_bring_about_is_possible() {
    for leadership in levels(4) {
        for plan in levels(3) {
            for year in levels(3) {
                let leadership = leadership.map(|level| level as usize);
                let known = Known {
                    leadership,
                    plan,
                    year,
                    performance: None,
                };
                let entries = entries(known);
                for method in Method::all() {
                    assert_agrees(&entries, &method.settings("omit"), known, method);
                    // With missing ones in the middle, it is known: 57 times 1.
                    let middle = Known {
                        performance: Some((57, 57)),
                        ..known
                    };
                    assert_agrees(&entries, &method.settings("middle"), middle, method);
                }
            }
        }
    }
}

#[test]
fn missing_bands_count_1_each_where_the_reader_says_so() {
    for count in 0..=57 {
        let (sum, leadership) = (2 * count, Some(2));
        let known = Known {
            leadership,
            plan: None,
            year: Some(0),
            performance: Some((sum, count)),
        };
        let filled = Known {
            performance: Some((sum + 57 - count, 57)),
            ..known
        };
        for method in Method::all() {
            assert_agrees(&entries(known), &method.settings("middle"), filled, method);
        }
    }
}
