//! Answers: who took which place, where a sentence tells two places or more?
//!
//! "Juara II direbut X, disusul Y dan Z", "X menjadi peringkat I dan Y peringkat II": whichever
//! comes first, placing or name, the whole sentence keeps that order. Serves 5 of 64 articles of
//! the starter corpus.

use super::*;
use crate::understand::phrase::all_class;

/// A placing or a winner, in the order of the sentence.
#[derive(Clone, Debug)]
enum Event {
    Place {
        rank: u32,
        span: Span,
        /// First token, and the token after.
        at: (usize, usize),
    },
    Who {
        entity: Entity,
        at: (usize, usize),
        /// "disusul" or a list counts on from the place before.
        counting: bool,
    },
}

/// The drafts of a sentence that gives two or more places to two or more winners.
pub(super) fn placings(s: &Sheet, number: usize, scene: bool) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    if line.title || !told_as_fact(s, line) || own_categories(s, line) {
        return None;
    }
    let pairs = pairs(s, &first_unnumbered(s, events(s, line)))?;
    let first = s.find(line.from, line.to, &[Cue::Champion])?;
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

/// Places with a number and the names between them.
fn events(s: &Sheet, line: Line) -> Vec<Event> {
    let mut out = Vec::new();
    let mut counting = false;
    let mut at = line.from;
    while at < line.to && out.len() < 40 {
        let placed = out.iter().any(|e| matches!(e, Event::Place { .. }));
        if let Some(place) = bare_place(s, at, out.last()).filter(|_| placed) {
            out.push(place);
            (counting, at) = (false, at + 1);
            continue;
        }
        if let Some((rank, span, end)) = place(s, at, line.to, placed) {
            out.push(Event::Place { rank, span, at: (at, end) });
            (counting, at) = (false, end);
            continue;
        }
        // what stands behind "kategori" is one, and nobody
        if s.is(at, Cue::CategoryHead) {
            let from = at + s.cue_len(at);
            at = category_at(s, from, line.to, Series::One).map_or(from, |read| read.end);
            continue;
        }
        // "disusul tim Cina, begitu informasi yang diterima dari X": another clause counts nobody
        counting &= !s.says(at, "yang");
        counting |= s.says(at, "disusul") || s.says(at, "diikuti") || s.says(at, "menyusul");
        let Some((entity, end)) = winner(s, line, at, counting, out.last()) else {
            at += 1;
            continue;
        };
        let end = s.past_bracket(end, line.to, 8);
        out.push(Event::Who { entity, at: (at, end), counting });
        at = behind_place(s, end, line.to).max(at + 1);
    }
    out
}

/// "yaitu X, peringkat kedua Y dan ketiga Z": the first has no number of its own.
fn first_unnumbered(s: &Sheet, mut events: Vec<Event>) -> Vec<Event> {
    let lead = match events.as_slice() {
        [Event::Who { at, entity, .. }, Event::Place { rank: 2, .. }, ..]
            if at.0 > 0 && s.is(at.0 - 1, Cue::Yields) =>
        {
            Some((at.0, entity.span))
        }
        // "diraih X, disusul Y di peringkat kedua"
        [
            Event::Who { at, entity, counting: false },
            Event::Who { counting: true, .. },
            Event::Place { rank: 2, .. },
            ..,
        ] if at.0 > 0 && s.any(at.0 - 1, &[Cue::Taken, Cue::By]) => Some((at.0, entity.span)),
        _ => None,
    };
    if let Some((at, span)) = lead {
        events.insert(0, Event::Place { rank: 1, span, at: (at, at) });
    }
    events
}

/// Who is named at a token: vouched for, or of one name right behind a place.
fn winner(
    s: &Sheet,
    line: Line,
    at: usize,
    counting: bool,
    last: Option<&Event>,
) -> Option<(Entity, usize)> {
    let before = at.wrapping_sub(1);
    let led = at > line.from && s.any(before, &[Cue::From, Cue::At, Cue::CategoryHead]);
    let from = s.says(before, "dari") && counting;
    let open = matches!(last, Some(Event::Place { at: (_, end), .. })
        if *end == at || s.any(before, &[Cue::Yields, Cue::Taken, Cue::By]) || s.mark(before, ':'));
    let (entity, end) = entity_at(s, at, line.to)?;
    let named = entity.sure || open && entity.rule == "run-of-capitals";
    (named && (!led || from)).then_some((entity, end))
}

/// A placing with its number, or an ordinal alone after the first ("kedua Syafrizal").
fn place(s: &Sheet, i: usize, to: usize, placed: bool) -> Option<(u32, Span, usize)> {
    if let Some(rank) = rank_at(s, i, to) {
        let bare = s.cue_len(i) + i >= rank.end;
        let value = rank.value.filter(|_| !bare || s.is(i, Cue::Overall) || s.says(i, "juara"))?;
        return (value <= 10).then_some((value, rank.span, rank.end));
    }
    let n = crate::understand::info::ordinal_word(s, i).filter(|_| placed && !s.capital(i))?;
    // "dan yang ketiga Kota Surakarta"
    let joint = i.saturating_sub(usize::from(i > 0 && s.says(i - 1, "yang")));
    let joined = joint > 0 && (s.mark(joint - 1, ',') || s.is(joint - 1, Cue::And));
    let lone = joined && s.capital(i + 1);
    lone.then(|| (n, s.span(i, i + 1), i + 1))
}

/// "SMAN 9 berada di tempat kedua, SMAN 1 ketiga": an ordinal right behind a name, at the end of its piece.
fn bare_place(s: &Sheet, i: usize, last: Option<&Event>) -> Option<Event> {
    let n = crate::understand::info::ordinal_word(s, i)?;
    let behind = matches!(last, Some(Event::Who { at: (_, end), .. }) if *end == i);
    let ends = !s.wordy(i + 1) || s.is(i + 1, Cue::And);
    (behind && ends).then(|| Event::Place { rank: n, span: s.span(i, i + 1), at: (i, i + 1) })
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
