//! What would change the rating: the smallest sets of steps, each to be tried and undone, and for
//! every figure the value at which its band would change.

use gloo::utils::document;
use yew::prelude::*;

use super::follow::{Follows, follow, shown};
use crate::app::address;
use crate::app::components::elements::{element, heading, paragraph, text};
use crate::app::components::rating_mark;
use crate::app::text::questions as says;
use crate::exchange::{Scenario, fragment};
use crate::explore::{Change, Changes, Direction, TurningPoint, changes, turning_points, words};
use crate::framework::Settings;

/// What the focus goes to when a change is undone and its button goes away.
const BETTER: &str = "change-better";
/// What it goes to when one is tried.
const UNDO: &str = "change-undo";

/// The part.
pub struct WhatWouldChangeIt {
    calculation: Option<Scenario>,
    tried: Option<Tried>,
    /// What takes the focus once it is drawn.
    focus: Option<&'static str>,
    _follows: Option<Follows>,
}

/// A change that a reader tried.
struct Tried {
    /// The calculation before.
    before: Scenario,
    /// What came of it. When the page shows anything else, there is nothing to undo.
    after: Scenario,
    /// The change in words.
    words: String,
    /// Whether the page shows it.
    is_shown: bool,
}

impl Tried {
    /// Whether this is the calculation that came of it, from whichever seed draws are made.
    fn is_in(&self, now: &Scenario) -> bool {
        let seed = now.seed;
        *now == Scenario {
            seed,
            ..self.after.clone()
        }
    }

    /// Whether the page has not come to it yet.
    fn is_awaited(&self, now: &Scenario) -> bool {
        !self.is_shown && *now == self.before
    }
}

/// What can happen.
pub enum Message {
    /// The page shows another calculation.
    Follow,
    /// A reader tries a change, which these words say.
    Try(Change, String),
    /// A reader takes it back.
    Undo,
}

