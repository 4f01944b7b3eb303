//! The settings that were chosen for one calculation, checked on the way in.

use core::fmt;

use super::{Framework, Setting, SettingKind};
use crate::rating::Score;

/// A framework's settings, each at its default until it is set.
///
/// ```
/// use ccg_rating::{framework::Settings, frameworks};
/// let framework = frameworks::by_year("2016/17").expect("it is in the registry");
/// let mut settings = Settings::new(framework);
/// let (tie, _) = settings.find("tie")?;
/// assert!(settings.is_default(tie));
/// settings.set_from_text("missing", "middle")?;
///
/// let refused = settings.set_from_text("missing", "perhaps").expect_err("it is no choice");
/// assert!(refused.to_string().contains("perhaps"), "{refused}");
/// # Ok::<(), ccg_rating::framework::SettingError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    framework: &'static Framework,
    values: Vec<SettingValue>,
}

/// What a setting is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingValue {
    /// The place of the choice in the setting's list.
    Choice(usize),
    /// A whole number.
    Whole(u32),
    /// A cut-off for z values, in ten-thousandths.
    Cutoff(u32),
}

/// Why a setting was refused. The text names the setting, what was expected and what was found; it
/// is only put together when somebody reads it.
#[derive(Clone, Debug)]
pub enum SettingError {
    /// The framework has no such setting.
    Unknown {
        /// The name that was given.
        id: String,
        /// The framework.
        framework: &'static Framework,
    },
    /// The setting does not take this value.
    OutOfRange {
        /// The setting.
        setting: &'static Setting,
        /// What was given, as it is to be quoted.
        found: String,
    },
}

impl fmt::Display for SettingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { id, framework } => {
                let ids: Vec<&str> = framework.settings.iter().map(|known| known.id).collect();
                write!(
                    f,
                    "{id}: no such setting, expected one of {}",
                    ids.join(", ")
                )
            }
            Self::OutOfRange { setting, found } => {
                write!(
                    f,
                    "{}: expected {}, got {found}",
                    setting.id,
                    setting.expected()
                )
            }
        }
    }
}

impl core::error::Error for SettingError {}

impl Setting {
    /// Where nothing else is chosen.
    #[must_use]
    pub const fn default_value(&self) -> SettingValue {
        match self.kind {
            SettingKind::Choice(_) => SettingValue::Choice(0),
            SettingKind::Whole { default, .. } => SettingValue::Whole(default),
            SettingKind::Cutoff { default, .. } => SettingValue::Cutoff(default),
        }
    }

    /// What the setting takes, in words: `one of omit, middle`, `a whole number from 0 to 19`.
    #[must_use]
    pub fn expected(&self) -> String {
        match self.kind {
            SettingKind::Choice(choices) => {
                let ids: Vec<&str> = choices.iter().map(|choice| choice.id).collect();
                format!("one of {}", ids.join(", "))
            }
            SettingKind::Whole { least, most, .. } => {
                format!("a whole number from {least} to {most}")
            }
            SettingKind::Cutoff { most, .. } => format!(
                "a number above 0 and at most {}, with at most four decimal places",
                as_decimal(most)
            ),
        }
    }

    fn takes(&self, value: SettingValue) -> bool {
        match (&self.kind, value) {
            (SettingKind::Choice(choices), SettingValue::Choice(index)) => index < choices.len(),
            (SettingKind::Whole { least, most, .. }, SettingValue::Whole(number)) => {
                (*least..=*most).contains(&number)
            }
            (SettingKind::Cutoff { most, .. }, SettingValue::Cutoff(number)) => {
                (1..=*most).contains(&number)
            }
            _ => false,
        }
    }
}

impl Settings {
    /// Every setting at its default.
    #[must_use]
    pub fn new(framework: &'static Framework) -> Self {
        Self {
            framework,
            values: framework
                .settings
                .iter()
                .map(Setting::default_value)
                .collect(),
        }
    }

