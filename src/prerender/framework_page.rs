//! The page of a framework that is of no one year, which has no published cases to open on: its form,
//! empty, and for those whose browser runs no script its rules.

use super::case_page::footer;
use super::head::Told;
use super::place::back_from;
use super::template::Template;
use super::{Error, File, FrameworkPlace, Site};
use crate::app::{Calculator, WholePage, still};
use crate::exchange::{Scenario, fragment};
use crate::framework::Framework;

/// The page.
pub fn page(
    template: &Template,
    site: &Site,
    framework: &'static Framework,
) -> Result<File, Error> {
    let folder = FrameworkPlace(framework).page();
    let (title, description) = (framework.full_name(), framework.about);
    let site_name = template.title()?.to_owned();
    let told = Told {
        title: &title,
        description,
        site_name: &site_name,
        address: site.address(&folder),
        ..Told::default()
    };
    let empty = Scenario::empty(framework);
    let opening = fragment::write(&empty);
    let drawn = still::page::<Calculator<WholePage>>(&opening, "");
    let rules = still::rules(framework);
    let page = template
        .moved_to(&folder)?
        .described(&title, description)?
        .with_static(&format!("{drawn}<noscript>{rules}</noscript>"))?
        .furnished("change-room", &still::what_would_change_it(&empty))?
        .opening_on(&opening)?
        .with_head(&told.tags())?
        .with_footer(&footer(&back_from(&folder), None))?;
    Ok(File {
        path: format!("{folder}index.html"),
        text: page.html(),
    })
}
