//! Answers: how is a remark on a query shown, with the place that it is about?

use super::style::{Layout, harmless};
use crate::article::Span;
use crate::search::Remark;
use crate::words::Told;

/// Columns before the repeated query.
const INDENT: usize = 2;

/// A remark on the query `text`; where it is about a place, the query under it and the place
/// marked with carets.
pub fn remark_text(remark: &Remark, text: &str, layout: Layout) -> String {
    let told = remark.told(layout.lang);
    match remark.span.and_then(|span| pointed(span, text, layout.width.saturating_sub(INDENT))) {
        Some((line, carets)) => format!("{told}\n  {line}\n  {carets}"),
        None => told,
    }
}

/// The part of the query around a place, at most so many columns, and the carets under it.
fn pointed(span: Span, text: &str, columns: usize) -> Option<(String, String)> {
    let width = |text: &str| textwrap::core::display_width(text);
    let shown = |text: &str| text.chars().map(harmless).collect::<String>();
    let before = shown(text.get(..span.start)?);
    let place = shown(text.get(span.start..span.end)?);
    let behind = shown(text.get(span.end..)?);
    let place = first(&place, columns / 2);
    let before = last(&before, columns / 4);
    let room = columns.saturating_sub(width(&before) + width(&place));
    let carets = " ".repeat(width(&before)) + &"^".repeat(width(&place).max(1));
    Some((format!("{before}{place}{}", first(&behind, room)), carets))
}

/// At most the first so many characters, an ellipsis among them where that is not all.
fn first(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some(_) => text.chars().take(limit.saturating_sub(1)).chain(['…']).collect(),
        None => text.to_string(),
    }
}

/// At most the last so many characters, likewise.
fn last(text: &str, limit: usize) -> String {
    let over = text.chars().count().saturating_sub(limit);
    match over {
        0 => text.to_string(),
        over => ['…'].into_iter().chain(text.chars().skip(over + 1)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::RemarkKind;
    use crate::words::Lang;

    fn told(text: &str, start: usize, end: usize) -> Vec<String> {
        let remark = Remark { kind: RemarkKind::LoneQuote, span: Some(Span::new(start, end)) };
        let layout = Layout::new(Some(60), false, Lang::Indonesian);
        remark_text(&remark, text, layout).lines().map(str::to_owned).collect()
    }

    #[test]
    fn carets_stand_under_the_place() {
        let lines = told("gubernur \"jatim", 9, 10);
        assert_eq!(lines[1..], ["  gubernur \"jatim", "           ^"]);
        assert!(lines[0].contains("tanda kutip"), "{lines:?}");
    }

    #[test]
    fn a_long_query_is_shown_around_the_place() {
        let text = format!("{} \"x {}", "kata ".repeat(100), "lagi ".repeat(100));
        let at = text.find('"').unwrap();
        let lines = told(&text, at, at + 1);
        let place = lines[2].find('^').unwrap();
        assert_eq!(lines[1].chars().nth(place), Some('"'), "{lines:?}");
        assert!(lines.iter().all(|line| line.chars().count() <= 60), "{lines:?}");
    }

    #[test]
    fn a_place_outside_the_text_is_not_shown() {
        assert_eq!(told("é", 1, 2).len(), 1, "inside a character");
        assert_eq!(told("a", 5, 9).len(), 1);
    }
}
