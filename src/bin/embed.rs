//! The entry point of the page in a frame; the page itself is [`ccg_rating::app`].

fn main() {
    ccg_rating::app::run::<ccg_rating::app::Embedded>();
}

/// What hands out memory in the browser.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
