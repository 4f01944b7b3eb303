//! The head of the card where a newsroom tells a story of its own: whose it is, who entered the facts,
//! and where they are from. Whoever rates said nothing of this, so nothing here says that it did.

use yew::prelude::*;

use super::basis_tag::outward;
use super::elements::{element, plain, text};
use super::tag::list;
use crate::app::text::card::own_story as words;
use crate::embed::Story;
use crate::framework::Framework;

/// Whose story it is, for headings and the window: `Anytown CCG, 2016/17`.
#[must_use]
pub fn own_subject(story: &Story, framework: &Framework) -> String {
    format!(
        "{}, {}",
        story.name.ending(framework.subject.ending()),
        framework.label
    )
}

/// What stands in the heading, and the lines under it.
pub fn own_story(story: &Story, framework: &Framework) -> (Vec<Html>, Html) {
    let heading = list![
        plain(own_subject(story, framework)),
        plain(" "),
        text("span", "tag", words::TAG),
    ];
    let source = if let Some(source) = &story.source {
        let link = outward(source.address().to_owned(), source.host().to_owned());
        list![plain(words::SOURCE), link, plain(".")]
    } else {
        list![plain(words::NO_SOURCE)]
    };
    let lines = list![
        text("p", "eyebrow", words::ENTERED),
        text("p", "", words::means(framework.subject.rater)),
        element("p", "source", source),
    ];
    (heading, element("div", "published own-story", lines))
}
