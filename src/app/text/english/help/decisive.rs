//! Help for the few indicators of 2016/17 that decide half of the rating: finance and leadership. The page
//! asks for them first, so this file is all the help that it carries itself.

use super::{Help, help};

/// The help, in the order of the codes. The third part of each is for searching.
#[rustfmt::skip] // a line for each sentence: a table to be read down
pub(super) const HELP: &[(&str, Help)] = &[
    ("141a", help(
        "Whether the CCG had a sound plan for its money.",
        "With a poor plan, the money for care can run out.",
        "finance budget red amber green")),
    ("141b", help(
        "Whether the CCG kept to its plan for money in the year.",
        "If it spends too much now, there may be less for care later.",
        "finance budget deficit surplus overspending red amber green")),
    ("165a", help(
        "How good NHS England found the CCG's leaders to be.",
        "Good leaders see problems early and put them right.",
        "")),
];
