//! How it compares: with all CCGs of its year, with others side by side, and from year to year.

pub mod national;
pub mod over_years;
mod part;
pub mod sides;
mod view;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::charts::{chart, scrolling, table};
use crate::app::components::elements::{element, heading, paragraph, plain, text};
use crate::app::components::{basis_tag, source_line};
use crate::app::text::{capitalised, compare as says, side_by_side as beside};
use crate::assess::assess;
use crate::cases::{self, Case, NEIGHBOURS, national_result};
use crate::exchange::Scenario;
use crate::frameworks;
use crate::rating::Rating;
use national::Marked;
use over_years::Between;
use part::Part;
use sides::{Chosen, Columns, Compared};

/// What is compared.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The calculation that the page shows.
    pub scenario: Scenario,
}

/// The part.
pub struct Compare {
    view: View,
    /// How ratings changed from each year to the next.
    between: Vec<Between>,
    /// Whether every published rating was unfolded.
    is_unfolded: bool,
    /// What a screen reader is told of what was chosen here last.
    said: String,
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
    /// Unfold every published rating, or fold it.
    Unfold(bool),
}

impl Component for Compare {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            view: View::Usual,
            between: over_years::all(),
            is_unfolded: false,
            said: String::new(),
            fields: Default::default(),
        }
    }

    fn changed(&mut self, _: &Context<Self>, _: &Props) -> bool {
        // Of what is entered above the page itself speaks.
        self.said.clear();
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let scenario = &ctx.props().scenario;
        self.view = match message {
            Message::Show(view) => view,
            Message::Choose(place, chosen) => {
                let mut columns = self.columns(scenario);
                if let Some(column) = columns.get_mut(place) {
                    *column = chosen;
                }
                View::Columns(columns)
            }
            Message::Unfold(is_open) => {
                // What was drawn once may stay.
                let is_new = is_open && !self.is_unfolded;
                self.is_unfolded |= is_open;
                return is_new;
            }
        };
        self.said = if self.view == View::Group {
            counts().join(" ")
        } else {
            Compared::of(self.columns(scenario), scenario).differences()
        };
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let scenario = &ctx.props().scenario;
        let parts = vec![
            among_all(scenario),
            self.beside(ctx),
            from_year_to_year(scenario, &self.between),
            Part::Published {
                is_unfolded: self.is_unfolded,
            }
            .draw(ctx.link()),
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
                text("p", "summed-up", compared.differences()),
                text("p", "about", compared.unknown()),
                view::sides(&compared),
            ];
            (self.fields(ctx, columns), element("div", "beside", content))
        };
        html! {
            <section>
                { heading(beside::SIDE_BY_SIDE) }
                <div class="presets" role="group" aria-label={beside::COMPARE}>{ for presets }</div>
                { fields }
                <p class="visually-hidden" role="status">{ self.said.clone() }</p>
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
        let entered = beside::entered(&ctx.props().scenario);
        let mut fields = Vec::new();
        let mut before = Chosen::NoOne;
        for (place, (chosen, field)) in columns.into_iter().zip(&self.fields).enumerate() {
            // One more than is chosen; the others wait, so that the list keeps its length.
            let is_offered = place < 2 || chosen != Chosen::NoOne || before != Chosen::NoOne;
            before = chosen;
            let part = Part::Field {
                place,
                entered: entered.clone(),
                is_offered,
                field: field.clone(),
            };
            fields.push(part.draw(ctx.link()));
        }
        element("div", "chosen", fields)
    }
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
    let mut caption = super::caption(scenario, overall);
    caption.add_source(&says::national_source(result.grounds.source.text));
    let figures = table(
        says::AMONG_ALL_TABLE,
        &says::AMONG_ALL_COLUMNS,
        &national::rows(result, marked),
    );
    let source = vec![plain(says::SOURCE), source_line(result.grounds.source)];
    let content = vec![
        heading(says::among_all_heading(result.ccgs)),
        paragraph(says::among_all(result, marked.published, overall).join(" ")),
        chart("national", &caption, figures, |size| {
            national::draw(result, marked, size)
        }),
        element("p", "source", source),
    ];
    element("section", "", content)
}

/// The CCGs of the stories, with why they stand together.
fn group() -> Html {
    let mut sources = vec![plain(says::SOURCES)];
    for source in NEIGHBOURS.sources {
        if sources.len() > 1 {
            sources.push(plain(says::BETWEEN_SOURCES));
        }
        sources.push(source_line(*source));
    }
    let content = vec![
        element(
            "div",
            "",
            vec![paragraph(NEIGHBOURS.why), basis_tag(NEIGHBOURS.choice)],
        ),
        text("p", "summed-up", counts().join(" ")),
        view::group(&NEIGHBOURS),
        element("p", "source", sources),
    ];
    element("div", "beside", content)
}

/// How many of them got each rating, year by year.
fn counts() -> Vec<String> {
    let mut counts = Vec::new();
    for year in frameworks::years() {
        let of_year = NEIGHBOURS.ccgs().map(|(_, cases)| {
            let case = cases.iter().find(|case| case.year == year);
            case.map(|case| case.overall)
        });
        let ratings: Vec<Option<Rating>> = of_year.collect();
        counts.push(says::counted(year, &ratings));
    }
    counts
}

/// How ratings changed.
fn from_year_to_year(scenario: &Scenario, all: &[Between]) -> Html {
    let year = scenario.framework().year;
    let mut content = vec![heading(says::FROM_YEAR_TO_YEAR)];
    if let Some(case) = scenario.case {
        let is_it = |other: &&Case| other.ccg == case.ccg;
        let years: Vec<&Case> = cases::ALL.iter().filter(is_it).collect();
        let mut sources = vec![plain(says::SOURCES)];
        for of_year in &years {
            if sources.len() > 1 {
                sources.push(plain(says::BETWEEN_SOURCES));
            }
            sources.push(plain(format!("{} ", of_year.year)));
            sources.push(view::source(of_year));
        }
        content.push(paragraph(says::of_ccg(case.ccg, &says::story(&years))));
        content.push(element("p", "source", sources));
    }
    let mut with_this = all
        .iter()
        .filter(|two| [Some(two.from), Some(two.to)].contains(&year));
    if let Some(two) = with_this.next() {
        content.push(paragraph(says::between(two.from, two.to, two.moved)));
    }
    content.push(text("p", "about", says::CAUTION));
    let figures = table(
        says::YEARS_TABLE,
        &says::YEARS_COLUMNS,
        &over_years::rows(all),
    );
    content.push(scrolling(figures));
    element("section", "", content)
}
