//! Grades that are worked out from figures, by a component's ordered list of rules. A figure that is
//! not entered leaves open what it could decide: a rule then holds, does not, or may.

use super::trace::filled;
use super::{DerivedGrade, Step, StepKind};
use crate::framework::{
    Bound, Derivation, Entries, Entry, Framework, GradeRule, Indicator, Quotient, Settings, Test,
};
use crate::rating::{Decimal, RatingSet, Share};

/// What the figures make of one component.
pub(super) struct Derived {
    /// The ratings that they leave possible.
    pub possible: RatingSet,
    /// How many of the component's figures are entered.
    pub entered: usize,
    /// How many there are.
    pub total: usize,
    /// Whether fewer than half of its standards are entered.
    provisional: bool,
    /// The rule that decided, where one did.
    rule: Option<&'static GradeRule>,
}

/// What the figures make of the component at this place; none where it takes no figures, or those
/// entered rule nothing out.
pub(super) fn of(entries: &Entries, settings: &Settings, place: usize) -> Option<Derived> {
    let derivation = entries.framework().components.get(place)?.derivation()?;
    let figures = Figures::of(entries, settings, place, derivation);
    let (mut possible, mut conceivable) = (RatingSet::EMPTY, RatingSet::EMPTY);
    let (mut rule, mut is_decided) = (None, false);
    // What the share lies below once the rules before have not held.
    let mut below: Option<Decimal> = None;
    for candidate in derivation.rules {
        conceivable = conceivable.with(candidate.gives);
        if is_decided {
            continue;
        }
        if let Test::ShareAtLeast(bound) = candidate.when {
            let bound = figures.bound(bound);
            if below.is_some_and(|below| bound >= below) {
                continue;
            }
            below = Some(bound);
        }
        match figures.holds(&candidate.when) {
            Some(false) => {}
            held => {
                rule = possible.is_empty().then_some(candidate);
                possible = possible.with(candidate.gives);
                is_decided = held.is_some();
            }
        }
    }
    (possible != conceivable).then_some(Derived {
        possible,
        entered: figures.entered(),
        total: figures.own.len(),
        provisional: figures.is_provisional(),
        rule,
    })
}

/// How the component's rating was worked out, where it was not entered and one is left.
pub(super) fn grade(entries: &Entries, settings: &Settings, place: usize) -> Option<DerivedGrade> {
    let derivation = entries.framework().components.get(place)?.derivation()?;
    if entries.of_component(place).is_some() {
        return None;
    }
    let derived = of(entries, settings, place)?;
    derived.possible.single()?;
    Some(DerivedGrade {
        grounds: derivation.grounds,
        provisional: derived.provisional,
    })
}

/// What the trace says of a component for which figures are entered.
pub(super) fn step(entries: &Entries, settings: &Settings, place: usize) -> Option<Step> {
    let component = entries.framework().components.get(place)?;
    let derivation = component.derivation()?;
    let figures = Figures::of(entries, settings, place, derivation);
    if figures.entered() == 0 {
        return None;
    }
    let derived = of(entries, settings, place);
    let rule = derived.as_ref().and_then(|derived| derived.rule);
    let name = component.in_sentence;
    let text = match (entries.of_component(place), &derived, rule) {
        (Some(entry), Some(derived), _) => format!(
            "The grade entered for {name} counts, {}. The figures alone would make it {}.",
            entry.name(),
            derived.possible.in_words()
        ),
        (Some(entry), None, _) => {
            format!("The grade entered for {name} counts, {}.", entry.name())
        }
        (None, Some(_), Some(rule)) => figures.because(rule),
        (None, Some(derived), None) => format!(
            "The figures for {name} leave it {}: more of them are needed to tell.",
            derived.possible.in_words()
        ),
        (None, None, _) => format!("The figures for {name} are too few to tell its grade."),
    };
    let decided = rule.filter(|_| entries.of_component(place).is_none());
    Some(Step {
        rule: decided.map_or(derivation.id, |rule| rule.id),
        text: super::sentence(&text),
        grounds: derivation.grounds,
        kind: StepKind::Component,
    })
}

/// What a reader should know about a grade that was worked out.
pub(super) fn caveat(entries: &Entries, settings: &Settings, place: usize) -> Option<&'static str> {
    grade(entries, settings, place)?;
    let derivation = entries.framework().components.get(place)?.derivation()?;
    (!derivation.caveat.is_empty()).then_some(derivation.caveat)
}

/// A rule of a framework's derivation as a sentence, under these settings, without any CCG's figures.
#[must_use]
pub fn grade_rule_in_words(rule: &GradeRule, framework: &Framework, settings: &Settings) -> String {
    filled(rule.in_words, &mut |key| set_to(framework, settings, key))
}

/// What this setting, a whole number, is set to.
fn set_to(framework: &Framework, settings: &Settings, id: &str) -> Option<String> {
    let number = settings.whole(framework.setting_index(id)?)?;
    Some(number.to_string())
}

/// To how many places a share is shown at most.
const MOST_PLACES: u32 = 9;

/// The figures of one component.
struct Figures<'a> {
    entries: &'a Entries,
    settings: &'a Settings,
    derivation: &'static Derivation,
    /// The indicators that count towards it, with what is entered.
    own: Vec<(&'static Indicator, Option<Entry>)>,
}

impl<'a> Figures<'a> {
    fn of(
        entries: &'a Entries,
        settings: &'a Settings,
        place: usize,
        derivation: &'static Derivation,
    ) -> Self {
        let mut own = Vec::new();
        for (index, indicator) in entries.framework().indicators.iter().enumerate() {
            if indicator.component == place {
                own.push((indicator, entries.of_indicator(index)));
            }
        }
        Self {
            entries,
            settings,
            derivation,
            own,
        }
    }

