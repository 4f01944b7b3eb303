//! The head of the card where a newsroom tells a story of its own: whose it is, who entered the facts,
//! and where they are from. NHS England said nothing of this, so nothing here says that it did.

use yew::prelude::*;

use super::elements::{element, plain, text};
use crate::app::address;
use crate::embed::Story;
use crate::framework::Framework;

/// Whose story it is, for headings and the window: `Anytown CCG, 2016/17`.
#[must_use]
pub fn own_subject(story: &Story, framework: &Framework) -> String {
    format!("{}, {}", story.name.ccg(), framework.year)
}

/// What stands in the heading, and the lines under it.
pub fn own_story(story: &Story, framework: &Framework) -> (Vec<Html>, Html) {
    let heading = vec![
        plain(own_subject(story, framework)),
        plain(" "),
        text("span", "tag", "the publisher’s own figures"),
    ];
    let source = match &story.source {
        Some(source) => {
            let link = html! {
                <a href={source.address().to_owned()} rel="noopener noreferrer"
                    target={address::target_of_links()}>{ source.host().to_owned() }</a>
            };
            vec![plain("The publisher’s source: "), link, plain(".")]
        }
        None => vec![plain("The publisher names no source.")],
    };
    let lines = vec![
        text("p", "eyebrow", "Entered by the publisher, not by us"),
        text(
            "p",
            "",
            "The rating below is what the rules would make of these facts. It may not be what NHS \
             England published, and we have not checked the facts.",
        ),
        element("p", "source", source),
    ];
    (heading, element("div", "published own-story", lines))
}
