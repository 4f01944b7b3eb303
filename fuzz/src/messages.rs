//! The messages between a frame and its article: whatever a stranger sends, in whatever order, the frame
//! sends nothing but the height that was measured, in forms that its articles read, and comes to rest.
//!
//! The bytes are lines. The first is the address of the frame; each other begins with what happens:
//! `m` the document is measured (width and height follow, in pixels), `a` the reader acts, `s` the app
//! starts, `t` the article sends the text that follows, `o` an object of the words that follow, in pairs,
//! with `{` and `}` around objects inside.

use std::collections::VecDeque;

use ccg_rating::embed::{Heights, Hello, Message, Object, Pixels, Size, Value, parent};
use serde_json::Value as Json;

/// The most growths in a row that are told: see `src/embed/growth.rs`.
const MOST_GROWTHS: usize = 8;
/// There are eight dialects.
const MOST_MESSAGES: usize = 8;
/// Of what comes from outside no more than this is sent back, in bytes: an identifier.
const LONGEST_ID: usize = 200;
/// What a message has beside what comes from outside.
const LONGEST_REST: usize = 200;

/// What tells the heights of a frame: the embed room's own, or what a test puts in its place to see that
/// it is refused.
pub trait Tells {
    /// The app listens.
    fn start(&mut self) -> Vec<Message>;
    /// The document was measured.
    fn measured(&mut self, size: Option<Size>) -> Vec<Message>;
    /// An article has greeted it.
    fn hello(&mut self, hello: Hello<'_>, size: Option<Size>) -> Vec<Message>;
    /// The reader did something.
    fn reader_acted(&mut self);
}

impl Tells for Heights {
    fn start(&mut self) -> Vec<Message> {
        self.start()
    }

    fn measured(&mut self, size: Option<Size>) -> Vec<Message> {
        self.measured(size)
    }

    fn hello(&mut self, hello: Hello<'_>, size: Option<Size>) -> Vec<Message> {
        self.hello(hello, size)
    }

    fn reader_acted(&mut self) {
        self.reader_acted();
    }
}

/// A frame, and what it has told.
struct Frame<Told> {
    href: String,
    heights: Told,
    /// As it is measured now.
    size: Option<Size>,
    /// Every height that was ever measured.
    measured: Vec<u32>,
    /// The height that articles were last told.
    told: Option<f64>,
    /// How often they were told a greater one, and how often the document was measured, since the
    /// reader acted or the width was a new one.
    growths: usize,
    times: usize,
    /// The four widths that came last.
    widths: VecDeque<Pixels>,
}

/// Fails unless everything above holds of these bytes.
pub fn check(bytes: &[u8]) {
    holds(bytes, Heights::new);
}

/// The same of whatever tells the heights of the frame at an address.
pub fn holds<Told: Tells>(bytes: &[u8], new: impl Fn(&str) -> Told) {
    let text = String::from_utf8_lossy(bytes);
    let (href, events) = text.split_once('\n').unwrap_or((&text, ""));
    let mut frame = Frame {
        href: href.to_owned(),
        heights: new(href),
        size: None,
        measured: Vec::new(),
        told: None,
        growths: 0,
        times: 0,
        widths: VecDeque::new(),
    };
    for event in events.split('\n') {
        frame.lives_through(event);
    }
}

impl<Told: Tells> Frame<Told> {
    fn lives_through(&mut self, event: &str) {
        let kind = event.chars().next();
        let rest = kind
            .and_then(|kind| event.get(kind.len_utf8()..))
            .unwrap_or_default();
        match kind {
            Some('m') => {
                self.measure(rest);
                let sent = self.heights.measured(self.size);
                self.check_sent(&sent);
            }
            Some('a') => {
                self.heights.reader_acted();
                (self.growths, self.times) = (0, 0);
            }
            Some('s') => {
                let sent = self.heights.start();
                assert!(sent.len() <= 2, "too many at the start: {sent:?}");
                assert!(
                    sent.iter().all(|message| height_in(message).is_none()),
                    "a height before it was measured: {sent:?}"
                );
                assert_eq!(self.heights.start(), [], "started twice");
            }
            Some('t') => self.hears(&Message::text(rest)),
            Some('o') => self.hears(&Message::Object(object(&mut rest.split(' ')))),
            _ => {}
        }
    }

    fn measure(&mut self, text: &str) {
        let numbers: Vec<f64> = text
            .split_whitespace()
            .filter_map(|word| word.parse().ok())
            .collect();
        let [width, height, ..] = numbers.as_slice() else {
            return;
        };
        self.size = Size::measured(*width, *height);
        let Some(size) = self.size else {
            return;
        };
        let found = f64::from(size.height.number());
        assert!(
            found - 1.0 < *height && *height <= found,
            "{height} became {found}"
        );
        self.measured.push(size.height.number());
        if !self.widths.contains(&size.width) {
            self.widths.push_back(size.width);
            if self.widths.len() > 4 {
                self.widths.pop_front();
            }
            (self.growths, self.times) = (0, 0);
        }
        self.times += 1;
    }

    fn hears(&mut self, message: &Message) {
        check_small(message);
        let Some(hello) = Hello::read(message) else {
            return;
        };
        if let Message::Text(text) = message {
            assert!(text.len() <= Hello::LONGEST_TEXT);
        }
        if let Hello::IframeResizer { frame_id } = hello {
            assert!(
                !frame_id.is_empty() && frame_id.len() <= LONGEST_ID,
                "{frame_id}"
            );
        }
        let sent = self.heights.hello(hello, self.size);
        self.check_sent(&sent);
        // Asked again and nothing changed: no more than the answer, in that one dialect.
        let again = self.heights.hello(hello, self.size);
        assert!(again.len() <= 1, "more than an answer: {again:?}");
        self.check_sent(&again);
    }

