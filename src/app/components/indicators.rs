//! The many indicators: found by a word or a code, or browsed in one folded group for each domain.

use yew::prelude::*;

use super::elements::{element, text};
use super::entries::field;
use super::form::{indicators_of, part_of};
use crate::app::finding;
use crate::app::state::{Action, State};
use crate::app::text::form as words;
use crate::assess::Assessment;
use crate::framework::{Component as Part, Indicator, Slot};
use crate::rating::Band;

/// What is shown, and whom to tell.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The component that rests on them.
    pub component: &'static Part,
    /// What is entered and being typed.
    pub state: State,
    /// What follows.
    pub assessment: Assessment,
    /// Told what a reader enters.
    pub act: Callback<Action>,
}

/// The indicators, and what is typed to find some of them.
#[derive(Default)]
pub struct Indicators {
    typed: String,
    /// The domains that a reader has unfolded, which a search does not change.
    unfolded: Vec<&'static str>,
}

/// What can happen.
pub enum Message {
    /// A reader types into the search box.
    Find(String),
    /// A domain was unfolded or folded.
    Toggle(&'static str, bool),
}

impl Component for Indicators {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Find(typed) => self.typed = typed,
            // What a search unfolds is folded again after it.
            Message::Toggle(..) if self.is_finding() => return false,
            Message::Toggle(domain, is_unfolded) => {
                self.unfolded.retain(|other| *other != domain);
                if is_unfolded {
                    self.unfolded.push(domain);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            component,
            assessment,
            ..
        } = ctx.props();
        let indicators = indicators_of(assessment.framework, component);
        let found = indicators
            .iter()
            .filter(|(_, indicator)| finding::matches(indicator, &self.typed))
            .count();
        let groups = indicators
            .chunk_by(|(_, one), (_, next)| one.domain == next.domain)
            .map(|group| self.group(ctx, group));
        let oninput = ctx.link().callback(|event: InputEvent| {
            let field = event.target_unchecked_into::<web_sys::HtmlInputElement>();
            Message::Find(field.value())
        });
        let typed = self.typed.trim();
        let says = if typed.is_empty() {
            words::COMPARED.to_owned()
        } else {
            words::found(found, indicators.len(), typed)
        };
        let id = format!("find-{}", part_of(assessment.framework, component));
        html! {
            <div class="indicators">
                <div class="find">
                    <label for={id.clone()}>{ words::FIND }</label>
                    <p class="about" id={format!("{id}-about")}>{ words::FIND_ABOUT }</p>
                    <input type="search" aria-describedby={format!("{id}-about")} {id}
                        autocomplete="off" spellcheck="false" value={self.typed.clone()} {oninput} />
                    <p class="about" role="status">{ says }</p>
                </div>
                { for groups }
            </div>
        }
    }
}

impl Indicators {
    fn is_finding(&self) -> bool {
        !self.typed.trim().is_empty()
    }

    /// A domain, with a heading for each area. What is not looked for is hidden and not taken away, so that
    /// what is typed in it stays.
    fn group(&self, ctx: &Context<Self>, group: &[(Slot, &'static Indicator)]) -> Html {
        let Props {
            state,
            assessment,
            act,
            ..
        } = ctx.props();
        let domain = group.first().map_or("", |(_, indicator)| *indicator.domain);
        let problems = state.problems();
        // What is wrong can be reached whatever is looked for.
        let is_shown = |(slot, indicator): &(Slot, &'static Indicator)| {
            finding::matches(indicator, &self.typed) || problems.iter().any(|(of, ..)| of == slot)
        };
        let mut fields = Vec::new();
        for area in group.chunk_by(|(_, one), (_, next)| one.area == next.area) {
            let name = area.first().map_or("", |(_, indicator)| *indicator.area);
            let is_hidden = !area.iter().any(is_shown);
            fields.push(html! { <h5 key={name} hidden={is_hidden}>{ name }</h5> });
            for one in area {
                let slot = one.0;
                let field = field(state, assessment, act, slot);
                fields
                    .push(html! { <div key={slot.code()} hidden={!is_shown(one)}>{ field }</div> });
            }
        }
        let entries = &state.scenario().entries;
        let entered = group
            .iter()
            .filter(|(slot, _)| entries.at(*slot).is_some())
            .count();
        let mut beside = words::entered(entered, group.len());
        let in_band = |band| {
            let assessed = assessment
                .indicators
                .iter()
                .filter(|one| one.band == Some(band));
            assessed
                .filter(|one| group.iter().any(|(_, of)| *of == one.indicator))
                .count()
        };
        if entered > 0 {
            beside.push_str(&words::bands(
                in_band(Band::Worse),
                in_band(Band::Similar),
                in_band(Band::Better),
            ));
        }
        let is_there = group.iter().any(is_shown);
        let is_unfolded = if self.is_finding() {
            is_there
        } else {
            self.unfolded.contains(&domain)
        };
        let ontoggle = ctx.link().callback(move |event: Event| {
            let details = event.target_unchecked_into::<web_sys::HtmlDetailsElement>();
            Message::Toggle(domain, details.open())
        });
        html! {
            <details key={domain} class="section" hidden={!is_there} open={is_unfolded} {ontoggle}>
                <summary>
                    { text("h4", "", domain) }
                    { text("span", "count", beside) }
                </summary>
                { element("div", "", fields) }
            </details>
        }
    }
}
