//! Charts and pictures, drawn without a browser: nothing runs out of its frame, whoever it is about,
//! and what is saved says where it comes from.

#![cfg(all(feature = "sheets", not(target_arch = "wasm32")))]
#![expect(clippy::expect_used, reason = "a test without its case should fail")]

use ccg_rating::app::charts::drawing::{Anchor, Drawing, Look, Shape, Size};
use ccg_rating::app::charts::outcomes::{Outcome, Outcomes};
use ccg_rating::app::charts::picture::{Caption, HEIGHT, Picture, WIDTH};
use ccg_rating::app::charts::waterfall::{self, waterfall};
use ccg_rating::app::later::compare::national::{self, Marked};
use ccg_rating::assess::{ScoreRange, assess};
use ccg_rating::cases::{self, national_result};
use ccg_rating::exchange::{Scenario, fragment};
use ccg_rating::explore::{Readings, readings, why};
use ccg_rating::framework::{Entry, Part, Parts, Threshold};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Decimal, Level, Rating, RatingSet, Score};

const PAGE: &str = "https://calculators.example.org/nhs/ccg-rating/";

fn link(scenario: &Scenario) -> String {
    format!("{PAGE}#{}", fragment::write(scenario))
}

fn card(scenario: &Scenario) -> Picture {
    let assessment = assess(&scenario.entries, &scenario.settings);
    let caption = Caption::of(scenario, assessment.overall, link(scenario));
    Picture::of_result(&caption, &assessment, scenario)
}

fn marked(scenario: &Scenario) -> Marked {
    Marked {
        published: scenario.case.map(|case| case.overall),
        worked_out: assess(&scenario.entries, &scenario.settings).overall,
    }
}

fn chart(scenario: &Scenario, size: Size) -> Drawing {
    national_chart(scenario, size).expect("both years have one")
}

/// The chart of the national result, where the framework is of a year.
fn national_chart(scenario: &Scenario, size: Size) -> Option<Drawing> {
    let result = national_result(scenario.framework().year)?;
    Some(national::draw(result, marked(scenario), size))
}

fn picture_of_chart(scenario: &Scenario) -> Picture {
    picture_of(scenario, chart(scenario, Size::PICTURE))
}

fn picture_of(scenario: &Scenario, chart: Drawing) -> Picture {
    let caption = Caption::of(scenario, marked(scenario).worked_out, link(scenario));
    Picture::of_chart(&caption, "national", chart)
}

/// The thresholds of a calculation.
fn thresholds(scenario: &Scenario) -> Vec<Threshold> {
    let framework = scenario.framework();
    framework.thresholds(&scenario.settings).collect()
}

/// The result under every reading, and the same with an error to be drawn.
fn outcomes(scenario: &Scenario) -> [Outcomes; 2] {
    let Readings {
        outcomes, total, ..
    } = readings(&scenario.entries, &scenario.settings);
    let total = u32::try_from(total).expect("there are few");
    [0, 37].map(|error| Outcomes {
        title: "The result under every reading of the method".to_owned(),
        of: total,
        rows: outcomes
            .iter()
            .map(|(ratings, count)| Outcome {
                ratings: *ratings,
                count: u32::try_from(*count).expect("there are few"),
                says: format!("{count} of {total}"),
                error,
            })
            .collect(),
    })
}

/// Every chart that the page draws of a calculation.
fn charts(scenario: &Scenario, size: Size) -> Vec<Drawing> {
    let mut charts = Vec::from_iter(national_chart(scenario, size));
    let why = why(&scenario.entries, &scenario.settings);
    if let Some(total) = why.total {
        charts.push(waterfall(&why, total, &thresholds(scenario), size));
    }
    charts.extend(outcomes(scenario).map(|outcomes| outcomes.drawn(size)));
    charts
}

