//! What our own loader believes of a frame: a height that an article can bear, and nothing else.

#![cfg(not(target_arch = "wasm32"))]

use ccg_rating::embed::{Heights, Message, Object, Pixels, Size, Value, parent};

fn size(height: Value) -> Object {
    Object::new()
        .with("sentinel", Value::text("amp"))
        .with("type", Value::text("embed-size"))
        .with("height", height)
}

fn accepted(object: Object) -> Option<u32> {
    parent::height_of(&Message::Object(object)).map(Pixels::number)
}

#[test]
fn it_believes_what_our_frame_sends_on_its_own() {
    let mut heights = Heights::new("https://example.org/embed/?embed=amp");
    let sent = heights.measured(Size::measured(320.0, 640.2));
    let believed: Vec<Option<Pixels>> = sent.iter().map(parent::height_of).collect();
    assert_eq!(believed, [Pixels::rounded_up(641.0)]);
    assert!(
        heights
            .start()
            .iter()
            .all(|ready| parent::height_of(ready).is_none())
    );
}

#[test]
fn it_believes_heights_from_100_to_10_000_pixels_rounded_up() {
    for (number, height) in [
        (100.0, 100),
        (100.1, 101),
        (9999.5, 10_000),
        (10_000.0, 10_000),
    ] {
        assert_eq!(accepted(size(Value::Number(number))), Some(height));
    }
    let unbelievable = [
        99.999,
        0.0,
        -0.0,
        -640.0,
        10_000.001,
        1e300,
        f64::MIN_POSITIVE,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
    ];
    for number in unbelievable {
        assert_eq!(accepted(size(Value::Number(number))), None, "{number}");
    }
}

#[test]
fn it_believes_nothing_but_a_number_in_the_one_message_it_knows() {
    let height = || Value::Number(640.0);
    let others = [
        size(Value::text("640")),
        size(Value::Boolean(true)),
        size(Value::Object(size(height()))),
        size(height()).with("type", Value::text("embed-ready")),
        size(height()).with("type", Value::Number(1.0)),
        size(height()).with("sentinel", Value::text("")),
        Object::new().with("height", height()),
        Object::new().with("a", Value::Object(size(height()))),
        Object::new(),
    ];
    for other in others {
        assert_eq!(accepted(other.clone()), None, "{other:?}");
    }
    for text in [
        "",
        "640",
        "pymxPYMxaxPYMxheightxPYMx640",
        r#"{"height":640}"#,
    ] {
        assert_eq!(parent::height_of(&Message::text(text)), None);
    }
}
