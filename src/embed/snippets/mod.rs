//! What an editor pastes into an article, in each form that content systems take. Everything that comes
//! from outside (a name, a credit line, an address) is escaped, so that it stays what it is.

mod frame_heights;
mod html;

pub use frame_heights::FrameHeights;
pub use html::escaped;

use super::Options;
use html::Tag;

/// The version of our loader that snippets name: its folder, whose files never change.
pub const LOADER_VERSION: &str = "1.0.0";
/// What a frame may do: run its scripts, and open a link in a window of its own. Without
/// `allow-same-origin` it has no origin: no storage, and no way into the article.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/// On the button of an AMP page whose frame has too little room.
const SHOW_ALL: &str = "Show all of it";
/// The link to the full page.
const SEE_HOW: &str = "See how it is worked out";

/// Where pym.js itself says that it should be loaded from
/// (<https://blog.apps.npr.org/pym.js/#get-pym-cdn>).
const PYM: &str = "https://pym.nprapps.org/pym.v1.min.js";
/// What an AMP page loads for `<amp-iframe>` (<https://amp.dev/documentation/components/amp-iframe/>).
const AMP_IFRAME: &str = "https://cdn.ampproject.org/v0/amp-iframe-0.1.js";

/// Which facts a frame shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// What was published of a CCG.
    Published {
        /// The year, as in addresses: `2016-17`.
        year: String,
        /// The CCG's code.
        ccg: String,
    },
    /// A newsroom's own entries, as a fragment without `#`. Their name and source are among the options.
    Own(String),
}

/// An embed that is set up, and its snippets.
///
/// ```
/// use ccg_rating::embed::{Options, Shown, Snippets};
/// let snippets = Snippets {
///     site: "https://example.org/ccg/".to_owned(),
///     shown: Shown::Published { year: "2016-17".to_owned(), ccg: "03A".to_owned() },
///     options: Options { is_open: false, ..Options::default() },
///     title: "How Anytown CCG was rated".to_owned(),
///     says: "It was rated good.".to_owned(),
///     full: "https://example.org/ccg/2016-17/anytown/".to_owned(),
/// };
/// assert_eq!(snippets.address(), "https://example.org/ccg/embed/2016-17/03a/?open=no");
/// let oembed = snippets.oembed().expect("it is published");
/// assert_eq!(oembed, "https://example.org/ccg/oembed/2016-17/03a.json");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippets {
    /// The address of the folder with all pages, with a slash at its end.
    pub site: String,
    /// Whose facts are shown.
    pub shown: Shown,
    /// How; without year and CCG, which stand in the address itself.
    pub options: Options,
    /// What the frame is called for a screen reader.
    pub title: String,
    /// What it says, in a sentence, for where no frame can be.
    pub says: String,
    /// The address of the full page.
    pub full: String,
}

impl Snippets {
    /// The address of the frame: see [`Snippets`].
    #[must_use]
    pub fn address(&self) -> String {
        self.address_with("")
    }

    /// The same with what a way of embedding needs in the query beside the options.
    fn address_with(&self, way: &str) -> String {
        let (folder, fragment) = match &self.shown {
            Shown::Published { year, ccg } => {
                let code = ccg.to_ascii_lowercase();
                (format!("embed/{year}/{code}/"), String::new())
            }
            Shown::Own(fragment) => ("embed/".to_owned(), format!("#{fragment}")),
        };
        let mut query = self.options.write();
        if !query.is_empty() && !way.is_empty() {
            query.push('&');
        }
        query.push_str(way);
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{folder}{mark}{query}{fragment}", self.site)
    }

    /// Our own loader, with the hash of its bytes where it is known, and the heights where they are
    /// measured.
    #[must_use]
    pub fn loader(&self, integrity: Option<&str>, heights: Option<FrameHeights>) -> String {
        let address = format!("{}loader/{LOADER_VERSION}/embed.js", self.site);
        let mut script = Tag::new("script").having("async").with("src", &address);
        if let Some(integrity) = integrity {
            script = script
                .with("integrity", integrity)
                .with("crossorigin", "anonymous");
        }
        let mut element = Tag::new("ccg-rating");
        element = match &self.shown {
            Shown::Published { year, ccg } => element.with("year", year).with("ccg", ccg),
            Shown::Own(fragment) => element.with("story", fragment),
        };
        for (name, value) in self.options.pairs() {
            element = match name {
                "open" => element.having("readonly"),
                _ => element.with(name, &value),
            };
        }
        element = element.with("heading", &self.title);
        if let Some(heights) = heights {
            element = element.with("heights", &heights.text());
        }
        format!(
            "{}</script>\n{}\n  {}\n</ccg-rating>",
            script.end(),
            element.end(),
            self.words()
        )
    }

