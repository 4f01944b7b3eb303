//! The frameworks' tables as they go out, for other people's screens: what can be entered and set,
//! the rules in words, and how well each of these is known. `npm/index.d.ts` describes the shape.

use serde::Serialize;

use super::number::Number;
use crate::assess::{grade_rule_in_words, rule_in_words};
use crate::framework::{
    ByChoice, Component, Derivation, Entry, Flag, Framework, Grading, Grounds, Indicator, Kind,
    Origin, Outcome, Polarity, Purpose, Range, Rule, Scale, Setting, SettingKind, Settings, Slot,
};
use crate::frameworks;
use crate::rating::Decimal;

/// A framework.
#[derive(Debug, Serialize)]
pub struct Table {
    id: &'static str,
    slug: &'static str,
    label: &'static str,
    year: Option<&'static str>,
    subject: SubjectOut,
    name: &'static str,
    in_short: &'static str,
    about: &'static str,
    start_with: &'static str,
    components: Vec<ComponentOut>,
    flags: Vec<FlagOut>,
    indicators: Vec<IndicatorOut>,
    settings: Vec<SettingOut>,
    rules: Vec<RuleOut>,
    not_known: &'static [&'static str],
}

/// Who is rated, and who rates.
#[derive(Debug, Serialize)]
struct SubjectOut {
    one: &'static str,
    many: &'static str,
    rater: &'static str,
}

#[derive(Debug, Serialize)]
struct ComponentOut {
    id: &'static str,
    name: &'static str,
    about: &'static str,
    grading: &'static str,
    weight: Option<String>,
    grounds: Option<GroundsOut>,
    derivation: Option<DerivationOut>,
    choices: Vec<ChoiceOut>,
}

/// How a component's rating is worked out from figures, where it is not entered.
#[derive(Debug, Serialize)]
struct DerivationOut {
    id: &'static str,
    rules: Vec<GradeRuleOut>,
    caveat: Option<&'static str>,
    grounds: GroundsOut,
}

#[derive(Debug, Serialize)]
struct GradeRuleOut {
    id: &'static str,
    gives: &'static str,
    in_words: String,
}

#[derive(Debug, Serialize)]
struct FlagOut {
    code: &'static str,
    name: &'static str,
    about: &'static str,
    choices: Vec<ChoiceOut>,
}

