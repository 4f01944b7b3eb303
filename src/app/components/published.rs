//! What NHS England said of the case that is shown, with the source, and in other years.

use yew::prelude::*;

use super::elements::{element, plain, quiet_button, text};
use super::{rating_label, source_line};
use crate::app::state::Action;
use crate::app::text as words;
use crate::cases::{self, Case};
use crate::rating::RatingSet;

/// Above what was published.
pub const RATED: &str = "NHS England rated it";

/// The published rating, and how what is worked out compares with it.
pub fn published(
    case: &'static Case,
    changes: usize,
    worked_out: RatingSet,
    act: &Callback<Action>,
) -> Html {
    let mut lines = vec![
        text("p", "eyebrow", RATED),
        rating(case),
        source(case),
        since(case, changes, worked_out, act),
    ];
    lines.extend(other_years(case));
    element("div", "published", lines)
}

/// The same for where the rating stands above already: the rating only where what is worked out is no
/// longer it.
#[cfg(feature = "embed")]
pub fn background(
    case: &'static Case,
    changes: usize,
    worked_out: RatingSet,
    act: &Callback<Action>,
) -> Html {
    let mut lines = Vec::new();
    if changes > 0 || worked_out.single() != Some(case.overall) {
        lines = vec![
            text("p", "eyebrow", RATED),
            rating(case),
            since(case, changes, worked_out, act),
        ];
    }
    lines.push(source(case));
    lines.extend(other_years(case));
    element("div", "published", lines)
}

fn rating(case: &Case) -> Html {
    element(
        "p",
        "published-rating",
        vec![rating_label(Some(case.overall))],
    )
}

/// Where it was published, what the source says, and how firmly.
pub fn source(case: &Case) -> Html {
    element(
        "p",
        "source",
        vec![
            plain("Source: "),
            source_line(case.source),
            plain(if case.note.is_empty() { "" } else { ". " }),
            plain(case.note),
            plain(" "),
            text("span", "tag", case.confidence.name()),
        ],
    )
}

/// What has changed since, or how what is worked out compares.
fn since(case: &Case, changes: usize, worked_out: RatingSet, act: &Callback<Action>) -> Html {
    if changes == 0 {
        return text("p", "", words::comparison(case.overall, worked_out));
    }
    element(
        "p",
        "changed",
        vec![
            plain(words::changed(case, changes)),
            plain(" "),
            quiet_button(
                "Put back what was published",
                act.reform(|_| Action::PutBack),
            ),
        ],
    )
}

/// What it was rated in other years; nothing where that is not known.
pub fn other_years(case: &'static Case) -> Option<Html> {
    let mut others = Vec::new();
    for other in cases::in_other_years(case) {
        let before = if others.is_empty() {
            "In other years: "
        } else {
            "; "
        };
        others.push(plain(format!("{before}{} (", words::rated(other))));
        others.push(source_line(other.source));
        others.push(plain(")"));
    }
    if others.is_empty() {
        return None;
    }
    others.push(plain("."));
    Some(element("p", "others", others))
}
