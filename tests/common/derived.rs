//! Rating a CCG of 2015/16 from a line of text.

use ccg_rating::assess::{Assessment, ComponentAssessment, assess};
use ccg_rating::framework::{Entries, Entry, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::Decimal;

/// Rates a CCG of 2015/16 from words such as `finance.outturn=-3.3` or `planning.assured=yes`; a
/// setting stands among them in the same way.
pub fn rated(words: &str) -> Assessment {
    let framework = frameworks::by_id("ccg-assurance-2015-16").expect("it is in the registry");
    let (mut entries, mut settings) = (Entries::new(framework), Settings::new(framework));
    for word in words.split_whitespace() {
        let (key, value) = word.split_once('=').expect("a key and a value");
        let Some(slot) = framework.slot(key) else {
            settings.set_from_text(key, value).expect("it is a setting");
            continue;
        };
        let number = || Decimal::parse(value).map(Entry::Number);
        let entry = slot.choice_from_id(value).or_else(number);
        let entry = entry.expect("a choice or a number");
        entries.set(key, entry).expect("the code takes this entry");
    }
    assess(&entries, &settings)
}

/// What became of one component.
pub fn of<'a>(assessment: &'a Assessment, id: &str) -> &'a ComponentAssessment {
    let mut components = assessment.components.iter();
    let found = components.find(|assessed| assessed.component.id == id);
    found.expect("there is such a component")
}
