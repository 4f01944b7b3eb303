//! The result under other readings of the method: each choice of one setting whose truth is not known,
//! and every combination of all of them.

use crate::assess::{Assessment, Workings, assess};
use crate::framework::{Choice, Entries, Framework, Setting, SettingKind, SettingValue, Settings};
use crate::rating::RatingSet;

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

/// The result under every combination of the settings whose truth is not known.
#[derive(Clone, Debug)]
pub struct Readings {
    /// The framework.
    pub framework: &'static Framework,
    /// How many combinations there are.
    pub total: usize,
    /// In how many of them each result comes out, the most frequent first; of two that are equally
    /// frequent the one with the worse ratings.
    pub outcomes: Vec<(RatingSet, usize)>,
    /// For each setting that was varied, in the framework's order, whether it matters.
    pub matters: Vec<Matter>,
    /// The places of the settings that were kept as they are set.
    pub kept: Vec<usize>,
    /// Every combination with its result. The last setting changes first.
    pub all: Vec<(Settings, RatingSet)>,
}

/// Whether a setting matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matter {
    /// The place of the setting.
    pub setting: usize,
    /// How many values it was given.
    pub values: usize,
    /// How many pairs of readings there are that differ in it alone.
    pub compared: usize,
    /// In how many of these pairs the two results differ.
    pub differ: usize,
}

impl Matter {
    /// Whether it makes any difference, all else unchanged.
    #[must_use]
    pub const fn makes_a_difference(&self) -> bool {
        self.differ > 0
    }
}

/// Tries every combination of the settings whose truth is not known. A choice takes each of its
/// choices; a cut-off its default, the others that stand in the table, and what it is set to now. Whole
/// numbers are kept as they are set.
///
/// ```
/// use ccg_rating::{explore::readings, framework::{Entries, Entry, Settings}, frameworks};
/// use ccg_rating::rating::{Rating, RatingSet};
///
/// let framework = frameworks::by_id("ccg-assurance-2015-16").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// for component in ["well-led", "delegated-functions", "finance", "planning"] {
///     entries.set(component, Entry::Rating(Rating::Good)).expect("a component takes a rating");
/// }
/// entries.set("performance", Entry::Rating(Rating::RequiresImprovement)).expect("as above");
/// let readings = readings(&entries, &Settings::new(framework));
/// assert_eq!(readings.total, 2);
/// assert_eq!(readings.outcomes[1], (RatingSet::only(Rating::Good), 1));
/// ```
///
/// The entries and the settings must be of the same framework.
#[must_use]
pub fn readings(entries: &Entries, settings: &Settings) -> Readings {
    let framework = entries.framework();
    let mut combinations = vec![settings.clone()];
    let (mut varied, mut kept) = (Vec::new(), Vec::new());
    for (place, setting) in framework.settings.iter().enumerate() {
        let values = alternatives(setting, settings.value(place));
        if values.len() < 2 {
            kept.push(place);
            continue;
        }
        let with = |settings: &Settings, value: &SettingValue| {
            let mut settings = settings.clone();
            let taken = settings.set(place, *value);
            debug_assert!(taken, "a setting takes its own values");
            settings
        };
        combinations = combinations
            .iter()
            .flat_map(|settings| values.iter().map(move |value| with(settings, value)))
            .collect();
        varied.push((place, values.len()));
    }
    let mut workings = Workings::new(entries, settings);
    let all: Vec<(Settings, RatingSet)> = combinations
        .into_iter()
        .map(|settings| {
            workings.set_settings(&settings);
            (settings, workings.possible())
        })
        .collect();
    Readings {
        framework,
        total: all.len(),
        outcomes: tallied(all.iter().map(|(_, overall)| *overall)),
        matters: matters(&varied, &all),
        kept,
        all,
    }
}

/// The values that a setting is given; none where it is not varied.
fn alternatives(setting: &Setting, now: Option<SettingValue>) -> Vec<SettingValue> {
    let mut values: Vec<SettingValue> = match setting.kind {
        SettingKind::Choice(choices) => (0..choices.len()).map(SettingValue::Choice).collect(),
        SettingKind::Cutoff {
            default, others, ..
        } => {
            let others = others.iter().copied();
            let all = core::iter::once(default).chain(others);
            all.map(SettingValue::Cutoff).collect()
        }
        SettingKind::Whole { .. } => return Vec::new(),
    };
    values.extend(now.filter(|now| !values.contains(now)));
    values
}

/// How often each result comes out, the most frequent first.
pub(super) fn tallied(results: impl Iterator<Item = RatingSet>) -> Vec<(RatingSet, usize)> {
    let mut counts: Vec<(RatingSet, usize)> = Vec::new();
    for result in results {
        match counts.iter_mut().find(|(known, _)| *known == result) {
            Some((_, count)) => *count += 1,
            None => counts.push((result, 1)),
        }
    }
    sort_by_frequency(&mut counts);
    counts
}

/// The most frequent first; of two that are equally frequent the one with the worse ratings.
pub(super) fn sort_by_frequency<Count: Ord + Copy>(counts: &mut [(RatingSet, Count)]) {
    let worse_first = |set: RatingSet| (set.worst(), set.best(), set.len());
    counts.sort_by(|(one, count), (other, other_count)| {
        let by_count = other_count.cmp(count);
        by_count.then_with(|| worse_first(*one).cmp(&worse_first(*other)))
    });
}

/// Compares all pairs of readings that differ in one setting alone. In the list of all readings those
/// of one such group lie a stride apart, which is how many combinations the settings after it have.
fn matters(varied: &[(usize, usize)], all: &[(Settings, RatingSet)]) -> Vec<Matter> {
    let mut stride = all.len();
    let mut found = Vec::with_capacity(varied.len());
    for (setting, values) in varied {
        stride /= values;
        let mut matter = Matter {
            setting: *setting,
            values: *values,
            compared: 0,
            differ: 0,
        };
        for (start, (_, one)) in all.iter().enumerate() {
            let place = start / stride % values;
            for step in 1..values - place {
                if let Some((_, other)) = all.get(start + step * stride) {
                    matter.compared += 1;
                    matter.differ += usize::from(one != other);
                }
            }
        }
        found.push(matter);
    }
    found
}