/// Every picture of a calculation.
fn pictures(scenario: &Scenario) -> Vec<Picture> {
    let mut pictures = vec![card(scenario)];
    for chart in charts(scenario, Size::PICTURE) {
        pictures.push(picture_of(scenario, chart));
    }
    pictures
}

/// Everything that the page can show at first, and what is harder: nothing entered, everything
/// entered as figures, the longest name, many changes.
fn scenarios() -> Vec<Scenario> {
    let mut scenarios = Vec::new();
    for framework in frameworks::ALL {
        scenarios.push(Scenario::empty(framework));
        scenarios.extend(cases::of(framework).map(|case| Scenario::of_case(framework, case)));
        for worst_first in [true, false] {
            let mut full = Scenario::empty(framework);
            for slot in framework.slots() {
                let choices = slot.choices();
                let choice = if worst_first {
                    choices.first()
                } else {
                    choices.last()
                };
                if let Some(choice) = choice {
                    full.entries
                        .set_at(slot, *choice)
                        .expect("a choice is taken");
                }
            }
            let mut half = full.clone();
            for slot in framework.slots().into_iter().step_by(2) {
                half.entries.clear_at(slot);
            }
            scenarios.extend([full, half]);
        }
    }
    let mut figures = Scenario::published(frameworks::ALL[1], "99P");
    for slot in figures.framework().slots() {
        let number = |digits| Decimal::new(digits, 3);
        let parts = Parts::default()
            .with(Part::Value, number(81_234))
            .with(Part::Denominator, number(12_345_678_901_234));
        // Those that take no such figure get a band where they can.
        if figures.entries.set_figure(slot.code(), &parts).is_err() {
            let _ = figures.entries.set_at(slot, Entry::Band(Band::Better));
        }
    }
    scenarios.push(figures);
    scenarios
}

/// The texts of the elements of this name in an SVG.
fn texts(svg: &str, name: &str) -> Vec<String> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    svg.split(&open)
        .skip(1)
        .filter_map(|rest| {
            let inside = rest.split_once('>')?.1;
            Some(unescaped(inside.split_once(&close)?.0))
        })
        .collect()
}

fn unescaped(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Whether it is XML: every element is closed in its turn, every `&` begins a name that XML knows.
fn is_well_formed(svg: &str) -> bool {
    let known = ["amp;", "lt;", "gt;", "quot;", "apos;"];
    let has_names = svg
        .split('&')
        .skip(1)
        .all(|after| known.iter().any(|name| after.starts_with(name)));
    let mut open = Vec::new();
    for tag in svg.split('<').skip(1) {
        let Some((tag, _)) = tag.split_once('>') else {
            return false;
        };
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap_or_default());
        }
    }
    has_names && open.is_empty()
}

#[test]
fn no_chart_runs_out_of_its_frame_on_a_phone_or_in_a_picture() {
    for scenario in scenarios() {
        for size in [Size::PAGE, Size::PICTURE] {
            for chart in charts(&scenario, size) {
                assert_eq!(chart.outside(), None, "{}", link(&scenario));
                assert!(chart.height > 0 && chart.shapes.len() > 3);
                assert!(!chart.title.is_empty() && chart.description.len() > 10);
            }
        }
    }
}

#[test]
fn no_picture_runs_out_of_its_frame_whoever_it_is_about() {
    for scenario in scenarios() {
        for picture in pictures(&scenario) {
            assert_eq!(picture.outside(), None, "{}", link(&scenario));
            let foot = foot_of(&picture);
            for part in &picture.parts[1..] {
                let height = part.drawing.height * part.thousandths / 1_000;
                assert!(part.y + height <= foot, "it reaches into the foot");
                // A chart whose words nobody can read is none.
                assert!(part.thousandths >= 450, "{}", part.thousandths);
            }
        }
        let card = card(&scenario);
        let foot = foot_of(&card);
        for shape in &card.parts[0].drawing.shapes {
            if matches!(shape.look(), Look::Words | Look::Strong) {
                let (.., bottom) = shape.reach();
                assert!(bottom <= foot, "{:?} reaches into the foot", shape.words());
            }
        }
    }
}

