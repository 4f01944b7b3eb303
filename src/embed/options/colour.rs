//! Colours, and how well one can be read upon another, as the Web Content Accessibility Guidelines
//! work it out.

/// A colour of a screen: red, green and blue.
///
/// ```
/// use ccg_rating::embed::Colour;
/// let blue = Colour::read("0b4F8a").expect("these are six digits");
/// assert_eq!(blue.css(), "#0b4f8a");
/// for refused in ["", "blue", "#0b4f8a", "0b4f8", "0b4f8a0", "+b4f8a"] {
///     assert_eq!(Colour::read(refused), None, "{refused}");
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// A colour as the three bytes of its six digits.
    ///
    /// ```
    /// use ccg_rating::embed::Colour;
    /// assert_eq!(Some(Colour::of(0x00_0b_4f_8a)), Colour::read("0b4f8a"));
    /// ```
    #[must_use]
    pub const fn of(digits: u32) -> Self {
        let [_, red, green, blue] = digits.to_be_bytes();
        Self([red, green, blue])
    }

    /// The colour that six hexadecimal digits stand for: see [`Colour`].
    #[must_use]
    pub fn read(digits: &str) -> Option<Self> {
        let are_digits = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        are_digits.then(|| u32::from_str_radix(digits, 16).ok().map(Self::of))?
    }

    /// The six digits, as a style sheet writes them: see [`Colour`].
    #[must_use]
    pub fn css(self) -> String {
        let mut css = String::from("#");
        for byte in self.0 {
            for digit in [byte / 16, byte % 16] {
                css.extend(char::from_digit(digit.into(), 16));
            }
        }
        css
    }

    /// How well this colour and another can be told apart, from 1 for the same to 21 for black and
    /// white: WCAG 2.2, contrast ratio (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).
    ///
    /// ```
    /// use ccg_rating::embed::Colour;
    /// let ratio = Colour::of(0x00_00_00).contrast(Colour::of(0xff_ff_ff));
    /// assert!((ratio - 21.0).abs() < 1e-9);
    /// ```
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if one > other {
            one / other
        } else {
            other / one
        }
    }

    /// How light it is, from 0 to 1: WCAG 2.2, relative luminance
    /// (<https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The colour under `filter: brightness(1.15)`, as style sheets have it on a button that is pointed
    /// at.
    pub(super) fn brightened(self) -> Self {
        let brighter = |byte: u8| u32::from(byte) * 115 / 100;
        Self(
            self.0
                .map(|byte| u8::try_from(brighter(byte)).unwrap_or(u8::MAX)),
        )
    }
}

/// How much light a part of a colour gives, from 0 to 1.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.040_45 {
        part / 12.92
    } else {
        let base = (part + 0.055) / 1.055;
        // The power of 2.4.
        base * base * fifth_root(base * base)
    }
}

/// The fifth root of a number from 0.008 to 1, by Newton's method. Sixteen steps from 1 leave nothing
/// that a `f64` could still tell (a test compares them with the library's); they need a tenth of the
/// bytes of a general power.
fn fifth_root(number: f64) -> f64 {
    let mut root = 1.0;
    for _ in 0..16 {
        let square = root * root;
        root = 0.8 * root + number / (5.0 * square * square);
    }
    root
}

#[cfg(test)]
mod tests {
    use super::{Colour, linear};

    #[test]
    fn the_light_of_every_part_is_that_of_the_guidelines() {
        for part in 0..=255 {
            let share = f64::from(part) / 255.0;
            let expected = if share <= 0.040_45 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            };
            assert!((linear(part) - expected).abs() < 1e-15, "{part}");
        }
    }

    #[test]
    fn contrasts_are_those_that_checkers_give() {
        // From the examples of WebAIM's contrast checker: white upon these.
        let white = Colour::of(0xff_ff_ff);
        for (colour, ratio) in [(0x76_76_76, 4.54), (0x77_77_77, 4.48), (0xff_00_00, 4.0)] {
            let found = Colour::of(colour).contrast(white);
            assert!((found - ratio).abs() < 0.005, "{colour:06x}: {found}");
        }
    }

    #[test]
    fn a_colour_that_is_pointed_at_grows_brighter_and_no_more_than_white() {
        let colour = Colour::of(0x64_00_f0).brightened();
        assert_eq!(colour, Colour::of(0x73_00_ff));
    }
}
