//! The entry point of the module with the form of a page in a frame; what it holds is
//! [`ccg_rating::app::grades`].

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    ccg_rating::app::grades::run();
}

/// Opens the form in the room that the page keeps for it.
#[wasm_bindgen]
pub fn open(part: &str) {
    ccg_rating::app::grades::open(part);
}

/// What hands out memory in the browser.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
