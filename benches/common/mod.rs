//! A sheet of every CCG as an analyst may have it, the same on every run, for the benches here and
//! in the browser.

use std::fmt::Write as _;

use ccg_rating::framework::{Framework, Indicator, Kind, SlotKind};

mod chance;

use chance::Chance;

/// How many CCGs there were in 2016/17.
pub const CCGS: usize = 209;

/// A row for each CCG, a column for each code: a band, a level or a rating in every cell.
pub fn wide(framework: &'static Framework, ccgs: usize) -> String {
    let mut chance = Chance::new();
    let slots = framework.slots();
    let mut text = "ods code,name".to_owned();
    for slot in &slots {
        text.extend([",", slot.code()]);
    }
    for ccg in 0..ccgs {
        let (id, name) = named(ccg);
        write(&mut text, format_args!("\r\n{id},{name}"));
        for slot in &slots {
            text.extend([",", chance.choice(*slot)]);
        }
    }
    text + "\r\n"
}

/// A row for each code of each CCG: a figure with its denominator or standard error wherever the
/// indicator takes one, else a word.
pub fn long(framework: &'static Framework, ccgs: usize) -> String {
    let mut chance = Chance::new();
    let mut text = "ods code,name,code,value,denominator,standard error,entry".to_owned();
    for ccg in 0..ccgs {
        let (id, name) = named(ccg);
        for (place, slot) in framework.slots().into_iter().enumerate() {
            write(&mut text, format_args!("\r\n{id},{name},{},", slot.code()));
            match slot.kind() {
                SlotKind::Indicator(indicator) if indicator.takes_figure() => {
                    figure(&mut text, &mut chance, indicator, place);
                }
                _ => text.extend([",,,", chance.choice(slot)]),
            }
        }
    }
    text + "\r\n"
}

/// The figures of so many CCGs for one indicator, each with a reference of its own.
pub fn own_references(ccgs: usize) -> String {
    let mut chance = Chance::new();
    let mut text = "ods code,code,value,denominator,reference".to_owned();
    for ccg in 0..ccgs {
        let (value, of) = (1_000 + chance.below(2_000), 90_000 + chance.below(400_000));
        let (id, _) = named(ccg);
        let reference = format!("{}.{:02}", 1_500 + ccg / 100, ccg % 100);
        write(
            &mut text,
            format_args!("\r\n{id},104a,{value},{of},{reference}"),
        );
    }
    text + "\r\n"
}

/// The cells of a figure, around a centre that the indicator's place gives.
fn figure(text: &mut String, chance: &mut Chance, indicator: &Indicator, place: usize) {
    let tenths = |tenths: usize| format!("{}.{}", tenths / 10, tenths % 10);
    match indicator.kind {
        Kind::Rate { .. } => {
            let value = tenths(20 * place + chance.below(5 * place + 50));
            let of = 90_000 + chance.below(400_000);
            write(text, format_args!("{value},{of},,"));
        }
        Kind::Score => {
            let value = tenths(30 * place + chance.below(100));
            let error = tenths(5 + chance.below(20));
            write(text, format_args!("{value},,{error},"));
        }
        _ => {
            let value = tenths(300 + 8 * place + chance.below(150));
            let of = 200 + chance.below(5_000);
            write(text, format_args!("{value},{of},,"));
        }
    }
}

/// Codes as CCGs had them, and names as long as theirs.
fn named(ccg: usize) -> (String, String) {
    let id = format!("{:05}", 10_000 + ccg);
    let name = format!("NHS Clinical Commissioning Group no. {}", ccg + 1);
    (id, name)
}

fn write(text: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = text.write_fmt(what);
}
