//! How the NHS in England turned indicators into one word: an exact calculator for the ratings of
//! clinical commissioning groups in 2015/16 and 2016/17, which explains itself. (The Care Quality
//! Commission's rule for its five key questions is here too.)
//!
//! A framework is data ([`frameworks`]): an ordered list of rules, the first that matches wins.
//! The engine ([`assess`]) turns what is known about a CCG into the set of ratings that are still
//! possible, and says which rules led there and how well each rule is known.
//!
//! # Rate one CCG
//!
//! [`framework::Entries`] hold what is known of one CCG, [`framework::Settings`] how the method is
//! read where that is not certain. Each entry is checked as it comes in, and what cannot be used is
//! refused with a message that says what was expected.
//!
//! ```
//! use ccg_rating::assess::assess;
//! use ccg_rating::framework::{Entries, Entry, Settings};
//! use ccg_rating::{frameworks, rating::{Level, Rating}};
//!
//! let framework = frameworks::by_year("2015/16").expect("it is in the registry");
//! let mut entries = Entries::new(framework);
//! for component in ["well-led", "delegated-functions", "performance"] {
//!     entries.set(component, Entry::Rating(Rating::Good))?;
//! }
//! entries.set("finance", Entry::Rating(Rating::RequiresImprovement))?;
//! entries.set("planning", Entry::Rating(Rating::RequiresImprovement))?;
//!
//! let assessment = assess(&entries, &Settings::new(framework));
//! assert_eq!(assessment.overall.single(), Some(Rating::RequiresImprovement));
//!
//! // A grade is expected here, and a level is none.
//! let refused = entries.set("finance", Entry::Level(Level::Green));
//! assert_eq!(
//!     refused.map_err(|error| error.to_string()),
//!     Err("finance: expected a rating (inadequate, requires-improvement, good, outstanding), \
//!          got a level".to_owned()),
//! );
//! # Ok::<(), ccg_rating::framework::EntryError>(())
//! ```
//!
//! # What is unknown is a set
//!
//! An assessment never guesses. [`Assessment::overall`](assess::Assessment::overall) is the set of all
//! ratings that the unknown parts still allow: with two of 2016/17's three parts entered, two remain.
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
//! assert_eq!(assessment.overall.single(), None);
//! // So is the score: a range, of exact fractions.
//! assert_eq!(assessment.score.map(|range| range.to_string()).as_deref(), Some("1/3 to 4/3"));
//! ```
//!
//! # Why
//!
//! The trace has the rules that led there, in order, each in words and with the
//! [`Basis`](rating::Basis) on which it stands. [`explore::why`] adds what each part contributed and
//! how far the next threshold is.
//!
//! ```
//! use ccg_rating::{assess::assess, cases, framework::Settings, frameworks, rating::Basis};
//!
//! let framework = frameworks::by_year("2015/16").expect("it is in the registry");
//! let case = cases::find("2015/16", "03A").expect("Greater Huddersfield is a published case");
//! let assessment = assess(&case.entries(framework), &Settings::new(framework));
//! let last = assessment.trace.last().expect("some rule decided");
//! assert_eq!(
//!     last.text,
//!     "Finance and planning require improvement. Only one grade may, for the whole to be good."
//! );
//! assert_eq!(last.grounds.basis, Basis::Assumed);
//! // What was published, and what is worked out, agree.
//! assert_eq!(assessment.overall.single(), Some(case.overall));
//! ```
//!
//! # What would change it
//!
//! [`explore::changes`] finds the smallest sets of steps to another rating, and
//! [`explore::words`] says them in plain English.
//!
//! ```
//! use ccg_rating::explore::{Direction, changes};
//! use ccg_rating::{cases, framework::Settings, frameworks, rating::Rating};
//!
//! let framework = frameworks::by_year("2015/16").expect("it is in the registry");
//! let case = cases::find("2015/16", "03A").expect("it is a published case");
//! let entries = case.entries(framework);
//! let better = changes(&entries, &Settings::new(framework), Direction::Better).expect("it is settled");
//! // One step is enough: finance to good, or planning to good.
//! let first = better.sets.first().expect("there is a way");
//! assert_eq!(first.moves.len(), 1);
//! assert_eq!(first.gives.single(), Some(Rating::Good));
//! ```
//!
//! # How sure
//!
//! Three questions, each a function: [`explore::readings`] rates under every reading of what is not
//! known of the method, [`explore::sample`] draws each figure anew from its sampling distribution, and
//! [`explore::influence`] leaves out one entry after the other.
//!
//! ```
//! use ccg_rating::{cases, explore::readings, framework::Settings, frameworks};
//!
//! let framework = frameworks::by_year("2015/16").expect("it is in the registry");
//! let case = cases::find("2015/16", "03A").expect("it is a published case");
//! let readings = readings(&case.entries(framework), &Settings::new(framework));
//! // The two readings of that year agree on this CCG.
//! assert_eq!((readings.total, readings.outcomes.len()), (2, 1));
//! ```
//!
//! # Many CCGs
//!
//! With the feature `csv`, `exchange::sheet` reads a sheet of many and rates each; what could
//! not be used is listed by row and column. [`assess::Among`] does the same for entries that are there
//! already: each CCG is compared with how far the figures of all of them spread.
//!
//! # What it does not do
//!
//! It does not rate a CCG that has not been described to it, and holds no figures of its own but the
//! published ones in [`cases`]. It does not guess what is not known: what it takes by rule instead is
//! said in the trace, the warnings or the [completeness](assess::Completeness). Its
//! rules are as well known as their basis says, and most are reconstructed or assumed. It is not an NHS
//! service.
//!
//! # The rooms
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
