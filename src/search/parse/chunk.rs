//! Answers: is this word plain, the beginning of words (`peng*`) or misspelt (`bkn~1`)?

use super::lex::{Lexeme, Lexer};
use super::words_of;
use crate::article::Span;
use crate::search::clause::Clause;
use crate::search::remark::RemarkKind;

/// The greatest distance of a misspelt word, in letters.
const MOST_LETTERS: u8 = 2;
/// The most words that may stand between those of a phrase.
const MOST_BETWEEN: u32 = 1000;

/// Takes a chunk without a field.
pub(super) fn plain(lexer: &mut Lexer<'_>, span: Span) {
    let text = span.slice(lexer.text);
    let lone = |c| matches!(c, '+' | '-' | '*' | '~');
    if text.len() == 1 && text.chars().all(lone) {
        return lexer.remarks.add(RemarkKind::LoneOperator(text.into()), span);
    }
    if let Some(lexeme) = lexeme(lexer, span) {
        lexer.push(lexeme, span);
    }
}

/// The words or the pattern that a chunk is; `None` where it has no word.
pub(super) fn lexeme(lexer: &mut Lexer<'_>, span: Span) -> Option<Lexeme> {
    let (stem, mark) = marked(span.slice(lexer.text));
    let stem_span = Span::new(span.start, span.start + stem.len());
    let single = is_one_word(stem);
    let words = lexer.words(if single { stem_span } else { span });
    match (mark, words.as_slice()) {
        (Mark::Star, [word]) if single => Some(Lexeme::Whole(Clause::Prefix(word.clone()))),
        (Mark::Tilde(digits), [word]) if single => {
            let clause = fuzzy(lexer, word, digits, span);
            Some(clause.map_or(Lexeme::Chunk(words), Lexeme::Whole))
        }
        (mark, [_, ..]) => {
            if let Mark::Tilde(digits) = mark {
                lexer.remarks.add(RemarkKind::Distance(format!("~{digits}")), span);
            }
            wildcards_in(lexer, span);
            Some(Lexeme::Chunk(words))
        }
        (_, []) => None,
    }
}

/// Whether a text is one word and nothing else.
fn is_one_word(text: &str) -> bool {
    let (words, _) = words_of(text, 1);
    words.first().is_some_and(|word| word.eq_ignore_ascii_case(text))
}

/// What stands behind a word.
enum Mark<'t> {
    None,
    Star,
    /// With the digits behind it, if any.
    Tilde(&'t str),
}

fn marked(text: &str) -> (&str, Mark<'_>) {
    if let Some(stem) = text.strip_suffix('*') {
        return (stem, Mark::Star);
    }
    match text.rsplit_once('~') {
        Some((stem, digits)) if digits.bytes().all(|b| b.is_ascii_digit()) => {
            (stem, Mark::Tilde(digits))
        }
        _ => (text, Mark::None),
    }
}

fn fuzzy(lexer: &mut Lexer<'_>, word: &str, digits: &str, span: Span) -> Option<Clause> {
    let asked = if digits.is_empty() { Some(1) } else { digits.parse::<u8>().ok() };
    let distance = asked.unwrap_or(u8::MAX).min(MOST_LETTERS);
    if asked != Some(distance) {
        lexer.remarks.add(RemarkKind::Distance(format!("~{digits}")), span);
    }
    (distance > 0).then(|| Clause::Fuzzy { word: word.to_string(), distance })
}

/// Remarks on an asterisk that touches a word: `gub*nur`, `*nur`.
pub(super) fn wildcards_in(lexer: &mut Lexer<'_>, span: Span) {
    let text = span.slice(lexer.text);
    let touches = |(at, _): (usize, &str)| {
        text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
            || text[at + 1..].chars().next().is_some_and(char::is_alphanumeric)
    };
    if text.match_indices('*').any(touches) {
        lexer.remarks.add(RemarkKind::Wildcard(text.into()), span);
    }
}

/// The distance behind a phrase: `"wakil gubernur"~5`.
pub(super) fn distance_behind_quote(lexer: &mut Lexer<'_>) -> Option<u32> {
    let rest = lexer.text[lexer.at..].strip_prefix('~')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let span = Span::new(lexer.at, lexer.at + 1 + digits);
    lexer.at = span.end;
    let asked = rest[..digits].parse::<u32>().ok();
    let within = match asked {
        None if digits == 0 => None,
        asked => Some(asked.unwrap_or(u32::MAX).min(MOST_BETWEEN)),
    };
    if asked != within || within.is_none() {
        lexer.remarks.add(RemarkKind::Distance(span.slice(lexer.text).into()), span);
    }
    within
}
