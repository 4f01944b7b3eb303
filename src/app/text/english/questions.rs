//! The questions that unfold below a rating, as far as the app asks and answers them itself: what would
//! change it, how sure it is, why step by step, the areas, and the picture. The answers of the engine
//! stand in `explore::words`.

/// Above the changes that make a rating better.
pub const FOR_BETTER: &str = "For a better rating";
/// Above those that make it worse.
pub const FOR_WORSE: &str = "For a worse rating";
/// Above what there is to say while several ratings are possible.
pub const OPEN: &str = "What is missing";
/// That.
pub const NOT_SETTLED: &str = "The rating is not settled yet. Enter what is not known first. Then this part \
                               says what would change it.";
/// Before what a reader tried.
pub const TRIED: &str = "You tried it: ";
/// The button that takes it back.
pub const UNDO: &str = "Undo";
/// The button that tries a change.
pub const TRY_IT: &str = "Try it";
/// What unfolds the value at which each figure counts differently.
pub const TURNING_POINTS: &str =
    "For each figure, the value at which it would count for more or less";

/// What a screen reader says of the button that tries a change.
#[must_use]
pub fn try_it(change: &str) -> String {
    format!("Try it: {change}")
}

/// Above what comes out under other readings of the method.
pub const OTHER_METHOD: &str = "If the method was different";
/// What that is.
pub const OTHER_METHOD_ABOUT: &str = "We do not know all of the method. So we try every way in which it \
                                      may have worked. Each way is one reading.";
/// Where it leaves nothing to choose.
pub const ONE_READING: &str =
    "There is one reading of this method: no part of it can be set another way.";
/// What its chart is called.
pub const READINGS_CHART: &str = "The result under every reading of the method";
/// What its table is called.
pub const READINGS_TABLE: &str = "The result under every reading";
/// The columns of its table.
pub const READINGS_COLUMNS: [&str; 2] = ["Result", "Readings"];
/// Above what it depends on.
pub const WHICH_MATTER: &str = "Which of the unknown parts matter";

/// How many of all readings: `58 of 72`.
#[must_use]
pub fn of_all(count: u32, total: u32) -> String {
    format!("{count} of {total}")
}

/// Above what chance could have made of the figures.
pub const BY_CHANCE: &str = "If chance had gone another way";
/// What that is.
pub const BY_CHANCE_ABOUT: &str = "We draw each figure again, as chance might have had it: the same true \
                                   share or rate, another year’s luck.";
/// Where there is nothing to draw.
pub const NO_KNOWN_ERROR: &str = "No figure is entered whose error we know. So there is nothing that \
                                  chance could have changed.";
/// While draws are made.
pub const DRAWING: &str = "Drawing …";
/// What unfolds the list of what was drawn.
pub const WHAT_WAS_DRAWN: &str = "What was drawn again, and what was kept";
/// The field of the number from which draws follow.
pub const SEED: &str = "Seed: the same one gives the same draws";
/// The button for other draws.
pub const DRAW_AGAIN: &str = "Draw again";
/// What a screen reader says before an error.
pub const ERROR: &str = "Error: ";
/// What the chart of the draws is called.
pub const DRAWS_CHART: &str = "The result when figures are drawn again";
/// What their table is called.
pub const DRAWS_TABLE: &str = "The draws";
/// The columns of their table.
pub const DRAWS_COLUMNS: [&str; 4] = [
    "Result",
    "Draws",
    "Chance",
    "Standard error, percentage points",
];

/// What is wrong with a seed.
#[must_use]
pub fn no_seed(found: &str) -> String {
    format!(
        "Expected a whole number from 0 to {}, got “{found}”.",
        u32::MAX
    )
}

/// A chance with its sign.
#[must_use]
pub fn per_cent(chance: &str) -> String {
    format!("{chance}%")
}

/// Above what would happen without one entry.
pub const LEFT_OUT: &str = "If one entry was left out";

/// Where the reasons that are shown already are all there is to say.
pub const NOTHING_TO_ADD: &str = "There is nothing to add: the reasons above say it all.";
/// What the table of contributions is called.
pub const CONTRIBUTIONS: &str = "What each part adds to the score";

/// What the groups of indicators are.
pub const GROUPS_ABOUT: &str = "We count how many indicators are worse, similar or better. The framework gave \
                                these groups no rating that we could work out again, so we give none. \
                                Leadership has a level and not a band, so it is not counted here. \
                                Finance is.";
/// Above the domains.
pub const DOMAINS: &str = "Domains";
/// Above the clinical priority areas.
pub const PRIORITY_AREAS: &str = "Clinical priority areas";
/// Above the areas.
pub const AREAS: &str = "Areas";

/// What the picture of the answer is.
pub const PICTURE_ABOUT: &str = "The answer as a picture of 1200 by 630 dots, for an article or a post. It \
                                 says where it comes from, and what was changed of a published case.";
