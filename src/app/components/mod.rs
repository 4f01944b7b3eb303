//! The parts of the page, one a file. A part that keeps something of its own between drawings is a
//! Yew component; the others are plain functions from what is shown to HTML, since each component
//! costs a reader some two kilobytes.

mod basis_tag;
mod case_picker;
pub mod elements;
mod figure_fields;
mod form;
mod from_figures;
mod later;
mod notices;
#[cfg(feature = "embed")]
mod own_story;
mod parts;
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
mod why;
mod year_links;

pub use basis_tag::{basis_tag, source_line};
pub use case_picker::{CasePicker, Props as CasePickerProps};
pub use figure_fields::{Fields, field_id};
#[cfg(any(feature = "builder", feature = "grades"))]
pub use form::entries;
pub use form::form;
pub use from_figures::from_figures;
pub use later::later;
#[cfg(feature = "embed")]
pub use later::unfolding;
pub use notices::notices;
#[cfg(feature = "embed")]
pub use own_story::{own_story, own_subject};
pub use parts::parts;
pub use problems::problems;
pub use published::published;
#[cfg(feature = "embed")]
pub use published::{RATED, background};
#[cfg(feature = "prerender")]
pub use published::{other_years, source};
#[cfg(feature = "later")]
pub use rating_label::mark_paths;
pub use rating_label::{rating_label, rating_mark};
pub use result::{WORKED_OUT, result_card};
pub use score_line::score_line;
#[cfg(feature = "later")]
pub use settings_panel::settings_panel;
pub use share::{copied, share};
pub use slot_field::SlotField;
pub use spreadsheet::spreadsheet;
pub use why::why;
pub use year_links::year_links;
