//! The calculator: what a reader does, and what follows. What stands where is its layout's affair.

use core::marker::PhantomData;
use core::mem::take;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use yew::prelude::*;

use crate::app::components::{CasePicker, PickerMessage, SUBJECT, answer, copied};
use crate::app::state::{Action, State};
use crate::app::{address, text as words};
use crate::assess::{Assessment, assess_alone};
use crate::exchange::{Scenario, fragment};

/// What stands where: in the browser, or before its script does.
pub trait Layout: Sized + 'static {
    /// All of it.
    fn view(calculator: &Calculator<Self>, ctx: &Context<Calculator<Self>>) -> Html;
}

/// What the page's HTML says of it.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The fragment of the calculation that it opens on where its address has none; empty for the
    /// example.
    pub opening: AttrValue,
    /// The address of the full page, for a page in a frame; otherwise empty.
    #[prop_or_default]
    pub full: AttrValue,
}

/// The calculator in a layout.
pub struct Calculator<L> {
    pub(super) state: State,
    pub(super) assessment: Assessment,
    /// How often a reader has started afresh: from a case, from nothing, or from what was published.
    afresh: u32,
    /// What a screen reader was last told.
    pub(super) said: AttrValue,
    /// The field that holds the link.
    pub(super) link: NodeRef,
    /// What came of copying it; empty where it has changed since.
    pub(super) copying: &'static str,
    /// Told what a reader does; the same at every drawing, so that parts can see that nothing
    /// has changed for them.
    pub(super) act: Callback<Action>,
    /// The choice of a published case.
    pub(super) picker: CasePicker,
    /// Follows the page's address for as long as the page stands.
    address: Option<EventListener>,
    /// The page's address when it fell behind what is shown; none while it says the same.
    behind: Option<String>,
    /// Whether the rating has changed since its column was last brought back into view.
    is_news: bool,
    /// Runs until it is time for what can wait.
    clock: Option<Timeout>,
    layout: PhantomData<L>,
}

/// What can happen.
pub enum Message {
    /// A reader did something.
    Act(Action),
    /// A reader wants the link.
    Copy,
    /// A reader looks for a published case.
    Picker(PickerMessage),
    /// The page has been painted: time for what can wait.
    Settle,
}

/// How long the address and the title wait, in milliseconds, so that the page can paint the rating first:
/// in Chromium they were a third of what a key took.
const PAUSE: u32 = 50;

impl<L: Layout> Component for Calculator<L> {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let state = State::new(&address::fragment_or(&ctx.props().opening));
        let assessment = assessed(state.scenario());
        Self {
            assessment,
            state,
            afresh: 0,
            said: AttrValue::default(),
            link: NodeRef::default(),
            copying: "",
            act: ctx.link().callback(Message::Act),
            picker: CasePicker::new(ctx.link().callback(Message::Picker)),
            // What is drawn at build time follows no address.
            address: None,
            behind: None,
            is_news: false,
            clock: None,
            layout: PhantomData,
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Copy => {
                self.copying = copied(&self.link);
                self.say(self.copying.to_owned());
            }
            Message::Picker(message) => {
                if let Some(case) = self.picker.after(message) {
                    self.act.emit(Action::Start(case));
                }
            }
            Message::Settle => {
                self.settle();
                // Only now: before the page has been painted, the browser would work out its layout for this alone.
                if take(&mut self.is_news) {
                    address::bring_back("answer");
                }
                return false;
            }
            Message::Act(action) => {
                self.copying = "";
                // Whoever opens a link has put its address there already.
                let is_opened = matches!(action, Action::Open(_));
                let is_same = matches!(action, Action::Dismiss);
                // Whoever changes something by a part of the page opens a link too.
                let shown = self.state.scenario();
                let (framework, case) = (shown.framework(), shown.case);
                let is_start = matches!(action, Action::Start(_) | Action::StartAgain);
                // These take their own button away: the focus goes to what they changed.
                if matches!(action, Action::PutBack | Action::Dismiss) {
                    address::focus(SUBJECT);
                }
                self.afresh += u32::from(is_start || matches!(action, Action::PutBack));
                let next = self.state.after(action);
                if next.is_new_place {
                    // Going back from there leads to what is shown now.
                    self.settle();
                }
                self.state = next;
                if is_opened {
                    self.behind = None;
                } else if !is_same && self.behind.is_none() {
                    self.behind = Some(address::whole());
                }
                let scenario = self.state.scenario();
                let assessment = assessed(scenario);
                let is_other = scenario.framework() != framework || scenario.case != case;
                let says = if is_start || is_other {
                    Some(words::arrival(scenario, assessment.overall))
                } else if assessment.overall == self.assessment.overall {
                    None
                } else {
                    Some(words::announcement(assessment.overall))
                };
                self.assessment = assessment;
                if self.state.is_new_place {
                    self.settle();
                }
                if let Some(says) = says {
                    self.is_news = true;
                    self.say(says);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        L::view(self, ctx)
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let link = ctx.link().clone();
        self.clock = Some(Timeout::new(PAUSE, move || {
            link.send_message(Message::Settle);
        }));
        address::tell(&fragment::write(self.state.scenario()), self.afresh);
        self.picker.drawn();
        if is_first {
            let (opened, opening) = (self.act.clone(), ctx.props().opening.clone());
            self.address = Some(address::on_change(opening, move |link| {
                opened.emit(Action::Open(link));
            }));
            address::unfold_named();
        }
    }
}

impl<L> Calculator<L> {
    /// Does what can wait until the page has been painted: its address and its title follow.
    fn settle(&mut self) {
        let (scenario, overall) = (self.state.scenario(), self.assessment.overall);
        if let Some(before) = self.behind.take() {
            let link = address::link(&fragment::write(scenario));
            address::follow(&before, &link, self.state.is_new_place);
        }
        let (subject, rating) = (words::subject(scenario), words::possible(overall));
        document().set_title(&format!("{subject}: {rating}"));
    }

    /// Has a screen reader say something, also when it was the last thing it said: then a space that
    /// nobody hears makes it new.
    fn say(&mut self, mut words: String) {
        if self.said == words {
            words.push('\u{a0}');
        }
        self.said = words.into();
    }

    /// Who it is, what was published, and what is worked out.
    pub(super) fn card(&self) -> Html {
        let State { is_example, .. } = self.state;
        answer(
            self.state.scenario(),
            &self.assessment,
            is_example,
            &self.act,
        )
    }
}

fn assessed(scenario: &Scenario) -> Assessment {
    assess_alone(&scenario.entries, &scenario.settings)
}
