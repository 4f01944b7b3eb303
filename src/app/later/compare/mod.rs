//! How it compares: with all CCGs of its year, with others side by side, and from year to year.

pub mod national;
pub mod over_years;
mod published;
pub mod sides;
mod view;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::address;
use crate::app::charts::picture::Caption;
use crate::app::charts::{chart, table};
use crate::app::components::elements::{element, heading, paragraph, plain, text};
use crate::app::components::source_line;
use crate::app::text::capitalised;
use crate::assess::assess;
use crate::cases::{self, Case, NEIGHBOURS, national_result};
use crate::exchange::{Scenario, fragment};
use crate::frameworks;
use crate::rating::Rating;
use national::Marked;
use published::Published;
use sides::{Chosen, Columns, Compared};

/// What is compared.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The calculation that the page shows.
    pub scenario: Scenario,
}

/// The part.
#[derive(Default)]
pub struct Compare {
    view: View,
    /// The fields in which the columns are chosen.
    fields: [NodeRef; sides::MOST],
}

/// What stands side by side.
#[derive(Clone, Copy, Default, PartialEq)]
pub enum View {
    /// What suits what the page shows.
    #[default]
    Usual,
    /// What a reader chose.
    Columns(Columns),
    /// The CCGs of the stories.
    Group,
}

/// What a reader does.
pub enum Message {
    /// Choose what stands side by side.
    Show(View),
    /// Choose for one column.
    Choose(usize, Chosen),
}

impl Component for Compare {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        self.view = match message {
            Message::Show(view) => view,
            Message::Choose(place, chosen) => {
                let mut columns = self.columns(&ctx.props().scenario);
                if let Some(column) = columns.get_mut(place) {
                    *column = chosen;
                }
                View::Columns(columns)
            }
        };
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let scenario = &ctx.props().scenario;
        let parts = vec![
            among_all(scenario),
            self.beside(ctx),
            from_year_to_year(scenario.case, scenario.framework().year),
            html! { <Published /> },
        ];
        element("div", "compare", parts)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        // A list in which a reader has chosen no longer follows its options.
        let columns = self.columns(&ctx.props().scenario);
        for (field, chosen) in self.fields.iter().zip(columns) {
            if let Some(field) = field.cast::<HtmlSelectElement>() {
                field.set_value(&chosen.value());
            }
        }
    }
}

impl Compare {
    fn columns(&self, scenario: &Scenario) -> Columns {
        match self.view {
            View::Columns(columns) => columns,
            View::Usual | View::Group => sides::usual(scenario),
        }
    }

    /// Side by side.
    fn beside(&self, ctx: &Context<Self>) -> Html {
        let scenario = &ctx.props().scenario;
        let usual = sides::name(sides::usual(scenario), scenario);
        let of_the_story = sides::of_the_story();
        let presets = vec![
            self.preset(ctx, usual, View::Usual),
            self.preset(
                ctx,
                sides::name(of_the_story, scenario),
                View::Columns(of_the_story),
            ),
            self.preset(ctx, capitalised(NEIGHBOURS.name), View::Group),
        ];
        let (fields, content) = if self.view == View::Group {
            (Html::default(), group())
        } else {
            let columns = self.columns(scenario);
            let compared = Compared::of(columns, scenario);
            let content = vec![
                html! { <p class="summed-up" aria-live="polite">{ compared.differences() }</p> },
                text("p", "about", compared.unknown()),
                view::sides(&compared),
            ];
            (self.fields(ctx, columns), element("div", "beside", content))
        };
        html! {
            <section>
                { heading("Side by side") }
                <div class="presets" role="group" aria-label="Compare">{ for presets }</div>
                { fields }
                { content }
            </section>
        }
    }

    fn preset(&self, ctx: &Context<Self>, words: String, view: View) -> Html {
        let onclick = ctx
            .link()
            .callback(move |_: MouseEvent| Message::Show(view));
        let is_shown = (self.view == view).to_string();
        html! {
            <button type="button" class="quiet" aria-pressed={is_shown} {onclick}>{ words }</button>
        }
    }

