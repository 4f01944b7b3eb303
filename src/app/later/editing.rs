//! A part in which a reader changes what is entered. What is entered goes to the page by its address,
//! and the page's answer comes back by what it says that it shows; what is being typed stays here.

use core::marker::PhantomData;

use yew::prelude::*;

use super::follow::{Follows, follow, shown};
use crate::app::address;
use crate::app::state::{Action, State};
use crate::assess::{Assessment, assess};
use crate::exchange::{Scenario, fragment};

/// What such a part looks like.
pub trait Drawn: 'static {
    /// All of it.
    fn draw(state: &State, assessment: &Assessment, act: &Callback<Action>) -> Html;
}

/// The part.
pub struct Editing<D> {
    state: State,
    assessment: Assessment,
    act: Callback<Action>,
    _follows: Option<Follows>,
    drawn: PhantomData<D>,
}

/// What can happen.
pub enum Message {
    /// A reader did something.
    Act(Action),
    /// The page shows another calculation.
    Follow,
}

impl<D: Drawn> Component for Editing<D> {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let state = State::new(&link());
        let changed = ctx.link().callback(|()| Message::Follow);
        Self {
            assessment: assessed(state.scenario()),
            state,
            act: ctx.link().callback(Message::Act),
            _follows: follow(move || changed.emit(())),
            drawn: PhantomData,
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => {
                self.state = self.state.after(action);
                let link = fragment::write(self.state.scenario());
                // Where the browser refuses, this part is ahead of the page until the next change.
                let _refused = address::lead(&link, self.state.is_new_place);
            }
            Message::Follow if shown().as_ref() == Some(self.state.scenario()) => return false,
            Message::Follow => self.state = self.state.after(Action::Open(link())),
        }
        self.assessment = assessed(self.state.scenario());
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        D::draw(&self.state, &self.assessment, &self.act)
    }
}

/// The link of what the page shows.
fn link() -> String {
    shown().map_or_else(String::new, |scenario| fragment::write(&scenario))
}

fn assessed(scenario: &Scenario) -> Assessment {
    assess(&scenario.entries, &scenario.settings)
}
