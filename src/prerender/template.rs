//! The finished HTML of a page, which other pages are made from. Its scripts and style sheets have
//! names with hashes that only the build knows, so that it is read and changed, not written anew.
//! What is looked for must be there, once: else the build fails and says so.

use super::place::back_from;
use super::{Error, File, fixed};
use crate::embed::escaped;

/// A finished page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    name: &'static str,
    html: String,
}

/// The modules whose files the attributes of `<html>` name: see `boot.js`.
const MODULES: [&str; 3] = ["grades", "later", "sheets"];

impl Template {
    /// The page of this name, whose path begins at the folder of the site.
    #[must_use]
    pub const fn new(name: &'static str, html: String) -> Self {
        Self { name, html }
    }

    /// The page with its words, see [`fixed`].
    pub(super) fn filled(&self) -> Result<Self, Error> {
        let html = fixed::filled(self.name, &self.html)?;
        Ok(Self { html, ..*self })
    }

    /// The page as a file at its own place.
    pub(super) fn file(self) -> File {
        File {
            path: self.name.to_owned(),
            text: self.html,
        }
    }

    /// The page as it is now.
    pub(super) fn html(self) -> String {
        self.html
    }

    /// The same page in a folder below its own: the files that it asks for lie where they did. To be
    /// asked before anything else, since what is put into the page is for the place where it will be.
    pub(super) fn moved_to(&self, folder: &str) -> Result<Self, Error> {
        let back = back_from(folder);
        let (before, modules) = match back_from(self.name).as_str() {
            "" => ("./".to_owned(), MODULES.as_slice()),
            // Written by the build, with the way back before the names of modules too.
            own => (own.to_owned(), [].as_slice()),
        };
        let (before, after) = (format!("=\"{before}"), format!("=\"{back}"));
        let mut html = self.html.replace(&before, &after);
        for module in modules {
            let named = format!(" data-{module}=\"");
            html = html.replace(&named, &format!("{named}{back}"));
        }
        if html == self.html {
            return Err(self.missing(&before, 0));
        }
        Ok(Self { html, ..*self })
    }

    /// Its title.
    ///
    /// # Errors
    /// Where it has none.
    pub fn title(&self) -> Result<&str, Error> {
        let (start, end) = self.between("<title>", "</title>")?;
        Ok(self.html.get(start..end).unwrap_or_default())
    }

    /// Its description.
    ///
    /// # Errors
    /// Where it has none.
    pub fn description(&self) -> Result<&str, Error> {
        let (start, end) = self.between("<meta name=\"description\" content=\"", "\"")?;
        Ok(self.html.get(start..end).unwrap_or_default())
    }

    /// With another title and description.
    pub(super) fn described(self, title: &str, description: &str) -> Result<Self, Error> {
        let (title, description) = (escaped(title), escaped(description));
        self.with("<title>", "</title>", &title)?.with(
            "<meta name=\"description\" content=\"",
            "\"",
            &description,
        )
    }

    /// With more at the end of its head.
    pub(super) fn with_head(self, tags: &str) -> Result<Self, Error> {
        self.replacing("</head>", &format!("{tags}</head>"))
    }

    /// With what stands before the script does.
    pub(super) fn with_static(self, content: &str) -> Result<Self, Error> {
        self.replacing(
            "<div id=\"static\"></div>",
            &format!("<div id=\"static\">{content}</div>"),
        )
    }

    /// Opening on the calculation of this link's fragment.
    pub(super) fn opening_on(self, fragment: &str) -> Result<Self, Error> {
        let main = format!("<main data-opening=\"{}\"", escaped(fragment));
        self.replacing("<main", &main)
    }

    /// In a frame: with the full page at this address.
    pub(super) fn leading_to(self, full: &str) -> Result<Self, Error> {
        self.with(" data-full=\"", "\"", &escaped(full))
    }

    /// Without anything that starts: only `content` stands in it.
    pub(super) fn standing_alone(mut self, content: &str) -> Result<Self, Error> {
        for (tag, mark, end) in [
            ("<script", "src=", "</script>"),
            ("<link", "rel=\"modulepreload\"", ">"),
            ("<link", "rel=\"preload\"", ">"),
            ("<p", "class=\"to-method\"", "</p>"),
            ("<p", "class=\"not-started\"", "</p>"),
            ("<noscript", "", "</noscript>"),
        ] {
            if self.take_away(tag, mark, end) == 0 {
                return Err(self.missing(&format!("{tag} {mark}"), 0));
            }
        }
        self.replacing("<div id=\"app\"></div>", "")?
            .replacing("<div id=\"static\"></div>", content)
    }

    /// With more at the beginning of its footer.
    pub(super) fn with_footer(self, content: &str) -> Result<Self, Error> {
        self.replacing("<footer>", &format!("<footer>{content}"))
    }

    /// With a part of what is in it put into the room that is kept for it.
    pub(super) fn furnished(self, room: &str, content: &str) -> Result<Self, Error> {
        let open = format!("<div id=\"{room}\">");
        self.replacing(&format!("{open}</div>"), &format!("{open}{content}</div>"))
    }

