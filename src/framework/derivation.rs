//! Derivations: how a component's grade is worked out from figures, where it is not entered itself.
//! Again an ordered list of rules, the first that matches wins.

use super::Grounds;
use crate::rating::{Decimal, Level, Rating};

/// A way from figures to a component's grade. Places refer to the framework's lists.
///
/// In the texts of its rules an indicator's code in braces stands for the number that was entered,
/// a setting's identifier for what it is set to; `{share}`, `{expected}` and `{ending}` for what the
/// [`Quotient`] comes to, what is expected of it and how its part is put into words; `{missed}` and
/// `{entered}` for how many of the component's standards were missed, of how many entered.
#[derive(Debug)]
pub struct Derivation {
    /// The rule's name in the trace while the grade is not settled.
    pub id: &'static str,
    /// The percentage that its rules ask for, where they do.
    pub quotient: Option<Quotient>,
    /// The rules, in order.
    pub rules: &'static [GradeRule],
    /// What the grade is called as long as fewer than half of the component's standards are entered:
    /// a sentence, with `{entered}` and `{total}`. Empty where there are no standards.
    pub provisional: &'static str,
    /// What a reader should know wherever a grade worked out so is shown.
    pub caveat: &'static str,
    /// What it stands on.
    pub grounds: Grounds,
}

impl Derivation {
    /// Whether some rule asks for the indicator at this place of its list; a standard of the
    /// component itself is asked for where missed ones are counted.
    #[must_use]
    pub fn asks_for(&self, place: usize, is_own_standard: bool) -> bool {
        let mut rules = self.rules.iter();
        rules.any(|rule| self.test_asks_for(&rule.when, place, is_own_standard))
    }

    fn test_asks_for(&self, test: &Test, place: usize, is_own_standard: bool) -> bool {
        let is_here = |bound: &Bound| matches!(bound, Bound::Entered(at, _) if *at == place);
        match test {
            Test::Always => false,
            Test::ShareAtLeast(bound) => {
                let parts = self
                    .quotient
                    .as_ref()
                    .map(|known| [known.part, known.whole]);
                is_here(bound) || parts.is_some_and(|parts| parts.contains(&place))
            }
            Test::AtLeast(at, bound) => *at == place || is_here(bound),
            Test::Answer(at, _) => *at == place,
            Test::MissedAtMost(_) => is_own_standard,
            Test::All(tests) => {
                let mut tests = tests.iter();
                tests.any(|test| self.test_asks_for(test, place, is_own_standard))
            }
            Test::Not(test) => self.test_asks_for(test, place, is_own_standard),
        }
    }
}

/// A percentage of two indicators' numbers: 100 × part ÷ whole.
#[derive(Debug)]
pub struct Quotient {
    /// The place of the indicator with the part.
    pub part: usize,
    /// The place of the indicator with the whole, a number above 0.
    pub whole: usize,
    /// What is expected of it, for the texts.
    pub expected: Bound,
    /// The part in words when it is below 0, 0 and above 0; `{part}` stands for its size.
    pub endings: [&'static str; 3],
}

/// A rule of a derivation.
#[derive(Debug)]
pub struct GradeRule {
    /// Its name in the trace.
    pub id: &'static str,
    /// When it holds.
    pub when: Test,
    /// What it gives.
    pub gives: Rating,
    /// What the trace says when it gave the grade and all its numbers are known.
    pub because: &'static str,
    /// The rule itself, as a sentence.
    pub in_words: &'static str,
}

/// When a rule of a derivation holds.
#[derive(Debug)]
pub enum Test {
    /// Always.
    Always,
    /// The percentage is at least this.
    ShareAtLeast(Bound),
    /// The number of the indicator at this place is at least this.
    AtLeast(usize, Bound),
    /// The answer at this place is this.
    Answer(usize, Level),
    /// At most so many of the component's standards were missed, as the setting at this place has it.
    MissedAtMost(usize),
    /// All of these hold.
    All(&'static [Test]),
    /// This does not hold.
    Not(&'static Test),
}

/// What a number is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Always this.
    Is(Decimal),
    /// What is entered for the indicator at this place, else this.
    Entered(usize, Decimal),
}
