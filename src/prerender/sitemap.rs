//! The map of the site for search engines (sitemaps.org): every page that is for readers. Those for
//! frames are left out, since they say what those pages say.

use super::{File, FrameworkPlace, Place, Site};
use crate::cases;
use crate::embed::escaped;
use crate::frameworks;

/// The file; none where the site is not known.
pub fn file(site: &Site) -> Option<File> {
    let mut pages = vec![String::new(), "cases/".to_owned()];
    pages.extend(cases::ALL.iter().map(|case| Place(case).page()));
    pages.extend(frameworks::of_no_year().map(|framework| FrameworkPlace(framework).page()));
    let mut map = vec![String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    )];
    for page in pages {
        let address = escaped(&site.address(&page)?);
        map.push(format!("<url><loc>{address}</loc></url>\n"));
    }
    map.push("</urlset>\n".to_owned());
    Some(File {
        path: "sitemap.xml".to_owned(),
        text: map.concat(),
    })
}
