//! Every CCG of England with everything entered: a figure wherever there can be one, compared with a
//! reference that is the same for all, else a band or a level. As the text of a sheet, and as plain numbers
//! for whoever does not know the framework's tables. The same on every run.

use std::fmt::Write as _;

use ccg_rating::framework::{Framework, Indicator, Kind, Polarity, SlotKind};
use ccg_rating::rating::Decimal;

#[path = "chance.rs"]
mod chance;

use chance::Chance;

/// How many CCGs there were in 2016/17.
pub const CCGS: usize = 209;

/// What an indicator is compared with where the tables know nothing.
const REFERENCE: Decimal = Decimal::new(40, 0);

/// Figures lie within so many standard errors of their references; the cut-off is 1.96.
const FARTHEST: f64 = 4.0;

/// All CCGs.
pub struct National {
    /// A row for each code of each CCG.
    pub csv: String,
    /// `{"indicators": […], "ccgs": […]}`
    pub json: String,
}

impl National {
    pub fn of(framework: &'static Framework) -> Self {
        let mut chance = Chance::new();
        let slots = framework.slots();
        let mut csv = "ods code,code,value,denominator,standard error,reference,entry".to_owned();
        let mut ccgs = Vec::with_capacity(CCGS);
        for ccg in 0..CCGS {
            let id = 10_000 + ccg;
            let mut entries = Vec::with_capacity(slots.len());
            for slot in &slots {
                let code = slot.code();
                let (cells, entry) = match slot.kind() {
                    SlotKind::Indicator(indicator) if indicator.takes_figure() => {
                        figure(&mut chance, indicator)
                    }
                    _ => {
                        let choice = chance.choice(*slot);
                        (format!(",,,,{choice}"), format!("{choice:?}"))
                    }
                };
                // Writing to a String cannot fail.
                let _ = write!(csv, "\r\n{id},{code},{cells}");
                entries.push(format!("{code:?}:{entry}"));
            }
            ccgs.push(format!(
                r#"{{"id":"{id}","entries":{{{}}}}}"#,
                entries.join(",")
            ));
        }
        let indicators: Vec<String> = framework
            .indicators
            .iter()
            .map(|indicator| about(framework, indicator))
            .collect();
        Self {
            csv: csv + "\r\n",
            json: format!(
                "{{\"indicators\":[{}],\n\"ccgs\":[{}]}}",
                indicators.join(",\n"),
                ccgs.join(",\n")
            ),
        }
    }
}

fn reference(indicator: &Indicator) -> Decimal {
    let known = indicator.reference(None);
    known.map_or(REFERENCE, |reference| reference.value)
}

/// What others need to know of an indicator.
fn about(framework: &Framework, indicator: &Indicator) -> String {
    let component = framework.components.get(indicator.component);
    let component = component.map_or("", |component| component.id);
    let head = format!(r#"{{"code":{:?},"component":"{component}""#, indicator.code);
    let (kind, per) = match indicator.kind {
        Kind::Proportion => ("proportion", 100),
        Kind::Rate { per } => ("rate", per),
        Kind::Score => ("score", 1),
        _ => ("choice", 1),
    };
    if !indicator.takes_figure() {
        return format!(r#"{head},"kind":"choice"}}"#);
    }
    let higher = indicator.polarity == Polarity::Higher;
    format!(
        r#"{head},"kind":"{kind}","per":{per},"reference":{},"higher_is_better":{higher}}}"#,
        reference(indicator)
    )
}

/// A figure, as the cells of a sheet from the value on, and as JSON: its value, and its denominator or
/// standard error.
fn figure(chance: &mut Chance, indicator: &Indicator) -> (String, String) {
    let reference = reference(indicator);
    let target = reference.to_f64();
    let off = FARTHEST * (float(chance.below(2_001)) / 1_000.0 - 1.0);
    let (value, of, cells) = match indicator.kind {
        Kind::Rate { per } => {
            let of = Decimal::rounded(float(90_000 + chance.below(400_000)), 0);
            let error = (target * f64::from(per) / of.to_f64()).sqrt();
            let value = Decimal::rounded((target + off * error).max(0.0), 4);
            (value, of, format!("{value},{of},"))
        }
        Kind::Score => {
            let error = Decimal::rounded(target.abs().max(1.0) / 50.0, 4);
            let value = Decimal::rounded(target + off * error.to_f64(), 4);
            (value, error, format!("{value},,{error}"))
        }
        _ => {
            let of = Decimal::rounded(float(300 + chance.below(5_000)), 0);
            let error = (target * (100.0 - target) / of.to_f64()).sqrt();
            let value = Decimal::rounded((target + off * error).clamp(0.0, 100.0), 2);
            (value, of, format!("{value},{of},"))
        }
    };
    (
        format!("{cells},{reference},"),
        format!(r#"{{"value":{value},"of":{of}}}"#),
    )
}

fn float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
