//! CCGs and years side by side: what is not known is never a difference.

#![expect(clippy::expect_used, reason = "a test without its case should fail")]

use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use ccg_rating::assess::{ScoreRange, assess};
use ccg_rating::cases::{self, Case};
use ccg_rating::explore::{Cell, Row, Side, What, moved, place_among, side_by_side};
use ccg_rating::framework::{Entries, Entry, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Level, Rating, RatingSet, Score};

/// What a case is compared by.
struct Known {
    case: &'static Case,
    entered: Option<(Entries, Settings)>,
}

impl Known {
    fn of(year: &str, code: &str) -> Self {
        let case = cases::find(year, code).expect("it is a case");
        let framework = frameworks::by_year(year);
        let entered =
            framework.map(|framework| (case.entries(framework), Settings::new(framework)));
        Self { case, entered }
    }

    fn side(&self) -> Side<'_> {
        Side {
            published: Some(self.case.overall),
            entered: self
                .entered
                .as_ref()
                .map(|(entries, settings)| (entries, settings)),
        }
    }
}

fn compared(sides: &[Known]) -> Vec<Row> {
    let sides: Vec<Side<'_>> = sides.iter().map(Known::side).collect();
    side_by_side(&sides)
}

fn row<'a>(rows: &'a [Row], what: &What) -> &'a Row {
    rows.iter()
        .find(|row| row.what == *what)
        .expect("there is such a row")
}

fn only(rating: Rating) -> Cell {
    Cell::Ratings(RatingSet::only(rating))
}

#[test]
fn two_ccgs_of_a_year_stand_grade_beside_grade() {
    let rows = compared(&[Known::of("2015/16", "03A"), Known::of("2015/16", "02P")]);
    let names: Vec<What> = rows.iter().map(|row| row.what).collect();
    assert_eq!(
        names,
        [
            What::Published,
            What::WorkedOut,
            What::Component("leadership"),
            What::Component("delegated functions"),
            What::Component("finance"),
            What::Component("performance"),
            What::Component("planning"),
        ]
    );
    let differ: Vec<What> = rows
        .iter()
        .filter(|row| row.differs())
        .map(|row| row.what)
        .collect();
    assert_eq!(
        differ,
        [
            What::Published,
            What::WorkedOut,
            What::Component("finance"),
            What::Component("planning")
        ]
    );
    let finance = row(&rows, &What::Component("finance"));
    assert_eq!(finance.cells, [only(RequiresImprovement), only(Good)]);
    assert!(finance.differs_from_first(1) && !finance.differs_from_first(0));
}

#[test]
fn two_years_of_a_ccg_differ_only_in_what_is_known_of_both() {
    let rows = compared(&[Known::of("2015/16", "03A"), Known::of("2016/17", "03A")]);
    assert!(rows.iter().all(|row| !row.differs()));
    let finance = row(&rows, &What::Component("finance"));
    assert_eq!(finance.cells, [only(RequiresImprovement), Cell::NotKnown]);
    let planning = row(&rows, &What::Component("planning"));
    assert_eq!(
        planning.cells,
        [only(RequiresImprovement), Cell::NoSuchPart]
    );
    let others = row(&rows, &What::Component("the other 57 indicators"));
    assert_eq!(others.cells, [Cell::NoSuchPart, Cell::NotKnown]);
}

#[test]
fn a_grade_and_a_score_are_never_compared() {
    let rows = compared(&[Known::of("2015/16", "02M"), Known::of("2016/17", "02M")]);
    let finance = row(&rows, &What::Component("finance"));
    assert_eq!(finance.cells.first(), Some(&only(Good)));
    let Some(Cell::Score(range, levels)) = finance.cells.get(1) else {
        panic!("2016/17 has a score: {finance:?}");
    };
    assert_eq!(range.settled(), Some(Score::whole(2)));
    assert_eq!(levels.as_slice(), [Level::Green]);
    assert!(!finance.differs());
    assert!(
        row(&rows, &What::Published).differs(),
        "outstanding, then good"
    );
}

