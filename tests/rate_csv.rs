//! The command `rate --csv`, run as users run it: a sheet goes in, ratings come out, and the exit
//! status says whether all of it could be used.

#![cfg(all(feature = "json", feature = "csv", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot run the command fails the test, as it should"
)]

#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/command.rs"]
mod command;

use std::fs;
use std::path::PathBuf;

use ccg_rating::frameworks;
use command::run;

const GRADES: [&str; 4] = ["--csv", "-", "--framework", "ccg-assurance-2015-16"];
const INDICATORS: [&str; 4] = ["--csv", "-", "--framework", "ccg-iaf-2016-17"];

/// The exit status, standard output and standard error.
fn rate(arguments: &[&str], input: &str) -> (Option<i32>, String, String) {
    let output = run(arguments, input.as_bytes());
    let text = |bytes| String::from_utf8(bytes).expect("it is text");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

/// A place for a file of this test.
fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn a_good_sheet_gives_its_ratings_and_nothing_else() {
    let (status, csv, said) = rate(
        &GRADES,
        "ccg,well-led,finance,planning\n03A,good,inadequate,inadequate\n",
    );
    assert_eq!((status, &*said), (Some(0), ""));
    let rows: Vec<&str> = csv.lines().collect();
    // The columns for figures are there, and empty.
    let figures = frameworks::FIRST.indicators;
    let codes: Vec<&str> = figures.iter().map(|figure| figure.code).collect();
    let codes = codes.join(",");
    assert_eq!(
        rows,
        [
            format!(
                "ccg,name,rating,lowest,highest,score,score_low,score_high,well-led,\
                 delegated-functions,finance,performance,planning,legal-directions,{codes}"
            ),
            format!(
                "03A,,inadequate,inadequate,inadequate,,,,good,,inadequate,,inadequate,{}",
                ",".repeat(figures.len())
            ),
        ]
    );
    // What came out goes in again.
    assert_eq!(rate(&GRADES, &csv), (Some(0), csv.clone(), String::new()));
}

#[test]
fn what_could_not_be_used_is_said_and_the_rest_is_rated() {
    let problems = file("problems.csv");
    let path = problems.to_string_lossy();
    let arguments = [&GRADES[..], &["--problems", &path]].concat();
    let (status, csv, said) = rate(&arguments, "ccg,finance\n03A,goood\n03C,good\n,good\n");
    assert_eq!(status, Some(3));
    assert_eq!(csv.lines().count(), 3);
    assert_eq!(
        said,
        "row 2, column finance: expected a rating (inadequate, requires-improvement, good, \
         outstanding), got goood\n\
         row 4, column ccg: expected the code or the name of a CCG, got nothing\n"
    );
    let written = fs::read_to_string(&problems).expect("it was written");
    assert!(
        written.starts_with("row,column,found,expected\n2,finance,goood,"),
        "{written}"
    );
    assert_eq!(written.lines().count(), 3);
}

#[test]
fn a_sheet_may_be_a_file() {
    let sheet = file("sheet.csv");
    fs::write(&sheet, "ccg;105c\n03A;2\n").expect("it can be written");
    let path = sheet.to_string_lossy();
    let (status, csv, said) = rate(&["--framework=ccg-iaf-2016-17", "--csv", &path], "");
    assert_eq!((status, &*said), (Some(0), ""));
    assert!(
        csv.contains("\n03A,,,inadequate,outstanding,,1,2,2,"),
        "{csv}"
    );
}

#[test]
fn settings_and_over_dispersion_change_what_comes_out() {
    let mut sheet = "ccg,code,value,standard_error\n".to_owned();
    for ccg in 0..20 {
        sheet.extend([format!("{ccg},106a,{},20\n", 727 + 20 * ccg)]);
    }
    let similar = |more: &[&str]| {
        let (status, csv, said) = rate(&[&INDICATORS[..], more].concat(), &sheet);
        assert_eq!((status, &*said), (Some(0), ""));
        let place = csv
            .split(',')
            .position(|cell| cell == "106a")
            .expect("a column");
        let bands = csv.lines().map(|line| line.split(',').nth(place));
        bands.filter(|band| *band == Some("1")).count()
    };
    let plain = similar(&[]);
    assert!(similar(&["--adjust"]) > plain);
    assert!(similar(&["--settings", "z=4, tie=at-or-above"]) > plain);
}

#[test]
fn a_file_that_is_no_sheet_is_refused() {
    for (sheet, message) in [
        (
            "",
            "rate: -: expected a header and rows below it, got an empty file\n",
        ),
        (
            "ccg,105c\n",
            "rate: -: expected rows below the header, got none\n",
        ),
        (
            "a,b\n1,2\n",
            "rate: -: expected a column code, or a column ccg and one for each code, got the header \
             \"a, b\"\n",
        ),
    ] {
        assert_eq!(
            rate(&INDICATORS, sheet),
            (Some(2), String::new(), message.to_owned())
        );
    }
}

#[test]
fn arguments_that_make_no_sense_are_refused() {
    let ids = frameworks::ALL.map(|framework| framework.id).join(" or ");
    let frameworks = format!("rate: expected --framework {ids}, got");
    let ids = "leadership-scale, finance-rule, z, tie, missing";
    for (arguments, message) in [
        (
            &["--csv"][..],
            "rate: expected a value after --csv, got none".to_owned(),
        ),
        (
            &["--adjust"],
            "rate: expected --csv FILE, got none".to_owned(),
        ),
        (&["--csv", "-"], format!("{frameworks} none")),
        (
            &["--csv", "-", "--framework", "2016"],
            format!("{frameworks} 2016"),
        ),
        (
            &["sheet.csv"],
            "rate: expected no arguments, --explain, --csv, --help or --version, got sheet.csv"
                .to_owned(),
        ),
        (
            &[&INDICATORS[..], &["--settings", "z"]].concat(),
            "rate: --settings: expected id=value, got z".to_owned(),
        ),
        (
            &[&INDICATORS[..], &["--settings", "colour=red"]].concat(),
            format!("rate: --settings: colour: no such setting, expected one of {ids}"),
        ),
    ] {
        let (status, written, said) = rate(arguments, "ccg,105c\nA,1\n");
        assert_eq!((status, &*written), (Some(2), ""), "{arguments:?}");
        assert_eq!(said, format!("{message}\n"));
    }
}

#[test]
fn a_file_that_cannot_be_read_or_written_is_no_refusal() {
    let nowhere = file("no/such/folder.csv");
    let path = nowhere.to_string_lossy();
    let (status, _, said) = rate(&["--csv", &path, "--framework", "ccg-iaf-2016-17"], "");
    assert_eq!(status, Some(1));
    assert!(said.contains("folder.csv could not be read: "), "{said}");
    let arguments = [&INDICATORS[..], &["--problems", &path]].concat();
    let (status, _, said) = rate(&arguments, "ccg,105c\nA,1\n");
    assert_eq!(status, Some(1));
    assert!(said.contains("folder.csv could not be written: "), "{said}");
}
