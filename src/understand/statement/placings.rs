//! Answers: who took which place, where a sentence tells two places or more?
//!
//! "Juara II direbut X, disusul Y dan Z", "X menjadi peringkat I dan Y peringkat II": whichever
//! comes first, placing or name, the whole sentence keeps that order. Serves 5 of 64 articles of
//! the starter corpus.

mod events;

use super::*;
use crate::understand::phrase::all_class;
pub(super) use events::first_of_some;
use events::{Event, events, first_unnumbered};

/// The drafts of a sentence that gives two or more places to two or more winners.
pub(super) fn placings(s: &Sheet, number: usize, scene: bool) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    if line.title || !told_as_fact(s, line) || own_categories(s, line) {
        return None;
    }
    let events = first_unnumbered(s, events(s, line));
    let pairs = pairs(s, &events).or_else(|| named_first(s, &events))?;
    let from = |event: &Event| matches!(event, Event::Place { .. }).then(|| event.start());
    let champion = s.find(line.from, line.to, &[Cue::Champion]);
    let first = champion.or_else(|| events.iter().find_map(from))?;
    let info = shared(s, line, first);
    // "dinobatkan sebagai kecamatan terbaik pertama, disusul A dan B"
    let named = s.find(line.from, line.to, &[Cue::Named]).is_some();
    let contest = info.event || info.title.is_some() || info.award || info.has_category();
    if !scene && !contest && !named {
        return None;
    }
    let won = |read: &Read<String>| pairs.iter().any(|p| p.2.span.start == read.span.start);
    let category = info.items.iter().filter_map(|i| i.category.clone()).find(|c| !won(&c.0));
    let class = info.items.iter().find_map(|i| i.class.clone());
    let mut info = info;
    info.items.clear();
    info.to = None;
    let draft = |(rank, span, entity)| Draft {
        recipient: Some(entity),
        info: info.clone(),
        item: Item {
            rank: Some((Some(rank), span)),
            category: own_category(s, span, line.to).or_else(|| category.clone()),
            class: class.clone(),
            ..Item::default()
        },
        line: number,
        span: line.span,
        rule: "places-in-turn",
        confidence: 0.75,
        past: false,
    };
    let pairs = pairs.into_iter().filter(|pair| !no_prize(s, Some(pair.0)));
    Some(pairs.map(draft).collect())
}

/// Whether a place behind the first is one of a survey, by the headline: "Daftar Maskapai Terbaik Dunia 2025",
/// "10 Kota Terbaik versi X".
///
/// Serves 1 of 118 news, with 7 places. Doubt: a contest whose winners are called a list of the best.
pub(super) fn no_prize(s: &Sheet, rank: Option<u32>) -> bool {
    let Some(line) = s.lines.first().filter(|line| line.title) else { return false };
    let says = |words: &[&str]| (line.from..line.to).any(|i| words.iter().any(|w| s.says(i, w)));
    let listed = says(&["daftar", "deretan", "peringkat"])
        || s.token(line.from).is_some_and(|t| t.kind == crate::understand::tokens::Kind::Number);
    let ranked = says(&["terbaik", "terpopuler"]) && says(&["dunia", "asia", "versi"]);
    let prizes = ["raih", "meraih", "sabet", "pemenang", "juara", "lomba", "penghargaan", "medali"];
    rank.is_some_and(|rank| rank > 1) && listed && ranked && !says(&prizes)
}

