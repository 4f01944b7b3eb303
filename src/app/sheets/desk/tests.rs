//! What the desk answers, asked one thing after another as the page does.

use core::fmt::Write;

use super::Desk;
use crate::app::sheets::protocol::{
    Column, Export, Funnel, FunnelChoice, Job, ProblemLine, ROWS, Rated, Reply, Request, Table,
    View,
};
use crate::exchange::fragment;
use crate::framework::Entry;
use crate::rating::Band;

fn opened(slug: &str, adjust: bool, sheet: &str) -> (Desk, Rated) {
    let job = Job {
        framework: slug.to_owned(),
        adjust,
    };
    Desk::open(sheet.as_bytes(), &job, &mut |_| {}).expect("it can be read")
}

/// Five grades of three CCGs, the last of them not settled, and one cell that is no grade.
fn grades() -> (Desk, Rated) {
    opened(
        "2015-16",
        false,
        "ccg,name,well-led,delegated-functions,finance,performance,planning\n\
         B2,Beta,good,good,good,good,good\n\
         A1,alpha,inadequate,inadequate,good,good,good\n\
         C3,Gamma,good,god,,,\n",
    )
}

/// So many CCGs with one figure each, spread wider than chance; the first is the lowest.
fn figures(ccgs: usize) -> String {
    let mut sheet = "ccg,name,code,numerator,denominator\n".to_owned();
    for place in 0..ccgs {
        let denominator = 100 + place * 37 % 800;
        let percent = 70 + place * 53 % 28;
        let numerator = denominator * percent / 100;
        let _ = writeln!(
            sheet,
            "X{place},Place {place},122b,{numerator},{denominator}"
        );
    }
    sheet
}

fn table(desk: &Desk, view: View) -> Table {
    match desk.answer(&Request::Table(view)) {
        Reply::Table(table) => table,
        other => panic!("{other:?}"),
    }
}

fn names(desk: &Desk, view: View) -> Vec<String> {
    let rows = table(desk, view).rows;
    rows.into_iter().map(|row| row.name).collect()
}

fn problems(desk: &Desk, most: usize) -> Vec<ProblemLine> {
    match desk.answer(&Request::Problems(most)) {
        Reply::Problems(problems) => problems,
        other => panic!("{other:?}"),
    }
}

