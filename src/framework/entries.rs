//! What is known about one CCG under one framework, checked once on the way in.

use core::fmt;

use super::NationalFigure;
use super::{Entry, FEWEST_NATIONAL_FIGURES, FigureError, Framework, Part, Parts, Slot, quoted};

/// The entries of one CCG. What is not entered is not known (a flag: no).
///
/// ```
/// use ccg_rating::{framework::{Entries, Entry}, frameworks, rating::{Band, Level}};
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// entries.set("122b", Entry::Band(Band::Worse)).expect("122b takes a band");
/// let error = entries.set("165a", Entry::Level(Level::Yes)).unwrap_err();
/// assert_eq!(error.to_string(), "165a: expected a level (red, amber, green, green-star), got \"yes\"");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Entries {
    framework: &'static Framework,
    values: Vec<Option<Entry>>,
    /// The figures of many CCGs, each with the place of its indicator's entry.
    pub(super) national: Vec<(usize, Vec<NationalFigure>)>,
}

/// Why an entry was refused. The text names the code, what was expected and what was found; it is
/// only put together when somebody reads it.
///
/// ```
/// use ccg_rating::{framework::{Entries, Entry}, frameworks, rating::Rating};
/// let mut entries = Entries::new(frameworks::FIRST);
/// let refused = entries.set("hospitals", Entry::Rating(Rating::Good)).expect_err("there is no such entry");
/// assert!(refused.to_string().starts_with("hospitals: "), "{refused}");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum EntryError {
    /// The framework has nothing of this code.
    UnknownCode {
        /// The code that was given.
        code: String,
        /// The framework's identifier.
        framework: &'static str,
    },
    /// The entry is of a kind that this code does not take.
    WrongForm {
        /// Where it was to be entered.
        slot: Slot,
        /// What was given.
        found: Entry,
    },
    /// The kind is right, but there is no such value on the code's scale.
    NotOnScale {
        /// Where it was to be entered.
        slot: Slot,
        /// What was given.
        found: Entry,
    },
    /// A figure that cannot be, or cannot be tested.
    Figure {
        /// Where it was to be entered.
        slot: Slot,
        /// What is wrong with it.
        error: FigureError,
    },
    /// The figures of too few CCGs.
    TooFew {
        /// The indicator.
        slot: Slot,
        /// How many there are.
        found: usize,
    },
    /// Two figures of one CCG.
    Twice {
        /// The indicator.
        slot: Slot,
        /// The CCG.
        id: String,
    },
}

impl fmt::Display for EntryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownCode { code, framework } => {
                write!(f, "{code}: {framework} has nothing of this code")
            }
            Self::WrongForm { slot, found } => write!(
                f,
                "{}: expected {}, got {}",
                slot.code(),
                slot.expected(),
                found.form()
            ),
            Self::NotOnScale { slot, found } => write!(
                f,
                "{}: expected {}, got \"{}\"",
                slot.code(),
                slot.expected(),
                found.id()
            ),
            Self::Figure { slot, error } => write!(f, "{}: {error}", slot.code()),
            Self::TooFew { slot, found } => write!(
                f,
                "{}: expected the figures of at least {FEWEST_NATIONAL_FIGURES} CCGs, got {found}",
                slot.code()
            ),
            Self::Twice { slot, id } => {
                write!(
                    f,
                    "{}: expected each CCG once, got {} twice",
                    slot.code(),
                    quoted(id)
                )
            }
        }
    }
}

impl core::error::Error for EntryError {}

impl Entries {
    /// Nothing entered yet.
    #[must_use]
    pub fn new(framework: &'static Framework) -> Self {
        Self {
            framework,
            values: vec![None; framework.places()],
            national: Vec::new(),
        }
    }

