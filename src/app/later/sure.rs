//! How sure the rating is: under the other readings of what is not known, when each figure is drawn
//! again as chance might have had it, and when one entry is left out.

use core::time::Duration;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::platform::time::sleep;
use yew::prelude::*;

use super::follow::{Follows, follow, shown};
use crate::app::address;
use crate::app::charts::drawing::Size;
use crate::app::charts::outcomes::{Outcome, Outcomes};
use crate::app::charts::picture::Caption;
use crate::app::charts::{chart, table};
use crate::app::components::elements::{element, heading, paragraph, quiet_button, text};
use crate::app::text::questions as says;
use crate::assess::assess;
use crate::exchange::{Scenario, fragment};
use crate::explore::{DRAWS, Draws, Influence, Readings, Sampler, influence, readings, words};
use crate::framework::Settings;
use crate::rating::RatingSet;

/// So many draws are made at a time before the browser may do something else: a few milliseconds on a
/// slow phone.
const AT_A_TIME: u32 = 500;

/// The part.
pub struct HowSure {
    shown: Option<Shown>,
    /// The draws so far.
    draws: Option<Draws>,
    sampler: Option<Sampler>,
    /// The seed that a reader asked for here.
    asked: Option<u32>,
    /// Whether these draws are those, so that the reader is told what came of them.
    is_asked: bool,
    /// Counts the calculations, so that draws for an earlier one stop.
    generation: u32,
    /// What stands in the field of the seed and is none.
    refused: Option<String>,
    _follows: Option<Follows>,
}

/// What the page shows, and what follows at once.
struct Shown {
    scenario: Scenario,
    overall: RatingSet,
    readings: Readings,
    influence: Influence,
}

/// What can happen.
pub enum Message {
    /// The page shows another calculation.
    Follow,
    /// It is time for more draws, for the calculation of this number.
    Draw(u32),
    /// A reader wants draws from this seed.
    Seed(String),
    /// A reader wants other draws.
    Again,
}

impl Component for HowSure {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let changed = ctx.link().callback(|()| Message::Follow);
        let mut part = Self {
            shown: None,
            draws: None,
            sampler: None,
            asked: None,
            is_asked: false,
            generation: 0,
            refused: None,
            _follows: follow(move || changed.emit(())),
        };
        part.start(ctx);
        part
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Follow => self.start(ctx),
            Message::Draw(generation) => {
                // Draws for what is shown no longer are not made.
                let sampler = self.sampler.as_mut();
                let Some(sampler) = sampler.filter(|_| generation == self.generation) else {
                    return false;
                };
                let left = DRAWS.saturating_sub(sampler.so_far().total);
                sampler.draw(left.min(AT_A_TIME));
                if left > AT_A_TIME {
                    self.draw_soon(ctx);
                    return false;
                }
                self.draws = Some(sampler.so_far());
            }
            Message::Seed(typed) => {
                let digits = typed.trim();
                let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
                match digits.parse() {
                    Ok(seed) if is_number => self.seed(seed),
                    _ => self.refused = Some(typed),
                }
            }
            Message::Again => {
                let seed = self.shown.as_ref().map_or(0, |shown| shown.scenario.seed);
                self.seed(seed.wrapping_add(1));
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(shown) = &self.shown else {
            return Html::default();
        };
        let caption = super::caption(&shown.scenario, shown.overall);
        let mut content = under_readings(&shown.readings, &caption);
        content.extend(self.by_chance(&shown.scenario, &caption, ctx));
        content.extend(left_out(&shown.influence, &shown.scenario.settings));
        element("div", "question", content)
    }
}

impl HowSure {
    /// Works out what the page shows now, and starts the draws for it.
    fn start(&mut self, ctx: &Context<Self>) {
        self.refused = None;
        self.draws = None;
        self.generation = self.generation.wrapping_add(1);
        self.shown = shown().map(|scenario| {
            let Scenario {
                entries, settings, ..
            } = &scenario;
            Shown {
                overall: assess(entries, settings).overall,
                readings: readings(entries, settings),
                influence: influence(entries, settings),
                scenario,
            }
        });
        let seed = self.shown.as_ref().map(|shown| shown.scenario.seed);
        // Only once: a later change of the form is not asked for here.
        self.is_asked = self.asked.take().is_some_and(|asked| seed == Some(asked));
        self.sampler = self.shown.as_ref().map(|Shown { scenario, .. }| {
            Sampler::new(&scenario.entries, &scenario.settings, scenario.seed)
        });
        self.draw_soon(ctx);
    }

    /// Draws on once the browser has done what else there is to do.
    fn draw_soon(&self, ctx: &Context<Self>) {
        let (link, generation) = (ctx.link().clone(), self.generation);
        spawn_local(async move {
            sleep(Duration::ZERO).await;
            link.send_message(Message::Draw(generation));
        });
    }

    /// Goes to the same calculation with another seed: it belongs to the link.
    fn seed(&mut self, seed: u32) {
        self.refused = None;
        if let Some(shown) = &self.shown {
            let other = Scenario {
                seed,
                ..shown.scenario.clone()
            };
            let is_other = seed != shown.scenario.seed;
            let has_gone = is_other && address::go(&fragment::write(&other));
            self.asked = has_gone.then_some(seed);
        }
    }

