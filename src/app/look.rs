//! The look that a publisher chose for a frame, applied to the page that stands in it.
//!
//! The style sheets know what follows from `data-theme`, `data-parts` and `data-open` on the document
//! element, and from the properties `--accent`, `--accent-dark` and `--font`. Those are set one by one: a policy
//! that forbids inline style allows that, and their values come from types that can hold nothing but
//! a colour or names of typefaces.

use gloo::utils::document_element;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::embed::{Accent, FontFamily, Options, Parts};

/// Gives the page the look of these options. What they leave as usual is taken away again.
pub fn apply(options: &Options) {
    let root = document_element();
    let shown = (options.parts != Parts::ALL).then(|| options.parts.names(" "));
    for (name, value) in [
        (
            "data-theme",
            options.theme.map(|theme| theme.id().to_owned()),
        ),
        ("data-parts", shown),
        ("data-open", (!options.is_open).then(|| "no".to_owned())),
    ] {
        // Attributes of these names can be set on every element.
        let _ = match value {
            Some(value) => root.set_attribute(name, &value),
            None => root.remove_attribute(name),
        };
    }
    let Some(root) = root.dyn_ref::<HtmlElement>() else {
        return;
    };
    let css = |accent: Option<Accent>| accent.map(|accent| accent.colour().css());
    for (name, value) in [
        ("--accent", css(options.accent)),
        ("--accent-dark", css(options.accent_dark)),
        ("--font", options.font.as_ref().map(FontFamily::css)),
    ] {
        // So can these properties; an empty value takes one away.
        let _ = root
            .style()
            .set_property(name, value.as_deref().unwrap_or_default());
    }
}
