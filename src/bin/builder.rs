//! The entry point of the page on which an editor sets up a frame; what it holds is
//! [`ccg_rating::app::builder`].

fn main() {
    ccg_rating::app::builder::run();
}

/// What hands out memory in the browser.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