/// Where the foot of a picture begins: at the last line from edge to edge.
fn foot_of(picture: &Picture) -> i32 {
    let mut shapes = picture.parts[0].drawing.shapes.iter().rev();
    let line = shapes.find_map(|shape| match shape {
        Shape::Line { from, to, .. } if to.0 - from.0 == WIDTH - 96 => Some(from.1),
        _ => None,
    });
    line.expect("there is a line above the foot")
}

#[test]
fn what_runs_out_of_its_frame_is_noticed() {
    let mut drawing = Drawing::new(String::new(), String::new(), Size::PAGE);
    drawing.reach(40);
    drawing.text(10, 20, Anchor::Start, Look::Words, "Requires improvement");
    assert_eq!(drawing.outside(), None);
    drawing.text(310, 20, Anchor::Start, Look::Words, "Good");
    let found = drawing.outside().and_then(Shape::words);
    assert_eq!(found, Some("Good"));
}

#[test]
fn a_picture_is_1200_by_630_and_well_formed_and_always_the_same() {
    assert_eq!((WIDTH, HEIGHT), (1_200, 630));
    for scenario in scenarios() {
        for picture in pictures(&scenario) {
            let svg = picture.svg();
            assert!(svg.starts_with(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\""
            ));
            assert!(is_well_formed(&svg), "{svg}");
            assert_eq!(svg, picture.svg());
        }
        assert_eq!(card(&scenario), card(&scenario));
    }
}

#[test]
fn a_picture_stands_without_the_page() {
    let scenario = Scenario::published(frameworks::FIRST, "03A");
    for picture in [card(&scenario), picture_of_chart(&scenario)] {
        let svg = picture.svg();
        for needs_the_page in ["class=", "style=", "<style", "var(", "href", "url("] {
            assert!(!svg.contains(needs_the_page), "{needs_the_page}");
        }
        assert!(svg.contains("font-family=") && svg.contains("fill=\"#a85b00\""));
    }
}

#[test]
fn a_picture_says_who_it_is_what_it_rests_on_and_how_to_come_back() {
    let scenario = Scenario::published(frameworks::FIRST, "03A");
    for picture in [card(&scenario), picture_of_chart(&scenario)] {
        let svg = picture.svg();
        let said = texts(&svg, "text");
        assert!(said.contains(&"Greater Huddersfield CCG, 2015/16".to_owned()));
        assert!(said.contains(&"Requires improvement".to_owned()));
        let foot = said.join(" ");
        for words in [
            "Worked out with ccg-rating from what was entered; not an NHS service.",
            "NHS England rated it requires improvement (Huddersfield Examiner, July 2016).",
        ] {
            assert!(foot.contains(words), "{foot}");
        }
        assert!(said.concat().contains(&link(&scenario)), "{foot}");
        assert!(texts(&svg, "desc")[0].contains(&link(&scenario)));
    }
    let said = texts(&card(&scenario).svg(), "text").join(" ");
    assert!(said.contains("Finance and planning require improvement."));
    for part in [
        "Leadership",
        "Delegated functions",
        "Finance",
        "Performance",
        "Planning",
    ] {
        assert!(said.contains(part), "{part}");
    }
}

#[test]
fn a_picture_of_changed_values_says_that_they_are_not_what_was_published() {
    let mut scenario = Scenario::published(frameworks::FIRST, "03A");
    for code in ["finance", "planning"] {
        let outstanding = Entry::Rating(Rating::Outstanding);
        scenario
            .entries
            .set(code, outstanding)
            .expect("it takes a rating");
    }
    let said = texts(&card(&scenario).svg(), "text");
    for words in [
        "Outstanding",
        "Greater Huddersfield CCG, 2015/16",
        "Worked out from what is entered: 2 values changed by a reader",
    ] {
        assert!(said.contains(&words.to_owned()), "{said:?}");
    }
    assert!(
        said.join(" ")
            .contains("NHS England rated it requires improvement")
    );
}

