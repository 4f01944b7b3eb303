//! A publisher's colour for links, buttons and what is chosen: taken only where it and the text upon
//! it can be read. The backgrounds of the page's two themes stand here and nowhere else in Rust;
//! `tests/embed_options.rs` compares them with the style sheet.

use super::{Colour, Problem};

/// The contrast that text needs: WCAG 2.2, success criterion 1.4.3
/// (<https://www.w3.org/TR/WCAG22/#contrast-minimum>).
const LEAST_CONTRAST: f64 = 4.5;

/// A look of the page: light, or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark text on light ground.
    Light,
    /// Light text on dark ground.
    Dark,
}

impl Theme {
    /// Its name in addresses and style sheets.
    ///
    /// ```
    /// use ccg_rating::embed::Theme;
    /// assert_eq!(Theme::Dark.id(), "dark");
    /// ```
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// What accents stand upon, with the names that the style sheet has for it (`styles/tokens.css`).
    /// The first is also the colour of the text upon an accent.
    ///
    /// ```
    /// use ccg_rating::embed::{Colour, Theme};
    /// let [(name, colour), ..] = Theme::Light.backgrounds();
    /// assert_eq!((name, colour), ("card", Colour::of(0xff_ff_ff)));
    /// ```
    #[must_use]
    pub const fn backgrounds(self) -> [(&'static str, Colour); 3] {
        let [card, paper, tint] = match self {
            Self::Light => [0xff_ff_ff, 0xf4_f2_ee, 0xe8_ee_f4],
            Self::Dark => [0x1e_22_26, 0x14_17_1a, 0x2a_31_38],
        };
        [
            ("card", Colour::of(card)),
            ("paper", Colour::of(paper)),
            ("tint", Colour::of(tint)),
        ]
    }

    /// The name of the option that holds the accent for this theme.
    #[must_use]
    pub(super) const fn accent_option(self) -> &'static str {
        match self {
            Self::Light => "accent",
            Self::Dark => "accent-dark",
        }
    }
}

/// A colour that can be read in one of the themes.
///
/// ```
/// use ccg_rating::embed::{Accent, Theme};
/// let accent = Accent::read("0b4f8a", Theme::Light).expect("it is dark enough");
/// assert_eq!(accent.colour().css(), "#0b4f8a");
/// let refused = Accent::read("ffdd00", Theme::Light).expect_err("it is too light");
/// assert_eq!(
///     refused.to_string(),
///     "accent: expected a colour with a contrast of at least 4.5 : 1 to this page's light grounds, \
///      found “ffdd00”, which has 1.1 : 1 to #e8eef4."
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent(Colour);

impl Accent {
    /// The six digits of a colour as the accent of a theme.
    ///
    /// # Errors
    ///
    /// A problem with that theme's option, where these are not six digits or the colour cannot be read:
    /// see [`Accent`].
    pub fn read(text: &str, theme: Theme) -> Result<Self, Problem> {
        let option = theme.accent_option();
        let text = text.trim();
        let Some(colour) = Colour::read(text.strip_prefix('#').unwrap_or(text)) else {
            return Err(Problem::new(
                option,
                "a colour as six digits, like 0b4f8a",
                text,
            ));
        };
        let grounds = theme.backgrounds();
        let contrasts = grounds.map(|(_, ground)| (colour.contrast(ground), ground));
        let (worst, ground) =
            contrasts.into_iter().fold(
                contrasts[0],
                |one, other| if other.0 < one.0 { other } else { one },
            );
        // A button that is pointed at grows brighter, with the text upon it.
        let [(_, card), ..] = grounds;
        let pointed_at = colour.brightened().contrast(card.brightened());
        let found = if worst < LEAST_CONTRAST {
            format!("{} : 1 to {}", tenths(worst), ground.css())
        } else if pointed_at < LEAST_CONTRAST {
            format!(
                "{} : 1 to the text on a button that is pointed at",
                tenths(pointed_at)
            )
        } else {
            return Ok(Self(colour));
        };
        let expected = format!(
            "a colour with a contrast of at least 4.5 : 1 to this page's {} grounds",
            theme.id()
        );
        Err(Problem::new(option, expected, text).because(&format!(", which has {found}")))
    }

    /// The colour: see [`Accent`].
    #[must_use]
    pub const fn colour(self) -> Colour {
        self.0
    }
}

/// A contrast below 5 with one decimal, rounded down, so that 4.49 does not look like enough. (Writing any
/// number as text would weigh kilobytes.)
fn tenths(contrast: f64) -> String {
    let tenths = (10_u32..50).rev();
    let found = tenths
        .into_iter()
        .find(|tenths| f64::from(*tenths) <= contrast * 10.0);
    let found = found.unwrap_or(10);
    format!("{}.{}", found / 10, found % 10)
}
