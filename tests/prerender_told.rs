//! What the pages tell search engines, social networks and other sites: in the head, as JSON-LD, as
//! oEmbed and as a map of the site.

#![cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a helper that does not find what was told fails the test; JSON is asked by its keys"
)]

#[path = "common/finished.rs"]
mod finished;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use ccg_rating::cases::{self, Case};
use ccg_rating::frameworks;
use ccg_rating::prerender::{self, File, Place, Site};
use finished::{BESIDE, attribute, tags, text, written};
use serde_json::{Value, json};

const SITE: &str = "https://news.example.org/tools/ccg-rating/";

static FILES: LazyLock<Vec<File>> = LazyLock::new(|| written(None));
static FILES_OF_SITE: LazyLock<Vec<File>> = LazyLock::new(|| written(Some(SITE)));

fn found<'a>(files: &'a [File], path: &str) -> &'a str {
    let file = files.iter().find(|file| file.path == path);
    &file.expect("the file was written").text
}

fn page(files: &'static [File], case: &'static Case) -> &'static str {
    found(files, &format!("{}index.html", Place(case).page()))
}

/// The content of a `<meta>` with this name or property.
fn meta(html: &str, name: &str) -> Option<String> {
    let is_it = |tag: &&str| {
        let named = |by| attribute(tag, by).as_deref() == Some(name);
        tag.starts_with("meta ") && (named("name") || named("property"))
    };
    attribute(tags(html).find(is_it)?, "content")
}

/// Where a `<link>` of this relation leads.
fn link(html: &str, rel: &str) -> Option<String> {
    let is_it =
        |tag: &&str| tag.starts_with("link ") && attribute(tag, "rel").as_deref() == Some(rel);
    attribute(tags(html).find(is_it)?, "href")
}

fn linked_data(html: &str) -> Value {
    let (_, after) = html
        .split_once("<script type=\"application/ld+json\">")
        .expect("there is data");
    let data = after.split("</script>").next().unwrap_or_default();
    serde_json::from_str(data).expect("it is JSON")
}

fn has_calculator(case: &Case) -> bool {
    frameworks::by_year(case.year).is_some()
}

#[test]
fn a_page_is_titled_and_described_by_what_it_says() {
    let mut titles = BTreeSet::new();
    for case in cases::ALL {
        let html = page(&FILES_OF_SITE, case);
        let title = format!("{} CCG, {}: rated {}", case.ccg, case.year, case.overall);
        assert!(html.contains(&format!("<title>{title}</title>")), "{title}");
        assert_eq!(meta(html, "og:title").as_ref(), Some(&title));
        assert!(titles.insert(title));
        let described = meta(html, "description").expect("it is described");
        let rated = format!(
            "NHS England rated {} CCG {} for {}.",
            case.ccg, case.overall, case.year
        );
        assert!(described.starts_with(&rated), "{described}");
        assert_eq!(meta(html, "og:description"), Some(described));
        assert_eq!(meta(html, "og:type").as_deref(), Some("article"));
        assert_eq!(meta(html, "og:locale").as_deref(), Some("en_GB"));
        assert_eq!(
            meta(html, "og:site_name").as_deref(),
            Some("How was my local NHS rated?")
        );
    }
    let story = cases::find("2015/16", "03A").expect("the story's case is a case");
    assert_eq!(
        meta(page(&FILES, story), "description").as_deref(),
        Some(
            "NHS England rated Greater Huddersfield CCG requires improvement for 2015/16. Why: \
             Finance and planning require improvement. Only one grade may, for the whole to be good."
        )
    );
}

#[test]
fn why_is_only_said_of_the_rating_that_was_published() {
    for case in cases::ALL {
        let described = meta(page(&FILES, case), "description").unwrap_or_default();
        if let Some((_, why)) = described.split_once(" Why: ") {
            assert!(!text(page(&FILES, case)).contains("Worked out from what is entered"));
            assert!(!why.is_empty());
        }
    }
}

#[test]
fn where_the_site_is_known_addresses_are_whole() {
    for case in cases::ALL {
        let html = page(&FILES_OF_SITE, case);
        let here = format!("{SITE}{}", Place(case).page());
        assert_eq!(link(html, "canonical").as_ref(), Some(&here));
        assert_eq!(meta(html, "og:url").as_ref(), Some(&here));
        let picture = format!("{SITE}{}.png", Place(case).card());
        assert_eq!(meta(html, "og:image"), Some(picture));
        assert_eq!(
            meta(html, "twitter:card").as_deref(),
            Some("summary_large_image")
        );
        let oembed = has_calculator(case).then(|| format!("{SITE}{}", Place(case).oembed()));
        assert_eq!(link(html, "alternate"), oembed);
        if has_calculator(case) {
            let frame = format!("{}index.html", Place(case).embed());
            let told = link(found(&FILES_OF_SITE, &frame), "canonical");
            assert_eq!(told.as_ref(), Some(&here), "a frame names the page");
        }
    }
    let first = found(&FILES_OF_SITE, "index.html");
    assert_eq!(link(first, "canonical").as_deref(), Some(SITE));
    assert_eq!(
        meta(first, "og:image").as_deref(),
        Some("https://news.example.org/tools/ccg-rating/cards/2015-16/03a.png")
    );
}

