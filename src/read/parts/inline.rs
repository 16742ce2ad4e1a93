//! Answers: which stretches inside a line are boilerplate?
//!
//! One pass over the line's bytes; at each place where a marker could start a few words are
//! looked at, so the work is linear in the line's length.

use super::Place;
use super::markers::{self, Marker, Reach};
use crate::article::{Part, PartKind, Span};

/// Longest headline behind "Baca juga:".
const HEADLINE: usize = 170;
/// Longest name behind "Pewarta:".
const NAME: usize = 70;
/// Longest notice behind "Copyright ©".
const RIGHTS: usize = 700;
/// Longest caption behind "Lihat Foto".
const CAPTION: usize = 250;
/// Longest text in brackets behind "[Gambas:".
const BRACKET: usize = 120;

/// A marker in a line.
struct Hit {
    start: usize,
    words_end: usize,
    marker: &'static Marker,
}

/// The boilerplate inside `line`, in order; spans are relative to the line.
pub fn boilerplate(line: &str, place: Place) -> Vec<Part> {
    let hits = hits(line);
    let mut parts: Vec<Part> = Vec::new();
    for (at, hit) in hits.iter().enumerate() {
        let covered = parts.last().map_or(0, |part| part.span.end);
        let limit = hits.get(at + 1).map_or(line.len(), |next| next.start);
        if hit.start >= covered
            && let Some(end) = reach(line, hit, limit, place)
        {
            parts.push(Part { span: Span::new(hit.start, end), kind: hit.marker.kind });
        }
    }
    let covered = parts.last().map_or(0, |part| part.span.end);
    parts.extend(signature(line, covered, place));
    parts
}

/// All places where a marker stands.
fn hits(line: &str) -> Vec<Hit> {
    let bytes = line.as_bytes();
    let mut hits = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match can_start(bytes, at).then(|| markers::at_start(&line[at..])).flatten() {
            Some((marker, length)) => {
                hits.push(Hit { start: at, words_end: at + length, marker });
                at += length;
            }
            None => at += 1,
        }
    }
    hits
}

/// Whether a marker can start here: a capital that does not stand amid capitals (scrapers glue:
/// "katanya.Pewarta: …", "UtomoEditor: …"), a bracket, or the line's very start.
fn can_start(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| bytes[at]);
    match bytes[at] {
        b'[' => true,
        byte if byte.is_ascii_uppercase() => before.is_none_or(|b| !b.is_ascii_uppercase()),
        byte => byte.is_ascii_lowercase() && before.is_none(),
    }
}

/// Where the boilerplate of a marker ends, if it is one; `limit` is the next marker or the end.
fn reach(line: &str, hit: &Hit, limit: usize, place: Place) -> Option<usize> {
    let rest = &line[hit.words_end..limit];
    match hit.marker.reach {
        Reach::Words => stands_apart(line, hit).then_some(hit.words_end),
        Reach::Headline => headline(line, hit, rest),
        Reach::Name => name(rest, hit.start == 0 || place.tail).map(|end| hit.words_end + end),
        Reach::Rights => rights(line, hit),
        Reach::Video => video(line, hit, rest),
        Reach::Photo => photo(rest).map(|end| hit.words_end + end),
        Reach::Bracket => {
            rest.find(']').filter(|at| *at < BRACKET).map(|at| hit.words_end + at + 1)
        }
    }
}

/// Whether words stand between sentences: "Advertisement" after a full stop or on the line's top.
fn stands_apart(line: &str, hit: &Hit) -> bool {
    let before = line[..hit.start].trim_end().chars().next_back();
    let capitals = line[hit.start..hit.words_end].bytes().all(|b| !b.is_ascii_lowercase());
    let sentence = |c: char| !c.is_alphanumeric() && !matches!(c, ',' | '(' | '-' | '/');
    let behind =
        line[hit.words_end..].chars().next().is_none_or(|c| c == ' ' || !c.is_alphanumeric());
    behind && (capitals || before.is_none_or(sentence))
}

/// "Baca juga: Headline" up to the next marker or the line's end, if that is near; else up to
/// where the headline is glued to the next sentence; else only the words.
///
/// Where a link's text was lost ("Baca juga:,Namun…") the body goes on; with bare ones these are
/// 8,232 of 21,236 pointers in 58,506 articles.
fn headline(line: &str, hit: &Hit, rest: &str) -> Option<usize> {
    let content = rest.trim_start_matches([':', '-', '\u{2013}', '|', ' ', '\u{a0}']);
    let label = &rest[..rest.len() - content.len()];
    let colon = label.contains(':');
    if !colon && !stands_apart(line, hit) {
        return None;
    }
    let words_end = hit.words_end + label.len();
    if content.starts_with([',', '"', '\u{201c}']) || content.is_empty() {
        return Some(words_end);
    }
    let own_line = hit.start == 0 && !ends_sentence(content);
    let near = content.len() <= HEADLINE && (!label.trim().is_empty() || own_line);
    let whole = near.then_some(content.len());
    let end = comma_glue(content).or(whole).or_else(|| word_glue(content).filter(|_| colon));
    Some(words_end + end.unwrap_or(0))
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end().trim_end_matches(['"', '\u{201d}']).ends_with('.')
}

/// Where one outlet's scraper joined paragraphs with a mere comma: `di Madrid,"Semua bisa`.
fn comma_glue(content: &str) -> Option<usize> {
    let window = &content[..content.floor_char_boundary(HEADLINE)];
    window.match_indices(',').map(|(at, _)| at).find(|at| {
        window[at + 1..].starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '\u{201c}'))
    })
}

