//! Inputs of the contract of every sort, with what the engine makes of them natively: two lines each, on
//! standard output, for `differential.test.mjs`, which asks the package for JavaScript for the same
//! outputs. A pipe, because in a file a hundred thousand of them would take 300 MB.
//!
//!     native-pairs COUNT SEED      (`tests/same_bytes.rs` has the first of SEED 20160721)

#![expect(
    clippy::expect_used,
    reason = "without what it needs it fails, and so does the test that runs it"
)]

#[path = "../common/chance.rs"]
mod chance;
#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "../common/inputs.rs"]
mod inputs;

use std::io::{BufWriter, Write as _, stdout};
use std::process::ExitCode;

use ccg_rating::exchange::json::rate;
use chance::Chance;
use inputs::input;

fn main() -> ExitCode {
    let numbers: Vec<u64> = std::env::args()
        .skip(1)
        .map(|number| number.parse().expect("expected a whole number"))
        .collect();
    let [count, seed] = *numbers.as_slice() else {
        eprintln!("expected COUNT and SEED, got {} arguments", numbers.len());
        return ExitCode::FAILURE;
    };
    let mut chance = Chance(seed);
    let mut pairs = BufWriter::new(stdout().lock());
    for _ in 0..count {
        let input = input(&mut chance);
        let (Ok(output) | Err(output)) = rate(input.as_bytes());
        assert!(!input.contains('\n') && !output.contains('\n'), "{input}");
        writeln!(pairs, "{input}\n{output}").expect("somebody reads them");
    }
    pairs.flush().expect("somebody reads them");
    ExitCode::SUCCESS
}
