//! The words of the trade that the page cannot do without, each in one or two plain sentences. What they
//! say is what the frameworks' tables and the engine do.

/// Above the words.
pub const HEADING: &str = "Words used here";

/// A word and what it means here.
pub struct Entry {
    /// Where it stands on the page.
    pub id: &'static str,
    /// The word.
    pub word: &'static str,
    /// What it means.
    pub means: &'static str,
}

/// The words, in the order of the alphabet.
pub const GLOSSARY: [Entry; 12] = [
    Entry {
        id: "word-band",
        word: "Band",
        means: "Where a CCG stands on one indicator: worse, similar or better. These count 0, 1 and 2.",
    },
    Entry {
        id: "word-basis",
        word: "Basis",
        means: "How well we know a rule or a number. The tag beside it says: for example published, or our \
                assumption.",
    },
    Entry {
        id: "word-ccg",
        word: "Clinical commissioning group (CCG)",
        means: "The NHS body that planned and bought health care for one part of England. NHS England rated \
                each one every year.",
    },
    Entry {
        id: "word-component",
        word: "Component",
        means: "One of the parts that make up the rating, such as finance or leadership.",
    },
    Entry {
        id: "word-denominator",
        word: "Denominator",
        means: "How many people or cases a figure is about. In “306 of 340 were treated in time” it is 340.",
    },
    Entry {
        id: "word-indicator",
        word: "Indicator",
        means: "One thing that NHS England measured or judged. An example is the share of people with cancer \
                treated within 62 days.",
    },
    Entry {
        id: "word-over-dispersion",
        word: "Over-dispersion",
        means: "CCGs differ by more than chance alone would make them. When we allow for that, fewer of them \
                count as better or worse.",
    },
    Entry {
        id: "word-reference",
        word: "Reference",
        means: "What we compare a CCG’s figure with. This is a national standard where there is one, else the \
                figure for England. You can enter your own.",
    },
    Entry {
        id: "word-score",
        word: "Score",
        means: "In 2016/17, the sum of what each component adds. It goes from 0 (worst) to 2 (best), and it \
                mostly decides the rating.",
    },
    Entry {
        id: "word-standard",
        word: "Standard",
        means: "A target set for the whole NHS. For example, 85% of people with cancer were to be treated \
                within 62 days.",
    },
    Entry {
        id: "word-standard-error",
        word: "Standard error",
        means: "How far a figure may be off by chance. Chance alone seldom takes it more than two standard \
                errors away.",
    },
    Entry {
        id: "word-z-value",
        word: "Z value",
        means: "How many standard errors a figure lies from its reference. At 1.96 or more, up or down, we \
                usually take the gap as real, not as chance.",
    },
];

#[cfg(test)]
mod tests {
    use super::GLOSSARY;

    #[test]
    fn every_word_is_explained_in_forty_words_at_most() {
        for entry in &GLOSSARY {
            let words = entry.means.split_whitespace().count();
            assert!((5..=40).contains(&words), "{}: {words} words", entry.word);
            assert!(entry.means.ends_with('.'), "{}", entry.word);
        }
    }

    #[test]
    fn words_stand_in_the_order_of_the_alphabet_each_with_an_address_of_its_own() {
        for two in GLOSSARY.windows(2) {
            assert!(two[0].word < two[1].word, "{}", two[1].word);
            assert_ne!(two[0].id, two[1].id);
        }
        assert!(GLOSSARY.iter().all(|entry| entry.id.starts_with("word-")));
    }
}
