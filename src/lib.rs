//! How the NHS in England turned indicators into one word: an exact calculator for the ratings of
//! clinical commissioning groups in 2015/16 and 2016/17, which explains itself.
//!
//! A framework is data ([`frameworks`]): an ordered list of rules, the first that matches wins.
//! The engine ([`assess`]) turns what is known about a CCG into the set of ratings that are still
//! possible, and says which rules led there and how well each rule is known.
//!
//! ```
//! use ccg_rating::{assess, framework::{Entries, Entry, Settings}, frameworks, rating::{Level, Rating}};
//!
//! let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
//! let mut entries = Entries::new(framework);
//! entries.set("165a", Entry::Level(Level::Green)).expect("leadership takes a level");
//! entries.set("141b", Entry::Level(Level::Red)).expect("finance takes a level");
//!
//! let assessment = assess::assess(&entries, &Settings::new(framework));
//! let possible: Vec<Rating> = assessment.overall.iter().collect();
//! assert_eq!(possible, [Rating::RequiresImprovement, Rating::Good]);
//! ```
//!
//! What it does not do: it does not rate a CCG that has not been described to it, it does not
//! guess what is not known, and it is not an NHS service.
//!
//! The rooms, ground floor first; each may use only those before it: [`rating`], [`framework`],
//! [`frameworks`], [`assess`], [`explore`], [`cases`], [`exchange`], [`embed`] (which uses none of
//! them), with the feature `app` the page itself, with the feature `prerender` the pages that stand
//! without a script, and with the feature `api` what JavaScript calls.

pub mod rating;

pub mod framework;

pub mod frameworks;

pub mod assess;

pub mod explore;

pub mod cases;

pub mod exchange;

pub mod embed;

#[cfg(feature = "app")]
pub mod app;

#[cfg(feature = "prerender")]
pub mod prerender;

#[cfg(feature = "api")]
pub mod api;
