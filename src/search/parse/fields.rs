//! Answers: which field does a name before a colon mean, and what is asked of it?

use super::lex::{Lexeme, Lexer};
use super::{chunk, days, is_quote, unescaped};
use crate::article::{Facet, Span};
use crate::search::clause::{Bool, Clause, TextField};
use crate::search::filters::years;
use crate::search::remark::RemarkKind;

/// What can be asked for by name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Field {
    Text(TextField),
    Facet(Facet),
    Published,
}

/// How long a list of values in brackets may be, in bytes.
const LONGEST_LIST: usize = 4096;

/// The fields by their English and Indonesian names.
const NAMES: [(&str, Field); 18] = [
    ("title", Field::Text(TextField::Title)),
    ("judul", Field::Text(TextField::Title)),
    ("body", Field::Text(TextField::Body)),
    ("isi", Field::Text(TextField::Body)),
    ("province", Field::Facet(Facet::Province)),
    ("provinsi", Field::Facet(Facet::Province)),
    ("year", Field::Facet(Facet::Year)),
    ("tahun", Field::Facet(Facet::Year)),
    ("award_body", Field::Facet(Facet::AwardBody)),
    ("award-body", Field::Facet(Facet::AwardBody)),
    ("body_award", Field::Facet(Facet::AwardBody)),
    ("lembaga", Field::Facet(Facet::AwardBody)),
    ("pemberi", Field::Facet(Facet::AwardBody)),
    ("category", Field::Facet(Facet::Category)),
    ("kategori", Field::Facet(Facet::Category)),
    ("date", Field::Published),
    ("tanggal", Field::Published),
    ("tgl", Field::Published),
];

fn named(name: &str) -> Option<Field> {
    let known = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    known.map(|(_, field)| *field)
}

/// Takes the chunk at `span` if it is a field with its value; says why where it only looks so.
pub(super) fn field(lexer: &mut Lexer<'_>, span: Span) -> bool {
    let text = span.slice(lexer.text);
    let Some((name, rest)) = text.split_once(':') else { return false };
    let name_span = Span::new(span.start, span.start + name.len());
    let open = rest.is_empty().then(|| lexer.follows(span.end)).flatten();
    let opens = open.is_some_and(|c| is_quote(c) || c == '(');
    let Some(field) = named(name) else {
        if could_be_name(name) && (opens || rest.starts_with(char::is_alphanumeric)) {
            lexer.remarks.add(RemarkKind::UnknownField(name.into()), name_span);
        }
        return false;
    };
    if rest.is_empty() && !opens {
        lexer.remarks.add(RemarkKind::EmptyField(name.into()), name_span);
        return false;
    }
    let value = Span::new(name_span.end + 1, span.end);
    match field {
        Field::Text(field) if opens => lexer.push(Lexeme::Field(field), span),
        Field::Text(field) => return in_field(lexer, field, value),
        field => return choice(lexer, field, span, value),
    }
    true
}

/// Whether someone may have taken it for a field's name: a time or a link is none.
fn could_be_name(name: &str) -> bool {
    (2..=20).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b'_' | b'-'))
}

/// `title:gubernur`.
fn in_field(lexer: &mut Lexer<'_>, field: TextField, value: Span) -> bool {
    if let Some((name, _)) = value.slice(lexer.text).split_once(':')
        && named(name).is_some()
    {
        let span = Span::new(value.start, value.start + name.len());
        lexer.remarks.add(RemarkKind::FieldInField(name.into()), span);
    }
    let clause = match chunk::lexeme(lexer, value) {
        Some(Lexeme::Whole(clause)) => clause,
        Some(Lexeme::Chunk(words)) => Clause::Term(words),
        _ => return false,
    };
    lexer.push(Lexeme::Whole(Clause::In(field, Box::new(clause))), value);
    true
}

/// `province:jatim`, `province:"Jawa Timur"`, `province:(jatim OR "Jawa Tengah")`.
fn choice(lexer: &mut Lexer<'_>, field: Field, span: Span, value: Span) -> bool {
    let before = lexer.at;
    let values = values(lexer, value);
    if !lexer.takes(values.as_ref().map_or(1, |values| values.len().max(1)), span.start) {
        return true;
    }
    let typed = || values.as_deref().unwrap_or_default().join(" ");
    let clauses: Option<Vec<Clause>> = values
        .as_ref()
        .and_then(|values| values.iter().map(|value| clause(field, value)).collect());
    let whole = Span::new(span.start, lexer.at);
    match clauses.and_then(|any| Bool { any, ..Bool::default() }.clause()) {
        Some(clause) => lexer.push(Lexeme::Whole(clause), whole),
        None => {
            let kind = match field {
                Field::Facet(Facet::Year) => RemarkKind::NoYear(typed()),
                Field::Published => RemarkKind::NoDate(typed()),
                _ => RemarkKind::EmptyField(span.slice(lexer.text).trim_end_matches(':').into()),
            };
            lexer.remarks.add(kind, whole);
            lexer.at = before;
            return false;
        }
    }
    true
}

/// The values that stand behind a field's colon.
fn values(lexer: &mut Lexer<'_>, value: Span) -> Option<Vec<String>> {
    if !value.is_empty() {
        let bare = value.slice(lexer.text).trim_end_matches([',', ';']);
        return Some(vec![bare.to_string()]);
    }
    match lexer.follows(lexer.at) {
        Some('(') => listed(lexer),
        _ => lexer.quoted_value().map(|value| vec![value]),
    }
}

/// The values in brackets, with OR between them.
fn listed(lexer: &mut Lexer<'_>) -> Option<Vec<String>> {
    let start = lexer.at + 1;
    let (mut quoted, mut escape) = (false, false);
    let reach = lexer.text.floor_char_boundary(start + LONGEST_LIST);
    let end = lexer.text[start..reach].find(|c: char| {
        quoted ^= is_quote(c) && !escape;
        escape = c == '\\' && !escape;
        c == ')' && !quoted
    })?;
    lexer.at = start + end + 1;
    let mut values = vec![String::new()];
    for piece in pieces(&lexer.text[start..start + end]) {
        match (piece, values.last_mut()) {
            ("OR" | "ATAU", _) => values.push(String::new()),
            (piece, Some(value)) => {
                value.push(' ');
                value.push_str(&unescaped(piece.trim_matches(is_quote)));
            }
            _ => {}
        }
    }
    let values = values.iter().map(|value| value.trim().to_string());
    Some(values.filter(|value| !value.is_empty()).collect())
}

/// Words and quoted stretches, in order.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let (mut quoted, mut escape) = (false, false);
    let split = move |c: char| {
        quoted ^= is_quote(c) && !escape;
        escape = c == '\\' && !escape;
        c.is_whitespace() && !quoted
    };
    text.split(split).filter(|piece| !piece.is_empty())
}

fn clause(field: Field, value: &str) -> Option<Clause> {
    match field {
        Field::Facet(Facet::Year) => {
            years(value).map(|_| Clause::Facet(Facet::Year, value.split_whitespace().collect()))
        }
        Field::Facet(facet) => (!value.is_empty()).then(|| Clause::Facet(facet, value.to_string())),
        Field::Published => days::dates(value).map(Clause::Published),
        Field::Text(_) => None,
    }
}
