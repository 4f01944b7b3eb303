//! What a bench leaves behind for the same measurement by others, in a browser or another language.

use std::fs;
use std::path::Path;

/// Leaves a file in `target/tmp/bench/`, where the others find it.
pub fn leave(name: &str, text: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench");
    let left = fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join(name), text));
    assert!(left.is_ok(), "{name} could not be written: {left:?}");
}
