//! What to send when. A pure machine: it is told what happened, and gives the messages to post.
//!
//! Its rules:
//! - A height is sent when it is the first, and when it changed by a whole pixel or more.
//! - Unasked in the dialects of AMP, Datawrapper, Medium and Flourish, and the Guardian; in pym's only
//!   if the frame's address has a `childId`; in those of iframe-resizer and open-iframe-resizer only
//!   after a greeting.
//! - Each greeting is answered once, in its dialect, whether or not the height changed. One that comes
//!   before anything was measured is answered by the first height.
//! - A frame that would grow by itself is stopped after eight growths; [`Heights::reader_acted`] says
//!   how that is noticed, and how it goes on.

use super::dialects::{
    amp, datawrapper, guardian, iframe_resizer, medium, open_iframe_resizer, pym,
};
use super::growth::Growth;
use super::{Dialect, Hello, Message, Narrowing, Size};

/// The heights of one frame, from its start on.
///
/// ```
/// use ccg_rating::embed::{Heights, Message, Size};
/// let mut heights = Heights::new("https://example.org/embed/?embed=pym&childId=rating-1");
/// let sent = heights.measured(Size::measured(320.0, 640.2));
/// assert_eq!(sent, [Message::text("pymxPYMxrating-1xPYMxheightxPYMx641")]);
/// assert_eq!(heights.measured(Size::measured(320.0, 640.7)), []);
/// ```
#[derive(Clone, Debug)]
pub struct Heights {
    href: String,
    narrowing: Narrowing,
    child_id: Option<pym::ChildId>,
    /// What iframe-resizer calls this frame, once it greeted.
    frame_id: Option<String>,
    /// Whether iframe-resizer was given a height for that name.
    is_introduced: bool,
    /// Whether open-iframe-resizer greeted.
    is_open_greeted: bool,
    is_started: bool,
    /// The height that hosts were last told, and the width of the frame.
    told: Option<Size>,
    growth: Growth,
}

impl Heights {
    /// For a frame at this address (`location.href` as it is at first: some articles know the frame by
    /// it). Its query may narrow the dialects, and names the frame for pym.js. See [`Heights`].
    #[must_use]
    pub fn new(href: &str) -> Self {
        Self {
            href: href.to_owned(),
            narrowing: Narrowing::of(href),
            child_id: pym::ChildId::of(href),
            frame_id: None,
            is_introduced: false,
            is_open_greeted: false,
            is_started: false,
            told: None,
            growth: Growth::default(),
        }
    }

    /// The dialects that the address allows, and what of it was not understood.
    ///
    /// ```
    /// use ccg_rating::embed::Heights;
    /// let heights = Heights::new("https://example.org/embed/?embed=amp,smoke");
    /// assert_eq!(heights.narrowing().unknown, ["smoke"]);
    /// ```
    #[must_use]
    pub const fn narrowing(&self) -> &Narrowing {
        &self.narrowing
    }

    /// What is sent once, when the app has begun to listen: that the frame is there. It holds no
    /// height. A second start sends nothing.
    ///
    /// ```
    /// use ccg_rating::embed::{Heights, Message};
    /// let mut heights = Heights::new("https://example.org/embed/?embed=iframe-resizer");
    /// assert_eq!(heights.start(), [Message::text("[iFrameResizerChild]Ready")]);
    /// assert_eq!(heights.start(), []);
    /// ```
    pub fn start(&mut self) -> Vec<Message> {
        if self.is_started {
            return Vec::new();
        }
        self.is_started = true;
        let ready = |dialect| match dialect {
            Dialect::Amp => Some(amp::ready()),
            Dialect::IframeResizer => Some(iframe_resizer::ready()),
            _ => None,
        };
        self.narrowing.dialects.iter().filter_map(ready).collect()
    }

    /// The document was measured: on load, after its fonts, and whenever it may have another size.
    /// None stands for a frame that has no size as it is hidden; it says nothing until it has one.
    /// See [`Heights`].
    pub fn measured(&mut self, size: Option<Size>) -> Vec<Message> {
        if self.is_news(size) {
            self.messages(|_| true)
        } else {
            Vec::new()
        }
    }