    fn fields(&self, ctx: &Context<Self>, columns: Columns) -> Html {
        let scenario = &ctx.props().scenario;
        let mut fields = Vec::new();
        let mut before = Chosen::NoOne;
        let columns = columns.into_iter().zip(&self.fields).enumerate();
        for ((place, (chosen, field)), letter) in columns.zip(sides::LETTERS) {
            let onchange = ctx.link().callback(move |event: Event| {
                let field = event.target_unchecked_into::<HtmlSelectElement>();
                Message::Choose(place, Chosen::from_value(&field.value()))
            });
            let id = format!("compare-{}", place + 1);
            // One more than is chosen; the others wait, so that the list keeps its length.
            let is_offered = place < 2 || chosen != Chosen::NoOne || before != Chosen::NoOne;
            before = chosen;
            fields.push(html! {
                <p hidden={!is_offered}>
                    <label for={id.clone()}>
                        { text("span", "visually-hidden", "Column ") }
                        { letter }
                    </label>
                    <select {id} ref={field} {onchange}>{ for options(scenario, place, chosen) }</select>
                </p>
            });
        }
        element("div", "chosen", fields)
    }
}

/// What can be chosen for the column at this place.
fn options(scenario: &Scenario, place: usize, chosen: Chosen) -> Vec<Html> {
    let option = |of: Chosen, words: String| {
        html! { <option value={of.value()} selected={of == chosen}>{ words }</option> }
    };
    let mut options = vec![option(Chosen::Entered, sides::entered(scenario))];
    if place > 0 {
        options.push(option(Chosen::NoOne, "no one".to_owned()));
    }
    for year in cases::years() {
        let of_year = cases::ALL.iter().filter(|case| case.year == year);
        let of_year = of_year.map(|case| option(Chosen::Published(case), sides::option(case)));
        options.push(html! {
            <optgroup label={format!("{year}, as published")}>{ for of_year }</optgroup>
        });
    }
    options
}

/// The rating among all CCGs of its year.
fn among_all(scenario: &Scenario) -> Html {
    let Some(result) = national_result(scenario.framework().year) else {
        return Html::default();
    };
    let overall = assess(&scenario.entries, &scenario.settings).overall;
    let marked = Marked {
        published: scenario.case.map(|case| case.overall),
        worked_out: overall,
    };
    let link = address::link(&fragment::write(scenario));
    let mut caption = Caption::of(scenario, overall, link);
    caption.add_source(&format!("National result: {}", result.grounds.source.text));
    let figures = table(
        "How many CCGs got each rating",
        &national::COLUMNS,
        &national::rows(result, marked),
    );
    let source = vec![plain("Source: "), source_line(result.grounds.source)];
    let content = vec![
        heading(format!("Among all {} CCGs", result.ccgs)),
        paragraph(national::words(result, marked).join(" ")),
        chart("national", &caption, figures, |size| {
            national::draw(result, marked, size)
        }),
        element("p", "source", source),
    ];
    element("section", "", content)
}

/// The CCGs of the stories, with why they stand together.
fn group() -> Html {
    let mut sources = vec![plain("Sources: ")];
    for source in NEIGHBOURS.sources {
        if sources.len() > 1 {
            sources.push(plain("; "));
        }
        sources.push(source_line(*source));
    }
    let mut counts = Vec::new();
    for framework in frameworks::ALL {
        let of_year = NEIGHBOURS.ccgs().map(|(_, cases)| {
            let case = cases.iter().find(|case| case.year == framework.year);
            case.map(|case| case.overall)
        });
        let ratings: Vec<Option<Rating>> = of_year.collect();
        counts.push(over_years::counted(framework.year, &ratings));
    }
    let content = vec![
        paragraph(NEIGHBOURS.why),
        text("p", "summed-up", counts.join(" ")),
        view::group(&NEIGHBOURS),
        element("p", "source", sources),
    ];
    element("div", "beside", content)
}

/// How ratings changed.
fn from_year_to_year(case: Option<&'static Case>, year: &str) -> Html {
    let mut content = vec![heading("From year to year")];
    if let Some(case) = case {
        let is_it = |other: &&Case| other.ccg == case.ccg;
        let years: Vec<&Case> = cases::ALL.iter().filter(is_it).collect();
        let mut sources = vec![plain("Sources: ")];
        for of_year in &years {
            if sources.len() > 1 {
                sources.push(plain("; "));
            }
            sources.push(plain(format!("{} ", of_year.year)));
            sources.push(view::source(of_year));
        }
        content.push(paragraph(format!(
            "{}: {}",
            case.ccg,
            over_years::story(&years)
        )));
        content.push(element("p", "source", sources));
    }
    let all = over_years::all();
    let mut with_this = all.iter().filter(|two| [two.from, two.to].contains(&year));
    if let Some(two) = with_this.next() {
        content.push(paragraph(over_years::words(*two)));
    }
    content.push(text("p", "about", over_years::CAUTION));
    let figures = table(
        "How many CCGs got a better, the same or a worse rating in the next year",
        &over_years::COLUMNS,
        &over_years::rows(),
    );
    content.push(element("div", "chart-table", vec![figures]));
    element("section", "", content)
}
