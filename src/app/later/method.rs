//! About the method: every rule and number with its basis, and what is not known.

use yew::prelude::*;

use crate::app::components::elements::{element, heading, paragraph, plain, text};
use crate::app::components::{basis_tag, rating_label, source_line};
use crate::app::text::glossary::{self, GLOSSARY};
use crate::app::text::{capitalised, method as says, standard};
use crate::assess::{grade_rule_in_words, rule_in_words};
use crate::cases::national_result;
use crate::framework::{Framework, Grading, Grounds, Kind, Scale, SettingKind, Settings, Source};
use crate::frameworks::england_note;
use crate::rating::Basis;

/// The method.
pub fn method(framework: &'static Framework, settings: &Settings) -> Html {
    let mut content = vec![paragraph(framework.about)];
    content.extend(rules(framework, settings));
    add(&mut content, says::WEIGHTS, "ul", weights(framework));
    add(&mut content, says::LEVELS, "ul", scales(framework));
    add(&mut content, says::NUMBERS, "ul", numbers(framework));
    content.extend(indicators(framework));
    add(&mut content, says::ENGLAND, "ul", england(framework));
    add(
        &mut content,
        says::GRADES,
        "ul",
        grades(framework, settings),
    );
    add(&mut content, says::STANDARDS, "ul", standards(framework));
    let mut unknown = Vec::new();
    for words in *framework.not_known {
        unknown.push(text("li", "", *words));
    }
    add(&mut content, says::NOT_KNOWN, "ul", unknown);
    // They are those of figures and indicators.
    if !framework.indicators.is_empty() {
        content.extend(words_used());
    }
    content.extend(national(framework));
    let mut tags = Vec::new();
    for basis in Basis::ALL {
        tags.push(element(
            "li",
            "",
            vec![
                text("span", "tag", basis.name()),
                plain(" "),
                plain(basis.meaning()),
            ],
        ));
    }
    add(&mut content, says::TAGS, "ul", tags);
    element("div", "method", content)
}

/// The rules that are in force, each with its basis.
pub fn rules(framework: &'static Framework, settings: &Settings) -> Vec<Html> {
    let (mut content, mut rules) = (Vec::new(), Vec::new());
    for rule in framework.rules {
        if rule.is_in_force(settings) {
            rules.push(with_basis(rule_in_words(rule, settings), rule.grounds));
        }
    }
    add(&mut content, says::RULES, "ol", rules);
    content
}

/// A list under its heading; nothing where the list is empty.
fn add(content: &mut Vec<Html>, words: &'static str, list: &'static str, items: Vec<Html>) {
    if !items.is_empty() {
        content.push(heading(words));
        content.push(element(list, "steps", items));
    }
}

/// The words of the trade, each with an address of its own on the page.
fn words_used() -> [Html; 2] {
    let mut list = Vec::new();
    for entry in GLOSSARY {
        list.push(html! { <dt id={entry.id}><strong>{ entry.word }</strong></dt> });
        list.push(text("dd", "", entry.means));
    }
    [heading(glossary::HEADING), element("dl", "words", list)]
}

fn weights(framework: &Framework) -> Vec<Html> {
    let mut items = Vec::new();
    for component in framework.components {
        if let Grading::Score {
            weight, grounds, ..
        } = &component.grading
        {
            let name = capitalised(component.name);
            items.push(with_basis(
                says::weight(&name, &weight.to_string(), component.about),
                *grounds,
            ));
        }
    }
    items
}

/// The scores of levels, each scale once.
fn scales(framework: &'static Framework) -> Vec<Html> {
    let mut seen: Vec<&'static Scale> = Vec::new();
    let mut items = Vec::new();
    for indicator in framework.indicators {
        let Kind::Levels(by_choice) = &indicator.kind else {
            continue;
        };
        for scale in by_choice.all() {
            if seen.iter().any(|known| core::ptr::eq(*known, *scale)) {
                continue;
            }
            seen.push(scale);
            let mut levels = Vec::new();
            for (level, score) in scale.levels {
                levels.push(format!("{} {score}", level.name()));
            }
            items.push(with_basis(capitalised(&levels.join(", ")), *scale.grounds));
        }
    }
    items
}

/// The settings that are numbers.
fn numbers(framework: &'static Framework) -> Vec<Html> {
    let defaults = Settings::new(framework);
    let mut items = Vec::new();
    for (place, setting) in framework.settings.iter().enumerate() {
        if !matches!(setting.kind, SettingKind::Choice(_)) {
            let words = says::number(*setting.name, &defaults.text(place));
            items.push(with_basis(words, *setting.grounds));
        }
    }
    items
}

fn indicators(framework: &Framework) -> Vec<Html> {
    let (mut published, mut total, mut standards) = (0, 0, Vec::new());
    for indicator in framework.indicators {
        if !indicator.has_score() {
            continue;
        }
        total += 1;
        published += usize::from(*indicator.basis == Basis::Published);
        if let Some(standard) = indicator.standard {
            standards.push(format!("{} {}%", indicator.code, standard));
        }
    }
    if total == 0 {
        return Vec::new();
    }
    vec![
        heading(says::INDICATORS),
        paragraph(says::indicators(total, published, &standards)),
    ]
}

/// What is known of England, to compare a CCG with.
fn england(framework: &Framework) -> Vec<Html> {
    let mut items = Vec::new();
    for figure in *framework.england {
        let note = england_note(framework, figure.code);
        let words = says::england(
            figure.code,
            &figure.value.to_string(),
            *figure.period,
            note.map_or("", |note| note.note),
        );
        let grounds = note.map_or(*figure.grounds, |note| note.grounds(figure));
        items.push(with_basis(words, grounds));
    }
    items
}

/// The standards that figures are held to, each with how well its target is known.
fn standards(framework: &Framework) -> Vec<Html> {
    let mut items = Vec::new();
    for indicator in framework.indicators {
        if !indicator.has_score() && indicator.standard.is_some() {
            let words = says::standard_of(indicator.name, &standard(indicator));
            let grounds = Grounds::new(*indicator.basis, Source::words(says::TARGET_KNOWN));
            items.push(with_basis(words, grounds));
        }
    }
    items
}

/// How components get their grades from figures.
fn grades(framework: &'static Framework, settings: &Settings) -> Vec<Html> {
    let mut items = Vec::new();
    for component in framework.components {
        if let Some(derivation) = component.derivation() {
            for rule in derivation.rules {
                let words = grade_rule_in_words(rule, framework, settings);
                items.push(with_basis(words, derivation.grounds));
            }
        }
    }
    items
}

fn national(framework: &Framework) -> Vec<Html> {
    let Some(result) = national_result(framework.year) else {
        return Vec::new();
    };
    let mut items = Vec::new();
    for (rating, count) in result.counts.iter().rev() {
        items.push(element(
            "li",
            "",
            vec![rating_label(Some(*rating)), plain(count.to_string())],
        ));
    }
    vec![
        heading(says::all_ccgs(result.ccgs, result.year)),
        element("ul", "national", items),
        element(
            "p",
            "source",
            vec![plain(says::SOURCE), source_line(result.grounds.source)],
        ),
    ]
}

/// A sentence with its tag, as an item of a list.
fn with_basis(sentence: impl Into<AttrValue>, grounds: Grounds) -> Html {
    element(
        "li",
        "",
        vec![text("span", "sentence", sentence), basis_tag(grounds)],
    )
}
