//! Sentences about a rating, put together from parts.

#[cfg(feature = "details")]
use crate::assess::GroupSummary;
use crate::assess::sentence as capitalised;
use crate::assess::{Assessment, Completeness, DerivedGrade, IndicatorAssessment, StepKind};
use crate::cases::{Case, Confidence};
use crate::exchange::Scenario;
use crate::framework::{Indicator, Kind, Part, Parts, Polarity, Range};
use crate::rating::{Band, Decimal, Rating, RatingSet};

/// The ratings that are possible, in words: `Good`, `Between requires improvement and good`.
#[must_use]
pub fn possible(set: RatingSet) -> String {
    match (set.single(), set.worst(), set.best()) {
        (Some(rating), ..) => capitalised(rating.name()),
        _ if set == RatingSet::ALL => "Could still be anything".to_owned(),
        _ if has_gap(set) => capitalised(&set.in_words()),
        (_, Some(worst), Some(best)) => format!("Between {worst} and {best}"),
        _ => "Not known".to_owned(),
    }
}

/// Whether a rating between the limits of the set is not possible.
fn has_gap(set: RatingSet) -> bool {
    match (set.worst(), set.best()) {
        (Some(worst), Some(best)) => set.len() < 1 + u32::from(best as u8 - worst as u8),
        _ => false,
    }
}

/// One sentence on why the rating is what it is, or what is missing.
#[must_use]
pub fn reason(assessment: &Assessment, scenario: &Scenario) -> String {
    if scenario.entries.is_empty() {
        let why = if scenario.case.is_some_and(|case| case.known.is_empty()) {
            "Only the one word was published, so we cannot work out how it came about."
        } else {
            "Nothing is entered, so it could still be anything."
        };
        return format!("{why} {}", assessment.framework.start_with);
    }
    match assessment.trace.last() {
        Some(step) if matches!(step.kind, StepKind::Decided(_)) => step.text.clone(),
        _ => {
            let unknown: Vec<&str> = assessment
                .components
                .iter()
                .filter(|component| !component.is_known())
                .map(|component| component.component.in_sentence)
                .collect();
            let unknown = unknown.join(", ");
            match assessment.overall.single() {
                Some(rating) => {
                    format!("Not known: {unknown}. Whatever it was, it would be {rating}.")
                }
                None => format!("It depends on what is not known: {unknown}."),
            }
        }
    }
}

/// How what is worked out from the published parts compares with the published rating.
#[must_use]
pub fn comparison(published: Rating, worked_out: RatingSet) -> &'static str {
    match worked_out.single() {
        Some(rating) if rating == published => "What we work out below agrees.",
        None if worked_out.contains(published) => {
            "Too little else was published to work it out in full."
        }
        _ => "What we work out below does not agree with it.",
    }
}

/// What a screen reader says when the rating changes.
#[must_use]
pub fn announcement(set: RatingSet) -> String {
    format!("Overall rating: {}.", possible(set).to_ascii_lowercase())
}

/// What a figure comes to: `81.2% of 340 is no different from 85% (z −1.87): similar.`
#[must_use]
pub fn outcome(assessed: &IndicatorAssessment, parts: &Parts) -> String {
    let indicator = assessed.indicator;
    let (Some(compared), Some(band)) = (assessed.comparison, assessed.band) else {
        return match assessed.met {
            Some(true) => "Meets the standard.".to_owned(),
            Some(false) => "Misses the standard.".to_owned(),
            None if assessed.band.is_some() => "Not used: the band chosen above counts.".to_owned(),
            None => String::new(),
        };
    };
    let unit = match indicator.kind {
        Kind::Proportion => "%".to_owned(),
        Kind::Rate { per } => format!(" per {per}"),
        _ => String::new(),
    };
    let mut what = match (parts.get(Part::Value), parts.get(Part::Numerator)) {
        (Some(value), _) => format!("{value}{unit}"),
        (None, Some(count)) => count.to_string(),
        (None, None) => String::new(),
    };
    if let Some(of) = parts.get(Part::Denominator) {
        what = format!("{what} of {of}");
    }
    let differs = match (band, compared.z > 0.0) {
        (Band::Similar, _) => "no different from",
        (_, true) => "clearly above",
        (_, false) => "clearly below",
    };
    let reference = compared.reference.value;
    let z = Decimal::rounded(compared.z, 2)
        .to_string()
        .replace('-', "−");
    format!(
        "{what} is {differs} {reference}{unit} (z {z}): {}.",
        band.name()
    )
}

/// That a grade was worked out from figures, and how firmly.
#[must_use]
pub fn derived(derived: DerivedGrade) -> &'static str {
    if derived.provisional {
        "worked out from figures, provisional"
    } else {
        "worked out from figures"
    }
}

