//! Sizes in whole pixels of the page: rounded up, so that nothing of the last line is cut off.

/// A length in whole CSS pixels, from 1 to [`Pixels::MOST`].
///
/// ```
/// use ccg_rating::embed::Pixels;
/// assert_eq!(Pixels::rounded_up(640.2).map(Pixels::number), Some(641));
/// assert_eq!(Pixels::rounded_up(640.0).map(Pixels::number), Some(640));
/// for none in [0.0, -3.0, 100_000.5, f64::NAN, f64::INFINITY] {
///     assert_eq!(Pixels::rounded_up(none), None);
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pixels(u32);

impl Pixels {
    /// The most that is taken for a length of a page. Far beyond the longest of ours, which is a few
    /// thousand pixels on the narrowest screen: whatever measures more has been measured wrongly.
    pub const MOST: u32 = 100_000;
    /// Enough binary digits for [`Self::MOST`].
    const DIGITS: u32 = u32::BITS - Self::MOST.leading_zeros();

    /// The length in whole pixels, rounded up. None where it is less than nothing, nothing (a frame
    /// that is hidden measures 0), more than [`Self::MOST`], or not a number: see [`Pixels`].
    #[must_use]
    pub fn rounded_up(pixels: f64) -> Option<Self> {
        let whole = pixels.ceil();
        if !(1.0..=f64::from(Self::MOST)).contains(&whole) {
            return None;
        }
        // One binary digit after another: the same in every browser, and no conversion that could lose.
        let mut found = 0;
        for digit in (0..Self::DIGITS).rev() {
            let more = found | 1 << digit;
            if f64::from(more) <= whole {
                found = more;
            }
        }
        Some(Self(found))
    }

    /// How many pixels: see [`Pixels`].
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// The size of the document in the frame.
///
/// ```
/// use ccg_rating::embed::Size;
/// let size = Size::measured(320.0, 640.2).expect("both are lengths");
/// assert_eq!((size.width.number(), size.height.number()), (320, 641));
/// assert_eq!(Size::measured(0.0, 0.0), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// How wide the frame is: `innerWidth`, which a scroll bar does not change.
    pub width: Pixels,
    /// How high the document element is.
    pub height: Pixels,
}

impl Size {
    /// A size as the browser measures it, in CSS pixels with fractions. None unless both are lengths:
    /// a hidden frame has no size, and in one of no width every word stands on a line of its own.
    /// See [`Size`].
    #[must_use]
    pub fn measured(width: f64, height: f64) -> Option<Self> {
        Some(Self {
            width: Pixels::rounded_up(width)?,
            height: Pixels::rounded_up(height)?,
        })
    }
}