#[test]
fn where_it_is_not_known_nothing_is_told_that_must_be_whole() {
    for File { path, text } in FILES.iter() {
        let is_page = path.ends_with("index.html") || path == "404.html";
        assert!(is_page, "{path} needs a whole address");
        for name in ["og:url", "og:image", "twitter:card"] {
            assert_eq!(meta(text, name), None, "{path}");
        }
        assert_eq!(link(text, "alternate"), None, "{path}");
        assert_eq!(link(text, "canonical"), None, "{path}");
    }
    assert_eq!(prerender::cards(&Site::default()), []);
}

#[test]
fn the_linked_data_names_the_body_and_the_source_and_claims_no_review() {
    for case in cases::ALL {
        let data = linked_data(page(&FILES_OF_SITE, case));
        assert_eq!(data["@type"], "WebPage");
        assert_eq!(data["about"]["@type"], "GovernmentOrganization");
        assert_eq!(data["about"]["name"], format!("NHS {} CCG", case.ccg));
        assert_eq!(data["about"]["identifier"]["value"], json!(case.ods_code));
        assert_eq!(data["citation"]["name"], case.source.text);
        assert_eq!(data["citation"]["url"], json!(case.source.url));
        assert_eq!(data["url"], format!("{SITE}{}", Place(case).page()));
        assert_eq!(data["isPartOf"]["url"], SITE);
        assert_eq!(linked_data(page(&FILES, case))["url"], Value::Null);
    }
}

#[test]
fn oembed_gives_other_sites_the_frame_of_the_case() {
    for case in cases::ALL.iter().filter(|case| has_calculator(case)) {
        let told: Value =
            serde_json::from_str(found(&FILES_OF_SITE, &Place(case).oembed())).expect("it is JSON");
        assert_eq!(told["type"], "rich");
        assert_eq!(told["version"], "1.0");
        assert!(told["width"].is_u64() && told["height"].is_u64(), "{told}");
        let html = told["html"].as_str().expect("it is a text");
        let frame = tags(html).next().expect("it is an element");
        assert_eq!(
            attribute(frame, "src"),
            Some(format!("{SITE}{}", Place(case).embed()))
        );
        assert_eq!(attribute(frame, "title").as_deref(), told["title"].as_str());
        assert_eq!(
            attribute(frame, "referrerpolicy").as_deref(),
            Some("no-referrer")
        );
        assert_eq!(
            attribute(frame, "sandbox").as_deref(),
            Some("allow-scripts allow-popups allow-popups-to-escape-sandbox")
        );
        assert_eq!(
            told["thumbnail_url"],
            format!("{SITE}{}.png", Place(case).card())
        );
    }
}

#[test]
fn the_map_names_every_page_for_readers_and_no_frame() {
    let map = found(&FILES_OF_SITE, "sitemap.xml");
    let named: BTreeSet<&str> = map
        .split("<loc>")
        .skip(1)
        .filter_map(|part| part.split("</loc>").next())
        .collect();
    let pages: BTreeSet<String> = FILES_OF_SITE
        .iter()
        .filter_map(|file| file.path.strip_suffix("index.html"))
        .filter(|folder| !folder.starts_with("embed/") && *folder != "embed-builder/")
        .map(|folder| format!("{SITE}{folder}"))
        .collect();
    assert!(named.iter().copied().eq(pages.iter().map(String::as_str)));
}

#[test]
fn every_case_has_a_picture_that_says_what_was_published() {
    let site = Site::at(SITE).expect("it is an address");
    let cards = prerender::cards(&site);
    assert_eq!(cards.len(), cases::ALL.len());
    for case in cases::ALL {
        let svg = text(found(&cards, &format!("{}.svg", Place(case).card())));
        let rated = format!("NHS England rated it {}", case.overall);
        assert!(svg.contains(&rated), "{} {}: {svg}", case.ccg, case.year);
        assert!(svg.contains(case.ccg), "{}", case.ccg);
    }
}

#[test]
fn a_page_that_is_not_as_the_build_makes_it_is_refused() {
    assert!(BESIDE.contains(&"page-1.css"));
    let mut sources = finished::sources(Site::default());
    sources.page = prerender::Template::new("index.html", "<html></html>".to_owned());
    let refused = prerender::files(&sources).expect_err("nothing is there");
    assert_eq!(
        refused.to_string(),
        "index.html: expected <title> once, found it 0 times"
    );
}
