//! Messages and addresses of strangers: whatever their length and shape, the frame sends nothing but
//! heights, no more than a few, and never fails.

#![cfg(all(feature = "json", not(target_arch = "wasm32")))]

#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/posted.rs"]
mod posted;

use ccg_rating::embed::{Heights, Hello, Message, Narrowing, Object, Pixels, Size, Value, parent};
use posted::{object, shown};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, RngSeed};
use serde_json::json;

/// The same cases in every run; others come with `PROPTEST_RNG_SEED`.
fn config(cases: u32) -> Config {
    let mut config = Config {
        failure_persistence: None,
        cases,
        ..Config::default()
    };
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(2017);
    }
    config
}

/// What the dialects say, in both directions, and what else their articles can do.
const TEXTS: [&str; 16] = [
    "pymxPYMxaxPYMxwidthxPYMx640",
    "pymxPYMxaxPYMxheightxPYMx640",
    "pymxPYMxaxPYMxnavigateToxPYMxhttps://example.org/",
    "pymxPYMxaxPYMxviewport-iframe-positionxPYMx800 600 0 0 400 320",
    "[iFrameSizer]a:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:false",
    "[iFrameSizer]a:8:true",
    "[iFrameSizer]resize",
    "[iFrameSizer]message:{\"a\":1}",
    "[iFrameSizer]a:640:320:init",
    "[iFrameResizerChild]Ready",
    r#"{"src":"https://example.org","context":"iframe.resize","height":640}"#,
    r#"{"type":"set-height","value":640,"id":"iframeMessenger:ccgra"}"#,
    "xPYMx",
    ":",
    "true",
    "\u{fffd}\u{fffd}",
];

/// What fields of objects are called, and hold, in the dialects.
const WORDS: [&str; 14] = [
    "sentinel",
    "type",
    "amp",
    "frames-init",
    "embed-size",
    "embed-ready",
    "height",
    "width",
    "datawrapper-height",
    "iframe-child-init",
    "iframe-get-child-dimensions",
    "iframe-resized",
    "bodyMargin",
    "__proto__",
];

