//! What is written: ratings as a sheet that reads back to the same ratings, problems, JSON; and
//! nothing that a spreadsheet would run.

#![cfg(all(feature = "csv", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper without what it needs fails the test, as it should"
)]

#[path = "common/enterable.rs"]
mod enterable;
#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/sheets.rs"]
mod sheets;

use ccg_rating::exchange::sheet::{Problem, RatedCcg, problems_to_csv, read, to_csv};
use ccg_rating::framework::{Entry, Framework, Settings};
use ccg_rating::frameworks;
use enterable::enterable;
use proptest::prelude::*;
use sheets::{good, grades, indicators, problems};

fn rated(framework: &'static Framework, text: &str) -> Vec<RatedCcg> {
    good(framework, text).rate(&Settings::new(framework), false)
}

#[test]
fn grades_are_written_with_the_rating_before_them() {
    let rated = rated(
        grades(),
        "ccg,name,well-led,delegated-functions,finance,performance,planning,legal-directions\n\
         03A,\"Huddersfield, Greater\",good,good,requires improvement,good,requires improvement,no\n\
         03C,,good,,,,,\n\
         03J,,,,,,,yes\n",
    );
    // The columns for figures, which nobody entered, stand behind these.
    let csv = to_csv(grades(), &rated);
    let empty = ",".repeat(grades().indicators.len());
    let mut written = String::new();
    for line in csv.lines() {
        let line = line.split(",finance.allocation").next().unwrap_or(line);
        written.push_str(line.strip_suffix(&*empty).unwrap_or(line));
        written.push('\n');
    }
    assert_eq!(
        written,
        "ccg,name,rating,lowest,highest,score,score_low,score_high,well-led,delegated-functions,\
         finance,performance,planning,legal-directions\n\
         03A,\"Huddersfield, Greater\",requires-improvement,requires-improvement,\
         requires-improvement,,,,good,good,requires-improvement,good,requires-improvement,no\n\
         03C,,,inadequate,outstanding,,,,good,,,,,\n\
         03J,,inadequate,inadequate,inadequate,,,,,,,,,yes\n"
    );
}

#[test]
fn scores_are_written_with_their_limits_and_figures_as_their_bands() {
    let text = "ccg,code,value,denominator,entry\nA,122b,75,200,\nA,165a,,,green\nA,141b,,,amber\n\
                B,122b,85,200,\n";
    let csv = to_csv(indicators(), rated(indicators(), text));
    let mut rows = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let header = rows.next().expect("there is a header");
    let cell = |row: &[&str], name: &str| {
        let place = header.iter().position(|cell| *cell == name);
        row[place.expect("the column is there")].to_owned()
    };
    let (a, b) = (rows.next().expect("row A"), rows.next().expect("row B"));
    for (name, of_a, of_b) in [
        ("ccg", "A", "B"),
        ("rating", "requires-improvement", ""),
        ("lowest", "requires-improvement", "inadequate"),
        ("highest", "requires-improvement", "outstanding"),
        ("score", "0.5833", ""),
        ("score_low", "0.5833", "0.5"),
        ("score_high", "0.5833", "1.5"),
        ("score_of_performance", "0", "1"),
        ("score_of_finance", "1", ""),
        ("score_of_leadership", "1.3333", ""),
        ("122b", "0", "1"),
        ("141b", "amber", ""),
        ("165a", "green", ""),
    ] {
        assert_eq!(
            (cell(&a, name), cell(&b, name)),
            (of_a.to_owned(), of_b.to_owned()),
            "{name}"
        );
    }
}

#[test]
fn one_ccg_is_written_under_a_name_that_reads_back() {
    let csv = to_csv(grades(), rated(grades(), "code,rating\nfinance,good\n"));
    assert!(csv.contains("\nunnamed,,"), "{csv}");
    assert_eq!(good(grades(), &csv).ccgs.len(), 1);
}

#[test]
fn no_cell_that_came_from_outside_is_a_formula() {
    let text = "ccg,name,105c\n=1+1,@SUM(A1),1\n+3,-3,1\nplain,'=x,1\n";
    let csv = to_csv(indicators(), rated(indicators(), text));
    for cells in ["\n'=1+1,'@SUM(A1),", "\n'+3,'-3,", "\nplain,'=x,"] {
        assert!(csv.contains(cells), "{csv}");
    }
    let ids = |text: &str| -> Vec<String> {
        good(indicators(), text)
            .ccgs
            .into_iter()
            .map(|ccg| ccg.id)
            .collect()
    };
    assert_eq!(ids(&csv), ["=1+1", "+3", "plain"]);
    let problem = Problem {
        row: 2,
        column: "@x".to_owned(),
        found: "=HYPERLINK(\"a\",1)".to_owned(),
        expected: "a number".to_owned(),
    };
    assert_eq!(
        problems_to_csv(&[problem]),
        "row,column,found,expected\n2,'@x,\"'=HYPERLINK(\"\"a\"\",1)\",a number\n"
    );
    assert_eq!(problems_to_csv(&[]), "row,column,found,expected\n");
}

