//! Writing an explanation as one JSON document, in the manner of the contract's output: keys in one
//! fixed order, exact scores as text, ratings worst first.

mod changes;
mod options;

use serde::Serialize;

use super::number::Number;
use super::output::{Overall, ScoreOut};
use super::{Input, InputError, Value, to_json};
use crate::exchange::explain::{Asked, Explanation};
use crate::explore::{Distance, Draws, Influence, Needed, Readings, Why, words};
use crate::framework::{Settings, Slot};
use crate::rating::{Decimal, Rating, RatingSet};
use changes::ChangesOut;
pub use options::asked;

/// Explains the rating of what a JSON document describes, as far as is asked.
///
/// # Errors
/// When the document is not an input that the contract knows: the error object as JSON.
///
/// ```
/// use ccg_rating::exchange::explain::{Asked, Part};
/// use ccg_rating::exchange::json::explain;
/// let input = br#"{"framework":"ccg-assurance-2015-16","entries":{"finance":{"rating":"good"}}}"#;
/// let asked = Asked { parts: vec![Part::Sampling], seed: 7, draws: 100 };
/// let document = explain(input, &asked);
/// assert!(document.is_ok_and(|json| json.contains(r#"]},"sampling":{"seed":7,"draws":100,"#)));
/// ```
pub fn explain(json: &[u8], asked: &Asked) -> Result<String, String> {
    match explanation(json, asked) {
        Ok(explanation) => Ok(ExplainOutput::new(&explanation).to_json()),
        Err(error) => Err(error.to_json()),
    }
}

/// The explanation itself, of which [`Explanation::to_text`] makes plain text.
///
/// # Errors
/// When the document is not an input that the contract knows.
pub fn explanation(json: &[u8], asked: &Asked) -> Result<Explanation, InputError> {
    Ok(Input::from_value(&Value::from_json(json)?)?.explain(asked))
}

/// The document.
#[derive(Debug, Serialize)]
pub struct ExplainOutput {
    framework: &'static str,
    overall: Overall,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<WhyOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<ChangesOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    readings: Option<ReadingsOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sampling: Option<SamplingOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    influence: Option<InfluenceOut>,
}

#[derive(Debug, Serialize)]
struct WhyOut {
    text: Vec<String>,
    contributions: Vec<ContributionOut>,
    total: Option<ScoreOut>,
    reached: Option<DistanceOut>,
    next: Option<DistanceOut>,
    needed: Vec<NeededOut>,
    held_down: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct ContributionOut {
    component: &'static str,
    weight: String,
    score: Option<ScoreOut>,
    adds: ScoreOut,
    most: String,
}

#[derive(Debug, Serialize)]
struct DistanceOut {
    rating: &'static str,
    threshold: String,
    at_counts: bool,
    by: String,
}

#[derive(Debug, Serialize)]
struct NeededOut {
    component: &'static str,
    score: String,
    at_counts: bool,
    reachable: bool,
}

#[derive(Debug, Serialize)]
struct ReadingsOut {
    text: Vec<String>,
    total: usize,
    outcomes: Vec<ReadingsOutcome>,
    settings: Vec<MatterOut>,
    kept: Vec<&'static str>,
    all: Vec<ReadingOut>,
}

#[derive(Debug, Serialize)]
struct ReadingsOutcome {
    possible: Vec<&'static str>,
    readings: usize,
}

#[derive(Debug, Serialize)]
struct MatterOut {
    id: &'static str,
    values: usize,
    compared: usize,
    differ: usize,
}

#[derive(Debug, Serialize)]
struct ReadingOut {
    settings: Vec<String>,
    possible: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct SamplingOut {
    seed: u32,
    draws: u32,
    text: Vec<String>,
    outcomes: Vec<DrawsOutcome>,
    varied: Vec<&'static str>,
    spread_held: Vec<&'static str>,
    kept: Vec<KeptOut>,
}

#[derive(Debug, Serialize)]
struct DrawsOutcome {
    possible: Vec<&'static str>,
    draws: u32,
    chance: Number,
    standard_error: Number,
}

#[derive(Debug, Serialize)]
struct KeptOut {
    code: &'static str,
    why: &'static str,
}

#[derive(Debug, Serialize)]
struct InfluenceOut {
    text: Vec<String>,
    flips: Vec<FlipOut>,
    unchanged: usize,
    without_weight: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct FlipOut {
    code: &'static str,
    possible: Vec<&'static str>,
}

/// To how many places chances and their errors are written.
const CHANCE_PLACES: u32 = 6;

impl ExplainOutput {
    /// The document for an explanation.
    #[must_use]
    pub fn new(explained: &Explanation) -> Self {
        let settings = &explained.settings;
        Self {
            framework: explained.assessment.framework.id,
            overall: Overall::new(explained.assessment.overall),
            why: explained.why.as_ref().map(why),
            changes: (explained.changes.as_ref()).map(|found| ChangesOut::new(found, settings)),
            readings: explained.readings.as_ref().map(readings),
            sampling: explained.draws.as_ref().map(sampling),
            influence: (explained.influence.as_ref()).map(|found| influence(found, settings)),
        }
    }

