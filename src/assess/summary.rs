//! Indicators by group: domains, areas and clinical priority areas. These have no rating in the
//! tables, so none is derived; they are counted.

use super::Assessment;
use crate::framework::Indicator;
use crate::rating::{Band, Score};

/// What is entered in one group of indicators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupSummary {
    /// The group's name.
    pub name: &'static str,
    /// How many of its indicators are entered.
    pub entered: usize,
    /// How many it has.
    pub total: usize,
    /// How many are in the worst, the middle and the best band. A level that is not a band, as
    /// for leadership, is in none of them.
    pub worse: usize,
    /// See `worse`.
    pub similar: usize,
    /// See `worse`.
    pub better: usize,
}

impl Assessment {
    /// The indicators of each domain, in the framework's order.
    #[must_use]
    pub fn domains(&self) -> Vec<GroupSummary> {
        by(self, |indicator| Some(*indicator.domain))
    }

    /// The indicators of each area.
    #[must_use]
    pub fn areas(&self) -> Vec<GroupSummary> {
        by(self, |indicator| Some(*indicator.area))
    }

    /// The indicators of each clinical priority area. These had ratings of their own, whose cut-offs
    /// are not known, so none is derived.
    #[must_use]
    pub fn priority_areas(&self) -> Vec<GroupSummary> {
        by(self, |indicator| *indicator.priority_area)
    }
}

impl GroupSummary {
    /// The mean of the bands that are known, 0 to 2.
    #[must_use]
    pub fn mean_band(&self) -> Option<Score> {
        let count = u32::try_from(self.worse + self.similar + self.better).ok()?;
        let sum = u32::try_from(self.similar + 2 * self.better).ok()?;
        (count > 0).then(|| Score::ratio(sum, count))
    }
}

/// Counts the indicators by a group's name, in the order in which the names first come.
fn by(assessment: &Assessment, group: fn(&Indicator) -> Option<&'static str>) -> Vec<GroupSummary> {
    let mut groups: Vec<GroupSummary> = Vec::new();
    for indicator in assessment.framework.indicators {
        let Some(name) = group(indicator).filter(|_| indicator.has_score()) else {
            continue;
        };
        // Those of one group mostly stand together.
        let place = groups
            .iter()
            .rposition(|known| known.name == name)
            .unwrap_or_else(|| {
                groups.push(GroupSummary {
                    name,
                    entered: 0,
                    total: 0,
                    worse: 0,
                    similar: 0,
                    better: 0,
                });
                groups.len() - 1
            });
        let summary = &mut groups[place];
        summary.total += 1;
        let mut entered = assessment.indicators.iter();
        if let Some(entered) = entered.find(|entered| entered.indicator == indicator) {
            summary.entered += 1;
            match entered.band {
                Some(Band::Worse) => summary.worse += 1,
                Some(Band::Similar) => summary.similar += 1,
                Some(Band::Better) => summary.better += 1,
                None => {}
            }
        }
    }
    groups
}