/// One small damage to a text, at the character that the index chooses.
#[derive(Clone, Debug)]
enum Damage {
    Cut(Index),
    Drop(Index),
    Put(Index, char),
    Insert(Index, &'static str),
    Double(Index),
    Reverse(Index),
}

fn damages() -> impl Strategy<Value = Damage> {
    let place = any::<Index>;
    let telling = select(vec![
        ':', 'x', ']', '"', '0', ' ', '\0', '\u{2028}', '\u{fffd}',
    ]);
    let letter = prop_oneof![telling, any::<char>()];
    prop_oneof![
        place().prop_map(Damage::Cut),
        place().prop_map(Damage::Drop),
        (place(), letter).prop_map(|(place, letter)| Damage::Put(place, letter)),
        (place(), select(TEXTS.to_vec())).prop_map(|(place, text)| Damage::Insert(place, text)),
        place().prop_map(Damage::Double),
        place().prop_map(Damage::Reverse),
    ]
}

fn damaged(text: &str, damages: &[Damage]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for damage in damages {
        let count = letters.len().max(1);
        let (Damage::Cut(place)
        | Damage::Drop(place)
        | Damage::Put(place, _)
        | Damage::Insert(place, _)
        | Damage::Double(place)
        | Damage::Reverse(place)) = damage;
        let rest = letters.split_off(place.index(count).min(letters.len()));
        match damage {
            Damage::Cut(_) => {}
            Damage::Drop(_) => letters.extend(rest.iter().skip(1)),
            Damage::Put(_, letter) => {
                letters.push(*letter);
                letters.extend(rest.iter().skip(1));
            }
            Damage::Insert(_, text) => letters.extend(text.chars().chain(rest)),
            Damage::Double(_) => letters.extend(rest.iter().chain(&rest)),
            Damage::Reverse(_) => letters.extend(rest.iter().rev()),
        }
    }
    letters.into_iter().collect()
}

fn texts() -> impl Strategy<Value = String> {
    let mutated = (
        select(TEXTS.to_vec()),
        prop::collection::vec(damages(), 0..4),
    )
        .prop_map(|(text, damages)| damaged(text, &damages));
    let random = prop::collection::vec(any::<char>(), 0..60).prop_map(String::from_iter);
    prop_oneof![6 => mutated, 1 => random]
}

/// Words as they are, damaged, or any text.
fn words() -> impl Strategy<Value = String> {
    let word = || select(WORDS.to_vec());
    let mutated = (word(), prop::collection::vec(damages(), 1..3))
        .prop_map(|(word, damages)| damaged(word, &damages));
    prop_oneof![8 => word().prop_map(str::to_owned), 1 => mutated, 1 => texts()]
}

fn objects() -> impl Strategy<Value = Object> {
    let value = prop_oneof![
        4 => words().prop_map(Value::Text),
        2 => prop::num::f64::ANY.prop_map(Value::Number),
        1 => any::<bool>().prop_map(Value::Boolean),
    ];
    let deep = value.prop_recursive(12, 40, 5, |value| {
        prop::collection::vec((words(), value), 0..5).prop_map(|fields| Value::Object(of(fields)))
    });
    let random = prop::collection::vec((words(), deep.clone()), 0..6).prop_map(of);
    let greeting = select(vec![
        vec![("sentinel", "amp"), ("type", "frames-init")],
        vec![("type", "iframe-child-init")],
        vec![("type", "iframe-get-child-dimensions")],
        vec![("sentinel", "amp"), ("type", "embed-size")],
    ]);
    let mutated = (greeting, prop::option::of((words(), deep))).prop_map(|(fields, other)| {
        let fields = fields.into_iter();
        let texts = fields.map(|(name, text)| (name.to_owned(), Value::text(text)));
        of(texts.chain(other).collect())
    });
    prop_oneof![random, mutated]
}

fn of(fields: Vec<(String, Value)>) -> Object {
    let with = |object: Object, (name, value)| object.with(name, value);
    fields.into_iter().fold(Object::new(), with)
}

fn messages() -> impl Strategy<Value = Message> {
    prop_oneof![
        texts().prop_map(Message::Text),
        objects().prop_map(Message::Object)
    ]
}

/// Measurements: usual ones, and any number.
fn sizes() -> impl Strategy<Value = Option<Size>> {
    let length = || prop_oneof![4 => 1.0..3000.0_f64, 1 => prop::num::f64::ANY];
    (length(), length()).prop_map(|(width, height)| Size::measured(width, height))
}

/// The height that a message of ours says, if it is a height in one of the dialects, in full, and
/// says nothing else. Read here in another way than it was written.
fn height_said(message: &Message, href: &str) -> Option<u32> {
    let number = |text: &str| {
        let number: u32 = text.parse().ok()?;
        (number.to_string() == text).then_some(number)
    };
    let Message::Text(text) = message else {
        let shown = shown(message).replace('\'', "\"");
        let value: serde_json::Value = serde_json::from_str(&shown).ok()?;
        let height = value
            .get("height")
            .or(value.pointer("/datawrapper-height/ccg-rating"))?;
        let width = value.get("width");
        let known = [
            json!({ "sentinel": "amp", "type": "embed-size", "height": height }),
            json!({ "datawrapper-height": { "ccg-rating": height } }),
            json!({ "type": "iframe-resized", "width": width, "height": height }),
        ];
        return known
            .contains(&value)
            .then_some(number(&height.to_string())?);
    };
    let parts: Vec<&str> = text.split("xPYMx").collect();
    if let ["pym", _, "height", height] = parts[..] {
        return number(height);
    }
    if let Some(rest) = text.strip_prefix("[iFrameSizer]") {
        let fields: Vec<&str> = rest.split(':').collect();
        return match fields[..] {
            [_, height, width, "init" | "resizeObserver"] => number(width).and(number(height)),
            _ => None,
        };
    }
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    let height = value.get("height").or(value.get("value"))?;
    let known = [
        json!({ "src": href, "context": "iframe.resize", "height": height }),
        json!({
            "src": href, "context": "iframe.resize", "height": height,
            "sender": "Flourish", "method": "resize"
        }),
        json!({ "type": "set-height", "value": height, "id": "iframeMessenger:ccgra" }),
    ];
    known
        .contains(&value)
        .then_some(number(&height.to_string())?)
}

/// What happens to a frame.
#[derive(Clone, Debug)]
enum Event {
    Posted(Message, Option<Size>),
    Measured(Option<Size>),
    ReaderActed,
}

fn events() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => (messages(), sizes()).prop_map(|(message, size)| Event::Posted(message, size)),
        3 => sizes().prop_map(Event::Measured),
        1 => Just(Event::ReaderActed),
    ]
}

/// The query of an address, with known words in it and without.
fn addresses() -> impl Strategy<Value = String> {
    let list = "(pym|amp|medium|flourish|guardian|iframe-resizer|open-iframe-resizer|,){0,6}";
    let child = prop_oneof![Just("a".to_owned()), texts()];
    prop_oneof![
        2 => Just("https://example.org/embed/?childId=a".to_owned()),
        2 => (list, child).prop_map(|(list, id)| format!("/?embed={list}&childId={id}")),
        1 => texts(),
        1 => texts().prop_map(|text| format!("/?{text}")),
    ]
}

