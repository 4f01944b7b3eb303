//! Help for the indicators of 2016/17 on better health: what keeps people well.

use super::{Help, help};

/// The help, in the order of the codes. The third part of each is for searching.
#[rustfmt::skip] // a line for each sentence: a table to be read down
pub(super) const HELP: &[(&str, Help)] = &[
    ("101a", help(
        "The share of mothers who smoke when their baby is born.",
        "Smoke harms babies before and after they are born.",
        "pregnancy pregnant tobacco")),
    ("102a", help(
        "The share of children aged 10 and 11 who are overweight or obese.",
        "Children who weigh too much are more likely to fall ill later.",
        "weight school")),
    ("103a", help(
        "The share of people with diabetes whose tests, such as blood sugar, are all on target.",
        "Good results help to protect the eyes, the heart and the feet.",
        "pressure")),
    ("103b", help(
        "The share of people new to diabetes who take a course on how to live with it.",
        "Those who know more about it can look after themselves better.",
        "newly")),
    ("104a", help(
        "How often people aged 65 and over are hurt in a fall.",
        "After a bad fall, some people can no longer live on their own.",
        "older elderly")),
    ("105a", help(
        "The share of first routine bookings with a hospital made through the NHS online service.",
        "It lets patients choose where they are seen, and when.",
        "appointment")),
    ("105b", help(
        "How many people have an NHS budget of their own to spend on their care.",
        "It gives them more say in the help that they get.",
        "")),
    ("105c", help(
        "The share of all deaths that happen in a hospital.",
        "Many people would rather spend their last days at home.",
        "end of life dying palliative hospice")),
    ("105d", help(
        "The share of people with a long-term illness who say they have help to live with it.",
        "With good support, people can stay well and do more for themselves.",
        "chronic")),
    ("106a", help(
        "The gap between poor and rich areas in unplanned hospital stays for long-term illness.",
        "Where people live should not decide how ill they get.",
        "poverty deprivation fairness")),
    ("106b", help(
        "The gap between poor and rich areas in hospital stays that good urgent care can prevent.",
        "A wide gap can mean that some people do not get help in time.",
        "poverty deprivation fairness")),
    ("107a", help(
        "How many antibiotics GPs and their teams give to those in their care.",
        "If they are used too much, they stop working.",
        "antimicrobial drugs medicines prescriptions")),
    ("107b", help(
        "The share of antibiotics that are ‘broad’: they act on many kinds of germs.",
        "They are best kept for when others do not work.",
        "antimicrobial drugs medicines prescriptions GPs")),
    ("108a", help(
        "How well people feel who care for family or friends, by their own account.",
        "Caring is hard work, and it can make carers ill too.",
        "survey")),
];
