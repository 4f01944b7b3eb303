//! The height messages between this page in a frame and the article around it, in every dialect that
//! newsrooms' frames speak: what is sent, which greetings are understood, and when something is said. Also
//! what a publisher may choose in the frame's address ([`Options`]), and what is pasted into an article
//! ([`Snippets`]).
//!
//! Pure encode and decode. The app listens, measures, and turns a [`Message`] into a value of the
//! browser and back; nothing here touches a window. The order of things:
//!
//! 1. [`Heights::new`] with the address of the frame, which may narrow the dialects ([`Narrowing`]);
//! 2. [`Heights::start`] once the app listens;
//! 3. [`Heights::measured`] on load, after fonts, and whenever the document changed its size;
//! 4. [`Heights::hello`] for what [`Hello::read`] recognises, only in messages from the parent window;
//! 5. [`Heights::reader_acted`] when the reader presses, types or chooses.
//!
//! Each gives the messages to post to the parent. [`parent`] is the other side: what our own loader
//! believes of a frame.

mod dialect;
mod dialects;
mod growth;
mod heights;
mod hello;
mod json;
mod message;
mod narrowing;
mod options;
pub mod parent;
mod query;
mod size;
mod snippets;

pub use dialect::{Dialect, Dialects};
pub use heights::Heights;
pub use hello::Hello;
pub use message::{Message, Object, Value};
pub use narrowing::Narrowing;
pub use options::{
    Accent, Colour, Credit, FontFamily, Name, Options, Part, Parts, Problem, Source, Story, Theme,
};
pub use size::{Pixels, Size};
pub use snippets::{FrameHeights, LOADER_VERSION, SANDBOX, Shown, Snippets, escaped, slug};
