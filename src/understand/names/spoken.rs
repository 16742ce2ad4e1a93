//! Answers: in which forms is a name spoken, beside those that its line gives?

use super::table::Row;

/// All forms by which a row's name is found in a text.
pub(super) fn spoken_forms(row: &Row) -> Vec<String> {
    let mut forms = vec![row.name.clone()];
    forms.extend(row.forms.iter().cloned());
    let (heads, bare): (&[&str], _) = match row.kind.as_str() {
        "regency" => (&REGENCY_HEADS, row.name.strip_prefix("Kabupaten ")),
        "city" => (&CITY_HEADS, row.name.strip_prefix("Kota ")),
        _ => (&[], None),
    };
    let Some(bare) = bare else { return forms };
    match row.fact("bare") {
        Some("no") => forms.extend(heads.iter().map(|head| format!("{head} {bare}"))),
        _ => forms.push(bare.to_owned()),
    }
    forms
}

/// What stands before the name of a regency whose bare name is not its own.
const REGENCY_HEADS: [&str; 6] =
    ["Pemkab", "Pemerintah Kabupaten", "Kab", "Bupati", "Wakil Bupati", "Wabup"];
/// The same for cities.
const CITY_HEADS: [&str; 7] = [
    "Pemkot",
    "Pemko",
    "Pemerintah Kota",
    "Wali Kota",
    "Walikota",
    "Wakil Wali Kota",
    "Wakil Walikota",
];

/// "Serdangbedagai", "Kulonprogo": a region of two words written as one, as newspapers do.
pub(super) fn joined(row: &Row, form: &str) -> Option<String> {
    let region = row.kind == "regency" || row.kind == "city";
    let (first, last) = form.split_once(' ').filter(|(_, last)| region && !last.contains(' '))?;
    let head = ["Kabupaten", "Kota"].contains(&first);
    (!head && first.len() >= 3 && last.len() >= 3)
        .then(|| format!("{first}{}", last.to_lowercase()))
}
