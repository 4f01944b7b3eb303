//! The command `rate`: one JSON input on standard input, one JSON document on standard output; or the
//! explanation of that rating; or a whole sheet of CCGs as CSV, and their ratings as CSV.

use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::process::ExitCode;

use ccg_rating::exchange::explain::{Asked, Part};
use ccg_rating::exchange::{json, sheet};
use ccg_rating::explore::{DRAWS, SEED};
use ccg_rating::framework::{Framework, Settings};
use ccg_rating::frameworks;
use lexopt::Arg;

/// How the command is used.
fn help() -> String {
    let ids: Vec<&str> = frameworks::ALL.iter().map(|known| known.id).collect();
    let (ids, most_seed, most_draws) = (ids.join(" or "), u32::MAX, Asked::MOST_DRAWS);
    format!(
        "\
rate: rates a clinical commissioning group (CCG) by the method of NHS England, as far as it is known.

Reads one JSON input on standard input, writes one JSON document on standard output.

    echo '{{\"framework\":\"ccg-assurance-2015-16\",\"entries\":{{\"finance\":{{\"rating\":\"good\"}}}}}}' | rate

Or explains that rating: why it is what it is, what would change it, and how sure it is.

    rate --explain [--json] [--parts LIST] [--seed N] [--draws N] < input.json

  --json            write one JSON document, and not text to be read
  --parts LIST      only these, with commas between: why,changes,readings,sampling,influence
  --seed N          what all draws follow from, 0 to {most_seed}; otherwise {SEED}
  --draws N         how many draws of the figures to make, 1 to {most_draws}; otherwise {DRAWS}

Or reads a sheet of one CCG or many as CSV, writes their ratings as CSV on standard output and what
could not be used on standard error, one a line.

    rate --csv FILE --framework ID [--adjust] [--settings 'z=2,tie=at-or-above'] [--problems FILE]

  --csv FILE        the sheet; - is standard input
  --framework ID    {ids}
  --adjust          adjust for over-dispersion where ten or more CCGs have figures
  --settings LIST   settings that differ from their defaults, as id=value with commas between
  --problems FILE   write what could not be used as CSV too

  --help, --version

Exit status: 0 rated, 2 refused (the document or the message says why), 3 rated, but some of the sheet
could not be used, 1 something could not be read or written.
"
    )
}

/// What the command was asked to do.
enum Task {
    /// Say this and no more.
    Say(String),
    /// Rate one CCG.
    Json,
    /// Explain the rating of one CCG.
    Explain(ExplainTask),
    /// Rate a sheet.
    Sheet(SheetTask),
}

/// A rating to be explained.
struct ExplainTask {
    as_json: bool,
    asked: Asked,
}

/// A sheet to be rated.
struct SheetTask {
    file: OsString,
    settings: Settings,
    adjusts: bool,
    problems: Option<OsString>,
}

/// Why nothing was rated: a message and the exit status.
struct Failure(String, u8);

const UNUSABLE: u8 = 1;
const REFUSED: u8 = 2;
const SOME_REFUSED: u8 = 3;

fn main() -> ExitCode {
    let done = match task() {
        Ok(Task::Say(text)) => print(&text, 0),
        Ok(Task::Json) => rate_one(),
        Ok(Task::Explain(task)) => explain(&task),
        Ok(Task::Sheet(task)) => rate_sheet(&task),
        Err(failure) => Err(failure),
    };
    match done {
        Ok(status) => ExitCode::from(status),
        Err(Failure(message, status)) => {
            if !message.is_empty() {
                eprintln!("rate: {message}");
            }
            ExitCode::from(status)
        }
    }
}

/// Which arguments were given, in their own words.
#[derive(Default)]
struct Arguments {
    file: Option<OsString>,
    framework: Option<OsString>,
    settings: Option<OsString>,
    problems: Option<OsString>,
    adjusts: bool,
    explains: bool,
    as_json: bool,
    parts: Option<OsString>,
    seed: Option<OsString>,
    draws: Option<OsString>,
}

