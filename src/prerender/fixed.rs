//! The words that stand in the HTML itself, around the app. A page's source has `{{name}}` where its
//! words belong, and they are put in here, so that all that is said stands in one room, by language.

use super::Error;
use crate::app::text::fixed_pages as words;
use crate::embed::escaped;

/// The words of a name.
fn named(name: &str) -> Option<&'static str> {
    Some(match name {
        "language" => words::LANGUAGE.0,
        "title" => words::TITLE,
        "description" => words::DESCRIPTION,
        "lead" => words::LEAD,
        "needs-script" => words::NEEDS_SCRIPT,
        "not-started" => words::NOT_STARTED,
        "stands" => words::STANDS,
        "not-nhs" => words::NOT_NHS,
        "frame-name" => words::FRAME_NAME,
        "about-name" => words::ABOUT_NAME,
        "not-nhs-in-frame" => words::NOT_NHS_IN_FRAME,
        "method" => words::METHOD,
        "builder-title" => words::BUILDER_TITLE,
        "builder-description" => words::BUILDER_DESCRIPTION,
        "builder-lead" => words::BUILDER_LEAD,
        "builder-needs-script" => words::BUILDER_NEEDS_SCRIPT,
        "builder-by-hand" => words::BUILDER_BY_HAND,
        "builder-not-nhs" => words::BUILDER_NOT_NHS,
        "builder-back" => words::BUILDER_BACK,
        "nothing-here" => words::NOTHING_HERE,
        "about-nothing-here" => words::ABOUT_NOTHING_HERE,
        _ => return None,
    })
}

/// The page of this name with its words.
///
/// # Errors
/// Where there are no words of a name, or where a name does not end.
pub(super) fn filled(page: &'static str, html: &str) -> Result<String, Error> {
    let mut filled = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let (name, beyond) = after.split_once("}}").unwrap_or((after, ""));
        let words = named(name).ok_or_else(|| Error::Words {
            page,
            // What does not end could be the whole page.
            name: name.chars().take(40).collect(),
        })?;
        filled.push_str(&escaped(words));
        rest = beyond;
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn words_stand_where_their_names_stood() {
        let html = filled("x.html", "<h1>{{nothing-here}}</h1><p>{{method}}</p>").unwrap();
        assert_eq!(
            html,
            "<h1>Nothing at this address</h1><p>How it is worked out, and what is not known</p>"
        );
        assert_eq!(
            filled("x.html", "<p>}} as it is {").unwrap(),
            "<p>}} as it is {"
        );
    }

    #[test]
    fn a_name_without_words_is_said() {
        for (html, name) in [
            ("<p>{{nobody-knows}}</p>", "nobody-knows"),
            ("<p>{{ title }}</p>", " title "),
            ("<p>{{}}</p>", ""),
            ("<p>{{title</p>", "title</p>"),
        ] {
            let error = filled("x.html", html).unwrap_err().to_string();
            assert_eq!(
                error,
                format!(
                    "x.html: expected the name of some words between {{{{ and }}}}, found {name:?}"
                )
            );
        }
    }
}
