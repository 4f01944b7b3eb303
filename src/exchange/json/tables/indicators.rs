//! The indicators as they go out: what a figure of each is, what it is compared with, and what its levels
//! score.

use serde::Serialize;

use super::{ChoiceOut, GroundsOut, choices, grounds};
use crate::exchange::json::number::Number;
use crate::framework::{
    ByChoice, Framework, Indicator, Kind, Origin, Polarity, Purpose, Range, Scale, SettingKind,
};
use crate::frameworks;

#[derive(Debug, Serialize)]
pub(super) struct IndicatorOut {
    code: &'static str,
    name: &'static str,
    domain: &'static str,
    area: &'static str,
    unit: &'static str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    per: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<&'static str>,
    polarity: &'static str,
    component: Option<&'static str>,
    priority_area: Option<&'static str>,
    basis: &'static str,
    standard: Option<Number>,
    reference: Option<ReferenceOut>,
    england: Vec<EnglandOut>,
    choices: Vec<ChoiceOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scales: Option<Vec<ScaleOut>>,
}

#[derive(Debug, Serialize)]
struct ReferenceOut {
    value: Number,
    origin: &'static str,
}

#[derive(Debug, Serialize)]
struct EnglandOut {
    value: Number,
    period: &'static str,
    purpose: &'static str,
    note: &'static str,
    grounds: GroundsOut,
}

#[derive(Debug, Serialize)]
struct ScaleOut {
    under: Option<Under>,
    levels: Vec<LevelOut>,
    grounds: GroundsOut,
}

/// The choice of a setting under which something holds.
#[derive(Debug, Serialize)]
struct Under {
    setting: &'static str,
    choice: &'static str,
}

#[derive(Debug, Serialize)]
struct LevelOut {
    level: &'static str,
    score: String,
}

pub(super) fn indicator(
    framework: &'static Framework,
    indicator: &'static Indicator,
) -> IndicatorOut {
    let (mut per, mut range, mut scales) = (None, None, None);
    let kind = match &indicator.kind {
        Kind::Proportion => "proportion",
        Kind::Rate { per: many } => {
            per = Some(*many);
            "rate"
        }
        Kind::Score => "score",
        Kind::Progress => "progress",
        Kind::Levels(by_choice) => {
            scales = Some(self::scales(framework, by_choice));
            "levels"
        }
        Kind::Number(numbers) => {
            range = Some(range_id(*numbers));
            "number"
        }
        Kind::Answer(_) => "answer",
    };
    let component = framework.components.get(indicator.component);
    let note = frameworks::england_note(framework, indicator.code);
    IndicatorOut {
        code: indicator.code,
        name: indicator.name,
        domain: *indicator.domain,
        area: *indicator.area,
        unit: *indicator.unit,
        kind,
        per,
        range,
        polarity: match indicator.polarity {
            Polarity::Higher => "higher",
            Polarity::Lower => "lower",
            Polarity::None => "none",
        },
        component: component.map(|component| component.id),
        priority_area: *indicator.priority_area,
        basis: indicator.basis.id(),
        standard: indicator.standard.map(Number),
        reference: indicator.reference(None).map(|reference| ReferenceOut {
            value: Number(reference.value),
            origin: match reference.origin {
                Origin::Own => "own",
                Origin::Standard => "standard",
                Origin::England => "england",
                Origin::Pooled => "pooled",
            },
        }),
        england: indicator
            .england
            .into_iter()
            .map(|figure| EnglandOut {
                value: Number(figure.value),
                period: *figure.period,
                purpose: match figure.purpose {
                    Purpose::Reference => "reference",
                    Purpose::BesideStandard => "beside-standard",
                    Purpose::ShownOnly => "shown-only",
                },
                note: note.map_or("", |note| note.note),
                grounds: grounds(note.map_or(*figure.grounds, |note| note.grounds(figure))),
            })
            .collect(),
        choices: choices(framework, indicator.code),
        scales,
    }
}

const fn range_id(range: Range) -> &'static str {
    match range {
        Range::Any => "any",
        Range::AboveNought => "above-nought",
        Range::Percentage => "percentage",
        Range::Change => "change",
        Range::Count => "count",
    }
}

/// The scales of an indicator's levels, one for each choice of the setting that they depend on.
fn scales(framework: &Framework, by_choice: &ByChoice<&'static Scale>) -> Vec<ScaleOut> {
    let under = |place: usize| {
        let ByChoice::Setting(setting, _) = by_choice else {
            return None;
        };
        let setting = framework.settings.get(*setting)?;
        let SettingKind::Choice(choices) = &setting.kind else {
            return None;
        };
        let choice = choices.get(place)?.id;
        let setting = setting.id;
        Some(Under { setting, choice })
    };
    let scales = by_choice.all().iter().enumerate();
    scales
        .map(|(place, scale)| ScaleOut {
            under: under(place),
            levels: scale
                .levels
                .iter()
                .map(|(level, score)| LevelOut {
                    level: level.id(),
                    score: score.to_string(),
                })
                .collect(),
            grounds: grounds(*scale.grounds),
        })
        .collect()
}
