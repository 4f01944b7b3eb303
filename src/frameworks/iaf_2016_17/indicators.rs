//! The sixty indicators of 2016/17, in the order of their codes.
//!
//! Codes, names, domains and areas marked `.published()` were seen in published lists; the others
//! are reconstructed. Which indicators were left out of the year-end score is not known: all that
//! are entered count.

use super::england;
use super::{COMPLIANCE, FINANCE, LEADERSHIP, LEADERSHIP_HALVES, LEADERSHIP_SCALE};
use super::{LEADERSHIP_THIRDS, PERFORMANCE, TRAFFIC_LIGHT, YES_NO};
use crate::framework::{ByChoice, Detail, Indicator, Kind, Polarity, one_of_many};
use crate::rating::{Basis, Decimal};

const HEALTH: &str = "Better health";
const CARE: &str = "Better care";
const SUSTAINABILITY: &str = "Sustainability";
const LEADERSHIP_DOMAIN: &str = "Leadership";

const PROPORTION: Kind = Kind::Proportion;
const SCORE: Kind = Kind::Score;
const PROGRESS: Kind = Kind::Progress;
const RAG: Kind = Kind::Levels(ByChoice::Always(&TRAFFIC_LIGHT));
const YES_OR_NO: Kind = Kind::Levels(ByChoice::Always(&YES_NO));
const COMPLIES: Kind = Kind::Levels(ByChoice::Always(&COMPLIANCE));
const LEADERSHIP_LEVELS: Kind = Kind::Levels(ByChoice::Setting(
    LEADERSHIP_SCALE,
    &[&LEADERSHIP_THIRDS, &LEADERSHIP_HALVES],
));

const HIGHER: Polarity = Polarity::Higher;
const LOWER: Polarity = Polarity::Lower;
const NO_DIRECTION: Polarity = Polarity::None;

