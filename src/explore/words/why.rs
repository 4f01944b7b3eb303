//! Why a rating is what it is, as a few sentences. The rule that decided has its own words in the
//! trace; they are not said again.

use core::cmp::Reverse;

use super::{amount, bound, either, is_plural, share};
use crate::assess::{ScoreRange, listed, sentence};
use crate::explore::{Contribution, HeldDown, Needed, Why};
use crate::framework::{Component, Threshold};
use crate::rating::{Rating, RatingSet, Score};

/// The story of a rating, a step each: what held it down, what the next rating would take, and
/// how far the score lies from the thresholds below and above. Empty where there is nothing to say
/// beyond the trace.
///
/// ```
/// use ccg_rating::explore::{why, words};
/// use ccg_rating::{framework::{Entries, Entry, Settings}, frameworks, rating::{Band, Level}};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// entries.set("165a", Entry::Level(Level::Green)).expect("leadership takes a level");
/// entries.set("141b", Entry::Level(Level::Red)).expect("finance takes a level");
/// entries.set("122b", Entry::Band(Band::Similar)).expect("it takes a band");
/// let story = words::why::story(&why(&entries, &Settings::new(framework)));
/// assert_eq!(
///     story.first().map(String::as_str),
///     Some(
///         "Finance counts a quarter and scored 0 of 2. To reach good, the one entered of the other 57 \
///          indicators would have to score more than 1.33 (exactly 4/3)."
///     ),
/// );
/// ```
#[must_use]
pub fn story(why: &Why) -> Vec<String> {
    let mut told = Vec::new();
    if let Some(total) = why.total {
        told.extend(what_held_it_down(why));
        told.extend(others_that_would_do(why));
        told.extend(none_alone(why));
        told.extend(distances(why, total));
    } else {
        told.extend(lowest_grade(&why.held_down));
    }
    told.iter().map(|text| sentence(text)).collect()
}

/// `its lowest grade, requires improvement, is in finance and planning.`
fn lowest_grade(held_down: &[HeldDown]) -> Option<String> {
    let ratings = held_down
        .iter()
        .filter_map(|held| held.ratings)
        .fold(RatingSet::EMPTY, RatingSet::union);
    if ratings.is_empty() {
        return None;
    }
    let names: Vec<&str> = held_down
        .iter()
        .map(|held| held.component.in_sentence)
        .collect();
    let (grade, names) = (either(ratings), listed(&names));
    Some(format!("its lowest grade, {grade}, is in {names}."))
}

/// The components that held the score down; with the last of them goes what the heaviest of the others
/// would have to do.
fn what_held_it_down(why: &Why) -> Vec<String> {
    let mut told: Vec<String> = why
        .held_down
        .iter()
        .filter_map(|held| {
            let mut parts = why.contributions.iter();
            scored(why, parts.find(|part| part.component == held.component)?)
        })
        .collect();
    if let (Some(next), Some(needed)) = (why.next, in_order(why).first()) {
        let told_last = why.held_down.last().map(|held| held.component);
        // What was just told of is not named again.
        let mut whose = whose(why, needed.component);
        if told_last == Some(needed.component) {
            whose = whose.known();
        }
        let rating = next.threshold.rating;
        let need = sentence(&format!(
            "to reach {rating}, {}",
            would_have_to(&whose, needed)
        ));
        match told.last_mut() {
            Some(last) => {
                last.push_str(". ");
                last.push_str(&need);
            }
            None => told.push(need),
        }
    }
    for text in &mut told {
        text.push('.');
    }
    told
}

/// `or finance would have to score more than 2/3 (about 0.67).`
fn others_that_would_do(why: &Why) -> impl Iterator<Item = String> + '_ {
    let others = in_order(why).into_iter().skip(1);
    others.map(|needed| {
        let whose = whose(why, needed.component);
        format!("or {}.", would_have_to(&whose, needed))
    })
}

/// What would reach the next rating by itself: first what did not hold it down, the heaviest first.
fn in_order(why: &Why) -> Vec<&Needed> {
    let mut reachable: Vec<&Needed> = why.needed.iter().filter(|n| n.is_reachable).collect();
    let held_down = |needed: &Needed| {
        let mut held_down = why.held_down.iter();
        held_down.any(|held| held.component == needed.component)
    };
    reachable.sort_by_key(|needed| (held_down(needed), Reverse(needed.component.weight())));
    reachable
}