    /// The same as a block "Custom HTML" of the editor of `WordPress`.
    #[must_use]
    pub fn wordpress(&self, integrity: Option<&str>, heights: Option<FrameHeights>) -> String {
        let loader = self.loader(integrity, heights);
        format!("<!-- wp:html -->\n{loader}\n<!-- /wp:html -->")
    }

    /// A frame without any script, as high as it must be at each width. The widths are those of the frame
    /// and not of the window, so it fits in every column; a browser that does not know such rules (from
    /// before 2023) shows it as high as at the narrowest.
    #[must_use]
    pub fn iframe(&self, heights: FrameHeights) -> String {
        let class = self.class();
        let mut rules = vec![format!(".{class} {{ container-type: inline-size; }}")];
        for (width, height) in heights.pairs() {
            // The first stands alone, for browsers that know no other.
            rules.push(if rules.len() == 1 {
                format!(
                    ".{class} iframe {{ display: block; width: 100%; height: {height}px; border: 0; }}"
                )
            } else {
                format!(
                    "@container (min-width: {width}px) {{ .{class} iframe {{ height: {height}px; }} }}"
                )
            });
        }
        let rules = rules.join("\n");
        let mut frame = Tag::new("iframe")
            .with("src", &self.address())
            .with("title", &self.title)
            // For content systems that take the style away: rather too high than cut off.
            .with("width", "100%");
        if let Some((_, height)) = heights.pairs().next() {
            frame = frame.with("height", &height.to_string());
        }
        let frame = frame
            .with("loading", "lazy")
            .with("referrerpolicy", "no-referrer")
            .with("sandbox", SANDBOX);
        let place = Tag::new("div").with("class", &class);
        format!(
            "<style>\n{rules}\n</style>\n{}{}</iframe></div>",
            place.end(),
            frame.end()
        )
    }

    /// A place for pym.js 1.3, which makes the frame and fits it.
    #[must_use]
    pub fn pym(&self) -> String {
        let place = Tag::new("div")
            .with("data-pym-src", &self.address_with("embed=pym"))
            .with("data-pym-title", &self.title)
            .with("data-pym-sandbox", SANDBOX);
        let script = Tag::new("script").having("async").with("src", PYM);
        format!(
            "{}\n  {}\n</div>\n{}</script>",
            place.end(),
            self.words(),
            script.end()
        )
    }

    /// For an AMP page. It has the height for a phone until the frame asks for another.
    #[must_use]
    pub fn amp(&self, heights: FrameHeights) -> String {
        let script = Tag::new("script")
            .having("async")
            .with("custom-element", "amp-iframe")
            .with("src", AMP_IFRAME);
        let frame = Tag::new("amp-iframe")
            .with("src", &self.address_with("embed=amp"))
            .with("title", &self.title)
            .with("layout", "fixed-height")
            .with("height", &heights.on_phone().to_string())
            .with("sandbox", SANDBOX)
            .with("frameborder", "0")
            .having("resizable");
        let overflow = Tag::new("div")
            .having("overflow")
            .with("tabindex", "0")
            .with("role", "button")
            .with("aria-label", SHOW_ALL);
        format!(
            "{}</script>\n{}\n  <div placeholder>{}</div>\n  {}{SHOW_ALL}</div>\n</amp-iframe>",
            script.end(),
            frame.end(),
            self.words(),
            overflow.end()
        )
    }

    /// Where another site learns how to embed it; only of what is published, and in its usual look.
    #[must_use]
    pub fn oembed(&self) -> Option<String> {
        let Shown::Published { year, ccg } = &self.shown else {
            return None;
        };
        let code = ccg.to_ascii_lowercase();
        Some(format!("{}oembed/{year}/{code}.json", self.site))
    }

    /// What stands where no frame can be.
    fn words(&self) -> String {
        let link = Tag::new("a").with("href", &self.full);
        format!(
            "<p>{} {}{SEE_HOW}</a>.</p>",
            escaped(&self.says),
            link.end()
        )
    }

    /// A name for style rules that hold for this frame alone.
    fn class(&self) -> String {
        let of = match (&self.shown, &self.options.story) {
            (Shown::Published { year, ccg }, _) => slug(&format!("{year} {ccg}")),
            (Shown::Own(_), Some(story)) => slug(story.name.text()),
            (Shown::Own(_), None) => "own".to_owned(),
        };
        format!("ccg-rating-{of}")
    }
}

/// A text as part of an address or a name: small letters and digits, with a hyphen for whatever is between
/// them.
///
/// ```
/// use ccg_rating::embed::slug;
/// assert_eq!(slug("Greater Huddersfield"), "greater-huddersfield");
/// assert_eq!(slug("Northern, Eastern and Western Devon"), "northern-eastern-and-western-devon");
/// assert_eq!(slug(" 2016/17 (\"é\") "), "2016-17");
/// assert_eq!(slug("../../é"), "");
/// ```
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}
