//! Where each case has its pages, below the folder of the site.

use crate::cases::Case;
use crate::embed::slug;
use crate::framework::Framework;

/// The places of one case.
#[derive(Clone, Copy, Debug)]
pub struct Place(pub &'static Case);

impl Place {
    /// The folder of its page: `2016-17/greater-huddersfield/`.
    #[must_use]
    pub fn page(self) -> String {
        let Self(case) = self;
        format!("{}/{}/", slug(case.year), slug(case.ccg))
    }

    /// The folder of its page for frames: `embed/2016-17/03a/`.
    #[must_use]
    pub fn embed(self) -> String {
        format!("embed/{}/", self.by_code())
    }

    /// The file that tells other sites how to embed it: `oembed/2016-17/03a.json`.
    #[must_use]
    pub fn oembed(self) -> String {
        format!("oembed/{}.json", self.by_code())
    }

    /// Its picture, without the ending: `cards/2016-17/03a`.
    #[must_use]
    pub fn card(self) -> String {
        format!("cards/{}", self.by_code())
    }

    /// By its code, or by its name where the code is not known.
    fn by_code(self) -> String {
        let Self(case) = self;
        let name = case.ods_code.unwrap_or(case.ccg);
        format!("{}/{}", slug(case.year), slug(name))
    }
}

/// The place of a framework that is of no year.
#[derive(Clone, Copy, Debug)]
pub struct FrameworkPlace(pub &'static Framework);

impl FrameworkPlace {
    /// The folder of its page.
    #[must_use]
    pub fn page(self) -> String {
        format!("{}/", self.0.slug)
    }
}

/// The way from a folder back to that of the site: `../../`.
pub fn back_from(folder: &str) -> String {
    "../".repeat(folder.matches('/').count())
}

#[cfg(test)]
mod tests {
    use super::back_from;

    #[test]
    fn every_folder_knows_its_way_back() {
        assert_eq!(back_from(""), "");
        assert_eq!(back_from("embed/2016-17/03a/"), "../../../");
    }
}
