//! Answers: who won what, by one piece of a list?
//!
//! "Kategori desa: Desa A, Kecamatan B (91,05)", "juara 1 Desa Wisata A (Bali)", "II. Desa A", "Kota A,
//! Utama", "Juara I kategori bidan dari Puskesmas A, Rina Hartati", "Husnia, bidan Puskesmas A, kategori
//! kebidanan". Serves 5 of 129 articles on governments. Doubt: a name of no winner before the winner's.

use super::winners::best_inside;
use super::*;
use crate::understand::entity::{entities_at, region_at};
use crate::understand::phrase::all_class;

/// The winners of a piece, and what it says that they won.
pub(super) struct Piece {
    pub(super) who: Vec<Entity>,
    pub(super) item: Item,
}

impl Piece {
    /// Whether it tells more than names.
    pub(super) fn tells(&self) -> bool {
        let item = &self.item;
        item.category.is_some() || item.rank.is_some() || item.class.is_some()
    }
}

/// How the pieces of a list are built.
#[derive(Clone, Copy)]
pub(super) struct Way {
    /// Their numbers are places.
    pub(super) places: bool,
    /// Each is a prize, a dash and its winner.
    pub(super) pairs: bool,
}

/// Reads the tokens `from..to` of a list.
pub(super) fn piece(s: &Sheet, from: usize, to: usize, way: Way) -> Option<Piece> {
    let (at, number) = past_marker(s, from, to);
    let mut item = Item { rank: number.filter(|_| way.places), ..Item::default() };
    let colon = (at..to.min(at + 12)).find(|&i| s.mark(i, ':')).or_else(|| match way.pairs {
        true => dash_in(s, at, to),
        false => prize_dash(s, at, to),
    });
    if let Some(told) = colon.and_then(|colon| label(s, at, colon)) {
        item = Item { rank: told.rank.or(item.rank), ..told };
    }
    let at = what_leads(s, colon.map_or(at, |colon| colon + 1), to, &mut item);
    let paired = colon.is_some_and(|joint| dash(s, joint));
    let (mut who, end) = if paired { whole_name(s, at, to) } else { named_in(s, at, to) }?;
    what_follows(s, end, to, &mut item);
    if let [only] = who.as_mut_slice() {
        in_bracket(s, end, to, only);
    }
    Some(Piece { who, item })
}

/// "Best Hip Hop – Eminem", "Penyanyi Terbaik - Rossa": the dash behind a quality, before who has it.
///
/// Serves 1 of 118 news, with 40 prizes. Doubt: the winner's quality told before the prize.
pub(super) fn prize_dash(s: &Sheet, from: usize, to: usize) -> Option<usize> {
    let dash = dash_in(s, from, to)?;
    s.find(from, dash, &[Cue::Superlative]).map(|_| dash)
}

/// The first dash between words behind the start of a piece.
fn dash_in(s: &Sheet, from: usize, to: usize) -> Option<usize> {
    (from + 1..to.min(from + 12)).find(|&i| dash(s, i))
}

/// A dash between words, not inside one.
pub(super) fn dash(s: &Sheet, i: usize) -> bool {
    let apart = |i: usize| i > 0 && s.tokens[i - 1].span.end < s.tokens[i].span.start;
    (s.mark(i, '-') || s.mark(i, '\u{2013}')) && apart(i)
}

/// Past "-", "1.", "II." and "a)" at the start, with the number told.
fn past_marker(s: &Sheet, from: usize, to: usize) -> (usize, Option<(Option<u32>, Span)>) {
    let at = (from..to).find(|&i| !s.bullet(i)).unwrap_or(to);
    let at = at + usize::from(s.is(at, Cue::And));
    if !s.mark(at + 1, '.') && !s.mark(at + 1, ')') {
        return (at, None);
    }
    let number = crate::language::ordinal(s.word(at)).filter(|_| s.wordy(at));
    match number {
        Some(n) => (at + 2, Some((Some(n), s.span(at, at + 1)))),
        None => (at, None),
    }
}

/// What the words before a colon say: a placing, a class of competitors or a category.
pub(super) fn label(s: &Sheet, from: usize, colon: usize) -> Option<Item> {
    let mut item = Item::default();
    let led = s.any(from, &[Cue::CategoryHead, Cue::Level]);
    let at = from + usize::from(led);
    if let Some(rank) = rank_at(s, at, colon).filter(|r| r.end == colon && r.value.is_some()) {
        item.rank = Some((rank.value, rank.span));
        return Some(item);
    }
    let at = at + usize::from(s.mark(at, '-'));
    let length = colon.checked_sub(at).filter(|n| (1..=10).contains(n))?;
    // "14-09-1981: Jepang vs Indonesia": a day is no category
    if !s.wordy(at) || s.word(at).starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let told = at + length;
    if all_class(s, at, told) {
        item.class = Some((s.told(at, told), s.span(at, told)));
        return Some(item);
    }
    best_inside(s, at, told, &mut item);
    let read = Read { value: s.told(at, told), span: s.span(at, told), end: told };
    item.category = Some((read, "category"));
    Some(item)
}

