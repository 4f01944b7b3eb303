//! The entry point of the tool for spreadsheets, in the page and in its worker; what it holds is
//! [`ccg_rating::app::sheets`].

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    ccg_rating::app::sheets::run();
}

/// Opens the tool in the room that the page keeps for it.
#[wasm_bindgen]
pub fn open(part: &str) {
    ccg_rating::app::sheets::open(part);
}

/// The contract's output for the calculation of a link's fragment, as JSON: for an article that wants
/// to know what a reader of the frame in it has changed.
#[wasm_bindgen]
#[must_use]
pub fn output(fragment: &str) -> Option<String> {
    ccg_rating::app::sheets::output(fragment)
}

/// What hands out memory in the browser.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
