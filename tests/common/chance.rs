//! Chance for tests, the same on every run, and numbers as they come in from outside.

use ccg_rating::framework::{Indicator, Kind, Range};

/// Chance that comes out the same every time: `SplitMix64`.
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    pub fn one_of<T: Clone>(&mut self, of: &[T]) -> T {
        let place = usize::try_from(self.below(of.len() as u64)).expect("it is small");
        of[place].clone()
    }

    /// A number as people and programs write them, from `least` to `most` or thereabouts.
    pub fn number(&mut self, least: u64, most: u64) -> String {
        let whole = least + self.below(most - least + 1);
        let digits = self.below(1_000_000_000);
        match self.below(12) {
            0..=2 => whole.to_string(),
            3..=5 => format!("{whole}.{}", digits % 10),
            6 => format!("{whole}.{digits}"),
            7 => format!("{whole}.{digits:09}{digits}"),
            8 => format!("{whole}.{}00", digits % 100),
            9 => format!("{}e-{}", whole * 100 + digits % 100, 2 + digits % 3),
            10 => format!("{whole}.{}E+0", digits % 1000),
            _ => {
                // What is left over from arithmetic.
                let parts = f64::from(u32::try_from(digits % 999).expect("it is small")) * 0.1;
                format!(
                    "{whole}{}",
                    parts.to_string().trim_start_matches(|c| c != '.')
                )
            }
        }
    }

    /// A number as for `number`, or one below 0.
    fn either_side(&mut self, least: u64, most: u64) -> String {
        let minus = if self.once_in(3) { "-" } else { "" };
        format!("{minus}{}", self.number(least, most))
    }

    /// A number that this indicator takes as it is; none where it takes none.
    pub fn taken_as_it_is(&mut self, indicator: &Indicator) -> Option<String> {
        let Kind::Number(range) = indicator.kind else {
            return None;
        };
        if let (Some(standard), true) = (indicator.standard, self.once_in(6)) {
            return Some(standard.to_string());
        }
        Some(match range {
            Range::Any => self.either_side(0, 20),
            Range::AboveNought => self.number(1, 900),
            Range::Percentage if self.once_in(3) => self.number(0, 99),
            // About where the standards are.
            Range::Percentage => self.number(85, 99),
            Range::Change => self.either_side(0, 3),
            Range::Count => self.below(5).to_string(),
        })
    }

    /// A number that is not in such a range, or only just.
    pub fn beside_a_range(&mut self) -> String {
        let odd = [
            "0",
            "0.5",
            "100",
            "-100",
            "100.1",
            "-0.1",
            "-100.1",
            "2.0",
            "30e-1",
            "2.9999999999999996",
            "100.00000000000001",
        ];
        self.one_of(&odd).to_owned()
    }

    /// A number that few people would write.
    pub fn odd_number(&mut self) -> String {
        let odd = [
            "-0",
            "0",
            "0.0",
            "-1",
            "1e-7",
            "1e-5",
            "0.00001",
            "1.5e-6",
            "1e21",
            "1e300",
            "-1e-300",
            "123456789012345678901234567890",
            "9007199254740993",
            "0.30000000000000004",
            "100.00000000000001",
            "1e-19",
            "4.9e-324",
            "0.000000000000001",
            "999999999999999",
        ];
        self.one_of(&odd).to_owned()
    }
}
