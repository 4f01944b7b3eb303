//! Help for the figures of 2015/16: money, plans and the promised times.

use super::{Help, help};

/// The help, in the order of the framework's table. The third part of each is for searching.
#[rustfmt::skip] // a line for each sentence: a table to be read down
pub(super) const HELP: &[(&str, Help)] = &[
    ("finance.allocation", help(
        "The money that the CCG was given for the year, in millions of pounds.",
        "What was left, or overspent, is compared with it.",
        "income funding")),
    ("finance.outturn", help(
        "What was left of the money at the end of the year, or what was overspent.",
        "A CCG that spends more than it has may have to cut back later.",
        "overspending underspending debt")),
    ("finance.required-surplus", help(
        "The part of its budget that the CCG was asked not to spend.",
        "Money kept in hand can pay for bad surprises.",
        "savings reserve")),
    ("planning.surplus", help(
        "The part of the next year's budget that the CCG planned not to spend.",
        "If a plan is short of money from the start, it is hard to keep.",
        "savings")),
    ("planning.assured", help(
        "Whether NHS England was satisfied with the CCG's plan for the next year.",
        "A plan that others have checked is more likely to work.",
        "approved")),
    ("performance.rtt-18-weeks", help(
        "The share of people waiting for hospital treatment who have waited under 18 weeks.",
        "The longer people wait, the longer they may be in pain.",
        "times list operation surgery elective")),
    ("performance.ae-4-hours", help(
        "The share of A&E patients who are admitted, moved on or sent home within 4 hours.",
        "If A&E is slow, very ill people may get help too late.",
        "A and E accident emergency casualty waiting times")),
    ("performance.diagnostics-6-weeks", help(
        "The share of people who have waited over 6 weeks for a test or scan.",
        "Doctors can only treat an illness once they know what it is.",
        "times X-ray MRI")),
    ("performance.cancer-2-week", help(
        "The share of people who are seen within 2 weeks if a GP thinks it may be cancer.",
        "If it is cancer, time matters; if not, the worry ends sooner.",
        "waiting")),
    ("performance.breast-2-week", help(
        "The share of people with breast symptoms who are seen within 2 weeks.",
        "Most breast lumps are harmless, but some are cancer.",
        "waiting times")),
    ("performance.cancer-31-day-first", help(
        "The share of cancer patients whose first treatment starts within 31 days of choosing it.",
        "Once a treatment is chosen, waiting only adds to the worry.",
        "times")),
    ("performance.cancer-31-day-surgery", help(
        "The share of cancer patients whose next operation takes place within 31 days.",
        "A long gap between treatments may give a cancer time to grow.",
        "waiting")),
    ("performance.cancer-31-day-drugs", help(
        "The share of cancer patients whose next drug treatment starts within 31 days.",
        "Cancer drugs work best if they are given as planned.",
        "chemotherapy medicines waiting times")),
    ("performance.cancer-31-day-radiotherapy", help(
        "The share of cancer patients whose next course of treatment with rays starts within 31 days.",
        "It can shrink a cancer or kill what is left of it.",
        "radiation waiting times")),
    ("performance.cancer-62-day-gp", help(
        "The share of cancer patients who are treated within 62 days of being sent on by a GP.",
        "It looks at the whole way from the GP to the treatment.",
        "waiting times")),
    ("performance.cancer-62-day-screening", help(
        "The share of cancer patients who are treated within 62 days after screening found signs.",
        "Finding cancer early only helps if treatment follows soon.",
        "waiting times")),
    ("performance.ambulance-red-1", help(
        "The share of the most serious 999 calls (Red 1) where help arrives within 8 minutes.",
        "These are calls about life and death, where every minute counts.",
        "999 emergency response waiting times")),
    ("performance.ambulance-red-2", help(
        "The share of the next most urgent calls (Red 2) where help arrives within 8 minutes.",
        "These patients may be in danger too, and need help fast.",
        "999 emergency response waiting times")),
    ("performance.cpa-7-day", help(
        "The share of mental health patients with a care plan who are seen within 7 days of leaving hospital.",
        "The first days back at home can be the hardest.",
        "psychiatric discharge")),
    ("performance.ambulance-19-minute", help(
        "The share of urgent calls (Category A) where transport came within 19 minutes.",
        "Help on the spot is not always enough: some must get to hospital.",
        "999 emergency response waiting times")),
    ("performance.iapt-recovery", help(
        "The share of people who get well after talking with a trained helper.",
        "It shows whether the help with worry and low mood works.",
        "mental health anxiety depression counselling")),
    ("performance.dementia-diagnosis", help(
        "The share of people who seem likely to have dementia for whom a doctor has found it.",
        "Those who know can plan ahead, and can get help.",
        "memory Alzheimer's")),
    ("performance.mixed-sex", help(
        "How often men and women had to share a place to sleep in hospital against the rules.",
        "People need their privacy, most of all when they are ill.",
        "wards gender dignity")),
    ("performance.waits-52-weeks", help(
        "How many people have waited over 52 weeks for treatment.",
        "It is meant to be none: so long a wait can do harm.",
        "year times list")),
];
