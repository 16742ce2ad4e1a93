//! Answers: which places and which names does a sentence tell, in its order?

use super::*;

/// A placing or a winner, in the order of the sentence.
#[derive(Clone, Debug)]
pub(super) enum Event {
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

impl Event {
    /// Its first token.
    pub(super) fn start(&self) -> usize {
        match self {
            Event::Place { at, .. } | Event::Who { at, .. } => at.0,
        }
    }
}

/// Places with a number and the names between them.
pub(super) fn events(s: &Sheet, line: Line) -> Vec<Event> {
    let mut out = Vec::new();
    let mut counting = false;
    let mut at = line.from;
    while at < line.to && out.len() < 40 {
        let placed = out.iter().any(|e| matches!(e, Event::Place { .. }));
        let lone = || place_behind(s, at, out.last()).filter(|_| placed);
        if let Some((rank, span, end)) = place(s, at, line.to, placed).or_else(lone) {
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
        // "Pemenang Lomba Kampung Bersih ialah": a contest is nobody
        let contest = s.any(at, &[Cue::Event, Cue::Award, Cue::AwardName, Cue::ContestHead]);
        if let Some(title) = title_at(s, at, line.to).filter(|t| contest && t.end > at + 1) {
            at = title.end;
            continue;
        }
        // "disusul tim Cina, begitu informasi yang diterima dari X": another clause counts nobody
        counting &= !s.says(at, "yang");
        counting |= counts_on(s, at, placed);
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

/// "Kota Metro menjadi yang pertama": the first of those who were counted before.
pub(in super::super) fn first_of_some(s: &Sheet, i: usize) -> bool {
    s.says(i, "pertama") && i > 1 && s.says(i - 1, "yang") && s.is(i - 2, Cue::Become)
}

/// "disusul X", and behind a place ", lalu X, dan terakhir Y": the next in turn.
fn counts_on(s: &Sheet, at: usize, placed: bool) -> bool {
    let follows = ["disusul", "diikuti", "menyusul"];
    // "lomba yang diikuti 17 daerah": who took part
    let follows = follows.iter().any(|w| s.says(at, w)) && !s.says(at.saturating_sub(1), "yang");
    let next = ["lalu", "kemudian", "terakhir", "selanjutnya", "berikutnya"];
    let joined = at > 0 && (s.mark(at - 1, ',') || s.is(at - 1, Cue::And));
    follows || placed && joined && next.iter().any(|w| s.says(at, w)) && s.capital(at + 1)
}

/// "Kota Semarang menempati urutan pertama, Kota Surabaya kedua": an ordinal right behind a name, which ends
/// its part of the list.
fn place_behind(s: &Sheet, i: usize, last: Option<&Event>) -> Option<(u32, Span, usize)> {
    let named = matches!(last, Some(Event::Who { at: (_, end), .. }) if *end == i);
    let ends = !s.wordy(i + 1) || s.is(i + 1, Cue::And);
    let n = crate::understand::info::ordinal_word(s, i).filter(|_| named && ends)?;
    Some((n, s.span(i, i + 1), i + 1))
}

/// "yaitu X, peringkat kedua Y dan ketiga Z": the first has no number of its own.
pub(super) fn first_unnumbered(s: &Sheet, mut events: Vec<Event>) -> Vec<Event> {
    let lead = match events.as_slice() {
        [Event::Who { at, entity, .. }, Event::Place { rank: 2, .. }, ..]
            if at.0 > 0 && s.is(at.0 - 1, Cue::Yields) =>
        {
            Some((at.0, entity.span))
        }
        // "diraih X, disusul Y di peringkat kedua", "X menerima penghargaan, disusul Y di peringkat kedua"
        [
            Event::Who { at, entity, counting: false },
            Event::Who { at: next, counting: true, .. },
            Event::Place { rank: 2, .. },
            ..,
        ] if at.0 > 0 && s.any(at.0 - 1, &[Cue::Taken, Cue::By, Cue::Yields])
            || s.find(at.1, next.0, &[Cue::Receive]).is_some() =>
        {
            Some((at.0, entity.span))
        }
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
    // "DPRD Bontang dinyatakan sebagai DPRD terbaik II"
    let led = led || at > line.from && s.says(before, "sebagai");
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
        // "yang terbaik ialah X"
        let told = s.is(i, Cue::Overall) || s.says(i, "juara") || s.is(rank.end, Cue::Yields);
        let value = rank.value.filter(|_| !bare || told)?;
        return (value <= 10).then_some((value, rank.span, rank.end));
    }
    if !placed && first_of_some(s, i) {
        return Some((1, s.span(i, i + 1), i + 1));
    }
    let n = crate::understand::info::ordinal_word(s, i).filter(|_| placed && !s.capital(i))?;
    // "dan yang ketiga Kota Surakarta"
    let joint = i.saturating_sub(usize::from(i > 0 && s.says(i - 1, "yang")));
    let joined = joint > 0 && (s.mark(joint - 1, ',') || s.is(joint - 1, Cue::And));
    let lone = joined && s.capital(i + 1);
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
