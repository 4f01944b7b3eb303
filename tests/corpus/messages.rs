//! Frames that tell their heights wrongly, one mistake each: what must hold of messages refuses every one.

use ccg_rating::embed::{Heights, Hello, Message, Size};

use crate::properties::messages::{Tells, holds};

/// Starts, is measured, grows, is greeted.
const LIFE: &[u8] = b"https://example.org/embed/?ccg=03A\ns\nm 320 500\nm 320 600\nt[iFrameSizer]a:8:false:false:32";
/// Grows, and grows, and grows.
const GROWS: &[u8] = b"?\nm 320 500\nm 320 510\nm 320 520\nm 320 530\nm 320 540\nm 320 550\nm 320 560\nm 320 570\nm 320 580\nm 320 590\nm 320 600\nm 320 610\nm 320 620";

/// A frame of whose messages something else is made.
struct Altered {
    heights: Heights,
    alter: fn(Vec<Message>) -> Vec<Message>,
}

impl Tells for Altered {
    fn start(&mut self) -> Vec<Message> {
        self.heights.start()
    }

    fn measured(&mut self, size: Option<Size>) -> Vec<Message> {
        (self.alter)(self.heights.measured(size))
    }

    fn hello(&mut self, hello: Hello<'_>, size: Option<Size>) -> Vec<Message> {
        (self.alter)(self.heights.hello(hello, size))
    }

    fn reader_acted(&mut self) {
        self.heights.reader_acted();
    }
}

/// What else goes wrong, beside the messages themselves.
enum Fault {
    /// It says that it is there whenever it is asked.
    StartsAgain,
    /// It tells its height before anybody measured it.
    GuessesAtStart,
    /// It grows for ever.
    NeverRests,
    /// It answers in other dialects than it is greeted in.
    AnswersAll,
}

struct Faulty(Heights, Fault);

impl Tells for Faulty {
    fn start(&mut self) -> Vec<Message> {
        match self.1 {
            Fault::StartsAgain => Heights::new("").start(),
            Fault::GuessesAtStart => {
                Heights::new("?embed=flourish").measured(Size::measured(320.0, 500.0))
            }
            _ => self.0.start(),
        }
    }

    fn measured(&mut self, size: Option<Size>) -> Vec<Message> {
        if matches!(self.1, Fault::NeverRests) {
            self.0.reader_acted();
        }
        self.0.measured(size)
    }

    fn hello(&mut self, hello: Hello<'_>, size: Option<Size>) -> Vec<Message> {
        match self.1 {
            Fault::AnswersAll => Heights::new("?embed=amp,datawrapper").measured(size),
            _ => self.0.hello(hello, size),
        }
    }

    fn reader_acted(&mut self) {
        self.0.reader_acted();
    }
}

/// Only those that are texts, each made into another.
fn texts(sent: Vec<Message>, other: impl Fn(&str) -> String) -> Vec<Message> {
    let texts = sent.into_iter().filter_map(|message| match message {
        Message::Text(text) => Some(Message::Text(other(&text))),
        Message::Object(_) => None,
    });
    texts.collect()
}

fn lives(alter: fn(Vec<Message>) -> Vec<Message>) {
    holds(LIFE, |href| {
        let heights = Heights::new(href);
        Altered { heights, alter }
    });
}

fn lives_with(life: &[u8], fault: fn() -> Fault) {
    holds(life, |href| Faulty(Heights::new(href), fault()));
}

#[test]
fn the_frames_of_this_page_are_not_refused() {
    holds(LIFE, Heights::new);
    holds(GROWS, Heights::new);
    lives(|sent| sent);
}

#[test]
#[should_panic(expected = "was never measured")]
fn a_height_that_was_never_measured_is_refused() {
    lives(|sent| texts(sent, |text| text.replace(":500", ":501")));
}

#[test]
#[should_panic(expected = "is no longer so")]
fn a_height_that_is_no_longer_so_is_refused() {
    lives(|sent| texts(sent, |text| text.replace(":600", ":500")));
}

#[test]
#[should_panic(expected = "several heights at once")]
fn a_height_for_one_article_and_another_for_the_next_is_refused() {
    lives(|mut sent| {
        let other = texts(sent.clone(), |text| text.replace(":500", ":400"));
        sent.extend(other);
        sent
    });
}

#[test]
#[should_panic(expected = "too many")]
fn the_same_said_many_times_is_refused() {
    lives(|sent| [sent.clone(), sent.clone(), sent].concat());
}

#[test]
#[should_panic(expected = "no height that an article could read")]
fn a_message_without_a_height_is_refused() {
    lives(|sent| texts(sent, |_| "{}".to_owned()));
}

#[test]
#[should_panic(expected = "too long")]
fn a_message_with_more_than_its_height_is_refused() {
    lives(|sent| {
        texts(sent, |text| {
            text.replace('{', &format!("{{{}", " ".repeat(2_000)))
        })
    });
}

#[test]
#[should_panic(expected = "another frame's address")]
fn the_address_of_another_frame_is_refused() {
    lives(|sent| texts(sent, |text| text.replace("03A", "02P")));
}

#[test]
#[should_panic(expected = "started twice")]
fn a_frame_that_starts_twice_is_refused() {
    lives_with(LIFE, || Fault::StartsAgain);
}

#[test]
#[should_panic(expected = "a height before it was measured")]
fn a_height_at_the_start_is_refused() {
    lives_with(LIFE, || Fault::GuessesAtStart);
}

#[test]
#[should_panic(expected = "it grows without an end")]
fn a_frame_that_never_rests_is_refused() {
    lives_with(GROWS, || Fault::NeverRests);
}

#[test]
#[should_panic(expected = "more than an answer")]
fn a_greeting_answered_to_everybody_is_refused() {
    lives_with(LIFE, || Fault::AnswersAll);
}