    /// The framework these entries are for.
    #[must_use]
    pub const fn framework(&self) -> &'static Framework {
        self.framework
    }

    /// Enters something under a code, in place of what was there.
    ///
    /// # Errors
    /// When the framework has no such code or the code does not take this entry; nothing is
    /// changed then.
    ///
    /// ```
    /// use ccg_rating::{framework::{Entries, Entry}, frameworks, rating::Rating};
    /// let mut entries = Entries::new(frameworks::FIRST);
    /// entries.set("finance", Entry::Rating(Rating::Good))?;
    /// assert_eq!(entries.get("finance"), Some(Entry::Rating(Rating::Good)));
    /// entries.clear("finance");
    /// assert!(entries.is_empty());
    /// # Ok::<(), ccg_rating::framework::EntryError>(())
    /// ```
    pub fn set(&mut self, code: &str, entry: Entry) -> Result<(), EntryError> {
        let slot = self.slot(code)?;
        self.set_at(slot, entry)
    }

    /// Enters something in a slot of the same framework, as [`Entries::set`] does under its code.
    ///
    /// # Errors
    /// When the slot does not take this entry; nothing is changed then.
    pub fn set_at(&mut self, slot: Slot, entry: Entry) -> Result<(), EntryError> {
        match entry {
            Entry::Figure(figure) => return self.set_figure_at(slot, &figure.parts()),
            Entry::Number(number) => {
                return self.set_figure_at(slot, &Parts::default().with(Part::Value, number));
            }
            _ => {}
        }
        let kept = slot.accept(entry).ok_or_else(|| refusal(slot, entry))?;
        self.put(slot, Some(kept));
        Ok(())
    }

    /// Makes what stands under a code "not known" again; a code that does not exist changes
    /// nothing.
    pub fn clear(&mut self, code: &str) {
        if let Ok(slot) = self.slot(code) {
            self.put(slot, None);
        }
    }

    /// Makes what stands in a slot of the same framework "not known" again.
    pub fn clear_at(&mut self, slot: Slot) {
        self.put(slot, None);
    }

    /// What was entered under a code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<Entry> {
        self.at(self.framework.slot(code)?)
    }

    /// What was entered in a slot.
    #[must_use]
    pub fn at(&self, slot: Slot) -> Option<Entry> {
        self.values.get(slot.index()).copied().flatten()
    }

    /// What was entered for the component, the flag or the indicator at this place of its list.
    pub(crate) fn of_component(&self, index: usize) -> Option<Entry> {
        self.values.get(index).copied().flatten()
    }

    pub(crate) fn of_flag(&self, index: usize) -> Option<Entry> {
        self.of_component(self.framework.components.len() + index)
    }

    pub(crate) fn of_indicator(&self, index: usize) -> Option<Entry> {
        self.of_component(self.framework.place_of_indicator(index))
    }

    /// Everything that was entered, in the framework's order.
    pub fn known(&self) -> impl Iterator<Item = (Slot, Entry)> + '_ {
        let places = self.values.iter().enumerate();
        places.filter_map(|(place, entry)| Some((self.framework.slot_at(place)?, (*entry)?)))
    }

    /// Whether nothing was entered at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.iter().all(Option::is_none)
    }

    /// The slot of a code.
    ///
    /// # Errors
    /// When the framework has nothing of this code.
    pub fn slot(&self, code: &str) -> Result<Slot, EntryError> {
        self.framework
            .slot(code)
            .ok_or_else(|| EntryError::UnknownCode {
                code: code.to_owned(),
                framework: self.framework.id,
            })
    }

    pub(super) fn put(&mut self, slot: Slot, entry: Option<Entry>) {
        if let Some(place) = self.values.get_mut(slot.index()) {
            *place = entry;
        }
    }
}

fn refusal(slot: Slot, found: Entry) -> EntryError {
    let choices = slot.choices();
    if choices.iter().any(|choice| choice.form() == found.form()) {
        EntryError::NotOnScale { slot, found }
    } else {
        EntryError::WrongForm { slot, found }
    }
}
