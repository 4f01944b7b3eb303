//! The pages for frames, one for each case that there is a calculator for. The one for all is
//! `embed/index.html`, which they are made from.

use super::place::back_from;
use super::template::Template;
use super::{Error, File, Place, Site, summary};
use crate::app::{Embedded, still};
use crate::cases::{self, Case};
use crate::embed::escaped;
use crate::exchange::{Scenario, fragment};
use crate::framework::Framework;
use crate::frameworks;

/// All of them.
pub fn pages(template: &Template, site: &Site) -> Result<Vec<File>, Error> {
    let mut files = Vec::new();
    for framework in frameworks::ALL {
        for case in cases::of(framework) {
            if let Some(opening) = fragment::of_case(framework, case) {
                files.push(page(template, site, (framework, case), &opening)?);
            }
        }
    }
    Ok(files)
}

fn page(
    template: &Template,
    site: &Site,
    (framework, case): (&'static Framework, &'static Case),
    opening: &str,
) -> Result<File, Error> {
    let place = Place(case);
    let folder = place.embed();
    let full = format!("{}{}", back_from(&folder), place.page());
    // A frame's page says what the case's says: search engines should show that one.
    let canonical = site
        .address(&place.page())
        .map_or_else(String::new, |address| {
            format!("<link rel=\"canonical\" href=\"{}\">\n", escaped(&address))
        });
    let change = still::what_would_change_it(&Scenario::of_case(framework, case));
    let page = template
        .moved_to(&folder)?
        .described(&summary::title(case), &summary::description(case))?
        .with_head(&canonical)?
        .with_static(&still::page::<Embedded>(opening, &full))?
        .leading_to(&full)?
        .opening_on(opening)?
        .furnished("change-room", &change)?
        .opening_beside();
    Ok(File {
        path: format!("{folder}index.html"),
        text: page.html(),
    })
}
