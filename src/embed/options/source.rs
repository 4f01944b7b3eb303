//! Where a newsroom has its facts from: the address of a page that a reader can open.

/// The most letters of an address: longer ones do not survive every content system.
const MOST_LETTERS: usize = 500;

/// An https address.
///
/// Strict, so that every browser reads the same in it as is read here: the ASCII of RFC 3986, a plain
/// host with a dot in it, no name or password before the host.
///
/// ```
/// use ccg_rating::embed::Source;
/// let source = Source::read("https://www.example.org/news?id=7").expect("it is an address");
/// assert_eq!(source.host(), "www.example.org");
/// for refused in ["http://example.org/", "javascript:alert(1)", "https://a@example.org/", "https://x"] {
///     assert_eq!(Source::read(refused), None, "{refused}");
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source(String);

impl Source {
    const SCHEME: &str = "https://";
    /// What a source may be, in words.
    pub(super) const EXPECTED: &str =
        "an address that begins with https://, as copied from a browser, of at most 500 characters";

    /// The text as a source: see [`Source`].
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_taken = text.len() <= MOST_LETTERS
            && text.bytes().all(is_of_address)
            && text.starts_with(Self::SCHEME);
        let source = is_taken.then(|| Self(text.to_owned()))?;
        is_host(source.authority()).then_some(source)
    }

    /// The address: see [`Source`].
    #[must_use]
    pub fn address(&self) -> &str {
        &self.0
    }

    /// Whose page it is, for a reader: see [`Source`].
    #[must_use]
    pub fn host(&self) -> &str {
        let authority = self.authority();
        authority
            .split_once(':')
            .map_or(authority, |(host, _)| host)
    }

    /// What stands between the scheme and the path.
    fn authority(&self) -> &str {
        let rest = self.0.strip_prefix(Self::SCHEME).unwrap_or_default();
        rest.split(['/', '?', '#']).next().unwrap_or_default()
    }
}

/// Whether a byte can stand in an address: RFC 3986, section 2. Browsers take a backslash for a slash,
/// so it must not come in.
fn is_of_address(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte)
}

/// Whether it is a host, with a dot in it, and perhaps a port.
fn is_host(authority: &str) -> bool {
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    host.contains('.')
        && host.split('.').all(is_label)
        && port.bytes().all(|byte| byte.is_ascii_digit())
        && port.parse::<u16>().is_ok()
}
