//! What of a table not every reader asks for: names of areas, units, sources of national figures, what a
//! setting's choices mean. With the feature `details` it is there; the page that loads first is built
//! without, and whoever asked for a detail there would not compile.

/// A detail of a table, which only a build with the feature `details` holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detail<T>(
    #[cfg(feature = "details")] T,
    #[cfg(not(feature = "details"))] core::marker::PhantomData<T>,
);

impl<T: Copy> Detail<T> {
    /// The detail, where it is kept.
    #[must_use]
    pub const fn new(detail: T) -> Self {
        #[cfg(feature = "details")]
        return Self(detail);
        #[cfg(not(feature = "details"))]
        {
            let _ = detail;
            Self(core::marker::PhantomData)
        }
    }
}

#[cfg(feature = "details")]
impl<T> core::ops::Deref for Detail<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
