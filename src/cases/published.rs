//! The published ratings, as rows: year, code, CCG, rating, what else is known, where from;
//! then, where there is one, a note on what the source says.

use super::{Case, Confidence};
use crate::framework::{Entry, Source};
use crate::rating::{Level, Rating};

const INADEQUATE: Rating = Rating::Inadequate;
const REQUIRES: Rating = Rating::RequiresImprovement;
const GOOD: Rating = Rating::Good;
const OUTSTANDING: Rating = Rating::Outstanding;
const RED: Entry = Entry::Level(Level::Red);
const GREEN: Entry = Entry::Level(Level::Green);
const YES: Entry = Entry::Level(Level::Yes);

const BARNSLEY_CCG: &str = "http://www.barnsleyccg.nhs.uk/news/NHS-Barnsley-Clinical-Commissioning-Group-has-received-one-of-the-highest-ratings-in-the-country-by-NHS-England.htm";
const HSJ: &str = "https://www.hsj.co.uk/commissioning/ccg-ratings-26-judged-inadequate-by-nhs-england/7009416.article";
const HUDDERSFIELD_EXAMINER: &str = "https://www.examiner.co.uk/news/west-yorkshire-news/greater-huddersfield-ccg-rated-requires-11660475";
const PETERBOROUGH_TODAY: &str = "https://www.peterboroughtoday.co.uk/health/cambridgeshire-and-peterborough-clinical-commissioning-group-rated-inadequate-1218064";
const KNUTSFORD_GUARDIAN: &str = "http://www.knutsfordguardian.co.uk/news/15435478.Eastern_Cheshire_CCG_requires_improvement_in_a_number_of_areas/";
const LYTHAM_ST_ANNES_EXPRESS: &str = "https://www.lythamstannesexpress.co.uk/health/watchdogs-inspection-reveals-gulf-between-clinical-groups-1217812";
const CLARKE_WILLMOTT: &str = "https://www.clarkewillmott.com/personal-injury-and-medical-negligence/ccgs-fall-foul-ofsted-type-inspection/";
const SALFORD_CCG: &str = "https://www.salfordccg.nhs.uk/about-us/how-we-do-things/our-performance";
const ST_HELENS_STAR: &str = "http://www.sthelensstar.co.uk/news/16359669.st-helens-ccg-rated-good-two-years-after-inadequate-rating/";
const TELFORD_AND_WREKIN_CCG: &str = "https://www.telfordccg.nhs.uk/news/129-nhs-commissioners-for-telford-wrekin-rated-as-good-by-national-regulators";
const ASH_TREE_HOUSE_SURGERY: &str =
    "https://www.ashtreehousesurgery.nhs.uk/2017/07/21/fylde-coast-nhs-rated-good/";
const HUDDERSFIELD_EXAMINER_2: &str =
    "http://www.examiner.co.uk/news/latest-health-blow-both-ccgs-13389475";
const HUNTS_POST: &str =
    "https://www.huntspost.co.uk/news/ccg-rating-is-disappointing-says-nhs-england-5141764";
const HEALTHCARE_LEADER: &str =
    "https://healthcareleadernews.com/news/more-than-half-of-ccgs-rated-good-by-nhs-england/";
const LANCASHIRE_TELEGRAPH: &str = "http://www.lancashiretelegraph.co.uk/news/blackburndarwenhyndburnribble/15433333.Clinical_Commissioning_Group_previously_branded____outstanding_downgraded_in_recent_review_by_health_chiefs/";
const EASTERN_DAILY_PRESS: &str = "https://www.edp24.co.uk/news/health/norfolk-health-authority-put-into-special-measures-as-nhs-england-1103964";
const CORNWALL_REPORTS: &str = "https://cornwallreports.co.uk/nhs-kernow-to-be-placed-in-special-measures-as-whitehall-labels-local-health-managers-inadequate/";
const WESTON_MERCURY: &str = "https://www.thewestonmercury.co.uk/news/north-somerset-clinical-commissioning-group-inadequate-1-5145579";
const SHEFFIELD_TELEGRAPH: &str = "http://www.sheffieldtelegraph.co.uk/news/nhs-services-in-sheffield-are-in-good-hands-according-to-report-1-8662842";
const SHROPSHIRE_STAR: &str =
    "https://www.shropshirestar.com/news/health/2017/08/17/shropshire-ccg-rated-as-inadequate/";
