//! England's figures, to compare a CCG with: each belongs to an indicator, says what it is good for,
//! and is what the published source has.

use std::collections::BTreeSet;

use Purpose::{BesideStandard, Reference, ShownOnly};
use ccg_rating::framework::{
    EnglandFigure, Framework, Indicator, Kind, NotNegative, Percentage, Purpose, Source,
};
use ccg_rating::frameworks::{self, england_note};
use ccg_rating::rating::{Basis, Decimal};

fn iaf() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").unwrap_or(frameworks::FIRST)
}

/// The indicator that a figure is of.
fn indicator(framework: &'static Framework, code: &str) -> Option<&'static Indicator> {
    let mut indicators = framework.indicators.iter();
    indicators.find(|indicator| indicator.code == code)
}

/// The codes of the figures of this purpose, in order.
fn codes(purpose: Purpose) -> Vec<&'static str> {
    let figures = iaf().england.iter();
    figures
        .filter(|figure| figure.purpose == purpose)
        .map(|figure| figure.code)
        .collect()
}

#[test]
fn every_figure_is_of_an_indicator_that_takes_figures() {
    for framework in frameworks::ALL {
        for figure in *framework.england {
            let kind = indicator(framework, figure.code).map(|i| &i.kind);
            let takes = matches!(
                kind,
                Some(Kind::Proportion | Kind::Rate { .. } | Kind::Score)
            );
            assert!(takes, "{}", figure.code);
        }
    }
}

#[test]
fn the_figures_stand_in_the_order_of_the_indicators_each_once() {
    assert_eq!(iaf().england.len(), 26);
    for framework in frameworks::ALL {
        let codes = framework.england.iter().map(|figure| figure.code);
        assert!(codes.is_sorted_by(|a, b| a < b), "{}", framework.id);
    }
}

#[test]
fn a_figure_stands_beside_a_standard_exactly_where_there_is_one() {
    for framework in frameworks::ALL {
        for figure in *framework.england {
            let standard = indicator(framework, figure.code).and_then(|i| i.standard);
            let beside = figure.purpose == BesideStandard;
            assert_eq!(beside, standard.is_some(), "{}", figure.code);
        }
    }
    assert_eq!(
        codes(BesideStandard),
        ["122b", "123a", "127c", "127d", "129a"]
    );
}

#[test]
fn figures_of_another_year_place_or_definition_are_for_show_only() {
    assert_eq!(
        codes(ShownOnly),
        ["103a", "104a", "105a", "124b", "125a", "127e"]
    );
    assert_eq!(codes(Reference).len(), 26 - 5 - 6);
}

#[test]
fn a_figure_lies_where_values_of_its_kind_can_lie_and_a_reference_can_be_compared_with() {
    for framework in frameworks::ALL {
        for EnglandFigure {
            code,
            value,
            purpose,
            ..
        } in *framework.england
        {
            let reference = *purpose == Reference;
            match indicator(framework, code).map(|i| &i.kind) {
                Some(Kind::Proportion) => {
                    assert!(Percentage::new(*value).is_some(), "{code}");
                    let inside = value.is_positive() && *value < Decimal::HUNDRED;
                    assert!(inside || !reference, "{code}");
                }
                Some(Kind::Rate { .. }) => {
                    assert!(NotNegative::new(*value).is_some(), "{code}");
                    assert!(value.is_positive() || !reference, "{code}");
                }
                _ => {}
            }
        }
    }
}

#[test]
fn every_figure_has_a_period_a_publisher_and_an_address_to_look_it_up() {
    for framework in frameworks::ALL {
        for figure in *framework.england {
            let code = figure.code;
            assert!(!figure.period.trim().is_empty(), "{code}");
            assert_eq!(figure.grounds.basis, Basis::Published, "{code}");
            let note = england_note(framework, code).expect("every figure has a note");
            let Source { text, url } = note.grounds(figure).source;
            assert!(!text.trim().is_empty(), "{code}");
            let url = url.unwrap_or_default();
            let host = url
                .strip_prefix("https://")
                .or_else(|| url.strip_prefix("http://"));
            let host = host.and_then(|rest| rest.split('/').next());
            assert!(host.is_some_and(|host| host.contains('.')), "{code}: {url}");
            let plain = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
            assert!(url.chars().all(plain), "{code}: {url}");
        }
    }
}

#[test]
fn a_note_is_a_sentence_or_nothing() {
    for framework in frameworks::ALL {
        for figure in *framework.england {
            let note = england_note(framework, figure.code).expect("as above").note;
            assert!(note.is_empty() || note.ends_with('.'), "{}", figure.code);
            assert_eq!(note.trim(), note, "{}", figure.code);
            let first = note.chars().next();
            assert!(!first.is_some_and(char::is_lowercase), "{}", figure.code);
        }
    }
    let without: BTreeSet<&str> = iaf()
        .england
        .iter()
        .filter(|figure| {
            england_note(iaf(), figure.code).is_some_and(|known| known.note.is_empty())
        })
        .map(|figure| figure.code)
        .collect();
    assert!(without.iter().eq(&["128b"]), "{without:?}");
}

#[test]
fn the_figures_are_those_of_the_published_sources() {
    for (code, value, period, purpose) in [
        ("101a", "10.5", "2016/17", Reference),
        ("102a", "34.2", "2015/16 school year", Reference),
        ("103a", "40", "NDA 2015-16", ShownOnly),
        ("104a", "2170", "2017/18", ShownOnly),
        ("105a", "52", "several years to early 2018", ShownOnly),
        (
            "105b",
            "18.7",
            "to October 2016 (in-year, 185 CCGs)",
            Reference,
        ),
        ("105c", "46.9", "calendar 2016", Reference),
        ("105d", "63.1", "GP Patient Survey 2015/16", Reference),
        ("106a", "927", "2015/16", Reference),
        ("107a", "1.065", "2015/16", Reference),
        ("107b", "8.4", "Jan-Mar 2017", Reference),
        ("122a", "50.7", "2014", Reference),
        ("122b", "82", "2016/17", BesideStandard),
        (
            "122c",
            "70.4",
            "diagnosed 2014, followed to 2015",
            Reference,
        ),
        ("122d", "8.74", "2016 survey", Reference),
        ("123a", "49.3", "2016/17", BesideStandard),
        ("124a", "56.6", "end September 2016", Reference),
        ("124b", "46", "2015/16", ShownOnly),
        ("125a", "7.2", "2014, England and Wales", ShownOnly),
        ("127c", "90", "March 2017", BesideStandard),
        ("127d", "71", "March 2017", BesideStandard),
        ("127e", "14.2", "March 2017", ShownOnly),
        ("128a", "792", "2015/16", Reference),
        (
            "128b",
            "85.2",
            "GP Patient Survey 2015/16 (July 2016)",
            Reference,
        ),
        ("129a", "90.3", "end March 2017", BesideStandard),
        ("163a", "3.79", "2016 survey", Reference),
    ] {
        let figure = iaf().england.iter().find(|figure| figure.code == code);
        let found = figure.map(|f| (f.value.to_string(), *f.period, f.purpose));
        assert_eq!(found, Some((value.to_owned(), period, purpose)), "{code}");
    }
}
