//! What fuzzing found and kept (`fuzz/corpus/`) still holds: every file is fed once more to the very
//! functions that the fuzz targets are made of, `fuzz/src/`. And these functions can fail: given an edge that
//! does something wrong, each says so (`corpus/`).

#![cfg(all(feature = "json", feature = "csv", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot read the corpus fails the test, as it should"
)]

#[path = "../fuzz/src/lib.rs"]
mod properties;

#[path = "corpus/explanations.rs"]
mod explanations;
#[path = "corpus/links.rs"]
mod links;
#[path = "corpus/messages.rs"]
mod messages;
#[path = "corpus/options.rs"]
mod options;

use std::fs;
use std::path::{Path, PathBuf};

/// A target with fewer files was not kept, or not found.
const FEWEST_FILES: usize = 40;

/// The files kept for a target, in one order.
fn kept(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let files = fs::read_dir(folder).expect("there is a folder for each target");
    let mut files: Vec<PathBuf> = files
        .map(|file| file.expect("it can be listed").path())
        .collect();
    files.sort_unstable();
    files
}

#[test]
fn whatever_fuzzing_found_keeps_the_properties_of_its_edge() {
    for (target, check) in properties::TARGETS {
        let files = kept(target);
        assert!(
            files.len() >= FEWEST_FILES,
            "{target} has only {} files",
            files.len()
        );
        for file in files {
            // Should it fail, this is the file.
            println!("{}", file.display());
            check(&fs::read(&file).expect("it can be read"));
        }
    }
}