    /// The document as text, on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        to_json(self)
    }
}

fn ids(ratings: RatingSet) -> Vec<&'static str> {
    ratings.iter().map(Rating::id).collect()
}

fn codes(slots: &[Slot]) -> Vec<&'static str> {
    slots.iter().map(|slot| slot.code()).collect()
}

fn why(why: &Why) -> WhyOut {
    let parts = why.contributions.iter();
    let distance = |distance: Distance| DistanceOut {
        rating: distance.threshold.rating.id(),
        threshold: distance.threshold.score.to_string(),
        at_counts: distance.threshold.at_counts,
        by: distance.by.to_string(),
    };
    let needed = |needed: &Needed| NeededOut {
        component: needed.component.id,
        score: needed.score.to_string(),
        at_counts: needed.at_counts,
        reachable: needed.is_reachable,
    };
    WhyOut {
        text: words::why::story(why),
        contributions: parts
            .map(|part| ContributionOut {
                component: part.component.id,
                weight: part.weight.to_string(),
                score: part.score.map(ScoreOut::new),
                adds: ScoreOut::new(part.adds),
                most: part.most.to_string(),
            })
            .collect(),
        total: why.total.map(ScoreOut::new),
        reached: why.reached.map(distance),
        next: why.next.map(distance),
        needed: why.needed.iter().map(needed).collect(),
        held_down: why.held_down.iter().map(|held| held.component.id).collect(),
    }
}

fn readings(readings: &Readings) -> ReadingsOut {
    let known = readings.framework.settings;
    let id = |place: usize| known.get(place).map_or("", |setting| setting.id);
    let mut text = vec![words::readings::result(readings)];
    text.extend(words::readings::settings(readings));
    let matters = readings.matters.iter();
    let values = |settings: &Settings| {
        let places = readings.matters.iter().map(|matter| matter.setting);
        places.map(|place| settings.text(place)).collect()
    };
    ReadingsOut {
        text,
        total: readings.total,
        outcomes: readings
            .outcomes
            .iter()
            .map(|(ratings, count)| ReadingsOutcome {
                possible: ids(*ratings),
                readings: *count,
            })
            .collect(),
        settings: matters
            .map(|matter| MatterOut {
                id: id(matter.setting),
                values: matter.values,
                compared: matter.compared,
                differ: matter.differ,
            })
            .collect(),
        kept: readings.kept.iter().map(|place| id(*place)).collect(),
        all: readings
            .all
            .iter()
            .map(|(settings, overall)| ReadingOut {
                settings: values(settings),
                possible: ids(*overall),
            })
            .collect(),
    }
}

fn sampling(draws: &Draws) -> SamplingOut {
    let mut text = words::sampling::results(draws);
    text.extend(words::sampling::varied_and_kept(draws));
    let rounded = |number| Number(Decimal::rounded(number, CHANCE_PLACES));
    SamplingOut {
        seed: draws.seed,
        draws: draws.total,
        text,
        outcomes: draws
            .outcomes
            .iter()
            .map(|(ratings, count)| DrawsOutcome {
                possible: ids(*ratings),
                draws: *count,
                chance: rounded(draws.chance(*ratings)),
                standard_error: rounded(draws.standard_error(*ratings)),
            })
            .collect(),
        varied: codes(&draws.varied),
        spread_held: codes(&draws.spread_held),
        kept: draws
            .kept
            .iter()
            .map(|(slot, why)| KeptOut {
                code: slot.code(),
                why: why.id(),
            })
            .collect(),
    }
}

fn influence(influence: &Influence, settings: &Settings) -> InfluenceOut {
    InfluenceOut {
        text: words::influence::result(influence, settings),
        flips: influence
            .flips
            .iter()
            .map(|(slot, without)| FlipOut {
                code: slot.code(),
                possible: ids(*without),
            })
            .collect(),
        unchanged: influence.unchanged,
        without_weight: codes(&influence.without_weight),
    }
}