/// Reads the arguments.
fn task() -> Result<Task, Failure> {
    let mut given = Arguments::default();
    let mut arguments = lexopt::Parser::from_env();
    let unreadable = |error: lexopt::Error| {
        let message = match error {
            lexopt::Error::MissingValue {
                option: Some(option),
            } => format!("expected a value after {option}, got none"),
            other => other.to_string(),
        };
        Failure(message, REFUSED)
    };
    while let Some(argument) = arguments.next().map_err(unreadable)? {
        let place = match argument {
            Arg::Long("help") | Arg::Short('h') => return Ok(Task::Say(help())),
            Arg::Long("version") | Arg::Short('V') => {
                return Ok(Task::Say(
                    concat!("rate ", env!("CARGO_PKG_VERSION"), "\n").to_owned(),
                ));
            }
            Arg::Long("csv") => &mut given.file,
            Arg::Long("framework") => &mut given.framework,
            Arg::Long("settings") => &mut given.settings,
            Arg::Long("problems") => &mut given.problems,
            Arg::Long("parts") => &mut given.parts,
            Arg::Long("seed") => &mut given.seed,
            Arg::Long("draws") => &mut given.draws,
            Arg::Long("adjust") => {
                given.adjusts = true;
                continue;
            }
            Arg::Long("explain") => {
                given.explains = true;
                continue;
            }
            Arg::Long("json") => {
                given.as_json = true;
                continue;
            }
            other => {
                let found = match other {
                    Arg::Long(name) => format!("--{name}"),
                    Arg::Short(letter) => format!("-{letter}"),
                    Arg::Value(value) => value.display().to_string(),
                };
                let expected = "expected no arguments, --explain, --csv, --help or --version";
                return Err(Failure(format!("{expected}, got {found}"), REFUSED));
            }
        };
        *place = Some(arguments.value().map_err(unreadable)?);
    }
    given.into_task()
}

impl Arguments {
    fn into_task(self) -> Result<Task, Failure> {
        let of_sheets = [
            ("--framework", self.framework.is_some()),
            ("--settings", self.settings.is_some()),
            ("--problems", self.problems.is_some()),
            ("--adjust", self.adjusts),
        ];
        let of_explanations = [
            ("--json", self.as_json),
            ("--parts", self.parts.is_some()),
            ("--seed", self.seed.is_some()),
            ("--draws", self.draws.is_some()),
        ];
        let first = |options: &[(&'static str, bool)]| {
            let given = options.iter().find(|(_, is_given)| *is_given);
            given.map(|(option, _)| *option)
        };
        if let (false, Some(option)) = (self.explains, first(&of_explanations)) {
            let message = format!("expected --explain with {option}, got none");
            return Err(Failure(message, REFUSED));
        }
        if self.explains {
            let of_sheets = [&[("--csv", self.file.is_some())], &of_sheets[..]].concat();
            if let Some(option) = first(&of_sheets) {
                let message = format!("expected a sheet or --explain, got {option} and --explain");
                return Err(Failure(message, REFUSED));
            }
            let usual = Asked::default();
            let (fewest, most) = (Asked::FEWEST_DRAWS, Asked::MOST_DRAWS);
            let (seed, draws) = (self.seed.as_deref(), self.draws.as_deref());
            return Ok(Task::Explain(ExplainTask {
                as_json: self.as_json,
                asked: Asked {
                    parts: self.parts.map_or(Ok(usual.parts), |list| parts(&list))?,
                    seed: number("--seed", seed, usual.seed, 0, u32::MAX)?,
                    draws: number("--draws", draws, usual.draws, fewest, most)?,
                },
            }));
        }
        let Some(file) = self.file else {
            return match first(&of_sheets) {
                Some(_) => Err(Failure("expected --csv FILE, got none".to_owned(), REFUSED)),
                None => Ok(Task::Json),
            };
        };
        let framework = framework_of(self.framework.as_deref())?;
        Ok(Task::Sheet(SheetTask {
            file,
            settings: settings_of(framework, self.settings.as_deref())?,
            adjusts: self.adjusts,
            problems: self.problems,
        }))
    }
}

/// Parts of an explanation as `why,changes`.
fn parts(list: &OsStr) -> Result<Vec<Part>, Failure> {
    let list = list.to_string_lossy();
    let part = |id: &str| {
        Part::from_id(id.trim()).ok_or_else(|| {
            let known = Part::ALL.map(Part::id).join(", ");
            let message = format!("--parts: expected some of {known}, got {id}");
            Failure(message, REFUSED)
        })
    };
    list.split(',').map(part).collect()
}

/// A whole number in digits alone, within these limits; the usual one where none is given.
fn number(
    option: &str,
    given: Option<&OsStr>,
    usual: u32,
    least: u32,
    most: u32,
) -> Result<u32, Failure> {
    let Some(given) = given else {
        return Ok(usual);
    };
    let found = given.to_string_lossy();
    let is_digits = found.bytes().all(|byte| byte.is_ascii_digit());
    let number: Option<u32> = if is_digits { found.parse().ok() } else { None };
    number
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| {
            let expected = format!("{option}: expected a whole number from {least} to {most}");
            Failure(format!("{expected}, got {found}"), REFUSED)
        })
}