/// Whose score a sentence is about.
struct Whose {
    name: String,
    is_plural: bool,
}

impl Whose {
    /// Where it has just been told of, it is not named again.
    fn known(self) -> Self {
        let name = if self.is_plural { "they" } else { "it" };
        Self {
            name: name.to_owned(),
            ..self
        }
    }
}

/// A component, or those of its many indicators that are entered, where the others are left out: `the
/// 2 entered of the other 57 indicators`.
fn whose(why: &Why, component: &Component) -> Whose {
    let mut parts = why.contributions.iter();
    let own = parts.find(|part| part.component == component);
    let (name, is_plural) = match own.and_then(|own| own.of_some) {
        Some((1, _)) => (
            format!("the one entered of {}", component.in_sentence),
            false,
        ),
        Some((known, _)) => (
            format!("the {known} entered of {}", component.in_sentence),
            true,
        ),
        None => (component.in_sentence.to_owned(), is_plural(component)),
    };
    Whose { name, is_plural }
}

fn would_have_to(whose: &Whose, needed: &Needed) -> String {
    let name = &whose.name;
    let score = if whose.is_plural { "average" } else { "score" };
    let least = if needed.at_counts {
        "at least"
    } else {
        "more than"
    };
    let bound = bound(needed.score);
    format!("{name} would have to {score} {least} {bound}")
}

/// `neither finance nor leadership could do it alone.`
fn none_alone(why: &Why) -> Option<String> {
    let rating = why.next?.threshold.rating;
    let needed = why.needed.iter();
    let names: Vec<&str> = needed
        .filter(|needed| !needed.is_reachable)
        .map(|needed| needed.component.in_sentence)
        .collect();
    let goal = if names.len() == why.needed.len() {
        format!("reach {rating}")
    } else {
        "do it".to_owned()
    };
    let who = match names.as_slice() {
        [] => return None,
        all if all.len() == why.contributions.len() => "no component could".to_owned(),
        [one] => format!("{one} could not"),
        [one, other] => format!("neither {one} nor {other} could"),
        several => format!("none of these could: {};", listed(several)),
    };
    Some(format!("{who} {goal} alone."))
}

/// `finance counts a quarter and scored 0 of 2`.
fn scored(why: &Why, part: &Contribution) -> Option<String> {
    let Whose { name, is_plural } = whose(why, part.component);
    let (counts, scored) = if is_plural {
        ("count", "averaged")
    } else {
        ("counts", "scored")
    };
    let range = part.score?;
    let score = match range.settled() {
        Some(score) => amount(score),
        None => format!("{} to {}", amount(range.low), amount(range.high)),
    };
    let highest = amount(part.most.checked_div(part.weight)?);
    let share = share(part.weight);
    Some(format!(
        "{name} {counts} {share} and {scored} {score} of {highest}"
    ))
}

/// How far the score lies from the threshold below and from the one above.
fn distances(why: &Why, total: ScoreRange) -> Vec<String> {
    let (whose, is_settled) = match total.settled() {
        Some(_) => ("the score is", true),
        None => ("at its lowest the score is", false),
    };
    let threshold = |threshold: Threshold| {
        let (rating, score) = (threshold.rating, amount(threshold.score));
        format!("the threshold for {rating}, {score}")
    };
    let mut told = Vec::new();
    if let Some(reached) = why.reached {
        let line = threshold(reached.threshold);
        told.push(if reached.by == Score::ZERO {
            format!("{whose} exactly at {line}, and that is enough.")
        } else {
            format!("{whose} {} above {line}.", amount(reached.by))
        });
        let rating: Rating = reached.threshold.rating;
        if why.overall.best() < Some(rating) {
            let least = if is_settled { "" } else { " at least" };
            told.push(format!("by its score alone it would be {rating}{least}."));
        }
    }
    if let Some(next) = why.next {
        let line = threshold(next.threshold);
        told.push(if next.by == Score::ZERO {
            format!("{whose} exactly at {line}, and that is not enough.")
        } else {
            format!("{whose} {} short of {line}.", amount(next.by))
        });
    }
    told
}