#[test]
fn a_link_that_is_too_long_to_print_is_named_as_that_and_kept_in_the_file() {
    let long = scenarios().pop().expect("the last is entered in figures");
    assert!(link(&long).len() > 800, "{}", link(&long));
    for picture in pictures(&long) {
        let svg = picture.svg();
        let said = texts(&svg, "text").join(" ");
        assert!(
            said.contains(&format!(
                "{PAGE} (That is the page alone. The link to this calculation is too long to print: \
                 the page shows it beside this picture when it is saved.)"
            )),
            "{said}"
        );
        // A picture goes round as PNG too, and must not point to what only the other file holds.
        assert!(!said.contains("SVG"), "{said}");
        assert!(texts(&svg, "desc")[0].contains(&link(&long)));
        assert_eq!(picture.link, link(&long));
    }
}

#[test]
fn the_link_of_a_calculation_with_all_choices_made_is_printed_in_full() {
    let mut longest = 0;
    for scenario in scenarios() {
        let link = link(&scenario);
        if link.len() > 700 {
            continue;
        }
        longest = longest.max(link.len());
        for picture in pictures(&scenario) {
            let said = texts(&picture.svg(), "text").concat();
            assert!(said.contains(&link), "{link}: {said}");
            let source = "ccg-rating from what was entered; not an NHS service.";
            assert!(said.contains(source), "{said}");
        }
    }
    assert!(longest > 400, "{longest}: sixty choices make a long link");
}

#[test]
fn a_component_of_which_something_is_known_is_not_called_unknown() {
    let (scenario, _) = fragment::read("v1/2015-16?finance=good&planning=inadequate");
    let scenario = scenario.expect("it is a link");
    let said = texts(&card(&scenario).svg(), "text");
    let says = |words: &str| said.iter().filter(|said| *said == words).count();
    assert_eq!((says("Not known"), says("Good")), (3, 1), "{said:?}");
    let scenario = Scenario::empty(frameworks::ALL[1]);
    let mut assessment = assess(&scenario.entries, &scenario.settings);
    let range = |low, high| Some(ScoreRange { low, high });
    let scores = [
        range(Score::ratio(1, 2), Score::ONE),
        range(Score::TWO, Score::TWO),
        range(Score::ZERO, Score::TWO),
    ];
    for (component, score) in assessment.components.iter_mut().zip(scores) {
        component.score = score;
    }
    let caption = Caption::of(&scenario, assessment.overall, link(&scenario));
    let picture = Picture::of_result(&caption, &assessment, &scenario);
    assert_eq!(picture.outside(), None);
    let said = texts(&picture.svg(), "text");
    for words in ["0.5 to 1 of 2", "2 of 2", "Not known"] {
        assert!(said.contains(&words.to_owned()), "{said:?}");
    }
}

