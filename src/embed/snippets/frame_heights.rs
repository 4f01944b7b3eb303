//! How high a frame must be at each of a few widths.

use crate::embed::{Pixels, parent};

/// The heights of a frame at the widths of [`FrameHeights::WIDTHS`].
///
/// ```
/// use ccg_rating::embed::{FrameHeights, Pixels};
/// let measured = [1400.0, 1300.0, 1250.0, 1100.0, 900.0].map(Pixels::rounded_up);
/// let heights = FrameHeights::measured(&measured.map(|height| height.expect("it is a length")));
/// let heights = heights.expect("there is one for each width, and all are believable");
/// assert_eq!(heights.text(), "280:1400 320:1300 360:1250 480:1100 720:900");
/// assert_eq!(FrameHeights::measured(&[]), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrameHeights([u32; 5]);

impl FrameHeights {
    /// The widths, in CSS pixels: the narrowest and the widest that a frame is made for, and those of
    /// phones and narrow columns between.
    pub const WIDTHS: [u32; 5] = [280, 320, 360, 480, 720];
    /// Which of them is an article's on a usual phone.
    pub(super) const PHONE: usize = 2;

    /// A height for each width, if there are as many and an article would believe them: see
    /// [`FrameHeights`].
    #[must_use]
    pub fn measured(heights: &[Pixels]) -> Option<Self> {
        let numbers: Vec<u32> = heights.iter().map(|height| height.number()).collect();
        let are_believed = numbers
            .iter()
            .all(|height| parent::accepted(f64::from(*height)).is_some());
        let heights = numbers.try_into().ok().map(Self)?;
        are_believed.then_some(heights)
    }

    /// Each width with its height, narrowest first.
    pub(super) fn pairs(self) -> impl Iterator<Item = (u32, u32)> {
        Self::WIDTHS.into_iter().zip(self.0)
    }

    /// The height on a usual phone.
    pub(super) const fn on_phone(self) -> u32 {
        self.0[Self::PHONE]
    }

    /// As our loader reads them: see [`FrameHeights`].
    #[must_use]
    pub fn text(self) -> String {
        let pairs: Vec<String> = self
            .pairs()
            .map(|(width, height)| format!("{width}:{height}"))
            .collect();
        pairs.join(" ")
    }
}
