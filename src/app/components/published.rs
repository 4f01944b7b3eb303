//! What NHS England said of the case that is shown, with the source, and in other years.

use yew::prelude::*;

use super::elements::{element, plain, quiet_button, text};
use super::tag::{classed, keyed, list, telling};
use super::{rating_label, rating_mark, source_line};
use crate::app::state::Action;
use crate::app::text::{self as answer, capitalised, card as words};
use crate::cases::{self, Case};
use crate::rating::RatingSet;

/// What is published beside what is worked out: the rating too, where it is another, or where what is
/// entered was changed.
pub fn background(
    case: &'static Case,
    changes: usize,
    worked_out: RatingSet,
    act: &Callback<Action>,
) -> Html {
    let mut lines = Vec::new();
    if changes > 0 || worked_out.single() != Some(case.overall) {
        lines.push(text("p", "eyebrow", words::RATED));
        lines.push(if changes > 0 {
            element("p", "", list![rating_label(Some(case.overall))])
        } else {
            word(case)
        });
        lines.push(since(case, changes, worked_out, act));
    }
    lines.push(source(case));
    lines.extend(other_years(case));
    keyed(classed("div", "published", lines), "published".into())
}

/// The published rating, as large as it gets.
pub fn word(case: &Case) -> Html {
    let word = list![
        rating_mark(Some(case.overall)),
        text("span", "", capitalised(case.overall.name())),
    ];
    element("p", "word", word)
}

/// Where it was published, what the source says, and how firmly.
pub fn source(case: &Case) -> Html {
    element(
        "p",
        "source",
        list![
            plain(words::SOURCE),
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
        return text("p", "", answer::comparison(case.overall, worked_out));
    }
    element(
        "p",
        "changed",
        list![
            plain(answer::changed(case, changes)),
            plain(" "),
            quiet_button(words::PUT_BACK, telling(act, Action::PutBack)),
        ],
    )
}

/// What it was rated in other years; nothing where that is not known.
pub fn other_years(case: &'static Case) -> Option<Html> {
    let mut others = Vec::new();
    for other in cases::in_other_years(case) {
        others.push(plain(words::other_year(other, others.is_empty())));
        others.push(source_line(other.source));
        others.push(plain(")"));
    }
    if others.is_empty() {
        return None;
    }
    others.push(plain("."));
    Some(element("p", "others", others))
}
