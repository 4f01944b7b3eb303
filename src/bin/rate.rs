//! The command `rate`: one JSON input on standard input, one JSON document on standard output.
//! Exit status 0 when it was rated, 2 when the input was refused, 1 when it could not be written.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use ccg_rating::exchange::json;

const HELP: &str = "\
rate: rates a clinical commissioning group (CCG) by the method of NHS England, as far as it is known.

Reads one JSON input on standard input, writes one JSON document on standard output.

    echo '{\"framework\":\"ccg-assurance-2015-16\",\"entries\":{\"finance\":{\"rating\":\"good\"}}}' | rate

Options: --help, --version. Exit status: 0 rated, 2 refused (the document says why).
";

fn main() -> ExitCode {
    if let Some(argument) = std::env::args_os().nth(1) {
        return match argument.to_str() {
            Some("--help" | "-h") => print(HELP, ExitCode::SUCCESS),
            Some("--version" | "-V") => print(
                concat!("rate ", env!("CARGO_PKG_VERSION"), "\n"),
                ExitCode::SUCCESS,
            ),
            _ => {
                eprintln!(
                    "rate: expected no arguments, --help or --version, got {}",
                    argument.display()
                );
                ExitCode::from(2)
            }
        };
    }
    let mut input = Vec::new();
    // One byte more than is taken tells an input that is too long, without reading all of it.
    let most = u64::try_from(json::MOST_BYTES).map_or(u64::MAX, |most| most + 1);
    if let Err(error) = io::stdin().lock().take(most).read_to_end(&mut input) {
        eprintln!("rate: standard input could not be read: {error}");
        return ExitCode::FAILURE;
    }
    match json::rate(&input) {
        Ok(output) => print(&format!("{output}\n"), ExitCode::SUCCESS),
        Err(error) => print(&format!("{error}\n"), ExitCode::from(2)),
    }
}

fn print(text: &str, status: ExitCode) -> ExitCode {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => status,
        // Whoever was reading has gone: nothing to say it to.
        Err(_) => ExitCode::FAILURE,
    }
}
