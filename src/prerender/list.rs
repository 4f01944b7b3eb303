//! All published cases as plain links, by year.

use super::head::Told;
use super::html::link;
use super::place::back_from;
use super::template::Template;
use super::{Error, File, Place, Site};
use crate::app::still;
use crate::app::text::published_pages as words;
use crate::cases;
use crate::embed::escaped;

const FOLDER: &str = "cases/";
const TITLE: &str = words::LIST;

/// The page.
pub fn page(template: &Template, site: &Site) -> Result<File, Error> {
    let site_name = template.title()?.to_owned();
    let back = back_from(FOLDER);
    let years = cases::years();
    let description = words::about_list(
        cases::ALL.len(),
        years.first().unwrap_or(&""),
        years.last().unwrap_or(&""),
    );
    let told = Told {
        title: TITLE,
        description: &description,
        site_name: &site_name,
        address: site.address(FOLDER),
        ..Told::default()
    };
    let mut content = vec![format!("<h2>{TITLE}</h2><p>{}</p>", escaped(&description))];
    for year in years {
        let of_year = || cases::ALL.iter().filter(|case| case.year == year);
        let heading = words::list_of(year, of_year().count());
        content.push(format!("<h3>{}</h3><ul>", escaped(&heading)));
        for case in of_year() {
            let name = link(&format!("{back}{}", Place(case).page()), case.ccg);
            let (mark, rating) = (still::mark(case.overall), words::listed(case.overall));
            content.push(format!(
                "<li>{mark}<span>{name}{}</span></li>",
                escaped(&rating)
            ));
        }
        content.push("</ul>".to_owned());
    }
    let content = content.concat();
    let home = link(&back, words::CALCULATOR);
    let page = template
        .moved_to(FOLDER)?
        .described(TITLE, &description)?
        .standing_alone(&format!(
            "<div class=\"card static published-cases\">{content}</div>"
        ))?
        .with_head(&told.tags())?
        .with_footer(&format!(
            "<nav aria-label=\"{}\"><p>{home}</p></nav>",
            escaped(words::OTHER_PAGES)
        ))?;
    Ok(File {
        path: format!("{FOLDER}index.html"),
        text: page.html(),
    })
}
