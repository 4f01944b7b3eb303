//! How many CCGs got each rating, by year.

use crate::framework::{Grounds, Source};
use crate::rating::{Basis, Rating};

/// The results of one year.
#[derive(Clone, Copy, Debug)]
pub struct NationalResult {
    /// The year, such as `2015/16`.
    pub year: &'static str,
    /// How many CCGs were rated.
    pub ccgs: u32,
    /// How many got each rating, worst first.
    pub counts: [(Rating, u32); 4],
    /// Where the counts come from.
    pub grounds: Grounds,
}

/// The national result of a year, where there is a year and its result is known.
///
/// ```
/// use ccg_rating::cases;
/// let result = cases::national_result("2016/17").expect("it was published");
/// println!("{result:?}");
/// assert!(cases::national_result("1999/00").is_none());
/// ```
#[must_use]
pub fn national_result<'a>(year: impl Into<Option<&'a str>>) -> Option<&'static NationalResult> {
    let year = year.into()?;
    RESULTS.iter().find(|result| result.year == year)
}

const HSJ_2016: Source = Source::page(
    "HSJ, 21 July 2016.",
    "https://www.hsj.co.uk/commissioning/ccg-ratings-26-judged-inadequate-by-nhs-england/7009416.article",
);
const HSJ_2017: Source = Source::page(
    "HSJ, July 2017; the number of good CCGs is what the other three leave of 209.",
    "https://www.hsj.co.uk/daily-insight/daily-insight-stp-scores-on-the-doors/7020160.article",
);
const ONMEDICA: Source = Source::page(
    "OnMedica; counts worked out from the published percentages.",
    "https://www.onmedica.com/newsArticle.aspx?id=d8ff22d8-673d-4d20-aba5-3d34e51cd84b",
);

static RESULTS: [NationalResult; 4] = [
    result("2015/16", 209, [26, 91, 82, 10], HSJ_2016),
    result("2016/17", 209, [23, 66, 99, 21], HSJ_2017),
    result("2017/18", 207, [18, 69, 100, 20], ONMEDICA),
    result("2018/19", 195, [11, 58, 102, 24], ONMEDICA),
];

/// One year; the counts are given worst rating first.
const fn result(
    year: &'static str,
    ccgs: u32,
    [inadequate, requires_improvement, good, outstanding]: [u32; 4],
    source: Source,
) -> NationalResult {
    NationalResult {
        year,
        ccgs,
        counts: [
            (Rating::Inadequate, inadequate),
            (Rating::RequiresImprovement, requires_improvement),
            (Rating::Good, good),
            (Rating::Outstanding, outstanding),
        ],
        grounds: Grounds::new(Basis::Published, source),
    }
}

#[cfg(test)]
mod tests {
    use super::RESULTS;

    #[test]
    fn the_counts_of_each_year_add_up_to_its_ccgs() {
        for result in &RESULTS {
            let sum: u32 = result.counts.iter().map(|(_, count)| count).sum();
            assert_eq!(sum, result.ccgs, "{}", result.year);
        }
    }
}
