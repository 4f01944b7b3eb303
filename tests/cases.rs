//! The published cases fit their year's framework, and the rules give what was published.

use std::collections::BTreeSet;

use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use ccg_rating::assess::assess;
use ccg_rating::cases::{self, Case};
use ccg_rating::framework::{Entries, Framework, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::Rating;

/// Every case whose year has a framework, with that framework.
fn with_framework() -> Vec<(&'static Framework, &'static Case)> {
    let frameworks = frameworks::ALL.into_iter();
    frameworks
        .flat_map(|framework| cases::of(framework).map(move |case| (framework, case)))
        .collect()
}

#[test]
fn a_framework_has_cases_to_start_from_if_it_is_of_a_year() {
    for framework in frameworks::ALL {
        let count = cases::of(framework).count();
        match framework.year {
            Some(year) => assert!(count > 20, "{year}"),
            None => assert_eq!(count, 0, "{}", framework.label),
        }
    }
    assert_eq!(with_framework().len(), 68);
    assert_eq!(cases::ALL.len(), 136);
}

#[test]
fn everything_known_of_a_case_is_taken_by_its_framework() {
    for (framework, case) in with_framework() {
        let mut entries = Entries::new(framework);
        for (code, entry) in case.known {
            assert_eq!(entries.set(code, *entry), Ok(()), "{} {code}", case.ccg);
        }
        assert_eq!(entries.known().count(), case.known.len(), "{}", case.ccg);
        assert_eq!(case.entries(framework), entries, "{}", case.ccg);
    }
}

#[test]
fn later_years_are_history_and_hold_nothing_that_would_need_a_framework() {
    for case in cases::ALL {
        if frameworks::by_year(case.year).is_none() {
            assert!(case.known.is_empty(), "{} {}", case.year, case.ccg);
        }
    }
}

#[test]
fn the_published_rating_is_always_among_the_possible_ones() {
    for (framework, case) in with_framework() {
        let assessment = assess(&case.entries(framework), &Settings::new(framework));
        assert!(
            assessment.overall.contains(case.overall),
            "{} {}: published {}, possible {:?}",
            case.year,
            case.ccg,
            case.overall,
            assessment.overall
        );
    }
}

#[test]
fn where_all_five_grades_are_known_they_give_the_published_rating_and_no_other() {
    let mut complete = Vec::new();
    for (framework, case) in with_framework() {
        let assessment = assess(&case.entries(framework), &Settings::new(framework));
        let all_known = assessment.components.iter().all(|c| c.known == c.total);
        if all_known {
            assert_eq!(
                assessment.overall.single(),
                Some(case.overall),
                "{}",
                case.ccg
            );
            complete.push(case.ccg);
        }
    }
    assert_eq!(
        complete,
        [
            "Barnsley",
            "Cambridgeshire and Peterborough",
            "Fylde and Wyre",
            "Greater Huddersfield",
            "Telford and Wrekin"
        ]
    );
}

#[test]
fn legal_directions_or_two_reds_settle_the_rating_of_five_cases() {
    let settled: Vec<&str> = with_framework()
        .into_iter()
        .filter(|(_, case)| case.known.len() < 5)
        .filter(|(framework, case)| {
            let assessment = assess(&case.entries(framework), &Settings::new(framework));
            assessment.overall.single() == Some(Inadequate)
        })
        .map(|(_, case)| case.ccg)
        .collect();
    let expected = [
        "Bedfordshire",
        "Enfield",
        "Kernow",
        "Shropshire",
        "North Somerset",
    ];
    assert_eq!(settled, expected);
}

#[test]
fn the_ccgs_of_the_news_stories_are_there_with_the_ratings_that_were_printed() {
    for (year, ods_code, ccg, overall) in [
        (
            "2015/16",
            "03A",
            "Greater Huddersfield",
            RequiresImprovement,
        ),
        ("2015/16", "02T", "Calderdale", Good),
        ("2015/16", "03J", "North Kirklees", Good),
        (
            "2016/17",
            "03A",
            "Greater Huddersfield",
            RequiresImprovement,
        ),
        ("2016/17", "02T", "Calderdale", RequiresImprovement),
        ("2016/17", "03J", "North Kirklees", RequiresImprovement),
        ("2016/17", "03R", "Wakefield", RequiresImprovement),
        ("2016/17", "02V", "Leeds North", Good),
        ("2016/17", "03G", "Leeds South and East", Good),
        ("2016/17", "03C", "Leeds West", Good),
        ("2016/17", "02W", "Bradford City", Good),
        ("2016/17", "02R", "Bradford Districts", Good),
        ("2015/16", "01G", "Salford", Outstanding),
    ] {
        let case = cases::find(year, ods_code);
        assert_eq!(case.map(|case| case.ccg), Some(ccg), "{year} {ods_code}");
        assert_eq!(case.map(|case| case.overall), Some(overall), "{year} {ccg}");
    }
}

#[test]
fn the_nine_neighbours_of_the_stories_are_found_with_what_was_printed_of_them() {
    let expected = [
        ("Greater Huddersfield", [Some(RequiresImprovement); 2]),
        ("North Kirklees", [Some(Good), Some(RequiresImprovement)]),
        ("Calderdale", [Some(Good), Some(RequiresImprovement)]),
        ("Wakefield", [None, Some(RequiresImprovement)]),
        ("Bradford City", [None, Some(Good)]),
        ("Bradford Districts", [None, Some(Good)]),
        ("Leeds North", [None, Some(Good)]),
        ("Leeds West", [None, Some(Good)]),
        ("Leeds South and East", [None, Some(Good)]),
    ];
    let found: Vec<(&str, [Option<Rating>; 2])> = cases::NEIGHBOURS
        .ccgs()
        .map(|(ccg, cases)| {
            let of_year = |year| cases.iter().find(|case| case.year == year);
            let ratings = ["2015/16", "2016/17"].map(|year| of_year(year).map(|case| case.overall));
            (ccg, ratings)
        })
        .collect();
    assert_eq!(found, expected);
    // Both stories are named as what says that they belong together.
    let sources: Vec<Option<&str>> = cases::NEIGHBOURS.sources.iter().map(|s| s.url).collect();
    for year in ["2015/16", "2016/17"] {
        let story = cases::find(year, cases::STORY.1).map(|case| case.source.url);
        assert!(story.is_some_and(|url| sources.contains(&url)), "{year}");
    }
    assert!(cases::NEIGHBOURS.why.ends_with('.'));
}

#[test]
fn the_years_are_those_of_the_rows_oldest_first() {
    assert_eq!(cases::years(), ["2015/16", "2016/17", "2017/18", "2018/19"]);
}

#[test]
fn the_page_opens_on_the_case_of_the_first_news_story() {
    let (year, ods_code) = cases::STORY;
    assert_eq!(frameworks::by_year(year), Some(frameworks::FIRST));
    let case = cases::find(year, ods_code);
    assert_eq!(case.map(|case| case.ccg), Some("Greater Huddersfield"));
    let later: Vec<&str> = case
        .into_iter()
        .flat_map(cases::in_other_years)
        .map(|other| other.year)
        .collect();
    assert_eq!(later, ["2016/17"]);
}

#[test]
fn a_ccg_stands_once_in_a_year_and_years_and_names_are_in_order() {
    let keys: Vec<(&str, &str)> = cases::ALL.iter().map(|c| (c.year, c.ccg)).collect();
    assert!(keys.is_sorted_by(|a, b| a < b));
    let with_code = cases::ALL
        .iter()
        .filter_map(|c| Some((c.year, c.ods_code?)));
    let codes: Vec<(&str, &str)> = with_code.collect();
    let different: BTreeSet<(&str, &str)> = codes.iter().copied().collect();
    assert_eq!(codes.len(), different.len());
}

#[test]
fn a_ccg_keeps_its_code_over_the_years() {
    let mut known: Vec<(&str, &str)> = cases::ALL
        .iter()
        .filter_map(|case| Some((case.ccg, case.ods_code?)))
        .collect();
    known.sort_unstable();
    known.dedup();
    let names: BTreeSet<&str> = known.iter().map(|(ccg, _)| *ccg).collect();
    let codes: BTreeSet<&str> = known.iter().map(|(_, code)| *code).collect();
    assert_eq!(names.len(), known.len(), "one CCG has two codes");
    assert_eq!(codes.len(), known.len(), "one code means two CCGs");
}

#[test]
fn a_code_is_three_capital_letters_or_digits() {
    for (ccg, code) in cases::ALL.iter().filter_map(|c| Some((c.ccg, c.ods_code?))) {
        let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
        assert!(code.len() == 3 && code.chars().all(plain), "{ccg}: {code}");
    }
    // Without a code, a link could not name the case.
    for (_, case) in with_framework() {
        assert!(case.ods_code.is_some(), "{} {}", case.year, case.ccg);
    }
}

#[test]
fn every_case_says_where_it_was_published() {
    for case in cases::ALL {
        let url = case.source.url.unwrap_or_default();
        assert!(
            url.starts_with("http://") || url.starts_with("https://"),
            "{}",
            case.ccg
        );
        assert!(!url.contains(char::is_whitespace), "{}", case.ccg);
        // A name for a link to carry; what more there is to say is a sentence of its own.
        let name = case.source.text;
        assert!(!name.is_empty() && !name.ends_with('.'), "{}", case.ccg);
        assert!(
            case.note.is_empty() || case.note.ends_with('.'),
            "{}",
            case.ccg
        );
    }
}

#[test]
fn the_national_results_are_those_that_were_printed() {
    let counts = |year| cases::national_result(year).map(|result| result.counts.map(|(_, n)| n));
    assert_eq!(counts("2015/16"), Some([26, 91, 82, 10]));
    assert_eq!(counts("2016/17"), Some([23, 66, 99, 21]));
    assert!(cases::national_result(None).is_none());
    for year in frameworks::years() {
        let result = cases::national_result(year);
        assert_eq!(result.map(|result| result.ccgs), Some(209), "{year}");
        let ratings = result.map(|result| result.counts.map(|(rating, _)| rating));
        assert_eq!(ratings, Some(Rating::ALL), "worst first");
    }
    assert!(cases::national_result("2014/15").is_none());
}

#[test]
fn no_year_has_more_cases_of_a_rating_than_the_country_had() {
    for year in ["2015/16", "2016/17", "2017/18", "2018/19"] {
        let result = cases::national_result(year);
        for (rating, most) in result.map(|r| r.counts).into_iter().flatten() {
            let of_rating = |case: &&Case| case.year == year && case.overall == rating;
            let count = cases::ALL.iter().filter(of_rating).count();
            assert!(
                u32::try_from(count).is_ok_and(|count| count <= most),
                "{year} {rating}"
            );
        }
    }
}

/// Every row once more, as code and rating (O, G, R, I), with `?` where the rating follows from the
/// source and `~` where the source is weak; a CCG without a code is `---`. A change to a published
/// rating is a change of fact: it is made here too, on purpose.
const ROWS: [(&str, &str); 4] = [
    (
        "2015/16",
        "02PG 02QO 06FI 02TG 06HI 05AI 01HI 05CO 01AO 09LI 01CR 07XI 02MO 03AR 03EO~ 08FI 05FI \
         11NI 09WI 13TO~ 10JI 03JG 11TI 99CI 99PI 00LI 01GO 05LO~ 05NI 01RI 99QI 12AI 01VI 01XI \
         99HI 05XG 03QI 05YI 02FI 06AO~",
    ),
    (
        "2016/17",
        "00RG 02WG? 02RG? 02TR 06HR 02XO? 01AG 01CR 02MG 06MI 03AR 03FO? 11NI 02VG? 03GG? 03CG? \
         03JR 11TI 01GO 03NG 05NI 01RI 01XR 01WG? 01YG? 03RR 02FR 04VO",
    ),
    (
        "2017/18",
        "00TG? 02RG? 09DG 06HI 07TG? 09GI 09HI 02XO? 09FI 03DI 09PI 09XI 03FO? 11NI 02VG 03GG \
         03CG ---G? 06TG? 05GG 99CG? 03LG? 01GO 05LG? 00MI 99GI 01XG 01WG? 05WG 10CG? 01YG 07JI \
         07KG?",
    ),
    (
        "2018/19",
        "00TO 02RO 09DG 07TO 09GG 09HR 02XO? 09FR 01CG 09PR 99KR 09XR 03FO? 06LO 11NG ---O ---G \
         06TO 05GI 99CO 00LG 03LO 01GO 05LG 03MI 05NI 01RG 01WG? 05WI 10CO 01YO 10EI 02DG 02FG \
         07KO",
    ),
];

#[test]
fn every_published_rating_is_as_it_was_written_down() {
    use ccg_rating::cases::Confidence;
    for (year, expected) in ROWS {
        let rows: Vec<String> = cases::ALL
            .iter()
            .filter(|case| case.year == year)
            .map(|case| {
                let rating = match case.overall {
                    Rating::Outstanding => "O",
                    Rating::Good => "G",
                    Rating::RequiresImprovement => "R",
                    Rating::Inadequate => "I",
                };
                let firmly = match case.confidence {
                    Confidence::Stated => "",
                    Confidence::Inferred => "?",
                    Confidence::Weak => "~",
                };
                format!("{}{rating}{firmly}", case.ods_code.unwrap_or("---"))
            })
            .collect();
        assert_eq!(rows.join(" "), expected, "{year}");
    }
    assert_eq!(cases::ALL.len(), 136);
}

#[test]
fn the_national_results_are_as_they_were_published() {
    // Inadequate, requires improvement, good, outstanding.
    for (year, expected) in [
        ("2015/16", [26, 91, 82, 10]),
        ("2016/17", [23, 66, 99, 21]),
        ("2017/18", [18, 69, 100, 20]),
        ("2018/19", [11, 58, 102, 24]),
    ] {
        let counts =
            cases::national_result(year).map(|result| result.counts.map(|(_, count)| count));
        assert_eq!(counts, Some(expected), "{year}");
    }
}
