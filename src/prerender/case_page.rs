//! The page of one published case, and the first page of all.

use super::head::Told;
use super::html::link;
use super::place::{FrameworkPlace, back_from};
use super::template::Template;
use super::{Error, File, Place, Site, linked_data, summary};
use crate::app::text::published_pages as words;
use crate::app::{AnswerFirst, Calculator, WholePage, still};
use crate::cases::{self, Case};
use crate::embed::escaped;
use crate::exchange::{Scenario, fragment};
use crate::frameworks;

/// The page that everybody opens: the story's case as an example, with the head that it has. It is
/// what the budget of bytes counts, so that the form waits for the script.
pub fn first(page: &Template, site: &Site) -> Result<File, Error> {
    let title = page.title()?.to_owned();
    let description = page.description()?.to_owned();
    let (year, code) = cases::STORY;
    let story = cases::find(year, code);
    let mut page = page
        .clone()
        .with_static(&still::page::<Calculator<AnswerFirst>>("", ""))?
        .furnished("change-room", &story.map_or_else(String::new, change))?
        .with_footer(&footer("", None))?;
    if let Some(address) = site.address("") {
        let told = Told {
            title: &title,
            description: &description,
            site_name: &title,
            picture: story.and_then(|case| picture(site, case)),
            address: Some(address),
            ..Told::default()
        };
        page = page.with_head(&told.tags())?;
    }
    Ok(File {
        path: "index.html".to_owned(),
        text: page.html(),
    })
}

/// The page of a case: with the calculator open on it, or what was published alone.
pub fn page(template: &Template, site: &Site, case: &'static Case) -> Result<File, Error> {
    let folder = Place(case).page();
    let site_name = template.title()?.to_owned();
    let (title, description) = (summary::title(case), summary::description(case));
    let opening = frameworks::by_year(case.year).and_then(|of| fragment::of_case(of, case));
    let told = Told {
        title: &title,
        description: &description,
        site_name: &site_name,
        picture: picture(site, case),
        // What has no calculator has no frame.
        oembed: opening
            .as_ref()
            .and_then(|_| site.address(&Place(case).oembed())),
        linked_data: linked_data::of_case(case, site, &site_name, (&title, &description)),
        address: site.address(&folder),
    };
    let page = template
        .moved_to(&folder)?
        .described(&title, &description)?;
    let page = match &opening {
        Some(fragment) => page
            .with_static(&still::page::<Calculator<WholePage>>(fragment, ""))?
            .furnished("change-room", &change(case))?
            .opening_on(fragment)?,
        None => page.standing_alone(&still::published_alone(case))?,
    };
    let page = page
        .with_head(&told.tags())?
        .with_footer(&footer(&back_from(&folder), Some(case)))?;
    Ok(File {
        path: format!("{folder}index.html"),
        text: page.html(),
    })
}

/// What would change the rating of a case.
fn change(case: &'static Case) -> String {
    let framework = frameworks::by_year(case.year);
    framework.map_or_else(String::new, |framework| {
        still::what_would_change_it(&Scenario::of_case(framework, case))
    })
}

/// The picture of a case, and what it shows.
fn picture(site: &Site, case: &'static Case) -> Option<(String, String)> {
    let address = site.address(&format!("{}.png", Place(case).card()))?;
    Some((address, summary::description(case)))
}

/// The ways on, as plain links: to the same CCG in other years, to all, and to what rates others.
pub(super) fn footer(back: &str, case: Option<&'static Case>) -> String {
    let mut ways = Vec::new();
    for other in case.into_iter().flat_map(cases::in_other_years) {
        let year = words::other_year(other);
        ways.push(link(&format!("{back}{}", Place(other).page()), &year));
    }
    let others = match case {
        Some(case) if !ways.is_empty() => {
            let before = escaped(&words::in_other_years(case.ccg));
            format!("{before}{}. ", ways.join("; "))
        }
        _ => String::new(),
    };
    let mut all = vec![link(&format!("{back}cases/"), words::ALL_RATINGS)];
    for framework in frameworks::of_no_year() {
        let name = words::framework(framework);
        all.push(link(
            &format!("{back}{}", FrameworkPlace(framework).page()),
            &name,
        ));
    }
    let label = escaped(words::OTHER_RATINGS);
    format!(
        "<nav aria-label=\"{label}\"><p>{others}{}</p></nav>",
        all.join("; ")
    )
}
