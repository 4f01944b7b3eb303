//! Running the command `rate` as users run it.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// Runs the command with these arguments and this input.
pub fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rate"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("it was asked for");
    // A command that does not read its input may be gone by now; that is its right.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("the command ends")
}

/// The one document that the command writes for this input; the status fits it.
pub fn document(input: &[u8]) -> Value {
    let output = run(&[], input);
    let shown = String::from_utf8_lossy(input);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.is_empty(), "{shown}\nstandard error: {said}");
    // serde_json takes one document and nothing after it but white space.
    let document: Value = serde_json::from_slice(&output.stdout).expect("one JSON document");
    assert!(output.stdout.ends_with(b"}\n"), "{shown}");
    let refused = document.get("error").is_some();
    let status = if refused { Some(2) } else { Some(0) };
    assert_eq!(output.status.code(), status, "{shown}\n{document}");
    assert_ne!(
        refused,
        document.get("overall").is_some(),
        "{shown}\n{document}"
    );
    document
}