    /// The parent window greeted; measure, and give that as well.
    ///
    /// ```
    /// use ccg_rating::embed::{Heights, Hello, Message, Size};
    /// let mut heights = Heights::new("https://example.org/embed/?embed=iframe-resizer");
    /// let size = Size::measured(320.0, 640.0);
    /// assert_eq!(heights.measured(size), []);
    /// let sent = heights.hello(Hello::IframeResizer { frame_id: "a" }, size);
    /// assert_eq!(sent, [Message::text("[iFrameSizer]a:640:320:init")]);
    /// ```
    pub fn hello(&mut self, hello: Hello<'_>, size: Option<Size>) -> Vec<Message> {
        let is_heard = self.narrowing.dialects.contains(hello.dialect()) && self.heed(hello);
        let is_news = self.is_news(size);
        self.messages(|dialect| is_news || is_heard && dialect == hello.dialect())
    }

    /// The reader did something on purpose: pressed, typed, chose. (Not: moved the mouse, or scrolled.)
    ///
    /// Without this, no more than eight growths are sent in a row at the widths lately seen, whatever
    /// is measured, and no other height after them; greetings are answered with the last height sent.
    /// That is how a frame that grows by itself comes to an end: one whose content follows its own
    /// height, or whose article adds to each height it is told. An act of the reader, or another
    /// width, begins the count anew; measure again after it.
    ///
    /// ```
    /// use ccg_rating::embed::{Heights, Size};
    /// let mut heights = Heights::new("https://example.org/embed/?embed=amp");
    /// let mut told = 0;
    /// for line in 0..100 {
    ///     told += heights.measured(Size::measured(320.0, 600.0 + 16.0 * f64::from(line))).len();
    /// }
    /// assert_eq!(told, 1 + 8);
    /// heights.reader_acted();
    /// assert_eq!(heights.measured(Size::measured(320.0, 900.0)).len(), 1);
    /// ```
    pub fn reader_acted(&mut self) {
        self.growth.reader_acted();
    }

    /// Keeps what a greeting says of this frame; whether there is anything to answer.
    fn heed(&mut self, hello: Hello<'_>) -> bool {
        match hello {
            Hello::Pym { child_id } => {
                let own = self.child_id.as_ref();
                own.is_some_and(|own| own.is(child_id))
            }
            Hello::Amp => true,
            Hello::IframeResizer { frame_id } => {
                if self.frame_id.as_deref() != Some(frame_id) {
                    self.frame_id = Some(frame_id.to_owned());
                    self.is_introduced = false;
                }
                true
            }
            Hello::IframeResizerAgain => self.frame_id.is_some(),
            Hello::OpenIframeResizer => {
                self.is_open_greeted = true;
                true
            }
        }
    }

    /// Takes up what was measured; whether hosts should be told another height than before.
    fn is_news(&mut self, size: Option<Size>) -> bool {
        let Some(size) = size else {
            return false;
        };
        self.growth.at_width(size.width);
        let Some(told) = &mut self.told else {
            self.told = Some(size);
            return true;
        };
        told.width = size.width;
        if told.height == size.height || self.growth.is_spent() {
            return false;
        }
        if told.height < size.height {
            self.growth.grew();
        }
        told.height = size.height;
        true
    }

    /// The height in those of the dialects that are spoken now.
    fn messages(&mut self, chosen: impl Fn(Dialect) -> bool) -> Vec<Message> {
        let Some(size) = self.told else {
            return Vec::new();
        };
        let dialects = self.narrowing.dialects.iter();
        dialects
            .filter(|dialect| chosen(*dialect))
            .filter_map(|dialect| self.message(dialect, size))
            .collect()
    }

    /// The height in one dialect, if that one is spoken now.
    fn message(&mut self, dialect: Dialect, size: Size) -> Option<Message> {
        let height = size.height;
        match dialect {
            Dialect::Pym => {
                let id = self.child_id.as_ref()?;
                Some(pym::height(id, height))
            }
            Dialect::Amp => Some(amp::height(height)),
            Dialect::Datawrapper => Some(datawrapper::height(height)),
            // Flourish's message is Medium's with more in it: two would be one too many.
            Dialect::Medium if self.narrowing.dialects.contains(Dialect::Flourish) => None,
            Dialect::Medium => Some(medium::height(&self.href, height)),
            Dialect::Flourish => Some(medium::height_for_flourish(&self.href, height)),
            Dialect::Guardian => Some(guardian::height(height)),
            Dialect::IframeResizer => {
                let id = self.frame_id.as_deref()?;
                let is_first = !self.is_introduced;
                self.is_introduced = true;
                Some(iframe_resizer::height(id, size, is_first))
            }
            Dialect::OpenIframeResizer => self
                .is_open_greeted
                .then(|| open_iframe_resizer::height(size)),
        }
    }
}
