//! Help for the indicators of 2016/17 on better care: how good it is, and how long it takes.

use super::{Help, help};

/// The help, in the order of the codes. The third part of each is for searching.
#[rustfmt::skip] // a line for each sentence: a table to be read down
pub(super) const HELP: &[(&str, Help)] = &[
    ("121a", help(
        "How good the hospitals are, as a score made from what inspectors said of them.",
        "All patients want to know that their hospital is safe.",
        "Commission inspection")),
    ("121b", help(
        "How good the GP services are, as a score.",
        "When we are ill, most of us go to the GP first.",
        "doctors Commission CQC inspection")),
    ("121c", help(
        "How good the social care for adults is, such as in care homes, as a score.",
        "People who need help each day must be safe and well looked after.",
        "older elderly Commission CQC inspection")),
    ("122a", help(
        "The share of cancers that are found early, at stage 1 or 2.",
        "When it is found early, it is often easier to treat.",
        "tumour")),
    ("122b", help(
        "The share of cancer patients whose treatment starts within 62 days of being sent on by a GP.",
        "Waiting is hard, and a cancer can grow in that time.",
        "")),
    ("122c", help(
        "The share of people still alive a year after their cancer was found.",
        "It shows how soon cancer is found and how well it is treated.",
        "deaths survive")),
    ("122d", help(
        "How people with cancer rate their care, from 0 to 10.",
        "They should be told what is going on, and be listened to.",
        "survey")),
    ("123a", help(
        "The share of people who recover after talking with a trained helper (a scheme called IAPT).",
        "It shows whether help for worry and low mood works.",
        "anxiety depression counselling therapies therapy")),
    ("123b", help(
        "The share of people who lose touch with what is real and get the right help within 2 weeks.",
        "The sooner help starts, the better the chance to get well.",
        "psychotic waiting times")),
    ("123c", help(
        "How far plans for better mental health care for children and young people have got.",
        "Mental health problems often start early in life.",
        "teenagers CAMHS school")),
    ("123d", help(
        "How far plans for better mental health care in a crisis and in hospitals have got.",
        "In a crisis, people need skilled help at once, day or night.",
        "emergency psychiatric")),
    ("123e", help(
        "How far plans to stop sending mental health patients to beds far away have got.",
        "It is easier to get well with family and friends close by.",
        "psychiatric distance")),
    ("124a", help(
        "How many people with autism or a learning disability are in a special hospital.",
        "With the right help, many could live closer to home.",
        "autistic")),
    ("124b", help(
        "The share of people with a learning disability whose GP checks their health each year.",
        "A check can find an illness that they may not be able to tell of.",
        "yearly")),
    ("125a", help(
        "How many babies are stillborn or die soon after birth, for each 1,000 births.",
        "Safe care for mothers and babies can save lives.",
        "deaths newborn pregnancy")),
    ("125b", help(
        "How women rate their care before, during and after birth.",
        "Good care at this time gives mother and baby a better start.",
        "pregnancy babies")),
    ("125c", help(
        "How much choice women had in their care before, during and after birth.",
        "Women should have a say in how and where they give birth.",
        "mothers pregnancy babies")),
    ("126a", help(
        "The share of people thought to have dementia whose condition has been found.",
        "Those who know what they have can plan, and can ask for help.",
        "memory Alzheimer's")),
    ("126b", help(
        "The share of people with dementia whose care plan was looked at again in the last 12 months.",
        "Their needs change with time, and so should their care.",
        "memory Alzheimer's")),
    ("127a", help(
        "How many of 8 steps have been taken to join up urgent care.",
        "When help is needed fast, people should not be sent from place to place.",
        "111 out of hours")),
    ("127b", help(
        "How often people go to hospital at short notice for problems that good urgent care can treat.",
        "Good care close to home saves many people a stay in hospital.",
        "unplanned")),
    ("127c", help(
        "The share of A&E patients who are sent home, moved or given a bed within 4 hours.",
        "Long waits in A&E are hard on patients, and can be unsafe.",
        "A and E accident casualty waiting times")),
    ("127d", help(
        "The share of the most urgent calls (Red 1) where help arrives within 8 minutes.",
        "When someone's heart has stopped, each minute counts.",
        "999 response waiting times paramedics")),
    ("127e", help(
        "How many adults are stuck in hospital each day as the next step in their care is not ready.",
        "Too long in bed makes people weak, and others need the bed.",
        "discharge bed-blocking")),
    ("127f", help(
        "How many days in hospital people use, for each 1,000, after being taken in at short notice.",
        "Beds are few, and many people get well faster at home.",
        "unplanned")),
    ("128a", help(
        "How often people with a long-term illness have to go to hospital at short notice.",
        "Good care from a GP can keep an illness from getting worse.",
        "")),
    ("128b", help(
        "The share of patients who say that their GP services are good.",
        "For most people, the GP is the door to the rest of the NHS.",
        "doctors surgery survey")),
    ("128c", help(
        "The share of people who can see a GP outside the usual hours.",
        "Those who work or care for others may not be free in the day.",
        "doctors surgery appointments evening weekend opening")),
    ("128d", help(
        "How many GPs and practice nurses there are for the number of patients.",
        "With too few staff, it takes longer to be seen.",
        "doctors surgery shortage")),
    ("129a", help(
        "The share of people on the waiting list for hospital who have waited 18 weeks or less.",
        "Long waits can mean more pain and more worry.",
        "times operation surgery RTT")),
    ("130a", help(
        "How many of the standards for good care on all seven days of the week are met.",
        "People who fall ill at the weekend should get care that is just as good.",
        "Saturday Sunday")),
    ("131a", help(
        "How many people have all their care paid for by the NHS as their health needs are so great.",
        "It is care for those who need the most; it is not agreed if more or fewer is better.",
        "CHC disability older")),
];