#[test]
fn two_scores_of_a_year_are_compared_by_their_limits() {
    let rows = compared(&[Known::of("2016/17", "00R"), Known::of("2016/17", "11T")]);
    for component in ["finance", "leadership"] {
        assert!(
            row(&rows, &What::Component(component)).differs(),
            "{component}"
        );
    }
    let others = row(&rows, &What::Component("the other 57 indicators"));
    assert_eq!(others.cells, [Cell::NotKnown, Cell::NotKnown]);
    assert!(!others.differs());
}

#[test]
fn a_year_without_a_framework_has_its_published_rating_and_nothing_else() {
    let rows = compared(&[Known::of("2015/16", "01X"), Known::of("2017/18", "01X")]);
    assert!(row(&rows, &What::Published).differs());
    for row in &rows {
        if row.what != What::Published {
            assert_eq!(row.cells.get(1), Some(&Cell::NotKnown), "{:?}", row.what);
        }
    }
}

#[test]
fn a_fact_has_a_row_only_where_it_is_so_for_one_of_them() {
    let fact = What::Flag("Under legal directions when rated");
    let rows = compared(&[Known::of("2015/16", "03A"), Known::of("2015/16", "02P")]);
    assert!(rows.iter().all(|row| row.what != fact));
    let rows = compared(&[
        Known::of("2015/16", "03A"),
        Known::of("2016/17", "03A"),
        Known::of("2015/16", "05N"),
    ]);
    assert_eq!(rows.last().map(|row| row.what), Some(fact), "last of all");
    assert_eq!(
        row(&rows, &fact).cells,
        [Cell::NotKnown, Cell::NoSuchPart, Cell::Answer(true)],
        "that nobody wrote of it does not make it a no"
    );
}

#[test]
fn with_more_than_two_a_row_differs_where_any_two_do() {
    let rows = compared(&[
        Known::of("2015/16", "05N"),
        Known::of("2015/16", "03A"),
        Known::of("2015/16", "02P"),
    ]);
    let finance = row(&rows, &What::Component("finance"));
    assert_eq!(finance.cells.first(), Some(&Cell::NotKnown));
    assert!(finance.differs());
    assert!((0..3).all(|place| !finance.differs_from_first(place)));
}

/// Any known state of the first framework's five grades.
fn entries(grades: [Option<Rating>; 5]) -> Entries {
    let framework = frameworks::FIRST;
    let mut entries = Entries::new(framework);
    for (component, grade) in framework.components.iter().zip(grades) {
        if let Some(grade) = grade {
            entries
                .set(component.id, Entry::Rating(grade))
                .expect("it takes a rating");
        }
    }
    entries
}

#[test]
fn what_is_said_to_differ_differs_however_the_unknown_turns_out() {
    let settings = Settings::new(frameworks::FIRST);
    let grades = [None, Some(Inadequate), Some(Good), Some(Outstanding)];
    let mut found = 0;
    for one in grades {
        for two in grades {
            for three in grades {
                let left = entries([one, two, Some(Good), Some(Good), Some(Good)]);
                let right = entries([three, Some(Good), one, Some(Good), Some(Good)]);
                let sides = [&left, &right].map(|entries| Side {
                    published: None,
                    entered: Some((entries, &settings)),
                });
                let rows = side_by_side(&sides);
                let [a, b] = [&left, &right].map(|entries| assess(entries, &settings).overall);
                let can_agree = a.iter().any(|rating| b.contains(rating));
                assert_eq!(row(&rows, &What::WorkedOut).differs(), !can_agree);
                found += usize::from(!can_agree);
                let swapped = side_by_side(&[sides[1], sides[0]]);
                for (one, other) in rows.iter().zip(&swapped) {
                    assert_eq!(one.differs(), other.differs(), "whichever comes first");
                }
            }
        }
    }
    assert!(found > 10, "{found}");
}

const COUNTS: [(Rating, u32); 4] = [
    (Inadequate, 26),
    (RequiresImprovement, 91),
    (Good, 82),
    (Outstanding, 10),
];

