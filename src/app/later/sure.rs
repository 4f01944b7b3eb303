//! How sure the rating is: under the other readings of what is not known, when each figure is drawn
//! again as chance might have had it, and when one entry is left out.

use core::time::Duration;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::platform::time::sleep;
use yew::prelude::*;

use super::follow::{Follows, follow, shown};
use super::table::table;
use crate::app::address;
use crate::app::charts::{self, Outcome, Outcomes};
use crate::app::components::elements::{element, heading, paragraph, quiet_button, text};
use crate::exchange::{Scenario, fragment};
use crate::explore::{self, Draws, Sampler, words};

/// So many draws are made at a time, before the browser may do something else: a few milliseconds on
/// a slow phone.
const AT_A_TIME: u32 = 500;

/// The part.
pub struct HowSure {
    calculation: Option<Scenario>,
    sampler: Option<Sampler>,
    /// Counts the calculations, so that draws for an earlier one stop.
    generation: u32,
    _follows: Option<Follows>,
}

/// What can happen.
pub enum Message {
    /// The page shows another calculation.
    Follow,
    /// It is time for more draws, for the calculation of this number.
    Draw(u32),
    /// A reader wants other draws: from this seed.
    Seed(String),
    /// From the next seed.
    Again,
}

impl Component for HowSure {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let changed = ctx.link().callback(|()| Message::Follow);
        let mut part = Self {
            calculation: None,
            sampler: None,
            generation: 0,
            _follows: follow(move || changed.emit(())),
        };
        part.start(ctx);
        part
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Follow => self.start(ctx),
            Message::Draw(generation) if generation == self.generation => {
                if let Some(sampler) = &mut self.sampler {
                    let left = explore::DRAWS.saturating_sub(sampler.so_far().total);
                    sampler.draw(left.min(AT_A_TIME));
                    if left > AT_A_TIME {
                        draw_soon(ctx, generation);
                    }
                }
            }
            Message::Draw(_) => return false,
            Message::Seed(text) => match text.trim().parse() {
                Ok(seed) => self.seed(seed),
                Err(_) => return true,
            },
            Message::Again => {
                let seed = self.calculation.as_ref().map_or(0, |shown| shown.seed);
                self.seed(seed.wrapping_add(1));
            }
        }
        true
    }
}
