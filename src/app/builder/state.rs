//! What an editor has chosen and typed in the builder, and what follows from it. Pure: no browser, no
//! drawing.
//!
//! What is typed stays as it is typed. It is looked at when its field is left, by the very code that
//! reads a frame's address; what is refused there is said beside the field and left out of the frame.

use super::fields::Field;
use crate::app::state::{Action as Calculation, State as Calculator};
use crate::app::text::builder as words;
use crate::assess::assess;
use crate::cases::{self, Case};
use crate::embed::{Options, Part, Parts, Problem, Shown, Snippets, Theme, slug};
use crate::exchange::{Scenario, fragment};
use crate::framework::Framework;
use crate::frameworks;

/// How wide the preview is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// A phone.
    Phone,
    /// A tablet.
    Tablet,
    /// The column of an article on a desktop.
    Desktop,
}

impl Width {
    /// Every width.
    pub const ALL: [Self; 3] = [Self::Phone, Self::Tablet, Self::Desktop];

    /// In CSS pixels.
    #[must_use]
    pub const fn pixels(self) -> u32 {
        match self {
            Self::Phone => 360,
            Self::Tablet => 768,
            Self::Desktop => 720,
        }
    }

    /// In words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Phone => words::PHONE,
            Self::Tablet => words::TABLET,
            Self::Desktop => words::DESKTOP,
        }
    }
}

/// Everything the builder knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The address of the folder with all pages, with a slash at its end.
    site: String,
    /// Whether it is a story of the newsroom's own.
    pub is_own: bool,
    /// The published case.
    pub case: &'static Case,
    /// What is entered for a story of one's own.
    pub calculator: Calculator,
    typed: [String; Field::ALL.len()],
    left: [String; Field::ALL.len()],
    link_problem: Option<String>,
    /// The parts that are shown.
    pub parts: Parts,
    /// The look; none for that of the reader's device.
    pub theme: Option<Theme>,
    /// Whether readers may change what is entered.
    pub is_open: bool,
    /// Whether the article is told what a reader changes.
    pub tells_changes: bool,
    /// How wide the preview is.
    pub width: Width,
}

/// What an editor can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Show a published case, or else a story of one's own.
    Own(bool),
    /// Choose a year, by the short form of its framework.
    Year(String),
    /// Choose a published case of the year, by its code.
    Ccg(String),
    /// Enter something for a story of one's own.
    Calculate(Calculation),
    /// Type into a field.
    Type(Field, String),
    /// Leave a field.
    Leave(Field),
    /// Show a part, or not.
    Part(Part, bool),
    /// Choose the look.
    Theme(Option<Theme>),
    /// Let readers change what is entered, or not.
    Open(bool),
    /// Tell the article what a reader changes, or not.
    Tell(bool),
    /// Look at it in another width.
    Width(Width),
}

impl State {
    /// The builder as it opens, at this address: it stands in a folder of the site.
    #[must_use]
    pub fn new(href: &str) -> Self {
        let (year, code) = cases::STORY;
        let first = cases::find(year, code).unwrap_or(&cases::ALL[0]);
        let empty = frameworks::by_year(year).unwrap_or(frameworks::FIRST);
        Self {
            site: site_of(href),
            is_own: false,
            case: first,
            calculator: Calculator::new(&fragment::write(&Scenario::empty(empty))),
            typed: Default::default(),
            left: Default::default(),
            link_problem: None,
            parts: Parts::ALL,
            theme: None,
            is_open: true,
            tells_changes: false,
            width: Width::Desktop,
        }
    }

    /// What the action makes of the state.
    #[must_use]
    pub fn after(mut self, action: Action) -> Self {
        match action {
            Action::Own(is_own) => self.is_own = is_own,
            Action::Year(slug) => {
                if let Some(framework) = frameworks::by_slug(&slug) {
                    self.turn_to(framework);
                }
            }
            Action::Ccg(code) => {
                self.case = cases::find(self.case.year, &code).unwrap_or(self.case);
            }
            Action::Calculate(action) => self.calculator = self.calculator.after(action),
            Action::Type(field, text) => self.typed[field as usize] = text,
            Action::Leave(field) => {
                let text = self.typed(field).to_owned();
                let is_new = self.left[field as usize] != text;
                if field == Field::Link && is_new {
                    self.take_over(&text);
                }
                self.left[field as usize] = text;
            }
            Action::Part(part, is_shown) => self.parts = self.parts.with(part, is_shown),
            Action::Theme(theme) => self.theme = theme,
            Action::Open(is_open) => self.is_open = is_open,
            Action::Tell(tells_changes) => self.tells_changes = tells_changes,
            Action::Width(width) => self.width = width,
        }
        self
    }

    /// The address of the folder with all pages, with a slash at its end.
    #[must_use]
    pub fn site(&self) -> &str {
        &self.site
    }

