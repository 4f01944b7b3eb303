//! When a height is sent, in which dialects, and when nothing is.

#![cfg(not(target_arch = "wasm32"))]

#[path = "common/posted.rs"]
mod posted;

use ccg_rating::embed::{Heights, Hello, Message, Pixels, Size};
use posted::{all_shown, hears, high, object, shown};

const ADDRESS: &str = "https://example.org/embed/";

/// A frame that speaks AMP's dialect only: one message for each height.
fn plain() -> Heights {
    Heights::new("https://example.org/embed/?embed=amp")
}

/// How many messages are sent when the document is measured so.
fn count(heights: &mut Heights, height: f64) -> usize {
    heights.measured(high(height)).len()
}

/// Which dialects these messages are in, by what is unlike in them.
fn marks(messages: &[Message]) -> Vec<&'static str> {
    let known = [
        "pymxPYMx",
        "embed-ready",
        "embed-size",
        "datawrapper-height",
        "Flourish",
        "set-height",
        "Ready",
        "[iFrameSizer]",
        "iframe-resized",
    ];
    let mark = |message| {
        let shown = shown(message);
        known.into_iter().find(|mark| shown.contains(mark))
    };
    messages.iter().filter_map(mark).collect()
}

#[test]
fn on_its_own_it_says_only_once_that_it_is_there() {
    let mut heights = Heights::new(ADDRESS);
    assert_eq!(marks(&heights.start()), ["embed-ready", "Ready"]);
    assert_eq!(heights.start(), []);
}

#[test]
fn unasked_it_speaks_the_dialects_that_need_no_greeting() {
    let mut heights = Heights::new(ADDRESS);
    let unasked = ["embed-size", "datawrapper-height", "Flourish", "set-height"];
    assert_eq!(marks(&heights.measured(high(640.0))), unasked);
    assert_eq!(marks(&heights.measured(high(700.0))), unasked);
}

#[test]
fn with_a_child_id_it_speaks_pym_as_well() {
    let mut heights = Heights::new("https://example.org/embed/?childId=a");
    let sent = heights.measured(high(640.0));
    let unasked = [
        "pymxPYMx",
        "embed-size",
        "datawrapper-height",
        "Flourish",
        "set-height",
    ];
    assert_eq!(marks(&sent), unasked);
}

#[test]
fn once_greeted_it_goes_on_speaking_that_dialect() {
    let mut heights = Heights::new(ADDRESS);
    heights.measured(high(640.0));
    let hello = Hello::IframeResizer { frame_id: "a" };
    assert_eq!(marks(&heights.hello(hello, high(640.0))), ["[iFrameSizer]"]);
    let hello = Hello::OpenIframeResizer;
    assert_eq!(
        marks(&heights.hello(hello, high(640.0))),
        ["iframe-resized"]
    );
    let all = [
        "embed-size",
        "datawrapper-height",
        "Flourish",
        "set-height",
        "[iFrameSizer]",
        "iframe-resized",
    ];
    assert_eq!(marks(&heights.measured(high(700.0))), all);
}

#[test]
fn the_same_height_in_whole_pixels_is_not_sent_again() {
    let mut heights = plain();
    assert_eq!(count(&mut heights, 640.2), 1);
    for same in [640.2, 640.9, 641.0, 640.1] {
        assert_eq!(count(&mut heights, same), 0, "{same}");
    }
    for other in [641.1, 641.0, 300.0, 642.5] {
        assert_eq!(count(&mut heights, other), 1, "{other}");
    }
}

#[test]
fn another_width_alone_is_nothing_to_say() {
    let mut heights = plain();
    assert_eq!(count(&mut heights, 640.0), 1);
    assert_eq!(heights.measured(Size::measured(500.0, 640.0)), []);
}

#[test]
fn the_width_that_is_sent_is_the_latest() {
    let mut heights = Heights::new("/?embed=open-iframe-resizer");
    heights.hello(Hello::OpenIframeResizer, high(640.0));
    heights.measured(Size::measured(500.0, 640.0));
    let sent = heights.hello(Hello::OpenIframeResizer, None);
    assert_eq!(
        all_shown(&sent),
        ["{ 'type': 'iframe-resized', 'width': 500, 'height': 640 }"]
    );
}

