//! The dialects' messages, letter by letter, in both directions.

#![cfg(not(target_arch = "wasm32"))]

#[path = "common/posted.rs"]
mod posted;

use ccg_rating::embed::{Dialect, Heights, Hello, Message};
use posted::{all_shown, hears, high, object};

/// A frame that speaks one dialect only, with an address that has a `childId`.
fn speaking(dialect: &str) -> Heights {
    let address = "https://example.org/embed/?ccg=03A&embed=";
    Heights::new(&format!("{address}{dialect}&childId=graphic-1"))
}

/// What is sent on start, for a height of 641 pixels, and for one of 700 after that.
fn sent_unasked(dialect: &str) -> [Vec<String>; 3] {
    let mut heights = speaking(dialect);
    [
        all_shown(&heights.start()),
        all_shown(&heights.measured(high(640.2))),
        all_shown(&heights.measured(high(700.0))),
    ]
}

fn none() -> Vec<String> {
    Vec::new()
}

#[test]
fn pym_is_a_text_of_four_parts() {
    let [start, first, second] = sent_unasked("pym");
    assert_eq!(start, none());
    assert_eq!(first, ["pymxPYMxgraphic-1xPYMxheightxPYMx641"]);
    assert_eq!(second, ["pymxPYMxgraphic-1xPYMxheightxPYMx700"]);
}

#[test]
fn amp_is_an_object_and_says_once_that_the_frame_is_ready() {
    for name in ["amp", "newswire"] {
        let [start, first, second] = sent_unasked(name);
        assert_eq!(start, ["{ 'sentinel': 'amp', 'type': 'embed-ready' }"]);
        assert_eq!(
            first,
            ["{ 'sentinel': 'amp', 'type': 'embed-size', 'height': 641 }"]
        );
        assert_eq!(
            second,
            ["{ 'sentinel': 'amp', 'type': 'embed-size', 'height': 700 }"]
        );
    }
}

#[test]
fn datawrapper_is_an_object_in_an_object_whose_name_is_none_of_their_charts() {
    let [start, first, _] = sent_unasked("datawrapper");
    assert_eq!(start, none());
    assert_eq!(first, ["{ 'datawrapper-height': { 'ccg-rating': 641 } }"]);
}

