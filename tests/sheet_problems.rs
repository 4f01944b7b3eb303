//! What is wrong with a sheet is said, row by row, and never sinks what is right; only a file that is
//! no sheet at all is refused.

#![cfg(all(feature = "csv", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper without what it needs fails the test, as it should"
)]

#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/sheets.rs"]
mod sheets;

use ccg_rating::exchange::sheet::{MOST_BYTES, MOST_CCGS, Problem, read};
use proptest::prelude::*;
use sheets::{entered, grades, indicators, problems, refusal, sheet};

const HEADER: &str =
    "ccg,code,value,numerator,denominator,standard_error,reference,band,level,rating,entry";

/// Asserts that this row of a long sheet gives this one problem, and that the row after it counts.
fn assert_problem(row: &str, problem: &str) {
    let read = sheet(indicators(), &format!("{HEADER}\n{row}\nZ,105c,,,,,,1\n"));
    assert_eq!(problems(&read), [problem], "{row}");
    let last = read.ccgs.len() - 1;
    assert_eq!(entered(&read, last), "105c=1", "{row}");
}

#[test]
fn a_figure_that_cannot_be_names_the_column_of_the_part_that_is_wrong() {
    for (row, problem) in [
        (
            "A,122b,181.2,,340",
            "row 2, column value: expected a percentage between 0 and 100, got 181.2",
        ),
        (
            "A,122b,81.2,,-3",
            "row 2, column denominator: expected a denominator above 0, got -3",
        ),
        (
            "A,122b,81.2,,0",
            "row 2, column denominator: expected a denominator above 0, got 0",
        ),
        (
            "A,122b,81.2",
            "row 2, column denominator: expected a denominator, which a figure needs, got nothing",
        ),
        (
            "A,122b,,,340",
            "row 2, column value: expected a value or its numerator, which a figure needs, got nothing",
        ),
        (
            "A,122b,,350,340",
            "row 2, column numerator: expected a numerator not above its denominator, got 350",
        ),
        (
            "A,122b,,-1,340",
            "row 2, column numerator: expected a count not below 0, got -1",
        ),
        (
            "A,106a,1000",
            "row 2, column standard_error: expected a standard error, which a value needs, got nothing",
        ),
        (
            "A,106a,1000,,,−5",
            "row 2, column standard_error: expected a standard error above 0, got −5",
        ),
        (
            "A,106a,1000,,7,5",
            "row 2, column denominator: expected nothing, because a score takes value, standard_error and reference, got 7",
        ),
        (
            "A,122b,81.2,,340,,100",
            "row 2, column reference: expected a reference above 0 and below 100, got 100",
        ),
        (
            "A,165a,3,,4",
            "row 2, column value: expected a band or a level, no figure, got 3",
        ),
        (
            "A,131a,3,,4",
            "row 2, column value: expected a band, because no direction was agreed for it, got 3",
        ),
    ] {
        assert_problem(row, problem);
    }
}

#[test]
fn what_is_no_number_is_said_to_be_none() {
    let number = "a number such as 81.2";
    for (cell, expected) in [
        (
            "1e400",
            "a number of at most 15 digits, written without an exponent",
        ),
        ("NaN", number),
        ("=1+1", "a number, not a formula"),
        (
            "\"81,2\"",
            "a number with a point, as 81.2, or with commas as in 1,234",
        ),
        ("£330m", number),
        ("n/a", number),
    ] {
        let found = cell.trim_matches('"');
        assert_problem(
            &format!("A,122b,{cell},,340"),
            &format!("row 2, column value: expected {expected}, got {found}"),
        );
    }
}

#[test]
fn words_that_a_code_does_not_take_are_refused_with_those_that_it_takes() {
    for (row, problem) in [
        (
            "A,105c,,,,,,3",
            "row 2, column band: expected a band (0, 1, 2), got 3",
        ),
        (
            "A,105c,,,,,,,green",
            "row 2, column level: expected a band (0, 1, 2), got green",
        ),
        (
            "A,141b,,,,,,,green-star",
            "row 2, column level: expected a level (red, amber, green), got green-star",
        ),
        (
            "A,165a,,,,,,1",
            "row 2, column band: expected a level (red, amber, green, green-star), got 1",
        ),
        (
            "A,105c,,,,,,,,,blue",
            "row 2, column entry: expected a band (0, 1, 2), got blue",
        ),
        (
            "A,105c,,,,,,1,,,1",
            "row 2, column entry: expected a figure or one word, not both or two, got 1",
        ),
        (
            "A,122b,81.2,,340,,,1",
            "row 2, column band: expected a figure or one word, not both or two, got 1",
        ),
    ] {
        assert_problem(row, problem);
    }
}

