//! What stands in the HTML itself, around the app: `index.html`, `embed.html`, `builder.html` and
//! `deploy/404.html`. There each of these stands as `{{its-name}}`, and the build puts the words in
//! (`src/prerender/fixed.rs`).

pub use super::published_pages::LANGUAGE;

/// The heading of the page and its title.
pub const TITLE: &str = "How was my local NHS rated?";
/// What search engines show of it.
pub const DESCRIPTION: &str = "See how the NHS in England turned grades and indicators into one word for a \
                               clinical commissioning group, and what follows when a value changes.";
/// Below the heading: what CCGs were.
pub const LEAD: &str = "Clinical commissioning groups (CCGs) bought most NHS care in England from 2013 to \
                        2022. Once a year NHS England gave each one a rating.";
/// Where the browser runs no scripts.
pub const NEEDS_SCRIPT: &str = "The calculator needs JavaScript.";
/// Where the browser cannot start it.
pub const NOT_STARTED: &str = "The interactive part could not start in this browser.";
/// After either, where the rating can be read.
pub const STANDS: &str = "What you read here stands without it.";
/// Whose page it is, and what becomes of what is entered.
pub const NOT_NHS: &str = "This is an independent calculator. It is not an NHS service. Nothing that you \
                           enter is stored or sent: it stays on this page and in its link.";
/// The same in a frame.
pub const NOT_NHS_IN_FRAME: &str = "This is an independent calculator, not an NHS service. Nothing that you \
                                    enter is stored or sent to anybody.";
/// The name of the rating in a frame, for those who go from one part of an article to the next.
pub const FRAME_NAME: &str = "How the rating came about";
/// The name of what stands below it.
pub const ABOUT_NAME: &str = "About this calculator";
/// The link to the method.
pub const METHOD: &str = "How it is worked out, and what is not known";

/// The heading of the builder and its title.
pub const BUILDER_TITLE: &str = "Put a rating into your article";
/// What search engines show of it.
pub const BUILDER_DESCRIPTION: &str = "Choose a clinical commissioning group or tell a story of your own, \
                                       see it as readers will, and copy what to paste into an article.";
/// Below its heading.
pub const BUILDER_LEAD: &str = "Choose what it shows, see it as readers will, and copy what to paste into your \
                                content system. Nothing that you enter here is stored or sent.";
/// Where it cannot start, before the address of a frame.
pub const BUILDER_NEEDS_SCRIPT: &str = "The builder needs JavaScript and WebAssembly. If nothing else comes up \
                                        here in a few seconds, it could not start in this browser. You can \
                                        still write a frame by hand: its address is";
/// The same, after the address.
pub const BUILDER_BY_HAND: &str =
    "on this site, with the year and the CCG’s code in small letters.";
/// Whose page it is, and whom it asks.
pub const BUILDER_NOT_NHS: &str = "This is an independent calculator. It is not an NHS service. Readers’ \
                                   browsers ask nobody but this site, and nothing is kept in them.";
/// The link to the first page.
pub const BUILDER_BACK: &str = "The calculator itself";

/// The heading of the page that stands where there is none, and its title.
pub const NOTHING_HERE: &str = "Nothing at this address";
/// What may have happened.
pub const ABOUT_NOTHING_HERE: &str = "There is no page here. The address may have a slip in it, or the page \
                                      may have moved.";
