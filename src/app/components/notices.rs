//! What was left out of a link, with a button to take the notice away.

use yew::prelude::*;

use super::elements::{element, quiet_button, text};
use super::tag::{list, tag, telling};
use crate::app::state::Action;
use crate::app::text::page as words;

/// The notices; nothing where there are none.
pub fn notices(notices: &[String], act: &Callback<Action>) -> Html {
    if notices.is_empty() {
        return Html::default();
    }
    let mut items = Vec::new();
    for notice in notices {
        items.push(text("li", "", notice.clone()));
    }
    let content = list![
        text("strong", "", words::NOTICE),
        element("ul", "", items),
        quiet_button(words::HIDE_NOTICE, telling(act, Action::Dismiss)),
    ];
    tag!("div" "class" = "notice" "role" = "region" "aria-label" = { words::NOTICE_NAME };
        content)
}
