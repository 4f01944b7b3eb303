//! A slot is a place where something can be entered: whatever a screen, a link or a spreadsheet
//! needs to know to offer it, without knowing the framework.

use super::{Component, Entry, Indicator, Kind};
use crate::rating::{Band, Level, Rating};

/// A yes-or-no fact that rules ask for; not entered, it counts as no.
#[derive(Debug)]
pub struct Flag {
    /// The code used in JSON, links and spreadsheets.
    pub code: &'static str,
    /// A few words for readers.
    pub name: &'static str,
    /// What it means, in a sentence.
    pub about: &'static str,
}

/// A place where something can be entered.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    index: usize,
    kind: SlotKind,
}

/// What is entered in a slot.
#[derive(Clone, Copy, Debug)]
pub enum SlotKind {
    /// A component's rating.
    Component(&'static Component),
    /// A yes-or-no fact.
    Flag(&'static Flag),
    /// An indicator.
    Indicator(&'static Indicator),
}

impl Slot {
    pub(super) const fn new(index: usize, kind: SlotKind) -> Self {
        Self { index, kind }
    }

    /// Where its entry is kept.
    pub(crate) const fn index(self) -> usize {
        self.index
    }

    /// What is entered here.
    #[must_use]
    pub const fn kind(self) -> SlotKind {
        self.kind
    }

    /// The code used in JSON, links and spreadsheets.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.kind {
            SlotKind::Component(component) => component.id,
            SlotKind::Flag(flag) => flag.code,
            SlotKind::Indicator(indicator) => indicator.code,
        }
    }

    /// The name that readers see.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self.kind {
            SlotKind::Component(component) => component.name,
            SlotKind::Flag(flag) => flag.name,
            SlotKind::Indicator(indicator) => indicator.name,
        }
    }

    /// Everything that can be entered here without figures, worst first.
    #[must_use]
    pub fn choices(self) -> Vec<Entry> {
        match self.kind {
            SlotKind::Component(_) => Rating::ALL.map(Entry::Rating).to_vec(),
            SlotKind::Flag(_) => [Level::No, Level::Yes].map(Entry::Level).to_vec(),
            SlotKind::Indicator(Indicator {
                kind: Kind::Number(_),
                ..
            }) => Vec::new(),
            SlotKind::Indicator(Indicator {
                kind: Kind::Answer(levels),
                ..
            }) => levels.iter().copied().map(Entry::Level).collect(),
            SlotKind::Indicator(indicator) => match indicator.scale() {
                Some(scale) => {
                    let mut levels = Vec::with_capacity(scale.levels.len());
                    for (level, _) in scale.levels {
                        levels.push(Entry::Level(*level));
                    }
                    levels
                }
                None => Band::ALL.map(Entry::Band).to_vec(),
            },
        }
    }

    /// The choice that this text of a link stands for.
    #[must_use]
    pub fn choice_from_id(self, id: &str) -> Option<Entry> {
        self.choices().into_iter().find(|choice| choice.id() == id)
    }

    /// The entry as it is kept: a band on a scale of levels becomes the level of that band.
    /// `None` when the slot does not take it.
    pub(super) fn accept(self, entry: Entry) -> Option<Entry> {
        let entry = match (self.kind, entry) {
            (SlotKind::Indicator(indicator), Entry::Band(band)) => match indicator.scale() {
                Some(scale) => Entry::Level(scale.level_of(band)?),
                None => entry,
            },
            _ => entry,
        };
        self.has_choice(entry).then_some(entry)
    }

    /// Whether this is one of [`Slot::choices`].
    fn has_choice(self, entry: Entry) -> bool {
        match (self.kind, entry) {
            (SlotKind::Component(_), Entry::Rating(_)) => true,
            (SlotKind::Flag(_), Entry::Level(level)) => matches!(level, Level::No | Level::Yes),
            (SlotKind::Indicator(indicator), Entry::Level(level)) => match indicator.kind {
                Kind::Answer(levels) => levels.contains(&level),
                _ => indicator
                    .scale()
                    .is_some_and(|scale| scale.score_of(level).is_some()),
            },
            (SlotKind::Indicator(indicator), Entry::Band(_)) => !matches!(
                indicator.kind,
                Kind::Levels(_) | Kind::Number(_) | Kind::Answer(_)
            ),
            _ => false,
        }
    }

    /// The bands that can be entered here, also where they are kept as levels.
    #[must_use]
    pub fn bands(self) -> Vec<Band> {
        let takes = |band: &Band| self.accept(Entry::Band(*band)).is_some();
        Band::ALL.into_iter().filter(takes).collect()
    }

    /// What the slot takes, for error messages.
    #[must_use]
    pub fn expected(self) -> String {
        let ids: Vec<&str> = self.choices().into_iter().map(Entry::id).collect();
        let form = match self.choices().first() {
            Some(Entry::Rating(_)) => "a rating",
            Some(Entry::Band(_)) => "a band",
            Some(_) => "a level",
            None => return "a value".to_owned(),
        };
        format!("{form} ({})", ids.join(", "))
    }
}

/// Slots are the same when what is entered in them is: the same row of the same table.
impl PartialEq for Slot {
    fn eq(&self, other: &Self) -> bool {
        match (self.kind, other.kind) {
            (SlotKind::Component(one), SlotKind::Component(other)) => one == other,
            (SlotKind::Flag(one), SlotKind::Flag(other)) => core::ptr::eq(one, other),
            (SlotKind::Indicator(one), SlotKind::Indicator(other)) => one == other,
            _ => false,
        }
    }
}
