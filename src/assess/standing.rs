//! Where each component stands: what is known of its rating or score, and what it could be.

use super::ScoreRange;
use super::derived;
use super::scored::Scored;
use crate::framework::{
    Combining, Component, Entries, Entry, Framework, Grading, Indicator, Kind, Method, Settings,
    WhenUnknown,
};
use crate::rating::{Band, RatingSet, Score, insert_in_order};

/// What a component could turn out to be.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Standing {
    /// One of these ratings.
    Ratings(RatingSet),
    /// One of these scores, lowest first.
    Scores(Vec<Score>),
    /// Any score from this to that.
    Between(Score, Score),
}

impl Standing {
    pub(super) fn ratings(&self) -> Option<RatingSet> {
        match self {
            Self::Ratings(set) => Some(*set),
            _ => None,
        }
    }

    pub(super) fn limits(&self) -> Option<ScoreRange> {
        match self {
            Self::Ratings(_) => None,
            Self::Scores(scores) => Some(ScoreRange {
                low: scores.iter().min().copied()?,
                high: scores.iter().max().copied()?,
            }),
            Self::Between(low, high) => Some(ScoreRange {
                low: *low,
                high: *high,
            }),
        }
    }
}

/// What to make of an indicator that is not entered, among a component's many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// What the settings say.
    BySetting,
    /// As if it were in the worst band.
    Worst,
    /// As if it were in the best band.
    Best,
}

/// Where every component stands.
pub(super) fn all(
    entries: &Entries,
    settings: &Settings,
    scored: &Scored,
    missing: Missing,
) -> Vec<Standing> {
    entries
        .framework()
        .components
        .iter()
        .enumerate()
        .map(|(place, component)| one(entries, settings, scored, missing, place, component))
        .collect()
}

fn one(
    entries: &Entries,
    settings: &Settings,
    scored: &Scored,
    missing: Missing,
    place: usize,
    component: &Component,
) -> Standing {
    let Grading::Score {
        combining,
        when_unknown,
        ..
    } = &component.grading
    else {
        return Standing::Ratings(match entries.of_component(place) {
            Some(Entry::Rating(rating)) => RatingSet::only(rating),
            _ => derived::of(entries, settings, place)
                .map_or(RatingSet::ALL, |derived| derived.possible),
        });
    };
    let method = &combining.pick(settings).method;
    let counted = Counted::new(entries, settings, scored, place, method);
    match (*when_unknown, missing) {
        (WhenUnknown::Between(worst, _), Missing::Worst) => {
            Standing::Scores(vec![counted.mean_with_missing_as(worst)])
        }
        (WhenUnknown::Between(_, best), Missing::Best) => {
            Standing::Scores(vec![counted.mean_with_missing_as(best)])
        }
        (when_unknown, _) => match counted.score(method) {
            Some(score) => Standing::Scores(vec![score]),
            None => match when_unknown {
                WhenUnknown::Between(low, high) => Standing::Between(low, high),
                WhenUnknown::Combinations => Standing::Scores(counted.combinations(method)),
            },
        },
    }
}

/// How many of the things a component rests on are entered, and how many there are.
pub(super) fn counts(
    entries: &Entries,
    settings: &Settings,
    scored: &Scored,
    place: usize,
) -> (usize, usize) {
    match entries.framework().components.get(place) {
        Some(Component {
            grading: Grading::Score { combining, .. },
            ..
        }) => {
            let counted = Counted::new(
                entries,
                settings,
                scored,
                place,
                &combining.pick(settings).method,
            );
            (counted.scores.len(), counted.indicators.len())
        }
        _ if entries.of_component(place).is_some() => (1, 1),
        _ => derived::of(entries, settings, place)
            .map_or((0, 1), |derived| (derived.entered, derived.total)),
    }
}

/// The code of the one indicator that counts for this indicator's component, where only one does.
pub(super) fn only_one_that_counts(
    framework: &Framework,
    indicator: &Indicator,
    settings: &Settings,
) -> Option<&'static str> {
    match &framework.components.get(indicator.component)?.grading {
        Grading::Score { combining, .. } => match combining.pick(settings) {
            Combining {
                method: Method::Only(code),
                ..
            } => Some(code),
            _ => None,
        },
        Grading::Rating(_) => None,
    }
}

/// The indicators that count for one component, and the scores of those that are entered.
struct Counted<'a> {
    settings: &'a Settings,
    indicators: Vec<&'static Indicator>,
    scores: Vec<Score>,
}

impl<'a> Counted<'a> {
    fn new(
        entries: &Entries,
        settings: &'a Settings,
        scored: &Scored,
        place: usize,
        method: &Method,
    ) -> Self {
        let counts = |indicator: &Indicator| match method {
            Method::Only(code) => indicator.code == *code,
            _ => indicator.component == place,
        };
        let (mut indicators, mut known) = (Vec::new(), Vec::new());
        for (index, indicator) in entries.framework().indicators.iter().enumerate() {
            if counts(indicator) {
                indicators.push(indicator);
                known.extend(scored.at(index).and_then(|entered| entered.score));
            }
        }
        Self {
            settings,
            indicators,
            scores: known,
        }
    }

    /// The component's score, if enough is entered for one.
    fn score(&self, method: &Method) -> Option<Score> {
        match method {
            Method::MeanWithMissingAs(score) => Some(self.mean_with_missing_as(*score)),
            _ => combine(method, &self.scores),
        }
    }

    fn mean_with_missing_as(&self, score: Score) -> Score {
        let missing = self.indicators.len() - self.scores.len();
        let scores = self
            .scores
            .iter()
            .copied()
            .chain(core::iter::repeat_n(score, missing));
        mean(scores).unwrap_or(score)
    }

    /// Every score that the method can make of the indicators, lowest first.
    fn combinations(&self, method: &Method) -> Vec<Score> {
        let mut partial: Vec<Vec<Score>> = vec![Vec::new()];
        for indicator in &self.indicators {
            let options: Vec<Score> = match &indicator.kind {
                Kind::Levels(scale) => {
                    let levels = scale.pick(self.settings).levels;
                    levels.iter().map(|(_, score)| *score).collect()
                }
                _ => Band::ALL.map(Band::score).to_vec(),
            };
            partial = partial
                .iter()
                .flat_map(|scores| {
                    options.iter().map(move |option| {
                        let mut scores = scores.clone();
                        scores.push(*option);
                        scores
                    })
                })
                .collect();
        }
        let mut scores = Vec::new();
        for score in partial.iter().filter_map(|scores| combine(method, scores)) {
            insert_in_order(&mut scores, score);
        }
        scores
    }
}

fn combine(method: &Method, scores: &[Score]) -> Option<Score> {
    match method {
        Method::Only(_) => scores.first().copied(),
        Method::WorstOfKnown => scores.iter().min().copied(),
        Method::MeanOfKnown | Method::MeanWithMissingAs(_) => mean(scores.iter().copied()),
    }
}

/// The exact mean, if there is anything to take it of.
fn mean(scores: impl Iterator<Item = Score>) -> Option<Score> {
    let (sum, count) = scores.fold((Score::ZERO, 0), |(sum, count), score| {
        (sum + score, count + 1)
    });
    (count > 0).then(|| sum * Score::ratio(1, count))
}
