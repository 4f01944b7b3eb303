//! Why a rating is what it is: what each component adds to the score, how far the score lies from the
//! thresholds, what would be needed to reach the next one, and which components held the rating down.
//! Which rule decided stands in the trace.

use crate::assess::{Assessment, ComponentAssessment, ScoreRange, StepKind, assess};
use crate::framework::{
    Component, Condition, Entries, Framework, Method, Settings, SlotKind, Threshold,
};
use crate::rating::{Rating, RatingSet, Score};

/// Why a rating is what it is. What is not known stays a range or is left out, and is never guessed.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// What each component adds to the score, in the framework's order; empty in a framework without
    /// scores.
    pub contributions: Vec<Contribution>,
    /// The score or its limits, where the framework has scores.
    pub total: Option<ScoreRange>,
    /// The highest threshold that the score has reached for certain, and by how much at the least.
    pub reached: Option<Distance>,
    /// The lowest threshold that it may not have reached, and how much is missing at the most.
    pub next: Option<Distance>,
    /// For each component the score of its own that would reach the next threshold, all else
    /// unchanged; only for those where all else is settled.
    pub needed: Vec<Needed>,
    /// Where the rating is certainly not the highest there is: the components with the lowest grade,
    /// or with the lowest score, the heaviest first. Empty where all components stand alike, where the
    /// lowest cannot be told yet, and where the rating came from a fact and not from any component.
    pub held_down: Vec<HeldDown>,
    /// The ratings that are possible.
    pub overall: RatingSet,
}

/// What one component adds to the score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The component.
    pub component: &'static Component,
    /// Its share of the total.
    pub weight: Score,
    /// Its score or the limits; none where nothing is known of it, not even limits.
    pub score: Option<ScoreRange>,
    /// What it adds: weight times score.
    pub adds: ScoreRange,
    /// The most that it could add: weight times the highest score that it can have.
    pub most: Score,
    /// Of how many of its many indicators its score is the mean, and how many there are, where only
    /// some are entered and the others are left out.
    pub of_some: Option<(usize, usize)>,
}

/// A threshold, and how far the score lies from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distance {
    /// The threshold.
    pub threshold: Threshold,
    /// How far the lowest possible score lies above it, or below it; 0 is exactly at it.
    pub by: Score,
}

/// The score of one component that would reach the next threshold, all else unchanged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Needed {
    /// The component.
    pub component: &'static Component,
    /// The score that it needs, exactly.
    pub score: Score,
    /// Whether the component can score so much, and that would give the threshold's rating or a
    /// better one: no rule stands in the way.
    pub is_reachable: bool,
    /// Whether exactly so much is enough; else it takes more.
    pub at_counts: bool,
}

/// A component with the lowest grade or score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldDown {
    /// The component.
    pub component: &'static Component,
    /// The ratings it may have, where it has ratings.
    pub ratings: Option<RatingSet>,
}

/// Says why a CCG is rated as it is, as far as the entries go.
///
/// ```
/// use ccg_rating::{explore::why, framework::{Entries, Entry, Settings}, frameworks, rating::{Level, Score}};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// entries.set("165a", Entry::Level(Level::Green)).expect("leadership takes a level");
/// entries.set("141b", Entry::Level(Level::Red)).expect("finance takes a level");
///
/// let why = why(&entries, &Settings::new(framework));
/// // The other indicators are not known: to reach good they would have to average more than 4/3.
/// let needed = why.needed.first().expect("all else is settled");
/// assert_eq!((needed.component.id, needed.score), ("performance", Score::ratio(4, 3)));
/// assert!(needed.is_reachable);
/// ```
///
/// The entries and the settings must be of the same framework.
#[must_use]
pub fn why(entries: &Entries, settings: &Settings) -> Why {
    let framework = entries.framework();
    let assessment = assess(entries, settings);
    let mut contributions = Vec::new();
    // What would come of the best of everything in one component, for each that counts in the total.
    let mut at_best = Vec::new();
    for assessed in &assessment.components {
        if let Some(weight) = assessed.component.weight() {
            let best = assess(&with_the_best(entries, assessed.component), settings);
            contributions.push(contribution(assessed, weight, &best, settings));
            at_best.push(best.overall);
        }
    }
    let lowest = assessment.score.map(|range| range.low);
    let mut reached = None;
    let mut next = None;
    for threshold in framework.thresholds(settings) {
        match lowest {
            Some(score) if threshold.is_reached_by(score) => {
                let by = score - threshold.score;
                reached = Some(Distance { threshold, by });
            }
            Some(score) if next.is_none() => {
                let by = threshold.score - score;
                next = Some(Distance { threshold, by });
            }
            _ => {}
        }
    }
    let needed = match (next, lowest) {
        (Some(next), Some(lowest)) => {
            let components = contributions.iter().zip(&at_best);
            components
                .filter_map(|(own, best)| {
                    let others = others_settled(&contributions, own)?;
                    debug_assert!(others <= lowest, "a part is no more than the whole");
                    needed(own, others, next.threshold, *best)
                })
                .collect()
        }
        _ => Vec::new(),
    };
    Why {
        reached,
        next,
        needed,
        held_down: held_down(framework, &assessment),
        total: assessment.score,
        overall: assessment.overall,
        contributions,
    }
}

