//! The frame as it will be in an article, at the width of a phone, a tablet or a desktop's column.

use yew::prelude::*;

use super::state::{Action, State, Width};
use super::text_field::radio;
use crate::app::components::elements::{element, paragraph, text};
use crate::app::text::builder as words;
use crate::embed::{Pixels, SANDBOX, Snippets};

/// The preview, or why there is none yet. The frame is made anew for each address, so that going back
/// in the browser does not go through them all.
pub fn preview(
    state: &State,
    snippets: &Result<Snippets, String>,
    frame: &NodeRef,
    height: Option<Pixels>,
    act: &Callback<Action>,
) -> Html {
    let mut widths = vec![text("legend", "visually-hidden", words::WIDTH)];
    let choices = Width::ALL.map(|width| {
        let onchange = act.reform(move |_| Action::Width(width));
        radio("width", width.name(), state.width == width, onchange)
    });
    widths.push(element("div", "choices", choices.into()));
    let shown = match snippets {
        Ok(snippets) => {
            let address = snippets.address();
            let width = state.width.pixels().to_string();
            let height = height.map_or(600, Pixels::number).to_string();
            html! {
                // It scrolls where the window is narrower than what is looked at: so it takes the focus.
                <div class="preview-frame" role="region" aria-label={words::PREVIEW_REGION} tabindex="0">
                    <iframe key={address.clone()} ref={frame} title={snippets.title.clone()} {width} {height}
                        sandbox={SANDBOX} src={address} />
                </div>
            }
        }
        Err(why) => paragraph(why.clone()),
    };
    html! {
        <section class="preview" aria-labelledby="preview-heading">
            <h2 id="preview-heading">{ words::PREVIEW }</h2>
            { element("fieldset", "field", widths) }
            { shown }
        </section>
    }
}