#[cfg(feature = "json")]
#[test]
fn json_has_the_output_of_each_ccg_as_the_contract_has_it() {
    use ccg_rating::exchange::{json, sheet::to_json};
    let rated = rated(
        grades(),
        "ods_code,ccg,finance\n03A,\"Greater \"\"H\"\"\",good\n03C,,\n",
    );
    let document: serde_json::Value = serde_json::from_str(&to_json(&rated)).expect("it is JSON");
    let one = json::rate(
        br#"{"framework":"ccg-assurance-2015-16","entries":{"finance":{"rating":"good"}}}"#,
    );
    let one: serde_json::Value =
        serde_json::from_str(&one.expect("it is rated")).expect("it is JSON");
    assert_eq!(document[0]["id"], "03A");
    assert_eq!(document[0]["name"], "Greater \"H\"");
    assert_eq!(document[0]["output"], one);
    assert_eq!(document.as_array().map(Vec::len), Some(2));
    assert_eq!(to_json(&[]), "[]");
}

/// What stands between two cells, and whether a row follows each code or each CCG; the entries as
/// places in each code's list of choices, one past the end for "not known".
fn sheet_text(framework: &'static Framework, picks: &[Vec<usize>], names: &[String]) -> String {
    let slots = framework.slots();
    let mut writer = csv::Writer::from_writer(Vec::new());
    let codes = slots.iter().map(|slot| slot.code());
    writer
        .write_record(["ccg", "name"].into_iter().chain(codes))
        .expect("it is in memory");
    for (ccg, picks) in picks.iter().enumerate() {
        let id = format!("{ccg}{}", names.get(ccg).map_or("", String::as_str));
        let mut row = vec![id, names.get(ccg).cloned().unwrap_or_default()];
        for (slot, pick) in slots.iter().zip(picks) {
            let entries = enterable(*slot);
            let choice = match entries.get(*pick) {
                Some(Entry::Number(number)) => number.to_string(),
                Some(choice) => choice.name().to_owned(),
                None => String::new(),
            };
            // Bands are numbers in a sheet as a rule, and words now and then.
            row.push(choice);
        }
        writer.write_record(&row).expect("it is in memory");
    }
    let bytes = writer.into_inner().expect("it is in memory");
    String::from_utf8(bytes).expect("it was text")
}

fn settings(framework: &'static Framework, choices: &[usize]) -> Settings {
    let mut settings = Settings::new(framework);
    for (place, choice) in choices.iter().enumerate() {
        settings.set(place, ccg_rating::framework::SettingValue::Choice(*choice));
    }
    settings
}

/// Asserts that what is written of these ratings reads back to the same ratings.
fn assert_same_again(rated: &[RatedCcg], settings: &Settings) {
    let framework = settings.framework();
    let csv = to_csv(framework, rated);
    let again = read(csv.as_bytes(), framework).expect("an export is a sheet");
    assert_eq!(problems(&again), [""; 0], "{csv}");
    assert_eq!(again.unused_columns, [""; 0]);
    let again_rated = again.rate(settings, false);
    assert_eq!(rated.len(), again_rated.len(), "{csv}");
    for (before, after) in rated.iter().zip(&again_rated) {
        assert_eq!(
            (&before.id, &before.name),
            (&after.id, &after.name),
            "{csv}"
        );
        assert_eq!(before.assessment.overall, after.assessment.overall, "{csv}");
        assert_eq!(before.assessment.score, after.assessment.score, "{csv}");
    }
    // From then on nothing changes any more.
    assert_eq!(to_csv(framework, &again_rated), csv);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn an_export_reads_back_to_the_same_ratings(
        picks in proptest::collection::vec(proptest::collection::vec(0_usize..8, 70), 1..6),
        names in proptest::collection::vec("[-=+@'\"a-z,;é]{0,6}", 0..6),
        chosen in proptest::collection::vec(0_usize..3, 0..6),
    ) {
        for framework in frameworks::ALL {
            let sheet = read(sheet_text(framework, &picks, &names).as_bytes(), framework);
            let sheet = sheet.expect("it was made as a sheet");
            prop_assert_eq!(problems(&sheet), [""; 0]);
            let settings = settings(framework, &chosen);
            assert_same_again(&sheet.rate(&settings, false), &settings);
        }
    }

    #[test]
    fn an_export_of_figures_reads_back_to_the_same_ratings(
        figures in proptest::collection::vec((0_u32..=300, 300_u32..900, 600_u32..1300, 1_u32..200), 8..14),
        levels in proptest::collection::vec(0_usize..4, 14),
        adjust in any::<bool>(),
    ) {
        let mut text = "ccg,code,value,numerator,denominator,standard_error,entry\n".to_owned();
        for (ccg, (count, of, value, error)) in figures.iter().enumerate() {
            text.extend([format!("{ccg},122b,,{count},{of},,\n{ccg},103b,,{count},{of},,\n{ccg},106a,{value},,,{error},\n")]);
            let level = levels.get(ccg).and_then(|level| ["red", "amber", "green"].get(*level));
            if let Some(level) = level {
                text.extend([format!("{ccg},141b,,,,,{level}\n{ccg},165a,,,,,{level}\n")]);
            }
        }
        let framework = indicators();
        let sheet = read(text.as_bytes(), framework).expect("it was made as a sheet");
        let settings = Settings::new(framework);
        assert_same_again(&sheet.rate(&settings, adjust), &settings);
    }
}