fn framework_of(id: Option<&OsStr>) -> Result<&'static Framework, Failure> {
    let found = id.map_or("none".into(), OsStr::to_string_lossy);
    frameworks::by_id(&found).ok_or_else(|| {
        let ids: Vec<&str> = frameworks::ALL.iter().map(|known| known.id).collect();
        let expected = format!("expected --framework {}", ids.join(" or "));
        Failure(format!("{expected}, got {found}"), REFUSED)
    })
}

/// Settings as `z=2,tie=at-or-above`.
fn settings_of(framework: &'static Framework, list: Option<&OsStr>) -> Result<Settings, Failure> {
    let mut settings = Settings::new(framework);
    let list = list.unwrap_or_default().to_string_lossy();
    for pair in list.split(',').filter(|pair| !pair.trim().is_empty()) {
        let refused = |message: String| Failure(format!("--settings: {message}"), REFUSED);
        let Some((id, value)) = pair.split_once('=') else {
            return Err(refused(format!("expected id=value, got {pair}")));
        };
        settings
            .set_from_text(id.trim(), value.trim())
            .map_err(|error| refused(error.to_string()))?;
    }
    Ok(settings)
}

fn rate_one() -> Result<u8, Failure> {
    let input = read(io::stdin().lock(), json::MOST_BYTES, "standard input")?;
    match json::rate(&input) {
        Ok(output) => print(&format!("{output}\n"), 0),
        Err(error) => print(&format!("{error}\n"), REFUSED),
    }
}

fn explain(task: &ExplainTask) -> Result<u8, Failure> {
    let input = read(io::stdin().lock(), json::MOST_BYTES, "standard input")?;
    if task.as_json {
        return match json::explain(&input, &task.asked) {
            Ok(document) => print(&format!("{document}\n"), 0),
            Err(error) => print(&format!("{error}\n"), REFUSED),
        };
    }
    match json::explanation(&input, &task.asked) {
        Ok(explanation) => print(&explanation.to_text(), 0),
        Err(error) => Err(Failure(error.to_string(), REFUSED)),
    }
}

fn rate_sheet(task: &SheetTask) -> Result<u8, Failure> {
    let name = task.file.to_string_lossy();
    let bytes = if task.file == "-" {
        read(io::stdin().lock(), sheet::MOST_BYTES, "standard input")?
    } else {
        let unreadable = |error| Failure(format!("{name} could not be read: {error}"), UNUSABLE);
        let file = File::open(&task.file).map_err(unreadable)?;
        read(file, sheet::MOST_BYTES, &name)?
    };
    let framework = task.settings.framework();
    let sheet = sheet::read(&bytes, framework)
        .map_err(|error| Failure(format!("{name}: {error}"), REFUSED))?;
    let mut said = String::new();
    if !sheet.unused_columns.is_empty() {
        said = format!("columns not used: {}\n", sheet.unused_columns.join(", "));
    }
    for problem in &sheet.problems {
        // Writing to a String cannot fail.
        let _ = writeln!(said, "{problem}");
    }
    // Whoever was reading the problems has gone: the ratings are written all the same.
    let _ = io::stderr().lock().write_all(said.as_bytes());
    if let Some(file) = &task.problems {
        fs::write(file, sheet::problems_to_csv(&sheet.problems)).map_err(|error| {
            let file = file.to_string_lossy();
            Failure(format!("{file} could not be written: {error}"), UNUSABLE)
        })?;
    }
    let is_whole = sheet.problems.is_empty();
    let status = if is_whole { 0 } else { SOME_REFUSED };
    let ratings = sheet.ratings(&task.settings, task.adjusts);
    print(&sheet::to_csv(framework, ratings), status)
}

/// Reads up to so many bytes and one more, which tells an input that is too long without reading
/// all of it.
fn read(from: impl Read, most: usize, name: &str) -> Result<Vec<u8>, Failure> {
    let mut input = Vec::new();
    let most = u64::try_from(most).map_or(u64::MAX, |most| most + 1);
    match from.take(most).read_to_end(&mut input) {
        Ok(_) => Ok(input),
        Err(error) => Err(Failure(
            format!("{name} could not be read: {error}"),
            UNUSABLE,
        )),
    }
}

fn print(text: &str, status: u8) -> Result<u8, Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => Ok(status),
        // Whoever was reading has gone: nothing to say it to.
        Err(_) => Err(Failure(String::new(), UNUSABLE)),
    }
}