    /// With every link to another site opening beside it, for a page that stands in a frame.
    pub(super) fn opening_beside(mut self) -> Self {
        let rel = "rel=\"noopener noreferrer\"";
        self.html = self.html.replace(rel, &format!("{rel} target=\"_blank\""));
        self
    }

    /// With something else between the two.
    fn with(mut self, start: &str, end: &str, content: &str) -> Result<Self, Error> {
        let (from, to) = self.between(start, end)?;
        self.html.replace_range(from..to, content);
        Ok(self)
    }

    /// Where what stands between the two begins and ends.
    fn between(&self, start: &str, end: &str) -> Result<(usize, usize), Error> {
        let found = self.html.matches(start).count();
        let from = self.html.find(start).filter(|_| found == 1);
        let from = from.ok_or_else(|| self.missing(start, found))? + start.len();
        let rest = self.html.get(from..).unwrap_or_default();
        let length = rest.find(end).ok_or_else(|| self.missing(end, 0))?;
        Ok((from, from + length))
    }

    fn replacing(mut self, before: &str, after: &str) -> Result<Self, Error> {
        match self.html.matches(before).count() {
            1 => {
                self.html = self.html.replacen(before, after, 1);
                Ok(self)
            }
            found => Err(self.missing(before, found)),
        }
    }

    /// Takes away the elements that begin so, have this mark in their first tag and end so. Says how
    /// many there were.
    fn take_away(&mut self, tag: &str, mark: &str, end: &str) -> usize {
        let (mut taken, mut kept, mut rest) = (0, String::new(), self.html.as_str());
        while let Some((before, after)) = rest.split_once(tag) {
            kept.push_str(before);
            let first = after.split('>').next().unwrap_or_default();
            if first.contains(mark)
                && let Some((_, beyond)) = after.split_once(end)
            {
                (taken, rest) = (taken + 1, beyond);
            } else {
                kept.push_str(tag);
                rest = after;
            }
        }
        kept.push_str(rest);
        self.html = kept;
        taken
    }

    fn missing(&self, expected: &str, found: usize) -> Error {
        Error::Template {
            name: self.name,
            expected: expected.to_owned(),
            found,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Template;

    fn template(html: &str) -> Template {
        Template::new("index.html", html.to_owned())
    }

    #[test]
    fn what_is_missing_or_there_twice_is_named() {
        let twice = template("<main></main><main></main>").opening_on("v1/x");
        assert_eq!(
            twice.unwrap_err().to_string(),
            "index.html: expected <main once, found it 2 times"
        );
        let none = template("<p></p>").with_static("x");
        assert_eq!(
            none.unwrap_err().to_string(),
            "index.html: expected <div id=\"static\"></div> once, found it 0 times"
        );
    }

    #[test]
    fn a_page_in_a_folder_finds_the_files_where_they_are() {
        let page = template(
            "<html lang=\"en\" data-later=\"later-1\"><link href=\"./page.css\"/><script src=\"./boot.js\">\
             </script><a href=\"#x\">y</a>",
        );
        assert_eq!(
            page.moved_to("a/b/").unwrap().html,
            "<html lang=\"en\" data-later=\"../../later-1\"><link href=\"../../page.css\"/>\
             <script src=\"../../boot.js\"></script><a href=\"#x\">y</a>"
        );
        let frame = "<html data-later=\"../later-1\"><script src=\"../boot.js\"></script>";
        let frame = Template::new("embed/index.html", frame.to_owned());
        assert_eq!(
            frame.moved_to("embed/a/b/").unwrap().html,
            "<html data-later=\"../../../later-1\"><script src=\"../../../boot.js\"></script>"
        );
        assert_eq!(
            template("<script src=\"/boot.js\">")
                .moved_to("a/")
                .unwrap_err()
                .to_string(),
            "index.html: expected =\"./ once, found it 0 times"
        );
    }

    #[test]
    fn a_page_that_stands_alone_starts_nothing() {
        let page = template(
            "<script src=\"./boot.js\" defer></script><link rel=\"modulepreload\" href=\"./a.js\">\
             <link rel=\"icon\" href=\"data:,\"><link rel=\"preload\" href=\"./a.wasm\">\
             <div id=\"app\"></div><div id=\"static\"></div><p class=\"to-method\"><a>x</a></p><p>y</p>\
             <p class=\"not-started\" role=\"alert\">z</p><noscript><p>z</p></noscript>",
        );
        let lacking = template("<div id=\"app\"></div><div id=\"static\"></div>");
        assert_eq!(
            lacking.standing_alone("").unwrap_err().to_string(),
            "index.html: expected <script src= once, found it 0 times"
        );
        assert_eq!(
            page.standing_alone("<p>all</p>").unwrap().html,
            "<link rel=\"icon\" href=\"data:,\"><p>all</p><p>y</p>"
        );
    }

    #[test]
    fn hostile_titles_stay_what_they_are() {
        let page = template("<title>a</title><meta name=\"description\" content=\"b\"></head>");
        let described = page
            .clone()
            .described("</title><script>", "\"><script>")
            .unwrap();
        assert_eq!(
            described.html,
            "<title>&lt;/title&gt;&lt;script&gt;</title><meta name=\"description\" \
             content=\"&quot;&gt;&lt;script&gt;\"></head>"
        );
    }
}
