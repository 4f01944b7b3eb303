//! Whole numbers, and the words for what they count.

/// A number with the word for what is counted.
#[must_use]
pub fn counted(number: usize, one: &str, many: &str) -> String {
    let written = grouped(number);
    format!("{written} {}", if number == 1 { one } else { many })
}

/// A whole number with its thousands parted.
#[must_use]
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn a_number_stands_with_the_word_for_it() {
        assert_eq!(counted(1, "row", "rows"), "1 row");
        assert_eq!(counted(1_234_567, "row", "rows"), "1,234,567 rows");
    }
}