    fn entered(&self) -> usize {
        self.own.iter().filter(|(_, entry)| entry.is_some()).count()
    }

    /// Whether each standard that is entered was met.
    fn met(&self) -> impl Iterator<Item = bool> + '_ {
        self.own
            .iter()
            .filter_map(|(indicator, entry)| match entry {
                Some(Entry::Number(number)) => indicator.is_met(*number),
                _ => None,
            })
    }

    fn missed(&self) -> usize {
        self.met().filter(|is_met| !is_met).count()
    }

    fn is_provisional(&self) -> bool {
        !self.derivation.provisional.is_empty() && 2 * self.entered() < self.own.len()
    }

    fn number(&self, place: usize) -> Option<Decimal> {
        match self.entries.of_indicator(place) {
            Some(Entry::Number(number)) => Some(number),
            _ => None,
        }
    }

    fn bound(&self, bound: Bound) -> Decimal {
        match bound {
            Bound::Is(number) => number,
            Bound::Entered(place, otherwise) => self.number(place).unwrap_or(otherwise),
        }
    }

    /// Whether it holds, does not, or may.
    fn holds(&self, test: &Test) -> Option<bool> {
        match test {
            Test::Always => Some(true),
            Test::ShareAtLeast(bound) => {
                let quotient = self.derivation.quotient.as_ref()?;
                self.is_share_at_least(quotient, self.bound(*bound))
            }
            Test::AtLeast(place, bound) => Some(self.number(*place)? >= self.bound(*bound)),
            Test::Answer(place, level) => match self.entries.of_indicator(*place)? {
                Entry::Level(answer) => Some(answer == *level),
                _ => None,
            },
            Test::MissedAtMost(setting) => {
                let most = usize::try_from(self.settings.whole(*setting)?).ok()?;
                // Without any standard there is nothing to count.
                self.met().next()?;
                Some(self.missed() <= most)
            }
            Test::All(tests) => tests
                .iter()
                .try_fold(true, |so_far, test| {
                    match (so_far, self.holds(test)) {
                        (_, Some(false)) => Err(Some(false)),
                        (true, Some(true)) => Ok(true),
                        // One that may hold leaves the whole open, unless a later one does not hold.
                        _ => Ok(false),
                    }
                })
                .map_or_else(|decided| decided, |all_known| all_known.then_some(true)),
            Test::Not(test) => self.holds(test).map(|held| !held),
        }
    }

    /// The sign of the part is that of the share, also where the whole is not known.
    fn is_share_at_least(&self, quotient: &Quotient, bound: Decimal) -> Option<bool> {
        let part = self.number(quotient.part)?;
        if let Some(whole) = self.number(quotient.whole) {
            return Some(Share::of(part, whole)?.compare(bound).is_ge());
        }
        if !part.is_positive() && bound.is_positive() || part.is_negative() && !bound.is_negative()
        {
            Some(false)
        } else if !part.is_negative() && !bound.is_positive() {
            Some(true)
        } else {
            None
        }
    }

    /// Why the rule gave the grade; the rule itself where a number of the explanation is not known.
    fn because(&self, rule: &GradeRule) -> String {
        let mut is_complete = true;
        let mut text = filled(rule.because, &mut |key| {
            let value = self.word(key);
            is_complete &= value.is_some();
            value
        });
        if !is_complete {
            text = filled(rule.in_words, &mut |key| self.word(key));
        }
        if self.is_provisional() {
            text.push(' ');
            text.push_str(&filled(self.derivation.provisional, &mut |key| {
                self.word(key)
            }));
        }
        text
    }

    fn word(&self, key: &str) -> Option<String> {
        let framework = self.entries.framework();
        match key {
            "missed" => Some(self.missed().to_string()),
            "entered" => Some(self.entered().to_string()),
            "total" => Some(self.own.len().to_string()),
            "share" => self.shown_share(),
            "expected" => Some(
                self.bound(self.derivation.quotient.as_ref()?.expected)
                    .to_string(),
            ),
            "ending" => self.ending(),
            code => match self.entries.get(code) {
                Some(Entry::Number(number)) => Some(number.to_string()),
                Some(entry) => Some(entry.name().to_owned()),
                None => set_to(framework, self.settings, code),
            },
        }
    }

    fn ending(&self) -> Option<String> {
        let quotient = self.derivation.quotient.as_ref()?;
        let part = self.number(quotient.part)?;
        let [below, at, above] = quotient.endings;
        let words = match part.cmp(&Decimal::ZERO) {
            core::cmp::Ordering::Less => below,
            core::cmp::Ordering::Equal => at,
            core::cmp::Ordering::Greater => above,
        };
        let size = part.to_string();
        let size = size.strip_prefix('-').unwrap_or(&size);
        Some(filled(words, &mut |_| Some(size.to_owned())))
    }

    /// The share to one place, or to as many as it takes to lie to what is expected, and to 0, as
    /// the exact share does.
    fn shown_share(&self) -> Option<String> {
        let quotient = self.derivation.quotient.as_ref()?;
        let share = Share::of(self.number(quotient.part)?, self.number(quotient.whole)?)?;
        let expected = self.bound(quotient.expected);
        let lies_as = |shown: Decimal, bound: Decimal| shown.cmp(&bound) == share.compare(bound);
        let shown = |places| share.rounded(places);
        let tells = |places: &u32| {
            Decimal::parse(&shown(*places))
                .is_some_and(|shown| lies_as(shown, expected) && lies_as(shown, Decimal::ZERO))
        };
        Some(shown((1..MOST_PLACES).find(tells).unwrap_or(MOST_PLACES)))
    }
}
