//! The pages for frames: one for each case that there is a calculator for, and one for all, which the
//! query and the fragment of its address tell what to show.

use super::html::escaped;
use super::place::back_from;
use super::template::Template;
use super::{Error, File, Place, Site, summary};
use crate::app::still;
use crate::cases::{self, Case};
use crate::exchange::{Scenario, fragment};
use crate::framework::Framework;
use crate::frameworks;

/// What stands in a frame.
type Frame = crate::app::WholePage;

/// The folder of the page for all.
const FOLDER: &str = "embed/";

/// All of them.
pub fn pages(template: &Template, style: &str, site: &Site) -> Result<Vec<File>, Error> {
    let template = template.clone().styled(style)?;
    let mut files = vec![File {
        path: format!("{FOLDER}index.html"),
        text: template.clone().with_static("")?.moved_to(FOLDER)?,
    }];
    for framework in frameworks::ALL {
        for case in cases::of(framework) {
            if let Some(opening) = fragment::of_case(framework, case) {
                let folder = Place(case).embed();
                files.push(File {
                    path: format!("{folder}index.html"),
                    text: page(&template, site, (framework, case), &opening)?.moved_to(&folder)?,
                });
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
) -> Result<Template, Error> {
    // A frame's page is the same as the case's: search engines should show that one.
    let place = Place(case);
    let whole = site.address(&place.page());
    let whole = whole.unwrap_or_else(|| format!("{}{}", back_from(&place.embed()), place.page()));
    let change = still::what_would_change_it(&Scenario::of_case(framework, case));
    let page = template
        .clone()
        .described(&summary::title(case), &summary::description(case))?
        .with_head(&format!(
            "<link rel=\"canonical\" href=\"{}\">",
            escaped(&whole)
        ))?
        .with_static(&still::calculator::<Frame>(opening))?
        .opening_on(opening)?
        .furnished("change-room", &change)?;
    Ok(page.opening_beside())
}