#[test]
fn possible_ratings_of_a_component_stand_on_two_lines_where_they_are_long() {
    let scenario = Scenario::published(frameworks::FIRST, "03A");
    let mut assessment = assess(&scenario.entries, &scenario.settings);
    let all_but_worst = RatingSet::ALL
        .iter()
        .filter(|rating| *rating != Rating::Inadequate);
    let sets = [
        all_but_worst.collect(),
        RatingSet::only(Rating::Good).with(Rating::Outstanding),
        RatingSet::ALL,
    ];
    for (component, set) in assessment.components.iter_mut().zip(sets) {
        component.ratings = Some(set);
    }
    let caption = Caption::of(&scenario, assessment.overall, link(&scenario));
    let picture = Picture::of_result(&caption, &assessment, &scenario);
    assert_eq!(picture.outside(), None);
    let said = texts(&picture.svg(), "text").join(" ");
    for words in [
        "Leadership Between requires improvement and outstanding",
        "Delegated functions Between good and outstanding",
        "Finance Not known",
    ] {
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn the_table_and_the_description_of_the_waterfall_have_all_that_it_draws() {
    let (scenario, _) = fragment::read("v1/2016-17?165a=green&141b=red");
    let scenario = scenario.expect("it is a link");
    let why = why(&scenario.entries, &scenario.settings);
    let total = why.total.expect("2016/17 has scores");
    let thresholds = thresholds(&scenario);
    let drawing = waterfall(&why, total, &thresholds, Size::PAGE);
    let rows = waterfall::rows(&why, total, &thresholds);
    assert_eq!(rows.len(), why.contributions.len() + 1 + thresholds.len());
    for row in &rows {
        assert_eq!(row.len(), waterfall::COLUMNS.len());
    }
    let score = &rows[why.contributions.len()];
    assert_eq!((score[0].as_str(), score[4].as_str()), ("Score", "2"));
    assert!(score[3].starts_with(&total.decimal()), "{score:?}");
    let drawn: Vec<&str> = drawing.shapes.iter().filter_map(Shape::words).collect();
    for (threshold, row) in thresholds
        .iter()
        .zip(rows.iter().rev().take(thresholds.len()).rev())
    {
        let words = format!("{} {}", threshold.above(), threshold.score.decimal());
        assert_eq!(row[0], format!("Needed for {}", threshold.rating));
        assert!(row[3].starts_with(&words), "{row:?}");
        let label = format!("{words}: {}", threshold.rating);
        assert!(drawn.contains(&label.as_str()), "{drawn:?}");
        let said = drawing.description.to_lowercase();
        assert!(said.contains(&label.to_lowercase()), "{said}");
    }
}

#[test]
fn the_bars_of_outcomes_are_as_long_as_their_counts_and_marked_with_how_far_they_may_be_off() {
    let outcomes = Outcomes {
        title: "Draws".to_owned(),
        of: 1_000,
        rows: [(Rating::Good, 750, 30), (Rating::Inadequate, 250, 0)]
            .map(|(rating, count, error)| Outcome {
                ratings: RatingSet::only(rating),
                count,
                says: format!("{count} of 1000"),
                error,
            })
            .to_vec(),
    };
    let drawing = outcomes.drawn(Size::PICTURE);
    let widths = |look: Look| -> Vec<i32> {
        let shapes = drawing.shapes.iter();
        shapes
            .filter_map(|shape| match shape {
                Shape::Rect {
                    width, look: of, ..
                } if *of == look => Some(*width),
                _ => None,
            })
            .collect()
    };
    let all = widths(Look::Track)[0];
    assert_eq!(widths(Look::Rating(Some(Rating::Good))), [all * 3 / 4]);
    assert_eq!(widths(Look::Rating(Some(Rating::Inadequate))), [all / 4]);
    let whiskers: Vec<i32> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Line { from, to, look } if *look == Look::Whisker => Some(to.0 - from.0),
            _ => None,
        })
        .collect();
    assert_eq!(whiskers.len(), 1, "only where there is an error");
    assert!((whiskers[0] - all * 60 / 1_000).abs() <= 1);
    assert_eq!(
        drawing.description,
        "Good: 750 of 1000. Inadequate: 250 of 1000."
    );
}

/// The value of a token of the style sheet in the light, where it is first.
/// What a token is where no article asks for a colour of its own: `var(--accent, #0b4f8a)` is `#0b4f8a`.
fn token(css: &str, name: &str) -> String {
    let after = css.split_once(&format!("  --{name}: ")).expect(name).1;
    let value = after.split_once(';').expect("it ends").0;
    let value = value.rsplit_once(", ").map_or(value, |(_, other)| other);
    value.trim_end_matches(')').to_owned()
}

