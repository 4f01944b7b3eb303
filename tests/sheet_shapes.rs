//! The three shapes of a sheet, recognised by its header, and the many ways in which programs write
//! the same thing.

#![cfg(all(feature = "csv", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper without what it needs fails the test, as it should"
)]

#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/sheets.rs"]
mod sheets;

use ccg_rating::exchange::sheet::{Shape, read, read_with, template};
use ccg_rating::framework::{Entry, Part};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Decimal, Level, Rating};
use sheets::{entered, good, grades, indicators, problems, sheet};

#[test]
fn one_ccg_has_a_row_for_each_code() {
    let sheet = good(
        indicators(),
        "code,value,denominator,standard_error,band,level\n122b,81.2,340,,,\n165a,,,,,green star\n\
         105c,,,,2,\n106a,1000,,80,,\n",
    );
    assert_eq!(sheet.shape, Shape::OneCcg);
    assert_eq!((sheet.rows, sheet.ccgs.len()), (4, 1));
    assert_eq!((&*sheet.ccgs[0].id, &*sheet.ccgs[0].name), ("", ""));
    let entries = &sheet.ccgs[0].entries;
    assert_eq!(entries.get("105c"), Some(Entry::Band(Band::Better)));
    assert_eq!(entries.get("165a"), Some(Entry::Level(Level::GreenStar)));
    let Some(Entry::Figure(figure)) = entries.get("122b") else {
        panic!("{entries:?}");
    };
    assert_eq!(figure.parts().get(Part::Value), Some(Decimal::new(812, 1)));
}

#[test]
fn many_ccgs_have_a_row_for_each_code_of_each() {
    let sheet = good(
        indicators(),
        "ODS Code,CCG,Code,Entry,SE,Value,period\n03A,Greater Huddersfield,165a,Green,,,2016\n\
         03C,,141b,RED,,,2016\n03a,,106a,,81.6,823.6,2016\n03C,Leeds West,105c,better,,,2016\n",
    );
    assert_eq!(sheet.shape, Shape::ManyLong);
    assert_eq!(sheet.unused_columns, ["period"]);
    assert_eq!(sheet.ccgs.len(), 2);
    assert_eq!(
        (&*sheet.ccgs[0].id, &*sheet.ccgs[0].name),
        ("03A", "Greater Huddersfield")
    );
    assert_eq!(
        (&*sheet.ccgs[1].id, &*sheet.ccgs[1].name),
        ("03C", "Leeds West")
    );
    assert!(entered(&sheet, 0).starts_with("106a=Score("));
    assert_eq!(entered(&sheet, 1), "105c=2 141b=red");
}

#[test]
fn many_ccgs_may_have_a_row_each_and_a_column_for_each_code() {
    let sheet = good(
        indicators(),
        "ccg,122B,165A,141b,105c,143a,162a,remark\n03A,0,green-star,Amber,1.0,YES,Partly compliant,x\n\
         03C,,Red,2,similar,0,1,\n",
    );
    assert_eq!(sheet.shape, Shape::ManyWide);
    assert_eq!(sheet.unused_columns, ["remark"]);
    assert_eq!(
        entered(&sheet, 0),
        "105c=1 122b=0 141b=amber 143a=yes 162a=partly-compliant 165a=green-star"
    );
    // A band is taken as the level that it is.
    assert_eq!(
        entered(&sheet, 1),
        "105c=1 141b=green 143a=no 162a=partly-compliant 165a=red"
    );
}

#[test]
fn grades_are_read_in_each_shape() {
    for text in [
        "code,rating,level\nwell-led,good,\nFinance,Requires Improvement,\nlegal-directions,,no\n",
        "ccg,code,entry\n03A,well led,GOOD\n03A,finance,requires_improvement\n03A,legal-directions,No\n",
        "ccg,Well-led,FINANCE,legal_directions\n03A,good,requires-improvement,no\n",
    ] {
        let sheet = good(grades(), text);
        assert_eq!(
            entered(&sheet, 0),
            "well-led=good finance=requires-improvement legal-directions=no"
        );
    }
}

#[test]
fn the_ccg_is_known_by_its_code_where_there_is_one() {
    for (header, id, name) in [
        ("ccg,other", "a", ""),
        ("ccg,ods_code", "b", "a"),
        ("ods,ccg", "a", "b"),
        ("ccg_code,name", "a", "b"),
        ("name,id", "b", "a"),
        ("ccg_name,ccg", "b", "a"),
        ("CCG Name,x", "a", ""),
    ] {
        let sheet = good(indicators(), &format!("{header},105c\na,b,1\n"));
        assert_eq!(
            (&*sheet.ccgs[0].id, &*sheet.ccgs[0].name),
            (id, name),
            "{header}"
        );
    }
    // A name alone may be that of an indicator.
    let sheet = good(indicators(), "code,name,band\n105c,Deaths in hospital,1\n");
    assert_eq!(sheet.shape, Shape::OneCcg);
    assert_eq!(sheet.unused_columns, ["name"]);
}

