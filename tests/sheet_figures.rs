//! Figures in sheets: values beside their counts, references that only all CCGs together can give,
//! and over-dispersion.

#![cfg(all(feature = "csv", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper without what it needs fails the test, as it should"
)]

#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/sheets.rs"]
mod sheets;

use ccg_rating::assess::assess;
use ccg_rating::exchange::sheet::{Sheet, spread};
use ccg_rating::framework::{Entries, Entry, Origin, Part, Settings};
use ccg_rating::rating::{Band, Decimal, Rating, RatingSet};
use sheets::{good, grades, indicators, problems, sheet};

/// A long sheet with this figure of each of so many CCGs.
fn of_many(code: &str, ccgs: u32, figure: impl Fn(u32) -> String) -> String {
    let rows = (0..ccgs).map(|ccg| format!("C{ccg},{code},{}\n", figure(ccg)));
    let header = "ccg,code,value,numerator,denominator,standard_error\n".to_owned();
    header + &rows.collect::<String>()
}

fn bands(sheet: &Sheet, adjust: bool) -> Vec<Option<Band>> {
    let rated = sheet.rate(&Settings::new(sheet.framework), adjust);
    let band = |assessed: &ccg_rating::exchange::sheet::RatedCcg| {
        assessed
            .assessment
            .indicators
            .first()
            .and_then(|indicator| indicator.band)
    };
    rated.iter().map(band).collect()
}

#[test]
fn of_a_value_and_its_counts_the_counts_are_taken_when_they_agree() {
    for (code, value, numerator, denominator) in [
        ("122b", "81.2", "276", "340"), // 81.176…
        ("122b", "81.18%", "276", "340"),
        ("122b", "81", "276", "340"),
        ("122b", "81.3", "65", "80"),             // 81.25 rounded up
        ("122b", "81.2", "65", "80"),             // and to the even digit
        ("128a", "975.5", "\"3,298\"", "338084"), // per 100,000
    ] {
        let read = good(
            indicators(),
            &format!(
                "code,value,numerator,denominator\n{code},{value},{numerator},{denominator}\n"
            ),
        );
        let Some(Entry::Figure(figure)) = read.ccgs[0].entries.get(code) else {
            panic!("{code} was not entered");
        };
        let count = Decimal::parse(&numerator.replace([',', '"'], ""));
        assert_eq!(figure.parts().get(Part::Numerator), count);
        assert_eq!(figure.parts().get(Part::Value), None);
    }
}

#[test]
fn a_value_that_its_counts_do_not_come_to_is_a_problem_that_says_what_they_do() {
    let read = sheet(
        indicators(),
        "code,value,numerator,denominator\n122b,81.3,276,340\n126a,81,276,340\n128a,1033.4,3298,338084\n\
         103a,82,276,340\n",
    );
    assert_eq!(
        problems(&read),
        [
            "row 2, column value: expected 81.2, which 276 of 340 in percent comes to, got 81.3",
            "row 4, column value: expected 975.5, which 3298 of 338084 per 100000 comes to, got 1033.4",
            "row 5, column value: expected 81, which 276 of 340 in percent comes to, got 82",
        ]
    );
    assert_eq!(read.ccgs[0].entries.known().count(), 1);
}

#[test]
fn ten_figures_can_be_adjusted_and_nine_cannot() {
    for (ccgs, codes) in [(9, &[][..]), (10, &["106a"]), (30, &["106a"])] {
        let read = good(
            indicators(),
            &of_many("106a", ccgs, |ccg| format!("{},,,50", 800 + ccg * 10)),
        );
        assert_eq!(read.adjustable(), codes);
        assert_eq!(
            read.figures("106a").len(),
            usize::try_from(ccgs).expect("it is small")
        );
        assert!(read.figures("108a").is_empty());
        assert!(read.figures("no such code").is_empty());
    }
}

#[test]
fn adjusting_bands_each_ccg_among_all_as_the_engine_does() {
    // Far more spread than chance would give: unadjusted, nearly all differ from England.
    let read = good(
        indicators(),
        &of_many("106a", 30, |ccg| format!("{},,,20", 500 + ccg * 30)),
    );
    let plain = bands(&read, false);
    let adjusted = bands(&read, true);
    let similar = |bands: &[Option<Band>]| {
        bands
            .iter()
            .filter(|band| **band == Some(Band::Similar))
            .count()
    };
    assert!(similar(&plain) < 5, "{plain:?}");
    assert!(similar(&adjusted) > 15, "{adjusted:?}");
    let settings = Settings::new(indicators());
    for (ccg, rated) in read.ccgs.iter().zip(read.rate(&settings, true)) {
        let mut entries = Entries::clone(&ccg.entries);
        entries
            .set_national("106a", read.figures("106a"))
            .expect("there are enough");
        assert_eq!(rated.assessment, assess(&entries, &settings));
        assert_eq!(rated.entries, ccg.entries);
    }
}

