//! Saving a picture. Inside a frame of another site that allows no downloads nothing is saved and
//! nothing says so: the picture itself is therefore shown too, to be kept by hand, and its file as a
//! text to be copied, for who has no pointer to keep it with.

use std::borrow::Cow;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::drawing::Drawing;
use super::picture::{Caption, HEIGHT, Picture, WIDTH};
use crate::app::components::elements::{element, quiet_button, text};
use crate::app::save;
use crate::app::text::charts as words;

/// What is saved.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A chart, drawn for a picture, with its caption: made into one when it is saved.
    Chart(Caption, Drawing),
    /// A picture that is shown before it is saved too: nothing else on the page looks like it.
    Shown(Picture),
}

impl What {
    fn picture(&self, name: &str) -> Cow<'_, Picture> {
        match self {
            Self::Chart(caption, chart) => {
                Cow::Owned(Picture::of_chart(caption, name, chart.clone()))
            }
            Self::Shown(picture) => Cow::Borrowed(picture),
        }
    }

    fn title(&self) -> String {
        match self {
            Self::Chart(caption, chart) => caption.title(chart),
            Self::Shown(picture) => picture.title.clone(),
        }
    }

    fn link(&self) -> &str {
        match self {
            Self::Chart(caption, _) => &caption.link,
            Self::Shown(picture) => &picture.link,
        }
    }
}

/// What is saved, and where.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// A word of its own for it on the page.
    pub name: &'static str,
    /// What is saved.
    pub what: What,
}

/// The buttons, and the picture once it is saved.
#[derive(Default)]
pub struct Saving {
    /// Counts what there was to be saved, so that a picture of what is shown no longer is not.
    generation: u32,
    /// What came of it, in words.
    says: &'static str,
    /// The picture as an address, once it is there.
    address: Option<AttrValue>,
    /// And the text of its file.
    svg: Option<AttrValue>,
}

/// What happens.
pub enum Message {
    /// A reader wants it as SVG.
    Svg,
    /// A reader wants it as PNG.
    Png,
    /// The PNG of what had this number is there, or cannot be had.
    Drawn(u32, Drawn),
}

/// What was drawn.
pub struct Drawn {
    /// From this.
    svg: String,
    /// What the file is called, without its ending.
    name: String,
    /// The dots; none where they cannot be had.
    dots: Option<save::Dots>,
}

impl Component for Saving {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, _: &Context<Self>, _: &Props) -> bool {
        // What was saved is no longer what is shown: this is called only where something differs.
        *self = Self {
            generation: self.generation.wrapping_add(1),
            ..Self::default()
        };
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let Props { name, what } = ctx.props();
        match message {
            Message::Svg => {
                let picture = what.picture(name);
                let svg = picture.svg();
                let file = format!("{}.svg", picture.file_name);
                save::save(save::blob(&svg, "image/svg+xml"), &file);
                self.keep(words::KEEP, Some(save::svg_address(&svg)), svg);
            }
            Message::Png => {
                let picture = what.picture(name);
                let (svg, name) = (picture.svg(), picture.file_name.clone());
                let (link, generation) = (ctx.link().clone(), self.generation);
                spawn_local(async move {
                    let dots = save::png(&svg, WIDTH.unsigned_abs(), HEIGHT.unsigned_abs()).await;
                    let drawn = Drawn { svg, name, dots };
                    link.send_message(Message::Drawn(generation, drawn));
                });
                self.says = words::ONE_MOMENT;
            }
            // Meanwhile the page shows something else.
            Message::Drawn(generation, _) if generation != self.generation => return false,
            Message::Drawn(_, Drawn { svg, name, dots }) => match dots {
                Some(dots) => {
                    save::save(Some(dots.file), &format!("{name}.png"));
                    self.keep(words::KEEP, Some(dots.address), svg);
                }
                None => self.keep(words::FAILED, None, svg),
            },
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { name, what } = ctx.props();
        let title = what.title();
        let buttons = vec![
            quiet_button(words::SAVE_PNG, ctx.link().callback(|_| Message::Png)),
            quiet_button(words::SAVE_SVG, ctx.link().callback(|_| Message::Svg)),
        ];
        let address = match (&self.address, what) {
            (None, What::Shown(picture)) => Some(save::svg_address(&picture.svg()).into()),
            (address, _) => address.clone(),
        };
        html! {
            <div class="saving">
                <div class="buttons" role="group" aria-label={words::save(&title)}>
                    { for buttons }
                </div>
                <p class="saved" aria-live="polite">{ self.says }</p>
                if let Some(src) = address {
                    <img class="kept" id={format!("{name}-picture")} {src} width="1200" height="630"
                        alt={title} />
                }
                if let Some(svg) = &self.svg {
                    { by_hand(name, what.link(), svg.clone()) }
                }
            </div>
        }
    }
}

impl Saving {
    fn keep(&mut self, says: &'static str, address: Option<String>, svg: String) {
        self.says = says;
        self.address = address.map(AttrValue::from);
        self.svg = Some(svg.into());
    }
}

/// What goes with a picture and can be copied by hand: the link, which may be too long to be printed on
/// it, and the text of its file.
fn by_hand(name: &str, link: &str, svg: AttrValue) -> Html {
    let [field, area] = ["link", "svg"].map(|of| format!("{name}-{of}"));
    let file = html! {
        <>
            <label for={area.clone()}>{ words::ABOUT_TEXT }</label>
            <textarea id={area} class="link" rows="5" readonly=true spellcheck="false" value={svg} />
        </>
    };
    let summary = text("summary", "", words::AS_TEXT);
    html! {
        <>
            <label for={field.clone()}>{ words::LINK }</label>
            <input id={field} class="link" type="text" readonly=true value={link.to_owned()} />
            { element("details", "as-table", vec![summary, file]) }
        </>
    }
}
