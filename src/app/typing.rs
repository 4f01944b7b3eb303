//! What a reader types into the fields of figures and of settings: part of [`State`] where there are
//! such fields, which is in the parts that load later.

use super::drafts::{self, Draft, Reading, Texts};
use super::state::State;
use crate::exchange::Scenario;
use crate::framework::{Entry, Part, Slot};

impl State {
    /// The same with nothing in its fields but what is entered.
    #[must_use]
    pub fn emptied(mut self) -> Self {
        self.forget_typed(None);
        self
    }

    /// Empties the fields of the year that is shown, but for what is entered; and but for those whose
    /// entry is as it was before, if it is still the same CCG.
    pub(super) fn forget_typed(&mut self, before: Option<Scenario>) {
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

    pub(super) fn typed(&self, slot: Slot, part: Part, text: String) -> Self {
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

    pub(super) fn set(&self, place: usize, text: String) -> Self {
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
}