const MIDDLEWICH_GUARDIAN: &str = "http://www.middlewichguardian.co.uk/news/15427366.Organisation_that_controls_south_Cheshire_health_services_rated__inadequate_/";
const STOCKPORT_PRACTICE_HUB: &str = "https://www.stockportpracticehub.co.uk/news/nhs-stockport-ccg-achieves-a-good-rating-for-201920/";
const TAMESIDE_AND_GLOSSOP_CCG: &str = "https://www.tamesideandglossopccg.org/news/NHS-Tameside-and-Glossop-CCG-celebrates-%E2%80%98Good%E2%80%99-rat";
const WEST_CHESHIRE_CCG: &str = "https://www.westcheshireccg.nhs.uk/newsitem.aspx?storyID=6550";
const NHS_ENGLAND_LETTER: &str = "https://businessdocbox.com/Human_Resources/92936632-Official-the-final-draft-headline-rating-for-2016-17-for-west-leicestershire-ccg-is-outstanding.html";
const HSJ_2: &str =
    "https://www.hsj.co.uk/policy-and-regulation/revealed-the-new-ccg-ratings/7025537.article";
const THE_ARGUS: &str =
    "https://www.theargus.co.uk/news/17779508.sussex-ccgs-still-require-improvement/";
const NEWS_AND_STAR: &str =
    "https://www.newsandstar.co.uk/news/17781702.national-praise-nhs-organisation/";
const SANDWELL_AND_WEST_BIRMINGHAM_CCG: &str = "https://sandwellandwestbhamccg.nhs.uk/news-a-events/2415-nhs-sandwell-and-west-birmingham-clinical-commissioning-group-maintains-good-rating";
const DIGITAL_HEALTH: &str =
    "https://www.digitalhealth.net/2018/07/south-tees-cgg-placed-under-special-measures/";
const WEST_CHESHIRE_CCG_2: &str = "https://www.westcheshireccg.nhs.uk/news/news/statement-following-nhs-england-quality-of-leadership-improvement-and-assessment-framework-outcome/";
const EAST_ANGLIAN_DAILY_TIMES: &str = "https://www.eadt.co.uk/news/health-commissioners-in-suffolk-and-essex-given-top-rating-1-6171457";
const KERNOW_CCG: &str = "https://www.kernowccg.nhs.uk/news/2019/08/from-special-measures-to-success-nhs-kernow-rated-good-in-annual-assessment/";
const MORPETH_HERALD: &str = "https://www.morpethherald.co.uk/health/northumberland-health-group-taken-out-of-special-measures-after-being-rated-as-good-by-nhs-inspectors-471508";

