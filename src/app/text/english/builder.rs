//! The builder: what an editor chooses, what helps to choose it, and what to know of the snippets.

use super::possible;
use crate::cases::Case;
use crate::embed::Part;
use crate::framework::Subject;
use crate::rating::RatingSet;

// What it shows.

/// The heading.
pub const SHOWS: &str = "What it shows";
/// A choice.
pub const PUBLISHED: &str = "A published rating";
/// A choice.
pub const OWN_STORY: &str = "Your own story";
/// Over the choice of a framework.
pub const YEAR: &str = "Which rating";
/// Over the choice of a CCG.
pub const CCG: &str = "CCG";
/// What helps to choose it.
pub const ABOUT_CCG: &str = "Those whose rating we have found, with its source.";
/// What a story of one's own is.
#[must_use]
pub fn about_own(subject: &Subject) -> String {
    let Subject { one, rater, .. } = subject;
    format!(
        "Enter what you know of a {one}. The frame says that the figures are the publisher’s own, and not \
         ours or {rater}’s."
    )
}

/// What unfolds.
#[must_use]
pub fn entries(subject: &Subject) -> String {
    format!("What is known of the {}", subject.one)
}

/// A CCG that can be chosen.
#[must_use]
pub fn ccg(case: &Case, code: &str) -> String {
    format!("{} ({code}), {}", case.ccg, case.overall)
}

/// How much is entered.
#[must_use]
pub fn entered(count: usize) -> String {
    format!("{count} entered")
}

// How it looks.

/// The heading.
pub const LOOKS: &str = "How it looks";
/// A group of choices.
pub const PARTS: &str = "Parts";
/// A group of choices.
pub const THEMES: &str = "Light or dark";
/// A choice.
pub const THEME_OF_DEVICE: &str = "As the reader’s device";
/// A choice.
pub const LIGHT: &str = "Light";
/// A choice.
pub const DARK: &str = "Dark";
/// A group of choices.
pub const READERS: &str = "Readers";
/// A choice.
pub const MAY_CHANGE: &str = "Readers may change the values";
/// A choice.
pub const TELLS_CHANGES: &str = "Tell the article what a reader changes";

/// A part as an editor sees it.
#[must_use]
pub const fn part(part: Part) -> &'static str {
    match part {
        Part::Result => "The rating",
        Part::Components => "What it is made of",
        Part::Why => "Why",
        Part::Change => "What would change it",
        Part::Grades => "The form to change it",
        Part::More => "More, folded away",
    }
}

// What is typed: a label each, and what helps to fill it in.

/// The link of a calculation.
pub const LINK: (&str, &str) = (
    "Link of a calculation",
    "If you have entered the facts on the full page already, paste the link to it here. Otherwise enter \
     them below.",
);
/// The name of whoever is rated.
#[must_use]
pub fn name(subject: &Subject) -> (String, &'static str) {
    let about = if subject.ends_names {
        "Without “NHS” and “CCG”, such as Greater Huddersfield."
    } else {
        "As readers know it."
    };
    (format!("Name of the {}", subject.one), about)
}
/// Where its facts are from.
pub const SOURCE: (&str, &str) = (
    "Link to your source",
    "Readers can open it beside the rating. It begins with https://.",
);
/// The accent in the light theme.
pub const ACCENT: (&str, &str) = (
    "Your colour on light ground",
    "For links and buttons: six digits, like 0b4f8a. It must be dark enough to be read on white.",
);
/// The accent in the dark theme.
pub const ACCENT_DARK: (&str, &str) = (
    "Your colour on dark ground",
    "The same for readers whose device is set to dark, like 8fc3f3: light enough to be read.",
);
/// The typefaces.
pub const FONT: (&str, &str) = (
    "Typefaces",
    "Names with commas between them, like Georgia, serif. Nothing is downloaded: those count that the \
     reader’s device has.",
);
/// The credit line.
pub const CREDIT: (&str, &str) = (
    "Credit line",
    "Stands under the rating, such as Data: Anytown Examiner.",
);
/// Where a link holds no calculation.
pub const NO_CALCULATION: &str = "Expected the link of a calculation, as the full page shows it; found an \
                                  address without one.";
/// Where a story of one's own has no name yet.
#[must_use]
pub fn no_name(subject: &Subject) -> String {
    format!(
        "Give the {}’s name first, so that readers see whose story it is.",
        subject.one
    )
}

/// Why what was typed is not taken.
#[must_use]
pub fn refused(expected: &str, found: &str) -> String {
    format!("Expected {expected}; found {found}. It is left out.")
}

