//! Answers: which awards does a list of whole statements name ("di antaranya A, B, hingga C")?
//!
//! Background lists put several awards into one sentence, each with its own name, giver, winner
//! and year. Serves 1 of the seeds and 2 of 87 dev articles.

mod dashed;

use super::entity::{Entity, entity_at};
use super::giver::{Giver, body_at};
use super::info::{Info, Item};
use super::names::{Cue, Thing};
use super::phrase::{Read, Series, Title, category_at, contest_at, rank_at, title_at};
use super::sheet::{Line, Sheet};
use super::statement::{Draft, subjects, winners};
use crate::article::Span;

/// The drafts of a sentence that lists whole statements after "antara lain" and its like.
pub(crate) fn roster(s: &Sheet, number: usize) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    if let Some(list) = dashed::dashed(s, number) {
        return Some(list);
    }
    let (list, from) = head(s, line)?;
    // "A Award 2015 dan B Prize 2019": each of a year of its own; prizes of one night share it
    let varied = varied(&years(s, from, line.to));
    let segments = segments(s, from, line.to, varied);
    let whole = segments.iter().filter(|&&(a, b)| is_whole(s, a, b, varied)).count();
    if segments.len() < 2 || whole < 2 || whole * 2 < segments.len() {
        return None;
    }
    let verb = (line.from..list).find(|&i| s.is(i, Cue::Receive)).unwrap_or(list);
    let subject = subjects(s, line.from, verb).into_iter().next();
    let taken = (line.from..list).find(|&i| s.is(i, Cue::Taken));
    let behind = || {
        let at = taken? + 1 + usize::from(s.is(taken? + 1, Cue::By));
        entity_at(s, at, list).filter(|(e, _)| e.sure).map(|(e, _)| e)
    };
    let subject = behind().or(subject).or_else(|| told_before(s, number, list));
    // "Sebelumnya ia meraih banyak prestasi. Antara lain …": the list goes on from the line before
    let start = if list < line.from + 2 { number.saturating_sub(1) } else { number };
    let past = s.find(s.lines[start].from, list, &[Cue::Past, Cue::Many]).is_some();
    let drafts = segments.into_iter().filter(|&(a, b)| is_whole(s, a, b, varied));
    Some(drafts.flat_map(|(a, b)| segment(s, number, (a, b), subject.as_ref(), past)).collect())
}

/// "X pernah menerima banyak penghargaan. Di antaranya menerima A": who received by the sentence before.
fn told_before(s: &Sheet, number: usize, list: usize) -> Option<Entity> {
    let line = s.lines[number];
    let goes_on = s.is(line.from, Cue::Yields) && list <= line.from + 3;
    let before = number.checked_sub(1).map(|n| s.lines[n]).filter(|_| goes_on)?;
    let verb = s.find(before.from, before.to, &[Cue::Receive])?;
    subjects(s, before.from, verb).into_iter().next()
}

/// Where a list starts: behind "antara lain" after a word for prizes, or a verb right before a
/// placing or a medal.
fn head(s: &Sheet, line: Line) -> Option<(usize, usize)> {
    let prize = |j: usize| {
        s.is(j, Cue::Award) || ["prestasi", "capaian", "juara"].iter().any(|w| s.says(j, w))
    };
    let yields = |i: usize| {
        s.is(i, Cue::Yields) && (i.saturating_sub(14).max(line.from)..i).any(prize)
            || i < line.from + 2
                && s.is(i, Cue::Yields)
                && starts_prize(
                    s,
                    i + s.cue_len(i) + usize::from(s.mark(i + s.cue_len(i), ',')),
                    line.to,
                )
    };
    let named = |i: usize| title_at(s, i, line.to).is_some_and(|t| t.value.known);
    let verb = |i: usize| {
        let object = i + s.cue_len(i);
        let best = || best_at(s, object + usize::from(s.is(object, Cue::Award)), line.to).is_some();
        s.is(i, Cue::Receive) && (starts_prize(s, object, line.to) || named(object) || best())
    };
    // "Penghargaan yang diterima Pemkot X: (1) A dari B; (2) C dari D"
    let cuts = (line.from..line.to).filter(|&i| s.mark(i, ';')).count();
    let colon = |i: usize| {
        let near = i.saturating_sub(14).max(line.from)..i;
        cuts > 1 && s.mark(i, ':') && near.into_iter().any(|j| s.is(j, Cue::Award))
    };
    let list = (line.from..line.to).find(|&i| yields(i) || verb(i) || colon(i))?;
    let from = list + s.cue_len(list);
    Some((list, from + usize::from(s.mark(from, ':') || s.mark(from, ','))))
}

/// "Juara 1 …", "medali perunggu …", "Terbaik II …": a piece that tells its own prize.
fn starts_prize(s: &Sheet, i: usize, to: usize) -> bool {
    let i = i + usize::from(s.says(i, "terakhir"));
    let placed = rank_at(s, i, to).is_some_and(|r| r.value.is_some() && r.end > i + s.cue_len(i));
    placed || s.is(i, Cue::Medal) && s.cue_len(i) > 1
}

