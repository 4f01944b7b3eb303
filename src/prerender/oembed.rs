//! How other sites embed a case, as oEmbed (oembed.com) asks for it: one file each, which the case's
//! page names. All of its addresses are whole, so that there are none where the site is not known.

use serde_json::json;

use super::head::PICTURE;
use super::{File, Place, Site, summary};
use crate::cases::{self, Case};
use crate::embed::{SANDBOX, escaped};
use crate::frameworks;

/// The size of a frame whose height nobody adjusts. Its page scrolls within.
const SIZE: (u32, u32) = (640, 720);

const PROVIDER: &str = "ccg-rating";

/// The files; none where the site is not known.
pub fn files(site: &Site) -> Vec<File> {
    let cases = frameworks::ALL.into_iter().flat_map(cases::of);
    cases.filter_map(|case| file(site, case)).collect()
}

fn file(site: &Site, case: &'static Case) -> Option<File> {
    let place = Place(case);
    let title = summary::title(case);
    let (width, height) = SIZE;
    let html = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" \
         referrerpolicy=\"no-referrer\" sandbox=\"{SANDBOX}\"></iframe>",
        escaped(&site.address(&place.embed())?),
        escaped(&title),
    );
    let told = json!({
        "type": "rich",
        "version": "1.0",
        "title": title,
        "provider_name": PROVIDER,
        "provider_url": site.address("")?,
        "html": html,
        "width": width,
        "height": height,
        "thumbnail_url": site.address(&format!("{}.png", place.card()))?,
        "thumbnail_width": PICTURE.0,
        "thumbnail_height": PICTURE.1,
    });
    Some(File {
        path: place.oembed(),
        text: format!("{told}\n"),
    })
}
