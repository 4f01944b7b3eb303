//! The query of the frame's own address: the value of one name, decoded.

/// What stands in a query for a name.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'a> {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// Escapes that make no text; as they stand.
    NoText(&'a str),
}

/// The value of the first pair with this name in the query of an address, decoded as browsers' forms
/// and pym.js do it.
pub(super) fn find<'a>(href: &'a str, name: &str) -> Found<'a> {
    match raw(href, name) {
        None => Found::Nothing,
        Some(raw) => decoded(raw).map_or(Found::NoText(raw), Found::Text),
    }
}

/// The same; none where there is no such pair, or its escapes make no text.
pub(super) fn value(href: &str, name: &str) -> Option<String> {
    decoded(raw(href, name)?)
}

/// The value as it stands in the address.
fn raw<'a>(href: &'a str, name: &str) -> Option<&'a str> {
    let (before_fragment, _) = href.split_once('#').unwrap_or((href, ""));
    let (_, query) = before_fragment.split_once('?')?;
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// The text with `+` for spaces and `%41` for bytes undone.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut found = Vec::new();
    while let Some(byte) = bytes.next() {
        found.push(match byte {
            b'+' => b' ',
            b'%' => digit(bytes.next()?)? * 16 + digit(bytes.next()?)?,
            other => other,
        });
    }
    String::from_utf8(found).ok()
}

/// The value of a hexadecimal digit, 0 to 15.
fn digit(byte: u8) -> Option<u8> {
    let value = char::from(byte).to_digit(16)?;
    u8::try_from(value).ok()
}

/// Adds a pair to a query. Of what has no meaning in an address only commas stay as they are: they
/// stand between the names of lists. All else but letters, digits and `-._~` is escaped (RFC 3986,
/// section 2).
pub(super) fn push(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.push_str(name);
    query.push('=');
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,".contains(&byte) {
            query.push(char::from(byte));
        } else {
            query.push('%');
            for digit in [byte / 16, byte % 16] {
                let digit = char::from_digit(digit.into(), 16);
                query.extend(digit.map(|digit| digit.to_ascii_uppercase()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, find, push, value};

    #[test]
    fn the_first_pair_of_the_query_counts_and_nothing_outside_it() {
        let href = "https://example.org/b=0/?a=1&b=x%2By+z&b=2&c#b=3&d=4";
        assert_eq!(value(href, "b").as_deref(), Some("x+y z"));
        assert_eq!(value(href, "a").as_deref(), Some("1"));
        for missing in ["c", "d", "bb", ""] {
            assert_eq!(value(href, missing), None, "{missing}");
            assert_eq!(find(href, missing), Found::Nothing, "{missing}");
        }
        assert_eq!(value("#?a=1", "a"), None);
    }

    #[test]
    fn escapes_that_make_no_text_are_no_value() {
        for bad in ["%", "%4", "%+4", "%zz", "%ff", "%é"] {
            let href = format!("?a={bad}");
            assert_eq!(value(&href, "a"), None, "{bad}");
            assert_eq!(find(&href, "a"), Found::NoText(bad));
        }
        assert_eq!(value("?a=%C3%a9", "a").as_deref(), Some("é"));
        assert_eq!(value("?a=", "a").as_deref(), Some(""));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut query = String::new();
        push(&mut query, "a", "x,y-z_1.~");
        push(&mut query, "b", "é & #=+\"\0");
        assert_eq!(query, "a=x,y-z_1.~&b=%C3%A9%20%26%20%23%3D%2B%22%00");
        assert_eq!(
            value(&format!("?{query}#"), "b").as_deref(),
            Some("é & #=+\"\0")
        );
    }
}
