//! What an editor pastes into an article: the exact texts, and that nothing an editor types, or is
//! given by others, can get out of its place in them.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a helper that finds nothing fails the test, as it should"
)]

#[path = "common/repeatable.rs"]
mod repeatable;

use ccg_rating::embed::{FrameHeights, Options, Pixels, Shown, Snippets};
use proptest::prelude::*;
use proptest::sample::select;

fn heights() -> FrameHeights {
    let heights = [1400.0, 1300.0, 1250.0, 1100.0, 900.0].map(Pixels::rounded_up);
    FrameHeights::measured(&heights.map(Option::unwrap)).unwrap()
}

fn with(query: &str, shown: Shown) -> Snippets {
    let (options, problems) = Options::read(&format!("?{query}"));
    assert_eq!(problems, []);
    Snippets {
        site: "https://news.example/ccg/".to_owned(),
        shown,
        options,
        title: "How Greater Huddersfield CCG was rated, 2015/16".to_owned(),
        says: "NHS England rated Greater Huddersfield CCG “requires improvement” for 2015/16."
            .to_owned(),
        full: "https://news.example/ccg/2015-16/greater-huddersfield/".to_owned(),
    }
}

fn published(query: &str) -> Snippets {
    let shown = Shown::Published {
        year: "2015-16".to_owned(),
        ccg: "03A".to_owned(),
    };
    with(query, shown)
}

const OPTIONS: &str =
    "parts=result,why&theme=dark&accent-dark=8fc3f3&open=no&credit=A%20%26%20B&events=change";

#[test]
fn the_loader_stands_with_its_hash_its_options_and_the_words_for_where_it_cannot_run() {
    assert_eq!(
        published(OPTIONS).loader(Some("sha384-abc+/="), Some(heights())),
        r#"<script async src="https://news.example/ccg/loader/1.0.0/embed.js" integrity="sha384-abc+/=" crossorigin="anonymous"></script>
<ccg-rating year="2015-16" ccg="03A" parts="result,why" theme="dark" accent-dark="8fc3f3" readonly credit="A &amp; B" events="change" heading="How Greater Huddersfield CCG was rated, 2015/16" heights="280:1400 320:1300 360:1250 480:1100 720:900">
  <p>NHS England rated Greater Huddersfield CCG “requires improvement” for 2015/16. <a href="https://news.example/ccg/2015-16/greater-huddersfield/">See how it is worked out</a>.</p>
</ccg-rating>"#
    );
    assert_eq!(
        published("").loader(None, None).lines().next().unwrap(),
        r#"<script async src="https://news.example/ccg/loader/1.0.0/embed.js"></script>"#
    );
}

#[test]
fn a_story_of_ones_own_is_told_to_the_loader_with_its_entries_name_and_source() {
    let own = with(
        "name=Anytown&source=https%3A%2F%2Fexample.org%2Fletter%3Fa%3D1%26b%3D2",
        Shown::Own("v1/2016-17?141b=red&165a=green".to_owned()),
    );
    let loader = own.loader(None, None);
    assert_eq!(
        loader.lines().nth(1).unwrap(),
        r#"<ccg-rating story="v1/2016-17?141b=red&amp;165a=green" name="Anytown" source="https://example.org/letter?a=1&amp;b=2" heading="How Greater Huddersfield CCG was rated, 2015/16">"#
    );
    assert_eq!(
        own.address(),
        "https://news.example/ccg/embed/?name=Anytown&source=https%3A%2F%2Fexample.org%2Fletter%3Fa%3D1%26b%3D2#v1/2016-17?141b=red&165a=green"
    );
    assert_eq!(own.oembed(), None);
    assert!(
        own.iframe(heights())
            .contains(".ccg-rating-anytown iframe {")
    );
}

#[test]
fn a_plain_frame_has_a_height_for_each_width() {
    assert_eq!(
        published("theme=dark&open=no").iframe(heights()),
        r#"<style>
.ccg-rating-2015-16-03a { container-type: inline-size; }
.ccg-rating-2015-16-03a iframe { display: block; width: 100%; height: 1400px; border: 0; }
@container (min-width: 320px) { .ccg-rating-2015-16-03a iframe { height: 1300px; } }
@container (min-width: 360px) { .ccg-rating-2015-16-03a iframe { height: 1250px; } }
@container (min-width: 480px) { .ccg-rating-2015-16-03a iframe { height: 1100px; } }
@container (min-width: 720px) { .ccg-rating-2015-16-03a iframe { height: 900px; } }
</style>
<div class="ccg-rating-2015-16-03a"><iframe src="https://news.example/ccg/embed/2015-16/03a/?theme=dark&amp;open=no" title="How Greater Huddersfield CCG was rated, 2015/16" width="100%" height="1400" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe></div>"#
    );
}

#[test]
fn pym_makes_the_frame_from_its_own_attributes() {
    assert_eq!(
        published("theme=dark").pym(),
        r#"<div data-pym-src="https://news.example/ccg/embed/2015-16/03a/?theme=dark&amp;embed=pym" data-pym-title="How Greater Huddersfield CCG was rated, 2015/16" data-pym-sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox">
  <p>NHS England rated Greater Huddersfield CCG “requires improvement” for 2015/16. <a href="https://news.example/ccg/2015-16/greater-huddersfield/">See how it is worked out</a>.</p>
</div>
<script async src="https://pym.nprapps.org/pym.v1.min.js"></script>"#
    );
}

