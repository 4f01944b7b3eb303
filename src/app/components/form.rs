//! The page's form: grades and yes-or-no facts, and the indicators that weigh most. What has many
//! fields, the figures behind a grade and the many other indicators, folds and loads when it is
//! unfolded: see `grades.rs`.

use yew::prelude::*;

use super::elements::{element, plain, text};
use super::later::{Part, folded_part};
use super::parts::meter;
use super::score_line::percent;
use super::slot_field::{about, slot_field};
use super::tag::{list, tag};
use crate::app::state::{Action, State};
use crate::app::text::form as words;
use crate::assess::Assessment;
use crate::framework::{Component, Framework, Indicator, Slot, SlotKind};
use crate::frameworks;

/// The module that draws what the form folds.
const MODULE: &str = "grades";

/// The form, under its heading.
pub fn form(state: &State, assessment: &Assessment, act: &Callback<Action>) -> Html {
    let framework = assessment.framework;
    let entries = &state.scenario().entries;
    let mut fields = Vec::new();
    let mut field = |slot: Slot| {
        fields.push(slot_field(
            slot,
            entries.at(slot),
            about(slot),
            Html::default(),
            act,
        ));
    };
    for slot in asked_first(framework) {
        field(slot);
    }
    let mut folds = Vec::new();
    // All that fold are there in every year, hidden where they say nothing: whatever draws into them
    // has them for good.
    let mut has_folds = false;
    for of in frameworks::ALL {
        let is_hidden = of != framework;
        for component in of.components {
            let heading = if component.derivation().is_some() {
                words::from_figures(component)
            } else if component.rests_on_many() {
                words::many(component)
            } else {
                continue;
            };
            has_folds |= !is_hidden;
            folds.push(folded_part(Part {
                name: part_of(of, component).into(),
                module: Some(MODULE),
                heading,
                beside: known(assessment, component).unwrap_or_default(),
                is_hidden,
                is_open: false,
            }));
        }
    }
    let hidden = (!has_folds).then_some("hidden");
    let content = list![
        tag!("h3" "id" = "form-heading"; list![plain(words::HEADING)]),
        progress(framework, entries.known().map(|(slot, _)| slot)),
        element("div", "fieldsets", fields),
        tag!("div" "class" = "folds" "hidden" = { hidden }; folds),
    ];
    tag!("section" "class" = "form" "aria-labelledby" = "form-heading"; content)
}

/// How many of a component's indicators are entered, where there are many.
fn known(assessment: &Assessment, component: &Component) -> Option<String> {
    let mut components = assessment.components.iter();
    let assessed = components.find(|assessed| assessed.component == component)?;
    component
        .rests_on_many()
        .then(|| words::entered(assessed.known, assessed.total))
}

/// How far the form is filled in.
fn progress(framework: &'static Framework, known: impl Iterator<Item = Slot>) -> Html {
    let is_counted = |slot: &Slot| match slot.kind() {
        SlotKind::Component(component) => component.is_rated(),
        SlotKind::Indicator(indicator) => indicator.has_score(),
        SlotKind::Flag(_) => false,
    };
    let known = known.filter(is_counted).count();
    let total = framework
        .slots()
        .iter()
        .filter(|slot| is_counted(slot))
        .count();
    let share = u64::try_from(1000 * known / total.max(1)).unwrap_or_default();
    let content = list![
        text("p", "", words::progress(framework, known, total)),
        meter(percent(share)),
    ];
    element("div", "progress", content)
}

/// What the form asks for first: what is graded or answered with yes or no, then the few indicators
/// that weigh most.
pub fn asked_first(framework: &'static Framework) -> Vec<Slot> {
    let mut first = framework.slots();
    first.retain(|slot| !matches!(slot.kind(), SlotKind::Indicator(_)));
    // The last component first: leadership, then finance.
    for component in framework.components.iter().rev() {
        if !component.rests_on_many() && !component.is_rated() {
            for (slot, _) in indicators_of(framework, component) {
                first.push(slot);
            }
        }
    }
    first
}

/// What a component rests on, in the framework's order.
pub fn indicators_of(
    framework: &'static Framework,
    component: &Component,
) -> Vec<(Slot, &'static Indicator)> {
    let mut found = Vec::new();
    for slot in framework.slots() {
        if let SlotKind::Indicator(indicator) = slot.kind()
            && framework.components.get(indicator.component) == Some(component)
        {
            found.push((slot, indicator));
        }
    }
    found
}

/// The name of the folded part with the fields of a component.
pub fn part_of(framework: &Framework, component: &Component) -> String {
    format!("fields-{}-{}", framework.id, component.id)
}