#[test]
fn medium_is_json_as_a_text_with_the_address_of_the_frame() {
    for name in ["medium", "embedly"] {
        let [start, first, _] = sent_unasked(name);
        assert_eq!(start, none());
        let address = format!("https://example.org/embed/?ccg=03A&embed={name}&childId=graphic-1");
        let expected = format!(r#"{{"src":"{address}","context":"iframe.resize","height":641}}"#);
        assert_eq!(first, [expected]);
    }
}

#[test]
fn flourish_is_the_same_text_with_two_fields_more() {
    let [start, first, _] = sent_unasked("flourish");
    assert_eq!(start, none());
    let address = "https://example.org/embed/?ccg=03A&embed=flourish&childId=graphic-1";
    let expected = format!(
        "{{\"src\":\"{address}\",\"context\":\"iframe.resize\",\"height\":641,\
         \"sender\":\"Flourish\",\"method\":\"resize\"}}"
    );
    assert_eq!(first, [expected]);
}

#[test]
fn flourish_serves_medium_as_well_so_that_one_text_is_sent_for_both() {
    let [_, both, _] = sent_unasked("medium,flourish");
    assert_eq!(both.len(), 1);
    assert!(both[0].contains("\"sender\":\"Flourish\""), "{both:?}");
}

#[test]
fn guardian_is_json_as_a_text_with_an_identifier_of_five_characters() {
    let [start, first, _] = sent_unasked("guardian");
    assert_eq!(start, none());
    let expected = r#"{"type":"set-height","value":641,"id":"iframeMessenger:ccgra"}"#;
    assert_eq!(first, [expected]);
}

#[test]
fn iframe_resizer_is_ready_and_then_silent_until_it_is_greeted() {
    let [start, first, second] = sent_unasked("iframe-resizer");
    assert_eq!(start, ["[iFrameResizerChild]Ready"]);
    assert_eq!((first, second), (none(), none()));

    let mut heights = speaking("iframe-resizer");
    heights.measured(high(640.2));
    let hello = Message::text(
        "[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:false",
    );
    let sent = hears(&mut heights, &hello, high(640.2));
    assert_eq!(sent, ["[iFrameSizer]iFrameResizer0:641:320:init"]);
    let sent = all_shown(&heights.measured(high(700.0)));
    assert_eq!(sent, ["[iFrameSizer]iFrameResizer0:700:320:resizeObserver"]);
    let again = Message::text("[iFrameSizer]resize");
    let sent = hears(&mut heights, &again, high(700.0));
    assert_eq!(sent, ["[iFrameSizer]iFrameResizer0:700:320:resizeObserver"]);
}

#[test]
fn iframe_resizer_gets_one_init_for_each_name_that_it_gives_the_frame() {
    let mut heights = speaking("iframe-resizer");
    let mut greeted = |name: &str| {
        let hello = Message::text(format!("[iFrameSizer]{name}:0:true"));
        hears(&mut heights, &hello, high(640.0))
    };
    assert_eq!(greeted("a"), ["[iFrameSizer]a:640:320:init"]);
    // The greeting that open-iframe-resizer speaks here is repeated until it gets this.
    assert_eq!(greeted("a"), ["[iFrameSizer]a:640:320:resizeObserver"]);
    assert_eq!(greeted("b"), ["[iFrameSizer]b:640:320:init"]);
}

#[test]
fn open_iframe_resizer_is_silent_until_it_is_greeted_and_sends_the_width_too() {
    let [start, first, second] = sent_unasked("open-iframe-resizer");
    assert_eq!((start, first, second), (none(), none(), none()));

    for greeting in ["iframe-child-init", "iframe-get-child-dimensions"] {
        let mut heights = speaking("open-iframe-resizer");
        let hello = object(&[("type", greeting), ("bodyMargin", "40px")]);
        let sent = hears(&mut heights, &hello, high(640.2));
        assert_eq!(
            sent,
            ["{ 'type': 'iframe-resized', 'width': 320, 'height': 641 }"]
        );
        let sent = all_shown(&heights.measured(high(700.0)));
        assert_eq!(
            sent,
            ["{ 'type': 'iframe-resized', 'width': 320, 'height': 700 }"]
        );
    }
}

#[test]
fn pym_answers_when_the_article_tells_it_its_width() {
    let mut heights = speaking("pym");
    let hello = Message::text("pymxPYMxgraphic-1xPYMxwidthxPYMx640");
    for _ in 0..2 {
        let sent = hears(&mut heights, &hello, high(640.2));
        assert_eq!(sent, ["pymxPYMxgraphic-1xPYMxheightxPYMx641"]);
    }
    let another = Message::text("pymxPYMxgraphic-2xPYMxwidthxPYMx640");
    assert_eq!(hears(&mut heights, &another, high(640.2)), none());
}

#[test]
fn newswire_answers_when_the_article_begins_to_watch_the_frame() {
    let mut heights = speaking("amp");
    heights.measured(high(640.2));
    let hello = object(&[("sentinel", "amp"), ("type", "frames-init")]);
    let sent = hears(&mut heights, &hello, high(640.2));
    assert_eq!(
        sent,
        ["{ 'sentinel': 'amp', 'type': 'embed-size', 'height': 641 }"]
    );
}

#[test]
fn a_greeting_says_in_which_dialect_it_is() {
    let pym = Message::text("pymxPYMxaxPYMxwidthxPYMx0");
    let read = Hello::read(&pym);
    assert_eq!(read, Some(Hello::Pym { child_id: "a" }));
    let named = Message::text("[iFrameSizer]a b:8:true");
    assert_eq!(Hello::read(&named), None, "no element is called that");
    let named = Message::text("[iFrameSizer]a/ü]:8:true");
    let frame_id = "a/ü]";
    assert_eq!(Hello::read(&named), Some(Hello::IframeResizer { frame_id }));
    let dialects = [
        (Hello::Pym { child_id: "a" }, Dialect::Pym),
        (Hello::Amp, Dialect::Amp),
        (Hello::IframeResizer { frame_id }, Dialect::IframeResizer),
        (Hello::IframeResizerAgain, Dialect::IframeResizer),
        (Hello::OpenIframeResizer, Dialect::OpenIframeResizer),
    ];
    for (hello, dialect) in dialects {
        assert_eq!(hello.dialect(), dialect);
    }
}

#[test]
fn whatever_else_an_article_says_is_no_greeting() {
    let texts = [
        "",
        "pym",
        "pymxPYMxgraphic-1xPYMxviewport-iframe-positionxPYMx800 600 0 0 400 320",
        "pymxPYMxgraphic-1xPYMxnavigateToxPYMxhttps://example.org",
        "pymxPYMxgraphic-1xPYMxwidthxPYMx",
        "pymxPYMxgraphic-1xPYMxwidthxPYMx6e2",
        "pymxPYMxgraphic-1xPYMxwidthxPYMx640xPYMx640",
        "pymxPYMxgraphic-1xPYMxwidth",
        " pymxPYMxgraphic-1xPYMxwidthxPYMx640",
        "PYMxPYMxgraphic-1xPYMxwidthxPYMx640",
        "[iFrameSizer]",
        "[iFrameSizer]a:8",
        "[iFrameSizer]a:8:",
        "[iFrameSizer]a:8:maybe:true",
        "[iFrameSizer]a:8:True",
        "[iFrameSizer]:8:true",
        "[iFrameSizer]resize:",
        "[iFrameSizer]reset",
        "[iFrameSizer]message:{\"go\":\"there\"}",
        "[iFrameSizer]moveToAnchor:somewhere",
        "[iFrameSizer]pageInfo:{\"iframeHeight\":400,\"iframeWidth\":300}",
        "[iFrameResizerChild]Ready",
        "a[iFrameSizer]a:8:true",
        r#"{"id":"iframeMessenger:ccgra","result":{"iframeTop":0}}"#,
        r#"{"sentinel":"amp","type":"frames-init"}"#,
    ];
    for text in texts {
        assert_eq!(Hello::read(&Message::text(text)), None, "{text}");
    }
    let objects: [&[(&str, &str)]; 8] = [
        &[],
        &[("sentinel", "amp")],
        &[("type", "frames-init")],
        &[("sentinel", "AMP"), ("type", "frames-init")],
        &[("sentinel", "amp"), ("type", "intersection")],
        &[("sentinel", "amp"), ("type", "embed-size")],
        &[("type", "iframe-resized")],
        &[("Type", "iframe-child-init")],
    ];
    for fields in objects {
        assert_eq!(Hello::read(&object(fields)), None, "{fields:?}");
    }
}