/// What a standard asks for.
#[must_use]
pub fn standard(indicator: &Indicator) -> String {
    let unit = match indicator.kind {
        Kind::Number(Range::Percentage) => "%",
        _ => "",
    };
    indicator.standard.map_or_else(String::new, |standard| {
        let words = match indicator.polarity {
            Polarity::Lower => "at most",
            _ => "at least",
        };
        format!("Standard: {words} {standard}{unit}")
    })
}

/// How far the form is filled in, and what that leaves open.
#[must_use]
pub fn completeness(completeness: Completeness) -> String {
    let Completeness {
        known,
        total,
        if_rest_worst,
        if_rest_best,
    } = completeness;
    format!(
        "{known} of {total} indicators entered. If all the others were worse than England, it would \
         be {if_rest_worst}. If all were better, it would be {if_rest_best}."
    )
}

/// What is entered in a group of indicators: `2 of 4 entered: 1 worse, 0 similar, 1 better; on
/// average 1, from 0 to 2`.
#[cfg(feature = "details")]
#[must_use]
pub fn group(group: &GroupSummary) -> String {
    let GroupSummary {
        entered,
        total,
        worse,
        similar,
        better,
        ..
    } = group;
    let entered = format!("{entered} of {total} entered");
    group.mean_band().map_or(entered.clone(), |mean| {
        format!(
            "{entered}: {worse} worse, {similar} similar, {better} better; on average {}, from 0 \
             to 2",
            mean.decimal()
        )
    })
}

/// What a screen reader says when another case or an empty form is shown.
#[must_use]
pub fn arrival(scenario: &Scenario, set: RatingSet) -> String {
    let published = scenario.case.map_or_else(String::new, |case| {
        format!(" NHS England rated it {}.", case.overall)
    });
    format!("{}.{published} {}", subject(scenario), announcement(set))
}

/// How much a reader has changed of a case, or entered where nothing else was published.
#[must_use]
pub fn changed(case: &Case, count: usize) -> String {
    let did = if case.known.is_empty() {
        "entered"
    } else {
        "changed"
    };
    let what = match count {
        1 => "one value".to_owned(),
        count => format!("{count} values"),
    };
    format!("You have {did} {what}.")
}

/// The same for a picture, where no one is spoken to: `two values changed`.
#[cfg(feature = "later")]
#[must_use]
pub fn changes(case: &Case, count: usize) -> String {
    let did = if case.known.is_empty() {
        "entered"
    } else {
        "changed"
    };
    match count {
        1 => format!("one value {did} by a reader"),
        count => format!("{count} values {did} by a reader"),
    }
}

/// What a CCG was rated in another year, and how firmly that is known: `rated good in 2017/18`.
#[must_use]
pub fn rated(case: &Case) -> String {
    let firmly = match case.confidence {
        Confidence::Stated => String::new(),
        other => format!(", {}", other.name()),
    };
    format!("rated {} in {}{firmly}", case.overall, case.year)
}

/// Whose figures these are: `Greater Huddersfield CCG, 2015/16`, or the reader's own.
#[must_use]
pub fn subject(scenario: &Scenario) -> String {
    scenario.case.map_or_else(
        || format!("Your own entries, {}", scenario.framework().label),
        |case| format!("{} CCG, {}", case.ccg, case.year),
    )
}

#[cfg(test)]
mod tests {
    use super::{announcement, comparison, possible};
    use crate::rating::{Rating, RatingSet};

    #[test]
    fn what_is_possible_is_said_in_words() {
        let good = RatingSet::only(Rating::Good);
        assert_eq!(possible(good), "Good");
        assert_eq!(
            possible(good.with(Rating::RequiresImprovement)),
            "Between requires improvement and good"
        );
        assert_eq!(
            possible(good.with(Rating::Inadequate)),
            "Inadequate or good"
        );
        assert_eq!(possible(RatingSet::ALL), "Could still be anything");
        assert_eq!(possible(RatingSet::EMPTY), "Not known");
        assert_eq!(announcement(good), "Overall rating: good.");
    }

    #[test]
    fn the_published_rating_is_compared_with_what_is_worked_out() {
        let says = |worked_out| comparison(Rating::Good, worked_out);
        assert!(says(RatingSet::only(Rating::Good)).contains("agrees"));
        assert!(says(RatingSet::ALL).contains("Too little"));
        let inadequate = RatingSet::only(Rating::Inadequate);
        assert!(says(inadequate).contains("does not agree"));
        assert!(says(inadequate.with(Rating::RequiresImprovement)).contains("does not agree"));
    }
}