#[test]
fn a_ccg_with_a_reference_of_its_own_is_rated_as_if_it_alone_were_compared_with_all() {
    // A share, a rate, a score; some with a reference of their own, some with one that came before,
    // some with none; few and many of them, so that the tenths lie at and between figures.
    for ccgs in [10, 11, 12, 21, 64] {
        let mut text = "ccg,code,value,denominator,standard_error,reference\n".to_owned();
        for ccg in 0..ccgs {
            let reference = |first: u32| match ccg % 4 {
                0 => String::new(),
                1 => first.to_string(),
                _ => (first + ccg).to_string(),
            };
            let value = 7 + ccg * 29 % 83;
            let of = 300 + ccg * 7919 % 3000;
            text.extend([
                format!("C{ccg},101a,{value},{of},,{}\n", reference(10)),
                format!("C{ccg},104a,{},{of}00,,{}\n", value * 40, reference(1900)),
                format!(
                    "C{ccg},106a,{},,{},{}\n",
                    value * 20,
                    of / 10,
                    reference(800)
                ),
            ]);
        }
        let (read, settings) = (good(indicators(), &text), Settings::new(indicators()));
        for (ccg, rated) in read.ccgs.iter().zip(read.rate(&settings, true)) {
            let mut entries = Entries::clone(&ccg.entries);
            for code in read.adjustable() {
                let figures = entries.set_national(code, read.figures(code));
                figures.expect("there are enough");
            }
            // Every bit of every z value too.
            assert_eq!(rated.assessment, assess(&entries, &settings));
        }
    }
}

#[test]
fn without_a_figure_for_england_all_ccgs_together_are_the_reference() {
    // 103b has neither a standard nor a figure for England.
    let read = good(
        indicators(),
        &of_many("103b", 12, |ccg| format!(",{},200,", 10 + ccg * 5)),
    );
    assert_eq!(read.adjustable(), ["103b"]);
    let rated = read.rate(&Settings::new(indicators()), true);
    let comparison = rated[0].assessment.indicators[0]
        .comparison
        .expect("it was compared");
    assert_eq!(comparison.reference.origin, Origin::Pooled);
    // 450 of 2400 in all.
    assert_eq!(comparison.reference.value, Decimal::new(1875, 2));
    // Without adjusting there is nothing to compare it with: it is not known, and it is said so.
    let rated = read.rate(&Settings::new(indicators()), false);
    assert!(rated[0].assessment.indicators.is_empty());
    assert!(
        rated[0].assessment.warnings[0].starts_with("103b"),
        "{:?}",
        rated[0].assessment.warnings
    );
}

#[test]
fn too_few_figures_without_a_reference_are_a_problem_each() {
    let read = sheet(indicators(), &of_many("103b", 9, |_| ",20,200,".to_owned()));
    assert_eq!(read.problems.len(), 9);
    assert_eq!(
        read.problems[8].to_string(),
        "row 10: expected a reference or the figures of at least 10 CCGs, because no figure for \
         England is known, got the figures of 9"
    );
    let read = sheet(indicators(), &of_many("103b", 10, |_| ",0,200,".to_owned()));
    assert_eq!(
        problems(&read)[0],
        "row 2: expected a reference, because no figure for England is known, and all CCGs \
         together come to nothing that could be compared with, got nothing"
    );
    let read = sheet(
        indicators(),
        "code,numerator,denominator,reference\n103b,20,200,\n103b,20,200,12\n",
    );
    assert_eq!(
        problems(&read),
        [
            "row 2, column reference: expected a reference, because no figure for England is known, \
             got nothing",
            "row 3, column code: expected each code once, got 103b again, after row 2",
        ]
    );
}

#[test]
fn a_figure_with_its_own_reference_counts_among_those_of_all() {
    let mut text = of_many("103b", 9, |ccg| format!(",{},200,", 10 + ccg));
    text = text.replace("standard_error", "reference");
    text.push_str("OWN,103b,,30,200,15\n");
    let read = good(indicators(), &text);
    assert_eq!(read.figures("103b").len(), 10);
    let rated = read.rate(&Settings::new(indicators()), true);
    let origin = |place: usize| {
        let comparison = rated[place].assessment.indicators[0].comparison;
        comparison.map(|comparison| comparison.reference.origin)
    };
    assert_eq!(origin(0), Some(Origin::Pooled));
    assert_eq!(origin(9), Some(Origin::Own));
}

#[test]
fn the_spread_counts_ccgs_by_what_is_still_possible_worst_first() {
    let mut text = "ccg,well-led,delegated-functions,finance,performance,planning\n".to_owned();
    for (ccg, grades) in [
        "good,good,good,good,good",
        "inadequate,inadequate,good,good,good",
        "good,good,good,good,",
        "good,good,good,good,outstanding",
        "good,good,good,good,good",
        "good,good,inadequate,good,good",
    ]
    .into_iter()
    .enumerate()
    {
        text.extend([format!("{ccg},{grades}\n")]);
    }
    let rated = good(grades(), &text).rate(&Settings::new(grades()), true);
    let only = RatingSet::only;
    let open = RatingSet::ALL;
    let counts: Vec<(RatingSet, usize)> = spread(rated.iter().map(|ccg| ccg.assessment.overall))
        .into_iter()
        .map(|count| (count.ratings, count.ccgs))
        .collect();
    let unsettled = rated[2].assessment.overall;
    assert!(unsettled.len() > 1 && open.includes(unsettled));
    assert_eq!(counts.iter().map(|(_, ccgs)| ccgs).sum::<usize>(), 6);
    for (ratings, ccgs) in [
        (only(Rating::Inadequate), 1),
        (only(Rating::Good), 2),
        (only(Rating::Outstanding), 1),
        (unsettled, 1),
    ] {
        assert!(counts.contains(&(ratings, ccgs)), "{counts:?}");
    }
    assert!(
        counts.is_sorted_by_key(|(ratings, _)| (ratings.worst(), ratings.best())),
        "{counts:?}"
    );
}

#[test]
fn progress_counts_ccgs() {
    let read = good(indicators(), "ccg,105c\nA,1\nB,2\n");
    let mut reports = Vec::new();
    let rated = read.rate_with(&Settings::new(indicators()), false, &mut |done, all| {
        reports.push((done, all));
    });
    assert_eq!((rated.len(), reports), (2, vec![(1, 2), (2, 2)]));
}
