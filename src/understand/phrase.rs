//! Answers: how far does a category reach, which rank do these words tell, which award do they name?

use super::entity::{entity_at, is_office, run_end};
use super::names::{Cue, Thing};
use super::sheet::Sheet;
use super::tokens::Kind;
use crate::article::Span;
use crate::language;

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
    let mut at = i + s.cue_len(i);
    let bare = bare_rank(s, i);
    for _ in 0..3 {
        let skip = s.mark(at, '-')
            || s.mark(at, '#')
            || s.says(at, "ke")
            || s.says(at, "nomor")
            || s.says(at, "paling");
        at += usize::from(skip && at < to);
    }
    if at < to && s.is(at, Cue::Champion) && s.says(at, "terbaik") {
        // "peringkat terbaik", "juara terbaik kedua"
        let inner = rank_at(s, at, to)?;
        return Some(Read { span: s.span(i, inner.end), ..inner });
    }
    let number = (at < to).then(|| number_at(s, at)).flatten();
    if s.says(at, "favorit") || s.says(at, "harapan") {
        return Some(Read { value: None, span: s.span(i, at + 1), end: at + 1 });
    }
    // "di tempat Patung Kuda", "posisi strategis": a place without a number is none
    let places = ["tempat", "posisi", "urutan", "peringkat", "ranking", "rangking", "rank"];
    if number.is_none() && places.iter().any(|w| s.says(i, w)) {
        return None;
    }
    let (value, mut end) = match number {
        Some(n) => (Some(n), at + 1),
        None => (bare, i + s.cue_len(i)),
    };
    if s.says(end, "terbaik") && number.is_some() && end < to {
        end += 1;
    }
    Some(Read { value, span: s.span(i, end), end })
}

