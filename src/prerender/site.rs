//! Where the page will stand, if that is known when it is built.

use super::Error;

/// The address of the site's folder. Without it nothing is written that must be a whole address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site(Option<String>);

impl Site {
    /// A site of this address, which may lack its last `/`.
    ///
    /// # Errors
    /// Where it is no address of a folder on the web.
    pub fn at(address: &str) -> Result<Self, Error> {
        let host = ["https://", "http://"]
            .iter()
            .find_map(|scheme| address.strip_prefix(scheme));
        let is_plain = |letter: char| {
            letter.is_ascii_alphanumeric()
                || matches!(letter, '-' | '.' | '_' | '~' | ':' | '/' | '%')
        };
        let starts_well =
            host.is_some_and(|host| host.starts_with(|c: char| c.is_ascii_alphanumeric()));
        if !starts_well || !address.chars().all(is_plain) {
            return Err(Error::Site(address.to_owned()));
        }
        Ok(Self(Some(format!("{}/", address.trim_end_matches('/')))))
    }

    /// The whole address of a file or a folder of the site.
    #[must_use]
    pub fn address(&self, path: &str) -> Option<String> {
        self.0.as_ref().map(|base| format!("{base}{path}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Site;

    #[test]
    fn a_site_is_a_folder_on_the_web() {
        for written in ["https://example.org/ccg", "https://example.org/ccg/"] {
            let site = Site::at(written).unwrap();
            assert_eq!(
                site.address("2015-16/x/").as_deref(),
                Some("https://example.org/ccg/2015-16/x/")
            );
        }
        assert_eq!(Site::default().address("x"), None);
    }

    #[test]
    fn what_is_no_such_address_is_refused_by_name() {
        for wrong in [
            "",
            "example.org",
            "ftp://example.org/",
            "https:///x",
            "https://example.org/?a",
            "https://example.org/#a",
            "https://example.org/\"><script>",
            "https://user@example.org/",
        ] {
            let error = Site::at(wrong).unwrap_err().to_string();
            assert_eq!(
                error,
                format!(
                    "the site: expected an address such as https://example.org/ccg-rating/, found {wrong:?}"
                )
            );
        }
    }
}