/// The pieces between commas, "hingga", and "dan" before a new award.
fn segments(s: &Sheet, from: usize, to: usize, varied: bool) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = from;
    let firm = (from..to).filter(|&i| s.mark(i, ';')).count() >= 2;
    for i in from..to {
        let joint = s.mark(i, ';') || !firm && (s.mark(i, ',') || s.says(i, "hingga"));
        let next = !firm
            && (s.says(i, "dan") || s.says(i, "serta"))
            && (s.any(i + 1, &[Cue::Award, Cue::Champion])
                || starts_prize(s, i + 1, to)
                || own_name(s, i + 1, to, varied));
        if joint || next {
            out.push((start, i));
            start = i + 1;
        }
    }
    out.push((start, to));
    out.retain(|(a, b)| a + 1 < *b);
    out.iter_mut().for_each(|(a, b)| {
        while *a + 1 < *b && (s.is(*a, Cue::And) || s.says(*a, "hingga")) {
            *a += 1;
        }
        *a = s.past_bracket(*a, *b, 1);
    });
    out
}

/// Whether a piece names an award, a giver or a placing of its own.
fn is_whole(s: &Sheet, from: usize, to: usize, varied: bool) -> bool {
    let placed = (from..to).any(|i| s.is(i, Cue::Champion) && i > from && s.is(i - 1, Cue::As));
    let giver = s.things(from).any(|(thing, _)| matches!(thing, Thing::Body { .. }))
        && s.find(from, to, &[Cue::For]).is_some();
    let handed = s.says(from, "kepada");
    let won = starts_prize(s, from, to)
        && (from..to).any(|i| year_at(s, i).is_some() || s.is(i, Cue::AwardName));
    let titled = title_at(s, from, to).is_some_and(|t| !t.value.status && !t.value.loose)
        && s.find(from, to, &[Cue::CategoryHead, Cue::From, Cue::By]).is_some();
    let best = best_at(s, from, to).is_some() || own_name(s, from, to, varied);
    s.any(from, &[Cue::Award]) && to - from > 2
        || placed
        || giver
        || handed
        || won
        || titled
        || best
}

/// "Habibie Prize 2019", "Satyalancana Wira Karya": an award by its name and year, or one that its name says.
///
/// Serves 2 of 118 news and 1 of dev.
fn own_name(s: &Sheet, from: usize, to: usize, varied: bool) -> bool {
    let own = |t: &Read<Title>| varied && t.value.year.is_some() || t.value.plain;
    s.capital(from) && title_at(s, from, to).is_some_and(|t| !t.value.status && own(&t))
}

/// "Film Terbaik di Salamindanaw Film Festival 2016", "Man of the Year dari majalah Tempo pada 2010", "Aktor
/// Terpuji Festival Film Bandung 2014": what was best, before where or by whom.
///
/// Serves 2 of 420 labelled articles and 2 of 118 news.
fn best_at(s: &Sheet, from: usize, to: usize) -> Option<Read<String>> {
    let end = best_end(s, from, to)?;
    let led = ["di", "dari", "versi", "pada", "dalam"].iter().any(|w| s.says(end, w));
    let sought = s.find(from, end, &[Cue::Nominate]).is_some();
    let read = || Read { value: s.told(from, end), span: s.span(from, end), end };
    let best = s.word(end - 1).to_lowercase().starts_with("ter");
    let where_won = led || s.capital(end) && best || s.is(end, Cue::ContestHead);
    (where_won && !sought && (end..to).any(|i| year_at(s, i).is_some())).then(read)
}

/// Where what was best ends: behind "terbaik" and its like, else at the end of capitals with a quality.
fn best_end(s: &Sheet, from: usize, to: usize) -> Option<usize> {
    let quality = |i: usize| s.is(i, Cue::Superlative) || s.says(i, "terbaik");
    let formed = |&i: &usize| quality(i) && s.word(i).to_lowercase().starts_with("ter");
    if let Some(best) = (from + 1..to.min(from + 5)).find(formed) {
        let whole = s.capital(from) && (from..best).all(|i| s.wordy(i));
        return Some(best + 1).filter(|_| whole);
    }
    let inside = |i: usize| s.capital(i) || ["of", "the", "in"].iter().any(|w| s.says(i, w));
    let end = (from..to).find(|&i| !inside(i) || s.is(i, Cue::AwardName) && i > from)?;
    ((from..end).any(quality) && end > from + 1).then_some(end)
}

/// "juara 1 lomba yel-yel" in a list: the part of the contest told before that a placing is in.
///
/// Serves no labelled article; read from the language.
fn part_at(s: &Sheet, from: usize, to: usize) -> Option<Read<String>> {
    let rank = rank_at(s, from, to).filter(|r| r.value.is_some() && s.says(r.end, "lomba"))?;
    let at = rank.end + 1;
    let part = s.wordy(at) && !s.capital(at) && s.cues(at).is_empty();
    part.then(|| category_at(s, at, to, Series::Many)).flatten()
}

