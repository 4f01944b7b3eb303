//! What a reader has entered, and what each action makes of it. Pure: no browser, no drawing.

use crate::cases::{self, Case};
use crate::exchange::{Scenario, fragment};
use crate::framework::{Entry, SettingValue, Slot};
use crate::frameworks;

/// Everything the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The calculation of each framework, in the registry's order, so that looking at the other
    /// year loses nothing.
    scenarios: Vec<Scenario>,
    /// The place of the framework that is shown.
    shown: usize,
    /// Whether the reader sees the example that the page opens on.
    pub is_example: bool,
    /// Whether the last action is a place to come back to with the browser's back button.
    pub is_new_place: bool,
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
    /// Choose one of a setting's choices, both by their places.
    Choose(usize, usize),
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
                .position(|framework| framework.year == year)
                .unwrap_or(0),
            is_example: true,
            is_new_place: false,
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
            Action::Choose(setting, choice) => self.changed(|scenario| {
                scenario.settings.set(setting, SettingValue::Choice(choice));
            }),
            Action::Start(case) => match frameworks::by_year(case.year) {
                Some(framework) => self.placed(Scenario::of_case(framework, case)),
                None => self.clone(),
            },
            Action::PutBack => self.changed(|scenario| {
                if let Some(case) = scenario.case {
                    scenario.entries = case.entries(scenario.framework());
                }
            }),
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
        state
    }

    fn show(&mut self, scenario: Scenario) {
        let place = frameworks::ALL
            .iter()
            .position(|framework| *framework == scenario.framework());
        if let Some(place) = place
            && let Some(kept) = self.scenarios.get_mut(place)
        {
            *kept = scenario;
            self.shown = place;
        }
    }

    /// The same calculation, changed.
    fn changed(&self, change: impl FnOnce(&mut Scenario)) -> Self {
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
