//! See `src/explain.rs` for what must hold.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ccg_rating_fuzz::explain::check(data));