#[test]
fn a_picture_has_the_colours_of_the_page() {
    let css = include_str!("../styles/tokens.css");
    let svg_of = |look: Look| {
        let mut drawing = Drawing::new(String::new(), String::new(), Size::PICTURE);
        drawing.rect(0, 0, 10, 10, look);
        let scenario = Scenario::empty(frameworks::FIRST);
        let mut picture = card(&scenario);
        picture.parts.truncate(1);
        picture.parts[0].drawing = drawing;
        let svg = picture.svg();
        svg.split_once("<rect").expect("it is drawn").1.to_owned()
    };
    let mut looks = vec![
        (Look::Ground, vec!["card"]),
        (Look::Track, vec!["paper", "line"]),
        (Look::Bar, vec!["strong-line", "strong-line"]),
        (Look::Span, vec!["card", "strong-line"]),
        (Look::Grid, vec!["line"]),
        (Look::Threshold, vec!["ink"]),
        (Look::Whisker, vec!["ink"]),
        (Look::Limit, vec!["link"]),
        (Look::Dots, vec!["quiet-ink"]),
        (Look::Pointer, vec!["ink"]),
        (Look::Words, vec!["ink"]),
        (Look::Quiet, vec!["quiet-ink"]),
        (Look::Strong, vec!["ink"]),
    ];
    let mut ratings = vec![(None, "unsettled")];
    ratings.extend(Rating::ALL.map(|rating| (Some(rating), rating.id())));
    for (rating, token) in ratings {
        looks.push((Look::Rating(rating), vec![token; 2]));
        looks.push((Look::PaleRating(rating), vec![token; 2]));
        looks.push((Look::MarkLine(rating), vec![token]));
        looks.push((Look::MarkFill(rating), vec![token]));
    }
    for (look, tokens) in looks {
        let svg = svg_of(look);
        let found: Vec<&str> = svg
            .split('"')
            .filter(|value| value.starts_with('#'))
            .collect();
        let expected: Vec<String> = tokens.iter().map(|name| token(css, name)).collect();
        assert_eq!(found, expected, "{look:?}");
    }
}

#[test]
fn whatever_a_text_holds_it_is_only_text_in_the_file() {
    let caption = Caption {
        subject: "<script>\"A & B's\"</script>\u{1}\u{ffff}".to_owned(),
        overall: Some(RatingSet::only(Rating::Good)),
        whose: "NHS England rated it".to_owned(),
        source: "]]> &amp;".to_owned(),
        link: "https://example.org/?a=1&b=<2>".to_owned(),
    };
    let mut chart = Drawing::new("&".to_owned(), "<>".to_owned(), Size::PICTURE);
    chart.reach(100);
    let picture = Picture::of_chart(&caption, "x", chart);
    let svg = picture.svg();
    assert!(is_well_formed(&svg) && !svg.contains("<script"), "{svg}");
    let said = texts(&svg, "text");
    assert!(
        said.contains(&"<script>\"A & B's\"</script>".to_owned()),
        "{said:?}"
    );
    assert_eq!(picture.outside(), None);
}

#[test]
fn a_file_is_named_after_what_is_in_it() {
    let scenario = Scenario::published(frameworks::FIRST, "06H");
    let caption = Caption::of(&scenario, RatingSet::ALL, String::new());
    assert_eq!(
        caption.file_name("national"),
        "ccg-rating-cambridgeshire-and-peterborough-ccg-2015-16-national"
    );
}

#[test]
fn the_national_chart_marks_what_is_meant_by_words_and_not_by_colour_alone() {
    let scenario = Scenario::published(frameworks::FIRST, "03A");
    for size in [Size::PAGE, Size::PICTURE] {
        let drawing = chart(&scenario, size);
        let words: Vec<&str> = drawing.shapes.iter().filter_map(Shape::words).collect();
        for words_of_row in [
            "Requires improvement",
            "91 (44%)",
            "as published, and as worked out here",
        ] {
            assert!(words.contains(&words_of_row), "{words:?}");
        }
        let strong = drawing
            .shapes
            .iter()
            .filter(|shape| shape.look() == Look::Strong);
        assert_eq!(strong.count(), 2, "its name and its number");
        let pointers = drawing
            .shapes
            .iter()
            .filter(|shape| shape.look() == Look::Pointer);
        assert_eq!(pointers.count(), 1);
    }
}

