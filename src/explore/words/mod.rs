//! Sentences about the answers of [`super`], for the page and the command alike: one file for each
//! part. Names come from the frameworks' tables; nothing is worked out here.

pub mod changes;

/// A number in a sentence: `one` to `nine` as words, larger ones in digits.
fn counted(number: usize) -> String {
    const WORDS: [&str; 10] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    WORDS
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}
