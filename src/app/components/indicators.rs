//! The many indicators: found by a word or a code, or browsed in one folded group for each domain.

use yew::prelude::*;

use super::elements::{element, text};
use super::entries::field;
use super::form::indicators_of;
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
}

impl Component for Indicators {
    type Message = String;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, _: &Context<Self>, typed: String) -> bool {
        self.typed = typed;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            component,
            assessment,
            ..
        } = ctx.props();
        let indicators = indicators_of(assessment.framework, component);
        let mut groups = Vec::new();
        let mut found = 0;
        for group in indicators.chunk_by(|(_, one), (_, next)| one.domain == next.domain) {
            let matches = |(_, indicator): &&(Slot, &'static Indicator)| {
                finding::matches(indicator, &self.typed)
            };
            let count = group.iter().filter(matches).count();
            found += count;
            groups.push(self.group(ctx, group, count));
        }
        let oninput = ctx.link().callback(|event: InputEvent| {
            event
                .target_unchecked_into::<web_sys::HtmlInputElement>()
                .value()
        });
        let typed = self.typed.trim();
        let says = if typed.is_empty() {
            words::COMPARED.to_owned()
        } else {
            words::found(found, indicators.len(), typed)
        };
        let id = format!("find-{}", component.id);
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
    /// A domain, with a heading for each area. What is not looked for is hidden, so that what is typed
    /// and unfolded in it stays.
    fn group(
        &self,
        ctx: &Context<Self>,
        group: &[(Slot, &'static Indicator)],
        count: usize,
    ) -> Html {
        let Props {
            state,
            assessment,
            act,
            ..
        } = ctx.props();
        let (mut fields, mut area, mut domain, mut entered) = (Vec::new(), "", "", 0);
        for (slot, indicator) in group {
            domain = indicator.domain;
            entered += usize::from(state.scenario().entries.at(*slot).is_some());
            let is_hidden = !finding::matches(indicator, &self.typed);
            let mut content = Vec::new();
            if area != indicator.area {
                area = indicator.area;
                content.push(text("h5", "", area));
            }
            content.push(field(state, assessment, act, *slot));
            fields.push(html! { <div key={slot.code()} hidden={is_hidden}>{ for content }</div> });
        }
        let mut beside = words::entered(entered, group.len());
        let in_band = |band| {
            let assessed = assessment.indicators.iter();
            assessed
                .filter(|one| one.indicator.domain == domain && one.band == Some(band))
                .count()
        };
        if entered > 0 {
            beside.push_str(&words::bands(
                in_band(Band::Worse),
                in_band(Band::Similar),
                in_band(Band::Better),
            ));
        }
        let is_looked_for = !self.typed.trim().is_empty();
        html! {
            <details key={domain} class="section" hidden={count == 0} open={is_looked_for && count > 0}>
                <summary>
                    { text("h4", "", domain) }
                    { text("span", "count", beside) }
                </summary>
                { element("div", "", fields) }
            </details>
        }
    }
}
