//! Chance that comes out the same every time: `SplitMix64`.

use ccg_rating::framework::Slot;

pub struct Chance(u64);

impl Chance {
    pub const fn new() -> Self {
        Self(0)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed >> 33) % end as u64).unwrap_or(0)
    }

    /// One of what can be entered without a figure.
    pub fn choice(&mut self, slot: Slot) -> &'static str {
        let choices = slot.choices();
        let place = self.below(choices.len().max(1));
        choices.get(place).map_or("", |choice| choice.id())
    }
}
