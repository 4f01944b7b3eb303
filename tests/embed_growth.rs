//! A frame that would grow by itself comes to an end; one that has reasons to grow does not.

#![cfg(not(target_arch = "wasm32"))]

#[path = "common/posted.rs"]
mod posted;

use ccg_rating::embed::{Heights, Hello, Pixels, Size, parent};
use posted::high;

/// The most growths without an act of the reader.
const MOST: usize = 8;

/// An article that does what the frame says, and a document whose height depends on the frame's.
struct Article {
    heights: Heights,
    width: f64,
    frame: f64,
    told: Vec<u32>,
}

impl Article {
    fn new() -> Self {
        Self {
            heights: Heights::new("https://example.org/embed/?embed=amp"),
            width: 320.0,
            frame: 150.0,
            told: Vec::new(),
        }
    }

    /// Lays out so many times: measures the document in the frame, and gives the frame the height
    /// that is told.
    fn lay_out(&mut self, times: usize, document: impl Fn(f64) -> f64) {
        for _ in 0..times {
            let size = Size::measured(self.width, document(self.frame));
            for message in self.heights.measured(size) {
                self.told
                    .extend(parent::height_of(&message).map(Pixels::number));
            }
            self.frame = self.told.last().copied().map_or(self.frame, f64::from);
        }
    }

    fn last(&self) -> Option<u32> {
        self.told.last().copied()
    }
}

#[test]
fn a_document_a_little_higher_than_its_frame_stops_growing() {
    let mut article = Article::new();
    article.lay_out(1000, |frame| frame.max(600.0) + 16.0);
    assert_eq!(article.told.len(), 1 + MOST);
    assert_eq!(article.last(), Some(616 + 16 * 8));
}

#[test]
fn a_document_in_proportion_to_its_frame_stops_growing() {
    let mut article = Article::new();
    article.lay_out(1000, |frame| frame.max(400.0) * 1.1);
    assert_eq!(article.told.len(), 1 + MOST);
}

#[test]
fn a_document_that_goes_back_and_forth_ends_at_the_greater_height() {
    let mut article = Article::new();
    article.lay_out(1000, |frame| if frame < 710.0 { 720.0 } else { 700.0 });
    assert_eq!(article.last(), Some(720));
    assert!(article.told.len() <= 2 * MOST + 2, "{:?}", article.told);
}

#[test]
fn an_act_of_the_reader_lets_it_grow_as_often_again_and_no_more() {
    let mut article = Article::new();
    article.lay_out(1000, |frame| frame + 16.0);
    for acts in 1..=3 {
        article.heights.reader_acted();
        article.lay_out(1000, |frame| frame + 16.0);
        assert_eq!(article.told.len(), 1 + MOST + acts * MOST);
    }
}

#[test]
fn a_reader_can_open_and_close_parts_for_ever() {
    let mut article = Article::new();
    article.lay_out(1, |_| 600.0);
    for _ in 0..100 {
        for height in [900.0, 600.0] {
            article.heights.reader_acted();
            article.lay_out(3, |_| height);
        }
    }
    assert_eq!(article.told.len(), 1 + 2 * 100);
}

#[test]
fn a_page_that_loads_in_steps_has_room_to_grow() {
    let mut article = Article::new();
    // Text, fonts, the application, a picture, a part that loads later.
    for height in [400.0, 412.0, 640.0, 800.0, 900.0] {
        article.lay_out(5, |_| height);
    }
    assert_eq!(article.told, [400, 412, 640, 800, 900]);
}

#[test]
fn a_window_whose_edge_is_dragged_is_followed_all_the_way() {
    let mut article = Article::new();
    let narrower = (320..=720).rev();
    let wider = 320..=720;
    for width in narrower.clone().chain(wider).chain(narrower) {
        article.width = f64::from(width);
        // Narrower is higher, each pixel of it.
        article.lay_out(2, |_| f64::from(3000 - 2 * width));
        assert_eq!(article.last(), Some(3000 - 2 * width));
    }
}

#[test]
fn a_width_that_goes_back_and_forth_by_a_scroll_bar_does_not_let_it_grow() {
    let mut article = Article::new();
    for turn in 0..1000 {
        article.width = if turn % 2 == 0 { 320.0 } else { 305.0 };
        article.lay_out(1, |frame| frame + 16.0);
    }
    assert!(article.told.len() <= 2 + MOST, "{:?}", article.told);
}

#[test]
fn a_greeting_does_not_let_it_grow() {
    let mut heights = Heights::new("https://example.org/embed/?embed=amp");
    let mut frame = 600.0;
    for _ in 0..1000 {
        for message in heights.hello(Hello::Amp, high(frame + 16.0)) {
            let told = parent::height_of(&message).map(Pixels::number);
            frame = f64::from(told.unwrap_or_default());
        }
    }
    assert!((frame - (616.0 + 16.0 * 8.0)).abs() < 0.1, "{frame}");
}

#[test]
fn what_it_stopped_at_is_what_greetings_are_answered_with() {
    let mut article = Article::new();
    article.lay_out(1000, |frame| frame + 16.0);
    let answer = article.heights.hello(Hello::Amp, high(5000.0));
    let told: Vec<_> = answer.iter().map(parent::height_of).collect();
    assert_eq!(told, [Pixels::rounded_up(article.frame)]);
}

#[test]
fn a_frame_hidden_and_shown_again_does_not_begin_the_count_anew() {
    let mut article = Article::new();
    article.lay_out(1000, |frame| frame + 16.0);
    assert_eq!(article.heights.measured(None), []);
    article.lay_out(1000, |frame| frame + 16.0);
    assert_eq!(article.told.len(), 1 + MOST);
}