#[test]
fn delimiters_line_ends_quotes_and_marks_make_no_difference() {
    let expected = good(indicators(), "ccg,name,105c,122b\n03A,A,1,2\n03C,C,0,1\n");
    for text in [
        "ccg;name;105c;122b\n03A;A;1;2\n03C;C;0;1\n",
        "ccg\tname\t105c\t122b\n03A\tA\t1\t2\n03C\tC\t0\t1",
        "ccg,name,105c,122b\r\n03A,A,1,2\r\n03C,C,0,1\r\n",
        "ccg,name,105c,122b\r03A,A,1,2\r03C,C,0,1\r",
        "\u{feff}ccg,name,105c,122b\n03A,A,1,2\n03C,C,0,1\n",
        "\"ccg\",\"name\",\"105c\",\"122b\"\n\"03A\",\"A\",\"1\",\"2\"\n\"03C\",C,\"0\",1\n",
        "\n\nccg,name,105c,122b,,\n\n03A,A,1,2,,\n,,,,,\n  \n03C,C,0,1,,\n\n",
        " ccg , name ,105c , 122b\n 03A ,\u{a0}A, 1,2\n03C,C,0 ,1",
    ] {
        let sheet = good(indicators(), text);
        assert_eq!(sheet, expected, "{text:?}");
    }
}

#[test]
fn a_quoted_cell_may_hold_delimiters_and_lines() {
    let sheet = good(
        indicators(),
        "ccg,name,105c,remark\n00D,\"Durham Dales, \"\"Easington\"\"\",1,\"two\nlines\"\n",
    );
    assert_eq!(sheet.ccgs[0].name, "Durham Dales, \"Easington\"");
}

#[test]
fn a_quotation_mark_that_takes_in_the_next_row_is_a_problem() {
    let text = "ccg,name,finance\n03A,\"Gr Hudd,good\n03B,\"Leeds,good\n03C,York,inadequate\n";
    let sheet = read(text.as_bytes(), grades()).expect("it is a sheet");
    assert_eq!(sheet.ccgs.len(), 1);
    let [problem] = sheet.problems.as_slice() else {
        panic!("one problem, got {:?}", sheet.problems);
    };
    assert_eq!((problem.row, &*problem.column), (2, "name"));
    assert!(problem.expected.contains("a quotation mark not closed"));
}

#[test]
fn a_semicolon_file_may_have_decimal_commas() {
    let sheet = good(
        indicators(),
        "code;value;denominator\n122b;81,2;340\n126a;66.7%;3000\n",
    );
    assert!(
        entered(&sheet, 0).contains("digits: 812, places: 1"),
        "{}",
        entered(&sheet, 0)
    );
    let header = "code;value;denominator\n";
    let ambiguous = sheets::sheet(indicators(), &format!("{header}122b;1,234;340\n"));
    assert_eq!(
        problems(&ambiguous),
        [
            "row 2, column value: expected a number that can be read in one way: its comma could stand \
          before thousands or be a decimal comma, got 1,234"
        ]
    );
}

#[test]
fn cells_that_are_kept_from_being_formulas_are_read_as_what_they_were() {
    let sheet = good(indicators(), "ccg,name,105c\n'=1+1,'-,1\n'quoted',''=x,1\n");
    assert_eq!((&*sheet.ccgs[0].id, &*sheet.ccgs[0].name), ("=1+1", "-"));
    assert_eq!(
        (&*sheet.ccgs[1].id, &*sheet.ccgs[1].name),
        ("'quoted'", "''=x")
    );
}

#[test]
fn a_row_that_says_nothing_of_its_code_is_as_if_it_were_not_there() {
    let sheet = good(
        indicators(),
        "code,value,denominator,band\n122b,,,\n105c,,,1\n126a\n",
    );
    assert_eq!(entered(&sheet, 0), "105c=1");
}

#[test]
fn short_rows_are_as_if_their_last_cells_were_empty() {
    let sheet = good(indicators(), "ccg,105c,122b\n03A,1\n03C,1,2\n");
    assert_eq!(entered(&sheet, 0), "105c=1");
}

#[test]
fn templates_read_back_without_problems() {
    for framework in frameworks::ALL {
        for shape in [Shape::OneCcg, Shape::ManyLong, Shape::ManyWide] {
            let text = template(framework, shape);
            let sheet = good(framework, &text);
            assert_eq!(sheet.shape, shape, "{text}");
            assert_eq!(sheet.unused_columns, [""; 0], "{text}");
            assert!(!entered(&sheet, 0).is_empty(), "{text}");
        }
    }
    let sheet = sheet(indicators(), &template(indicators(), Shape::OneCcg));
    let kinds: Vec<&str> = sheet.ccgs[0]
        .entries
        .known()
        .map(|(_, entry)| entry.form())
        .collect();
    for form in ["a figure", "a band", "a level"] {
        assert!(kinds.contains(&form), "{kinds:?}");
    }
    let sheet = good(grades(), &template(grades(), Shape::OneCcg));
    let rating = sheet.ccgs[0].entries.get("finance");
    assert!(
        matches!(rating, Some(Entry::Rating(Rating::Good))),
        "{rating:?}"
    );
}

#[test]
fn progress_goes_from_part_of_the_bytes_to_all_of_them() {
    let mut text = "ccg,105c\n".to_owned();
    for ccg in 0..1000 {
        text.extend([format!("{ccg},1\n")]);
    }
    let mut reports = Vec::new();
    let read = read_with(text.as_bytes(), indicators(), &mut |done, all| {
        reports.push((done, all));
    });
    assert_eq!(read.map(|sheet| sheet.rows), Ok(1000));
    assert!(reports.len() > 3, "{reports:?}");
    assert!(reports.is_sorted(), "{reports:?}");
    assert!(reports.iter().all(|(_, all)| *all == text.len()));
    assert_eq!(reports.last(), Some(&(text.len(), text.len())));
}
