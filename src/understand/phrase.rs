//! Answers: how far does a category reach, which rank do these words tell, which award do they name?

mod category;
mod claim;
mod title;

use super::entity::{entity_at, is_office, region_at, run_end};
use super::names::{Cue, Programme, Thing};
use super::sheet::Sheet;
use super::tokens::Kind;
use crate::article::Span;
use crate::language;
pub(crate) use category::{Series, abbreviates, all_class, category_at, quality_of};
pub(crate) use claim::{Claim, claim_at, claim_of_verb};
pub(crate) use title::{Title, contest_at, loose_title, title_at};

/// A value read from tokens, and the token after it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Read<T> {
    /// What was read.
    pub value: T,
    /// The words it rests on.
    pub span: Span,
    /// The token after it.
    pub end: usize,
}

/// The placing that starts at `i`: "juara 2", "peringkat ketiga", "terbaik V", "juara umum", "runner up".
///
/// `value` is `None` where a placing is named without a number that we can tell ("pemenang").
pub(crate) fn rank_at(s: &Sheet, i: usize, to: usize) -> Option<Read<Option<u32>>> {
    if s.is(i, Cue::Overall) {
        let end = i + s.cue_len(i);
        return Some(Read { value: Some(1), span: s.span(i, end), end });
    }
    if !s.is(i, Cue::Champion) {
        return None;
    }
    let at = past_small(s, i + s.cue_len(i), to);
    if at < to && s.is(at, Cue::Champion) && s.says(at, "terbaik") {
        // "peringkat terbaik", "juara terbaik kedua"
        let inner = rank_at(s, at, to)?;
        return Some(Read { span: s.span(i, inner.end), ..inner });
    }
    if s.says(at, "favorit") || s.says(at, "harapan") {
        // "Juara Harapan I": first of those behind the third, and no first place
        let counted = at + 1 < to && number_at(s, at + 1).is_some();
        let end = at + 1 + usize::from(counted);
        return Some(Read { value: None, span: s.span(i, end), end });
    }
    let number = told_number(s, i, at, to);
    // "di tempat Patung Kuda", "posisi strategis": a place without a number is none
    let places = ["tempat", "posisi", "urutan", "peringkat", "ranking", "rangking", "rank"];
    if number.is_none() && places.iter().any(|w| s.says(i, w)) {
        return None;
    }
    // the runner-up is the second: "runner up 1" too, and "runner up 2" the third
    let behind = u32::from(s.says(i, "runner") || s.says(i, "runner-up"));
    let number = number.map(|n| n + behind);
    let (value, mut end) = match number {
        Some(n) => (Some(n), at + 1),
        // "trofi pemenang Piala Dunia"
        None if s.says(i, "pemenang") && i > 0 && won_by(s, i - 1) => (Some(1), i + s.cue_len(i)),
        None => (bare_rank(s, i), i + s.cue_len(i)),
    };
    if s.says(end, "terbaik") && number.is_some() && end < to {
        end += 1;
    }
    Some(Read { value, span: s.span(i, end), end })
}

/// Past "ke", "-", "#", "nomor" and "paling" between a word of placing and its number.
fn past_small(s: &Sheet, mut at: usize, to: usize) -> usize {
    for _ in 0..3 {
        let skip = s.mark(at, '-')
            || s.mark(at, '#')
            || ["ke", "nomor", "paling"].iter().any(|w| s.says(at, w));
        at += usize::from(skip && at < to);
    }
    at
}

/// The number of the placing named at `i`, if it stands at `at` and counts no grade, group or time.
fn told_number(s: &Sheet, i: usize, at: usize, to: usize) -> Option<u32> {
    // "peringkat 5 Star", "lima besar": grades and groups
    let graded = ["star", "stars", "bintang", "besar"].iter().any(|w| s.says(at + 1, w));
    // "juara ketiga kalinya": how often, and no third place
    let times = s.is(at + 1, Cue::Streak) || which_title(s, i);
    (at < to && !graded && !times).then(|| number_at(s, at)).flatten()
}

/// "gelar juara ke-19": the nineteenth title, and no nineteenth place.
fn which_title(s: &Sheet, i: usize) -> bool {
    let title = i > 0 && ["gelar", "titel", "trofi"].iter().any(|w| s.says(i - 1, w));
    title && (i + 1..i + 3).any(|j| s.says(j, "ke"))
}

/// What a word of placing means without a number: "juara", "terbaik" are first, "runner up" second.
/// "trofi pemenang Piala Dunia", "keluar sebagai pemenang lomba": where a winner is the first.
///
/// Serves 2 of 154 award news. Doubt: one of several winners.
fn won_by(s: &Sheet, before: usize) -> bool {
    s.is(before, Cue::Award) || ["sebagai", "menjadi"].iter().any(|w| s.says(before, w))
}

fn bare_rank(s: &Sheet, i: usize) -> Option<u32> {
    match s.word(i).to_ascii_lowercase().as_str() {
        "juara" | "jawara" | "kampiun" | "terbaik" | "terunggul" | "best" | "the" => Some(1),
        "runner" => Some(2),
        _ => None,
    }
}

/// A placing's number: digits up to 200, a word, or a Roman numeral in capitals.
fn number_at(s: &Sheet, i: usize) -> Option<u32> {
    let word = s.word(i);
    if word.chars().count() == 1
        && word != "I"
        && word != "V"
        && word != "X"
        && !word.bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    language::ordinal(word).filter(|&n| (1..=200).contains(&n))
}

fn year_like(s: &Sheet, i: usize) -> bool {
    let word = s.word(i);
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

/// The year in which a season ends that is told by its years at `at` ("2023/2024", "2016-17"), and the
/// token after it.
///
/// Serves 6 of 225 articles that it was tuned on, and 1 in 200 of the news.
pub(crate) fn season_end(s: &Sheet, at: usize) -> Option<(i32, usize)> {
    let first: i32 = s.word(at).parse().ok().filter(|_| year_like(s, at))?;
    let joined = ['/', '-', '\u{2013}'].iter().any(|&mark| s.mark(at + 1, mark));
    let second = s.word(at + 2);
    let next = second.parse() == Ok(first + 1)
        || second.len() == 2 && second.parse() == Ok((first + 1) % 100);
    (joined && next).then_some((first + 1, at + 3))
}
