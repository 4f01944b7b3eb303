//! What is graded, as it goes out: the components, how a grade is worked out from figures, and the
//! yes-or-no facts beside them.

use serde::Serialize;

use super::{ChoiceOut, GroundsOut, choices, grounds};
use crate::assess::grade_rule_in_words;
use crate::framework::{Component, Derivation, Flag, Framework, Grading, Settings};

#[derive(Debug, Serialize)]
pub(super) struct ComponentOut {
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
pub(super) struct FlagOut {
    code: &'static str,
    name: &'static str,
    about: &'static str,
    choices: Vec<ChoiceOut>,
}

pub(super) fn component(
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

pub(super) fn flag(framework: &'static Framework, flag: &'static Flag) -> FlagOut {
    FlagOut {
        code: flag.code,
        name: flag.name,
        about: flag.about,
        choices: choices(framework, flag.code),
    }
}
