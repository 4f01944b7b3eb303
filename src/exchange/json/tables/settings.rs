//! What can be set, as it goes out: each setting with its limits or its choices.

use serde::Serialize;

use super::{GroundsOut, Word, grounds};
use crate::exchange::json::number::Number;
use crate::framework::{Setting, SettingKind};
use crate::rating::Decimal;

#[derive(Debug, Serialize)]
pub(super) struct SettingOut {
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

pub(super) fn setting(setting: &'static Setting) -> SettingOut {
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
