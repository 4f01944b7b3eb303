//! A funnel plot as a picture: what lies where, and that nothing reaches out of it.

#![cfg(all(feature = "sheets", not(target_arch = "wasm32")))]
#![expect(clippy::expect_used, reason = "a test without its plot should fail")]

use ccg_rating::app::charts::drawing::{Drawing, Look, Shape};
use ccg_rating::app::charts::picture::{Caption, Picture};
use ccg_rating::app::charts::{Plot, Spot, Tick, Words};
use ccg_rating::assess::{Dispersion, Funnel, FunnelPoint};
use ccg_rating::framework::Kind;
use ccg_rating::rating::Band;

fn plot(points: &[(f64, f64)], marked: Option<usize>) -> Plot {
    let point = |(value, size): &(f64, f64)| FunnelPoint {
        value: *value,
        size: *size,
        z: 0.0,
        adjusted_z: 0.0,
        band: Band::Similar,
        adjusted_band: Band::Similar,
    };
    let funnel = Funnel {
        dispersion: Dispersion {
            reference: 50.0,
            phi: 1.0,
            tau_squared: 0.001,
        },
        points: points.iter().map(point).collect(),
    };
    Plot::of(&funnel, &Kind::Proportion, 1.96, marked)
}

const POINTS: [(f64, f64); 4] = [
    (40.0, 100.0),
    (50.0, 400.0),
    (62.0, 250.0),
    (99.0, 12_500.0),
];

fn drawn(plot: &Plot, marked: Option<&str>) -> Drawing {
    plot.drawn(&Words {
        title: "Funnel plot of 4 CCGs",
        description: "Each dot is a CCG.",
        unit: "% of people who waited no longer than they should have",
        size: "denominator",
        marked,
    })
}

fn picture(drawing: Drawing) -> Picture {
    let caption = Caption {
        subject: "People with a long name of an indicator, and what it is about (122b)".to_owned(),
        overall: None,
        whose: "Each dot is one of 4 CCGs".to_owned(),
        source:
            "Figures: a reader’s own spreadsheet. Compared with 85, the figure for England; a z \
                 of 1.96 or more counts as different. Phi 1.2, tau² 0.001."
                .to_owned(),
        link: "https://example.org/ccg-rating/#spreadsheet".to_owned(),
    };
    Picture::of_chart(&caption, "funnel", drawing)
}

/// Every place that the paths of this look go to.
fn places(drawing: &Drawing, look: Look) -> Vec<(f64, f64)> {
    let paths = drawing.shapes.iter().filter_map(|shape| match shape {
        Shape::Path {
            d,
            x: 0,
            y: 0,
            look: of,
            ..
        } if *of == look => Some(d.as_str()),
        _ => None,
    });
    let mut places = Vec::new();
    for written in paths
        .flat_map(|d| d.split(['M', 'L']))
        .filter(|part| !part.is_empty())
    {
        let (x, y) = written
            .trim_end_matches("h0")
            .split_once(' ')
            .expect("two numbers");
        places.push((x.parse().expect("a number"), y.parse().expect("a number")));
    }
    places
}

#[test]
fn nothing_of_a_funnel_plot_reaches_out_of_its_picture() {
    for points in [&POINTS[..], &[(50.0, 10.0)], &[(0.01, 3.0), (99.9, 2.0)]] {
        for (place, _) in points.iter().enumerate() {
            let plot = plot(points, Some(place));
            let drawing = drawn(&plot, Some("Northern, Eastern and Western Devon"));
            assert_eq!(drawing.outside(), None);
            for look in [Look::Dots, Look::Threshold, Look::Limit] {
                for (x, y) in places(&drawing, look) {
                    let is_inside = (0.0..=f64::from(drawing.size.width)).contains(&x);
                    assert!(is_inside && (31.9..=248.1).contains(&y), "{look:?} {x} {y}");
                }
            }
            let picture = picture(drawing);
            assert_eq!(picture.outside(), None);
            assert!(
                picture.parts[1].thousandths > 850,
                "it is hardly made smaller"
            );
        }
    }
}

#[test]
fn every_figure_is_a_dot_and_the_larger_lie_to_the_right() {
    let drawing = drawn(&plot(&POINTS, None), None);
    let dots = places(&drawing, Look::Dots);
    assert_eq!(dots.len(), POINTS.len());
    assert!(dots[3].0 > dots[1].0 && dots[1].0 > dots[2].0, "{dots:?}");
    assert!(
        dots[3].1 < dots[2].1 && dots[2].1 < dots[0].1,
        "higher is further up"
    );
}

#[test]
fn a_limit_that_leaves_the_plot_ends_at_its_edge() {
    let plot = Plot {
        plain: "M0.0 -500.0L100.0 500.0L200.0 1500.0L300.0 2000.0M0.0 100.0L1000.0 100.0"
            .to_owned(),
        upwards: vec![Tick {
            at: 500.0,
            label: "50".to_owned(),
        }],
        reference: 500.0,
        marked: Some(Spot { x: 900.0, y: 0.0 }),
        ..Plot::default()
    };
    let drawing = drawn(&plot, Some("Salford"));
    assert_eq!(drawing.outside(), None);
    let limit = places(&drawing, Look::Threshold);
    let heights: Vec<f64> = limit.iter().map(|(_, y)| *y).collect();
    assert_eq!(
        heights,
        [32.0, 140.0, 248.0, 53.6, 53.6],
        "and nothing of it beyond"
    );
    let (left, right) = (limit[3].0, limit[4].0);
    let half_way = left + (right - left) * 0.05;
    assert!(
        (limit[0].0 - half_way).abs() < 0.2,
        "it enters half way to its second place"
    );
}

#[test]
fn its_picture_says_what_it_is_and_names_no_rating() {
    let picture = picture(drawn(&plot(&POINTS, Some(1)), Some("Salford")));
    assert_eq!(picture.outside(), None);
    let svg = picture.svg();
    for words in [
        "(122b)</text>",
        "Each dot is one of 4 CCGs",
        "Funnel plot of 4 CCGs",
        "denominator →",
        "↑ % of people",
        "Salford",
        "limits of chance alone",
        "limits, adjusted",
        "not an NHS service.",
        "a reader’s own spreadsheet",
        "https://example.org/ccg-rating/#spreadsheet",
    ] {
        assert!(svg.contains(words), "{words}: {svg}");
    }
    for rating in ["utstanding", "ood<", "nadequate", "ot known"] {
        assert!(!svg.contains(rating), "{rating}");
    }
    assert!(
        picture.file_name.ends_with("122b-funnel"),
        "{}",
        picture.file_name
    );
}
