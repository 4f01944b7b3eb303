//! The frameworks' tables as they go out, for other people's screens: what can be entered and set,
//! the rules in words, and how well each of these is known. `npm/index.d.ts` describes the shape.

mod components;
mod indicators;
mod settings;

use serde::Serialize;

use super::number::Number;
use crate::assess::rule_in_words;
use crate::framework::{Entry, Framework, Grounds, Outcome, Rule, Settings, Slot};
use crate::frameworks;
use components::{ComponentOut, FlagOut, component, flag};
use indicators::{IndicatorOut, indicator};
use settings::{SettingOut, setting};

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