/// Takes a placing and a category in before the winner; gives the token behind them.
fn what_leads(s: &Sheet, from: usize, to: usize, item: &mut Item) -> usize {
    let mut at = from;
    if let Some(rank) = rank_at(s, at, to).filter(|r| r.end < to) {
        item.rank = Some((rank.value, rank.span));
        at = rank.end;
    }
    if s.is(at, Cue::CategoryHead) {
        at = put(s, at, to, item).unwrap_or(at + 1);
    }
    at
}

/// Puts the category or class behind "kategori" into the item; gives the token behind it.
fn put(s: &Sheet, head: usize, to: usize, item: &mut Item) -> Option<usize> {
    let from = head + s.cue_len(head);
    let read = category_at(s, from, to, Series::One)?;
    let end = read.end;
    match all_class(s, from, end) {
        true => item.class = Some((read.value, read.span)),
        false => item.category = Some((read, "category")),
    }
    Some(end)
}

/// What stands behind the winner: a category, a placing or a grade at the end.
fn what_follows(s: &Sheet, end: usize, to: usize, item: &mut Item) {
    if let Some(head) = s.find(end, to, &[Cue::CategoryHead]) {
        put(s, head, to, item);
    }
    let placed = || (end..to).find_map(|i| rank_at(s, i, to)).filter(|r| r.value.is_some());
    if let Some(rank) = item.rank.is_none().then(placed).flatten() {
        item.rank = Some((rank.value, rank.span));
    }
    let last = to - usize::from(s.mark(to - 1, '.'));
    let grade = (end..last).find(|&i| s.mark(i, ',') && s.is(i + 1, Cue::Grade));
    let whole = |at: usize| at + s.cue_len(at) == last && s.capital(at);
    if let Some(at) = grade.map(|comma| comma + 1).filter(|&at| whole(at)) {
        let read = Read { value: s.told(at, last), span: s.span(at, last), end: last };
        item.category.get_or_insert((read, "grade"));
    }
}

/// Whoever stands right behind a prize's dash, be it by one word.
fn whole_name(s: &Sheet, at: usize, to: usize) -> Option<(Vec<Entity>, usize)> {
    entity_at(s, at, to).map(|(entity, end)| (vec![entity], end))
}

/// The winners that a piece names first, and the token behind them: vouched for, else a run of two capitals
/// or more; where one is from ("dari Puskesmas A") wins nothing.
fn named_in(s: &Sheet, from: usize, to: usize) -> Option<(Vec<Entity>, usize)> {
    let led = |i: usize| i > from && s.any(i - 1, &[Cue::From, Cue::At]);
    let free = |i: &usize| !led(*i);
    let mut names = (from..to).filter(free).filter_map(|i| entity_at(s, i, to).map(|f| (i, f)));
    let vouched = |e: &Entity| e.sure && e.rule != "run-of-capitals";
    let (first, (entity, end)) = names.next()?;
    if vouched(&entity) {
        // "Tebo dan Merangin, Madya": regions share what stands behind them
        let region = |f: &(Entity, usize)| f.0.is_region();
        let all: Vec<_> = entities_at(s, first, to).into_iter().take_while(region).collect();
        let end = all.last().map_or(end, |last| last.1);
        let who = match all.is_empty() {
            true => vec![entity],
            false => all.into_iter().map(|(e, _)| e).collect(),
        };
        return Some((who, end));
    }
    if entity.name.contains(' ') {
        return Some((vec![entity], end));
    }
    let (_, (entity, end)) = names.find(|(_, (e, _))| vouched(e) || e.name.contains(' '))?;
    Some((vec![entity], end))
}

/// "Desa Wisata Silokek (Sumatera Barat)": the bracket tells where the winner lies.
fn in_bracket(s: &Sheet, end: usize, to: usize, who: &mut Entity) {
    let open = end + usize::from(s.mark(end, ','));
    if who.province.is_some() || !who.local || !(s.mark(end, '(') || s.mark(end, ',')) {
        return;
    }
    let place = (open..to.min(open + 3)).find_map(|i| Some((i, region_at(s, i, None)?)));
    if let Some((i, (region, len))) = place {
        who.province = Some(region.province.clone());
        who.place = Some(s.span(i, i + len));
    }
}
