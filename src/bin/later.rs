//! The entry point of the module with the parts that load later; what it holds is
//! [`ccg_rating::app::later`].

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    ccg_rating::app::later::run();
}

/// Opens a part of the page that this module draws, by its name: `method`, `areas` and others.
#[wasm_bindgen]
pub fn open(part: &str) {
    ccg_rating::app::later::open(part);
}

/// What hands out memory in the browser.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
