//! Answers: which words name a month or a weekday?

use time::Weekday;

/// Month names and short forms, Indonesian and English, and the commonest misspellings.
pub const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "february", "febuari", "pebruari", "feb", "peb"],
    &["maret", "march", "mar", "mrt"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["agustus", "august", "agust", "agu", "agt", "ags", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nopember", "nov", "nop"],
    &["desember", "december", "des", "dec"],
];

/// Weekday names, Indonesian and English, with plain apostrophes.
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Monday, &["senin", "monday", "mon"]),
    (Weekday::Tuesday, &["selasa", "tuesday", "tue"]),
    (Weekday::Wednesday, &["rabu", "wednesday", "wed"]),
    (Weekday::Thursday, &["kamis", "thursday", "thu"]),
    (Weekday::Friday, &["jumat", "jum'at", "friday", "fri"]),
    (Weekday::Saturday, &["sabtu", "saturday", "sat"]),
    (Weekday::Sunday, &["minggu", "ahad", "sunday", "sun"]),
];

/// Words that may stand between a weekday and its date: "Senin malam (25/10)", "Rabu tanggal 5".
const BETWEEN: [&str; 15] = [
    "pagi", "siang", "sore", "petang", "malam", "dini", "hari", "ini", "lalu", "kemarin", "tadi",
    "besok", "depan", "tanggal", "tgl",
];

/// The weekday that ends `head`, but for words such as "malam" or "tanggal", and where it starts.
pub fn weekday_at_end(head: &str) -> Option<(Weekday, usize)> {
    let mut rest = head;
    for _ in 0..3 {
        rest = rest.trim_end_matches([' ', ',', '.', '/', '\u{a0}']);
        let word_start = rest
            .rfind(|c: char| !(c.is_ascii_alphabetic() || is_apostrophe(c)))
            .map_or(0, |at| at + rest[at..].chars().next().map_or(0, char::len_utf8));
        let word = &rest[word_start..];
        if let Some(weekday) = weekday_named(word) {
            let glued = rest[..word_start].ends_with(char::is_alphanumeric);
            return Some((weekday, word_start)).filter(|_| !glued && upper(word, 0));
        }
        if !BETWEEN.iter().any(|between| between.eq_ignore_ascii_case(word)) {
            return None;
        }
        rest = &rest[..word_start];
    }
    None
}

fn weekday_named(word: &str) -> Option<Weekday> {
    let plain: String = word.chars().map(|c| if is_apostrophe(c) { '\'' } else { c }).collect();
    let named = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(&plain));
    WEEKDAYS.iter().find(|(_, names)| named(names)).map(|(weekday, _)| *weekday)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '`')
}

/// The month named by the whole word at `at`, and where the word ends.
pub fn month_at(text: &str, at: usize) -> Option<(u32, usize)> {
    let letters =
        text.as_bytes().get(at..)?.iter().take(10).take_while(|b| b.is_ascii_alphabetic()).count();
    let word = text.get(at..at + letters)?;
    let is = |names: &&[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(word));
    let month = (1..).zip(&MONTHS).find(|(_, names)| is(names))?.0;
    let whole = !text[at + letters..].starts_with(char::is_alphabetic);
    Some((month, at + letters)).filter(|_| whole)
}

/// Whether a capital stands at `at`.
pub fn upper(text: &str, at: usize) -> bool {
    text[at..].starts_with(|c: char| c.is_ascii_uppercase())
}
