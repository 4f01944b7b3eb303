//! What the page says of how a CCG compares: plain English, and nothing that is not known.

#![cfg(all(feature = "sheets", not(target_arch = "wasm32")))]
#![expect(clippy::expect_used, reason = "a test without its case should fail")]

use Rating::{Good, Inadequate, RequiresImprovement};
use ccg_rating::app::later::compare::national::{Marked, rows};
use ccg_rating::app::later::compare::over_years;
use ccg_rating::app::later::compare::sides::{self, Chosen, Compared};
use ccg_rating::app::text::compare::{among_all, between, counted, story};
use ccg_rating::cases::{self, Case, NationalResult, national_result};
use ccg_rating::exchange::{Scenario, fragment};
use ccg_rating::framework::Entry;
use ccg_rating::frameworks;
use ccg_rating::rating::{Rating, RatingSet};

fn of_2015_16() -> &'static NationalResult {
    national_result("2015/16").expect("it is known")
}

fn says(published: Option<Rating>, worked_out: RatingSet) -> String {
    among_all(of_2015_16(), published, worked_out).join(" ")
}

fn only(rating: Rating) -> RatingSet {
    RatingSet::only(rating)
}

#[test]
fn what_was_published_is_placed_among_all() {
    assert_eq!(
        says(Some(RequiresImprovement), only(RequiresImprovement)),
        "NHS England rated it requires improvement, as it did 91 of 209 CCGs (44%) in 2015/16. 26 \
         did worse, 92 did better."
    );
    assert_eq!(
        says(Some(Inadequate), RatingSet::ALL),
        "NHS England rated it inadequate, as it did 26 of 209 CCGs (12%) in 2015/16. 183 did better."
    );
}

#[test]
fn what_is_entered_is_placed_too_where_it_comes_to_something_else() {
    assert_eq!(
        says(Some(RequiresImprovement), only(Good)),
        "NHS England rated it requires improvement, as it did 91 of 209 CCGs (44%) in 2015/16. 26 \
         did worse, 92 did better. What is entered here comes to good, as 82 of 209 CCGs (39%) were \
         rated in 2015/16. 117 did worse, 10 did better."
    );
    assert_eq!(
        says(None, only(Good).with(RequiresImprovement)),
        "By what is entered here it is between requires improvement and good, as 173 of 209 CCGs \
         (83%) were rated in 2015/16. 26 did worse, 10 did better."
    );
    assert_eq!(
        says(None, only(Good).with(Inadequate)),
        "By what is entered here it is inadequate or good, as 108 of 209 CCGs (52%) were rated in \
         2015/16. 91 came between, 10 did better."
    );
    assert_eq!(
        says(None, RatingSet::ALL),
        "What is entered still allows every rating, so its place among the 209 CCGs of 2015/16 is \
         not known."
    );
}

#[test]
fn the_table_of_the_national_result_says_which_row_is_meant() {
    let marked = Marked {
        published: Some(RequiresImprovement),
        worked_out: only(Good).with(RequiresImprovement),
    };
    let rows = rows(of_2015_16(), marked);
    let expected = [
        ["Outstanding", "10", "5%", "–"],
        ["Good", "82", "39%", "possible by what is entered here"],
        [
            "Requires improvement",
            "91",
            "44%",
            "as published, and possible here",
        ],
        ["Inadequate", "26", "12%", "–"],
    ];
    assert_eq!(rows, expected);
}

fn years(ccg: &str) -> Vec<&'static Case> {
    cases::ALL.iter().filter(|case| case.ccg == ccg).collect()
}

#[test]
fn a_ccg_is_followed_through_the_years_that_are_known() {
    for (ccg, words) in [
        (
            "Greater Huddersfield",
            "Requires improvement in both years that we found, 2015/16 and 2016/17.",
        ),
        (
            "Salford",
            "Outstanding in all 4 years that we found, from 2015/16 to 2018/19.",
        ),
        (
            "North Kirklees",
            "Good in 2015/16, requires improvement in 2016/17 (one step down).",
        ),
        (
            "St Helens",
            "Inadequate in 2015/16, requires improvement in 2016/17 (one step up), good in 2017/18 \
             (one step up).",
        ),
        (
            "Kernow",
            "Inadequate in 2015/16, inadequate in 2016/17 (the same), inadequate in 2017/18 (the \
             same), good in 2018/19 (2 steps up).",
        ),
        (
            "Wakefield",
            "Requires improvement in 2016/17: the only year of which we found its rating.",
        ),
    ] {
        assert_eq!(story(&years(ccg)), words);
    }
    assert_eq!(story(&[]), "");
}

