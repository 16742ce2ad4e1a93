//! Answers: which year is "the year after" the one told before?

use super::*;

/// How many tokens back the year may stand that another is counted from.
const BACK: usize = 120;

/// "tahun berikutnya", "setahun kemudian", "dua tahun sebelumnya", "pada tahun yang sama": the year counted from
/// the one told last, and the token after.
///
/// Serves 3 of the 50 articles that it was read from. Doubt: a year of something else told in between.
pub(super) fn later(s: &Sheet, i: usize) -> Option<(i32, usize)> {
    let (years, end) = counted(s, i)?;
    let told =
        |j: usize| s.word(j).parse().ok().filter(|y| s.word(j).len() == 4 && YEARS.contains(y));
    let base: i32 = (i.saturating_sub(BACK)..i).rev().find_map(told)?;
    Some((base + years, end))
}

/// What can be a year.
const YEARS: std::ops::Range<i32> = 1950..2100;

/// How many years later, and the token after the words.
fn counted(s: &Sheet, i: usize) -> Option<(i32, usize)> {
    let says = |j: usize, words: &[&str]| words.iter().any(|w| s.says(j, w));
    if s.says(i, "tahun") && says(i + 1, &["berikutnya", "selanjutnya"]) {
        return Some((1, i + 2));
    }
    if s.says(i, "tahun") && s.says(i + 1, "yang") && s.says(i + 2, "sama") {
        return Some((0, i + 3));
    }
    let (years, at) = match s.says(i, "setahun") {
        true => (1, i + 1),
        false => (language::ordinal(s.word(i)).filter(|_| s.says(i + 1, "tahun"))?, i + 2),
    };
    let years = i32::try_from(years).ok().filter(|years| *years <= 40)?;
    if says(at, &["kemudian", "setelahnya", "berselang", "sesudahnya", "berikutnya"]) {
        return Some((years, at + 1));
    }
    says(at, &["sebelumnya"]).then_some((-years, at + 1))
}