/// The indicators.
#[rustfmt::skip] // two lines an indicator: a table to be read down
pub(super) static INDICATORS: [Indicator; 60] = [
    row("101a", "Maternal smoking at delivery",
        HEALTH, "Smoking", "% of maternities", PROPORTION, LOWER).priority("maternity").published(),
    row("102a", "Children aged 10-11 classified as overweight or obese",
        HEALTH, "Child obesity", "%", PROPORTION, LOWER).published(),
    row("103a", "Diabetes patients who achieved all NICE recommended treatment targets: three (HbA1c, cholesterol, BP) adults, one (HbA1c) children",
        HEALTH, "Diabetes", "%", PROPORTION, HIGHER).priority("diabetes").published(),
    row("103b", "People with diabetes diagnosed less than a year who attend a structured education course",
        HEALTH, "Diabetes", "%", PROPORTION, HIGHER).priority("diabetes").published(),
    row("104a", "Injuries from falls in people aged 65 and over",
        HEALTH, "Falls", "per 100,000 (standardised)", per(100_000), LOWER).published(),
    row("105a", "Utilisation of the NHS e-referral service to enable choice at first routine elective referral",
        HEALTH, "Personalisation and choice", "%", PROPORTION, HIGHER).published(),
    row("105b", "Personal health budgets",
        HEALTH, "Personalisation and choice", "per 100,000", per(100_000), HIGHER).published(),
    row("105c", "Percentage of deaths which take place in hospital",
        HEALTH, "Personalisation and choice", "%", PROPORTION, LOWER),
    row("105d", "People with a long-term condition feeling supported to manage their condition(s)",
        HEALTH, "Personalisation and choice", "% (GP Patient Survey)", PROPORTION, HIGHER),
    row("106a", "Inequality in unplanned hospitalisation for chronic ambulatory care sensitive conditions",
        HEALTH, "Health inequalities", "absolute gradient index per 100,000", SCORE, LOWER).published(),
    row("106b", "Inequality in emergency admissions for urgent care sensitive conditions",
        HEALTH, "Health inequalities", "absolute gradient index per 100,000", SCORE, LOWER),
    row("107a", "Anti-microbial resistance: appropriate prescribing of antibiotics in primary care",
        HEALTH, "Anti-microbial resistance", "items per STAR-PU", per(1), LOWER),
    row("107b", "Anti-microbial resistance: appropriate prescribing of broad spectrum antibiotics in primary care",
        HEALTH, "Anti-microbial resistance", "% co-amoxiclav, cephalosporin, quinolone of all", PROPORTION, LOWER),
    row("108a", "Quality of life of carers",
        HEALTH, "Carers", "EQ-5D index", SCORE, HIGHER),
    row("121a", "Provision of high quality care: hospitals",
        CARE, "Care ratings", "score from CQC ratings", SCORE, HIGHER),
    row("121b", "Provision of high quality care: primary medical services",
        CARE, "Care ratings", "score", SCORE, HIGHER),
    row("121c", "Provision of high quality care: adult social care",
        CARE, "Care ratings", "score", SCORE, HIGHER),
    row("122a", "Cancers diagnosed at early stage",
        CARE, "Cancer", "% stage 1-2", PROPORTION, HIGHER).priority("cancer").published(),
    row("122b", "Urgent GP referrals having first definitive treatment for cancer within 62 days",
        CARE, "Cancer", "%", PROPORTION, HIGHER).standard(85, 0).priority("cancer").published(),
    row("122c", "One-year survival from all cancers",
        CARE, "Cancer", "% index", SCORE, HIGHER).priority("cancer").published(),
    row("122d", "Cancer patient experience",
        CARE, "Cancer", "mean score 0-10", SCORE, HIGHER).priority("cancer").published(),
    row("123a", "IAPT recovery rate",
        CARE, "Mental health", "%", PROPORTION, HIGHER).standard(50, 0).priority("mental health").published(),
    row("123b", "First episode psychosis starting NICE-recommended treatment within 2 weeks",
        CARE, "Mental health", "%", PROPORTION, HIGHER).standard(50, 0).priority("mental health").published(),
    row("123c", "Children and young people's mental health services transformation",
        CARE, "Mental health", "% of milestones", PROGRESS, HIGHER).priority("mental health"),
    row("123d", "Crisis care and liaison mental health services transformation",
        CARE, "Mental health", "% of milestones", PROGRESS, HIGHER).priority("mental health"),
    row("123e", "Out of area placements for acute mental health inpatient care: transformation",
        CARE, "Mental health", "% of milestones", PROGRESS, HIGHER).priority("mental health"),
    row("124a", "Reliance on specialist inpatient care for people with a learning disability and/or autism",
        CARE, "Learning disability", "inpatients per million registered adults", per(1_000_000), LOWER).priority("learning disability").published(),
    row("124b", "People with a learning disability on the GP register receiving an annual health check",
        CARE, "Learning disability", "%", PROPORTION, HIGHER).priority("learning disability").published(),
    row("125a", "Neonatal mortality and stillbirths",
        CARE, "Maternity", "per 1,000 births", per(1_000), LOWER).priority("maternity"),
    row("125b", "Women's experience of maternity services",
        CARE, "Maternity", "survey score", SCORE, HIGHER).priority("maternity"),
    row("125c", "Choices in maternity services",
        CARE, "Maternity", "survey score", SCORE, HIGHER).priority("maternity"),
    row("126a", "Estimated diagnosis rate for people with dementia",
        CARE, "Dementia", "%", PROPORTION, HIGHER).standard(667, 1).priority("dementia").published(),
    row("126b", "Dementia care planning and post-diagnostic support",
        CARE, "Dementia", "% care plan reviewed in 12 months", PROPORTION, HIGHER).priority("dementia").published(),
    row("127a", "Achievement of milestones in the delivery of an integrated urgent care service",
        CARE, "Urgent and emergency care", "milestones 0-8", PROGRESS, HIGHER),
    row("127b", "Emergency admissions for urgent care sensitive conditions (14 conditions)",
        CARE, "Urgent and emergency care", "per 100,000", per(100_000), LOWER).published(),
    row("127c", "Patients admitted, transferred or discharged from A&E within 4 hours",
        CARE, "Urgent and emergency care", "%", PROPORTION, HIGHER).standard(95, 0).published(),
    row("127d", "Ambulance waits",
        CARE, "Urgent and emergency care", "% Red 1 within 8 min", PROPORTION, HIGHER).standard(75, 0),
    row("127e", "Delayed transfers of care per 100,000 population",
        CARE, "Urgent and emergency care", "average delayed days a day per 100,000 adults", per(100_000), LOWER).published(),
    row("127f", "Population use of hospital beds following emergency admission",
        CARE, "Urgent and emergency care", "bed days per 1,000", per(1_000), LOWER),
    row("128a", "Management of long term conditions (unplanned admissions, chronic ACS)",
        CARE, "Primary medical care", "per 100,000", per(100_000), LOWER),
    row("128b", "Patient experience of GP services",
        CARE, "Primary medical care", "%", PROPORTION, HIGHER).published(),
    row("128c", "Primary care access (population with extended access)",
        CARE, "Primary medical care", "%", PROPORTION, HIGHER),
    row("128d", "Primary care workforce (GPs + practice nurses)",
        CARE, "Primary medical care", "FTE per 1,000 weighted", per(1_000), HIGHER),
    row("129a", "Patients waiting 18 weeks or less from referral to hospital treatment",
        CARE, "Elective access", "% incomplete", PROPORTION, HIGHER).standard(92, 0),
    row("130a", "Achievement of clinical standards in the delivery of 7 day services",
        CARE, "Seven-day services", "count or % of priority standards", PROGRESS, HIGHER).published(),
    row("131a", "People eligible for standard NHS Continuing Healthcare",
        CARE, "NHS continuing healthcare", "per 50,000", per(50_000), NO_DIRECTION),
    decisive(FINANCE, "141a", "Financial plan",
        SUSTAINABILITY, "Financial sustainability", "RAG", RAG, NO_DIRECTION),
    decisive(FINANCE, "141b", "In-year financial performance",
        SUSTAINABILITY, "Financial sustainability", "RAG", RAG, NO_DIRECTION),
    row("142a", "Outcomes in areas with identified scope for improvement",
        SUSTAINABILITY, "Allocative efficiency", "% or RAG", RAG, NO_DIRECTION),
    row("142b", "Expenditure in areas with identified scope for improvement",
        SUSTAINABILITY, "Allocative efficiency", "RAG", RAG, NO_DIRECTION),
    row("143a", "Adoption of new models of care",
        SUSTAINABILITY, "New models of care", "Y/N", YES_OR_NO, NO_DIRECTION),
    row("144a", "Local digital roadmap in place",
        SUSTAINABILITY, "Paper-free at the point of care", "Y/N", YES_OR_NO, NO_DIRECTION),
    row("144b", "Digital interactions between primary and secondary care",
        SUSTAINABILITY, "Paper-free at the point of care", "%", PROPORTION, HIGHER),
    row("145a", "Local strategic estates plan in place",
        SUSTAINABILITY, "Estates strategy", "Y/N", YES_OR_NO, NO_DIRECTION),
    row("161a", "Sustainability and Transformation Plan",
        LEADERSHIP_DOMAIN, "Sustainability and transformation plan", "RAG", RAG, NO_DIRECTION),
    row("162a", "Probity and corporate governance",
        LEADERSHIP_DOMAIN, "Probity and corporate governance", "compliant / partial / not", COMPLIES, NO_DIRECTION),
    row("163a", "Staff engagement index",
        LEADERSHIP_DOMAIN, "Workforce engagement", "1-5", SCORE, HIGHER),
    row("163b", "Progress against the Workforce Race Equality Standard",
        LEADERSHIP_DOMAIN, "Workforce engagement", "index", SCORE, LOWER),
    row("164a", "Effectiveness of working relationships in the local system",
        LEADERSHIP_DOMAIN, "Local relationships", "0-100 (360 survey)", SCORE, HIGHER),
    decisive(LEADERSHIP, "165a", "Quality of CCG leadership",
        LEADERSHIP_DOMAIN, "Quality of leadership", "red/amber/green/green star", LEADERSHIP_LEVELS, NO_DIRECTION),
];

