//! A part of a whole, for charts and for what stands beside them.

/// A part of a whole in tenths of a percent, rounded down; nothing is a part of nothing.
#[must_use]
pub fn per_mille(part: u32, whole: u32) -> u32 {
    let share = u64::from(part) * 1_000 / u64::from(whole.max(1));
    u32::try_from(share).unwrap_or(u32::MAX)
}

/// A part of a whole in percent, rounded to whole ones, halves up: `44%`.
#[must_use]
pub fn per_cent(part: u32, whole: u32) -> String {
    let (part, whole) = (u64::from(part), u64::from(whole.max(1)));
    let mut words = ((200 * part + whole) / (2 * whole)).to_string();
    words.push('%');
    words
}
