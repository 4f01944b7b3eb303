//! The builder: a page on which an editor chooses what a frame shows, sees it, and takes away what to
//! paste into an article. [`state`] is what was chosen; the rest draws it, listens to the frames, and
//! asks the site what it has.

mod choices;
mod copying;
pub mod fields;
mod frames;
mod measuring;
mod panel;
mod preview;
mod site;
pub mod state;
mod story;
mod taking;
mod text_field;

/// Starts the builder inside the element that its HTML keeps for it.
pub fn run() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        // What stands there until now says that it is about to start.
        root.set_inner_html("");
        yew::Renderer::<panel::Panel>::with_root(root).render();
    }
}
