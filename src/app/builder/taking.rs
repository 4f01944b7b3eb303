//! What is taken away: the snippets, each with the words that go with it and a button.

use yew::prelude::*;

use super::measuring::Progress;
use super::site::Asked;
use crate::app::components::elements::{element, paragraph, text};
use crate::app::text::builder as words;
use crate::embed::{FrameHeights, Snippets};

/// A form in which an embed is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Our own loader.
    Loader,
    /// A plain frame.
    Iframe,
    /// pym.js.
    Pym,
    /// A block of `WordPress`.
    WordPress,
    /// AMP.
    Amp,
    /// An address for oEmbed.
    Oembed,
}

impl Form {
    /// Every form, the one that fits most first.
    pub const ALL: [Self; 6] = [
        Self::Loader,
        Self::Iframe,
        Self::Pym,
        Self::WordPress,
        Self::Amp,
        Self::Oembed,
    ];

    /// The name of its element.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Loader => "take-loader",
            Self::Iframe => "take-iframe",
            Self::Pym => "take-pym",
            Self::WordPress => "take-wordpress",
            Self::Amp => "take-amp",
            Self::Oembed => "take-oembed",
        }
    }

    /// In a few words.
    pub const fn name(self) -> &'static str {
        self.words().0
    }

    const fn about(self) -> &'static str {
        self.words().1
    }

    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Loader => words::LOADER,
            Self::Iframe => words::IFRAME,
            Self::Pym => words::PYM,
            Self::WordPress => words::WORDPRESS,
            Self::Amp => words::AMP,
            Self::Oembed => words::OEMBED,
        }
    }

    /// The lines of its field, the same while its snippet is made anew: the button below stays where it is.
    const fn rows(self) -> &'static str {
        match self {
            Self::Oembed => "1",
            Self::Pym => "4",
            _ => "8",
        }
    }
}

/// Why there is no snippet.
struct Without {
    why: &'static str,
    /// Whether there soon will be one.
    is_soon: bool,
}

impl Without {
    const fn yet(why: &'static str) -> Self {
        Self { why, is_soon: true }
    }

    const fn never(why: &'static str) -> Self {
        Self {
            why,
            is_soon: false,
        }
    }
}

/// What the snippets are made from.
pub struct Ready<'a> {
    /// The embed.
    pub snippets: &'a Snippets,
    /// The hash of the loader.
    pub integrity: &'a Asked<String>,
    /// The address for oEmbed that the site has.
    pub oembed: &'a Asked<String>,
    /// The heights.
    pub heights: &'a Progress,
}

impl Ready<'_> {
    /// Whether there is a snippet to be copied.
    pub fn has(&self, form: Form) -> bool {
        self.text(form).is_ok()
    }

    /// A snippet, or why there is none.
    fn text(&self, form: Form) -> Result<String, Without> {
        let Self { snippets, .. } = self;
        match form {
            Form::Loader => self.settled(|hash, heights| snippets.loader(hash, heights)),
            Form::WordPress => self.settled(|hash, heights| snippets.wordpress(hash, heights)),
            Form::Iframe => self.heights().map(|heights| snippets.iframe(heights)),
            Form::Amp => self.heights().map(|heights| snippets.amp(heights)),
            Form::Pym => Ok(snippets.pym()),
            Form::Oembed if snippets.oembed().is_none() => {
                Err(Without::never(words::NO_OEMBED_OF_OWN))
            }
            Form::Oembed => match self.oembed {
                Asked::Waiting => Err(Without::yet(words::LOOKING_FOR_OEMBED)),
                Asked::Has(address) => Ok(address.clone()),
                Asked::HasNot => Err(Without::never(words::NO_OEMBED)),
            },
        }
    }

    /// A snippet of the loader, once it is known what can be known.
    fn settled(
        &self,
        text: impl FnOnce(Option<&str>, Option<FrameHeights>) -> String,
    ) -> Result<String, Without> {
        let heights = match self.heights {
            Progress::Measured(heights) => Some(*heights),
            Progress::Failed => None,
            Progress::Idle | Progress::Measuring(_) => return Err(Without::yet(words::MEASURING)),
        };
        match self.integrity {
            Asked::Waiting => Err(Without::yet(words::READING_HASH)),
            Asked::Has(integrity) => Ok(text(Some(integrity), heights)),
            Asked::HasNot => Ok(text(None, heights)),
        }
    }

    fn heights(&self) -> Result<FrameHeights, Without> {
        match self.heights {
            Progress::Measured(heights) => Ok(*heights),
            Progress::Failed => Err(Without::never(words::NO_HEIGHTS)),
            Progress::Idle | Progress::Measuring(_) => Err(Without::yet(words::MEASURING)),
        }
    }

    /// What an editor should know before pasting it.
    fn warning(&self, form: Form) -> Option<&'static str> {
        if !matches!(form, Form::Loader | Form::WordPress) {
            return None;
        }
        match (self.integrity, self.heights) {
            (Asked::HasNot, _) => Some(words::WITHOUT_HASH),
            (_, Progress::Failed) => Some(words::WITHOUT_HEIGHTS),
            _ => None,
        }
    }
}

/// All snippets.
pub fn taking(ready: &Result<Ready<'_>, &String>, copy: &Callback<Form>) -> Html {
    let mut content = vec![html! { <h2 id="take">{ words::TAKE }</h2> }];
    match ready {
        Ok(ready) => content.extend(Form::ALL.map(|form| one(form, ready, copy))),
        Err(why) => content.push(paragraph((*why).clone())),
    }
    html! { <section class="taking" aria-labelledby="take">{ for content }</section> }
}

fn one(form: Form, ready: &Ready<'_>, copy: &Callback<Form>) -> Html {
    let mut content = Vec::new();
    // What is there soon has its field and its button already: choosing something makes a snippet anew, and
    // a button that goes away under the finger would not be pressed.
    let shown = match ready.text(form) {
        Err(without) if without.is_soon => Ok(without.why.to_owned()),
        other => other,
    };
    match shown {
        Ok(snippet) => {
            content.push(html! { <label for={form.id()}>{ form.name() }</label> });
            content.push(text("p", "about", form.about()));
            content.extend(ready.warning(form).map(|why| text("p", "warning", why)));
            let rows = form.rows();
            content.push(html! {
                <textarea id={form.id()} readonly=true spellcheck="false" {rows} value={snippet} />
            });
            let onclick = copy.reform(move |_: MouseEvent| form);
            let label = words::copy(form.name());
            content.push(html! {
                <button type="button" class="quiet" aria-label={label} {onclick}>{ words::COPY }</button>
            });
        }
        Err(Without { why, .. }) => {
            content.push(text("p", "name", form.name()));
            content.push(text("p", "about", why));
        }
    }
    html! { <div class="snippet" key={form.id()}>{ element("div", "", content) }</div> }
}
