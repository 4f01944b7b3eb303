//! What a reader has entered, and what each action makes of it. Pure: no browser, no drawing. What is
//! typed, in the parts that load later, is in `typing.rs`.

#[cfg(feature = "fields")]
use super::drafts::Draft;
use crate::cases::{self, Case};
use crate::exchange::{Scenario, fragment};
#[cfg(feature = "fields")]
use crate::framework::Part;
use crate::framework::{Entry, Slot};
use crate::frameworks;

/// Everything the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The calculation of each framework, in the registry's order, so that looking at the other
    /// year loses nothing.
    pub(super) scenarios: Vec<Scenario>,
    /// The place of the framework that is shown.
    pub(super) shown: usize,
    /// Whether the reader sees the example that the page opens on.
    pub is_example: bool,
    /// Whether the last action is a place to come back to with the browser's back button.
    pub is_new_place: bool,
    /// What is being typed into the fields of figures.
    #[cfg(feature = "fields")]
    pub(super) drafts: Vec<Draft>,
    /// What is being typed into the fields of settings, by their places, where it is refused.
    #[cfg(feature = "fields")]
    pub refused_settings: Vec<(usize, String)>,
    /// What was left out of the link that the page was opened with.
    pub notices: Vec<String>,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Open the calculation of a link's fragment.
    Open(String),
    /// Enter something, or make it "not known" again.
    Enter(Slot, Option<Entry>),
    /// Type into a field of a figure.
    #[cfg(feature = "fields")]
    Type(Slot, Part, String),
    /// Set a setting, by its place, to what this text says.
    #[cfg(feature = "fields")]
    Set(usize, String),
    /// Start from a published case.
    Start(&'static Case),
    /// Put back what is known of the case that it started from.
    PutBack,
    /// Start with an empty form for the year that is shown.
    StartAgain,
    /// Take away the notices.
    Dismiss,
}

impl State {
    /// The page as a link opens it; without a link, the story's own case as an example.
    #[must_use]
    pub fn new(link: &str) -> Self {
        let (year, code) = cases::STORY;
        let example = Self {
            scenarios: frameworks::ALL
                .into_iter()
                .map(|framework| Scenario::published(framework, code))
                .collect(),
            shown: frameworks::ALL
                .iter()
                .position(|framework| framework.year == Some(year))
                .unwrap_or(0),
            is_example: true,
            is_new_place: false,
            #[cfg(feature = "fields")]
            drafts: Vec::new(),
            #[cfg(feature = "fields")]
            refused_settings: Vec::new(),
            notices: Vec::new(),
        };
        example.opened(link)
    }

    /// The calculation that is shown.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        // `shown` is only ever set to a place that exists.
        &self.scenarios[self.shown]
    }

    /// The calculation of every framework, in the registry's order.
    #[must_use]
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// What the action makes of the state.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        match action {
            Action::Open(link) if link.is_empty() => self.example(),
            Action::Open(link) => self.opened(&link),
            Action::Enter(slot, entry) => self.changed(|scenario| match entry {
                Some(entry) => {
                    // A slot only offers what it takes.
                    let _ = scenario.entries.set(slot.code(), entry);
                }
                None => scenario.entries.clear(slot.code()),
            }),
            #[cfg(feature = "fields")]
            Action::Type(slot, part, text) => self.typed(slot, part, text),
            #[cfg(feature = "fields")]
            Action::Set(place, text) => self.set(place, text),
            Action::Start(case) => match frameworks::by_year(case.year) {
                Some(framework) => self.placed(Scenario::of_case(framework, case)),
                None => self.clone(),
            },
            Action::PutBack => {
                let mut scenario = self.scenario().clone();
                if let Some(case) = scenario.case {
                    scenario.entries = case.entries(scenario.framework());
                }
                Self {
                    is_new_place: false,
                    ..self.placed(scenario)
                }
            }
            Action::StartAgain => self.placed(Scenario::empty(self.scenario().framework())),
            Action::Dismiss => Self {
                notices: Vec::new(),
                ..self.clone()
            },
        }
    }

    /// The example, with what was entered for the other years left as it is.
    fn example(&self) -> Self {
        let mut state = Self {
            is_example: true,
            is_new_place: false,
            notices: Vec::new(),
            ..self.clone()
        };
        state.show(Self::new("").scenario().clone());
        state
    }

    fn opened(&self, link: &str) -> Self {
        let (scenario, problems) = fragment::read(link);
        let mut state = self.clone();
        state.is_new_place = false;
        state.notices = problems.iter().map(ToString::to_string).collect();
        if let Some(scenario) = scenario {
            state.is_example = false;
            state.show(scenario);
        }
        state
    }

    /// Another calculation in the place of the one that is shown.
    fn placed(&self, scenario: Scenario) -> Self {
        let mut state = Self {
            is_example: false,
            is_new_place: true,
            notices: Vec::new(),
            ..self.clone()
        };
        state.show(scenario);
        #[cfg(feature = "fields")]
        state.forget_typed(None);
        state
    }

    fn show(&mut self, scenario: Scenario) {
        let place = frameworks::ALL
            .iter()
            .position(|framework| *framework == scenario.framework());
        if let Some(place) = place
            && let Some(kept) = self.scenarios.get_mut(place)
        {
            let before = core::mem::replace(kept, scenario);
            self.shown = place;
            // What was being typed belongs to what is entered there; looking at the other year and
            // coming back, or trying a change elsewhere, loses nothing.
            #[cfg(feature = "fields")]
            self.forget_typed(Some(before));
            #[cfg(not(feature = "fields"))]
            drop(before);
        }
    }

    /// The same calculation, changed.
    pub(super) fn changed(&self, change: impl FnOnce(&mut Scenario)) -> Self {
        let mut state = Self {
            is_example: false,
            is_new_place: false,
            ..self.clone()
        };
        if let Some(scenario) = state.scenarios.get_mut(self.shown) {
            change(scenario);
        }
        state
    }
}
