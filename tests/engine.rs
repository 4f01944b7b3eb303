//! The tests that need the engine alone, in one program: `make mutants` builds it anew for each
//! mutant, and one program is linked sooner than forty. Nothing else builds it (`test = false` in
//! `Cargo.toml`), because each of these files is a program of its own for `make test`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::duplicate_mod,
    reason = "each of these files brings what it shares with others"
)]

// `common/forms.rs` looks for it here.
#[path = "common/enterable.rs"]
#[allow(
    dead_code,
    reason = "each file that enters things has it once more as its own"
)]
mod enterable;

mod all_readings;
mod another_framework;
mod cases;
mod changes_2015_16;
mod changes_2016_17;
mod changes_made_up;
mod changes_properties;
mod changes_words;
mod check_values;
mod completions_2015_16;
mod completions_2016_17;
mod cqc_key_questions;
mod derivations;
mod derived_grades;
mod derived_performance;
mod derived_unknown;
mod derived_words;
mod dispersion;
mod dispersion_properties;
mod england;
mod figure_references;
mod figures;
mod funnel;
mod grades_made_up;
mod groups;
mod indicators;
mod influence;
mod links;
mod properties;
mod readings;
mod sampling;
mod scales_and_settings;
mod side_by_side;
mod tables;
mod texts;
mod turning_points;
mod warnings;
mod why;
mod workings;