/// "Juara 3 Lomba Robot Kemenag 2016": the known body behind the placing and the contest's name.
///
/// Serves 1 of 60 award news. Doubt: whose pupils competed; behind "di" it is the host.
fn body_within(s: &Sheet, from: usize, to: usize) -> Option<Read<Giver>> {
    let led = |i: usize| s.any(i - 1, &[Cue::At, Cue::To, Cue::By, Cue::From]);
    let inner = (from + 1..to).filter(|&i| starts_prize(s, from, to) && !led(i));
    inner
        .filter_map(|i| body_at(s, i, to))
        .find(|body| body.value.known && !body.value.name.starts_with("Universitas"))
}

/// Whether more than one year is told.
fn varied(years: &[(i32, Span)]) -> bool {
    years.windows(2).any(|pair| pair[0].0 != pair[1].0)
}

/// The years of a piece: "kejuaraan dunia 2018 dan 2019" are two prizes.
fn years(s: &Sheet, from: usize, to: usize) -> Vec<(i32, Span)> {
    (from..to).filter_map(|i| Some((year_at(s, i)?, s.span(i, i + 1)))).collect()
}

fn year_at(s: &Sheet, i: usize) -> Option<i32> {
    let word = s.word(i);
    word.parse().ok().filter(|year| word.len() == 4 && (1950..2100).contains(year))
}

fn segment(
    s: &Sheet,
    number: usize,
    (from, to): (usize, usize),
    subject: Option<&Entity>,
    past: bool,
) -> Vec<Draft> {
    let mut info = Info::read(s, from, to, false);
    info.award = true;
    let prize = title_at(s, from, to).is_some();
    let body = body_at(s, from, to).filter(|_| !prize);
    if let Some(body) = body.or_else(|| body_within(s, from, to)) {
        info.bodies.push((body, "giver-in-list"));
    }
    let handed = info.to.map_or_else(Vec::new, |at| winners(s, at, to));
    let own = handed.first().map(|w| w.item.clone()).filter(|item| item.category.is_some());
    info.items.splice(0..0, own);
    let mut who: Vec<Entity> = match info.to {
        Some(_) => handed.into_iter().map(|w| w.entity).collect(),
        None => own_winner(s, from, to).into_iter().collect(),
    };
    if who.is_empty() {
        who.extend(subject.cloned());
    }
    let items = if info.items.is_empty() { vec![Item::default()] } else { info.items.clone() };
    let mut item = items.into_iter().next().unwrap_or_default();
    let best = best_at(s, from, to);
    if let Some(read) = &best {
        first_of(read, &mut item);
        info.title = info.title.take().or_else(|| contest_at(s, read.end, to));
    }
    let best = best.or_else(|| part_at(s, from, to)).map(|read| (read, "best-of-list"));
    item.category = item.category.or(best);
    if s.find(from, to, &[Cue::Nominate]).is_some() {
        return Vec::new();
    }
    let mut told = years(s, from, to);
    told.dedup_by_key(|y| y.0);
    if told.len() > 1 && who.len() <= 1 && starts_prize(s, from, to) {
        return told
            .into_iter()
            .map(|year| one_year(s, number, (from, to), who.first(), &info, &item, year))
            .collect();
    }
    let make = |recipient| Draft {
        recipient,
        info: info.clone(),
        item: item.clone(),
        line: number,
        span: s.span(from, to),
        rule: "list-of-statements",
        confidence: 0.6,
        past,
    };
    match who.is_empty() {
        true => vec![make(None)],
        false => who.into_iter().map(|e| make(Some(e))).collect(),
    }
}

/// "Sutradara Terbaik": who is best is the first.
fn first_of(best: &Read<String>, item: &mut Item) {
    if best.value.to_lowercase().ends_with("terbaik") && item.rank.is_none() {
        item.rank = Some((Some(1), best.span));
    }
}

/// One of the years in which a piece of a list was won.
fn one_year(
    s: &Sheet,
    number: usize,
    (from, to): (usize, usize),
    who: Option<&Entity>,
    info: &Info,
    item: &Item,
    year: (i32, Span),
) -> Draft {
    let mut info = info.clone();
    info.year = Some(year);
    Draft {
        recipient: who.cloned(),
        info,
        item: Item { year: None, ..item.clone() },
        line: number,
        span: s.span(from, to),
        rule: "list-of-years",
        confidence: 0.6,
        past: true,
    }
}

/// The winner before "sebagai" or right after "penghargaan".
fn own_winner(s: &Sheet, from: usize, to: usize) -> Option<Entity> {
    let role = (from..to).find(|&i| s.is(i, Cue::As))?;
    let found = (from..role)
        .filter_map(|i| entity_at(s, i, role))
        .find(|(e, _)| e.sure && e.rule != "run-of-capitals");
    found.map(|(entity, _)| entity)
}