    fn check_sent(&mut self, sent: &[Message]) {
        assert!(sent.len() <= MOST_MESSAGES, "too many: {sent:?}");
        let heights: Vec<Option<f64>> = sent.iter().map(height_in).collect();
        let Some(first) = heights.first().copied() else {
            return;
        };
        assert!(
            first.is_some(),
            "no height that an article could read: {sent:?}"
        );
        let is_same = heights.iter().all(|height| *height == first);
        assert!(is_same, "several heights at once: {sent:?}");
        for message in sent {
            self.check_contents(message);
        }
        let told = first.unwrap_or_default();
        let is_told = |height: u32| f64::from(height).total_cmp(&told).is_eq();
        assert!(
            self.measured.iter().any(|height| is_told(*height)),
            "{told} was never measured"
        );
        if let (Some(size), true) = (self.size, self.times <= MOST_GROWTHS) {
            assert!(
                is_told(size.height.number()),
                "{told} is no longer so: {size:?}"
            );
        }
        // What our own loader believes of it.
        let mut believed = sent.iter().filter_map(parent::height_of);
        let is_so = believed.all(|height| is_told(height.number()));
        assert!(is_so, "our loader believes another height: {sent:?}");
        if self.told.is_some_and(|before| told > before) {
            self.growths += 1;
        }
        // One more may have been measured before, while nobody listened.
        assert!(self.growths <= MOST_GROWTHS + 1, "it grows without an end");
        self.told = first;
    }

    /// What was sent is small, and says nothing of a stranger's beside an identifier and the address.
    fn check_contents(&self, message: &Message) {
        check_small(message);
        let Message::Text(text) = message else { return };
        // In JSON a letter of the address may take six.
        let most = (6 * self.href.len()).max(LONGEST_ID) + LONGEST_REST;
        assert!(!text.is_empty() && text.len() <= most, "too long: {text}");
        let json: Json = serde_json::from_str(text).unwrap_or_default();
        if let Some(source) = json.get("src") {
            let is_own = source == self.href.as_str();
            assert!(is_own, "another frame's address: {source}");
        }
    }
}

/// The words as fields: a name, then its value.
fn object<'a>(words: &mut impl Iterator<Item = &'a str>) -> Object {
    // As deep as the words go: what is too deep to be kept must do no harm either.
    let mut open = vec![(String::new(), Object::new())];
    while let Some(name) = words.next() {
        if name == "}" {
            if open.len() > 1
                && let (Some((name, inner)), Some((_, outer))) = (open.pop(), open.last_mut())
            {
                *outer = std::mem::take(outer).with(name, Value::Object(inner));
            }
            continue;
        }
        let value = match words.next() {
            None => return finish(open),
            Some("{") => {
                open.push((name.to_owned(), Object::new()));
                continue;
            }
            Some("true") => Value::Boolean(true),
            Some(word) => word
                .parse()
                .map_or_else(|_| Value::text(word), Value::Number),
        };
        if let Some((_, last)) = open.last_mut() {
            *last = std::mem::take(last).with(name, value);
        }
    }
    finish(open)
}

/// The outermost object, with those inside that nobody closed.
fn finish(open: Vec<(String, Object)>) -> Object {
    let mut inner: Option<(String, Object)> = None;
    for (name, mut object) in open.into_iter().rev() {
        if let Some((name, inner)) = inner {
            object = object.with(name, Value::Object(inner));
        }
        inner = Some((name, object));
    }
    inner.map(|(_, object)| object).unwrap_or_default()
}

fn check_small(message: &Message) {
    fn depth(object: &Object) -> usize {
        let fields: Vec<_> = object.fields().collect();
        assert!(fields.len() <= Object::MOST_FIELDS, "too wide: {object:?}");
        let inner = fields.iter().map(|(_, value)| match value {
            Value::Object(object) => depth(object),
            _ => 0,
        });
        1 + inner.max().unwrap_or_default()
    }
    if let Message::Object(object) = message {
        assert!(depth(object) <= Object::DEEPEST, "too deep: {object:?}");
    }
}

/// The height in a message, as the articles of its dialect read it; none where it holds none.
fn height_in(message: &Message) -> Option<f64> {
    let number = |object: &Object, name: &str| match object.get(name)? {
        Value::Number(number) => Some(*number),
        _ => None,
    };
    match message {
        Message::Object(object) => match object.get("datawrapper-height") {
            Some(Value::Object(heights)) => {
                let mut charts = heights.fields();
                charts.next().and_then(|(chart, _)| number(heights, chart))
            }
            _ => number(object, "height"),
        },
        Message::Text(text) if text.starts_with("pym") => {
            let parts: Vec<&str> = text.split("xPYMx").collect();
            match parts.as_slice() {
                ["pym", _, "height", height] => height.parse().ok(),
                _ => None,
            }
        }
        // From the end: what stands before is the identifier, which may have colons too.
        Message::Text(text) if text.starts_with("[iFrameSizer]") => {
            let mut parts = text.rsplit(':').skip(1);
            let (_width, height) = (parts.next()?, parts.next()?);
            height.parse().ok()
        }
        Message::Text(text) => {
            let json: Json = serde_json::from_str(text).ok()?;
            json.get("height").or_else(|| json.get("value"))?.as_f64()
        }
    }
}
