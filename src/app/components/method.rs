//! About the method: every rule and number with its basis, and what is not known.

use yew::prelude::*;

use super::{BasisTag, RatingLabel, SourceLine};
use crate::app::text::capitalised;
use crate::assess::rule_in_words;
use crate::cases::national_result;
use crate::framework::{Framework, Grading, Kind, Scale, SettingKind, Settings};
use crate::rating::Basis;

/// What is shown.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The framework to explain.
    pub framework: &'static Framework,
    /// How it is set, since some rules are worded by it.
    pub settings: Settings,
}

/// The method, folded; the fragment `#method` unfolds it.
#[component]
pub fn Method(props: &Props) -> Html {
    let framework = props.framework;
    html! {
        <details class="section method" id="method">
            <summary><strong>{ format!("About the method, {}", framework.year) }</strong></summary>
            <p>{ framework.about }</p>
            <h4>{ "The rules, in order: the first one that holds gives the rating" }</h4>
            <ol class="steps">
                { for framework.rules.iter().map(|rule| html! {
                    <li>
                        <span class="sentence">{ rule_in_words(rule, &props.settings) }</span>
                        <BasisTag grounds={rule.grounds} />
                    </li>
                }) }
            </ol>
            { weights(framework) }
            { scales(framework) }
            { numbers(framework) }
            { indicators(framework) }
            <h4>{ "What is not known" }</h4>
            <ul>{ for framework.not_known.iter().map(|text| html! { <li>{ *text }</li> }) }</ul>
            { national(framework) }
            <h4>{ "How well we know: what the tags mean" }</h4>
            <dl class="tags">
                { for Basis::ALL.iter().map(|basis| html! {
                    <div>
                        <dt><span class="tag">{ basis.name() }</span></dt>
                        <dd>{ basis.meaning() }</dd>
                    </div>
                }) }
            </dl>
        </details>
    }
}

fn weights(framework: &Framework) -> Html {
    let weighted: Vec<Html> = framework
        .components
        .iter()
        .filter_map(|component| match &component.grading {
            Grading::Score { weight, grounds, .. } => Some(html! {
                <li>
                    <span class="sentence">
                        { format!("{}: {weight}. {}", capitalised(component.name), component.about) }
                    </span>
                    <BasisTag grounds={*grounds} />
                </li>
            }),
            Grading::Rating => None,
        })
        .collect();
    if weighted.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h4>{ "What counts for how much" }</h4>
            <ul class="steps">{ for weighted }</ul>
        </>
    }
}

/// The scores of levels, each scale once.
fn scales(framework: &'static Framework) -> Html {
    let mut scales: Vec<&'static Scale> = Vec::new();
    for indicator in framework.indicators {
        if let Kind::Levels(by_choice) = &indicator.kind {
            for scale in by_choice.all() {
                if !scales.iter().any(|known| core::ptr::eq(*known, *scale)) {
                    scales.push(scale);
                }
            }
        }
    }
    if scales.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h4>{ "What levels score" }</h4>
            <ul class="steps">
                { for scales.into_iter().map(|scale| {
                    let levels: Vec<String> = scale
                        .levels
                        .iter()
                        .map(|(level, score)| format!("{} {score}", level.name()))
                        .collect();
                    html! {
                        <li>
                            <span class="sentence">{ capitalised(&levels.join(", ")) }</span>
                            <BasisTag grounds={scale.grounds} />
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}

/// The settings that are numbers. They act on figures, which cannot be entered yet.
fn numbers(framework: &'static Framework) -> Html {
    let defaults = Settings::new(framework);
    let numbers: Vec<Html> = framework
        .settings
        .iter()
        .enumerate()
        .filter(|(_, setting)| !matches!(setting.kind, SettingKind::Choice(_)))
        .map(|(place, setting)| {
            html! {
                <li>
                    <span class="sentence">
                        { format!("{}: {}", setting.name, defaults.text(place)) }
                    </span>
                    <BasisTag grounds={setting.grounds} />
                </li>
            }
        })
        .collect();
    if numbers.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h4>{ "Numbers that act on figures" }</h4>
            <p>{ "This page takes grades and bands. Figures will follow; these numbers are for them." }</p>
            <ul class="steps">{ for numbers }</ul>
        </>
    }
}

fn indicators(framework: &Framework) -> Html {
    if framework.indicators.is_empty() {
        return Html::default();
    }
    let published = framework
        .indicators
        .iter()
        .filter(|indicator| indicator.basis == Basis::Published)
        .count();
    let standards: Vec<String> = framework
        .indicators
        .iter()
        .filter_map(|indicator| {
            let standard = indicator.standard?;
            Some(format!("{} {}%", indicator.code, standard.decimal()))
        })
        .collect();
    html! {
        <>
            <h4>{ "The indicators" }</h4>
            <p>
                { format!(
                    "{} indicators. We saw {published} of them in published lists; the others are \
                     from memory of the method. These have a national standard: {}.",
                    framework.indicators.len(),
                    standards.join(", "),
                ) }
            </p>
        </>
    }
}

fn national(framework: &Framework) -> Html {
    let Some(result) = national_result(framework.year) else {
        return Html::default();
    };
    html! {
        <>
            <h4>{ format!("All {} CCGs in {}", result.ccgs, result.year) }</h4>
            <ul class="national">
                { for result.counts.iter().rev().map(|(rating, count)| html! {
                    <li><RatingLabel rating={Some(*rating)} /><span>{ *count }</span></li>
                }) }
            </ul>
            <p class="source">{ "Source: " }<SourceLine source={result.grounds.source} /></p>
        </>
    }
}
