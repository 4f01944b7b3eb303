//! The parts of the page, one a file. A part that keeps something of its own between drawings is a
//! Yew component; the others are plain functions from what is shown to HTML, since each component
//! costs a reader some two kilobytes.

mod basis_tag;
mod card;
mod case_picker;
pub mod elements;
#[cfg(feature = "fields")]
mod entries;
#[cfg(feature = "fields")]
mod figure_field;
#[cfg(feature = "fields")]
mod figure_fields;
mod form;
#[cfg(feature = "fields")]
mod from_figures;
#[cfg(feature = "fields")]
mod indicators;
mod later;
mod notices;
#[cfg(feature = "embed")]
mod own_story;
mod parts;
#[cfg(feature = "fields")]
mod problems;
mod published;
mod rating_label;
mod result;
mod score_line;
#[cfg(feature = "later")]
mod settings_panel;
mod share;
mod slot_field;
mod spreadsheet;
mod start;
pub mod tag;
mod why;
mod year_links;

pub use basis_tag::{basis_tag, source_line};
#[cfg(feature = "embed")]
pub use card::of as card_of;
pub use card::{SUBJECT, answer};
pub use case_picker::{CasePicker, Message as PickerMessage};
#[cfg(feature = "fields")]
pub use entries::entries;
#[cfg(feature = "grades")]
pub use entries::fields_of_component;
#[cfg(feature = "fields")]
use figure_field::FigureField;
#[cfg(feature = "fields")]
use figure_fields::field_id;
pub use form::form;
#[cfg(feature = "grades")]
pub use form::part_of;
#[cfg(feature = "fields")]
use from_figures::from_figures;
#[cfg(feature = "fields")]
use indicators::Indicators;
pub use later::{Part, folded_part, later};
pub use notices::notices;
#[cfg(feature = "embed")]
pub use own_story::{own_story, own_subject};
pub use parts::parts;
#[cfg(feature = "fields")]
pub use problems::problems;
#[cfg(feature = "prerender")]
pub use published::{other_years, source, word};
#[cfg(feature = "later")]
pub use rating_label::mark_paths;
pub use rating_label::{rating_label, rating_mark};
#[cfg(feature = "embed")]
pub use result::{Standing, result_card};
pub use score_line::score_line;
#[cfg(feature = "later")]
pub use settings_panel::settings_panel;
pub use share::{copied, share};
pub use spreadsheet::spreadsheet;
pub use start::start;
pub use why::why;
pub use year_links::year_links;
