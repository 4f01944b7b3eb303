//! What a page says, for machines: JSON-LD in the words of schema.org. It is said to be a page about a
//! public body that rests on a source. It is not said to be a review: the rating is NHS England's, not
//! this page's.

use serde_json::{Value, json};

use super::{Place, Site};
use crate::app::text::published_pages as words;
use crate::cases::Case;

/// The data of a case's page, ready to stand in a script element.
pub fn of_case(case: &'static Case, site: &Site, site_name: &str, about: (&str, &str)) -> String {
    let (title, description) = about;
    let mut organisation = json!({
        "@type": "GovernmentOrganization",
        "name": words::organisation(case),
    });
    if let Some(code) = case.ods_code {
        organisation["identifier"] =
            json!({ "@type": "PropertyValue", "propertyID": words::CODE, "value": code });
    }
    let mut citation = json!({ "@type": "CreativeWork", "name": case.source.text });
    if let Some(url) = case.source.url {
        citation["url"] = json!(url);
    }
    let mut website = json!({ "@type": "WebSite", "name": site_name });
    let mut page = json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": title,
        "description": description,
        "inLanguage": words::LANGUAGE.0,
        "isAccessibleForFree": true,
        "about": organisation,
        "citation": citation,
    });
    if let (Some(here), Some(home)) = (site.address(&Place(case).page()), site.address("")) {
        page["url"] = json!(here);
        website["url"] = json!(home);
    }
    page["isPartOf"] = website;
    in_html(&page)
}

/// JSON that an HTML parser reads past: no `<` is left in it that could end its element.
fn in_html(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::in_html;

    #[test]
    fn nothing_in_the_data_ends_its_element() {
        let data = json!({ "name": "</script><!-- & \"x\" 'y'" });
        let text = in_html(&data);
        assert!(!text.contains('<'), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), data);
    }
}