proptest! {
    #![proptest_config(config(10_000))]

    #[test]
    fn a_strangers_message_is_answered_with_one_height_or_not_at_all(
        message in messages(),
        is_known in any::<bool>(),
    ) {
        let href = "https://example.org/embed/?childId=a";
        let mut heights = Heights::new(href);
        let size = Size::measured(320.0, 640.0);
        heights.measured(size);
        if is_known {
            heights.hello(Hello::IframeResizer { frame_id: "a" }, size);
        }
        let sent = Hello::read(&message).map(|hello| heights.hello(hello, size)).unwrap_or_default();
        prop_assert!(sent.len() <= 1, "{sent:?}");
        for answer in &sent {
            prop_assert_eq!(height_said(answer, href), Some(640), "{:?}", answer);
        }
        // Nor did it change what is said afterwards, but for the dialects that are spoken.
        for later in heights.measured(Size::measured(320.0, 700.0)) {
            prop_assert_eq!(height_said(&later, href), Some(700), "{:?}", &later);
        }
        prop_assert_eq!(heights.start().len(), 2);
    }

    #[test]
    fn a_strangers_frame_gets_a_height_that_an_article_can_bear_or_none(message in messages()) {
        let height = parent::height_of(&message).map(Pixels::number);
        prop_assert!(height.is_none_or(|height| (100..=10_000).contains(&height)), "{height:?}");
    }

    #[test]
    fn any_number_is_whole_pixels_or_nothing(number in prop::num::f64::ANY) {
        let pixels = Pixels::rounded_up(number).map(|pixels| f64::from(pixels.number()));
        let expected = Some(number.ceil()).filter(|whole| (1.0..=100_000.0).contains(whole));
        prop_assert_eq!(pixels, expected);
    }
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn in_any_conversation_nothing_is_sent_but_the_height_last_measured_or_believed(
        href in addresses(),
        events in prop::collection::vec(events(), 0..30),
    ) {
        let mut heights = Heights::new(&href);
        let mut measured = Vec::new();
        for event in events {
            let (size, sent) = match event {
                Event::Posted(message, size) => match Hello::read(&message) {
                    Some(hello) => (size, heights.hello(hello, size)),
                    None => continue,
                },
                Event::Measured(size) => (size, heights.measured(size)),
                Event::ReaderActed => {
                    heights.reader_acted();
                    continue;
                }
            };
            measured.extend(size.map(|size| size.height.number()));
            prop_assert!(sent.len() <= 7, "{sent:?}");
            let said: Vec<_> = sent.iter().map(|message| height_said(message, &href)).collect();
            for height in &said {
                let is_measured = height.is_some_and(|height| measured.contains(&height));
                prop_assert!(is_measured && *height == said[0], "{sent:?}");
            }
        }
        let unknown = Narrowing::of(&href).unknown;
        prop_assert!(unknown.len() <= 5 && unknown.iter().all(|name| name.chars().count() <= 41));
    }
}

#[test]
fn the_reader_of_heights_knows_a_height_from_what_is_none() {
    let others = TEXTS.map(Message::text);
    let heights = others
        .iter()
        .filter(|text| height_said(text, "https://example.org").is_some());
    // A pym height, an iframe-resizer height, Medium's and the Guardian's.
    assert_eq!(heights.count(), 4);
    assert_eq!(
        height_said(&object(&[("type", "iframe-resized")]), ""),
        None
    );
    let navigation = "pymxPYMxaxPYMxnavigateToxPYMxhttps://example.org/ xPYMxheightxPYMx640";
    assert_eq!(height_said(&Message::text(navigation), ""), None);
}

#[test]
fn very_long_texts_are_no_greeting() {
    let long = 5_000_000;
    for start in TEXTS {
        for more in [":", "x", "xPYMx", "[iFrameSizer]", "é", "0"] {
            let text = format!("{start}{}", more.repeat(long / more.len()));
            assert_eq!(Hello::read(&Message::text(text)), None, "{start} {more}");
        }
    }
}

#[test]
fn an_object_of_very_many_fields_or_very_deep_is_cut_short() {
    let mut wide = Object::new();
    for name in 0..100_000 {
        wide = wide.with(name.to_string(), Value::Boolean(true));
    }
    assert_eq!(wide.fields().count(), Object::MOST_FIELDS);
    // A field that is there can still be changed.
    assert_eq!(
        wide.with("0", Value::Number(1.0)).get("0"),
        Some(&Value::Number(1.0))
    );

    let mut deep = Object::new().with("type", Value::text("iframe-child-init"));
    for _ in 1..Object::DEEPEST {
        deep = Object::new().with("a", Value::Object(deep));
    }
    assert_eq!(deep.fields().count(), 1);
    let too_deep = Object::new().with("a", Value::Object(deep));
    assert_eq!(too_deep.fields().count(), 0);
}
