//! The search for the smallest sets of steps. An improvement never lowers a rating, and a worsening
//! never raises one (`tests/properties.rs`): so whatever is taken with a set that changes the rating,
//! it still changes, and only the smallest have to be found.

use super::steps::{Step, Steps};
use crate::assess::Workings;
use crate::rating::{Rating, RatingSet};

/// A set of steps that changes the rating.
pub(super) struct Found {
    /// The places of the single steps in their list, in order.
    pub singles: Vec<usize>,
    /// How many steps of each group.
    pub counts: Vec<usize>,
    /// What is possible with them.
    pub gives: RatingSet,
}

impl Found {
    fn size(&self) -> usize {
        self.singles.len() + self.counts.iter().sum::<usize>()
    }

    /// Whether all of its steps are among these.
    fn is_within(&self, singles: &[usize], counts: &[usize]) -> bool {
        let mut own = self.singles.iter();
        let mut pairs = self.counts.iter().zip(counts);
        own.all(|place| singles.contains(place)) && pairs.all(|(own, other)| own <= other)
    }
}

/// The search: what has been found, and workings with some of the steps taken.
pub(super) struct Search<'a> {
    workings: Workings,
    now: Rating,
    steps: &'a Steps,
    /// Which of the single steps are taken, and how many of each group.
    taken: (Vec<bool>, Vec<usize>),
    found: Vec<Found>,
}

impl<'a> Search<'a> {
    pub(super) fn new(workings: Workings, now: Rating, steps: &'a Steps) -> Self {
        let taken = (
            vec![false; steps.singles.len()],
            vec![0; steps.groups.len()],
        );
        Self {
            workings,
            now,
            steps,
            taken,
            found: Vec::new(),
        }
    }

    /// What is possible once every step is taken.
    pub(super) fn all_together(&mut self) -> RatingSet {
        let singles: Vec<usize> = (0..self.steps.singles.len()).collect();
        self.gives(&singles, &self.every_group())
    }

    /// The smallest sets, fewest steps first, at most so many.
    pub(super) fn smallest(mut self, most: usize) -> Vec<Found> {
        if !self.all_together().contains(self.now) {
            for size in 0..=self.steps.singles.len() {
                let not_longer = self.found.iter().filter(|found| found.size() <= size);
                if not_longer.count() >= most {
                    break;
                }
                self.choose(size, 0, &mut Vec::with_capacity(size));
            }
        }
        // Among those of one size the ones with fewer single steps come first, then the framework's
        // order: the order in which they were found.
        self.found.sort_by_key(Found::size);
        self.found.truncate(most);
        self.found
    }

    /// Chooses so many more of the single steps from this one on, in every way.
    fn choose(&mut self, more: usize, from: usize, singles: &mut Vec<usize>) {
        let none = vec![0; self.steps.groups.len()];
        if self.is_found_within(singles, &none) {
            return;
        }
        if more == 0 {
            if self.changes(singles, &self.every_group()) {
                self.count(1, singles, &mut none.clone());
            }
            return;
        }
        for place in from..self.steps.singles.len() {
            singles.push(place);
            self.choose(more - 1, place + 1, singles);
            singles.pop();
        }
    }

    /// Takes the groups from this one on in every number, and of the first as few as will do.
    fn count(&mut self, group: usize, singles: &[usize], counts: &mut [usize]) {
        let Some(steps) = self.steps.groups.get(group).map(|group| &group.steps) else {
            self.count_first(singles, counts);
            return;
        };
        for number in 0..=steps.len() {
            put(counts, group, number);
            self.count(group + 1, singles, counts);
        }
        put(counts, group, 0);
    }

    /// Halves the range in which the smallest number of the first group lies.
    fn count_first(&mut self, singles: &[usize], counts: &mut [usize]) {
        let (mut least, mut most) = (0, self.steps.groups.first().map_or(0, |g| g.steps.len()));
        put(counts, 0, most);
        if !self.changes(singles, counts) {
            return;
        }
        while least < most {
            let middle = usize::midpoint(least, most);
            put(counts, 0, middle);
            if self.changes(singles, counts) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        put(counts, 0, least);
        if !self.is_found_within(singles, counts) {
            let gives = self.gives(singles, counts);
            self.found.push(Found {
                singles: singles.to_vec(),
                counts: counts.to_vec(),
                gives,
            });
        }
    }

    fn is_found_within(&self, singles: &[usize], counts: &[usize]) -> bool {
        let mut found = self.found.iter();
        found.any(|found| found.is_within(singles, counts))
    }

    fn every_group(&self) -> Vec<usize> {
        let groups = self.steps.groups.iter();
        groups.map(|group| group.steps.len()).collect()
    }

    fn changes(&mut self, singles: &[usize], counts: &[usize]) -> bool {
        !self.gives(singles, counts).contains(self.now)
    }

    /// What is possible with these steps and no others.
    fn gives(&mut self, singles: &[usize], counts: &[usize]) -> RatingSet {
        let workings = &mut self.workings;
        let (taken, counted) = &mut self.taken;
        for ((place, step), taken) in self.steps.singles.iter().enumerate().zip(taken) {
            let wanted = singles.contains(&place);
            if *taken != wanted {
                take(workings, step, wanted);
                *taken = wanted;
            }
        }
        for ((group, count), counted) in self.steps.groups.iter().zip(counts).zip(counted) {
            let (low, high) = (*count.min(counted), *count.max(counted));
            for step in group.steps.iter().take(high).skip(low) {
                take(workings, step, count > counted);
            }
            *counted = *count;
        }
        workings.possible()
    }
}

/// Takes a step, or takes it back. Neither is refused: it leads to a choice of its own slot, and back
/// to what stood there.
fn take(workings: &mut Workings, step: &Step, is_wanted: bool) {
    let entry = if is_wanted { Some(step.to) } else { step.from };
    let _ = workings.set(step.slot, entry);
}

fn put(counts: &mut [usize], group: usize, number: usize) {
    if let Some(count) = counts.get_mut(group) {
        *count = number;
    }
}
