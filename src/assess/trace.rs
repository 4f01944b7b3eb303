//! The trace: what led to the rating, as sentences. The words stand in the tables; this fills in
//! what they leave open.

use core::fmt::Write as _;

use super::completions::Outcomes;
use super::derived;
use super::{ComponentAssessment, ScoreRange, Step, StepKind};
use crate::framework::{Condition, Entries, Grading, Rule, Settings, Total, above};
use crate::rating::{Rating, RatingSet};

/// The steps from the components to the rating.
pub(super) fn of(
    entries: &Entries,
    settings: &Settings,
    components: &[ComponentAssessment],
    outcomes: &Outcomes,
) -> Vec<Step> {
    let framework = entries.framework();
    let mut steps: Vec<Step> = components
        .iter()
        .enumerate()
        .filter_map(|(place, component)| {
            component_step(entries, settings, component)
                .or_else(|| derived::step(entries, settings, place))
        })
        .collect();
    if let (Some(total), Some(score)) = (&framework.total, outcomes.score()) {
        steps.push(total_step(total, score, components));
    }
    let fired = framework.rules.iter().zip(&outcomes.fired);
    let deciding: Vec<(&Rule, RatingSet)> = fired
        .filter(|(_, ratings)| !ratings.is_empty())
        .map(|(rule, ratings)| (rule, *ratings))
        .collect();
    let words = RuleWords {
        settings,
        components,
        score: outcomes.score(),
    };
    steps.extend(deciding.iter().map(|(rule, ratings)| {
        // A single rule that gives a single rating has decided; anything else is still open.
        let decided = deciding.len() == 1 && ratings.single().is_some();
        let text = if decided { rule.because } else { rule.in_words };
        Step {
            rule: rule.id,
            text: sentence(&filled(text, &mut |key| words.of(rule, key))),
            grounds: rule.grounds,
            kind: if decided {
                StepKind::Decided(*ratings)
            } else {
                StepKind::Possible(*ratings)
            },
        }
    }));
    steps
}

fn component_step(
    entries: &Entries,
    settings: &Settings,
    assessed: &ComponentAssessment,
) -> Option<Step> {
    let Grading::Score { combining, .. } = &assessed.component.grading else {
        return None;
    };
    let combining = combining.pick(settings);
    let score = assessed.score.and_then(ScoreRange::settled);
    let text = if score.is_some() {
        combining.text
    } else {
        combining.unknown
    };
    let text = filled(text, &mut |key| match key {
        "score" => score.map(crate::rating::Score::decimal),
        "known" => Some(assessed.known.to_string()),
        "total" => Some(assessed.total.to_string()),
        code => Some(
            entries
                .get(code)
                .map_or("not known", crate::framework::Entry::name)
                .to_owned(),
        ),
    });
    Some(Step {
        rule: combining.id,
        text: sentence(&text),
        grounds: combining.grounds,
        kind: StepKind::Component,
    })
}

fn total_step(total: &Total, score: ScoreRange, components: &[ComponentAssessment]) -> Step {
    let text = if score.settled().is_some() {
        total.text
    } else {
        total.unknown
    };
    let text = filled(text, &mut |key| match key {
        "sum" => Some(sum(components)),
        "exact" => Some(score.low.to_string()),
        "score" | "low" => Some(score.low.decimal()),
        "high" => Some(score.high.decimal()),
        _ => None,
    });
    Step {
        rule: total.id,
        text: sentence(&text),
        grounds: total.grounds,
        kind: StepKind::Total,
    }
}

/// The weighted sum as it is worked out: `1/2 × 1 + 1/4 × 1 + 1/4 × 4/3`.
fn sum(components: &[ComponentAssessment]) -> String {
    let mut text = String::new();
    for assessed in components {
        if let (Some(weight), Some(score)) = (assessed.component.weight(), assessed.score) {
            let plus = if text.is_empty() { "" } else { " + " };
            // Writing to a String cannot fail.
            let _ = write!(text, "{plus}{weight} × {}", score.low);
        }
    }
    text
}

