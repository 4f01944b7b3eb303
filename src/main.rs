//! The page's entry point; the page itself is [`ccg_rating::app`].

fn main() {
    ccg_rating::app::run();
}
