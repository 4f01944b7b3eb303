//! England's figures, to compare a CCG with: code, value, period, purpose, source, note.
//!
//! A figure is the reference only where its indicator has no standard and the figure is of the
//! right year and definition; the others are shown beside it.

use crate::framework::{Detail, EnglandFigure, EnglandNote, Grounds, Purpose, Source};
use crate::rating::{Basis, Decimal};

/// The figures, by code.
#[rustfmt::skip] // three lines a figure: a table to be read down
const ROWS: [(EnglandFigure, EnglandNote); 26] = [
    england("101a", Decimal::new(105, 1), "2016/17", Purpose::Reference,
        "content.digital.nhs.uk", "http://content.digital.nhs.uk/searchcatalogue?productid=25281",
        "Full year."),
    england("102a", Decimal::new(342, 1), "2015/16 school year", Purpose::Reference,
        "digital.nhs.uk", "https://digital.nhs.uk/news-and-events/news-archive/2016-news-archive/national-child-measurement-programme-shows-increased-obesity-prevalence-in-primary-schools",
        "Year 6, single year."),
    england("103a", Decimal::new(40, 0), "NDA 2015-16", Purpose::ShownOnly,
        "hqip.org.uk", "https://www.hqip.org.uk/news/report-shows-regional-variations-in-diabetes-care/",
        "Type 2 diabetes only, England and Wales, rounded."),
    england("104a", Decimal::new(2170, 0), "2017/18", Purpose::ShownOnly,
        "knowsleyknowledge.org.uk", "https://knowsleyknowledge.org.uk/falls/",
        "2017/18, a different definition."),
    england("105a", Decimal::new(52, 0), "several years to early 2018", Purpose::ShownOnly,
        "digital.nhs.uk", "https://digital.nhs.uk/blog/transformation-blog/2018/nhs-e-referral-service-paper-switch-off",
        "Approximate, for several years to early 2018."),
    england("105b", Decimal::new(187, 1), "to October 2016 (in-year, 185 CCGs)", Purpose::Reference,
        "pulsetoday.co.uk", "https://www.pulsetoday.co.uk/news/politics/over-10000-nhs-patients-now-have-personal-health-budgets/",
        "Worked out from published figures; 10,824 budgets over 57.74 million registered patients; 185 of 209 CCGs reported."),
    england("105c", Decimal::new(469, 1), "calendar 2016", Purpose::Reference,
        "gov.uk", "https://www.gov.uk/government/statistics/end-of-life-care-profiles-february-2018-update/statistical-commentary-end-of-life-care-profiles-february-2018-update",
        "All ages."),
    england("105d", Decimal::new(631, 1), "GP Patient Survey 2015/16", Purpose::Reference,
        "qualitywatch.org.uk", "http://www.qualitywatch.org.uk/indicator/supporting-patients-manage-their-long-term-conditions",
        "Worked out from published figures; 38.5 yes definitely plus 24.6 yes to some extent; the framework may have weighted differently."),
    england("106a", Decimal::new(927, 0), "2015/16", Purpose::Reference,
        "University of York health equity data (commit 351d509, data/ccg_lsoa_data.csv).", "https://github.com/miqdadasaria/ccg_equity",
        "Worked out from neighbourhood figures by weighted regression; standard error 7.3."),
    england("107a", Decimal::new(1065, 3), "2015/16", Purpose::Reference,
        "phe.multilearning.com", "https://phe.multilearning.com/phe/2018/eposters/221168/",
        "Worked out: 8.3% below the 2013/14 mean of 1.161."),
    england("107b", Decimal::new(84, 1), "Jan-Mar 2017", Purpose::Reference,
        "nice.org.uk", "https://www.nice.org.uk/guidance/QS121/uptake",
        "Worked out from published figures; 772,420 of 9,204,137 items; the framework used twelve months."),
    england("122a", Decimal::new(507, 1), "2014", Purpose::Reference,
        "ethnicity-facts-figures.service.gov.uk", "https://www.ethnicity-facts-figures.service.gov.uk/health/physical-health/cancer-diagnosis-at-an-early-stage/2.0",
        "Ten tumour sites."),
    england("122b", Decimal::new(820, 1), "2016/17", Purpose::BesideStandard,
        "england.nhs.uk", "https://www.england.nhs.uk/statistics/statistical-work-areas/cancer-waiting-times/cwt-annual-reports/cwt-annual-report-2016-17/",
        "The standard, 85%, is the reference."),
    england("122c", Decimal::new(704, 1), "diagnosed 2014, followed to 2015", Purpose::Reference,
        "ons.gov.uk", "https://www.ons.gov.uk/peoplepopulationandcommunity/healthandsocialcare/conditionsanddiseases/bulletins/indexofcancersurvivalforclinicalcommissioninggroupsinengland/adultsdiagnosed1999to2014andfollowedupto2015",
        "Diagnosed 2014, followed to 2015."),
    england("122d", Decimal::new(874, 2), "2016 survey", Purpose::Reference,
        "england.nhs.uk", "https://www.england.nhs.uk/2017/07/cancer-patient-survey/",
        "The July 2017 rating may have used an earlier survey."),
    england("123a", Decimal::new(493, 1), "2016/17", Purpose::BesideStandard,
        "digital.nhs.uk", "https://digital.nhs.uk/news-and-events/latest-news/just-under-half-of-all-referrals-that-completed-psychological-therapy-in-2016-17-recovered-new-report-shows",
        "The standard, 50%, is the reference."),
    england("124a", Decimal::new(566, 1), "end September 2016", Purpose::Reference,
        "digital.nhs.uk", "http://digital.nhs.uk/catalogue/PUB22231",
        "Worked out from published figures; 2,565 inpatients over 45.35 million registered adults: approximate."),
    england("124b", Decimal::new(46, 0), "2015/16", Purpose::ShownOnly,
        "digital.nhs.uk", "http://digital.nhs.uk/catalogue/PUB23781",
        "A different source covering 56% of patients."),
    england("125a", Decimal::new(72, 1), "2014, England and Wales", Purpose::ShownOnly,
        "ons.gov.uk", "http://ons.gov.uk/ons/rel/vsob1/birth-characteristics-in-england-and-wales/index.html",
        "Worked out from published figures; 2014, England and Wales: stillbirths 4.7 per 1,000 births plus neonatal deaths 2.5 per 1,000 live births."),
    england("127c", Decimal::new(90, 0), "March 2017", Purpose::BesideStandard,
        "rcseng.ac.uk", "https://www.rcseng.ac.uk/news-and-events/media-centre/press-releases/waiting-times-nhs/",
        "The standard, 95%, is the reference; rounded."),
    england("127d", Decimal::new(71, 0), "March 2017", Purpose::BesideStandard,
        "qmr.kingsfund.org.uk", "http://qmr.kingsfund.org.uk/2017/23/data",
        "The standard, 75%, is the reference; rounded."),
    england("127e", Decimal::new(142, 1), "March 2017", Purpose::ShownOnly,
        "rcseng.ac.uk", "https://www.rcseng.ac.uk/news-and-events/media-centre/press-releases/waiting-times-nhs/",
        "Worked out from published figures; approximate: registered adults as denominator."),
    england("128a", Decimal::new(792, 0), "2015/16", Purpose::Reference,
        "University of York health equity data (commit 351d509, data/ccg_lsoa_data.csv).", "https://github.com/miqdadasaria/ccg_equity",
        "Worked out from published figures; 451,006 admissions over 56.93 million people; that 128a uses this set of conditions is not confirmed."),
    england("128b", Decimal::new(852, 1), "GP Patient Survey 2015/16 (July 2016)", Purpose::Reference,
        "managementinpractice.com", "https://managementinpractice.com/news/survey-finds-patients-increasingly-positive-about-their-gp-surgery/",
        ""),
    england("129a", Decimal::new(903, 1), "end March 2017", Purpose::BesideStandard,
        "rcseng.ac.uk", "https://www.rcseng.ac.uk/news-and-events/media-centre/press-releases/waiting-times-nhs/",
        "The standard, 92%, is the reference."),
    england("163a", Decimal::new(379, 2), "2016 survey", Purpose::Reference,
        "england.nhs.uk", "https://www.england.nhs.uk/2017/03/staff-survey/",
        "2015: 3.78."),
];

