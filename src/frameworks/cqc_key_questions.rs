//! The Care Quality Commission's rule for services that give care: five key questions, each with a
//! rating, make one. Of no one year: it was published in 2022 and is told here as it then stood.
//!
//! "No better than requires improvement" is a rule that stands below those for inadequate and above
//! those for outstanding and good: the first that holds gives the rating.

use crate::framework::{
    Component, Condition, Detail, Flag, Framework, Grading, Grounds, Outcome, Rule, Source, Subject,
};
use crate::rating::{Basis, Rating, RatingSet};

/// The place of the flag `breach`.
const BREACH: usize = 0;

const INADEQUATE: RatingSet = RatingSet::only(Rating::Inadequate);
const REQUIRES_IMPROVEMENT: RatingSet = RatingSet::only(Rating::RequiresImprovement);
const OUTSTANDING: RatingSet = RatingSet::only(Rating::Outstanding);
const BELOW_GOOD: RatingSet = INADEQUATE.with(Rating::RequiresImprovement);

/// What the rules stand on: its principles 1 and 3 to 6.
const PRINCIPLES: Grounds = Grounds::new(
    Basis::Published,
    Source::page(
        "Care Quality Commission, ‘How we aggregate ratings using the rating principles: adult social \
         care services’, 12 May 2022.",
        "https://www.cqc.org.uk/guidance-providers/adult-social-care/how-we-aggregate-ratings-using-rating-principles-adult-social",
    ),
);

/// Whom it rates.
const SERVICE: Subject = Subject {
    one: "service",
    many: "services",
    ends_names: false,
    rater: "the Care Quality Commission",
};

/// The framework.
pub static FRAMEWORK: Framework = Framework {
    id: "cqc-key-questions",
    slug: "cqc",
    label: "CQC",
    year: None,
    subject: &SERVICE,
    in_short: "five key questions",
    name: Detail::new("CQC rating by five key questions"),
    asks_for: "ratings",
    about: "The Care Quality Commission (CQC) asks five key questions of a service that gives care, \
            such as a care home. It rates each, and gives one word for the whole.",
    start_with: "Start with any rating that you know.",
    components: &[
        question(
            "safe",
            "‘safe’",
            "Are people protected from abuse and from harm that could be avoided?",
        ),
        question(
            "effective",
            "‘effective’",
            "Does the care achieve good results for people?",
        ),
        question(
            "caring",
            "‘caring’",
            "Are people treated with kindness, dignity and respect?",
        ),
        question(
            "responsive",
            "‘responsive’",
            "Is the service organised so that it meets people’s needs?",
        ),
        question(
            "well-led",
            "‘well-led’",
            "Is it led so that the care is good, and keeps getting better?",
        ),
    ],
    flags: &[Flag {
        code: "breach",
        name: "Breach of regulations",
        about: "It did not meet a regulation that it must meet by law. Where this is not known, it \
                counts as no.",
    }],
    indicators: &[],
    england: Detail::new(&[]),
    settings: &[],
    total: None,
    rules: &[
        Rule {
            id: "cqc.two-inadequate",
            when: Condition::AtLeast(2, INADEQUATE),
            gives: Outcome::Rating(Rating::Inadequate),
            because: "{inadequate} are inadequate. Two such ratings make the whole inadequate.",
            in_words: "Inadequate, if two or more key questions are.",
            grounds: PRINCIPLES,
        },
        Rule {
            id: "cqc.one-inadequate",
            when: Condition::AtLeast(1, INADEQUATE),
            gives: Outcome::Rating(Rating::RequiresImprovement),
            because: "{inadequate} is inadequate. With one such rating the whole requires \
                      improvement.",
            in_words: "Requires improvement, if one key question is inadequate.",
            grounds: Grounds::reconstructed(
                "It follows from the published principles: inadequate takes two such ratings, and \
                 good takes none.",
            ),
        },
        Rule {
            id: "cqc.two-require-improvement",
            when: Condition::AtLeast(2, REQUIRES_IMPROVEMENT),
            gives: Outcome::Rating(Rating::RequiresImprovement),
            because: "{requires-improvement} require improvement. Only one key question may, for \
                      the whole to be good.",
            in_words: "Requires improvement, if two or more key questions do.",
            grounds: PRINCIPLES,
        },
        Rule {
            id: "cqc.breach",
            when: Condition::Flag(BREACH),
            gives: Outcome::Rating(Rating::RequiresImprovement),
            because: "There is a breach of regulations. With one, the whole can be no better than \
                      requires improvement.",
            in_words: "Requires improvement, if there is a breach of regulations.",
            grounds: PRINCIPLES,
        },
        Rule {
            id: "cqc.outstanding",
            when: Condition::All(&[
                Condition::AtLeast(2, OUTSTANDING),
                Condition::Not(&Condition::AtLeast(1, BELOW_GOOD)),
            ]),
            gives: Outcome::Rating(Rating::Outstanding),
            because: "{outstanding} are outstanding, and the rest are good.",
            in_words: "Outstanding, if at least two key questions are and the rest are good.",
            grounds: PRINCIPLES,
        },
        Rule {
            id: "cqc.good",
            when: Condition::Always,
            gives: Outcome::Rating(Rating::Good),
            because: "No key question is inadequate, and at most one requires improvement. To be \
                      outstanding, two must be and the rest must be good.",
            in_words: "Good, if none of these holds.",
            grounds: PRINCIPLES,
        },
    ],
    not_known: Detail::new(&[
        "Where inspectors judged otherwise: the principles say what a rating would ‘normally’ be.",
        "How the CQC came to the rating of each key question.",
    ]),
};

/// A key question, in the CQC's own word for it, which is no noun.
const fn question(id: &'static str, in_sentence: &'static str, about: &'static str) -> Component {
    Component {
        id,
        name: id,
        in_sentence,
        about,
        grading: Grading::Rating(None),
    }
}
