//! How wide a text is, without a browser: an estimate that is rather too wide than too narrow, so
//! that nothing that was fitted by it runs out of its place. No font is the same everywhere; the
//! widths are those of a wide one (`DejaVu Sans`, which many Linux systems show).

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// As in running text.
    Plain,
    /// Bold.
    Bold,
}

/// The width of a text on one line, in the unit of its size, rounded up.
#[must_use]
pub fn width(words: &str, size: i32, weight: Weight) -> i32 {
    let mut thousandths = 0;
    for letter in words.chars() {
        thousandths += letter_width(letter);
    }
    let per_cent = match weight {
        Weight::Plain => 100,
        // Bold letters of the same font are an eighth wider at most.
        Weight::Bold => 113,
    };
    (thousandths / 10 * per_cent * size).div_euclid(10_000) + 1
}

/// A letter's width in thousandths of the size.
const fn letter_width(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | '|' | ':' | ';' | ' ' | '\u{a0}'
        | 'ì'..='ï' | 'ĩ'..='ı' => 345,
        'f' | 'r' | 't' | 'J' | '(' | ')' | '-' | '[' | ']' | '/' | '!' | '“' | '”' => 520,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 1_050,
        'A'..='Z' | '&' | '~' | '+' | '=' | '#' | '<' | '>' | '−' | '→'
        // Latin letters with marks, as other languages have them.
        | 'À'..='ž' | 'Ẁ'..='ỹ' => 840,
        'a'..='z' | '0'..='9' | '?' | '_' | '£' | '"' | '–' => 645,
        // A letter of another script may be as wide as it is high.
        _ => 1_050,
    }
}

/// The text on lines no wider than this, broken between words; a word that is wider by itself is
/// broken within.
#[must_use]
pub fn wrapped(words: &str, size: i32, weight: Weight, most: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words.split_whitespace() {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if width(&longer, size, weight) <= most {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(core::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if width(&line, size, weight) > most && line.chars().count() > 1 {
                line.pop();
                lines.push(core::mem::take(&mut line));
                line.push(letter);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// As [`wrapped`], on no more than so many lines; what is left over is left out, and `…` says so.
#[must_use]
pub fn fitted(words: &str, size: i32, weight: Weight, most: i32, lines: usize) -> Vec<String> {
    let mut fitted = wrapped(words, size, weight, most);
    if fitted.len() > lines {
        fitted.truncate(lines);
        if let Some(last) = fitted.last_mut() {
            last.push('…');
            while width(last, size, weight) > most && last.chars().count() > 1 {
                last.pop();
                last.pop();
                last.push('…');
            }
        }
    }
    fitted
}

#[cfg(test)]
mod tests {
    use super::{Weight, fitted, width, wrapped};

    const REASON: &str = "Finance and planning require improvement. Only one grade may, for the \
                          whole to be good.";

    #[test]
    fn a_wider_text_is_wider_and_a_bold_one_more_so() {
        let plain = |words| width(words, 100, Weight::Plain);
        assert!(plain("iii") < plain("nnn") && plain("nnn") < plain("mmm"));
        assert!(width("good", 100, Weight::Bold) > plain("good"));
        assert!(width("good", 14, Weight::Plain) < plain("good"));
        assert_eq!(plain(""), 1);
    }

    #[test]
    fn a_letter_with_a_mark_is_hardly_wider_than_without() {
        let plain = |words| width(words, 100, Weight::Plain);
        assert_eq!(plain("ï"), plain("i"));
        assert!(plain("ŵ") < plain("字") && plain("ŵ") >= plain("a"));
    }

    #[test]
    fn wrapping_loses_no_word_and_keeps_to_its_width() {
        for most in [90, 150, 400, 5_000] {
            let lines = wrapped(REASON, 20, Weight::Plain, most);
            assert_eq!(lines.join(" ").replace(' ', ""), REASON.replace(' ', ""));
            for line in &lines {
                assert!(width(line, 20, Weight::Plain) <= most, "{line}");
            }
        }
    }

    #[test]
    fn a_word_that_is_too_long_is_broken() {
        let link = "https://example.org/#v1/2016-17?101a=0&101b=1&102a=2";
        let lines = wrapped(link, 20, Weight::Plain, 200);
        assert!(lines.len() > 2);
        assert_eq!(lines.concat(), link);
    }

    #[test]
    fn what_does_not_fit_is_cut_and_says_so() {
        let cut = fitted(REASON, 20, Weight::Plain, 300, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut.iter().all(|line| width(line, 20, Weight::Plain) <= 300));
        assert!(cut.last().is_some_and(|line| line.ends_with('…')));
        let whole = fitted(REASON, 20, Weight::Plain, 5_000, 2);
        assert_eq!(whole, [REASON]);
    }
}
