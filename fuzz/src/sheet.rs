//! Spreadsheets: whatever the file is, every CCG that was read is rated, every problem says where it is,
//! and what is exported reads back to the same ratings.
//!
//! The first byte says how the rest is read: 0 and 1 for the first framework, 2 and 3 for the second and
//! so on; the odd ones with the figures adjusted for over-dispersion.

use ccg_rating::assess::assess;
use ccg_rating::exchange::sheet::{self, Problem, RatedCcg, Shape, Sheet};
use ccg_rating::framework::{Framework, Settings};
use ccg_rating::frameworks;
use serde_json::Value as Json;

use super::is_for_a_reader;

/// Fails unless everything above holds of these bytes.
pub fn check(bytes: &[u8]) {
    let Some((first, csv)) = bytes.split_first() else {
        return;
    };
    let adjust = first & 1 != 0;
    // The digit 0 is a byte whose half leaves no rest, with two frameworks or three.
    let framework = frameworks::ALL[usize::from(first >> 1) % frameworks::ALL.len()];
    let sheet = match sheet::read(csv, framework) {
        Ok(sheet) => sheet,
        Err(error) => return assert!(is_for_a_reader(&error.to_string()), "{error}"),
    };
    check_problems(&sheet, csv);
    let settings = Settings::new(framework);
    let rated = sheet.rate(&settings, adjust);
    check_rated(&sheet, &rated, adjust);
    check_export(framework, &rated);
    let json = serde_json::from_str::<Json>(&sheet::to_json(&rated));
    let count = json.as_ref().ok().and_then(Json::as_array).map(Vec::len);
    assert_eq!(count, Some(rated.len()), "{json:?}");
}

fn check_problems(sheet: &Sheet, csv: &[u8]) {
    let lines = 1 + csv
        .iter()
        .filter(|byte| matches!(byte, b'\n' | b'\r'))
        .count();
    assert!(sheet.rows < lines, "{} rows in {lines} lines", sheet.rows);
    for Problem {
        row,
        column,
        found,
        expected,
    } in &sheet.problems
    {
        assert!((1..=lines).contains(row), "row {row} of {lines}");
        assert!(column.is_empty() || is_for_a_reader(column), "{column:?}");
        for text in [found, expected] {
            assert!(is_for_a_reader(text), "{text:?}");
        }
    }
    assert!(sheet.problems.is_sorted_by_key(|problem| problem.row));
    let table = sheet::problems_to_csv(&sheet.problems);
    assert_eq!(cells(&table), vec![4; sheet.problems.len() + 1], "{table}");
}

/// How many cells each row of a table has.
fn cells(table: &str) -> Vec<usize> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(table.as_bytes());
    reader
        .records()
        .map(|row| row.map_or(0, |row| row.len()))
        .collect()
}

fn check_rated(sheet: &Sheet, rated: &[RatedCcg], adjust: bool) {
    assert_eq!(rated.len(), sheet.ccgs.len());
    match sheet.shape {
        Shape::OneCcg => assert!(rated.len() <= 1),
        Shape::ManyLong | Shape::ManyWide => assert!(rated.len() <= sheet.rows),
    }
    let mut ids: Vec<String> = rated
        .iter()
        .map(|ccg| ccg.id.to_ascii_uppercase())
        .collect();
    ids.sort_unstable();
    assert!(
        ids.is_sorted_by(|one, next| one < next),
        "a CCG stands twice: {ids:?}"
    );
    let settings = Settings::new(sheet.framework);
    for (ccg, read) in rated.iter().zip(&sheet.ccgs) {
        assert_eq!((&ccg.id, &ccg.name), (&read.id, &read.name));
        assert!(!ccg.assessment.overall.is_empty(), "{}", ccg.id);
        // Many at once is a quicker way to the same.
        if !adjust {
            assert_eq!(
                ccg.assessment,
                assess(&read.entries, &settings),
                "{}",
                ccg.id
            );
        }
    }
}

fn check_export(framework: &'static Framework, rated: &[RatedCcg]) {
    let export = sheet::to_csv(framework, rated);
    let widths = cells(&export);
    assert_eq!(widths.len(), rated.len() + 1, "{export}");
    assert!(
        widths.iter().all(|width| Some(width) == widths.first()),
        "{export}"
    );
    if rated.is_empty() {
        return;
    }
    let again = sheet::read(export.as_bytes(), framework);
    let problems = again.as_ref().map(|sheet| sheet.problems.as_slice());
    assert_eq!(problems, Ok([].as_slice()), "{export}");
    let settings = Settings::new(framework);
    let again = again
        .map(|sheet| sheet.rate(&settings, false))
        .unwrap_or_default();
    assert_eq!(again.len(), rated.len(), "{export}");
    for (after, before) in again.iter().zip(rated) {
        // The CCG of a sheet of one has no identifier.
        assert!(after.id == before.id || before.id.is_empty(), "{export}");
        assert_eq!(after.name, before.name, "{export}");
        assert_eq!(
            after.assessment.overall, before.assessment.overall,
            "{export}"
        );
        assert_eq!(after.assessment.score, before.assessment.score, "{export}");
    }
    assert_eq!(
        sheet::to_csv(framework, &again),
        export,
        "from then on nothing changes"
    );
}