/// "Juara I kategori bidan dari Puskesmas X, Rina; Juara II kategori perawat dari Puskesmas Y, Dodi": what
/// stands right behind a place is of it alone. Serves 4 awards of 46 notes of a city on its prizes.
fn own_category(s: &Sheet, place: Span, to: usize) -> Option<(Read<String>, &'static str)> {
    let at = s.tokens.partition_point(|t| t.span.start < place.end);
    let head = at + usize::from(["di", "dalam", "untuk", "pada"].iter().any(|w| s.says(at, w)));
    let from = head + s.cue_len(head);
    let read = category_at(s, from, to, Series::One).filter(|_| s.is(head, Cue::CategoryHead))?;
    (!all_class(s, from, read.end)).then_some((read, "category"))
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

/// "A meraih juara 1 kategori X, sementara B meraih juara 3 kategori Y": each verb has its own category.
fn own_categories(s: &Sheet, line: Line) -> bool {
    let count = |cues: &[Cue]| (line.from..line.to).filter(|&j| s.any(j, cues)).count();
    count(&[Cue::CategoryHead]) >= 2 && count(&[Cue::Receive]) >= 2
}

fn told_as_fact(s: &Sheet, line: Line) -> bool {
    let unreal = [Cue::Hope, Cue::Future, Cue::Negation, Cue::League, Cue::LeagueName];
    s.find(line.from, line.to, &unreal).is_none()
}

/// Pairs each place with the winner that its words point at: behind it by "diraih", "oleh", "yakni"
/// or at once, before it by "sebagai", "meraih" or "di"; what stands nearer wins.
fn pairs(s: &Sheet, events: &[Event]) -> Option<Vec<(u32, Span, Entity)>> {
    let mut out: Vec<(u32, Span, Entity)> = Vec::new();
    let mut taken = vec![false; events.len()];
    let place_first = place_first(s, events);
    for (i, event) in events.iter().enumerate() {
        match event {
            Event::Place { rank, span, at } => {
                let chosen = behind(s, events, i, *at).or_else(|| before(s, events, &taken, i));
                let (who, entity) =
                    chosen.or_else(|| next_who(events, i).filter(|_| place_first))?;
                taken[who] = true;
                out.push((*rank, *span, entity));
            }
            Event::Who { entity, counting: true, at }
                if !taken[i] && !placed_behind(events, i, at.1) =>
            {
                let (n, span, _) = out.last()?;
                let next = (n + 1, *span, entity.clone());
                taken[i] = true;
                out.push(next);
            }
            Event::Who { .. } => {}
        }
    }
    let mut keys: Vec<&str> = out.iter().map(|p| p.2.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut ranks: Vec<u32> = out.iter().map(|p| p.0).collect();
    ranks.dedup();
    (keys.len() >= 2 && keys.len() == out.len() && ranks.len() >= 2).then_some(out)
}

/// "Juara pertama adalah X", "yang terbaik ialah X": one place, and who took it right behind "adalah".
///
/// Serves 2 of 50 short pieces on governments and bodies. Doubt: a place in a table, hence the award before.
fn named_first(s: &Sheet, events: &[Event]) -> Option<Vec<(u32, Span, Entity)>> {
    let mut pairs = events.windows(2).filter_map(|pair| match pair {
        [Event::Place { rank, span, at: (_, end) }, Event::Who { entity, at: (start, _), .. }] => {
            let is = s.is(*end, Cue::Yields) && end + s.cue_len(*end) == *start;
            (is && entity.sure).then(|| (*rank, *span, entity.clone()))
        }
        _ => None,
    });
    let places = events.iter().filter(|e| matches!(e, Event::Place { .. })).count();
    // "kategori A terbaik adalah X, kategori B adalah Y": each category has its own
    let from = events.first()?.start();
    let to = s.tokens.len().min(from + 40);
    let others = s.find(from, to, &[Cue::CategoryHead]).is_some();
    pairs.next().filter(|_| places == 1 && !others).map(|pair| vec![pair])
}

/// "disusul Kabupaten Pasaman di peringkat kedua": a winner whose place stands right behind, and is not counted.
fn placed_behind(events: &[Event], i: usize, end: usize) -> bool {
    matches!(events.get(i + 1), Some(Event::Place { at: (start, _), .. }) if *start <= end + 1)
}

fn pointed(s: &Sheet, from: usize, to: usize) -> bool {
    (from..to).any(|j| s.any(j, &[Cue::Taken, Cue::By, Cue::Yields]) || s.mark(j, ':'))
}

/// Whether the sentence names the places before their winners, as its first place tells.
fn place_first(s: &Sheet, events: &[Event]) -> bool {
    let Some(first) = events.iter().position(|e| matches!(e, Event::Place { .. })) else {
        return false;
    };
    let points = || match (&events[first], events.get(first + 1)) {
        (Event::Place { at: (_, end), .. }, Some(Event::Who { at: (start, _), .. })) => {
            pointed(s, *end, *start)
        }
        _ => false,
    };
    first == 0 || points() || in_turn(s, events, first)
}

/// "… melahirkan juara: Juara I SDN 1, Juara II SDN 2": the sentence ends with a winner, most of those
/// behind places are vouched for, and no verb gives the first place to who stands before it.
fn in_turn(s: &Sheet, events: &[Event], first: usize) -> bool {
    let behind = events.iter().skip(first + 1);
    let winners: Vec<&Entity> = behind
        .filter_map(|e| match e {
            Event::Who { entity, .. } => Some(entity),
            Event::Place { .. } => None,
        })
        .collect();
    let vouched = winners.iter().filter(|e| e.rule != "run-of-capitals").count();
    let verb = match (&events[first - 1], &events[first]) {
        (Event::Who { at: (_, end), .. }, Event::Place { at: (start, _), .. }) => {
            s.find(*end, *start, &[Cue::Receive, Cue::Become, Cue::Named, Cue::As]).is_some()
        }
        _ => true,
    };
    matches!(events.last(), Some(Event::Who { .. })) && 2 * vouched >= winners.len() && !verb
}

/// The winner that follows a place before the next one, where the words between make it the winner.
fn behind(s: &Sheet, events: &[Event], i: usize, at: (usize, usize)) -> Option<(usize, Entity)> {
    let (who, entity) = next_who(events, i)?;
    let Event::Who { at: (start, _), .. } = &events[who] else { return None };
    let between = at.1..*start;
    let pointed = pointed(s, at.1, *start);
    let lone = crate::understand::info::ordinal_word(s, at.0).is_some();
    (pointed || place_first(s, events) && (between.is_empty() || lone)).then_some((who, entity))
}

/// The winner right behind event `i`, unless it is counted on from the place before.
fn next_who(events: &[Event], i: usize) -> Option<(usize, Entity)> {
    match events.get(i + 1) {
        Some(Event::Who { entity, counting: false, .. }) => Some((i + 1, entity.clone())),
        _ => None,
    }
}

/// The free winner before a place; past a comma only the sentence's first.
fn before(s: &Sheet, events: &[Event], taken: &[bool], i: usize) -> Option<(usize, Entity)> {
    let j = i.checked_sub(1).filter(|&j| !taken[j])?;
    let (Event::Who { entity, at: (_, end), .. }, Event::Place { at: (start, _), .. }) =
        (&events[j], &events[i])
    else {
        return None;
    };
    let apart = (*end..*start).any(|k| s.mark(k, ','));
    (j == 0 || !apart).then(|| (j, entity.clone()))
}