/// Where a headline is glued to the next sentence: "pemerintahKetiga", `Day"Contohnya`.
///
/// A capital after a word in small letters is sure; in headlines of capitalised words
/// ("FestivalKetiga") both must be long, or "WhatsApp" and "SatuSehat" would end headlines.
fn word_glue(content: &str) -> Option<usize> {
    let window = &content[..content.floor_char_boundary(HEADLINE)];
    let bytes = window.as_bytes();
    (12..bytes.len().saturating_sub(5)).find(|&at| {
        let word =
            bytes[..at].iter().rev().take(16).take_while(|b| b.is_ascii_alphabetic()).count();
        let first = bytes[at - word..].first().is_some_and(u8::is_ascii_lowercase);
        let small = bytes[at - 1].is_ascii_lowercase();
        let behind = bytes[at + 1..].iter().take_while(|b| b.is_ascii_lowercase()).count();
        let long = if first { word >= 4 && behind >= 2 } else { word >= 6 && behind >= 5 };
        let quote = bytes[at] == b'"' && bytes[at + 1].is_ascii_uppercase();
        small && ((bytes[at].is_ascii_uppercase() && long) || quote)
    })
}

/// "Simak juga Video 'Title':" up to the closing quote or a near end.
///
/// "Lihat video unggahan Salah yang viral" is a sentence of the body: the capital tells.
fn video(line: &str, hit: &Hit, rest: &str) -> Option<usize> {
    let words = &line[hit.start..hit.words_end];
    let content = rest.trim_start_matches([':', ' ']);
    let label = rest.len() - content.len();
    let sure = words.contains(['V']) || rest.trim_start().starts_with(':');
    let open = content.chars().next().filter(|c| matches!(c, '\'' | '"' | '\u{201c}' | '\u{2018}'));
    let window = &content[..content.floor_char_boundary(HEADLINE)];
    let quoted = open.and_then(|_| {
        let close = ["':", "\":", "\u{201d}:", "\u{2019}:"].iter().filter_map(|it| window.find(it));
        close.min().map(|at| window[at..].find(':').map_or(at, |colon| at + colon + 1))
    });
    let whole = (content.len() <= HEADLINE && !ends_sentence(content)).then_some(content.len());
    let end = quoted.or(whole).unwrap_or(0);
    (sure || open.is_some()).then_some(hit.words_end + label + end)
}

/// "Lihat Foto Taman Sari, Yogyakarta(Shutterstock)": up to a bracket that the next sentence is
/// glued to, or a near end.
fn photo(rest: &str) -> Option<usize> {
    let window = &rest[..rest.floor_char_boundary(CAPTION)];
    let closed = window
        .match_indices(')')
        .map(|(at, _)| at + 1)
        .find(|at| rest[*at..].starts_with(char::is_uppercase));
    closed.or((rest.len() <= CAPTION).then_some(rest.len()))
}

/// Where a name behind "Pewarta" ends: a colon must follow, and no sentence.
fn name(rest: &str, sure: bool) -> Option<usize> {
    let inner = rest.trim_start_matches([' ', '\u{a0}']).strip_prefix(':')?;
    let name = inner.trim();
    let inside = name.trim_end_matches(['.', '?', '!']);
    let sentence = inside.contains(['.', '?', '!']) && !has_title(name);
    (sure && name.len() <= NAME && !sentence).then_some(rest.len())
}

/// Whether the full stops in a name are of initials and titles: "Rr. Cornea", "D.Dj. Kliwantoro".
fn has_title(name: &str) -> bool {
    let parts = name.split('.');
    let short = |part: &str| part.split_whitespace().next_back().is_none_or(|word| word.len() <= 4);
    let count = name.matches('.').count();
    parts.take(count).all(short)
}

/// Where a copyright notice ends: a sign or a year must follow near.
fn rights(line: &str, hit: &Hit) -> Option<usize> {
    let rest = &line[hit.words_end..];
    let near = &rest[..rest.floor_char_boundary(12)];
    let sure = near.contains(['\u{a9}', '@']) || near.contains("(c)") || near.contains("20");
    (sure && rest.len() <= RIGHTS).then_some(line.len())
}

/// The staff's initials at the line's end, with keywords behind them in the text's tail.
///
/// Initials without a slash must end the text's tail behind a full stop: "(muda)" and "(depan)"
/// end lines of lists. Keywords behind them ("(gbr/rvk) ganjil genap jakarta pusat", 726 in
/// 58,506 articles) have no capitals.
fn signature(line: &str, from: usize, place: Place) -> Vec<Part> {
    let rest = &line[from..];
    let Some(open) = rest.rfind('(') else { return Vec::new() };
    let Some(close) = rest[open..].find(')').map(|at| open + at + 1) else { return Vec::new() };
    let (words, behind) = (&rest[open..close], rest[close..].trim());
    let before = rest[..open].trim_end();
    let apart = before.is_empty()
        || before.ends_with(['.', '!', '?', '"', '\u{201d}', '\'', ']', ')', '-', ':']);
    let tags = behind.len() <= 300 && !behind.contains(|c: char| c.is_uppercase() || c == '.');
    let sure =
        markers::is_initials(words) && (apart || place.tail) && (behind.is_empty() || place.tail);
    let likely = place.tail && apart && behind.is_empty() && markers::is_signature(words);
    if !(sure && tags || likely) {
        return Vec::new();
    }
    let byline = Part { span: Span::new(from + open, from + close), kind: PartKind::Byline };
    let keywords = Part { span: Span::new(from + close, line.len()), kind: PartKind::Tags };
    if behind.is_empty() { vec![byline] } else { vec![byline, keywords] }
}