#[test]
fn a_row_without_its_ccg_or_its_code_is_left_out() {
    for (row, problem) in [
        (
            ",105c,,,,,,1",
            "row 2, column ccg: expected the code or the name of a CCG, got nothing",
        ),
        (
            "A,,,,,,,1",
            "row 2, column code: expected a code, got nothing",
        ),
        (
            "A,999z,,,,,,1",
            "row 2, column code: expected a code of 2016/17, got 999z",
        ),
        (
            "A,well-led,,,,,,1",
            "row 2, column code: expected a code of 2016/17; well-led belongs to 2015/16, got well-led",
        ),
        (
            "A,105c,,,,,,1,,,,surplus",
            "row 2: expected at most 11 cells, as in the header, got 12",
        ),
    ] {
        assert_problem(row, problem);
    }
    let read = sheet(grades(), "ccg,code,rating\nA,122b,good\n");
    assert_eq!(
        problems(&read),
        ["row 2, column code: expected a code of 2015/16; 122b belongs to 2016/17, got 122b"]
    );
}

#[test]
fn the_first_of_two_counts() {
    let read = sheet(
        indicators(),
        "ccg,code,band\nA,105c,1\n\nB,105c,0\na,105C,2\nB,122b,9\nB,122b,2\n",
    );
    assert_eq!(
        problems(&read),
        [
            "row 5, column code: expected each code once for a CCG, got 105C again, after row 2",
            "row 6, column band: expected a band (0, 1, 2), got 9",
        ]
    );
    assert_eq!(entered(&read, 0), "105c=1");
    assert_eq!(entered(&read, 1), "105c=0 122b=2");
    let read = sheet(
        indicators(),
        "ccg,105c,122b,105C\nA,1,,2\nB,0,7,\nA,2,2,\n,1,1,\n",
    );
    assert_eq!(
        problems(&read),
        [
            "row 1, column 105C: expected each column once, got a second one",
            "row 3, column 122b: expected a band (0, 1, 2); a figure takes a sheet with a row for \
             each code, got 7",
            "row 4, column ccg: expected each CCG once, got A again, after row 2",
            "row 5, column ccg: expected the code or the name of a CCG, got nothing",
        ]
    );
    assert_eq!(entered(&read, 0), "105c=1");
    assert_eq!(entered(&read, 1), "105c=0");
}

#[test]
fn a_column_of_the_other_year_is_a_problem_and_not_just_unused() {
    let read = sheet(grades(), "ccg,finance,122b,remark\nA,good,1,x\n");
    assert_eq!(
        problems(&read),
        ["row 1, column 122b: expected a code of 2015/16; 122b belongs to 2016/17, got 122b"]
    );
    assert_eq!(read.unused_columns, ["remark"]);
}

#[test]
fn a_quotation_mark_that_nothing_closes_does_not_swallow_rows_in_silence() {
    let read = sheet(indicators(), "ccg,105c,name\nA,1,x\nB,2,\"y\nC,1,z\n");
    assert_eq!(
        problems(&read),
        ["row 3: expected a closing quotation mark, got none up to the end of the file"]
    );
    assert_eq!(read.ccgs.len(), 1);
}

#[test]
fn what_was_found_is_told_where_nothing_of_it_can_be_seen() {
    assert_problem(
        "A,122b,\u{1},,340",
        "row 2, column value: expected a number such as 81.2, got signs that cannot be seen",
    );
}

#[test]
fn what_was_found_is_shortened_and_keeps_to_its_line() {
    let read = sheet(
        indicators(),
        &format!("ccg,105c\nA,\"x\ny{}\"\n", "é".repeat(500)),
    );
    let expected = format!("x y{}…", "é".repeat(37));
    assert_eq!(read.problems[0].found, expected);
}