#[test]
fn the_counts_of_changes_say_how_few_they_are() {
    let all = over_years::all();
    let [first, ..] = all.as_slice() else {
        panic!("there are two years at least");
    };
    assert_eq!(
        between(first.from, first.to, first.moved),
        "We found the ratings for both 2015/16 and 2016/17 of only 14 of 209 CCGs: 3 did better in \
         2016/17, 7 got the same, 4 did worse."
    );
    assert_eq!(over_years::rows(&all).len(), cases::years().len() - 1);
    for two in all {
        let known = two.moved.total();
        let ccgs = national_result(two.to).map_or(0, |result| result.ccgs);
        assert!(known < ccgs / 4, "{} to {}", two.from, two.to);
    }
}

#[test]
fn a_group_is_counted_with_what_is_not_known_of_it() {
    assert_eq!(
        counted(
            "2015/16",
            &[Some(Good), None, Some(RequiresImprovement), Some(Good)]
        ),
        "2015/16: 1 requires improvement, 2 good, 1 not known."
    );
}

fn compared(scenario: &Scenario) -> Compared {
    Compared::of(sides::usual(scenario), scenario)
}

#[test]
fn a_case_is_first_set_beside_itself_in_another_year() {
    let scenario = Scenario::published(frameworks::FIRST, "03A");
    assert_eq!(
        sides::name(sides::usual(&scenario), &scenario),
        "As entered here and 2016/17"
    );
    let compared = compared(&scenario);
    let heads: Vec<String> = compared
        .columns
        .iter()
        .map(|column| format!("{}: {}", column.name, column.kind))
        .collect();
    assert_eq!(
        heads,
        [
            "Greater Huddersfield: 2015/16, as entered here",
            "Greater Huddersfield: 2016/17, as published"
        ]
    );
    assert_eq!(
        compared.differences(),
        "Nothing that is known of them differs."
    );
    assert_eq!(
        compared.unknown(),
        "Too little is known to compare: leadership, finance."
    );
}

#[test]
fn a_changed_case_without_another_year_is_set_beside_what_was_published() {
    let mut scenario = Scenario::published(frameworks::FIRST, "02P");
    scenario
        .entries
        .set("finance", Entry::Rating(Inadequate))
        .expect("it takes a rating");
    assert_eq!(
        sides::name(sides::usual(&scenario), &scenario),
        "As entered here and as published"
    );
    assert_eq!(
        compared(&scenario).differences(),
        "These differ: what is worked out here, finance."
    );
}

#[test]
fn everything_of_a_year_can_be_set_beside_something() {
    for framework in frameworks::years().filter_map(frameworks::by_year) {
        let empty = Scenario::empty(framework);
        assert_eq!(compared(&empty).columns.len(), 2);
        for case in cases::of(framework) {
            let scenario = Scenario::of_case(framework, case);
            assert_eq!(compared(&scenario).columns.len(), 2, "{}", case.ccg);
        }
    }
    let alone = Compared::of(
        [Chosen::Entered, Chosen::NoOne, Chosen::NoOne, Chosen::NoOne],
        &Scenario::empty(frameworks::FIRST),
    );
    assert_eq!(
        alone.differences(),
        "Choose another one to compare it with."
    );
}

#[test]
fn the_storys_own_ccg_stands_beside_itself() {
    for framework in frameworks::ALL {
        for scenario in [
            Scenario::empty(framework),
            Scenario::published(framework, "03A"),
        ] {
            assert_eq!(
                sides::name(sides::of_the_story(), &scenario),
                "Greater Huddersfield, 2015/16 and 2016/17"
            );
        }
    }
}

#[test]
fn the_settings_of_the_page_hold_for_those_of_its_year() {
    let (scenario, _) = fragment::read("v1/2015-16?case=03A&reading=lowest-component");
    let scenario = scenario.expect("it is a link");
    let telford = cases::find("2015/16", "05X").expect("it is a case");
    let columns = [
        Chosen::Entered,
        Chosen::Published(telford),
        Chosen::NoOne,
        Chosen::NoOne,
    ];
    let compared = Compared::of(columns, &scenario);
    // By its lowest grade Telford requires improvement too.
    assert!(
        !compared.differences().contains("worked out here"),
        "{}",
        compared.differences()
    );
}

#[test]
fn every_choice_leads_back_to_itself() {
    for case in cases::ALL {
        let chosen = Chosen::Published(case);
        assert_eq!(Chosen::from_value(&chosen.value()), chosen);
    }
    for chosen in [Chosen::Entered, Chosen::NoOne] {
        assert_eq!(Chosen::from_value(&chosen.value()), chosen);
    }
    assert_eq!(Chosen::from_value("100000"), Chosen::NoOne);
}
