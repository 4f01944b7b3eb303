//! The vocabulary for describing a framework: components, indicators, settings, and an ordered
//! list of rules, the first that matches wins. Also what can be known about one CCG under such a
//! framework: its [`Entries`] and the chosen [`Settings`].
//!
//! No framework is described here (see [`crate::frameworks`]) and nothing is worked out here (see
//! [`crate::assess`]).
//!
//! A [`Framework`] is tables: [`Component`]s that are judged, [`Indicator`]s on which some of them
//! rest, [`Setting`]s where the method is not certain, and [`Rule`]s, each with a [`Condition`], what
//! it gives and its [`Grounds`]. Whatever can be entered has a [`Slot`], found by its code:
//!
//! ```
//! use ccg_rating::frameworks;
//!
//! let framework = frameworks::by_year("2016/17").expect("it is in the registry");
//! let slot = framework.slot("141b").expect("there is such an indicator");
//! println!("{} takes {}", slot.name(), slot.expected());
//! assert_eq!(slot.code(), "141b");
//! ```

mod component;
mod derivation;
mod detail;
mod entries;
mod entry;
mod figure;
mod figure_entries;
mod grounds;
mod indicator;
mod quoted;
mod range;
mod reference;
mod rule;
mod setting;
mod settings;
mod slot;
mod subject;

pub use component::{Combining, Component, Grading, Method, Total, WhenUnknown};
pub use derivation::{Bound, Derivation, GradeRule, Quotient, Test};
pub use detail::Detail;
pub use entries::{Entries, EntryError};
pub use entry::Entry;
pub use figure::{
    FEWEST_NATIONAL_FIGURES, Figure, FigureError, Measure, NotNegative, Observed, Part, Parts,
    Percentage, Positive,
};
pub use figure_entries::{NationalFigure, can_be_compared_with};
pub use grounds::{Grounds, Source};
pub use indicator::{Indicator, Kind, Polarity, Scale, one_of_many};
pub use quoted::quoted;
pub use range::Range;
pub use reference::{EnglandFigure, EnglandNote, Origin, Purpose, Reference};
pub(crate) use rule::above;
pub use rule::{Condition, Outcome, Rule, Threshold};
pub use setting::{ByChoice, Choice, Setting, SettingKind};
pub use settings::{SettingError, SettingValue, Settings};
pub use slot::{Flag, Slot, SlotKind};
pub use subject::Subject;

/// A whole framework, as tables.
///
/// Parts refer to each other by their place in these lists; `tests/tables.rs` proves that every
/// such reference leads somewhere.
///
/// ```
/// use ccg_rating::{framework::Settings, frameworks};
/// let framework = frameworks::by_year("2016/17").expect("it is in the registry");
/// assert_eq!(framework.id, "ccg-iaf-2016-17");
/// for rule in framework.rules {
///     println!("{}: {}", rule.id, ccg_rating::assess::rule_in_words(rule, &Settings::new(framework)));
/// }
/// ```
#[derive(Debug)]
pub struct Framework {
    /// The identifier used in JSON, such as `ccg-iaf-2016-17`.
    pub id: &'static str,
    /// The short form used in links, such as `2016-17`.
    pub slug: &'static str,
    /// What readers know it by, in a word: `2016/17`, or `CQC`.
    pub label: &'static str,
    /// The year whose ratings it gave, such as `2016/17`: the published cases and the national result of
    /// that year are its own. A framework that is of no one year has none of either.
    pub year: Option<&'static str>,
    /// Who is rated, and who rates.
    pub subject: &'static Subject,
    /// What it rests on, in a few words for a link: `five grades`.
    pub in_short: &'static str,
    /// The framework's own name.
    pub name: Detail<&'static str>,
    /// What a form asks for, in a word, to say how far it is filled in: `grades`.
    pub asks_for: &'static str,
    /// How the rating comes about, in one or two sentences for readers.
    pub about: &'static str,
    /// Where to start with an empty form, in a sentence for readers.
    pub start_with: &'static str,
    /// The parts that the headline rests on, in the order in which they are shown.
    pub components: &'static [Component],
    /// Yes-or-no facts that rules ask for; one that is not entered counts as no.
    pub flags: &'static [Flag],
    /// What components are worked out from, grouped by domain and area.
    pub indicators: &'static [Indicator],
    /// England's figures for its indicators, one each, in the order of their codes; each indicator
    /// also has its own.
    pub england: Detail<&'static [EnglandFigure]>,
    /// What a reader may set, because it is not known which way it was done.
    pub settings: &'static [Setting],
    /// How component scores add up, in a framework that has scores.
    pub total: Option<Total>,
    /// The rules, in order: the first whose condition holds gives the rating.
    pub rules: &'static [Rule],
    /// What is not known about the method, a sentence each.
    pub not_known: Detail<&'static [&'static str]>,
}

