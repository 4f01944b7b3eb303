//! rate
fn main() {}
