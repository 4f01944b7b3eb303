//! Saving a picture. Inside a frame of another site that allows no downloads nothing is saved and
//! nothing says so: the picture itself is therefore shown too, to be kept by hand.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::picture::{HEIGHT, Picture, WIDTH};
use crate::app::components::elements::quiet_button;
use crate::app::save;

/// What is saved.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// A word of its own for it on the page.
    pub name: &'static str,
    /// The picture.
    pub picture: Picture,
    /// Whether it is shown before it is saved: where nothing else on the page looks like it.
    #[prop_or_default]
    pub is_shown: bool,
}

/// The buttons, and the picture once it is saved.
#[derive(Default)]
pub struct Saving {
    outcome: Outcome,
}

/// What came of it.
#[derive(Default)]
enum Outcome {
    /// Nothing was asked for.
    #[default]
    Nothing,
    /// It is being drawn.
    Drawing,
    /// Here it is, as an address.
    Made(AttrValue),
    /// It cannot be drawn here.
    Failed,
}

/// What happens.
pub enum Message {
    /// A reader wants it as SVG.
    Svg,
    /// A reader wants it as PNG.
    Png,
    /// The PNG of this file name is there, or cannot be had.
    Drawn(String, Option<save::Dots>),
}

impl Component for Saving {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        // What was saved is no longer what is shown.
        if ctx.props() != before {
            self.outcome = Outcome::Nothing;
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let picture = &ctx.props().picture;
        self.outcome = match message {
            Message::Svg => {
                let svg = picture.svg();
                let name = format!("{}.svg", picture.file_name);
                save::save(save::blob(&svg, "image/svg+xml"), &name);
                Outcome::Made(save::svg_address(&svg).into())
            }
            Message::Png => {
                let (svg, name) = (picture.svg(), picture.file_name.clone());
                let link = ctx.link().clone();
                spawn_local(async move {
                    let dots = save::png(&svg, WIDTH.unsigned_abs(), HEIGHT.unsigned_abs()).await;
                    link.send_message(Message::Drawn(name, dots));
                });
                Outcome::Drawing
            }
            // Meanwhile the page may show something else.
            Message::Drawn(name, _) if name != picture.file_name => Outcome::Nothing,
            Message::Drawn(name, Some(dots)) => {
                save::save(Some(dots.file), &format!("{name}.png"));
                Outcome::Made(dots.address.into())
            }
            Message::Drawn(_, None) => Outcome::Failed,
        };
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            name,
            picture,
            is_shown,
        } = ctx.props();
        let buttons = vec![
            quiet_button("Save as PNG", ctx.link().callback(|_| Message::Png)),
            quiet_button("Save as SVG", ctx.link().callback(|_| Message::Svg)),
        ];
        let outcome = match &self.outcome {
            Outcome::Nothing => "",
            Outcome::Drawing => "One moment …",
            Outcome::Failed => "This browser could not draw the picture. Try “Save as SVG”.",
            Outcome::Made(_) => KEEP,
        };
        let address = match &self.outcome {
            Outcome::Made(address) => Some(address.clone()),
            _ if *is_shown => Some(save::svg_address(&picture.svg()).into()),
            _ => None,
        };
        html! {
            <div class="saving">
                <div class="buttons" role="group" aria-label={format!("Save: {}", picture.title)}>
                    { for buttons }
                </div>
                <p class="saved" aria-live="polite">{ outcome }</p>
                if let Some(address) = address {
                    <img class="kept" id={format!("{name}-picture")} src={address} width="1200"
                        height="630" alt={picture.title.clone()} />
                }
            </div>
        }
    }
}

const KEEP: &str =
    "If nothing was saved: press and hold the picture, or right-click it, to keep it.";