impl PartialEq for Framework {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Framework {}

impl Framework {
    /// Everything that can be entered, in canonical order: component ratings, flags, indicators.
    #[must_use]
    pub fn slots(&'static self) -> Vec<Slot> {
        let mut slots = Vec::with_capacity(self.places());
        for place in 0..self.places() {
            slots.extend(self.slot_at(place));
        }
        slots
    }

    /// What can be entered under this code.
    #[must_use]
    pub fn slot(&'static self, code: &str) -> Option<Slot> {
        (0..self.places())
            .filter_map(|place| self.slot_at(place))
            .find(|slot| slot.code() == code)
    }

    /// Where the entry of the indicator at this place of its list is kept.
    pub(crate) fn place_of_indicator(&self, index: usize) -> usize {
        self.components.len() + self.flags.len() + index
    }

    /// What is entered at this place; nothing for a component that is worked out.
    pub(crate) fn slot_at(&'static self, place: usize) -> Option<Slot> {
        let (flags, indicators) = (self.components.len(), self.place_of_indicator(0));
        let kind = if let Some(component) = self.components.get(place) {
            component
                .is_rated()
                .then_some(SlotKind::Component(component))?
        } else if let Some(flag) = self.flags.get(place - flags) {
            SlotKind::Flag(flag)
        } else {
            SlotKind::Indicator(self.indicators.get(place - indicators)?)
        };
        Some(Slot::new(place, kind))
    }

    /// How many places a list needs that has one for each component, flag and indicator.
    pub(crate) fn places(&self) -> usize {
        self.place_of_indicator(self.indicators.len())
    }

    /// Its own name and, where it is of one year, that year: `CCG assurance framework, 2015/16`.
    #[cfg(feature = "details")]
    #[must_use]
    pub fn full_name(&self) -> String {
        match self.year {
            Some(year) => format!("{}, {year}", *self.name),
            None => (*self.name).to_owned(),
        }
    }

    /// The place of a setting in the list.
    #[must_use]
    pub fn setting_index(&self, id: &str) -> Option<usize> {
        self.settings.iter().position(|setting| setting.id == id)
    }

    /// The thresholds that its rules compare the total with, from the last rule to the first, so
    /// lowest first, where the framework has scores.
    pub fn thresholds<'a>(
        &'a self,
        settings: &'a Settings,
    ) -> impl Iterator<Item = Threshold> + 'a {
        self.rules
            .iter()
            .rev()
            .filter_map(|rule| match (&rule.when, rule.gives) {
                (
                    Condition::ScoreAbove {
                        threshold,
                        at_counts,
                    },
                    Outcome::Rating(rating),
                ) => Some(Threshold {
                    score: *threshold,
                    at_counts: *at_counts.pick(settings),
                    rating,
                }),
                _ => None,
            })
    }

    /// The highest score that the weighted components can reach, where the framework has scores.
    #[must_use]
    pub fn highest_score(&self) -> Option<crate::rating::Score> {
        self.total.as_ref().map(|total| total.highest)
    }
}