#[test]
fn an_amp_page_has_what_its_frames_need() {
    assert_eq!(
        published("").amp(heights()),
        r#"<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>
<amp-iframe src="https://news.example/ccg/embed/2015-16/03a/?embed=amp" title="How Greater Huddersfield CCG was rated, 2015/16" layout="fixed-height" height="1250" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0" resizable>
  <div placeholder><p>NHS England rated Greater Huddersfield CCG “requires improvement” for 2015/16. <a href="https://news.example/ccg/2015-16/greater-huddersfield/">See how it is worked out</a>.</p></div>
  <div overflow tabindex="0" role="button" aria-label="Show all of it">Show all of it</div>
</amp-iframe>"#
    );
}

#[test]
fn wordpress_gets_the_loader_as_a_block_of_html() {
    let loader = published("").loader(Some("sha384-a"), None);
    assert_eq!(
        published("").wordpress(Some("sha384-a"), None),
        format!("<!-- wp:html -->\n{loader}\n<!-- /wp:html -->")
    );
}

#[test]
fn heights_that_no_article_would_believe_are_none() {
    let all = |height| [height; 5].map(|height| Pixels::rounded_up(height).unwrap());
    assert!(FrameHeights::measured(&all(100.0)).is_some());
    assert_eq!(FrameHeights::measured(&all(99.0)), None);
    assert_eq!(FrameHeights::measured(&all(10_001.0)), None);
    assert_eq!(FrameHeights::measured(&all(640.0)[1..]), None);
}

/// The tags of a text of HTML as a browser finds them, each as it stands, and the texts between them
/// joined. Enough of HTML for what is written here: quotes are double.
fn taken_apart(html: &str) -> (Vec<String>, String) {
    let (mut tags, mut words) = (Vec::new(), String::new());
    let (mut in_tag, mut in_quotes) = (false, false);
    for letter in html.chars() {
        match letter {
            '<' if !in_tag => {
                in_tag = true;
                tags.push(String::new());
            }
            '>' if in_tag && !in_quotes => in_tag = false,
            '"' if in_tag => {
                in_quotes = !in_quotes;
                if let Some(tag) = tags.last_mut() {
                    tag.push('"');
                }
            }
            // What stands inside quotes is a value, whatever it is.
            _ if in_quotes => {}
            other if in_tag => tags.last_mut().expect("one has begun").push(other),
            other => words.push(other),
        }
    }
    assert!(!in_tag && !in_quotes, "{html}");
    (tags, words)
}

const PIECES: [&str; 20] = [
    "<",
    ">",
    "\"",
    "'",
    "&",
    "-->",
    "<!-- /wp:html -->",
    "</ccg-rating>",
    "</style>",
    "</p>",
    "<script>",
    "</script>",
    "onload=",
    " ",
    "`",
    "\\",
    "}",
    "#",
    "é",
    "Anytown",
];

proptest! {
    #![proptest_config(repeatable::config(44))]

    #[test]
    fn whatever_is_typed_the_markup_stays_the_same(
        typed in prop::collection::vec(prop::collection::vec(select(PIECES.to_vec()), 1..7), 4),
    ) {
        let texts: Vec<String> = typed.iter().map(|pieces| pieces.concat()).collect();
        let hostile = |shown: Shown, texts: &[String]| {
            let find = &mut |name: &str| match name {
                "credit" => texts.first().cloned(),
                "name" => texts.get(1).map(|name| format!("A{name}")),
                _ => None,
            };
            let (options, _) = Options::of(&mut |name| find(name).filter(|_| matches!(name, "credit" | "name")));
            Snippets {
                site: "https://news.example/".to_owned(),
                shown,
                options,
                title: texts.get(2).cloned().unwrap_or_default(),
                says: texts.get(3).cloned().unwrap_or_default(),
                full: format!("https://news.example/#{}", texts.first().cloned().unwrap_or_default()),
            }
        };
        let plain: Vec<String> = vec!["A".to_owned(); 4];
        let own = |texts: &[String]| {
            let fragment = texts.first().cloned().unwrap_or_default();
            hostile(Shown::Own(fragment), texts)
        };
        let (hostile, plain) = (own(&texts), own(&plain));
        // All that stands in both: a credit or a name that is empty is none.
        prop_assume!(hostile.options.credit.is_some() && hostile.options.story.is_some());
        let of = |snippets: &Snippets| {
            [
                snippets.loader(Some("sha384-a"), Some(heights())),
                snippets.wordpress(None, None),
                snippets.pym(),
                snippets.amp(heights()),
                // Its style has no name of another's in it but in a class.
                snippets.iframe(heights()).split("</style>").last().unwrap_or_default().to_owned(),
            ]
        };
        for (spoilt, clean) in of(&hostile).into_iter().zip(of(&plain)) {
            let ((found, _), (expected, _)) = (taken_apart(&spoilt), taken_apart(&clean));
            prop_assert_eq!(found, expected, "{}", spoilt);
        }
        let style = hostile.iframe(heights());
        let (style, _) = style.split_once("</style>").expect("it ends");
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "<>{}().:;@%- \n".contains(letter);
        prop_assert!(style.chars().all(is_plain) && style.matches('<').count() == 1, "{}", style);
    }
}