#[derive(Debug, Serialize)]
struct IndicatorOut {
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

/// What can be entered without figures: an entry of the contract is `{[form]: value}`.
#[derive(Debug, Serialize)]
struct ChoiceOut {
    form: &'static str,
    value: Word,
    name: &'static str,
}

/// A number or a word.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Word {
    Whole(u32),
    Number(Number),
    Text(&'static str),
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

#[derive(Debug, Serialize)]
struct SettingOut {
    id: &'static str,
    name: &'static str,
    kind: &'static str,
    default: Word,
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<Vec<WayOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    least: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    most: Option<Word>,
    grounds: GroundsOut,
}

#[derive(Debug, Serialize)]
struct WayOut {
    id: &'static str,
    name: &'static str,
    about: &'static str,
    grounds: GroundsOut,
}

#[derive(Debug, Serialize)]
struct RuleOut {
    id: &'static str,
    gives: Option<&'static str>,
    in_words: String,
    in_force: bool,
    grounds: GroundsOut,
}

#[derive(Debug, Serialize)]
struct GroundsOut {
    basis: &'static str,
    source: &'static str,
    url: Option<&'static str>,
}

/// Every framework, those of a year first.
#[must_use]
pub fn tables() -> Vec<Table> {
    frameworks::ALL.into_iter().map(table).collect()
}

fn table(framework: &'static Framework) -> Table {
    let defaults = Settings::new(framework);
    Table {
        id: framework.id,
        slug: framework.slug,
        label: framework.label,
        year: framework.year,
        subject: SubjectOut {
            one: framework.subject.one,
            many: framework.subject.many,
            rater: framework.subject.rater,
        },
        name: *framework.name,
        in_short: framework.in_short,
        about: framework.about,
        start_with: framework.start_with,
        components: framework
            .components
            .iter()
            .map(|row| component(framework, row, &defaults))
            .collect(),
        flags: framework
            .flags
            .iter()
            .map(|row| flag(framework, row))
            .collect(),
        indicators: framework
            .indicators
            .iter()
            .map(|row| indicator(framework, row))
            .collect(),
        settings: framework.settings.iter().map(setting).collect(),
        rules: framework
            .rules
            .iter()
            .map(|row| rule(row, &defaults))
            .collect(),
        not_known: *framework.not_known,
    }
}

fn component(
    framework: &'static Framework,
    component: &'static Component,
    defaults: &Settings,
) -> ComponentOut {
    let (grading, stands_on) = match &component.grading {
        Grading::Rating(_) => ("rating", None),
        Grading::Score { grounds, .. } => ("score", Some(self::grounds(*grounds))),
    };
    let derivation = component.derivation();
    ComponentOut {
        id: component.id,
        name: component.name,
        about: component.about,
        grading,
        weight: component.weight().map(|weight| weight.to_string()),
        grounds: stands_on,
        derivation: derivation.map(|row| self::derivation(framework, row, defaults)),
        choices: choices(framework, component.id),
    }
}

fn derivation(
    framework: &Framework,
    derivation: &Derivation,
    defaults: &Settings,
) -> DerivationOut {
    let rules = derivation.rules.iter();
    DerivationOut {
        id: derivation.id,
        rules: rules
            .map(|rule| GradeRuleOut {
                id: rule.id,
                gives: rule.gives.id(),
                in_words: grade_rule_in_words(rule, framework, defaults),
            })
            .collect(),
        caveat: (!derivation.caveat.is_empty()).then_some(derivation.caveat),
        grounds: grounds(derivation.grounds),
    }
}

fn flag(framework: &'static Framework, flag: &'static Flag) -> FlagOut {
    FlagOut {
        code: flag.code,
        name: flag.name,
        about: flag.about,
        choices: choices(framework, flag.code),
    }
}

fn indicator(framework: &'static Framework, indicator: &'static Indicator) -> IndicatorOut {
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

/// What can be entered under this code without figures; nothing where it is worked out.
fn choices(framework: &'static Framework, code: &str) -> Vec<ChoiceOut> {
    let slot = framework.slot(code);
    let entries = slot.map(Slot::choices).unwrap_or_default();
    entries.into_iter().filter_map(choice).collect()
}

fn choice(entry: Entry) -> Option<ChoiceOut> {
    let (form, value) = match entry {
        Entry::Rating(rating) => ("rating", Word::Text(rating.id())),
        Entry::Band(band) => ("band", Word::Whole(band.number().into())),
        Entry::Level(level) => ("level", Word::Text(level.id())),
        Entry::Figure(_) | Entry::Number(_) => return None,
    };
    let name = entry.name();
    Some(ChoiceOut { form, value, name })
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

fn setting(setting: &'static Setting) -> SettingOut {
    let (kind, default, choices, least, most) = match &setting.kind {
        SettingKind::Choice(ways) => {
            let first = ways.first().map_or("", |way| way.id);
            let ways = ways.iter().map(|way| WayOut {
                id: way.id,
                name: *way.name,
                about: *way.about,
                grounds: grounds(*way.grounds),
            });
            (
                "choice",
                Word::Text(first),
                Some(ways.collect()),
                None,
                None,
            )
        }
        SettingKind::Whole {
            default,
            least,
            most,
        } => (
            "whole",
            Word::Whole(*default),
            None,
            Some(*least),
            Some(Word::Whole(*most)),
        ),
        SettingKind::Cutoff { default, most, .. } => (
            "cut-off",
            Word::Number(ten_thousandths(*default)),
            None,
            None,
            Some(Word::Number(ten_thousandths(*most))),
        ),
    };
    SettingOut {
        id: setting.id,
        name: *setting.name,
        kind,
        default,
        choices,
        least,
        most,
        grounds: grounds(*setting.grounds),
    }
}

fn ten_thousandths(number: u32) -> Number {
    Number(Decimal::new(number.into(), 4))
}

fn rule(rule: &Rule, defaults: &Settings) -> RuleOut {
    RuleOut {
        id: rule.id,
        gives: match rule.gives {
            Outcome::Rating(rating) => Some(rating.id()),
            Outcome::LowestComponent => None,
        },
        in_words: rule_in_words(rule, defaults),
        in_force: rule.is_in_force(defaults),
        grounds: grounds(rule.grounds),
    }
}

fn grounds(grounds: Grounds) -> GroundsOut {
    GroundsOut {
        basis: grounds.basis.id(),
        source: grounds.source.text,
        url: grounds.source.url,
    }
}