#[test]
fn the_words_of_the_national_chart_take_more_lines_where_one_has_no_room_for_them() {
    let scenario = Scenario::published(frameworks::FIRST, "03A");
    // As narrow for English as a phone is for a language with longer words.
    for width in [150, 190, 230] {
        let drawing = chart(&scenario, Size { width, text: 15 });
        assert_eq!(drawing.outside(), None);
        let texts: Vec<&Shape> = drawing
            .shapes
            .iter()
            .filter(|shape| shape.words().is_some())
            .collect();
        // More than a name and a share for each rating, and one line on what is marked.
        assert!(texts.len() > 9, "{texts:?}");
        for (place, one) in texts.iter().enumerate() {
            for other in &texts[place + 1..] {
                let (a, b) = (one.reach(), other.reach());
                let is_apart = a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1;
                assert!(is_apart, "{one:?} lies on {other:?}");
            }
        }
    }
}

#[test]
fn the_bars_of_the_national_chart_are_as_long_as_their_counts() {
    let result = national_result(frameworks::FIRST.year).expect("it is known");
    let nothing = Marked {
        published: None,
        worked_out: RatingSet::ALL,
    };
    let drawing = national::draw(result, nothing, Size::PICTURE);
    let widths = |is_such: fn(Look) -> bool| -> Vec<i32> {
        let shapes = drawing.shapes.iter();
        shapes
            .filter_map(|shape| match shape {
                Shape::Rect { width, look, .. } if is_such(*look) => Some(*width),
                _ => None,
            })
            .collect()
    };
    let ground = widths(|look| look == Look::Track);
    let bars = widths(|look| matches!(look, Look::PaleRating(_)));
    assert_eq!((ground.len(), bars.len()), (4, 4));
    let counts = result
        .counts
        .iter()
        .rev()
        .map(|(_, count)| i64::from(*count));
    for (count, (bar, all)) in counts.zip(bars.into_iter().zip(ground)) {
        let exact = i64::from(all) * count / i64::from(result.ccgs);
        assert_eq!(i64::from(bar), exact);
    }
}

#[test]
fn what_was_published_comes_first_unless_what_is_entered_speaks_against_it() {
    let says = |scenario: &Scenario| {
        let said = texts(&card(scenario).svg(), "text");
        let starts = ["NHS England rated it", "Worked out from what is entered"];
        let is_one = |words: &String| {
            let mut starts = starts.iter();
            starts.any(|start| words.starts_with(start)) && !words.contains('.')
        };
        let place = said.iter().position(is_one).expect("it says whose it is");
        (said[place].clone(), said[place + 1].clone())
    };
    let pair = |whose: &str, word: &str| (whose.to_owned(), word.to_owned());
    // Only the one word is known.
    let mut calderdale = Scenario::published(frameworks::ALL[1], "02T");
    assert_eq!(
        says(&calderdale),
        pair("NHS England rated it", "Requires improvement")
    );
    for (code, level) in [("165a", Level::Red), ("141b", Level::Red)] {
        calderdale
            .entries
            .set(code, Entry::Level(level))
            .expect("it takes a level");
    }
    assert_eq!(
        says(&calderdale),
        pair(
            "Worked out from what is entered: 2 values entered by a reader",
            "Inadequate"
        )
    );
    let empty = Scenario::empty(frameworks::FIRST);
    assert_eq!(
        says(&empty),
        pair("Worked out from what is entered", "Could still be anything")
    );
}
