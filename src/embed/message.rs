//! What a message between windows can be, as far as the dialects need it: a text, or an object as a
//! small tree. The app turns it into a value of the browser and back.

/// A message to or from another window. What is neither a text nor an object (a number, an array,
/// nothing at all) is no message: none of the dialects has such a one.
///
/// ```
/// use ccg_rating::embed::{Message, Object, Value};
/// let message = Message::Object(Object::new().with("type", Value::text("iframe-child-init")));
/// assert_eq!(message.text_at("type"), Some("iframe-child-init"));
/// assert_eq!(message.text_at("sentinel"), None);
/// assert_eq!(Message::text("hello").text_at("type"), None);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A text; what is sent is never empty.
    Text(String),
    /// An object with named fields.
    Object(Object),
}

impl Message {
    /// A text as a message.
    ///
    /// ```
    /// use ccg_rating::embed::Message;
    /// assert_eq!(Message::text("a"), Message::Text("a".to_owned()));
    /// ```
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The field with this name, where this is an object that has it.
    ///
    /// ```
    /// use ccg_rating::embed::{Message, Object, Value};
    /// let message = Message::Object(Object::new().with("height", Value::Number(640.0)));
    /// assert_eq!(message.at("height"), Some(&Value::Number(640.0)));
    /// ```
    #[must_use]
    pub fn at(&self, name: &str) -> Option<&Value> {
        match self {
            Self::Object(object) => object.get(name),
            Self::Text(_) => None,
        }
    }

    /// The text in the field with this name, where there is one: see [`Message`].
    #[must_use]
    pub fn text_at(&self, name: &str) -> Option<&str> {
        match self.at(name)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// What a field of an object holds.
///
/// ```
/// use ccg_rating::embed::Value;
/// assert_eq!(Value::text("amp"), Value::Text("amp".to_owned()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// Any number of the browser's, also infinite or not a number.
    Number(f64),
    /// True or false.
    Boolean(bool),
    /// An object within the object.
    Object(Object),
}

impl Value {
    /// A text as a value: see [`Value`].
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// How many objects deep it is.
    fn depth(&self) -> usize {
        match self {
            Self::Object(object) => object.depth,
            Self::Text(_) | Self::Number(_) | Self::Boolean(_) => 0,
        }
    }
}

/// An object: fields in the order in which they were put in, each name once.
///
/// Small by construction, whatever a stranger sends: no more than [`Object::MOST_FIELDS`] fields and
/// [`Object::DEEPEST`] objects deep. What would lie beyond is left out, so that working through an
/// object, and dropping it, needs little time and little stack.
///
/// ```
/// use ccg_rating::embed::{Object, Value};
/// let mut object = Object::new();
/// for _ in 0..100_000 {
///     object = Object::new().with("a", Value::Object(object));
/// }
/// let mut depth = 1;
/// while let Some(Value::Object(inner)) = object.get("a") {
///     (object, depth) = (inner.clone(), depth + 1);
/// }
/// assert!(depth <= Object::DEEPEST);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Object {
    fields: Vec<(String, Value)>,
    /// 1 for an object without objects.
    depth: usize,
}

impl Object {
    /// The most fields of one object: see [`Object`]. The dialects need three.
    pub const MOST_FIELDS: usize = 32;
    /// The most objects within each other: see [`Object`]. The dialects need two.
    pub const DEEPEST: usize = 8;

    /// An object without fields.
    ///
    /// ```
    /// use ccg_rating::embed::Object;
    /// assert_eq!(Object::new().fields().count(), 0);
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            fields: Vec::new(),
            depth: 1,
        }
    }

    /// This object with one more field, or with another value in the field of this name.
    ///
    /// ```
    /// use ccg_rating::embed::{Object, Value};
    /// let object = Object::new().with("a", Value::Boolean(true)).with("a", Value::Number(1.0));
    /// assert!(object.fields().eq([("a", &Value::Number(1.0))]));
    /// ```
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: Value) -> Self {
        let name = name.into();
        let depth = value.depth() + 1;
        if depth > Self::DEEPEST {
            return self;
        }
        if let Some(field) = self.fields.iter_mut().find(|(known, _)| *known == name) {
            field.1 = value;
        } else if self.fields.len() < Self::MOST_FIELDS {
            self.fields.push((name, value));
        } else {
            return self;
        }
        self.depth = self.depth.max(depth);
        self
    }

    /// The value of the field with this name: see [`Object`].
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        let (_, value) = self.fields.iter().find(|(known, _)| known == name)?;
        Some(value)
    }

    /// Every field with its name, in order: see [`Object::with`].
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.fields
            .iter()
            .map(|(name, value)| (name.as_str(), value))
    }
}

impl Default for Object {
    /// As [`Object::new`].
    fn default() -> Self {
        Self::new()
    }
}
