//! What an article may say to the frame: only that it wants to know the height. Everything else,
//! whatever its length and shape, is nothing.

use super::dialects::{amp, iframe_resizer, open_iframe_resizer, pym};
use super::{Dialect, Message};

/// A greeting of the article, in one of the dialects that have one.
///
/// ```
/// use ccg_rating::embed::{Dialect, Hello, Message};
/// let message = Message::text("[iFrameSizer]article-1:8:false:false:32:true:true");
/// let hello = Hello::read(&message).expect("its third field is true or false");
/// assert_eq!(hello, Hello::IframeResizer { frame_id: "article-1" });
/// assert_eq!(hello.dialect(), Dialect::IframeResizer);
/// assert_eq!(Hello::read(&Message::text("pymxPYMxaxPYMxnavigateToxPYMx/elsewhere")), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hello<'a> {
    /// pym.js: the width of the frame changed.
    Pym {
        /// For which frame it is meant.
        child_id: &'a str,
    },
    /// `@newswire/frames`: it begins to watch the frame.
    Amp,
    /// iframe-resizer: it begins to watch the frame.
    IframeResizer {
        /// What the frame is called in the article, to be repeated with each height.
        frame_id: &'a str,
    },
    /// iframe-resizer: it wants the height again.
    IframeResizerAgain,
    /// open-iframe-resizer: it begins to watch the frame, or wants its size again.
    OpenIframeResizer,
}

impl<'a> Hello<'a> {
    /// The fields of an object that matter, all of them texts. The app need not look at any others,
    /// nor into them: see [`Object`](super::Object) for what is left out otherwise.
    pub const FIELDS: [&'static str; 2] = ["sentinel", "type"];
    /// A text of more bytes than this is no greeting: the longest that is known, iframe-resizer's,
    /// has some hundred.
    pub const LONGEST_TEXT: usize = 10_000;

    /// The greeting that a message is, if it is one: see [`Hello`]. The message must be one from the
    /// parent window, which the app makes sure of.
    #[must_use]
    pub fn read(message: &'a Message) -> Option<Self> {
        match message {
            Message::Text(text) if text.len() > Self::LONGEST_TEXT => None,
            Message::Text(text) => pym::greeted(text)
                .map(|child_id| Self::Pym { child_id })
                .or_else(|| iframe_resizer::greeted(text)),
            Message::Object(_) if amp::is_greeting(message) => Some(Self::Amp),
            Message::Object(_) => {
                open_iframe_resizer::is_greeting(message).then_some(Self::OpenIframeResizer)
            }
        }
    }

    /// The dialect in which it is said and to be answered: see [`Hello`].
    #[must_use]
    pub const fn dialect(self) -> Dialect {
        match self {
            Self::Pym { .. } => Dialect::Pym,
            Self::Amp => Dialect::Amp,
            Self::IframeResizer { .. } | Self::IframeResizerAgain => Dialect::IframeResizer,
            Self::OpenIframeResizer => Dialect::OpenIframeResizer,
        }
    }
}
