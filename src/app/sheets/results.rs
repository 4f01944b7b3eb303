//! What came of a sheet, in short: how much was read, and how many CCGs got which rating, beside
//! the national result of that year.

use yew::prelude::*;

use super::protocol::{Count, Rated};
use crate::app::components::elements::{element, paragraph, plain, text};
use crate::app::components::{rating_mark, source_line};
use crate::app::text::numbers::grouped;
use crate::app::text::sheets as words;
use crate::cases::national_result;
use crate::frameworks;
use crate::rating::Rating;

/// The summary.
pub fn results(rated: &Rated) -> Html {
    let mut content = vec![
        text("h4", "", words::RESULTS),
        text(
            "p",
            "summed-up",
            words::summary(rated.subject(), rated.ccgs, rated.rows, rated.problems),
        ),
    ];
    if !rated.unused_columns.is_empty() {
        content.push(paragraph(words::unused_columns(&rated.unused_columns)));
    }
    if !rated.is_one {
        content.push(counts(rated));
    }
    element("section", "", content)
}

fn counts(rated: &Rated) -> Html {
    let subject = rated.subject();
    let framework = frameworks::by_slug(&rated.framework);
    let national = framework.and_then(|framework| national_result(framework.year));
    let of_all = national.map_or(0, |result| result.ccgs);
    let most = rated.counts.iter().map(|count| {
        let of_sheet = per_mille(count.ccgs, rated.ccgs);
        let of_all = count
            .national
            .map_or(0, |ccgs| per_mille(ccgs as usize, of_all as usize));
        of_sheet.max(of_all)
    });
    // The longest bar fills its place.
    let longest = most.max().unwrap_or(0).max(1);
    let rows = rated.counts.iter().map(|count| {
        let national = count.national.map(|ccgs| (ccgs as usize, of_all as usize));
        row(count, rated.ccgs, national, longest)
    });
    html! {
        <>
            <div class="scroll" tabindex="0" role="region" aria-label={words::counts(subject)}>
                <table class="counts">
                    <caption class="visually-hidden">{ words::about_counts(subject) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words::RATING }</th>
                            <th scope="col">{ words::THIS_SHEET }</th>
                            if let Some(result) = national {
                                <th scope="col">{ words::all_of(result.year) }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            if let Some(result) = national {
                <p class="source">
                    { plain(words::SOURCE) }
                    { source_line(result.grounds.source) }
                </p>
            }
        </>
    }
}

fn row(count: &Count, ccgs: usize, national: Option<(usize, usize)>, longest: usize) -> Html {
    let rating = count.rating.as_deref().and_then(Rating::from_id);
    html! {
        <tr data-tone={crate::app::text::tone(rating)}>
            <th scope="row">
                <span class="rating-label">
                    { rating_mark(rating) }{ text("span", "", count.words.clone()) }
                </span>
            </th>
            { cell(count.ccgs, ccgs, longest, "sheet") }
            if let Some((number, of)) = national {
                { cell(number, of, longest, "national") }
            } else {
                { text("td", "", "–") }
            }
        </tr>
    }
}

fn cell(number: usize, of: usize, longest: usize, class: &'static str) -> Html {
    let share = per_mille(number, of);
    let width = format!("{}%", share * 100 / longest);
    html! {
        <td>
            { format!("{} ({}%)", grouped(number), (share + 5) / 10) }
            <svg class={classes!("meter", class)} width="100%" height="8" aria-hidden="true" focusable="false">
                <rect class="range" {width} height="8" rx="2" />
            </svg>
        </td>
    }
}

fn per_mille(number: usize, of: usize) -> usize {
    (number * 1000 + of / 2) / of.max(1)
}
