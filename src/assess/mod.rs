//! The engine: from what is known about a CCG to the ratings that are still possible, with the
//! rules that led there.
//!
//! Three steps, the same for every framework: `standing` says where each component stands,
//! `completions` tries every way in which the unknown parts could turn out, and `trace` puts
//! into words which rules fired. Nothing here knows a framework's name.
//!
//! [`assess()`] rates one CCG. [`Among`] rates many, each compared with how far all of them spread.
//! [`Workings`] asks "what if" many thousand times, and works out again only what a change touches.

mod among;
mod assessment;
mod completions;
mod derived;
mod dispersion;
mod figure;
mod funnel;
mod scored;
mod standing;
#[cfg(feature = "details")]
mod summary;
mod trace;
mod warnings;
mod workings;
mod yardstick;
mod z;

pub use among::Among;
pub use assessment::{
    Assessment, Comparison, Completeness, ComponentAssessment, DerivedGrade, IndicatorAssessment,
    IndicatorBasis, ScoreRange, Step, StepKind,
};
pub use derived::grade_rule_in_words;
pub use dispersion::Dispersion;
pub use funnel::{Funnel, FunnelPoint, Limits};
#[cfg(feature = "details")]
pub use summary::GroupSummary;
pub use trace::{listed, rule_in_words, sentence};
pub use workings::Workings;
pub use yardstick::Yardstick;

use crate::framework::{Entries, Settings};
use crate::rating::RatingSet;
use completions::Outcomes;
use figure::Others;
use scored::Scored;
use standing::{Basis, Standing};

/// Rates a CCG as far as the entries go.
///
/// ```
/// use ccg_rating::{assess::assess, framework::{Entries, Entry, Settings}, frameworks, rating::Rating};
///
/// let framework = frameworks::by_id("ccg-assurance-2015-16").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// for component in ["well-led", "delegated-functions", "performance"] {
///     entries.set(component, Entry::Rating(Rating::Good)).expect("a component takes a rating");
/// }
/// for component in ["finance", "planning"] {
///     entries.set(component, Entry::Rating(Rating::RequiresImprovement)).expect("as above");
/// }
/// let assessment = assess(&entries, &Settings::new(framework));
/// assert_eq!(assessment.overall.single(), Some(Rating::RequiresImprovement));
/// assert_eq!(
///     assessment.trace.last().map(|step| step.text.as_str()),
///     Some("Finance and planning require improvement. Only one grade may, for the whole to be good."),
/// );
/// ```
///
/// The entries and the settings must be of the same framework.
#[must_use]
pub fn assess(entries: &Entries, settings: &Settings) -> Assessment {
    let others = |place, reference| among::others(entries, place, reference);
    assess_scored(entries, settings, Scored::of(entries, settings, others))
}

/// The same where the figures of other CCGs are not known, and any that stand among the entries are not
/// looked at: whoever shows what a link holds, which has none, does without measuring how far they spread.
#[must_use]
pub fn assess_alone(entries: &Entries, settings: &Settings) -> Assessment {
    let others = |_, _| Others::Unknown;
    assess_scored(entries, settings, Scored::of(entries, settings, others))
}

/// The ratings that are possible once it is worked out what each indicator counts for: what
/// [`assess_scored`] finds too, without a word of what led there.
fn possible(entries: &Entries, settings: &Settings, scored: &Scored) -> RatingSet {
    debug_assert_eq!(
        entries.framework(),
        settings.framework(),
        "one framework at a time"
    );
    let (standings, _) = standing::all(entries, settings, scored);
    Outcomes::of(entries, settings, &standings).possible()
}

/// Rates a CCG once it is worked out what each of its indicators counts for.
fn assess_scored(entries: &Entries, settings: &Settings, scored: Scored) -> Assessment {
    let framework = entries.framework();
    debug_assert_eq!(framework, settings.framework(), "one framework at a time");
    let (standings, bases) = standing::all(entries, settings, &scored);
    let outcomes = Outcomes::of(entries, settings, &standings);
    let components: Vec<ComponentAssessment> = framework
        .components
        .iter()
        .zip(&standings)
        .zip(&bases)
        .enumerate()
        .map(
            |(place, ((component, standing), basis))| ComponentAssessment {
                component,
                known: basis.known,
                total: basis.total,
                ratings: standing.ratings(),
                derived: derived::grade(entries, settings, place),
                score: standing.limits(),
            },
        )
        .collect();
    Assessment {
        framework,
        overall: outcomes.possible(),
        score: outcomes.score(),
        completeness: completeness(entries, settings, standings, &bases),
        trace: trace::of(entries, settings, &components, &outcomes),
        warnings: warnings::of(entries, settings, &scored),
        components,
        indicators: scored.into_entered(),
    }
}

/// How far the form is filled in, for the component whose indicators are many.
fn completeness(
    entries: &Entries,
    settings: &Settings,
    mut standings: Vec<Standing>,
    bases: &[Basis],
) -> Option<Completeness> {
    let many = bases.iter().find(|basis| basis.if_rest.is_some())?;
    let mut ratings = |end: usize| {
        for (standing, basis) in standings.iter_mut().zip(bases) {
            if let Some(scores) = basis.if_rest {
                *standing = Standing::Scores(vec![scores[end]]);
            }
        }
        Outcomes::of(entries, settings, &standings).possible()
    };
    Some(Completeness {
        known: many.known,
        total: many.total,
        if_rest_worst: ratings(0).worst()?,
        if_rest_best: ratings(1).best()?,
    })
}