    /// The framework these settings are of.
    #[must_use]
    pub const fn framework(&self) -> &'static Framework {
        self.framework
    }

    /// Sets a setting, named by its place in the framework's list. A value that the setting does
    /// not take changes nothing and gives `false`.
    pub fn set(&mut self, setting: usize, value: SettingValue) -> bool {
        let taken = self
            .framework
            .settings
            .get(setting)
            .is_some_and(|setting| setting.takes(value));
        if let (true, Some(place)) = (taken, self.values.get_mut(setting)) {
            *place = value;
        }
        taken
    }

    /// Sets a setting from text, as in a link: a choice's identifier, `2`, `1.96`.
    ///
    /// # Errors
    /// When the framework has no such setting, or the setting does not take this.
    pub fn set_from_text(&mut self, id: &str, text: &str) -> Result<(), SettingError> {
        let (index, setting) = self.find(id)?;
        let value = match setting.kind {
            SettingKind::Choice(choices) => choices
                .iter()
                .position(|known| known.id == text)
                .map(SettingValue::Choice),
            SettingKind::Whole { .. } => whole(text).map(SettingValue::Whole),
            SettingKind::Cutoff { .. } => ten_thousandths(text).map(SettingValue::Cutoff),
        };
        if value.is_some_and(|value| self.set(index, value)) {
            Ok(())
        } else {
            Err(SettingError::OutOfRange {
                setting,
                found: format!("\"{text}\""),
            })
        }
    }

    /// The value of the setting at this place as text, which [`Settings::set_from_text`] reads.
    #[must_use]
    pub fn text(&self, setting: usize) -> String {
        let kind = self
            .framework
            .settings
            .get(setting)
            .map(|known| &known.kind);
        match (self.value(setting), kind) {
            (Some(SettingValue::Choice(choice)), Some(SettingKind::Choice(choices))) => choices
                .get(choice)
                .map_or_else(String::new, |choice| choice.id.to_owned()),
            (Some(SettingValue::Whole(number)), _) => number.to_string(),
            (Some(SettingValue::Cutoff(number)), _) => as_decimal(number),
            _ => String::new(),
        }
    }

    /// The setting of this name, with its place.
    ///
    /// # Errors
    /// When the framework has no such setting.
    pub fn find(&self, id: &str) -> Result<(usize, &'static Setting), SettingError> {
        let settings = self.framework.settings;
        settings
            .iter()
            .enumerate()
            .find(|(_, setting)| setting.id == id)
            .ok_or_else(|| SettingError::Unknown {
                id: id.to_owned(),
                framework: self.framework,
            })
    }

    /// The value of the setting at this place.
    #[must_use]
    pub fn value(&self, setting: usize) -> Option<SettingValue> {
        self.values.get(setting).copied()
    }

    /// The place of the chosen choice; the default, 0, where the setting is of another kind.
    #[must_use]
    pub fn choice(&self, setting: usize) -> usize {
        match self.value(setting) {
            Some(SettingValue::Choice(choice)) => choice,
            _ => 0,
        }
    }

    /// The number that a setting is set to, by its place; none for a setting of another kind.
    #[must_use]
    pub fn whole(&self, setting: usize) -> Option<u32> {
        match self.value(setting) {
            Some(SettingValue::Whole(number)) => Some(number),
            _ => None,
        }
    }

    /// How far from 0 a z value must be to count, as the framework's cut-off is set; beyond every z
    /// value where the framework has none.
    #[must_use]
    pub fn cut_off(&self) -> f64 {
        self.values
            .iter()
            .find_map(|value| match value {
                SettingValue::Cutoff(number) => Some(f64::from(*number) / f64::from(TEN_THOUSAND)),
                _ => None,
            })
            .unwrap_or(f64::INFINITY)
    }

    /// Whether the setting at this place is as it is when nothing was chosen.
    #[must_use]
    pub fn is_default(&self, setting: usize) -> bool {
        self.framework
            .settings
            .get(setting)
            .is_some_and(|known| Some(known.default_value()) == self.value(setting))
    }
}

/// Ten-thousandths as decimal text: 19600 is `1.96`.
fn as_decimal(number: u32) -> String {
    Score::ratio(number, TEN_THOUSAND).decimal()
}

const TEN_THOUSAND: u32 = 10_000;

/// A whole number in digits alone: no sign, no space.
fn whole(text: &str) -> Option<u32> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(())?;
    text.parse().ok()
}

/// A decimal number of at most four places, in ten-thousandths.
fn ten_thousandths(text: &str) -> Option<u32> {
    let (units, places) = text.split_once('.').unwrap_or((text, "0"));
    if places.is_empty() || places.len() > 4 {
        return None;
    }
    let places = whole(&format!("{places:0<4}"))?;
    whole(units)?.checked_mul(TEN_THOUSAND)?.checked_add(places)
}

#[cfg(test)]
mod tests {
    use super::{Settings, ten_thousandths, whole};
    use crate::frameworks;

    #[test]
    fn numbers_are_read_exactly_or_not_at_all() {
        assert_eq!(ten_thousandths("1.96"), Some(19_600));
        assert_eq!(ten_thousandths("3"), Some(30_000));
        for text in [
            "",
            ".",
            "1.",
            ".5",
            "1.23456",
            "-1",
            "+1",
            "1e3",
            "1,5",
            " 1",
            "99999999999",
        ] {
            assert_eq!(ten_thousandths(text), None, "{text:?}");
        }
        assert_eq!(whole("+2"), None);
    }

    #[test]
    fn every_setting_reads_the_text_it_writes() {
        for framework in frameworks::ALL {
            let mut settings = Settings::new(framework);
            for (index, setting) in framework.settings.iter().enumerate() {
                let text = settings.text(index);
                assert!(settings.set_from_text(setting.id, &text).is_ok());
                assert!(settings.is_default(index));
            }
        }
    }

    #[test]
    fn a_refused_setting_says_what_it_takes_and_changes_nothing() {
        let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
        let mut settings = Settings::new(framework);
        let refused = |result: Result<(), super::SettingError>| result.unwrap_err().to_string();
        assert_eq!(
            refused(settings.set_from_text("tie", "below")),
            "tie: expected one of above, at-or-above, got \"below\""
        );
        assert_eq!(
            refused(settings.set_from_text("z", "0")),
            "z: expected a number above 0 and at most 10, with at most four decimal places, got \"0\""
        );
        assert_eq!(
            refused(settings.set_from_text("colour", "red")),
            "colour: no such setting, expected one of leadership-scale, finance-rule, z, tie, missing"
        );
        assert_eq!(settings, Settings::new(framework));
    }
}
