//! The rules of 2015/16 a second time, straight from that year's method and in whole numbers
//! only, without a look at the engine.

use ccg_rating::rating::Rating::{self, Good, Inadequate, RequiresImprovement};

/// A decimal number in units of 10⁻¹², so that sums and products of such numbers are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exact(pub i128);

const PLACES: usize = 12;
/// 1, in units of 10⁻¹².
pub const ONE: i128 = 1_000_000_000_000;

impl Exact {
    pub fn of(text: &str) -> Self {
        let unsigned = text.trim_start_matches('-');
        let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let digits: i128 = format!("{whole}{part:0<PLACES$}")
            .parse()
            .expect("a decimal number of at most twelve places");
        Self(if text.starts_with('-') {
            -digits
        } else {
            digits
        })
    }
}

/// margin = 100 × outturn ÷ allocation. margin ≥ required: good; 0 ≤ margin < required: requires
/// improvement; margin < 0: inadequate.
pub fn finance(allocation: Exact, outturn: Exact, required: Exact) -> Rating {
    // Both sides of margin ≥ required, times the allocation.
    if 100 * outturn.0 * ONE >= required.0 * allocation.0 {
        Good
    } else if outturn.0 >= 0 {
        RequiresImprovement
    } else {
        Inadequate
    }
}

/// surplus ≥ required and assured yes: good; planned deficit and assured no: inadequate; otherwise
/// requires improvement.
pub fn planning(surplus: Exact, required: Exact, assured: &str) -> Rating {
    if surplus >= required && assured == "yes" {
        Good
    } else if surplus.0 < 0 && assured == "no" {
        Inadequate
    } else {
        RequiresImprovement
    }
}
