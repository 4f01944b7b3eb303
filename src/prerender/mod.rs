//! The pages that stand without a script: one for each published case, one for each frame, one for each
//! framework that has no cases, the list of all, and what other sites ask for (oEmbed, pictures, a site map). Made once, when the page is built,
//! from the finished page's own HTML and with the page's own components.
//!
//! Pure: HTML in, files out. Who reads and writes them is `src/bin/prerender.rs`.

mod cards;
mod case_page;
mod embed_page;
mod fixed;
mod framework_page;
mod head;
mod html;
mod linked_data;
mod list;
mod oembed;
mod place;
mod site;
mod sitemap;
mod summary;
mod template;

use core::fmt;

pub use place::{FrameworkPlace, Place};
pub use site::Site;
pub use template::Template;

use crate::cases;
use crate::frameworks;

/// A file to be written, below the folder of the finished page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path, with `/` between folders.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// What the pages are made of.
#[derive(Clone, Debug)]
pub struct Sources {
    /// The finished `index.html`.
    pub page: Template,
    /// The finished `embed/index.html`: what stands in a frame.
    pub frame: Template,
    /// The other pages, which only want their words.
    pub others: Vec<Template>,
    /// Where the page will stand.
    pub site: Site,
}

/// What cannot be made, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The template does not have something once that it should.
    Template {
        /// The template's name.
        name: &'static str,
        /// What was looked for.
        expected: String,
        /// How often it was found.
        found: usize,
    },
    /// A page wants words that there are none of.
    Words {
        /// The page's name.
        page: &'static str,
        /// What stands for the words.
        name: String,
    },
    /// The address of the site is none.
    Site(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Template {
                name,
                expected,
                found,
            } => write!(
                f,
                "{name}: expected {expected} once, found it {found} times"
            ),
            Self::Words { page, name } => write!(
                f,
                "{page}: expected the name of some words between {{{{ and }}}}, found {name:?}"
            ),
            Self::Site(found) => write!(
                f,
                "the site: expected an address such as https://example.org/ccg-rating/, found {found:?}"
            ),
        }
    }
}

impl core::error::Error for Error {}

/// Every page and all that goes with it, but for the pictures.
///
/// # Errors
/// Where a template is not as the build makes it, or wants words that there are none of.
pub fn files(sources: &Sources) -> Result<Vec<File>, Error> {
    let Sources {
        page, frame, site, ..
    } = sources;
    let (page, frame) = (&page.filled()?, &frame.filled()?);
    let mut files = vec![case_page::first(page, site)?, list::page(page, site)?];
    files.push(frame.clone().file());
    for other in &sources.others {
        files.push(other.filled()?.file());
    }
    for case in cases::ALL {
        files.push(case_page::page(page, site, case)?);
    }
    for framework in frameworks::of_no_year() {
        files.push(framework_page::page(page, site, framework)?);
    }
    files.extend(embed_page::pages(frame, site)?);
    files.extend(oembed::files(site));
    files.extend(sitemap::file(site));
    Ok(files)
}

/// The pictures of all cases as SVG, for a site that is known: a picture prints its link.
#[must_use]
pub fn cards(site: &Site) -> Vec<File> {
    cards::files(site)
}
