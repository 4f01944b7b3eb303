//! Files: made here, and handed to the browser to be saved.

use core::time::Duration;

use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::{Array, Promise, encode_uri_component};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};
use yew::platform::time::sleep;

/// How long the browser may take to fetch what it downloads from itself.
const UNTIL_DOWNLOADED: Duration = Duration::from_mins(1);

/// Has the browser download a file that is here already. Inside a frame whose site allows no
/// downloads nothing happens, and nothing says so.
pub fn save(file: Option<Blob>, name: &str) {
    let address = file.and_then(|file| Url::create_object_url_with_blob(&file).ok());
    let link = document().create_element("a").ok();
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let (Some(address), Some(link)) = (address, link) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
        spawn_local(async move {
            sleep(UNTIL_DOWNLOADED).await;
            // It is there: it was made above.
            let _ = Url::revoke_object_url(&address);
        });
    }
}

/// A text as a file.
pub fn blob(text: &str, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence_and_options(&parts, &options).ok()
}

/// An SVG file as an address that holds all of it, for the page's policy allows no other.
pub fn svg_address(svg: &str) -> String {
    format!("data:image/svg+xml,{}", encode_uri_component(svg))
}

/// A picture of dots: as a file, and as an address that holds all of it.
pub struct Dots {
    /// The file.
    pub file: Blob,
    /// The address.
    pub address: String,
}

/// An SVG file drawn as a PNG file of this width and height; none where the browser cannot.
pub async fn png(svg: &str, width: u32, height: u32) -> Option<Dots> {
    let image = HtmlImageElement::new_with_width_and_height(width, height).ok()?;
    let loaded = Promise::new(&mut |resolve, reject| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&reject));
    });
    image.set_src(&svg_address(svg));
    JsFuture::from(loaded).await.ok()?;
    let canvas = document().create_element("canvas").ok()?;
    let canvas = canvas.dyn_into::<HtmlCanvasElement>().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??;
    let context = context.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(
            &image,
            0.0,
            0.0,
            f64::from(width),
            f64::from(height),
        )
        .ok()?;
    let made = Promise::new(&mut |resolve, _| {
        if canvas.to_blob(&resolve).is_err() {
            // It will never call back: there is no file, as where it calls back with none. A promise
            // that is there can always be kept.
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    let file = JsFuture::from(made).await.ok()?;
    Some(Dots {
        file: file.dyn_into().ok()?,
        address: canvas.to_data_url().ok()?,
    })
}
