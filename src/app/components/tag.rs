//! Elements with attributes, written so that each costs a reader few bytes: what never changes of an
//! element is a table, and one function makes all of them. Yew's `html!` writes that function out at every
//! element, which is the quicker way to draw and the heavier one to load (`docs/size.md` has both measured).

use std::rc::Rc;

use yew::html::IntoPropValue;
use yew::prelude::*;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag,
};

/// What never changes of an element; made by [`tag!`] and [`bare!`].
pub struct Shape {
    /// Its name.
    pub name: &'static str,
    /// The names of its attributes.
    pub keys: &'static [&'static str],
    /// Their values, in the same order; none where the value is another at each drawing.
    pub fixed: &'static [Option<&'static str>],
}

impl Shape {
    /// The element with the values that change, in their order, and with its children.
    #[inline(never)]
    pub fn tag(&'static self, changing: Vec<Option<AttrValue>>, children: Vec<Html>) -> VTag {
        let mut changing = changing.into_iter();
        let values = self.fixed.iter().map(|fixed| match fixed {
            Some(value) => Some(AttrValue::Static(value)),
            None => changing.next().flatten(),
        });
        let values = values.map(|value| value.map(AttributeOrProperty::Attribute));
        let attributes = Attributes::Dynamic {
            keys: self.keys,
            values: values.collect(),
        };
        made(self.name, attributes, children)
    }
}

/// An element with a class, which may be another at each drawing, or empty; and with children.
#[inline(never)]
pub fn classed(name: &'static str, class: &'static str, children: Vec<Html>) -> VTag {
    let value = (!class.is_empty()).then_some(AttrValue::Static(class));
    let attributes = Attributes::Dynamic {
        keys: &["class"],
        values: Box::new([value.map(AttributeOrProperty::Attribute)]),
    };
    made(name, attributes, children)
}

#[inline(never)]
fn made(name: &'static str, attributes: Attributes, children: Vec<Html>) -> VTag {
    let mut tag = VTag::new(name);
    tag.attributes = attributes;
    if let Some(place) = tag.children_mut()
        && !children.is_empty()
    {
        *place = VNode::VList(Rc::new(VList::with_children(children, None)));
    }
    tag
}

/// An element: its name, its attributes, then its children. A value in braces is another at each drawing,
/// and may be none; then the attribute is not there.
///
/// `tag!("p" "class" = "about" "id" = { id }; list![plain(words)])`
macro_rules! tag {
    ($($element:tt)*) => {
        $crate::app::components::tag::whole($crate::app::components::tag::bare!($($element)*))
    };
}
pub(crate) use tag;

/// The same, for one that is still to be given a key, a value or somebody who listens.
macro_rules! bare {
    ($name:literal $($rest:tt)*) => {
        $crate::app::components::tag::bare!(@ $name [] [] [] $($rest)*)
    };
    (@ $name:literal [$($key:literal)*] [$($fixed:expr,)*] [$($changing:expr,)*]; $children:expr) => {{
        static SHAPE: $crate::app::components::tag::Shape = $crate::app::components::tag::Shape {
            name: $name,
            keys: &[$($key),*],
            fixed: &[$($fixed),*],
        };
        SHAPE.tag(vec![$($changing),*], $children)
    }};
    (@ $name:literal [$($keys:tt)*] [$($fixed:tt)*] [$($changing:tt)*] $key:literal = $value:literal $($rest:tt)*) => {
        $crate::app::components::tag::bare!(
            @ $name [$($keys)* $key] [$($fixed)* Some($value),] [$($changing)*] $($rest)*
        )
    };
    (@ $name:literal [$($keys:tt)*] [$($fixed:tt)*] [$($changing:tt)*] $key:literal = {$value:expr} $($rest:tt)*) => {
        $crate::app::components::tag::bare!(
            @ $name [$($keys)* $key] [$($fixed)* None,]
            [$($changing)* $crate::app::components::tag::value($value),] $($rest)*
        )
    };
}
pub(crate) use bare;

/// A list of elements. As `vec!`, but each is put there by one function, which is less to load than as many
/// copies.
macro_rules! list {
    () => { Vec::new() };
    ($($part:expr),+ $(,)?) => {{
        let mut list = Vec::new();
        $($crate::app::components::tag::add(&mut list, $part);)+
        list
    }};
}
pub(crate) use list;

/// Puts an element at the end of a list.
#[inline(never)]
pub fn add(list: &mut Vec<Html>, part: Html) {
    list.push(part);
}

/// What an attribute is set to, if it is there.
pub fn value(value: impl IntoPropValue<Option<AttrValue>>) -> Option<AttrValue> {
    value.into_prop_value()
}

/// The element as it stands among others.
#[inline(never)]
pub fn whole(tag: VTag) -> Html {
    tag.into()
}

/// The same, known from one drawing to the next by its key.
#[inline(never)]
pub fn keyed(mut tag: VTag, key: Key) -> Html {
    tag.key = Some(key);
    tag.into()
}

/// Somebody who listens to one kind of event. Yew has a type for each kind, which would each be loaded.
struct Hears(fn() -> ListenerKind, Callback<Event>);

impl Listener for Hears {
    fn kind(&self) -> ListenerKind {
        (self.0)()
    }

    fn handle(&self, event: Event) {
        self.1.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// Tells somebody the same whenever something happens.
#[inline(never)]
pub fn telling<M: Clone + 'static>(tell: &Callback<M>, what: M) -> Callback<Event> {
    let tell = tell.clone();
    Callback::from(move |_| tell.emit(what.clone()))
}

/// What is done when something happens to an element.
#[inline(never)]
pub fn on(kind: fn() -> ListenerKind, act: Callback<Event>) -> Rc<dyn Listener> {
    Rc::new(Hears(kind, act))
}

/// What is done when an element is clicked.
#[inline(never)]
pub fn onclick(act: Callback<Event>) -> Rc<dyn Listener> {
    on(|| ListenerKind::onclick, act)
}

/// The element with what is done when something happens to it.
#[inline(never)]
pub fn hearing(mut tag: VTag, listener: Rc<dyn Listener>) -> VTag {
    tag.set_listeners([Some(listener)].into());
    tag
}