const fn per(population: u32) -> Kind {
    Kind::Rate { per: population }
}

const fn row(
    code: &'static str,
    name: &'static str,
    domain: &'static str,
    area: &'static str,
    unit: &'static str,
    kind: Kind,
    polarity: Polarity,
) -> Indicator {
    Indicator {
        code,
        name: one_of_many(code, name),
        domain: Detail::new(domain),
        area: Detail::new(area),
        unit: Detail::new(unit),
        kind,
        polarity,
        standard: None,
        england: england::figure(code),
        component: PERFORMANCE,
        priority_area: Detail::new(None),
        basis: Detail::new(Basis::Reconstructed),
    }
}

/// One that counts for a component of its own, not for performance: a form asks for it first, so every
/// build has its name.
#[allow(clippy::too_many_arguments, reason = "it reads as a row of a table")]
const fn decisive(
    component: usize,
    code: &'static str,
    name: &'static str,
    domain: &'static str,
    area: &'static str,
    unit: &'static str,
    kind: Kind,
    polarity: Polarity,
) -> Indicator {
    Indicator {
        name,
        component,
        ..row(code, name, domain, area, unit, kind, polarity)
    }
}

impl Indicator {
    /// With a national standard, in the indicator's unit: digits and how many of them stand behind
    /// the point.
    const fn standard(mut self, digits: i64, places: u32) -> Self {
        self.standard = Some(Decimal::new(digits, places));
        self
    }

    /// In one of the six clinical priority areas.
    const fn priority(mut self, area: &'static str) -> Self {
        self.priority_area = Detail::new(Some(area));
        self
    }

    /// Seen in a published list.
    const fn published(mut self) -> Self {
        self.basis = Detail::new(Basis::Published);
        self
    }
}
