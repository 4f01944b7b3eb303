//! The parts of the page, one component a file.

mod basis_tag;
mod case_picker;
mod form;
mod groups;
mod method;
mod notices;
mod parts;
mod published;
mod rating_label;
mod result;
mod score_line;
mod settings_panel;
mod share;
mod slot_field;
mod why;
mod year_links;

pub use basis_tag::{BasisTag, SourceLine};
pub use case_picker::CasePicker;
pub use form::Form;
pub use groups::Groups;
pub use method::Method;
pub use notices::Notices;
pub use parts::Parts;
pub use published::Published;
pub use rating_label::{RatingLabel, RatingMark};
pub use result::ResultCard;
pub use score_line::ScoreLine;
pub use settings_panel::SettingsPanel;
pub use share::Share;
pub use slot_field::SlotField;
pub use why::Why;
pub use year_links::YearLinks;
