//! Every way in which the unknown parts could turn out, and the rating that each would give.
//!
//! Ratings and levels are tried one by one. A score that could lie anywhere between two limits is
//! tried at its limits, at each threshold in between, and at one point between each two of these:
//! rules only compare the total with thresholds, so nothing else can make a difference.

use super::{ScoreRange, standing::Standing};
use crate::framework::{Condition, Entries, Entry, Framework, Outcome, Rule, Settings};
use crate::rating::{Level, Rating, RatingSet, Score, insert_in_order};

/// What the rules give over all completions.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Outcomes {
    /// For each rule, the ratings that it gave in some completion; empty where it never fired.
    pub(super) fired: Vec<RatingSet>,
    limits: Option<ScoreRange>,
}

impl Outcomes {
    /// Tries every completion.
    pub(super) fn of(entries: &Entries, settings: &Settings, standings: &[Standing]) -> Self {
        let framework = entries.framework();
        let mut search = Search {
            framework,
            settings,
            standings,
            flags: (0..framework.flags.len())
                .map(|flag| entries.of_flag(flag) == Some(Entry::Level(Level::Yes)))
                .collect(),
            thresholds: thresholds(framework.rules),
            facts: vec![Fact::Open; standings.len()],
            fired: vec![RatingSet::EMPTY; framework.rules.len()],
        };
        search.complete(0, Score::ZERO, Score::ZERO);
        Self {
            fired: search.fired,
            limits: framework
                .total
                .as_ref()
                .map(|_| limits(framework, standings)),
        }
    }

    /// Every rating that some completion gives.
    pub(super) fn possible(&self) -> RatingSet {
        self.fired
            .iter()
            .fold(RatingSet::EMPTY, |all, ratings| all.union(*ratings))
    }

    /// The total score or its limits.
    pub(super) const fn score(&self) -> Option<ScoreRange> {
        self.limits
    }
}

/// The lowest and the highest total there could be.
fn limits(framework: &Framework, standings: &[Standing]) -> ScoreRange {
    let mut range = ScoreRange {
        low: Score::ZERO,
        high: Score::ZERO,
    };
    for (component, standing) in framework.components.iter().zip(standings) {
        if let (Some(weight), Some(limits)) = (component.weight(), standing.limits()) {
            range.low = range.low + weight * limits.low;
            range.high = range.high + weight * limits.high;
        }
    }
    range
}

/// Every score that some rule compares the total with, lowest first.
fn thresholds(rules: &[Rule]) -> Vec<Score> {
    fn gather(condition: &Condition, found: &mut Vec<Score>) {
        match condition {
            Condition::ScoreAbove { threshold, .. } => insert_in_order(found, *threshold),
            Condition::All(parts) => parts.iter().for_each(|part| gather(part, found)),
            Condition::Not(part) => gather(part, found),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for rule in rules {
        gather(&rule.when, &mut found);
    }
    found
}

/// What one completion says of one component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fact {
    /// Not said, or only as part of the total.
    Open,
    Rating(Rating),
    Score(Score),
}

struct Search<'a> {
    framework: &'static Framework,
    settings: &'a Settings,
    standings: &'a [Standing],
    flags: Vec<bool>,
    thresholds: Vec<Score>,
    facts: Vec<Fact>,
    fired: Vec<RatingSet>,
}

impl Search<'_> {
    /// Goes through everything that the components from `place` on could be; `low` and `high` are
    /// the limits of the total so far.
    fn complete(&mut self, place: usize, low: Score, high: Score) {
        let standings = self.standings;
        let (Some(standing), Some(component)) =
            (standings.get(place), self.framework.components.get(place))
        else {
            self.try_totals(low, high);
            return;
        };
        let weight = component.weight().unwrap_or(Score::ZERO);
        match standing {
            Standing::Ratings(set) => {
                for rating in set.iter() {
                    self.facts[place] = Fact::Rating(rating);
                    self.complete(place + 1, low, high);
                }
            }
            Standing::Scores(scores) => {
                for score in scores {
                    self.facts[place] = Fact::Score(*score);
                    let part = weight * *score;
                    self.complete(place + 1, low + part, high + part);
                }
            }
            Standing::Between(least, most) => {
                self.facts[place] = Fact::Open;
                self.complete(place + 1, low + weight * *least, high + weight * *most);
            }
        }
    }

    /// Tries the totals from `low` to `high` that can make a difference.
    fn try_totals(&mut self, low: Score, high: Score) {
        let mut points = vec![low];
        for index in 0..self.thresholds.len() {
            let threshold = self.thresholds[index];
            if low < threshold && threshold < high {
                points.push(threshold);
            }
        }
        if low < high {
            points.push(high);
        }
        for (index, point) in points.iter().enumerate() {
            self.apply_rules(*point);
            if let Some(next) = points.get(index + 1) {
                self.apply_rules((*point + *next) * Score::ratio(1, 2));
            }
        }
    }

    fn apply_rules(&mut self, total: Score) {
        let rules = self.framework.rules;
        if let Some((index, rule)) = rules
            .iter()
            .enumerate()
            .find(|(_, rule)| self.holds(&rule.when, total))
            && let Some(rating) = self.gives(rule)
        {
            self.fired[index] = self.fired[index].with(rating);
        }
    }

    fn holds(&self, condition: &Condition, total: Score) -> bool {
        match condition {
            Condition::Always => true,
            Condition::Flag(flag) => self.flags.get(*flag).copied().unwrap_or(false),
            Condition::Chosen(setting, choice) => self.settings.choice(*setting) == *choice,
            Condition::AtLeast(count, wanted) => {
                let having = self
                    .facts
                    .iter()
                    .filter(|fact| matches!(fact, Fact::Rating(rating) if wanted.contains(*rating)))
                    .count();
                having >= *count
            }
            Condition::ComponentScore(place, score) => {
                self.facts.get(*place) == Some(&Fact::Score(*score))
            }
            Condition::ScoreAbove {
                threshold,
                at_counts,
            } => total > *threshold || (total == *threshold && *at_counts.pick(self.settings)),
            Condition::All(parts) => parts.iter().all(|part| self.holds(part, total)),
            Condition::Not(part) => !self.holds(part, total),
        }
    }

    fn gives(&self, rule: &Rule) -> Option<Rating> {
        match rule.gives {
            Outcome::Rating(rating) => Some(rating),
            Outcome::LowestComponent => self
                .facts
                .iter()
                .filter_map(|fact| match fact {
                    Fact::Rating(rating) => Some(*rating),
                    _ => None,
                })
                .min(),
        }
    }
}
