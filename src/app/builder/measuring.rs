//! Measures how high a frame must be at each of a few widths: in a frame that nobody sees, made
//! as wide as each in turn, which is then asked for its height. Pure but for the frame itself:
//! [`super::panel`] has the clock.

use yew::prelude::*;

use super::frames;
use crate::app::text::builder as words;
use crate::embed::{FrameHeights, Pixels, SANDBOX};

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// There is nothing to be measured yet.
    Idle,
    /// So many widths are done.
    Measuring(usize),
    /// The heights.
    Measured(FrameHeights),
    /// The frame did not answer, or not with heights.
    Failed,
}

/// One measuring after another.
pub struct Measuring {
    /// The frame that is measured.
    frame: NodeRef,
    /// Its address without what is asked of it here; empty where nothing is measured.
    address: String,
    /// Counts the widths and the addresses, so that a clock which was started for one that is over can be
    /// told from that of this one.
    turn: u32,
    heights: Vec<Pixels>,
    /// Whether the frame has been asked at this width.
    is_asked: bool,
    has_failed: bool,
}

/// What the clock is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// The frame has this width long enough: ask it.
    Ask(u32),
    /// It should have answered by now.
    GiveUp(u32),
}

impl Measuring {
    /// Nothing is measured yet.
    pub fn new() -> Self {
        Self {
            frame: NodeRef::default(),
            address: String::new(),
            turn: 0,
            heights: Vec::new(),
            is_asked: false,
            has_failed: false,
        }
    }

    /// Measures the frame at this address, if it is another than before. The clock that is then wanted.
    pub fn begin(&mut self, address: &str) -> Option<Tick> {
        if self.address == address {
            return None;
        }
        *self = Self {
            frame: self.frame.clone(),
            address: address.to_owned(),
            turn: self.turn + 1,
            ..Self::new()
        };
        (!address.is_empty()).then_some(Tick::GiveUp(self.turn))
    }

    /// A message has come, perhaps of the frame that is measured. The clock that is then wanted.
    pub fn heard(&mut self, event: &web_sys::MessageEvent) -> Option<Tick> {
        if !matches!(self.progress(), Progress::Measuring(_)) {
            return None;
        }
        let height = frames::height_from(&self.frame, event)?;
        if self.is_asked {
            self.heights.push(height);
            self.turn += 1;
            self.is_asked = false;
        } else if !self.heights.is_empty() {
            // It has noticed its new width by itself. It is asked all the same.
            return None;
        }
        // It says something for the first time, or has another width now.
        matches!(self.progress(), Progress::Measuring(_)).then_some(Tick::Ask(self.turn))
    }

    /// The clock has run down. The clock that is then wanted.
    pub fn tick(&mut self, tick: Tick) -> Option<Tick> {
        match tick {
            Tick::Ask(turn) if turn == self.turn => {
                self.is_asked = true;
                frames::ask(&self.frame);
                Some(Tick::GiveUp(turn))
            }
            Tick::GiveUp(turn) if turn == self.turn => {
                self.has_failed = true;
                None
            }
            Tick::Ask(_) | Tick::GiveUp(_) => None,
        }
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        if self.address.is_empty() {
            Progress::Idle
        } else if self.has_failed {
            Progress::Failed
        } else if self.heights.len() < FrameHeights::WIDTHS.len() {
            Progress::Measuring(self.heights.len())
        } else {
            FrameHeights::measured(&self.heights).map_or(Progress::Failed, Progress::Measured)
        }
    }

    /// The frame, while it is measured. It lies within the window, for browsers do not lay out what is far
    /// from sight; nobody sees or reaches it.
    pub fn view(&self) -> Html {
        let Progress::Measuring(place) = self.progress() else {
            return Html::default();
        };
        let width = FrameHeights::WIDTHS.get(place).map(ToString::to_string);
        html! {
            <div class="measured" inert={true} aria-hidden="true">
                <iframe key={self.address.clone()} ref={&self.frame} title={words::MEASURED} {width} height="600"
                    sandbox={SANDBOX} src={self.address.clone()} />
            </div>
        }
    }
}
