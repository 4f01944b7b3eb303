//! The result under each choice of a setting whose truth is not known.

use crate::assess::{Assessment, assess};
use crate::framework::{Choice, Entries, SettingKind, SettingValue, Settings};

/// One way of choosing a setting, and what comes of it.
#[derive(Debug)]
pub struct Reading {
    /// The choice.
    pub choice: &'static Choice,
    /// Whether it is the one that is chosen now.
    pub is_chosen: bool,
    /// The assessment under it, all else unchanged.
    pub assessment: Assessment,
}

/// The assessment under each choice of one setting; empty where the setting is not a choice.
///
/// ```
/// use ccg_rating::{explore::under_each_choice, framework::{Entries, Settings}, frameworks};
/// let framework = frameworks::FIRST;
/// let readings = under_each_choice(&Entries::new(framework), &Settings::new(framework), 0);
/// assert_eq!(readings.len(), 2);
/// ```
#[must_use]
pub fn under_each_choice(entries: &Entries, settings: &Settings, setting: usize) -> Vec<Reading> {
    let framework = entries.framework();
    let Some(SettingKind::Choice(choices)) =
        framework.settings.get(setting).map(|setting| &setting.kind)
    else {
        return Vec::new();
    };
    choices
        .iter()
        .enumerate()
        .map(|(index, choice)| {
            let mut settings_so = settings.clone();
            settings_so.set(setting, SettingValue::Choice(index));
            Reading {
                choice,
                is_chosen: settings.choice(setting) == index,
                assessment: assess(entries, &settings_so),
            }
        })
        .collect()
}
