//! What an explanation says of a rating is tried out: the input is altered as it says, rated again, and
//! compared with what it promised. `document` is the input as JSON, with everything written out.

use ccg_rating::exchange::explain::{Asked, Part};
use ccg_rating::exchange::json;
use ccg_rating::rating::Rating;
use serde_json::Value as Json;

use super::super::contract::parsed;

/// Fails where a part says what is not so.
pub fn check(explained: &Json, asked: &Asked, document: &Json) {
    let now = rated(document);
    for key in ["framework", "overall"] {
        assert_eq!(explained[key], now[key], "another rating than is given");
    }
    for part in &asked.parts {
        let said = &explained[part.id()];
        match part {
            Part::Why => check_why(said, &now),
            Part::Changes => check_changes(said, document, &now),
            Part::Readings => check_readings(said, document),
            Part::Sampling => check_sampling(said, asked, document),
            Part::Influence => check_influence(said, document, &now),
        }
    }
}

/// What comes out for a document that must be taken.
fn rated(document: &Json) -> Json {
    let output = json::rate(document.to_string().as_bytes());
    assert!(output.is_ok(), "not taken: {output:?}: {document}");
    parsed(&output.unwrap_or_default())
}

/// The ratings that are possible.
fn possible(document: &Json) -> Json {
    rated(document)["overall"]["possible"].clone()
}

/// The items of a list.
fn list(value: &Json) -> &[Json] {
    assert!(value.is_array(), "no list: {value}");
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Json) -> &str {
    assert!(value.is_string(), "no text: {value}");
    value.as_str().unwrap_or_default()
}

fn count(value: &Json) -> usize {
    let count = value.as_u64().and_then(|count| usize::try_from(count).ok());
    assert!(count.is_some(), "no count: {value}");
    count.unwrap_or_default()
}

/// The codes of what is entered.
fn entered(document: &Json) -> Vec<&str> {
    let entries = document["entries"].as_object().into_iter().flatten();
    entries.map(|(code, _)| code.as_str()).collect()
}

/// An exact score, `5/6` or `-1`, as what stands above and below the line.
fn fraction(value: &Json) -> (i128, i128) {
    let text = text(value);
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    let parts = (above.parse().ok(), below.parse().ok());
    assert!(
        matches!(parts, (Some(_), Some(1_i128..))),
        "no score: {text}"
    );
    (parts.0.unwrap_or_default(), parts.1.unwrap_or(1))
}

fn plus(one: (i128, i128), other: (i128, i128)) -> (i128, i128) {
    (one.0 * other.1 + other.0 * one.1, one.1 * other.1)
}

fn is_equal(one: (i128, i128), other: (i128, i128)) -> bool {
    one.0 * other.1 == other.0 * one.1
}

/// The parts add up to the score, and a threshold is as far from it as is said.
fn check_why(why: &Json, now: &Json) {
    assert_eq!(why["total"], now["score"], "another score than is given");
    let parts = list(&why["contributions"]);
    if why["total"].is_null() {
        return assert!(parts.is_empty(), "parts of no score: {why}");
    }
    for limit in ["low", "high"] {
        let sum = parts.iter().map(|part| fraction(&part["adds"][limit]));
        let sum = sum.fold((0, 1), plus);
        let total = fraction(&why["total"][limit]);
        assert!(
            parts.is_empty() || is_equal(sum, total),
            "the parts do not add up: {why}"
        );
    }
    let low = fraction(&why["total"]["low"]);
    for (distance, is_reached) in [(&why["reached"], true), (&why["next"], false)] {
        if distance.is_null() {
            continue;
        }
        let (by, threshold) = (fraction(&distance["by"]), fraction(&distance["threshold"]));
        let (less, more) = if is_reached {
            (threshold, low)
        } else {
            (low, threshold)
        };
        assert!(
            by.0 >= 0 && is_equal(plus(less, by), more),
            "not so far from it: {distance}"
        );
    }
}

/// A set of steps, once taken, gives the ratings that it promised, which the present one is not among.
fn check_changes(changes: &Json, document: &Json, now: &Json) {
    let is_settled = now["overall"]["determined"] == true;
    let place = |rating: &Json| {
        let places = Rating::ALL.iter().position(|known| rating == known.id());
        assert!(places.is_some(), "no rating: {rating}");
        places
    };
    for way in ["better", "worse"] {
        let found = &changes[way];
        assert_eq!(found.is_object(), is_settled, "{way}: {found}");
        if !is_settled {
            continue;
        }
        for set in list(&found["sets"]) {
            // Of any so many, the first and the last.
            for from_the_end in [false, true] {
                let altered = with_steps(document, list(&set["steps"]), from_the_end);
                assert_eq!(possible(&altered), set["possible"], "promised: {set}");
            }
            let at = place(&now["overall"]["rating"]);
            let is_so = |rating| match way {
                "better" => place(rating) > at,
                _ => place(rating) < at,
            };
            assert!(list(&set["possible"]).iter().all(is_so), "not {way}: {set}");
        }
    }
    for point in list(&changes["turning_points"]) {
        check_turning_point(point, document, now);
    }
}

