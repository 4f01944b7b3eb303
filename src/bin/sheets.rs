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

/// What hands out memory in the browser.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