impl Component for WhatWouldChangeIt {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let changed = ctx.link().callback(|()| Message::Follow);
        let calculation = shown();
        let tried = calculation.as_ref().and_then(tried_before);
        Self {
            calculation,
            focus: tried.is_some().then_some(UNDO),
            tried,
            _follows: follow(move || changed.emit(())),
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Follow => {
                self.calculation = shown();
                let now = self.calculation.as_ref();
                self.tried = self.tried.take().filter(|tried| {
                    now.is_some_and(|now| tried.is_in(now) || tried.is_awaited(now))
                });
                if let (Some(tried), Some(now)) = (&mut self.tried, now)
                    && !tried.is_shown
                    && tried.is_in(now)
                {
                    tried.is_shown = true;
                    self.focus = Some(UNDO);
                }
            }
            Message::Try(change, words) => {
                // What is offered belongs to what was shown when it was worked out.
                let Some(before) = self
                    .calculation
                    .as_ref()
                    .filter(|known| shown().as_ref() == Some(known))
                else {
                    return false;
                };
                let after = after(&change, before);
                let applied = words::changes::applied(&change, &before.entries, &before.settings);
                // Where the browser refuses, nothing has happened and nothing is said.
                if address::go(&fragment::write(&after)) {
                    self.tried = Some(Tried {
                        words: [Some(words), applied]
                            .into_iter()
                            .flatten()
                            .collect::<Vec<_>>()
                            .join(" "),
                        before: before.clone(),
                        after,
                        is_shown: false,
                    });
                }
                return false;
            }
            Message::Undo => {
                let Some(tried) = self.tried.take() else {
                    return false;
                };
                // Other draws are no part of what was tried.
                let seed = self
                    .calculation
                    .as_ref()
                    .map_or(tried.before.seed, |now| now.seed);
                let before = Scenario {
                    seed,
                    ..tried.before.clone()
                };
                if address::go(&fragment::write(&before)) {
                    self.focus = Some(BETTER);
                } else {
                    self.tried = Some(tried);
                }
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(id) = self.focus.take() {
            address::focus(id);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(scenario) = &self.calculation else {
            return Html::default();
        };
        let tried = self.tried.as_ref().filter(|tried| tried.is_shown);
        let on_try = ctx
            .link()
            .callback(|(change, words)| Message::Try(change, words));
        answer(scenario, tried.map(|tried| banner(tried, ctx)), &on_try)
    }
}

/// What would change the rating of this calculation, below what was tried; `on_try` is told of a change
/// to be tried, and its words.
pub fn answer(
    scenario: &Scenario,
    tried: Option<Html>,
    on_try: &Callback<(Change, String)>,
) -> Html {
    let Scenario {
        entries, settings, ..
    } = scenario;
    // As many children whatever is found, each with its key, so that what has the focus stays.
    let (heading_says, better, worse) = if let (Some(better), Some(worse)) = (
        changes(entries, settings, Direction::Better),
        changes(entries, settings, Direction::Worse),
    ) {
        (
            says::FOR_BETTER,
            listed(&better, scenario, on_try),
            [
                vec![heading(says::FOR_WORSE)],
                listed(&worse, scenario, on_try),
            ]
            .concat(),
        )
    } else {
        let missing = vec![paragraph(says::NOT_SETTLED)];
        (says::OPEN, missing, Vec::new())
    };
    let points = points(&turning_points(entries, settings), settings);
    html! {
        <div class="question">
            <div key="tried">{ for tried }</div>
            <h4 key="heading" id={BETTER} tabindex="-1">{ heading_says }</h4>
            <div key="better" class="question">{ for better }</div>
            <div key="worse" class="question">{ for worse }</div>
            <div key="points">{ for points }</div>
        </div>
    }
}

/// What was tried by a button that the HTML brought, before this module was there: `boot.js` keeps it on
/// the part.
fn tried_before(now: &Scenario) -> Option<Tried> {
    let part = document().get_element_by_id("change")?;
    let kept = |name: &str| part.get_attribute(name);
    let (before, after) = (kept("data-before")?, kept("data-after")?);
    let words = kept("data-tried")?;
    for name in ["data-before", "data-after", "data-tried"] {
        // These serve once.
        let _removed = part.remove_attribute(name);
    }
    let tried = Tried {
        before: fragment::read(&before).0?,
        after: fragment::read(&after).0?,
        words,
        is_shown: true,
    };
    // Meanwhile something else may have been changed.
    tried.is_in(now).then_some(tried)
}

/// The calculation after a change.
fn after(change: &Change, before: &Scenario) -> Scenario {
    Scenario {
        entries: change.apply(&before.entries),
        ..before.clone()
    }
}

/// What was tried, and the way back.
fn banner(tried: &Tried, ctx: &Context<WhatWouldChangeIt>) -> Html {
    html! {
        <p class="tried">
            <span>{ says::TRIED }{ &tried.words }</span>
            <button id={UNDO} type="button" class="quiet" onclick={ctx.link().callback(|_| Message::Undo)}>
                { says::UNDO }
            </button>
        </p>
    }
}

/// The sets in one direction, each with a button. It says where it leads, so that it can be followed
/// before this module is there.
fn listed(found: &Changes, scenario: &Scenario, on_try: &Callback<(Change, String)>) -> Vec<Html> {
    let mut content = Vec::new();
    if let Some(least) = words::changes::nothing_short_of(found) {
        content.push(paragraph(least));
    }
    let mut items = Vec::new();
    for change in &found.sets {
        let told = words::changes::change(change, found.direction, &scenario.settings);
        let to = fragment::write(&after(change, scenario));
        let (moved, words) = (change.clone(), told.clone());
        let on_try = on_try.reform(move |_: MouseEvent| (moved.clone(), words.clone()));
        items.push(html! {
            <li>
                { rating_mark(change.gives.single()) }
                <span class="sentence">{ &told }</span>
                <button type="button" class="quiet" data-to={to} onclick={on_try}
                    aria-label={says::try_it(&told)}>
                    { says::TRY_IT }
                </button>
            </li>
        });
    }
    if !items.is_empty() {
        content.push(element("ul", "changes", items));
    }
    content
}

/// Where the band of each figure would change, folded: there may be dozens.
fn points(points: &[TurningPoint], settings: &Settings) -> Option<Html> {
    if points.is_empty() {
        return None;
    }
    let mut items = Vec::new();
    for point in points {
        items.push(text(
            "li",
            "",
            words::turning_points::point(point, settings),
        ));
    }
    let content = vec![
        text("summary", "", says::TURNING_POINTS),
        element("ul", "told", items),
    ];
    Some(element("details", "as-table", content))
}