fn funnel(desk: &Desk, code: &str, marked: &str, page: usize) -> Option<Box<Funnel>> {
    let choice = FunnelChoice {
        code: code.to_owned(),
        marked: marked.to_owned(),
        page,
    };
    match desk.answer(&Request::Funnel(choice)) {
        Reply::Funnel(funnel) => funnel,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_sheet_is_summed_up() {
    let (_, rated) = grades();
    assert_eq!((rated.rows, rated.ccgs, rated.problems), (3, 3, 1));
    assert!(!rated.is_one && !rated.is_adjusted && rated.adjustable.is_empty());
    let of = |id: &str| {
        let mut counts = rated.counts.iter();
        let found = counts.find(|count| count.rating.as_deref() == Some(id));
        found.map(|count| count.ccgs)
    };
    assert_eq!((of("good"), of("inadequate")), (Some(1), Some(1)));
    assert_eq!(
        (of("outstanding"), of("requires-improvement")),
        (Some(0), Some(0))
    );
    // The one that is not settled comes after the four ratings.
    assert_eq!(rated.counts.len(), 5);
    assert_eq!((rated.counts[4].ccgs, &rated.counts[4].rating), (1, &None));
    assert_eq!(rated.table.found, 3);
}

#[test]
fn what_cannot_be_read_is_refused_with_a_sentence() {
    let open = |slug: &str, sheet: &str| {
        let job = Job {
            framework: slug.to_owned(),
            adjust: false,
        };
        Desk::open(sheet.as_bytes(), &job, &mut |_| {}).map(|_| ())
    };
    let why = open("2016-17", "").expect_err("there is nothing in it");
    assert!(
        why.ends_with('.') && why.starts_with(char::is_uppercase),
        "{why}"
    );
    let why = open("1916-17", "ccg,code\n").expect_err("there was no such year");
    assert!(why.contains("1916-17"), "{why}");
}

#[test]
fn progress_rises_from_step_to_step() {
    let job = Job {
        framework: "2016-17".to_owned(),
        adjust: false,
    };
    let mut steps = Vec::new();
    let read = Desk::open(figures(3_000).as_bytes(), &job, &mut |done| {
        steps.push(done);
    });
    assert!(read.is_ok() && steps.len() > 20, "{steps:?}");
    assert!(
        steps.is_sorted_by(|before, after| before < after),
        "{steps:?}"
    );
    assert_eq!(steps.last(), Some(&100));
}

#[test]
fn rows_are_sorted_by_any_column_either_way() {
    let (desk, _) = grades();
    let sorted = |column, is_descending| {
        let view = View {
            column,
            is_descending,
            ..View::default()
        };
        names(&desk, view).join(" ")
    };
    // Capitals make no difference.
    assert_eq!(sorted(Column::Name, false), "alpha Beta Gamma");
    assert_eq!(sorted(Column::Name, true), "Gamma Beta alpha");
    assert_eq!(sorted(Column::Code, false), "alpha Beta Gamma");
    assert!(sorted(Column::Rating, false).starts_with("alpha"));
    assert!(sorted(Column::Known, false).starts_with("Gamma"));
    let (desk, _) = opened(
        "2016-17",
        false,
        "ccg,code,entry\nA,122b,2\nB,122b,0\nC,122b,1\n",
    );
    let by_score = View {
        column: Column::Score,
        ..View::default()
    };
    assert_eq!(names(&desk, by_score), ["B", "C", "A"]);
}

#[test]
fn rows_are_found_by_name_code_and_rating() {
    let (desk, _) = grades();
    let found = |text: &str, rating: &str| {
        let view = View {
            text: text.to_owned(),
            rating: rating.to_owned(),
            ..View::default()
        };
        names(&desk, view).join(" ")
    };
    assert_eq!(found(" ALPHA ", ""), "alpha");
    assert_eq!(found("c3", ""), "Gamma");
    assert_eq!(found("", "Good"), "Beta");
    assert_eq!(found("alpha", "Good"), "");
}

#[test]
fn pages_follow_each_other_and_none_lies_beyond_the_last() {
    let (desk, rated) = opened("2016-17", false, &figures(2 * ROWS + 7));
    let page = |page| {
        let view = View {
            page,
            column: Column::Code,
            ..View::default()
        };
        table(&desk, view)
    };
    assert_eq!(rated.table.rows.len(), ROWS);
    let mut seen = Vec::new();
    for number in 0..3 {
        let page = page(number);
        assert_eq!((page.first, page.found), (number * ROWS, 2 * ROWS + 7));
        seen.extend(page.rows.into_iter().map(|row| row.id));
    }
    assert!(seen.len() == 2 * ROWS + 7 && seen.is_sorted_by(|one, next| one < next));
    assert_eq!(page(99), page(2));
}

#[test]
fn problems_come_as_many_as_asked_for_and_all_as_a_file() {
    let mut sheet = figures(20);
    for row in 0..90 {
        let _ = writeln!(sheet, "Y{row},,122b,oops{row},5");
    }
    let (desk, rated) = opened("2016-17", false, &sheet);
    assert_eq!((rated.problems, rated.first_problems.len()), (90, 20));
    assert_eq!(problems(&desk, 50).len(), 50);
    let all = problems(&desk, 1_000);
    assert_eq!((all.len(), all[0].row, &*all[0].found), (90, 22, "oops0"));
    let file = desk.export(Export::Problems);
    assert_eq!(file.lines().count(), 91);
    assert_eq!(
        desk.answer(&Request::Export(Export::Problems)),
        Reply::Export(Export::Problems)
    );
}

#[test]
fn what_is_exported_is_rated_the_same_again() {
    let (desk, rated) = grades();
    let again = opened("2015-16", false, &desk.export(Export::Csv)).1;
    assert_eq!((again.counts, again.table), (rated.counts, rated.table));
    let json = desk.export(Export::Json);
    assert!(json.starts_with('[') || json.starts_with('{'), "{json}");
    assert!(json.contains("\"A1\""));
}

#[test]
fn the_figures_of_an_indicator_are_drawn_and_listed() {
    let (desk, rated) = opened("2016-17", false, &figures(120));
    assert_eq!(rated.adjustable.len(), 1);
    let first = funnel(&desk, "122b", "X7", 0).expect("there are figures");
    assert_eq!(
        (first.found, first.rows.len(), first.plot.drawn),
        (120, ROWS, 120)
    );
    assert!(first.plot.marked.is_some() && first.ccgs.len() == 120);
    let last = funnel(&desk, "122b", "X7", 99).expect("there are figures");
    assert_eq!((last.first, last.rows.len()), (2 * ROWS, 20));
    let pages = (0..3).filter_map(|page| funnel(&desk, "122b", "X7", page));
    let rows: Vec<_> = pages.flat_map(|page| page.rows).collect();
    let marked: Vec<_> = rows.iter().filter(|row| row.is_marked).collect();
    assert_eq!((rows.len(), marked.len()), (120, 1));
    assert_eq!(marked[0].name, "Place 7");
    assert!(first.rows.iter().all(|row| row.cells.len() == 6));
    let none = funnel(&desk, "122b", "nobody", 0).expect("there are figures");
    assert_eq!(none.plot.marked, None);
    // Too few figures, and an indicator that there is not.
    assert_eq!(funnel(&desk, "101a", "", 0), None);
    assert_eq!(funnel(&desk, "999z", "", 0), None);
}

#[test]
fn a_link_opens_what_was_read() {
    let sheet = "ccg,code,value,denominator,entry\nA,122b,70,400,\nA,165a,,,green\n";
    let (desk, _) = opened("2016-17", false, sheet);
    let row = table(&desk, View::default()).rows.remove(0);
    let (scenario, warnings) = fragment::read(&row.fragment);
    let scenario = scenario.expect("it can be read");
    assert!(warnings.is_empty(), "{warnings:?}");
    assert!(matches!(
        scenario.entries.get("122b"),
        Some(Entry::Figure(_))
    ));
    assert!(scenario.entries.get("165a").is_some());
}

#[test]
fn a_figure_that_was_adjusted_opens_as_its_band() {
    let opens = |adjust| {
        let (desk, rated) = opened("2016-17", adjust, &figures(120));
        assert_eq!(rated.is_adjusted, adjust);
        let view = View {
            text: "X0".to_owned(),
            ..View::default()
        };
        let row = table(&desk, view).rows.remove(0);
        let entries = fragment::read(&row.fragment)
            .0
            .expect("it can be read")
            .entries;
        entries.get("122b")
    };
    assert!(matches!(opens(false), Some(Entry::Figure(_))));
    assert_eq!(opens(true), Some(Entry::Band(Band::Similar)));
}