/// The figures.
pub(super) static ENGLAND: [EnglandFigure; 26] = {
    let mut figures = [ROWS[0].0; ROWS.len()];
    let mut place = 1;
    while place < ROWS.len() {
        figures[place] = ROWS[place].0;
        place += 1;
    }
    figures
};

/// What else is known of them, in the same order: a list of its own, because the page needs it only
/// when a reader looks the method up, and it is a fiftieth of what would be loaded before.
pub(super) static NOTES: [EnglandNote; 26] = {
    let mut notes = [ROWS[0].1; ROWS.len()];
    let mut place = 1;
    while place < ROWS.len() {
        notes[place] = ROWS[place].1;
        place += 1;
    }
    notes
};

/// The figure of an indicator, where one is known.
pub(super) const fn figure(code: &str) -> Option<&'static EnglandFigure> {
    let mut place = 0;
    while place < ENGLAND.len() {
        if is_same(ENGLAND[place].code.as_bytes(), code.as_bytes()) {
            return Some(&ENGLAND[place]);
        }
        place += 1;
    }
    None
}

/// Whether two codes are the same, while the tables are compiled.
const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut place = 0;
    while place < one.len() && place < other.len() && one[place] == other[place] {
        place += 1;
    }
    place == one.len() && place == other.len()
}

const fn england(
    code: &'static str,
    value: Decimal,
    period: &'static str,
    purpose: Purpose,
    publisher: &'static str,
    url: &'static str,
    note: &'static str,
) -> (EnglandFigure, EnglandNote) {
    let figure = EnglandFigure {
        code,
        value,
        period: Detail::new(period),
        purpose,
        grounds: Detail::new(Grounds::new(Basis::Published, Source::words(publisher))),
    };
    (figure, EnglandNote { code, url, note })
}
