//! Files: handed to the browser to be saved.

use core::time::Duration;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, HtmlAnchorElement, Url};
use yew::platform::time::sleep;

/// How long the browser may take to fetch what it downloads from itself.
const UNTIL_DOWNLOADED: Duration = Duration::from_mins(1);

/// Has the browser download a file that is here already.
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
