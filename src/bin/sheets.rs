//! The entry point of the page's tool for spreadsheets; the tool itself is
//! [`ccg_rating::app::sheets`].

fn main() {
    ccg_rating::app::sheets::run();
}
