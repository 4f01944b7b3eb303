//! iframe-resizer 3 to 5: texts of fields with colons between them. The frame learns its identifier
//! from the article's greeting, and is silent until then, but for saying that it is ready.

use super::is_id;
use crate::embed::{Hello, Message, Size};

/// What every message begins with.
const MARK: &str = "[iFrameSizer]";

/// Sent once: the article may greet.
pub(in crate::embed) fn ready() -> Message {
    Message::text("[iFrameResizerChild]Ready")
}

/// The height, as the answer to the first greeting or later.
///
/// Only the first is `init`. Articles that greet again want a height, which every other message gives
/// as well; and open-iframe-resizer, where it greets in this dialect, repeats its greeting until it
/// gets one that ends in `resizeObserver`.
pub(in crate::embed) fn height(id: &str, size: Size, is_first: bool) -> Message {
    let (height, width) = (size.height.number(), size.width.number());
    let trigger = if is_first { "init" } else { "resizeObserver" };
    Message::text(format!("{MARK}{id}:{height}:{width}:{trigger}"))
}

/// What the article says: a greeting (its third field is the text true or false), or that it wants
/// to know the height again.
pub(in crate::embed) fn greeted(text: &str) -> Option<Hello<'_>> {
    let rest = text.strip_prefix(MARK)?;
    if rest == "resize" {
        return Some(Hello::IframeResizerAgain);
    }
    let mut fields = rest.splitn(4, ':');
    let (frame_id, _margin, sizes_width) = (fields.next()?, fields.next()?, fields.next()?);
    let is_greeting = is_id(frame_id) && matches!(sizes_width, "true" | "false");
    is_greeting.then_some(Hello::IframeResizer { frame_id })
}