#[test]
fn a_place_among_all_counts_every_ccg_once() {
    for bits in 1..16_u8 {
        let set: RatingSet = Rating::ALL
            .into_iter()
            .filter(|rating| bits & (1 << *rating as u8) != 0)
            .collect();
        let place = place_among(&COUNTS, set).expect("it has a rating");
        assert_eq!(place.same + place.worse + place.between + place.better, 209);
    }
    assert_eq!(place_among(&COUNTS, RatingSet::EMPTY), None);
}

#[test]
fn requires_improvement_in_2015_16_is_91_with_26_worse_and_92_better() {
    let place = place_among(&COUNTS, RatingSet::only(RequiresImprovement)).expect("it is one");
    assert_eq!((place.same, place.worse, place.better), (91, 26, 92));
    let apart = RatingSet::only(Inadequate).with(Good);
    let place = place_among(&COUNTS, apart).expect("they are two");
    assert_eq!((place.same, place.between, place.better), (108, 91, 10));
}

#[test]
fn the_changes_between_two_years_are_those_of_the_ccgs_known_in_both() {
    let known: Vec<(Rating, Rating)> = cases::in_both("2015/16", "2016/17")
        .map(|(before, after)| {
            assert_eq!(before.ccg, after.ccg);
            (before.overall, after.overall)
        })
        .collect();
    let counted = moved(known.iter().copied());
    assert_eq!((counted.up, counted.same, counted.down), (3, 7, 4));
    assert_eq!(counted.total(), 14);
    let back = moved(known.into_iter().map(|(before, after)| (after, before)));
    assert_eq!((back.up, back.same, back.down), (4, 7, 3));
    assert_eq!(cases::in_both("2015/16", "2014/15").count(), 0);
}

#[test]
fn yes_differs_from_no_and_from_nothing_else() {
    let [yes, no] = [true, false].map(Cell::Answer);
    assert!(yes.differs_from(&no) && no.differs_from(&yes));
    assert!(!yes.differs_from(&yes.clone()) && !no.differs_from(&no.clone()));
    assert!(!yes.differs_from(&only(Good)) && !yes.differs_from(&Cell::NotKnown));
}

#[test]
fn a_row_is_known_only_where_each_side_is() {
    let what = What::Component("finance");
    let row = |cells: &[Cell]| Row {
        what,
        cells: cells.to_vec(),
    };
    assert!(row(&[only(Good), Cell::Answer(false)]).is_known());
    assert!(!row(&[only(Good), Cell::NotKnown]).is_known());
    assert!(!row(&[Cell::NoSuchPart, only(Good)]).is_known());
}

#[test]
fn only_the_level_that_counts_is_named_beside_a_score() {
    let framework = frameworks::by_year("2016/17").expect("it has a framework");
    let mut entries = Entries::new(framework);
    for (code, level) in [("141a", Level::Red), ("141b", Level::Amber)] {
        let taken = entries.set(code, Entry::Level(level));
        taken.expect("finance takes levels");
    }
    let mut settings = Settings::new(framework);
    for (rule, expected) in [
        ("in-year", vec![Level::Amber]),
        ("mean", vec![Level::Red, Level::Amber]),
    ] {
        let taken = settings.set_from_text("finance-rule", rule);
        taken.expect("it is a rule");
        let rows = side_by_side(&[Side {
            published: None,
            entered: Some((&entries, &settings)),
        }]);
        let finance = row(&rows, &What::Component("finance"));
        let Some(Cell::Score(_, levels)) = finance.cells.first() else {
            panic!("finance has a score: {finance:?}");
        };
        assert_eq!(*levels, expected, "{rule}");
    }
}

#[test]
fn two_scores_differ_where_one_lies_wholly_below_the_other_and_not_where_they_touch() {
    let score = |low, high| {
        let [low, high] = [low, high].map(|halves| Score::ratio(halves, 2));
        Cell::Score(ScoreRange { low, high }, Vec::new())
    };
    for (one, other, differ) in [
        (score(0, 1), score(2, 3), true),
        (score(0, 1), score(1, 3), false),
        (score(0, 2), score(1, 3), false),
        (score(2, 2), score(2, 2), false),
    ] {
        assert_eq!(one.differs_from(&other), differ, "{one:?}, {other:?}");
        assert_eq!(other.differs_from(&one), differ, "{other:?}, {one:?}");
    }
}
