//! Draws that come out the same natively and in a browser: what goes in, and what comes out.

use super::spoken::{entered, indicators};
use ccg_rating::explore::{DRAWS, SEED, sample, words};

/// Many figures of every kind, some of them near where bands turn, with bands and levels between them.
pub const MANY: &str = "165a=green 141b=amber 101a=9.9%5000 102a=34%6000 104a=2010%40000@1985 \
                        105b=40%300000@30 106a=950~40@929 108a=0.79~0.004@0.8 122b=81.2%340 \
                        123a=276/560 123b=1 124a=68%2300@65 127e=1";

/// The draws of the usual seed.
pub fn assert_draws() {
    let (entries, settings) = entered(indicators(), MANY);
    assert_eq!(
        words::sampling::results(&sample(&entries, &settings, SEED, DRAWS)),
        [
            "Good in 9,069 of 10,000 draws: 90.7%. Two times in three that is within 0.3 percentage points of what endless draws would give.",
            "Requires improvement in 931 of 10,000 draws: 9.3%. Two times in three that is within 0.3 percentage points of what endless draws would give.",
        ]
    );
}
