//! pym.js 1.3: texts of four parts. The frame learns its identifier from its own address.

use super::is_id;
use crate::embed::{Message, Pixels, query};

/// What stands between the parts of a message.
const BETWEEN: &str = "xPYMx";

/// The identifier that the article gave this frame.
#[derive(Clone, Debug)]
pub(in crate::embed) struct ChildId(String);

impl ChildId {
    /// The identifier in the query of the frame's address, where there is a usable one.
    pub(in crate::embed) fn of(href: &str) -> Option<Self> {
        query::value(href, "childId").and_then(Self::new)
    }

    /// An identifier in which the article could read parts of its own is refused: whoever wrote the
    /// frame's address could otherwise have it send the article elsewhere (`navigateTo`).
    fn new(id: String) -> Option<Self> {
        let parts = [BETWEEN, &id, BETWEEN].concat();
        let alone = parts.split(BETWEEN).eq(["", &id, ""]);
        (is_id(&id) && alone).then_some(Self(id))
    }

    /// Whether a greeting is meant for this frame.
    pub(in crate::embed) fn is(&self, id: &str) -> bool {
        self.0 == id
    }
}

pub(in crate::embed) fn height(id: &ChildId, height: Pixels) -> Message {
    let height = height.number().to_string();
    Message::text(["pym", &id.0, "height", &height].join(BETWEEN))
}

/// The identifier in a message that tells a frame its width.
pub(in crate::embed) fn greeted(text: &str) -> Option<&str> {
    let mut parts = text.strip_prefix("pym")?.splitn(5, BETWEEN);
    let four = [(); 4].map(|()| parts.next());
    match four {
        [Some(""), Some(id), Some("width"), Some(width)] if parts.next().is_none() => {
            let is_number = !width.is_empty() && width.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then_some(id)
        }
        _ => None,
    }
}
