//! The query of the frame's own address: the value of one name, decoded.

/// The value of the first pair with this name in the query of an address, decoded as browsers' forms
/// and pym.js do it. None where there is no such pair, or its escapes make no text.
pub(super) fn value(href: &str, name: &str) -> Option<String> {
    let (before_fragment, _) = href.split_once('#').unwrap_or((href, ""));
    let (_, query) = before_fragment.split_once('?')?;
    let value = query
        .split('&')
        .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    decoded(value)
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

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn the_first_pair_of_the_query_counts_and_nothing_outside_it() {
        let href = "https://example.org/?childId=no/embed/?a=1&b=x%2By+z&b=2&c#b=3&d=4";
        assert_eq!(value(href, "b").as_deref(), Some("x+y z"));
        assert_eq!(value(href, "a").as_deref(), Some("1"));
        for missing in ["c", "d", "bb", ""] {
            assert_eq!(value(href, missing), None, "{missing}");
        }
        assert_eq!(value("#?a=1", "a"), None);
    }

    #[test]
    fn escapes_that_make_no_text_are_no_value() {
        for bad in ["?a=%", "?a=%4", "?a=%+4", "?a=%zz", "?a=%ff", "?a=%é"] {
            assert_eq!(value(bad, "a"), None, "{bad}");
        }
        assert_eq!(value("?a=%C3%a9", "a").as_deref(), Some("é"));
        assert_eq!(value("?a=", "a").as_deref(), Some(""));
    }
}