/// The entries with the best there is for everything that counts towards one component.
fn with_the_best(entries: &Entries, component: &Component) -> Entries {
    let framework = entries.framework();
    let mut best = entries.clone();
    for slot in framework.slots() {
        if let SlotKind::Indicator(indicator) = slot.kind()
            && framework.components.get(indicator.component) == Some(component)
            && let Some(choice) = slot.choices().last()
        {
            // A slot takes its own choices.
            let taken = best.set_at(slot, *choice);
            debug_assert!(taken.is_ok(), "{taken:?}");
        }
    }
    best
}

fn contribution(
    assessed: &ComponentAssessment,
    weight: Score,
    with_the_best: &Assessment,
    settings: &Settings,
) -> Contribution {
    let mut components = with_the_best.components.iter();
    let best = components.find(|best| best.component == assessed.component);
    let highest = best
        .and_then(|best| best.score)
        .map_or(Score::ZERO, |range| range.high);
    let most = weight * highest;
    let nothing_known = ScoreRange {
        low: Score::ZERO,
        high: most,
    };
    let (known, total) = (assessed.known, assessed.total);
    let leaves_out = matches!(
        assessed.component.method(settings),
        Some(Method::MeanOfKnown)
    );
    let is_some = assessed.component.rests_on_many() && leaves_out && known > 0 && known < total;
    Contribution {
        component: assessed.component,
        weight,
        of_some: is_some.then_some((known, total)),
        score: assessed.score,
        adds: assessed.score.map_or(nothing_known, |range| ScoreRange {
            low: weight * range.low,
            high: weight * range.high,
        }),
        most,
    }
}

/// What all the other components add, if that is settled.
fn others_settled(contributions: &[Contribution], own: &Contribution) -> Option<Score> {
    contributions
        .iter()
        .filter(|other| other.component != own.component)
        .try_fold(Score::ZERO, |sum, other| Some(sum + other.adds.settled()?))
}

fn needed(
    own: &Contribution,
    others: Score,
    threshold: Threshold,
    at_best: RatingSet,
) -> Option<Needed> {
    Some(Needed {
        component: own.component,
        score: (threshold.score - others).checked_div(own.weight)?,
        is_reachable: at_best.worst() >= Some(threshold.rating),
        at_counts: threshold.at_counts,
    })
}

fn held_down(framework: &Framework, assessment: &Assessment) -> Vec<HeldDown> {
    if assessment.overall.contains(Rating::Outstanding) || came_from_a_fact(framework, assessment) {
        return Vec::new();
    }
    let components = assessment.components.iter();
    let mut lowest = if framework.total.is_some() {
        let limits = |assessed: &ComponentAssessment| {
            let range = assessed.score?;
            Some((range.low, range.high))
        };
        lowest(components, limits)
    } else {
        let limits = |assessed: &ComponentAssessment| {
            let set = assessed.ratings?;
            Some((set.worst()?, set.best()?))
        };
        lowest(components, limits)
    };
    lowest.sort_by_key(|held| core::cmp::Reverse(held.component.weight()));
    lowest
}

/// The components that are certainly not above any other; none where that is so of all of them.
fn lowest<'a, Grade: Ord>(
    components: impl Iterator<Item = &'a ComponentAssessment> + Clone,
    limits: impl Fn(&ComponentAssessment) -> Option<(Grade, Grade)>,
) -> Vec<HeldDown> {
    let mut found = Vec::new();
    for assessed in components.clone() {
        let Some((_, highest)) = limits(assessed) else {
            continue;
        };
        let mut others = components
            .clone()
            .filter(|other| other.component != assessed.component);
        if others.all(|other| limits(other).is_none_or(|(lowest, _)| highest <= lowest)) {
            found.push(HeldDown {
                component: assessed.component,
                ratings: assessed.ratings,
            });
        }
    }
    if found.len() == components.count() {
        found.clear();
    }
    found
}

/// Whether a rule gave the rating, or could, that asks for a fact instead of any grade or score.
fn came_from_a_fact(framework: &Framework, assessment: &Assessment) -> bool {
    let asks_for_a_fact = |condition: &Condition| {
        let mut flags = framework.flags.iter();
        flags.any(|flag| condition.asks_for(framework, flag))
    };
    assessment.trace.iter().any(|step| {
        matches!(step.kind, StepKind::Decided(_) | StepKind::Possible(_))
            && framework
                .rules
                .iter()
                .any(|rule| rule.id == step.rule && asks_for_a_fact(&rule.when))
    })
}
