//! What a reader has entered, and what each action makes of it. Pure: no browser, no drawing.

use super::drafts::{self, Draft, Reading, Texts};
use crate::cases::{self, Case};
use crate::exchange::{Scenario, fragment};
use crate::framework::{Entry, Part, Slot};
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
    /// What is being typed into the fields of figures.
    drafts: Vec<Draft>,
    /// What is being typed into the fields of settings, by their places, where it is refused.
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
    Type(Slot, Part, String),
    /// Set a setting, by its place, to what this text says.
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
                .position(|framework| framework.year == year)
                .unwrap_or(0),
            is_example: true,
            is_new_place: false,
            drafts: Vec::new(),
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
            Action::Type(slot, part, text) => self.typed(slot, part, text),
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
        state.forget_typed(None);
        state
    }

    /// Empties the fields of the year that is shown, but for what is entered; and but for those whose
    /// entry is as it was before, if it is still the same CCG.
    fn forget_typed(&mut self, before: Option<Scenario>) {
        let now = &self.scenarios[self.shown];
        let before = before.filter(|before| before.case == now.case);
        let is_as_before = |slot| {
            before
                .as_ref()
                .is_some_and(|before| before.entries.at(slot) == now.entries.at(slot))
        };
        self.drafts.retain(|draft| {
            let slot = draft.slot;
            now.framework().slot(slot.code()) != Some(slot) || is_as_before(slot)
        });
        self.refused_settings.clear();
    }

    fn show(&mut self, scenario: Scenario) {
        let place = frameworks::ALL
            .iter()
            .position(|framework| *framework == scenario.framework());
        if let Some(place) = place
            && let Some(kept) = self.scenarios.get_mut(place)
        {
            // What was being typed belongs to what is entered there; looking at the other year and
            // coming back, or trying a change elsewhere, loses nothing.
            let before = core::mem::replace(kept, scenario);
            self.shown = place;
            self.forget_typed(Some(before));
        }
    }

    /// What stands in the fields of a slot's figure, and what it comes to. A figure that is being
    /// typed counts for nothing while a band is chosen by hand.
    #[must_use]
    pub fn figure(&self, slot: Slot) -> (Texts, Reading) {
        let entries = &self.scenario().entries;
        let draft = self.drafts.iter().find(|draft| draft.slot == slot);
        let texts = draft.map_or_else(
            || drafts::initial(slot, entries),
            |draft| draft.texts.clone(),
        );
        let reading = drafts::read(slot, entries, &texts);
        (texts, reading)
    }

    /// The fields that hold something that cannot be, with why.
    #[must_use]
    pub fn problems(&self) -> Vec<(Slot, Part, String)> {
        let framework = self.scenario().framework();
        let mut problems = Vec::new();
        for draft in &self.drafts {
            let slot = draft.slot;
            if framework.slot(slot.code()) == Some(slot)
                && self.scenario().entries.at(slot).is_none()
                && let (_, Reading::Wrong(part, why)) = self.figure(slot)
            {
                problems.push((slot, part, why));
            }
        }
        problems
    }

    fn typed(&self, slot: Slot, part: Part, text: String) -> Self {
        let (mut texts, _) = self.figure(slot);
        if let Some(place) = texts.get_mut(part as usize) {
            *place = text;
        }
        let mut state = self.changed(|scenario| {
            match drafts::read(slot, &scenario.entries, &texts) {
                Reading::Figure(parts) => {
                    // It has just been read by the same rules.
                    let _ = scenario.entries.set_figure(slot.code(), &parts);
                }
                // What is no figure any longer is not known; a band chosen by hand stays.
                _ => {
                    if let Some(Entry::Figure(_) | Entry::Number(_)) = scenario.entries.at(slot) {
                        scenario.entries.clear(slot.code());
                    }
                }
            }
        });
        state.drafts.retain(|draft| draft.slot != slot);
        state.drafts.push(Draft { slot, texts });
        state
    }

    fn set(&self, place: usize, text: String) -> Self {
        let mut is_refused = true;
        let mut state = self.changed(|scenario| {
            if let Some(setting) = scenario.framework().settings.get(place) {
                is_refused = scenario
                    .settings
                    .set_from_text(setting.id, text.trim())
                    .is_err();
            }
        });
        state.refused_settings.retain(|(other, _)| *other != place);
        if is_refused {
            state.refused_settings.push((place, text));
        }
        state
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
