//! The single steps that can be taken: what is known, and what it would be one step on.

use core::cmp::Reverse;

use super::Direction;
use crate::assess::Assessment;
use crate::framework::{Component, Entries, Entry, Indicator, Kind, Settings, Slot, SlotKind};
use crate::rating::{Band, Level, Rating, Score};

/// What is entered in one slot, and what would be entered there after one step.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub slot: Slot,
    pub from: Option<Entry>,
    pub to: Entry,
}

/// Steps of which only their number makes a difference.
#[derive(Debug)]
pub(super) struct Group {
    pub component: &'static Component,
    /// By how much each changes what its indicator counts for.
    pub by: Score,
    pub steps: Vec<Step>,
}

/// Every step in one direction, in the framework's order.
#[derive(Debug, Default)]
pub(super) struct Steps {
    /// Those that differ from all others.
    pub singles: Vec<Step>,
    /// Those of a component's many indicators.
    pub groups: Vec<Group>,
}

impl Steps {
    pub(super) fn of(
        entries: &Entries,
        settings: &Settings,
        assessment: &Assessment,
        direction: Direction,
    ) -> Self {
        let (framework, mut steps) = (entries.framework(), Self::default());
        for slot in framework.slots() {
            let from = entries.at(slot);
            let step = |to| Step { slot, from, to };
            match slot.kind() {
                SlotKind::Component(component) => {
                    let to = next_rating(component, assessment, direction);
                    steps.singles.extend(to.map(step));
                }
                SlotKind::Flag(_) => {
                    steps
                        .singles
                        .extend(other_answer(from, direction).map(step));
                }
                SlotKind::Indicator(indicator) => {
                    let next = from.and_then(|from| {
                        next_score(indicator, from, assessment, settings, direction)
                    });
                    if let Some((to, by)) = next {
                        steps.add(settings, indicator, step(to), by);
                    }
                }
            }
        }
        steps.settle();
        steps
    }

    /// Adds a step of an indicator, if it counts for anything. Where it counts for the mean of many
    /// and nothing else, any other step of that size would do the same.
    fn add(&mut self, settings: &Settings, indicator: &Indicator, step: Step, by: Score) {
        let components = settings.framework().components.iter().enumerate();
        let mut counts_for = components.filter_map(|(place, component)| {
            let method = component.method(settings)?;
            method
                .counts(indicator, place)
                .then_some((component, method))
        });
        match (counts_for.next(), counts_for.next()) {
            (Some((component, method)), None) if component.rests_on_many() && method.is_mean() => {
                let mut groups = self.groups.iter_mut();
                match groups.find(|group| group.component == component && group.by == by) {
                    Some(group) => group.steps.push(step),
                    None => self.groups.push(Group {
                        component,
                        by,
                        steps: vec![step],
                    }),
                }
            }
            (Some(_), _) => self.singles.push(step),
            (None, _) => {}
        }
    }

    /// A group of one is no group. The largest comes first.
    fn settle(&mut self) {
        let (alone, groups): (Vec<Group>, _) = core::mem::take(&mut self.groups)
            .into_iter()
            .partition(|group| group.steps.len() == 1);
        self.groups = groups;
        self.groups.sort_by_key(|group| Reverse(group.steps.len()));
        let alone = alone.into_iter().flat_map(|group| group.steps);
        self.singles.extend(alone);
        self.singles.sort_by_key(|step| step.slot.index());
    }
}

/// The rating next to the one that the component has, entered or worked out.
fn next_rating(
    component: &Component,
    assessment: &Assessment,
    direction: Direction,
) -> Option<Entry> {
    let mut components = assessment.components.iter();
    let assessed = components.find(|assessed| assessed.component == component)?;
    let rating = assessed.ratings?.single()?;
    next(Rating::ALL, rating, direction).map(Entry::Rating)
}

/// The other answer to a yes-or-no question, where yes counts against the CCG and what is not
/// entered counts as no.
fn other_answer(from: Option<Entry>, direction: Direction) -> Option<Entry> {
    let is_yes = from == Some(Entry::Level(Level::Yes));
    match (direction, is_yes) {
        (Direction::Better, true) => Some(Entry::Level(Level::No)),
        (Direction::Worse, false) => Some(Entry::Level(Level::Yes)),
        _ => None,
    }
}

/// The next level or band of an indicator, and by how much what it counts for changes with it.
fn next_score(
    indicator: &Indicator,
    from: Entry,
    assessment: &Assessment,
    settings: &Settings,
    direction: Direction,
) -> Option<(Entry, Score)> {
    if let (Kind::Levels(scales), Entry::Level(level)) = (&indicator.kind, from) {
        let levels = scales.pick(settings).levels.iter().copied();
        let place = levels.clone().find(|(known, _)| *known == level)?;
        let (to, score) = next(levels, place, direction)?;
        let by = score.max(place.1) - score.min(place.1);
        return Some((Entry::Level(to), by));
    }
    let mut indicators = assessment.indicators.iter();
    let band = indicators
        .find(|assessed| assessed.indicator == indicator)?
        .band?;
    let to = next(Band::ALL, band, direction)?;
    Some((Entry::Band(to), Score::ONE))
}

/// The one after this in a list that goes from worst to best, or the one before it.
fn next<T: Copy + PartialEq>(
    worst_to_best: impl IntoIterator<Item = T>,
    now: T,
    direction: Direction,
) -> Option<T> {
    let mut before = None;
    let mut list = worst_to_best.into_iter();
    for item in list.by_ref() {
        if item == now {
            return match direction {
                Direction::Better => list.next(),
                Direction::Worse => before,
            };
        }
        before = Some(item);
    }
    None
}
