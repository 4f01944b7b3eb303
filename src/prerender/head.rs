//! What the head of a page tells search engines, social networks and other sites.

use crate::app::text::published_pages as words;
use crate::embed::escaped;

/// What is told of a page. Whatever needs a whole address is told only where the site is known.
#[derive(Debug, Default)]
pub struct Told<'a> {
    /// Its title.
    pub title: &'a str,
    /// What it says, in a sentence or two.
    pub description: &'a str,
    /// The name of the site.
    pub site_name: &'a str,
    /// Where it is found, whole: search engines take no other (Lighthouse's audit `canonical`).
    pub address: Option<String>,
    /// Its picture, whole, and what that shows.
    pub picture: Option<(String, String)>,
    /// Where other sites learn how to embed it, whole.
    pub oembed: Option<String>,
    /// The same for machines, as JSON-LD; empty for none.
    pub linked_data: String,
}

/// The width and height of a picture: those of [`crate::app::charts::picture`].
pub const PICTURE: (i32, i32) = (
    crate::app::charts::picture::WIDTH,
    crate::app::charts::picture::HEIGHT,
);

impl Told<'_> {
    /// The tags. The names are those of the Open Graph protocol (ogp.me) and of X's cards.
    pub fn tags(&self) -> String {
        let mut tags = Vec::new();
        let link = |rest: &str, to: &str| format!("<link {rest} href=\"{}\">", escaped(to));
        if let Some(address) = &self.address {
            tags.push(link("rel=\"canonical\"", address));
        }
        let property = |name: &str, content: &str| {
            format!(
                "<meta property=\"{name}\" content=\"{}\">",
                escaped(content)
            )
        };
        tags.push(property("og:type", "article"));
        tags.push(property("og:locale", words::LANGUAGE.1));
        tags.push(property("og:site_name", self.site_name));
        tags.push(property("og:title", self.title));
        tags.push(property("og:description", self.description));
        if let Some(address) = &self.address {
            tags.push(property("og:url", address));
        }
        if let Some((picture, shows)) = &self.picture {
            let (width, height) = PICTURE;
            tags.push(property("og:image", picture));
            tags.push(property("og:image:type", "image/png"));
            tags.push(property("og:image:width", &width.to_string()));
            tags.push(property("og:image:height", &height.to_string()));
            tags.push(property("og:image:alt", shows));
            tags.push("<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned());
        }
        if let Some(oembed) = &self.oembed {
            let title = escaped(self.title);
            tags.push(link(
                &format!("rel=\"alternate\" type=\"application/json+oembed\" title=\"{title}\""),
                oembed,
            ));
        }
        if !self.linked_data.is_empty() {
            tags.push(format!(
                "<script type=\"application/ld+json\">{}</script>",
                self.linked_data
            ));
        }
        tags.push(String::new());
        tags.join("\n")
    }
}
