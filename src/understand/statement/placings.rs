//! Answers: who took which place, where a sentence tells two places or more?
//!
//! "Juara II direbut X, disusul Y dan Z", "X menjadi peringkat I dan Y peringkat II": whichever
//! comes first, placing or name, the whole sentence keeps that order. Serves 5 of 64 articles of
//! the starter corpus.

use super::*;

/// A placing or a winner, in the order of the sentence.
enum Event {
    Place(u32, Span),
    /// A winner, and whether "disusul" or a list counts on from the place before.
    Who(Entity, bool),
}

/// The drafts of a sentence that gives two or more places to two or more winners.
pub(super) fn placings(s: &Sheet, number: usize, scene: bool) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    if line.title || !told_as_fact(s, line) {
        return None;
    }
    let events = events(s, line);
    let pairs = pairs(events)?;
    let first = s.find(line.from, line.to, &[Cue::Champion])?;
    let info = shared(s, line, first);
    if !scene && !info.event && info.title.is_none() && !info.award && !info.has_category() {
        return None;
    }
    let category = info.items.iter().find_map(|i| i.category.clone());
    let class = info.items.iter().find_map(|i| i.class.clone());
    let mut info = info;
    info.items.clear();
    info.to = None;
    let draft = |(rank, span, entity)| Draft {
        recipient: Some(entity),
        info: info.clone(),
        item: Item {
            rank: Some((Some(rank), span)),
            category: category.clone(),
            class: class.clone(),
            ..Item::default()
        },
        line: number,
        span: line.span,
        rule: "places-in-turn",
        confidence: 0.75,
        past: false,
    };
    Some(pairs.into_iter().map(draft).collect())
}

/// What the sentence says of all its places together.
fn shared(s: &Sheet, line: Line, first: usize) -> Info {
    let mut info = Info::read(s, line.from, first, false);
    let rest = Info::read(s, first, line.to, false);
    let categories = rest.items.iter().filter_map(|i| i.category.as_ref());
    let named = categories.filter(|c| c.1 == "category").count();
    if named == 1 || info.items.iter().all(|i| i.category.is_none()) && named > 0 {
        let more: Vec<Item> = rest.items.iter().filter(|i| i.category.is_some()).cloned().collect();
        info.items.extend(more);
    }
    let mut rest = rest;
    rest.items.clear();
    borrow(&mut info, &rest);
    info
}

fn told_as_fact(s: &Sheet, line: Line) -> bool {
    let unreal = [Cue::Hope, Cue::Future, Cue::Negation, Cue::League, Cue::LeagueName];
    s.find(line.from, line.to, &unreal).is_none()
}

/// Places with a number and the names between them.
fn events(s: &Sheet, line: Line) -> Vec<Event> {
    let mut out = Vec::new();
    let mut placed = false;
    let mut counting = false;
    let mut at = line.from;
    while at < line.to && out.len() < 40 {
        if let Some((value, span, end)) = place(s, at, line.to, placed) {
            out.push(Event::Place(value, span));
            (placed, counting, at) = (true, false, end);
            continue;
        }
        counting |= s.says(at, "disusul") || s.says(at, "diikuti") || s.says(at, "menyusul");
        let led = at > line.from && s.any(at - 1, &[Cue::From, Cue::At, Cue::CategoryHead]);
        let from = s.says(at.wrapping_sub(1), "dari") && counting;
        match entity_at(s, at, line.to).filter(|(e, _)| e.sure && (!led || from)) {
            Some((entity, end)) => {
                let end = s.past_bracket(end, line.to, 8);
                out.push(Event::Who(entity, counting));
                at = behind_place(s, end, line.to).max(at + 1);
            }
            None => at += 1,
        }
    }
    out
}

/// A placing with its number, or an ordinal alone after the first ("kedua Syafrizal").
fn place(s: &Sheet, i: usize, to: usize, placed: bool) -> Option<(u32, Span, usize)> {
    if let Some(rank) = rank_at(s, i, to) {
        let bare = s.cue_len(i) + i >= rank.end;
        let value = rank.value.filter(|_| !bare || s.is(i, Cue::Overall) || s.says(i, "juara"))?;
        return (value <= 10).then_some((value, rank.span, rank.end));
    }
    let n = crate::understand::info::ordinal_word(s, i).filter(|_| placed && !s.capital(i))?;
    let lone = i > 0 && (s.mark(i - 1, ',') || s.is(i - 1, Cue::And)) && s.capital(i + 1);
    lone.then(|| (n, s.span(i, i + 1), i + 1))
}

/// Past "dari Sumbar" or ", Bali," behind a winner: where it is from wins nothing.
fn behind_place(s: &Sheet, end: usize, to: usize) -> usize {
    let comma = s.mark(end, ',') && !s.is(end + 1, Cue::And);
    if !comma && !s.says(end, "dari") && !s.says(end, "di") {
        return end;
    }
    match entity_at(s, end + 1, to) {
        Some((e, after)) if e.rule == "region-by-name" || s.says(end, "dari") => {
            let closed = s.mark(after, ',') && !s.is(after + 1, Cue::And) || !comma;
            if closed { after } else { end }
        }
        _ => end,
    }
}

/// Pairs each place with its winner, in the order that the first two events set.
fn pairs(events: Vec<Event>) -> Option<Vec<(u32, Span, Entity)>> {
    let place_first = matches!(events.first()?, Event::Place(..));
    let mut out: Vec<(u32, Span, Entity)> = Vec::new();
    let mut open: Option<(u32, Span)> = None;
    let mut waiting: Option<Entity> = None;
    for event in events {
        match event {
            Event::Place(n, span) if place_first => open = Some((n, span)),
            Event::Place(n, span) => match waiting.take() {
                Some(entity) => out.push((n, span, entity)),
                None => return None,
            },
            Event::Who(entity, counting) if place_first || counting => match open.take() {
                Some((n, span)) => out.push((n, span, entity)),
                None if counting => {
                    let (n, span, _) = out.last()?;
                    let next = (n + 1, *span);
                    out.push((next.0, next.1, entity));
                }
                None => return None,
            },
            Event::Who(entity, _) => match waiting {
                Some(_) => return None,
                None => waiting = Some(entity),
            },
        }
    }
    let mut keys: Vec<&str> = out.iter().map(|p| p.2.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    let whole = open.is_none() && waiting.is_none();
    (whole && keys.len() >= 2 && keys.len() == out.len()).then_some(out)
}
