//! What frameworks that are made up for a test are made of: as little as the engine asks for.

use ccg_rating::framework::{
    Component, Detail, Grading, Grounds, Indicator, Kind, Polarity, Subject,
};
use ccg_rating::rating::{Basis, Decimal};

pub const GROUNDS: Grounds = Grounds::assumed("It is made up.");

pub const SUBJECT: Subject = Subject {
    one: "toy",
    many: "toys",
    ends_names: false,
    rater: "nobody",
};

/// A component that is called what it is.
pub const fn component(id: &'static str, grading: Grading) -> Component {
    Component {
        id,
        name: id,
        in_sentence: id,
        about: "Made up.",
        grading,
    }
}

/// An indicator in percent of which more is better, of the component at this place, with the standard to reach.
pub const fn indicator(
    code: &'static str,
    component: usize,
    kind: Kind,
    standard: Option<Decimal>,
) -> Indicator {
    Indicator {
        code,
        name: code,
        domain: Detail::new("Made up"),
        area: Detail::new("Made up"),
        unit: Detail::new("%"),
        kind,
        polarity: Polarity::Higher,
        standard,
        england: None,
        component,
        priority_area: Detail::new(None),
        basis: Detail::new(Basis::Assumed),
    }
}
