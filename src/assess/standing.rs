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

/// What a component's standing rests on.
#[derive(Clone, Copy)]
pub(super) struct Basis {
    /// How many of the things it rests on are entered: its rating, or its indicators.
    pub known: usize,
    /// How many there are.
    pub total: usize,
    /// What its score would be if all its indicators that are not entered were in the worst, or in
    /// the best band; for one that rests on many.
    pub if_rest: Option<[Score; 2]>,
}

/// Where every component stands, and what that rests on.
pub(super) fn all(
    entries: &Entries,
    settings: &Settings,
    scored: &Scored,
) -> (Vec<Standing>, Vec<Basis>) {
    let score = |place| scored.at(place).and_then(|entered| entered.score);
    let components = entries.framework().components.iter().enumerate();
    components
        .map(|(place, component)| one(entries, settings, score, place, component))
        .unzip()
}

/// Where one component stands; `score` says what the indicator at a place of its list counts for.
pub(super) fn one(
    entries: &Entries,
    settings: &Settings,
    score: impl Fn(usize) -> Option<Score>,
    place: usize,
    component: &Component,
) -> (Standing, Basis) {
    let Grading::Score {
        combining,
        when_unknown,
        ..
    } = &component.grading
    else {
        let (ratings, known, total) = match entries.of_component(place) {
            Some(Entry::Rating(rating)) => (RatingSet::only(rating), 1, 1),
            _ => derived::of(entries, settings, place).map_or((RatingSet::ALL, 0, 1), |derived| {
                (derived.possible, derived.entered, derived.total)
            }),
        };
        let basis = Basis {
            known,
            total,
            if_rest: None,
        };
        return (Standing::Ratings(ratings), basis);
    };
    let method = &combining.pick(settings).method;
    let counted = Counted::new(entries, settings, score, place, method);
    let basis = Basis {
        known: counted.scores.len(),
        total: counted.indicators.len(),
        if_rest: match when_unknown {
            WhenUnknown::Between(worst, best) => {
                Some([*worst, *best].map(|score| counted.mean_with_missing_as(score)))
            }
            WhenUnknown::Combinations => None,
        },
    };
    let standing = match (counted.score(method), when_unknown) {
        (Some(score), _) => Standing::Scores(vec![score]),
        (None, WhenUnknown::Between(low, high)) => Standing::Between(*low, *high),
        (None, WhenUnknown::Combinations) => Standing::Scores(counted.combinations(method)),
    };
    (standing, basis)
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
        score: impl Fn(usize) -> Option<Score>,
        place: usize,
        method: &Method,
    ) -> Self {
        let all = entries.framework().indicators;
        let (mut indicators, mut known) = (Vec::new(), Vec::new());
        for (index, indicator) in all.iter().enumerate() {
            if method.counts(indicator, place) {
                indicators.push(indicator);
                known.extend(score(index));
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
        let mut scores = self
            .scores
            .iter()
            .copied()
            .chain(core::iter::repeat_n(score, missing));
        mean(&mut scores).unwrap_or(score)
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
            let mut longer = Vec::new();
            for scores in &partial {
                for option in &options {
                    let mut scores = scores.clone();
                    scores.push(*option);
                    longer.push(scores);
                }
            }
            partial = longer;
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
        Method::MeanOfKnown | Method::MeanWithMissingAs(_) => mean(&mut scores.iter().copied()),
    }
}

/// The exact mean, if there is anything to take it of.
fn mean(scores: &mut dyn Iterator<Item = Score>) -> Option<Score> {
    let (sum, count) = scores.fold((Score::ZERO, 0), |(sum, count), score| {
        (sum + score, count + 1)
    });
    (count > 0).then(|| sum * Score::ratio(1, count))
}
