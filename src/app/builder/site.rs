//! What the site says of itself: the hash of its loader, and whether it has a file that other sites
//! can ask.

use gloo::utils::{document_element, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use web_sys::js_sys::Reflect;

use crate::embed::LOADER_VERSION;

/// Something that the site is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked<T> {
    /// It has not answered yet.
    Waiting,
    /// It has it.
    Has(T),
    /// It has not.
    HasNot,
}

/// The hash of the loader's bytes, as `integrity` has it.
pub async fn integrity(site: &str) -> Asked<String> {
    let address = format!("{site}loader/{LOADER_VERSION}/integrity.json");
    let said = json(&address).await;
    let text = |name: &str| said.as_ref().and_then(|said| text_at(said, name));
    let is_of_this = text("version").is_some_and(|version| version == LOADER_VERSION);
    match text("integrity").filter(|_| is_of_this) {
        Some(integrity) if is_integrity(&integrity) => Asked::Has(integrity),
        _ => Asked::HasNot,
    }
}

/// Whether the site was built with its address: only then it has answers for oEmbed. The build says so
/// in the HTML, so that nothing is asked for that is not there.
pub fn has_address() -> bool {
    let said = document_element().get_attribute("data-site");
    said.is_some_and(|site| !site.is_empty())
}

/// Whether there is an answer for oEmbed at an address.
pub async fn oembed(address: String) -> Asked<String> {
    let said = json(&address).await;
    match said.and_then(|said| text_at(&said, "type")) {
        Some(_) => Asked::Has(address),
        None => Asked::HasNot,
    }
}

/// What a file of JSON holds. Hosts differ in what they send where there is none.
async fn json(address: &str) -> Option<JsValue> {
    let response = JsFuture::from(window().fetch_with_str(address))
        .await
        .ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.json().ok()?).await.ok()
}

fn text_at(object: &JsValue, name: &str) -> Option<String> {
    if !object.is_object() {
        return None;
    }
    Reflect::get(object, &name.into()).ok()?.as_string()
}

/// Whether this is a hash as browsers read it (Subresource Integrity, section 3.5): anything else
/// would keep the loader from running.
fn is_integrity(text: &str) -> bool {
    let hash = text.strip_prefix("sha384-").unwrap_or_default();
    let is_of_hash = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
    hash.len() == 64 && hash.bytes().all(is_of_hash)
}
