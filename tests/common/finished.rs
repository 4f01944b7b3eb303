//! The page and the page for frames as the build finishes them, made from their sources; and what a
//! reader or a browser finds in a page.

use ccg_rating::prerender::{File, Site, Sources, Template, files};

/// What the build puts in the place of what Trunk is told.
const TOLD: &str = "<link rel=\"stylesheet\" href=\"./page-1.css\"/>\n<script src=\"./boot-1.js\" defer></script>\n\
                    <link rel=\"modulepreload\" href=\"./page-1.js\" crossorigin=\"anonymous\">\
                    <link rel=\"preload\" href=\"./page-1_bg.wasm\" as=\"fetch\" type=\"application/wasm\">\n</head>";

/// The files that lie beside the pages.
pub const BESIDE: [&str; 12] = [
    "page-1.css",
    "boot-1.js",
    "page-1.js",
    "page-1_bg.wasm",
    "page.css",
    "embed.css",
    "boot-embed.js",
    "boot.js",
    "embed.js",
    "embed_bg.wasm",
    "builder.css",
    "builder_loader.js",
];

/// What the pages are made from.
pub fn sources(site: Site) -> Sources {
    let page = include_str!("../../index.html");
    let kept: Vec<&str> = page
        .lines()
        .filter(|line| !line.contains("data-trunk"))
        .collect();
    let page = kept.join("\n").replacen("</head>", TOLD, 1);
    let mut frame = include_str!("../../embed.html").to_owned();
    for module in ["grades", "later", "sheets"] {
        frame = frame.replacen(&format!("=\"{module}\""), &format!("=\"../{module}-1\""), 1);
    }
    Sources {
        page: Template::new("index.html", page),
        frame: Template::new("embed/index.html", frame),
        others: vec![
            Template::new(
                "embed-builder/index.html",
                include_str!("../../builder.html").to_owned(),
            ),
            Template::new("404.html", include_str!("../../deploy/404.html").to_owned()),
        ],
        site,
    }
}

/// Every file, for a site that is known or not.
pub fn written(site: Option<&str>) -> Vec<File> {
    let site = site.map_or_else(Site::default, |at| Site::at(at).expect("it is an address"));
    files(&sources(site)).expect("the sources have what is looked for")
}

/// The tags of a page, each without its angle brackets.
pub fn tags(html: &str) -> impl Iterator<Item = &str> {
    let starts = html.split('<').skip(1);
    starts.map(|tag| tag.split('>').next().unwrap_or_default())
}

/// The value of an attribute in a tag.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(unescaped(rest.split('"').next()?))
}

/// What a reader reads: without tags, with each space that a browser would show.
pub fn text(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        let words = part.split_once('>').map_or(part, |(_, words)| words);
        text.push_str(words);
    }
    unescaped(&text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn unescaped(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
