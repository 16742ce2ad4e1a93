//! Answers: which places does a table of results give, class by class?
//!
//! A heading with a colon ("Juara GP Lombok 2023:", "Berikut daftar pemenang …:"), then a class on a line
//! ("Ski Ladies GP1") and its places below ("1. Rina Hartati (Indonesia)"). Serves 1 of 225 labelled articles,
//! with 40 awards. Doubt: a table that only the points lead, hence the heading.

use super::*;

/// The drafts of a heading with a table below, none where another heading follows first; `None` where none is
/// below.
pub(super) fn podium(s: &Sheet, number: usize) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    if !heads(s, line) {
        return None;
    }
    let next = *s.lines.get(number + 1)?;
    if heads(s, next) && podium(s, number + 1).is_some() {
        return Some(Vec::new());
    }
    let mut info = Info::read(s, line.from, line.to, false);
    info.items.clear();
    (info.to, info.award) = (None, true);
    let mut out = Vec::new();
    let mut class: Option<Read<String>> = None;
    for n in number + 1..s.lines.len().min(number + 80) {
        let row = s.lines[n];
        match place(s, row) {
            Some((rank, who)) => {
                let category = class.clone().map(|read| (read, "class-of-table"));
                let rank = Some((Some(rank), s.span(row.from, row.from + 1)));
                let item = Item { rank, category, ..Item::default() };
                let (span, rule, confidence) = (row.span, "table-of-results", 0.65);
                let info = info.clone();
                out.push(Draft {
                    recipient: Some(who),
                    info,
                    item,
                    line: n,
                    span,
                    rule,
                    confidence,
                    past: false,
                });
            }
            None if class_line(s, row) => {
                let (from, to) = (row.from, row.to);
                class = Some(Read { value: s.told(from, to), span: s.span(from, to), end: to });
            }
            None => break,
        }
    }
    (class.is_some() && out.len() >= 3).then_some(out)
}

/// A heading of winners that ends with a colon.
fn heads(s: &Sheet, line: Line) -> bool {
    if line.to == line.from || !s.mark(line.to - 1, ':') {
        return false;
    }
    let words = ["juara", "pemenang", "peraih", "penerima"];
    let unsure = [Cue::Nominate, Cue::Hope, Cue::Future];
    (line.from..line.to).any(|i| words.iter().any(|w| s.says(i, w)))
        && s.find(line.from, line.to, &unsure).is_none()
}

/// "1. Rina Hartati (Indonesia)": one of the first three places and who took it.
fn place(s: &Sheet, line: Line) -> Option<(u32, Entity)> {
    let rank: u32 = s.word(line.from).parse().ok().filter(|n| (1..=3).contains(n))?;
    let at = line.from + 1 + usize::from(s.mark(line.from + 1, '.'));
    let (who, end) = entity_at(s, at, line.to)?;
    (s.past_bracket(end, line.to, 8) == line.to).then_some((rank, who))
}

/// A class of a contest: a few words in capitals, without a stop.
fn class_line(s: &Sheet, line: Line) -> bool {
    let name = |i: usize| {
        s.capital(i)
            || !s.wordy(i)
            || s.token(i).is_some_and(|t| t.kind == crate::understand::tokens::Kind::Number)
    };
    let short = line.to - line.from <= 8;
    short && (line.from..line.to).all(name) && s.capital(line.from) && s.wordy(line.to - 1)
}
