//! Writing the contract's output. Keys stand in one fixed order and nothing depends on chance, so
//! the same input gives the same bytes everywhere.

use serde::Serialize;

use super::number::{AsScriptsDo, Number};
use crate::assess::{Assessment, ScoreRange};
use crate::rating::{Decimal, Rating, RatingSet, Score};

/// The output document.
#[derive(Debug, Serialize)]
pub struct Output<'a> {
    framework: &'static str,
    overall: Overall,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<ScoreOut>,
    components: Vec<Component>,
    indicators: Vec<Indicator>,
    #[serde(skip_serializing_if = "Option::is_none")]
    completeness: Option<Completeness>,
    trace: Vec<Step<'a>>,
    warnings: &'a [String],
}

#[derive(Debug, Serialize)]
pub(super) struct Overall {
    determined: bool,
    rating: Option<&'static str>,
    possible: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
pub(super) struct ScoreOut {
    low: String,
    high: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    decimal: Option<String>,
}

#[derive(Debug, Serialize)]
struct Component {
    id: &'static str,
    weight: Option<String>,
    score: Option<String>,
    known: usize,
    total: usize,
    rating: Option<&'static str>,
    derived: bool,
}

#[derive(Debug, Serialize)]
struct Indicator {
    code: &'static str,
    band: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    z: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    adjusted: Option<bool>,
    basis: &'static str,
}

/// To how many places a z value is shown; its band is decided before that.
const Z_PLACES: u32 = 4;

#[derive(Debug, Serialize)]
struct Completeness {
    known: usize,
    total: usize,
    if_rest_worst: &'static str,
    if_rest_best: &'static str,
}

#[derive(Debug, Serialize)]
struct Step<'a> {
    rule: &'static str,
    text: &'a str,
    basis: &'static str,
}

impl Overall {
    pub(super) fn new(overall: RatingSet) -> Self {
        Self {
            determined: overall.single().is_some(),
            rating: overall.single().map(Rating::id),
            possible: overall.iter().map(Rating::id).collect(),
        }
    }
}

impl ScoreOut {
    pub(super) fn new(range: ScoreRange) -> Self {
        Self {
            low: range.low.to_string(),
            high: range.high.to_string(),
            decimal: range.settled().map(Score::decimal),
        }
    }
}

impl<'a> Output<'a> {
    /// The output for an assessment.
    #[must_use]
    pub fn new(assessment: &'a Assessment) -> Self {
        Self {
            framework: assessment.framework.id,
            overall: Overall::new(assessment.overall),
            score: assessment.score.map(ScoreOut::new),
            components: assessment.components.iter().map(component).collect(),
            indicators: assessment
                .indicators
                .iter()
                .map(|assessed| Indicator {
                    code: assessed.indicator.code,
                    band: assessed.band.map(crate::rating::Band::number),
                    z: assessed
                        .comparison
                        .map(|compared| Number(Decimal::rounded(compared.z, Z_PLACES))),
                    reference: assessed
                        .comparison
                        .map(|compared| compared.reference.value)
                        .or(assessed.met.and(assessed.indicator.standard))
                        .map(Number),
                    adjusted: assessed
                        .comparison
                        .and_then(|compared| compared.adjusted.then_some(true)),
                    basis: assessed.basis.name(),
                })
                .collect(),
            completeness: assessment.completeness.map(|completeness| Completeness {
                known: completeness.known,
                total: completeness.total,
                if_rest_worst: completeness.if_rest_worst.id(),
                if_rest_best: completeness.if_rest_best.id(),
            }),
            trace: assessment
                .trace
                .iter()
                .map(|step| Step {
                    rule: step.rule,
                    text: &step.text,
                    basis: step.grounds.basis.id(),
                })
                .collect(),
            warnings: &assessment.warnings,
        }
    }

    /// The document as text, on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        to_json(self)
    }
}

fn component(assessed: &crate::assess::ComponentAssessment) -> Component {
    Component {
        id: assessed.component.id,
        weight: assessed.component.weight().map(|weight| weight.to_string()),
        score: assessed
            .score
            .and_then(ScoreRange::settled)
            .map(|score| score.to_string()),
        known: assessed.known,
        total: assessed.total,
        rating: assessed.ratings.and_then(RatingSet::single).map(Rating::id),
        derived: assessed.score.is_some() || assessed.derived.is_some(),
    }
}

/// Any document of the contract as text, on one line.
///
/// Serialising these plain structures cannot fail: no maps with odd keys, no foreign code. Should
/// it ever, the contract still holds: one JSON document.
#[must_use]
pub fn to_json(document: &impl Serialize) -> String {
    let mut text = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut text, AsScriptsDo);
    let written = document.serialize(&mut serializer).ok();
    written
        .and_then(|()| String::from_utf8(text).ok())
        .unwrap_or_else(|| "{}".to_owned())
}