    /// What came of the draws, with the field of their seed.
    fn by_chance(&self, scenario: &Scenario, caption: &Caption, ctx: &Context<Self>) -> Vec<Html> {
        let mut content = vec![heading(says::BY_CHANCE)];
        let Some(sampler) = &self.sampler else {
            return content;
        };
        let so_far = sampler.so_far();
        if so_far.varied.is_empty() {
            content.push(paragraph(says::NO_KNOWN_ERROR));
        } else {
            content.push(paragraph(says::BY_CHANCE_ABOUT));
            // The list of children stays as long as it is, so that the field below keeps the focus.
            content.push(match &self.draws {
                Some(draws) => came_of_it(draws, caption),
                None => paragraph(says::DRAWING),
            });
            let results = self.draws.as_ref().filter(|_| self.is_asked);
            let said = results.map_or_else(String::new, |draws| {
                words::sampling::results(draws).join(" ")
            });
            content.push(self.seed_field(scenario.seed, ctx));
            content.push(html! {
                <p class="visually-hidden" role="status" aria-live="polite">{ said }</p>
            });
        }
        let varied = list("", words::sampling::varied_and_kept(&so_far));
        content.push(element(
            "details",
            "as-table",
            [vec![text("summary", "", says::WHAT_WAS_DRAWN)], varied].concat(),
        ));
        content
    }

    fn seed_field(&self, seed: u32, ctx: &Context<Self>) -> Html {
        let typed = ctx.link().callback(|event: Event| {
            Message::Seed(event.target_unchecked_into::<HtmlInputElement>().value())
        });
        let value = self.refused.clone().unwrap_or_else(|| seed.to_string());
        let is_refused = self.refused.is_some();
        html! {
            <div class="seed">
                <label for={SEED}>{ says::SEED }</label>
                <input id={SEED} type="text" inputmode="numeric" autocomplete="off" {value}
                    aria-invalid={is_refused.then_some("true")} aria-describedby="seed-says"
                    onchange={typed} />
                { quiet_button(says::DRAW_AGAIN, ctx.link().callback(|_| Message::Again)) }
                <p id="seed-says" aria-live="polite">
                    if let Some(found) = &self.refused {
                        <strong class="wrong">
                            <span class="visually-hidden">{ says::ERROR }</span>
                            { says::no_seed(found) }
                        </strong>
                    }
                </p>
            </div>
        }
    }
}

/// What came of the draws, in words and as a chart.
fn came_of_it(draws: &Draws, caption: &Caption) -> Html {
    let mut content = list("", words::sampling::results(draws));
    content.push(chart("draws", caption, draws_table(draws), drawn_as(draws)));
    element("div", "question", content)
}

/// The field of the seed.
const SEED: &str = "seed";

/// The result under every reading of what is not known of the method.
fn under_readings(readings: &Readings, caption: &Caption) -> Vec<Html> {
    if readings.total == 1 {
        return vec![heading(says::OTHER_METHOD), paragraph(says::ONE_READING)];
    }
    let total = u32::try_from(readings.total).unwrap_or(u32::MAX);
    let mut rows = Vec::new();
    let mut outcomes = Outcomes {
        title: says::READINGS_CHART.to_owned(),
        of: total,
        rows: Vec::new(),
    };
    for (ratings, count) in &readings.outcomes {
        let count = u32::try_from(*count).unwrap_or(u32::MAX);
        rows.push(vec![words::either(*ratings), count.to_string()]);
        outcomes.rows.push(Outcome {
            ratings: *ratings,
            count,
            says: says::of_all(count, total),
            error: 0,
        });
    }
    let figures = table(says::READINGS_TABLE, &says::READINGS_COLUMNS, &rows);
    let mut content = vec![
        heading(says::OTHER_METHOD),
        paragraph(says::OTHER_METHOD_ABOUT),
        text("p", "finding", words::readings::result(readings)),
        chart("readings", caption, figures, |size: Size| {
            outcomes.drawn(size)
        }),
    ];
    content.extend(list(
        says::WHICH_MATTER,
        words::readings::settings(readings),
    ));
    content
}

fn draws_table(draws: &Draws) -> Html {
    let mut rows = Vec::new();
    for (ratings, count) in &draws.outcomes {
        rows.push(vec![
            words::either(*ratings),
            count.to_string(),
            says::per_cent(&words::sampling::chance(draws, *ratings)),
            words::sampling::error(draws, *ratings),
        ]);
    }
    table(says::DRAWS_TABLE, &says::DRAWS_COLUMNS, &rows)
}

fn drawn_as(draws: &Draws) -> impl Fn(Size) -> crate::app::charts::drawing::Drawing {
    let mut outcomes = Outcomes {
        title: says::DRAWS_CHART.to_owned(),
        of: draws.total,
        rows: Vec::new(),
    };
    for (ratings, count) in &draws.outcomes {
        outcomes.rows.push(Outcome {
            ratings: *ratings,
            count: *count,
            says: says::per_cent(&words::sampling::chance(draws, *ratings)),
            error: error(draws, *count),
        });
    }
    move |size| outcomes.drawn(size)
}

/// How far this share may be out, per mille: one standard error.
fn error(draws: &Draws, count: u32) -> u32 {
    let (count, total) = (u64::from(count), u64::from(draws.total.max(1)));
    let squared = count * (total - count.min(total)) * 1_000_000 / (total * total * total);
    u32::try_from(squared.isqrt()).unwrap_or(u32::MAX)
}

/// What would happen without one entry.
fn left_out(influence: &Influence, settings: &Settings) -> Vec<Html> {
    let mut content = vec![heading(says::LEFT_OUT)];
    content.extend(list("", words::influence::result(influence, settings)));
    content
}

/// A list under its heading; nothing where it is empty.
fn list(words: &'static str, sentences: Vec<String>) -> Vec<Html> {
    if sentences.is_empty() {
        return Vec::new();
    }
    let mut items = Vec::new();
    for sentence in sentences {
        items.push(text("li", "", sentence));
    }
    let mut content = Vec::new();
    if !words.is_empty() {
        content.push(paragraph(words));
    }
    content.push(element("ul", "told", items));
    content
}