/// What a word of placing means without a number: "juara", "terbaik" are first, "runner up" second.
fn bare_rank(s: &Sheet, i: usize) -> Option<u32> {
    match s.word(i).to_ascii_lowercase().as_str() {
        "juara" | "terbaik" | "terunggul" | "best" | "the" => Some(1),
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

/// How a category phrase is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Series {
    /// One category: commas of a closed series ("A, B, dan C") belong to it.
    One,
    /// A list of categories: each comma ends one.
    Many,
}

/// The category that starts at `i`, at most 24 tokens long.
///
/// A category written with capitals goes on while capitals do, and over connecting small words
/// between them; one in small letters goes on until a word that cannot be inside (`stop` in `cues.tsv`).
pub(crate) fn category_at(s: &Sheet, i: usize, to: usize, series: Series) -> Option<Read<String>> {
    let quoted = QUOTES.iter().any(|&q| s.mark(i, q));
    let from = if quoted { i + 1 } else { i };
    let bare = s.says(from, "utama") && !s.capital(from) && !s.capital(from + 1);
    let vague =
        bare || ["lain", "lainnya", "berikutnya", "apa", "masing"].iter().any(|w| s.says(from, w));
    if from >= to || !s.wordy(from) || vague {
        return None;
    }
    let end = match quoted
        .then(|| (from..to.min(from + 24)).find(|&j| QUOTES.iter().any(|&q| s.mark(j, q))))
        .flatten()
    {
        Some(end) => end,
        None if s.capital(from) => capital_end(s, from, to, series),
        None => small_end(s, from, to),
    };
    let end = trimmed_end(s, from, end);
    if end <= from {
        return None;
    }
    let next = if quoted { end + 1 } else { end };
    Some(Read { value: s.told(from, end), span: s.span(from, end), end: next })
}

const QUOTES: [char; 5] = ['"', '\u{201c}', '\u{201d}', '\'', '\u{2018}'];
const LINKS: [&str; 12] =
    ["dan", "serta", "dengan", "of", "the", "for", "atas", "dalam", "untuk", "di", "and", "pada"];

fn capital_end(s: &Sheet, from: usize, to: usize, series: Series) -> usize {
    let limit = to.min(from + 24);
    let mut at = from;
    while at < limit {
        let Some(token) = s.token(at) else { break };
        match token.kind {
            Kind::Mark('-' | '/' | '&' | '\'' | '+') => at += 1,
            Kind::Mark('(') => match s.closing(at, limit) {
                Some(close)
                    if close - at <= 6
                        && close + 1 < limit
                        && s.wordy(close + 1)
                        && !breaks(s, close + 1)
                        || s.closing(at, limit).is_some_and(|c| {
                            c - at == 2 && s.token(at + 1).is_some_and(|t| t.caps)
                        }) =>
                {
                    at = s.closing(at, limit).unwrap_or(at) + 1;
                }
                _ => break,
            },
            Kind::Mark(',') if series == Series::One && closed_series(s, at, limit) => at += 1,
            Kind::Mark(_) => break,
            _ if at > from && breaks(s, at) => break,
            _ if s.says(at, "tahun") => break,
            _ if token.capital || token.kind == Kind::Number && !year_like(s, at) => at += 1,
            _ if at > from && link(s, at, limit, series) => at += 1,
            _ => break,
        }
    }
    at
}

/// A small word inside a category: a capital follows that starts nothing else.
fn link(s: &Sheet, at: usize, limit: usize, series: Series) -> bool {
    let linking = LINKS.iter().any(|link| s.says(at, link));
    let next = at + 1;
    let place =
        (s.says(at, "di") || s.says(at, "pada") || s.says(at, "dalam") || s.says(at, "untuk"))
            && (is_event(s, next)
                || entity_at(s, next, limit).is_some_and(|(e, _)| e.province.is_some()));
    let list = series == Series::Many && (s.says(at, "dan") || s.says(at, "serta"));
    linking && !list && !place && next < limit && s.capital(next) && !breaks(s, next)
}

fn is_event(s: &Sheet, i: usize) -> bool {
    s.any(i, &[Cue::Event, Cue::AwardName])
        || s.things(i).any(|(t, _)| matches!(t, Thing::Programme(_)))
        || (i..i + 5).take_while(|&j| s.capital(j)).any(|j| s.is(j, Cue::AwardName))
}

/// A word that starts the next piece of a statement.
fn breaks(s: &Sheet, i: usize) -> bool {
    s.any(i, &[Cue::CategoryHead, Cue::Taken, Cue::Receive, Cue::Given])
        || s.is(i, Cue::Champion) && number_follows(s, i)
        || is_office(s, i)
}

fn number_follows(s: &Sheet, i: usize) -> bool {
    let next = i + s.cue_len(i);
    s.says(i, "peringkat") || s.says(i, "juara") || number_at(s, next).is_some()
}

/// Whether the comma at `at` is one of a series in capitals that "dan" or "serta" closes.
fn closed_series(s: &Sheet, at: usize, limit: usize) -> bool {
    let mut j = at + 1;
    if s.is(j, Cue::And) {
        return s.capital(j + 1) && !breaks(s, j + 1) && entity_free(s, j + 1, limit);
    }
    let mut closed = false;
    while j < limit {
        if breaks(s, j) || !entity_free(s, j, limit) {
            return false;
        }
        match s.token(j).map(|t| t.kind) {
            Some(Kind::Mark(',' | '-' | '/' | '&')) => {}
            Some(Kind::Word) if s.capital(j) => {}
            Some(Kind::Word) if s.says(j, "dan") || s.says(j, "serta") => {
                closed = s.capital(j + 1);
                break;
            }
            _ => break,
        }
        j += 1;
    }
    closed
}

/// Whether no region, office or firm is named at `i`.
fn entity_free(s: &Sheet, i: usize, limit: usize) -> bool {
    let named = s.any(i, &[Cue::HeadProvince, Cue::HeadCompany]) || is_office(s, i);
    !(named && i < limit && entity_at(s, i, limit).is_some_and(|(e, _)| e.sure))
}

fn year_like(s: &Sheet, i: usize) -> bool {
    let word = s.word(i);
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

fn small_end(s: &Sheet, from: usize, to: usize) -> usize {
    let limit = to.min(from + 16);
    let mut at = from;
    while at < limit {
        match s.token(at).map(|t| t.kind) {
            Some(Kind::Mark('-' | '/' | '&')) => {}
            Some(Kind::Mark(_)) | None => break,
            _ if at > from && breaks(s, at) => break,
            Some(Kind::Number) if year_like(s, at) => break,
            _ if s.says(at, "dengan") && at > from && all_class(s, from, at) => {}
            _ if s.says(at, "di") && s.says(at + 1, "luar") && at > from => {}
            _ if s.is(at, Cue::Stop) && at > from => break,
            _ if s.is(at, Cue::Stop) => return from,
            _ if at > from
                && (s.says(at, "dan") || s.says(at, "serta"))
                && (s.capital(at + 1) || breaks(s, at + 1)) =>
            {
                break;
            }
            _ if at > from
                && s.capital(at)
                && entity_at(s, at, to)
                    .is_some_and(|(e, _)| e.sure && e.rule != "run-of-capitals")
                && at > from + 1 =>
            {
                break;
            }
            _ => {}
        }
        at += 1;
    }
    at
}

/// Whether all words are of a class of competitors: "kabupaten", "tipe B".
pub(crate) fn all_class(s: &Sheet, from: usize, to: usize) -> bool {
    let mut words = (from..to).filter(|&i| s.wordy(i)).peekable();
    words.peek().is_some()
        && words.all(|i| s.is(i, Cue::Class) || s.says(i, "dan") || region_word(s, i))
}

fn region_word(s: &Sheet, i: usize) -> bool {
    s.any(i, &[Cue::HeadProvince, Cue::HeadRegency, Cue::HeadCity, Cue::HeadGov])
}

fn trimmed_end(s: &Sheet, from: usize, mut end: usize) -> usize {
    while end > from {
        let last = end - 1;
        let weak = !s.wordy(last) && !s.mark(last, ')') && !s.mark(last, '+')
            || LINKS.iter().any(|link| s.says(last, link))
            || s.is(last, Cue::Stop) && !s.capital(last)
            || s.is(last, Cue::And) && !s.capital(last);
        if !weak {
            break;
        }
        end -= 1;
    }
    end
}

/// An award's or contest's name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Title {
    /// As the article gives it.
    pub name: String,
    /// Its edition's year, where the name carries it.
    pub year: Option<i32>,
    /// Where that year stands.
    pub year_span: Option<Span>,
    /// What makes two namings one: the canonical name where known.
    pub key: String,
    /// Its usual givers by the table.
    pub bodies: Vec<String>,
    /// The giver is certain even where the article is silent.
    pub always: bool,
    /// In the table as an award whose bare name says it.
    pub plain: bool,
    /// In the table as a status.
    pub status: bool,
    /// From the table, or read as a run of capitals.
    pub known: bool,
}

/// The award or contest named at token `i`.
pub(crate) fn title_at(s: &Sheet, i: usize, to: usize) -> Option<Read<Title>> {
    let led = s.any(i, &[Cue::Event, Cue::Award]) && !s.is(i, Cue::AwardName) && i + 1 < to;
    let behind = || known_title(s, i + 1, to).filter(|_| led);
    known_title(s, i, to)
        .or_else(|| award_of_body(s, i, to))
        .or_else(behind)
        .or_else(|| spelled_title(s, i, to))
}

/// "Badan Kepegawaian Negara (BKN) Award 2022": a body's name, then "Award".
fn award_of_body(s: &Sheet, i: usize, to: usize) -> Option<Read<Title>> {
    let (name, len) = s.things(i).find_map(|(thing, len)| match thing {
        Thing::Body { name, office: false } => Some((name.clone(), len)),
        _ => None,
    })?;
    let at = s.past_bracket(i + len, to, 3);
    if at >= to || !(s.says(at, "award") || s.says(at, "awards")) {
        return None;
    }
    let title = Title {
        name: s.told(i, at + 1),
        year: None,
        year_span: None,
        key: format!("{} award", name.to_lowercase()),
        bodies: vec![name],
        always: true,
        plain: false,
        status: false,
        known: true,
    };
    Some(with_edition(s, i, at + 1, to, title))
}

fn known_title(s: &Sheet, i: usize, to: usize) -> Option<Read<Title>> {
    if i > 0 && s.is(i - 1, Cue::League) {
        return None;
    }
    let (programme, len) = s.things(i).find_map(|(thing, len)| match thing {
        Thing::Programme(programme) => Some((programme, len)),
        _ => None,
    })?;
    let mut end = (i + len).min(to);
    // "Top BUMD Awards 2021", "Adipura Kencana": the name goes on
    while end < to && s.any(end, &[Cue::AwardName, Cue::Grade]) && s.capital(end) {
        end += 1;
    }
    let title = Title {
        name: s.told(i, end),
        year: None,
        year_span: None,
        key: programme.name.to_lowercase(),
        bodies: programme.bodies.clone(),
        always: programme.always,
        plain: programme.plain,
        status: programme.status,
        known: true,
    };
    Some(with_edition(s, i, end, to, title))
}

/// "Festival Keraton Nusantara XII 2019", "Metropolitan Award 2025": capitals with an award's word.
fn spelled_title(s: &Sheet, i: usize, to: usize) -> Option<Read<Title>> {
    if !s.capital(i) && !s.is(i, Cue::Event) {
        return None;
    }
    if s.any(i, &[Cue::Receive, Cue::Give, Cue::Given, Cue::Taken, Cue::Adverb]) {
        return None;
    }
    let word = ["ajang", "acara", "event", "gelaran", "perhelatan"].iter().any(|w| s.says(i, w));
    let start = if s.capital(i) && !word { i } else { i + s.cue_len(i) };
    let i = if word { start } else { i };
    let mut end = run_end(s, start, to, true);
    if s.mark(end, '(')
        && s.past_bracket(end, to, 3) > end
        && s.token(end + 1).is_some_and(|t| t.capital)
    {
        end = s.past_bracket(end, to, 3);
    }
    let headline = end <= s.title_end;
    let named = (i..end).any(|j| s.is(j, Cue::AwardName) || !headline && s.is(j, Cue::Event));
    let long = end >= start + 1 && end - i >= 2;
    let round = (i..end).any(|j| s.is(j, Cue::League) || s.says(j, "kualifikasi"));
    if !named || !long || end > to || round {
        return None;
    }
    let title = Title {
        name: s.told(i, end),
        year: None,
        year_span: None,
        key: String::new(),
        bodies: Vec::new(),
        always: false,
        plain: false,
        status: false,
        known: false,
    };
    Some(with_edition(s, i, end, to, title))
}

/// Adds "2021", "Tahun 2021", "(2021)", "XXI" after the name.
fn with_edition(
    s: &Sheet,
    from: usize,
    mut end: usize,
    to: usize,
    mut title: Title,
) -> Read<Title> {
    let mut at = end;
    for _ in 0..2 {
        if s.mark(at, '(')
            || s.says(at, "tahun")
            || s.says(at, "edisi")
            || s.says(at, "ke")
            || s.mark(at, '-')
            || number_roman(s, at)
        {
            at += 1;
        }
    }
    if at < to && year_like(s, at) && s.token(at).is_some_and(|t| t.kind == Kind::Number) {
        title.year = s.word(at).parse().ok();
        title.year_span = Some(s.span(at, at + 1));
        end = at + 1;
        title.name = s.told(from, end);
    } else if let Some(inside) =
        (from..end).rev().find(|&j| year_like(s, j) && s.word(j).parse::<i32>().is_ok())
    {
        title.year = s.word(inside).parse().ok();
        title.year_span = Some(s.span(inside, inside + 1));
    }
    Read { span: s.span(from, end), value: title, end }
}

fn number_roman(s: &Sheet, i: usize) -> bool {
    s.token(i).is_some_and(|t| t.caps || s.word(i) == "I" || s.word(i) == "V" || s.word(i) == "X")
        && language::ordinal(s.word(i)).is_some()
}