struct RuleWords<'a> {
    settings: &'a Settings,
    components: &'a [ComponentAssessment],
    score: Option<ScoreRange>,
}

impl RuleWords<'_> {
    fn of(&self, rule: &Rule, key: &str) -> Option<String> {
        match key {
            "score" => self.score.map(|range| match range.settled() {
                Some(score) => score.decimal(),
                None => format!("{} to {}", range.low.decimal(), range.high.decimal()),
            }),
            "above" => Some(self.above(&rule.when)?.to_owned()),
            "lowest" => {
                let lowest = self.known_ratings().min()?;
                Some(self.names(lowest))
            }
            id => Rating::from_id(id).map(|rating| self.names(rating)),
        }
    }

    fn known_ratings(&self) -> impl Iterator<Item = Rating> + '_ {
        self.components
            .iter()
            .filter_map(|component| component.ratings?.single())
    }

    /// The names of the components that are known to have this rating: `finance and planning`.
    fn names(&self, rating: Rating) -> String {
        let names: Vec<&str> = self
            .components
            .iter()
            .filter(|component| component.ratings.and_then(RatingSet::single) == Some(rating))
            .map(|component| component.component.in_sentence)
            .collect();
        listed(&names)
    }

    fn above(&self, condition: &Condition) -> Option<&'static str> {
        match condition {
            Condition::ScoreAbove { at_counts, .. } => Some(above(*at_counts.pick(self.settings))),
            Condition::All(parts) => parts.iter().find_map(|part| self.above(part)),
            Condition::Not(part) => self.above(part),
            _ => None,
        }
    }
}

/// A rule of a framework as a sentence, under these settings, without any CCG's entries.
#[must_use]
pub fn rule_in_words(rule: &Rule, settings: &Settings) -> String {
    let words = RuleWords {
        settings,
        components: &[],
        score: None,
    };
    filled(rule.in_words, &mut |key| words.of(rule, key))
}

/// The names as they stand in a sentence.
///
/// ```
/// use ccg_rating::assess::listed;
/// assert_eq!(listed(&["finance", "planning", "performance"]), "finance, planning and performance");
/// ```
#[must_use]
pub fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The text with each `{key}` replaced by its value; a key without a value is left as it stands,
/// so that a slip in a table shows.
pub(super) fn filled(text: &str, value: &mut dyn FnMut(&str) -> Option<String>) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (key, after) = after.split_once('}').unwrap_or((after, ""));
        result.push_str(before);
        if let Some(value) = value(key) {
            result.push_str(&value);
        } else {
            result.extend(["{", key, "}"]);
        }
        rest = after;
    }
    result.push_str(rest);
    result
}

/// The text with its first letter in upper case. The tables' texts begin with letters of plain
/// English, and the tables for all other letters would weigh more than the rest of the engine.
#[must_use]
pub fn sentence(text: &str) -> String {
    let mut text = text.to_owned();
    // A quotation mark may stand before it.
    let start = if text.starts_with('‘') {
        '‘'.len_utf8()
    } else {
        0
    };
    if let Some(first) = text.get_mut(start..=start) {
        first.make_ascii_uppercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{filled, listed, sentence};

    #[test]
    fn names_are_listed_as_in_a_sentence() {
        assert_eq!(listed(&[]), "");
        assert_eq!(listed(&["finance"]), "finance");
        assert_eq!(listed(&["finance", "planning"]), "finance and planning");
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn keys_are_filled_in_and_unknown_ones_left_to_be_seen() {
        let mut value = |key: &str| (key == "score").then(|| "1".to_owned());
        assert_eq!(
            filled("The {score} of {nobody}.", &mut value),
            "The 1 of {nobody}."
        );
        assert_eq!(filled("open {score", &mut value), "open 1");
    }

    #[test]
    fn a_sentence_starts_with_a_capital() {
        assert_eq!(sentence("finance is red"), "Finance is red");
        assert_eq!(sentence(""), "");
    }
}
