//! The guard against a frame that grows by itself.
//!
//! Where the content depends on the height of the frame, be it by a style or by something that the
//! article does, each height that is sent makes the next one: without end, as nobody is there to stop
//! it. The heights themselves do not tell such growth from a page that is still loading. What tells
//! it is that it goes on: a page at rest grows a few times (fonts, the application taking over,
//! pictures), then no more until its reader does something or the frame gets another width.
//!
//! So growths are counted, and after [`Growth::MOST`] of them nothing that is measured is believed any
//! more. The count begins anew when the reader acts, and at a width that was not lately seen: between
//! two widths a host's scroll bar can go back and forth for ever, but somebody who drags a window's
//! edge, or turns a phone, comes to others. A shrinking in between does not begin it anew, so that
//! going back and forth between two heights ends too; and as it is always a growth that is the last,
//! it ends at the greater of the two, with nothing cut off.
//!
//! What this does not hold back is an article that gives the frame yet another width for each height:
//! that is like somebody dragging, and ends at [`Pixels::MOST`].

use super::Pixels;

/// How often the height grew, and at which widths.
#[derive(Clone, Debug, Default)]
pub(super) struct Growth {
    growths: u8,
    /// The widths lately seen, of which the one longest ago is replaced next.
    widths: [Option<Pixels>; 4],
    oldest: usize,
}

impl Growth {
    /// The most growths without an act of the reader at widths that were lately seen. A page as ours
    /// has some three while it loads; with a frame that grows by a line at a time, eight are less
    /// than half a screen.
    pub(super) const MOST: u8 = 8;

    /// The frame has this width.
    pub(super) fn at_width(&mut self, width: Pixels) {
        if self.widths.contains(&Some(width)) {
            return;
        }
        if let Some(place) = self.widths.get_mut(self.oldest) {
            *place = Some(width);
        }
        self.oldest = (self.oldest + 1) % self.widths.len();
        self.growths = 0;
    }

    /// The reader did something.
    pub(super) fn reader_acted(&mut self) {
        self.growths = 0;
    }

    /// A greater height is being sent.
    pub(super) fn grew(&mut self) {
        self.growths = self.growths.saturating_add(1);
    }

    /// Whether it grew too often for the next height to be believed.
    pub(super) fn is_spent(&self) -> bool {
        self.growths >= Self::MOST
    }
}