#[test]
fn each_greeting_is_answered_once_in_its_dialect() {
    let mut heights = Heights::new("https://example.org/embed/?childId=a");
    heights.measured(high(640.0));
    let greetings = [
        (Message::text("pymxPYMxaxPYMxwidthxPYMx320"), "pymxPYMx"),
        (
            object(&[("sentinel", "amp"), ("type", "frames-init")]),
            "embed-size",
        ),
        (
            Message::text("[iFrameSizer]f:8:false"),
            "[iFrameSizer]f:640:320",
        ),
        (
            Message::text("[iFrameSizer]resize"),
            "[iFrameSizer]f:640:320",
        ),
        (object(&[("type", "iframe-child-init")]), "iframe-resized"),
    ];
    for _ in 0..3 {
        for (greeting, mark) in &greetings {
            let sent = hears(&mut heights, greeting, high(640.0));
            assert_eq!(sent.len(), 1, "{greeting:?}: {sent:?}");
            assert!(sent[0].contains(mark), "{greeting:?}: {sent:?}");
        }
    }
}

#[test]
fn a_greeting_that_finds_another_height_is_news_for_all() {
    let mut heights = Heights::new("https://example.org/embed/?embed=amp,pym&childId=a");
    heights.measured(high(640.0));
    let sent = heights.hello(Hello::Pym { child_id: "a" }, high(700.0));
    assert_eq!(marks(&sent), ["pymxPYMx", "embed-size"]);
    assert!(sent.iter().all(|message| shown(message).contains("700")));
}

#[test]
fn a_greeting_before_anything_was_measured_is_answered_by_the_first_height() {
    let mut heights = Heights::new("/?embed=iframe-resizer,open-iframe-resizer");
    for hello in [
        Hello::IframeResizer { frame_id: "a" },
        Hello::OpenIframeResizer,
    ] {
        assert_eq!(heights.hello(hello, None), []);
    }
    assert_eq!(
        all_shown(&heights.measured(high(640.0))),
        [
            "[iFrameSizer]a:640:320:init",
            "{ 'type': 'iframe-resized', 'width': 320, 'height': 640 }"
        ]
    );
}

#[test]
fn that_it_should_measure_again_means_nothing_before_it_has_a_name() {
    let mut heights = Heights::new("/?embed=iframe-resizer");
    assert_eq!(heights.hello(Hello::IframeResizerAgain, high(640.0)), []);
}

#[test]
fn a_dialect_that_the_address_leaves_out_is_neither_spoken_nor_understood() {
    let mut heights = Heights::new("/?embed=guardian&childId=a");
    assert_eq!(heights.start(), []);
    assert_eq!(marks(&heights.measured(high(640.0))), ["set-height"]);
    let greetings = [
        Hello::Pym { child_id: "a" },
        Hello::Amp,
        Hello::IframeResizer { frame_id: "a" },
        Hello::IframeResizerAgain,
        Hello::OpenIframeResizer,
    ];
    for hello in greetings {
        assert_eq!(heights.hello(hello, high(640.0)), []);
    }
    assert_eq!(marks(&heights.measured(high(700.0))), ["set-height"]);
}

#[test]
fn a_frame_that_is_hidden_says_nothing_until_it_is_shown() {
    let mut heights = plain();
    let hidden = [(0.0, 0.0), (320.0, 0.0), (0.0, 9000.0), (f64::NAN, 640.0)];
    for (width, height) in hidden {
        assert_eq!(Size::measured(width, height), None);
    }
    assert_eq!(heights.measured(None), []);
    assert_eq!(heights.hello(Hello::Amp, None), []);
    assert_eq!(count(&mut heights, 640.0), 1);
    // Hidden again, it keeps its height, and says so when asked.
    assert_eq!(heights.measured(None), []);
    let answer = heights.hello(Hello::Amp, None);
    assert!(all_shown(&answer)[0].contains("640"), "{answer:?}");
    assert_eq!(count(&mut heights, 640.0), 0);
}

#[test]
fn pixels_are_rounded_up_and_within_what_a_page_can_be() {
    let whole = |pixels| Pixels::rounded_up(pixels).map(Pixels::number);
    for number in (1..=Pixels::MOST).step_by(37).chain([Pixels::MOST]) {
        let pixels = f64::from(number);
        assert_eq!(whole(pixels), Some(number));
        assert_eq!(whole(pixels - 0.5), Some(number));
    }
    assert_eq!(whole(f64::from(Pixels::MOST) + 0.1), None);
    for none in [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        1e308,
        -1.0,
        -0.0,
        0.0,
    ] {
        assert_eq!(whole(none), None, "{none}");
    }
}

#[test]
fn quotes_and_backslashes_in_the_address_stay_inside_the_text() {
    let mut heights = Heights::new("/?embed=medium&a=\",\"height\":1,\"b\":\"\\\u{1}");
    assert_eq!(
        all_shown(&heights.measured(high(640.0))),
        [concat!(
            r#"{"src":"/?embed=medium&a=\",\"height\":1,\"b\":\"\\\u0001","#,
            r#""context":"iframe.resize","height":640}"#
        )]
    );
}