fn with_steps(document: &Json, steps: &[Json], from_the_end: bool) -> Json {
    let mut altered = document.clone();
    for step in steps {
        if step["any"].is_null() {
            let was = &document["entries"][text(&step["code"])];
            assert_eq!(step["from"].is_null(), was.is_null(), "from {was}: {step}");
            altered["entries"][text(&step["code"])] = step["to"].clone();
            continue;
        }
        let (any, of) = (count(&step["any"]), list(&step["of"]));
        assert!(any <= of.len(), "more than there are: {step}");
        let passed = if from_the_end { of.len() - any } else { 0 };
        for one in of.iter().skip(passed).take(any) {
            altered["entries"][text(&one["code"])] = one["to"].clone();
        }
    }
    altered
}

/// At the number that is named, and not before, the indicator has another band.
fn check_turning_point(point: &Json, document: &Json, now: &Json) {
    let (code, part) = (text(&point["code"]), text(&point["part"]));
    let band = |output: &Json| {
        let indicators = list(&output["indicators"]).iter();
        let mut same = indicators.filter(|indicator| indicator["code"] == code);
        same.next().map(|indicator| indicator["band"].clone())
    };
    if point["band"].is_null() {
        return;
    }
    assert_eq!(band(now).as_ref(), Some(&point["band"]), "{point}");
    for way in ["better", "worse"] {
        if point[way].is_null() {
            continue;
        }
        let mut altered = document.clone();
        altered["entries"][code][part] = point[way].clone();
        let (before, after) = (point["band"].as_u64(), band(&rated(&altered)));
        let after = after.and_then(|band| band.as_u64());
        let is_so = match way {
            "better" => after > before,
            _ => after < before,
        };
        assert!(is_so, "{way}? {after:?}: {point}");
    }
}

/// Every reading is counted once, and three of them are rated again: the first, the last, one between.
fn check_readings(readings: &Json, document: &Json) {
    let (all, total) = (list(&readings["all"]), count(&readings["total"]));
    assert_eq!(all.len(), total, "readings that are not there");
    for outcome in list(&readings["outcomes"]) {
        let same = |reading: &&Json| reading["possible"] == outcome["possible"];
        let found = all.iter().filter(same).count();
        assert_eq!(count(&outcome["readings"]), found, "miscounted: {outcome}");
    }
    let outcomes = list(&readings["outcomes"]).iter();
    let counted: usize = outcomes.map(|outcome| count(&outcome["readings"])).sum();
    assert_eq!(counted, total, "counted twice, or not at all");
    let chosen = [all.first(), all.get(total / 2), all.last()];
    for reading in chosen.into_iter().flatten() {
        let mut altered = document.clone();
        let ids = list(&readings["settings"]).iter();
        for (id, value) in ids.zip(list(&reading["settings"])) {
            let number = serde_json::from_str::<Json>(text(value)).ok();
            let value = number.filter(Json::is_number).unwrap_or(value.clone());
            altered["settings"][text(&id["id"])] = value;
        }
        assert_eq!(possible(&altered), reading["possible"], "read: {reading}");
    }
}

/// Every draw is counted once, with its share; every entry was drawn or kept.
fn check_sampling(sampling: &Json, asked: &Asked, document: &Json) {
    assert_eq!(sampling["seed"], asked.seed);
    assert_eq!(sampling["draws"], asked.draws);
    let outcomes = list(&sampling["outcomes"]);
    let drawn = outcomes.iter().map(|outcome| count(&outcome["draws"]));
    assert_eq!(
        drawn.sum::<usize>(),
        count(&sampling["draws"]),
        "draws lost"
    );
    for outcome in outcomes {
        let share = outcome["draws"].as_f64().unwrap_or_default() / f64::from(asked.draws);
        let chance = outcome["chance"].as_f64().unwrap_or(f64::NAN);
        let is_share = (share - chance).abs() <= 1e-6;
        assert!(is_share, "a share of {share}: {outcome}");
    }
    let kept = list(&sampling["kept"]).iter().map(|kept| &kept["code"]);
    let codes = list(&sampling["varied"]).iter().chain(kept).map(text);
    check_each_once(codes.collect(), document);
}

/// Without each entry the rating is what is said, and is the same wherever nothing is said.
fn check_influence(influence: &Json, document: &Json, now: &Json) {
    let (flips, idle) = (
        list(&influence["flips"]),
        list(&influence["without_weight"]),
    );
    let all = entered(document);
    let told = count(&influence["unchanged"]) + flips.len() + idle.len();
    assert_eq!(told, all.len(), "entries lost: {influence}");
    for code in all {
        let mut altered = document.clone();
        if let Some(entries) = altered["entries"].as_object_mut() {
            entries.remove(code);
        }
        let found = flips.iter().find(|flip| flip["code"] == code);
        let expected = found.map_or(&now["overall"]["possible"], |flip| &flip["possible"]);
        assert_eq!(possible(&altered), *expected, "without {code}");
        let is_other = found.is_none_or(|flip| flip["possible"] != now["overall"]["possible"]);
        assert!(is_other, "nothing flips: {code}");
    }
}

/// Fails unless these are the codes of all that is entered.
fn check_each_once(mut codes: Vec<&str>, document: &Json) {
    codes.sort_unstable();
    let mut all = entered(document);
    all.sort_unstable();
    assert_eq!(codes, all, "entries lost, or twice");
}
