//! The page's tool for spreadsheets: many CCGs at once. A wasm module of its own, loaded when a
//! reader asks for it; the same module runs as a worker, which holds the sheet, so that the page
//! stays quick however large that is.

mod client;
mod desk;
mod exports;
mod funnel;
mod input;
mod panel;
mod part;
mod problems;
mod protocol;
mod results;
mod sizes;
pub mod state;
mod table;
mod templates;
mod wire;
mod worker;

use yew::Renderer;

use super::beside;
use crate::assess::assess;
use crate::exchange::json::Output;
use crate::exchange::{Scenario, fragment};
use panel::Panel;

/// Starts the module: in a worker it works; in the page it waits to be opened.
pub fn run() {
    if worker::is_here() {
        worker::run();
    } else {
        beside::take_first_number();
    }
}

/// Opens the tool in the room that the page keeps for this part.
pub fn open(part: &str) {
    if let Some(room) = beside::room(part) {
        beside::after_style(MODULE, move || {
            Renderer::<Panel>::with_root(room).render();
        });
    }
}

/// The contract's output for the calculation of a link's fragment, as JSON; none where it is no link.
#[must_use]
pub fn output(link: &str) -> Option<String> {
    let Scenario {
        entries, settings, ..
    } = fragment::read(link).0?;
    Some(Output::new(&assess(&entries, &settings)).to_json())
}

/// The name of this module's files.
const MODULE: &str = "sheets";
