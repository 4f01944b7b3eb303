//! How messages between the page and its worker are written: as a text that nobody else reads, each
//! value after the other, without names. A general format would be a fifth of the whole tool.

/// Something that can be sent.
pub trait Wire: Sized {
    /// Writes it to the end of a text.
    fn write(&self, text: &mut String);
    /// Reads it from the beginning of a text and leaves what follows; none where it is not there.
    fn read(text: &mut &str) -> Option<Self>;
}

/// A message as a text.
#[must_use]
pub fn to_text(message: &impl Wire) -> String {
    let mut text = String::new();
    message.write(&mut text);
    text
}

/// The message that a text is, to its end.
#[must_use]
pub fn from_text<Message: Wire>(mut text: &str) -> Option<Message> {
    let message = Message::read(&mut text)?;
    text.is_empty().then_some(message)
}

/// Writes a struct field by field, or an enum as the number of its variant and what that holds.
macro_rules! wire {
    (struct $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::app::sheets::wire::Wire for $name {
            fn write(&self, text: &mut String) {
                $($crate::app::sheets::wire::Wire::write(&self.$field, text);)*
            }
            fn read(text: &mut &str) -> Option<Self> {
                Some(Self { $($field: $crate::app::sheets::wire::Wire::read(text)?),* })
            }
        }
    };
    (enum $name:ident { $($number:literal $variant:ident $(($value:ident))?),* $(,)? }) => {
        impl $crate::app::sheets::wire::Wire for $name {
            fn write(&self, text: &mut String) {
                match self {
                    $(Self::$variant $(($value))? => {
                        <u64 as $crate::app::sheets::wire::Wire>::write(&$number, text);
                        $($crate::app::sheets::wire::Wire::write($value, text);)?
                    })*
                }
            }
            fn read(text: &mut &str) -> Option<Self> {
                Some(match <u64 as $crate::app::sheets::wire::Wire>::read(text)? {
                    $($number => Self::$variant $(({
                        let $value = $crate::app::sheets::wire::Wire::read(text)?;
                        $value
                    }))?,)*
                    _ => return None,
                })
            }
        }
    };
}

pub(crate) use wire;

/// Every number is written so: its digits and a mark.
impl Wire for u64 {
    fn write(&self, text: &mut String) {
        text.push_str(&self.to_string());
        text.push(';');
    }

    fn read(text: &mut &str) -> Option<Self> {
        let (number, rest) = text.split_once(';')?;
        *text = rest;
        number.parse().ok()
    }
}

macro_rules! number {
    ($($name:ty),*) => {$(
        impl Wire for $name {
            fn write(&self, text: &mut String) {
                // A u64 holds every number of these types.
                u64::try_from(*self).unwrap_or_default().write(text);
            }

            fn read(text: &mut &str) -> Option<Self> {
                u64::read(text)?.try_into().ok()
            }
        }
    )*};
}

number!(u8, u32, usize);

impl Wire for f64 {
    fn write(&self, text: &mut String) {
        self.to_bits().write(text);
    }

    fn read(text: &mut &str) -> Option<Self> {
        u64::read(text).map(Self::from_bits)
    }
}

impl Wire for bool {
    fn write(&self, text: &mut String) {
        u8::from(*self).write(text);
    }

    fn read(text: &mut &str) -> Option<Self> {
        u8::read(text).map(|number| number == 1)
    }
}

impl Wire for String {
    fn write(&self, text: &mut String) {
        self.len().write(text);
        text.push_str(self);
    }

    fn read(text: &mut &str) -> Option<Self> {
        let length = usize::read(text)?;
        let (string, rest) = text.split_at_checked(length)?;
        *text = rest;
        Some(string.to_owned())
    }
}

impl<Item: Wire> Wire for Vec<Item> {
    fn write(&self, text: &mut String) {
        self.len().write(text);
        for item in self {
            item.write(text);
        }
    }

    fn read(text: &mut &str) -> Option<Self> {
        let length = usize::read(text)?;
        (0..length).map(|_| Item::read(text)).collect()
    }
}

impl<Item: Wire> Wire for Option<Item> {
    fn write(&self, text: &mut String) {
        self.is_some().write(text);
        if let Some(item) = self {
            item.write(text);
        }
    }

    fn read(text: &mut &str) -> Option<Self> {
        if bool::read(text)? {
            Item::read(text).map(Some)
        } else {
            Some(None)
        }
    }
}

impl<Item: Wire> Wire for Box<Item> {
    fn write(&self, text: &mut String) {
        (**self).write(text);
    }

    fn read(text: &mut &str) -> Option<Self> {
        Item::read(text).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::{Wire, from_text, to_text};

    #[derive(Debug, PartialEq)]
    struct Parcel {
        name: String,
        weights: Vec<f64>,
        is_heavy: Option<bool>,
    }

    #[derive(Debug, PartialEq)]
    enum Post {
        Nothing,
        Parcel(Box<Parcel>),
        Number(u8),
    }

    wire!(struct Parcel { name, weights, is_heavy });
    wire!(enum Post { 0 Nothing, 1 Parcel(parcel), 2 Number(number) });

    fn parcel(name: &str, is_heavy: Option<bool>) -> Post {
        Post::Parcel(Box::new(Parcel {
            name: name.to_owned(),
            weights: vec![0.1, -3.0, f64::INFINITY],
            is_heavy,
        }))
    }

    #[test]
    fn what_is_sent_arrives() {
        for post in [
            Post::Nothing,
            Post::Number(255),
            parcel("", None),
            parcel("Zoë; 3;\n=1+1 “7”", Some(false)),
        ] {
            assert_eq!(from_text(&to_text(&post)), Some(post));
        }
    }

    #[test]
    fn what_is_spoilt_is_nothing() {
        let whole = to_text(&parcel("Zoë", Some(true)));
        for (end, _) in whole.char_indices() {
            assert_eq!(
                from_text::<Post>(whole.get(..end).unwrap_or_default()),
                None
            );
        }
        for spoilt in ["", ";", "3;", "2;256;", "2;-1;", "0;0;", "1;9;Zo"] {
            assert_eq!(from_text::<Post>(spoilt), None, "{spoilt}");
        }
        // A text that says it is long does not make room for it.
        assert_eq!(Vec::<u8>::read(&mut "99999999999;1;"), None);
    }
}