/// The rows.
#[rustfmt::skip] // two lines a case: a table to be read down
pub(super) const CASES: &[Case] = &[
    rated("2015/16", Some("02P"), "Barnsley", GOOD, &[("well-led", graded(GOOD)), ("delegated-functions", graded(GOOD)), ("finance", graded(GOOD)), ("performance", graded(GOOD)), ("planning", graded(GOOD))],
        "Barnsley CCG", BARNSLEY_CCG).note("Good in all five areas."),
    rated("2015/16", Some("02Q"), "Bassetlaw", OUTSTANDING, &[],
        "HSJ", HSJ).note("List of the ten outstanding CCGs."),
    rated("2015/16", Some("06F"), "Bedfordshire", INADEQUATE, &[("legal-directions", YES)],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("02T"), "Calderdale", GOOD, &[],
        "Huddersfield Examiner, July 2016", HUDDERSFIELD_EXAMINER),
    rated("2015/16", Some("06H"), "Cambridgeshire and Peterborough", INADEQUATE, &[("well-led", graded(INADEQUATE)), ("delegated-functions", graded(GOOD)), ("finance", graded(INADEQUATE)), ("performance", graded(REQUIRES)), ("planning", graded(REQUIRES))],
        "Peterborough Today", PETERBOROUGH_TODAY),
    rated("2015/16", Some("05A"), "Coventry and Rugby", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("01H"), "Cumbria", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("05C"), "Dudley", OUTSTANDING, &[],
        "HSJ", HSJ).note("List of the ten outstanding CCGs."),
    rated("2015/16", Some("01A"), "East Lancashire", OUTSTANDING, &[],
        "HSJ", HSJ).note("List of the ten outstanding CCGs."),
    rated("2015/16", Some("09L"), "East Surrey", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("01C"), "Eastern Cheshire", REQUIRES, &[],
        "Knutsford Guardian", KNUTSFORD_GUARDIAN).note("“for the second year running”."),
    rated("2015/16", Some("07X"), "Enfield", INADEQUATE, &[("legal-directions", YES)],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("02M"), "Fylde and Wyre", OUTSTANDING, &[("well-led", graded(OUTSTANDING)), ("delegated-functions", graded(GOOD)), ("finance", graded(GOOD)), ("performance", graded(GOOD)), ("planning", graded(GOOD))],
        "Lytham St Annes Express", LYTHAM_ST_ANNES_EXPRESS),
    rated("2015/16", Some("03A"), "Greater Huddersfield", REQUIRES, &[("well-led", graded(GOOD)), ("delegated-functions", graded(GOOD)), ("finance", graded(REQUIRES)), ("performance", graded(GOOD)), ("planning", graded(REQUIRES))],
        "Huddersfield Examiner, July 2016", HUDDERSFIELD_EXAMINER).note("“the services it commissions” is read as delegated functions."),
    rated("2015/16", Some("03E"), "Harrogate and Rural District", OUTSTANDING, &[],
        "Clarke Willmott, a law firm", CLARKE_WILLMOTT).note("Its page contradicts better sources on one CCG.").weak(),
    rated("2015/16", Some("08F"), "Havering", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("05F"), "Herefordshire", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("11N"), "Kernow", INADEQUATE, &[("legal-directions", YES)],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("09W"), "Medway", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("13T"), "Newcastle Gateshead", OUTSTANDING, &[],
        "Clarke Willmott, a law firm", CLARKE_WILLMOTT).note("Its page contradicts better sources on one CCG.").weak(),
    rated("2015/16", Some("10J"), "North Hampshire", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("03J"), "North Kirklees", GOOD, &[],
        "Huddersfield Examiner, July 2016", HUDDERSFIELD_EXAMINER),
    rated("2015/16", Some("11T"), "North Somerset", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("99C"), "North Tyneside", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("99P"), "Northern, Eastern and Western Devon", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("00L"), "Northumberland", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("01G"), "Salford", OUTSTANDING, &[],
        "Salford CCG", SALFORD_CCG).note("Table of its ratings."),
    rated("2015/16", Some("05L"), "Sandwell and West Birmingham", OUTSTANDING, &[],
        "Clarke Willmott, a law firm", CLARKE_WILLMOTT).note("Its page contradicts better sources on one CCG.").weak(),
    rated("2015/16", Some("05N"), "Shropshire", INADEQUATE, &[("legal-directions", YES)],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("01R"), "South Cheshire", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("99Q"), "South Devon and Torbay", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("12A"), "South Gloucestershire", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("01V"), "Southport and Formby", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("01X"), "St Helens", INADEQUATE, &[],
        "St Helens Star", ST_HELENS_STAR),
    rated("2015/16", Some("99H"), "Surrey Downs", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("05X"), "Telford and Wrekin", GOOD, &[("well-led", graded(GOOD)), ("delegated-functions", graded(GOOD)), ("finance", graded(GOOD)), ("performance", graded(REQUIRES)), ("planning", graded(GOOD))],
        "Telford and Wrekin CCG", TELFORD_AND_WREKIN_CCG),
    rated("2015/16", Some("03Q"), "Vale of York", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("05Y"), "Walsall", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("02F"), "West Cheshire", INADEQUATE, &[],
        "HSJ", HSJ).note("List of the 26 inadequate CCGs."),
    rated("2015/16", Some("06A"), "Wolverhampton", OUTSTANDING, &[],
        "Clarke Willmott, a law firm", CLARKE_WILLMOTT).note("Its page contradicts better sources on one CCG.").weak(),
    rated("2016/17", Some("00R"), "Blackpool", GOOD, &[("165a", GREEN), ("141b", GREEN)],
        "Ash Tree House Surgery", ASH_TREE_HOUSE_SURGERY).note("Leadership green, finance green."),
    rated("2016/17", Some("02W"), "Bradford City", GOOD, &[],
        "Huddersfield Examiner, July 2017", HUDDERSFIELD_EXAMINER_2).note("The five CCGs running care in Leeds and Bradford were all rated good.").inferred(),
    rated("2016/17", Some("02R"), "Bradford Districts", GOOD, &[],
        "Huddersfield Examiner, July 2017", HUDDERSFIELD_EXAMINER_2).note("The five CCGs running care in Leeds and Bradford were all rated good.").inferred(),
    rated("2016/17", Some("02T"), "Calderdale", REQUIRES, &[],
        "Huddersfield Examiner, July 2017", HUDDERSFIELD_EXAMINER_2),
    rated("2016/17", Some("06H"), "Cambridgeshire and Peterborough", REQUIRES, &[],
        "Hunts Post", HUNTS_POST),
    rated("2016/17", Some("02X"), "Doncaster", OUTSTANDING, &[],
        "Healthcare Leader", HEALTHCARE_LEADER).note("“fourth consecutive year” of outstanding as of 2019/20.").inferred(),
    rated("2016/17", Some("01A"), "East Lancashire", GOOD, &[],
        "Lancashire Telegraph", LANCASHIRE_TELEGRAPH).note("Previously outstanding."),
    rated("2016/17", Some("01C"), "Eastern Cheshire", REQUIRES, &[],
        "Knutsford Guardian", KNUTSFORD_GUARDIAN).note("Second year running."),
    rated("2016/17", Some("02M"), "Fylde and Wyre", GOOD, &[("165a", GREEN), ("141b", GREEN)],
        "Ash Tree House Surgery", ASH_TREE_HOUSE_SURGERY).note("Leadership green, finance green."),
    rated("2016/17", Some("06M"), "Great Yarmouth and Waveney", INADEQUATE, &[],
        "Eastern Daily Press", EASTERN_DAILY_PRESS),
    rated("2016/17", Some("03A"), "Greater Huddersfield", REQUIRES, &[],
        "Huddersfield Examiner, July 2017", HUDDERSFIELD_EXAMINER_2),
    rated("2016/17", Some("03F"), "Hull", OUTSTANDING, &[],
        "Healthcare Leader", HEALTHCARE_LEADER).note("“fourth consecutive year” of outstanding as of 2019/20.").inferred(),
    rated("2016/17", Some("11N"), "Kernow", INADEQUATE, &[],
        "Cornwall Reports", CORNWALL_REPORTS),
    rated("2016/17", Some("02V"), "Leeds North", GOOD, &[],
        "Huddersfield Examiner, July 2017", HUDDERSFIELD_EXAMINER_2).note("The five CCGs running care in Leeds and Bradford were all rated good.").inferred(),
    rated("2016/17", Some("03G"), "Leeds South and East", GOOD, &[],
        "Huddersfield Examiner, July 2017", HUDDERSFIELD_EXAMINER_2).note("The five CCGs running care in Leeds and Bradford were all rated good.").inferred(),
    rated("2016/17", Some("03C"), "Leeds West", GOOD, &[],
        "Huddersfield Examiner, July 2017", HUDDERSFIELD_EXAMINER_2).note("The five CCGs running care in Leeds and Bradford were all rated good.").inferred(),
    rated("2016/17", Some("03J"), "North Kirklees", REQUIRES, &[],
        "Huddersfield Examiner, July 2017", HUDDERSFIELD_EXAMINER_2),
    rated("2016/17", Some("11T"), "North Somerset", INADEQUATE, &[("165a", RED), ("141b", RED)],
        "Weston Mercury", WESTON_MERCURY).note("Red for finance plan and well-led. We read this as red for finance in the year."),
    rated("2016/17", Some("01G"), "Salford", OUTSTANDING, &[],
        "Salford CCG", SALFORD_CCG).note("Table of its ratings."),
    rated("2016/17", Some("03N"), "Sheffield", GOOD, &[],
        "Sheffield Telegraph", SHEFFIELD_TELEGRAPH).note("Leadership top performer."),
    rated("2016/17", Some("05N"), "Shropshire", INADEQUATE, &[],
        "Shropshire Star", SHROPSHIRE_STAR),
    rated("2016/17", Some("01R"), "South Cheshire", INADEQUATE, &[],
        "Middlewich Guardian", MIDDLEWICH_GUARDIAN),
    rated("2016/17", Some("01X"), "St Helens", REQUIRES, &[],
        "St Helens Star", ST_HELENS_STAR),
    rated("2016/17", Some("01W"), "Stockport", GOOD, &[],
        "Stockport Practice Hub", STOCKPORT_PRACTICE_HUB).note("“Good this year and also each year since 2016”.").inferred(),
    rated("2016/17", Some("01Y"), "Tameside and Glossop", GOOD, &[],
        "Tameside and Glossop CCG", TAMESIDE_AND_GLOSSOP_CCG).note("“retained our Good rating for another year”.").inferred(),
    rated("2016/17", Some("03R"), "Wakefield", REQUIRES, &[],
        "Huddersfield Examiner, July 2017", HUDDERSFIELD_EXAMINER_2),
    rated("2016/17", Some("02F"), "West Cheshire", REQUIRES, &[],
        "West Cheshire CCG", WEST_CHESHIRE_CCG).note("CCG news 21/07/2017."),
    rated("2016/17", Some("04V"), "West Leicestershire", OUTSTANDING, &[],
        "NHS England letter, July 2017", NHS_ENGLAND_LETTER).note("The final draft of the headline rating."),
    rated("2017/18", Some("00T"), "Bolton", GOOD, &[],
        "HSJ", HSJ_2).note("“Ten CCGs went from good to outstanding” in 2018/19.").inferred(),
    rated("2017/18", Some("02R"), "Bradford Districts", GOOD, &[],
        "HSJ", HSJ_2).note("“Ten CCGs went from good to outstanding” in 2018/19.").inferred(),
    rated("2017/18", Some("09D"), "Brighton and Hove", GOOD, &[],
        "The Argus", THE_ARGUS).note("“maintaining its score from the year before”."),
    rated("2017/18", Some("06H"), "Cambridgeshire and Peterborough", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Listed as “improved on a previous inadequate rating” in 2018/19."),
    rated("2017/18", Some("07T"), "City and Hackney", GOOD, &[],
        "HSJ", HSJ_2).note("“Ten CCGs went from good to outstanding” in 2018/19.").inferred(),
    rated("2017/18", Some("09G"), "Coastal West Sussex", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Listed as “improved on a previous inadequate rating” in 2018/19."),
    rated("2017/18", Some("09H"), "Crawley", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Listed as “improved on a previous inadequate rating” in 2018/19."),
    rated("2017/18", Some("02X"), "Doncaster", OUTSTANDING, &[],
        "Healthcare Leader", HEALTHCARE_LEADER).inferred(),
    rated("2017/18", Some("09F"), "Eastbourne, Hailsham and Seaford", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Listed as “improved on a previous inadequate rating” in 2018/19."),
    rated("2017/18", Some("03D"), "Hambleton, Richmondshire and Whitby", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Listed as “improved on a previous inadequate rating” in 2018/19."),
    rated("2017/18", Some("09P"), "Hastings and Rother", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Listed as “improved on a previous inadequate rating” in 2018/19."),
    rated("2017/18", Some("09X"), "Horsham and Mid Sussex", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Listed as “improved on a previous inadequate rating” in 2018/19."),
    rated("2017/18", Some("03F"), "Hull", OUTSTANDING, &[],
        "Healthcare Leader", HEALTHCARE_LEADER).inferred(),
    rated("2017/18", Some("11N"), "Kernow", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Listed as “improved on a previous inadequate rating” in 2018/19."),
    rated("2017/18", Some("02V"), "Leeds North", GOOD, &[],
        "HSJ", HSJ_2).note("“all rated good in 2017-18”."),
    rated("2017/18", Some("03G"), "Leeds South and East", GOOD, &[],
        "HSJ", HSJ_2).note("“all rated good in 2017-18”."),
    rated("2017/18", Some("03C"), "Leeds West", GOOD, &[],
        "HSJ", HSJ_2).note("“all rated good in 2017-18”."),
    rated("2017/18", None, "North Cumbria", GOOD, &[],
        "News and Star", NEWS_AND_STAR).note("“maintain our good rating”.").inferred(),
    rated("2017/18", Some("06T"), "North East Essex", GOOD, &[],
        "HSJ", HSJ_2).note("“Ten CCGs went from good to outstanding” in 2018/19.").inferred(),
    rated("2017/18", Some("05G"), "North Staffordshire", GOOD, &[],
        "HSJ", HSJ_2).note("It “dropped two ratings, from good to inadequate” the next year."),
    rated("2017/18", Some("99C"), "North Tyneside", GOOD, &[],
        "HSJ", HSJ_2).note("“Ten CCGs went from good to outstanding” in 2018/19.").inferred(),
    rated("2017/18", Some("03L"), "Rotherham", GOOD, &[],
        "HSJ", HSJ_2).note("“Ten CCGs went from good to outstanding” in 2018/19.").inferred(),
    rated("2017/18", Some("01G"), "Salford", OUTSTANDING, &[],
        "Salford CCG", SALFORD_CCG).note("Table of its ratings."),
    rated("2017/18", Some("05L"), "Sandwell and West Birmingham", GOOD, &[],
        "Sandwell and West Birmingham CCG", SANDWELL_AND_WEST_BIRMINGHAM_CCG).note("“maintains good rating”.").inferred(),
    rated("2017/18", Some("00M"), "South Tees", INADEQUATE, &[],
        "Digital Health", DIGITAL_HEALTH),
    rated("2017/18", Some("99G"), "Southend", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Listed as “improved on a previous inadequate rating” in 2018/19."),
    rated("2017/18", Some("01X"), "St Helens", GOOD, &[],
        "St Helens Star", ST_HELENS_STAR),
    rated("2017/18", Some("01W"), "Stockport", GOOD, &[],
        "Stockport Practice Hub", STOCKPORT_PRACTICE_HUB).inferred(),
    rated("2017/18", Some("05W"), "Stoke on Trent", GOOD, &[],
        "HSJ", HSJ_2).note("It “dropped two ratings, from good to inadequate” the next year."),
    rated("2017/18", Some("10C"), "Surrey Heath", GOOD, &[],
        "HSJ", HSJ_2).note("“Ten CCGs went from good to outstanding” in 2018/19.").inferred(),
    rated("2017/18", Some("01Y"), "Tameside and Glossop", GOOD, &[],
        "Tameside and Glossop CCG", TAMESIDE_AND_GLOSSOP_CCG).note("“has retained its Good rating”."),
    rated("2017/18", Some("07J"), "West Norfolk", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Listed as “improved on a previous inadequate rating” in 2018/19."),
    rated("2017/18", Some("07K"), "West Suffolk", GOOD, &[],
        "HSJ", HSJ_2).note("“Ten CCGs went from good to outstanding” in 2018/19.").inferred(),
    rated("2018/19", Some("00T"), "Bolton", OUTSTANDING, &[],
        "HSJ", HSJ_2).note("Newly outstanding."),
    rated("2018/19", Some("02R"), "Bradford Districts", OUTSTANDING, &[],
        "HSJ", HSJ_2).note("Newly outstanding."),
    rated("2018/19", Some("09D"), "Brighton and Hove", GOOD, &[],
        "The Argus", THE_ARGUS).note("Same as year before."),
    rated("2018/19", Some("07T"), "City and Hackney", OUTSTANDING, &[],
        "HSJ", HSJ_2).note("Newly outstanding."),
    rated("2018/19", Some("09G"), "Coastal West Sussex", GOOD, &[],
        "The Argus", THE_ARGUS).note("From inadequate."),
    rated("2018/19", Some("09H"), "Crawley", REQUIRES, &[],
        "The Argus", THE_ARGUS),
    rated("2018/19", Some("02X"), "Doncaster", OUTSTANDING, &[],
        "Healthcare Leader", HEALTHCARE_LEADER).inferred(),
    rated("2018/19", Some("09F"), "Eastbourne, Hailsham and Seaford", REQUIRES, &[],
        "The Argus", THE_ARGUS),
    rated("2018/19", Some("01C"), "Eastern Cheshire", GOOD, &[],
        "West Cheshire CCG", WEST_CHESHIRE_CCG_2).note("Overall IAF Good; leadership Good."),
    rated("2018/19", Some("09P"), "Hastings and Rother", REQUIRES, &[],
        "The Argus", THE_ARGUS),
    rated("2018/19", Some("99K"), "High Weald Lewes Havens", REQUIRES, &[],
        "The Argus", THE_ARGUS),
    rated("2018/19", Some("09X"), "Horsham and Mid Sussex", REQUIRES, &[],
        "The Argus", THE_ARGUS),
    rated("2018/19", Some("03F"), "Hull", OUTSTANDING, &[],
        "Healthcare Leader", HEALTHCARE_LEADER).inferred(),
    rated("2018/19", Some("06L"), "Ipswich and East Suffolk", OUTSTANDING, &[],
        "East Anglian Daily Times", EAST_ANGLIAN_DAILY_TIMES),
    rated("2018/19", Some("11N"), "Kernow", GOOD, &[],
        "Kernow CCG", KERNOW_CCG).note("From inadequate in 2017/18."),
    rated("2018/19", None, "Leeds", OUTSTANDING, &[],
        "HSJ", HSJ_2).note("Newly outstanding."),
    rated("2018/19", None, "North Cumbria", GOOD, &[],
        "News and Star", NEWS_AND_STAR).note("Maintained good."),
    rated("2018/19", Some("06T"), "North East Essex", OUTSTANDING, &[],
        "East Anglian Daily Times", EAST_ANGLIAN_DAILY_TIMES),
    rated("2018/19", Some("05G"), "North Staffordshire", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Newly inadequate."),
    rated("2018/19", Some("99C"), "North Tyneside", OUTSTANDING, &[],
        "HSJ", HSJ_2).note("Newly outstanding."),
    rated("2018/19", Some("00L"), "Northumberland", GOOD, &[],
        "Morpeth Herald", MORPETH_HERALD),
    rated("2018/19", Some("03L"), "Rotherham", OUTSTANDING, &[],
        "HSJ", HSJ_2).note("Newly outstanding."),
    rated("2018/19", Some("01G"), "Salford", OUTSTANDING, &[],
        "Salford CCG", SALFORD_CCG).note("Table of its ratings."),
    rated("2018/19", Some("05L"), "Sandwell and West Birmingham", GOOD, &[],
        "Sandwell and West Birmingham CCG", SANDWELL_AND_WEST_BIRMINGHAM_CCG).note("Maintained good."),
    rated("2018/19", Some("03M"), "Scarborough and Ryedale", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Newly inadequate."),
    rated("2018/19", Some("05N"), "Shropshire", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Newly inadequate."),
    rated("2018/19", Some("01R"), "South Cheshire", GOOD, &[],
        "West Cheshire CCG", WEST_CHESHIRE_CCG_2).note("Overall IAF Good; leadership Good."),
    rated("2018/19", Some("01W"), "Stockport", GOOD, &[],
        "Stockport Practice Hub", STOCKPORT_PRACTICE_HUB).inferred(),
    rated("2018/19", Some("05W"), "Stoke on Trent", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Newly inadequate."),
    rated("2018/19", Some("10C"), "Surrey Heath", OUTSTANDING, &[],
        "HSJ", HSJ_2).note("Newly outstanding."),
    rated("2018/19", Some("01Y"), "Tameside and Glossop", OUTSTANDING, &[],
        "HSJ", HSJ_2).note("Newly outstanding."),
    rated("2018/19", Some("10E"), "Thanet", INADEQUATE, &[],
        "HSJ", HSJ_2).note("Newly inadequate."),
    rated("2018/19", Some("02D"), "Vale Royal", GOOD, &[],
        "West Cheshire CCG", WEST_CHESHIRE_CCG_2).note("Overall IAF Good; leadership Good."),
    rated("2018/19", Some("02F"), "West Cheshire", GOOD, &[],
        "West Cheshire CCG", WEST_CHESHIRE_CCG_2).note("Overall IAF Good; leadership Good."),
    rated("2018/19", Some("07K"), "West Suffolk", OUTSTANDING, &[],
        "East Anglian Daily Times", EAST_ANGLIAN_DAILY_TIMES),
];

const fn graded(rating: Rating) -> Entry {
    Entry::Rating(rating)
}

const fn rated(
    year: &'static str,
    ods_code: Option<&'static str>,
    ccg: &'static str,
    overall: Rating,
    known: &'static [(&'static str, Entry)],
    text: &'static str,
    url: &'static str,
) -> Case {
    Case {
        year,
        ods_code,
        ccg,
        overall,
        known,
        confidence: Confidence::Stated,
        note: "",
        source: Source::page(text, url),
    }
}

impl Case {
    /// What the source says, where it is not simply the rating.
    const fn note(mut self, note: &'static str) -> Self {
        self.note = note;
        self
    }

    /// It follows from what the source says.
    const fn inferred(mut self) -> Self {
        self.confidence = Confidence::Inferred;
        self
    }

    /// The source contradicts better ones elsewhere.
    const fn weak(mut self) -> Self {
        self.confidence = Confidence::Weak;
        self
    }
}
