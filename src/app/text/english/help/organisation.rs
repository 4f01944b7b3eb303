//! Help for the indicators of 2016/17 on the CCG itself: its money, its plans and its leaders.

use super::{Help, help};

/// The help, in the order of the codes. The third part of each is for searching.
#[rustfmt::skip] // a line for each sentence: a table to be read down
pub(super) const HELP: &[(&str, Help)] = &[
    ("142a", help(
        "Whether patients did better where the CCG was known to have room to improve.",
        "It shows whether the effort goes where it helps most.",
        "RightCare value")),
    ("142b", help(
        "Whether money was well spent where the CCG was known to have room to improve.",
        "Money that is saved in one place can pay for care in another.",
        "RightCare value spending finance")),
    ("143a", help(
        "Whether the CCG took up new ways to organise care.",
        "People with many needs are helped most when services work as one.",
        "vanguards")),
    ("144a", help(
        "Whether there is a local plan to move from paper to computers.",
        "Staff who can see a patient's notes at once can treat them better.",
        "IT technology records")),
    ("144b", help(
        "The share of contacts between GPs and hospitals made by computer.",
        "News that travels fast helps each doctor to know what was done.",
        "IT technology records")),
    ("145a", help(
        "Whether there is a local plan for land and buildings.",
        "Good care needs the right rooms in the right places.",
        "property premises")),
    ("161a", help(
        "How good the area's shared plan is for better care that it can afford.",
        "Some problems are too big for one CCG to solve.",
        "STP red amber green")),
    ("162a", help(
        "Whether the CCG keeps to the rules for honest and proper conduct.",
        "Public money must be spent for the public, and in the open.",
        "conflicts of interest honesty")),
    ("163a", help(
        "How keen and how involved staff feel at work, from 1 to 5.",
        "Staff who are valued tend to give better care.",
        "morale survey")),
    ("163b", help(
        "A score for how far staff of all races are treated alike; a lower score is better.",
        "Skin colour should make no difference at work.",
        "racism ethnic minority discrimination WRES")),
    ("164a", help(
        "How well the CCG works with others in its area, on a scale from 0 to 100.",
        "Care works best when all who plan it and give it pull together.",
        "partners stakeholders")),
];