#[test]
fn a_file_that_is_no_sheet_is_refused_as_a_whole() {
    let utf_16 = |mark: &[u8]| [mark, b"c\0c\0g\0"].concat();
    for (bytes, message) in [
        (
            b"".to_vec(),
            "expected a header and rows below it, got an empty file",
        ),
        (
            b"\xEF\xBB\xBF \n\n".to_vec(),
            "expected a header and rows below it, got an empty file",
        ),
        (
            b"ccg,105c\n\n,\n".to_vec(),
            "expected rows below the header, got none",
        ),
        (
            utf_16(b"\xFF\xFE"),
            "expected a text file in UTF-8, got UTF-16: save it as \"CSV UTF-8\"",
        ),
        (
            utf_16(b"\xFE\xFF"),
            "expected a text file in UTF-8, got UTF-16: save it as \"CSV UTF-8\"",
        ),
        (
            utf_16(b""),
            "expected a text file in UTF-8, got bytes of 0: save it as \"CSV UTF-8\"",
        ),
        (
            b"PK\x03\x04xyz".to_vec(),
            "expected a text file in UTF-8, got a workbook or another packed file: save it as \"CSV UTF-8\"",
        ),
        (
            b"ccg,105c\n\xA3,1\n".to_vec(),
            "expected a text file in UTF-8, got letters in another encoding: save it as \"CSV UTF-8\"",
        ),
        (
            b"a,b\n1,2\n".to_vec(),
            "expected a column code, or a column ccg and one for each code, got the header \"a, b\"",
        ),
        (
            b"code,remark\n105c,2\n".to_vec(),
            "expected a column value, band, level, rating or entry beside the codes, got the header \"code, remark\"",
        ),
        (
            b"105c,122b\n1,2\n".to_vec(),
            "expected a column ccg beside the codes, got the header \"105c, 122b\"",
        ),
        (
            b"ccg,well-led\nA,good\n".to_vec(),
            "expected a code of 2016/17; well-led belongs to 2015/16, got the header \"ccg, well-led\"",
        ),
        (
            vec![b'x'; MOST_BYTES + 1],
            "expected a file of at most 32 MiB, got more",
        ),
        (
            [b"ccg,105c,".to_vec(), b"x,".repeat(1001), b"\nA,1".to_vec()].concat(),
            "expected at most 1000 columns, got 1003",
        ),
    ] {
        assert_eq!(refusal(&bytes).to_string(), message);
    }
}

#[test]
fn more_ccgs_or_problems_than_could_be_meant_do_not_fill_the_memory() {
    let rows =
        |count: usize| -> String { (0..count).map(|row| row.to_string() + ",1\n").collect() };
    let text = format!("ccg,105c\n{}", rows(MOST_CCGS));
    assert_eq!(sheet(indicators(), &text).ccgs.len(), MOST_CCGS);
    let text = format!("ccg,105c\n{}", rows(MOST_CCGS + 1));
    assert_eq!(
        refusal(text.as_bytes()).to_string(),
        "expected at most 10000 CCGs, got more"
    );
    let read = sheet(
        indicators(),
        &format!("ccg,105c\n{}A,1\n", ",1\n".repeat(10_005)),
    );
    assert_eq!(read.problems.len(), 10_001);
    assert_eq!(
        read.problems.last().map(ToString::to_string).as_deref(),
        Some("row 10002: expected at most 10000 problems, got 5 more, which are not listed")
    );
    assert_eq!(read.ccgs.len(), 1);
}

#[test]
fn a_problem_is_said_in_one_line() {
    let problem = Problem {
        row: 3,
        column: "value".to_owned(),
        found: "x".to_owned(),
        expected: "a number".to_owned(),
    };
    assert_eq!(
        problem.to_string(),
        "row 3, column value: expected a number, got x"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes, indicators());
    }

    #[test]
    fn no_cells_make_it_panic_and_every_problem_names_its_row(
        cells in proptest::collection::vec(
            prop_oneof![
                Just("122b".to_owned()), Just("105c".to_owned()), Just("165a".to_owned()), Just("A".to_owned()),
                Just("1e400".to_owned()), Just("-1".to_owned()), Just("50".to_owned()), Just("\"".to_owned()),
                Just("100".to_owned()), Just("green".to_owned()), Just("\n".to_owned()), "[ -~]{0,6}", "\\PC{0,4}",
            ],
            0..60,
        ),
        wide in any::<bool>(),
    ) {
        let header = if wide { "ccg,105c,165a,131a,128a" } else { HEADER };
        let text = format!("{header}\n{}\nLAST\n", cells.join(","));
        for framework in [indicators(), grades()] {
            if let Ok(sheet) = read(text.as_bytes(), framework) {
                let rows = text.lines().count();
                prop_assert!(sheet.problems.iter().all(|problem| (1..=rows).contains(&problem.row)));
                prop_assert!(sheet.problems.is_sorted_by_key(|problem| problem.row));
            }
        }
    }
}