    /// The framework of what is shown.
    #[must_use]
    pub fn framework(&self) -> &'static Framework {
        if self.is_own {
            return self.calculator.scenario().framework();
        }
        frameworks::by_year(self.case.year).unwrap_or(frameworks::FIRST)
    }

    /// What stands in a field, as it was typed.
    #[must_use]
    pub fn typed(&self, field: Field) -> &str {
        &self.typed[field as usize]
    }

    /// Why what was typed into a field is not taken.
    #[must_use]
    pub fn problem(&self, field: Field) -> Option<String> {
        if field == Field::Link {
            return self.link_problem.clone();
        }
        let (_, problems) = self.read();
        let Problem {
            expected, found, ..
        } = problems
            .into_iter()
            .find(|problem| problem.option == field.option())?;
        Some(words::refused(&expected, &found))
    }

    /// What is taken of all that was chosen.
    #[must_use]
    pub fn options(&self) -> Options {
        self.read().0
    }

    /// The cases of a year that can be chosen: those that have a page for frames.
    pub fn choices(framework: &Framework) -> impl Iterator<Item = (&'static Case, &'static str)> {
        cases::of(framework).filter_map(|case| Some((case, case.ods_code?)))
    }

    /// What can be pasted, or what is still missing, in a sentence.
    ///
    /// # Errors
    ///
    /// A story of one's own without a name: it would not be marked as one.
    pub fn snippets(&self) -> Result<Snippets, String> {
        let options = self.options();
        let site = &self.site;
        let framework = self.framework();
        let label = framework.label;
        if !self.is_own {
            let case = self.case;
            return Ok(Snippets {
                site: site.clone(),
                shown: Shown::Published {
                    year: framework.slug.to_owned(),
                    ccg: case.ods_code.unwrap_or_default().to_owned(),
                },
                options,
                title: words::frame(case),
                says: words::says(case),
                full: format!("{site}{}/{}/", framework.slug, slug(case.ccg)),
            });
        }
        let Some(story) = &options.story else {
            return Err(words::no_name(framework.subject));
        };
        // A case that a link started from is not what the newsroom says.
        let scenario = Scenario {
            case: None,
            ..self.calculator.scenario().clone()
        };
        let overall = assess(&scenario.entries, &scenario.settings).overall;
        let whose = story.name.ending(framework.subject.ending());
        let fragment = fragment::write(&scenario);
        Ok(Snippets {
            site: site.clone(),
            title: words::own_frame(&whose, label),
            says: words::own_says(&whose, label, overall),
            full: format!("{site}#{fragment}"),
            shown: Shown::Own(fragment),
            options,
        })
    }

    fn read(&self) -> (Options, Vec<Problem>) {
        Options::of(&mut |name| match name {
            "name" | "source" if !self.is_own => None,
            "parts" => Some(self.parts.names(",")),
            "theme" => self.theme.map(|theme| theme.id().to_owned()),
            "open" => (!self.is_open).then(|| "no".to_owned()),
            "events" => self.tells_changes.then(|| "change".to_owned()),
            _ => {
                let field = Field::ALL
                    .into_iter()
                    .find(|field| field.option() == name)?;
                Some(self.left[field as usize].clone())
            }
        })
    }

    /// Another year: the same CCG's where it is known, and what was entered for it.
    fn turn_to(&mut self, framework: &'static Framework) {
        let code = self.case.ods_code.unwrap_or_default();
        let case = cases::find(framework.year, code);
        let first = || Self::choices(framework).next().map(|(case, _)| case);
        match case.or_else(first) {
            Some(case) => self.case = case,
            // Nothing is published that could be chosen: only a story of one's own can be told.
            None => self.is_own = true,
        }
        let mut scenarios = self.calculator.scenarios().iter();
        if let Some(kept) = scenarios.find(|scenario| scenario.framework() == framework) {
            // Its example is not the newsroom's.
            let scenario = match kept.case {
                Some(_) => Scenario::empty(framework),
                None => kept.clone(),
            };
            let link = fragment::write(&scenario);
            self.calculator = self.calculator.after(Calculation::Open(link));
        }
    }

    /// The entries of a link, which may be a whole address, or only its fragment.
    fn take_over(&mut self, link: &str) {
        self.link_problem = None;
        let link = link.trim();
        let fragment = link.split_once('#').map_or(link, |(_, after)| after);
        if fragment.is_empty() && link.is_empty() {
            return;
        }
        let (scenario, problems) = fragment::read(fragment);
        if let Some(scenario) = scenario {
            // Its entries without the case: nobody but the newsroom says them here.
            let own = Scenario {
                case: None,
                ..scenario
            };
            let link = fragment::write(&own);
            self.calculator = self.calculator.after(Calculation::Open(link));
        } else if problems.is_empty() {
            self.link_problem = Some(words::NO_CALCULATION.to_owned());
            return;
        }
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        self.link_problem = (!problems.is_empty()).then(|| problems.join(" "));
    }
}

/// The address of the site: two folders up from a page in one.
fn site_of(href: &str) -> String {
    let page = href.split(['?', '#']).next().unwrap_or_default();
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let site = folder.rsplit_once('/').map_or("", |(site, _)| site);
    format!("{site}/")
}