// What stands in the article.

/// The name of the frame, for screen readers.
#[must_use]
pub fn frame(case: &Case) -> String {
    format!("How {} CCG was rated, {}", case.ccg, case.year)
}

/// What it says, where it cannot be shown.
#[must_use]
pub fn says(case: &Case) -> String {
    format!(
        "NHS England rated {} CCG “{}” for {}.",
        case.ccg, case.overall, case.year
    )
}

/// The name of the frame of a story of one's own.
#[must_use]
pub fn own_frame(whose: &str, label: &str) -> String {
    format!("{whose}, {label}: the publisher’s own figures")
}

/// What that says, where it cannot be shown.
#[must_use]
pub fn own_says(whose: &str, label: &str, overall: RatingSet) -> String {
    format!(
        "{whose}, {label}, by the publisher’s own figures: {}.",
        possible(overall).to_ascii_lowercase()
    )
}

// How it will look.

/// The heading.
pub const PREVIEW: &str = "How it will look";
/// The name of the room for the frame.
pub const PREVIEW_REGION: &str = "Preview";
/// A group of choices.
pub const WIDTH: &str = "Width of the preview";
/// A choice.
pub const PHONE: &str = "Phone, 360 pixels";
/// A choice.
pub const TABLET: &str = "Tablet, 768 pixels";
/// A choice.
pub const DESKTOP: &str = "Desktop, column of 720 pixels";
/// The name of a frame that nobody sees.
pub const MEASURED: &str = "For measuring";

// What is taken away: the name of each snippet, and what to know of it.

/// The heading.
pub const TAKE: &str = "Take it away";
/// On a button.
pub const COPY: &str = "Copy";
/// Our own loader.
pub const LOADER: (&str, &str) = (
    "Our loader",
    "Fits by itself, loads when the reader comes near, and leaves its words in place if it cannot.",
);
/// A plain frame.
pub const IFRAME: (&str, &str) = (
    "Plain frame",
    "Without any script. As high as the frame is at first at each width; what readers unfold scrolls \
     inside it.",
);
/// pym.js.
pub const PYM: (&str, &str) = (
    "pym.js",
    "For sites that use pym.js. If yours loads it already, leave out the last line.",
);
/// A block of `WordPress`.
pub const WORDPRESS: (&str, &str) = (
    "WordPress",
    "Paste it into the code editor of a post. WordPress keeps scripts only for users who may post \
     unfiltered HTML.",
);
/// AMP.
pub const AMP: (&str, &str) = ("AMP", "The first line belongs into the head of the page.");
/// An address for oEmbed.
pub const OEMBED: (&str, &str) = (
    "oEmbed address",
    "For content systems that ask for an oEmbed address. It shows the usual look, without the choices \
     above.",
);
/// In the place of a snippet that will soon be there.
pub const MEASURING: &str = "The frame is being measured at five widths. This takes a few seconds.";
/// The same.
pub const READING_HASH: &str = "Reading the hash of the loader.";
/// The same.
pub const LOOKING_FOR_OEMBED: &str = "Looking whether this site has it.";
/// In the place of one that there is not.
pub const NO_OEMBED_OF_OWN: &str = "Only published ratings have one, not a story of your own.";
/// The same.
pub const NO_OEMBED: &str = "Not available on this site: it was built without its own address.";
/// The same.
pub const NO_HEIGHTS: &str = "Not available: the frame did not tell its heights.";
/// What is missing from one.
pub const WITHOUT_HASH: &str = "The hash of the loader could not be read from this site, so there is no \
                                “integrity” in it: browsers will not notice if the loader is changed.";
/// The same.
pub const WITHOUT_HEIGHTS: &str = "The frame did not tell its heights, so there are none in it: the loader \
                                   takes its own, which are rather too large.";

/// The full name of a button.
#[must_use]
pub fn copy(name: &str) -> String {
    format!("Copy: {name}")
}

/// What a screen reader says where a snippet is not ready.
#[must_use]
pub fn not_copied_yet(name: &str) -> String {
    format!("Not copied yet: {name} is being made anew. Press again in a moment.")
}

/// What it says once it is copied.
#[must_use]
pub fn copied(name: &str) -> String {
    format!("Copied: {name}.")
}

/// What it says where the browser does not let it be copied.
#[must_use]
pub fn not_copied(name: &str) -> String {
    format!("{name} could not be copied. It is selected: copy it by hand.")
}
