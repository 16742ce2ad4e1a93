//! Answers: who won which category, where a sentence tells them in turn?
//!
//! "kategori A adalah X dan kategori B adalah Y", "X untuk bidang A, Y dalam bidang B", "nomor ganda putra
//! (X), tunggal putri (Y)": no verb of its own stands between them. Serves 4 of 225 labelled articles and
//! 4 of 6,000 news. Doubt: a schedule or a squad, which words of a match tell.

use super::winners::{best_inside, discipline};
use super::*;
use crate::understand::phrase::all_class;

/// A category or a winner, with its first token and the token after.
enum Told {
    Category(Read<String>, (usize, usize)),
    Winner(Entity, (usize, usize)),
}

/// The drafts of a sentence that gives two categories or more to their winners; `open` says that the
/// sentence before was about awards.
pub(super) fn in_turn(s: &Sheet, number: usize, open: bool) -> Vec<Draft> {
    let line = s.lines[number];
    if line.title || !lists_prizes(s, number, open) {
        return Vec::new();
    }
    let told = told(s, line);
    let pairs = pairs(s, &told);
    let mut names: Vec<&str> = pairs.iter().map(|p| p.0.value.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    if names.len() < 2 {
        return Vec::new();
    }
    let info = shared(s, line, &told);
    let first = s.find(line.from, line.to, &[Cue::Champion]).is_some_and(|j| s.says(j, "juara"))
        || (line.from..line.to).any(|j| s.says(j, "dimenangkan"));
    let draft = |(read, who, at): (Read<String>, Entity, (usize, usize))| {
        let rank = first.then_some((Some(1), read.span));
        let mut item = Item { rank, ..Item::default() };
        best_inside(s, at.0, at.1, &mut item);
        let (span, rule, confidence) = (line.span, "categories-in-turn", 0.65);
        let item = Item { category: Some((read, "category")), ..item };
        Draft {
            recipient: Some(who),
            info: info.clone(),
            item,
            line: number,
            span,
            rule,
            confidence,
            past: false,
        }
    };
    pairs.into_iter().map(draft).collect()
}

/// Whether a sentence with a category or a discipline is about prizes that were won, and not about a match.
fn lists_prizes(s: &Sheet, number: usize, open: bool) -> bool {
    let line = s.lines[number];
    // asked first, as it costs least
    let prize = [Cue::Award, Cue::Medal, Cue::Champion, Cue::Taken];
    let before = number.checked_sub(1).map(|n| s.lines[n]);
    let told = s.find(line.from, line.to, &prize).is_some()
        || open
        || before.is_some_and(|l| s.find(l.from, l.to, &[Cue::Award]).is_some());
    let headed = |j| category_head(s, j) || discipline(s, j, line.to).is_some();
    let unreal = [Cue::Hope, Cue::Future, Cue::Nominate, Cue::Negation];
    let matched = [
        "vs",
        "melawan",
        "lawan",
        "mengalahkan",
        "menghadapi",
        "lolos",
        "babak",
        "melaju",
        "poin",
        "gol",
        "klasemen",
    ];
    told && s.find(line.from, line.to, &unreal).is_none()
        && (line.from..line.to).any(headed)
        && !(line.from..line.to).any(|j| matched.iter().any(|w| s.says(j, w)))
}

/// What the sentence says of all its prizes.
fn shared(s: &Sheet, line: Line, told: &[Told]) -> Info {
    let mut info = Info::read(s, line.from, line.to, false);
    // where a winner is from gives nothing
    let homes: Vec<Span> = told
        .iter()
        .filter_map(|t| match t {
            Told::Winner(_, (from, to)) => Some(s.span(*from, *to)),
            Told::Category(..) => None,
        })
        .collect();
    info.bodies.retain(|(body, _)| !homes.iter().any(|home| home.contains(body.span)));
    info.items.clear();
    (info.to, info.reason, info.award) = (None, None, true);
    info
}

fn category_head(s: &Sheet, i: usize) -> bool {
    // "nomor punggung 92": what a player wears
    let other = s.says(i + 1, "punggung") || s.says(i + 1, "urut");
    let head = s.any(i, &[Cue::CategoryHead, Cue::Field]) && !s.capital(i);
    !other && (head || s.says(i, "sektor"))
}

/// The categories and winners of a sentence, in order.
fn told(s: &Sheet, line: Line) -> Vec<Told> {
    let mut out = Vec::new();
    let mut at = line.from;
    while at < line.to && out.len() < 60 {
        if let Some((read, end)) = category(s, at, line.to) {
            out.push(Told::Category(read, (at, end)));
            at = end;
        } else if let Some((entity, end)) = winner(s, at, line.to) {
            match out.last_mut() {
                Some(Told::Winner(_, place)) if home(s, place.1, at, &entity) => place.1 = end,
                _ => out.push(Told::Winner(entity, (at, end))),
            }
            at = end.max(at + 1);
        } else {
            at += 1;
        }
    }
    out
}

/// A category behind its head or a discipline, and the token after.
fn category(s: &Sheet, at: usize, to: usize) -> Option<(Read<String>, usize)> {
    let behind = at + usize::from(category_head(s, at)) * s.cue_len(at);
    let headed = || category_at(s, behind, to, Series::One).filter(|_| behind > at);
    let read = discipline(s, behind, to).or_else(headed)?;
    // "kategori Perusahaan Mitra terbaik"
    let end = read.end + usize::from(s.says(read.end, "terbaik"));
    let end = before_winner(s, behind, end, to).unwrap_or(end);
    let read = match end == read.end {
        true => read,
        false => Read { value: s.told(behind, end), span: s.span(behind, end), end },
    };
    (!all_class(s, behind, end)).then_some((read, end.max(at + 1)))
}

/// "bidang Sastra dan Andi Wijaya dalam bidang Hukum": behind "dan" stands the next winner.
fn before_winner(s: &Sheet, from: usize, end: usize, to: usize) -> Option<usize> {
    let and = (from + 1..end).rev().find(|&j| s.is(j, Cue::And))?;
    let (_, name_end) = entity_at(s, and + 1, to).filter(|(_, name_end)| *name_end == end)?;
    let next = (name_end..to.min(name_end + 3)).find(|&j| category_head(s, j))?;
    led(s, name_end, next).then_some(and)
}

/// "Yanri Subronto dari Universitas X", "Ivandini (Universitas Y)": where a winner is from.
fn home(s: &Sheet, end: usize, at: usize, entity: &Entity) -> bool {
    let from = s.says(end, "dari") || s.says(end, "asal");
    let beside = at == end + 1 && (from || s.mark(end, '(') || s.mark(end, ','));
    beside && (from || entity.rule != "run-of-capitals")
}

/// Who is named at a token: vouched for, or by two words; two in a bracket are one pair.
fn winner(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let (entity, end) = entity_at(s, i, to)?;
    let named = entity.sure && (entity.rule != "run-of-capitals" || entity.name.contains(' '));
    let close = (end..to.min(end + 8)).find(|&j| s.mark(j, ')'));
    let open = i > 0 && s.mark(i - 1, '(') && s.is(end, Cue::And);
    match close.filter(|_| open) {
        Some(close) => {
            let (name, span) = (s.told(i, close), s.span(i, close));
            Some((Entity { key: name.to_lowercase(), name, span, ..entity }, close))
        }
        None => named.then_some((entity, end)),
    }
}

/// Categories and winners that stand next to each other, in the order of the first two.
fn pairs(s: &Sheet, told: &[Told]) -> Vec<(Read<String>, Entity, (usize, usize))> {
    let lead = |pair: &[Told]| match pair {
        [Told::Category(_, (_, end)), Told::Winner(_, (start, _))] if led(s, *end, *start) => {
            Some(true)
        }
        [Told::Winner(_, (_, end)), Told::Category(_, (start, _))] if led(s, *end, *start) => {
            Some(false)
        }
        _ => None,
    };
    let Some(category_first) = told.windows(2).find_map(lead) else { return Vec::new() };
    let joined = told.windows(2).filter(|pair| lead(pair) == Some(category_first));
    let pair = |pair: &[Told]| match pair {
        [Told::Category(read, at), Told::Winner(who, _)]
        | [Told::Winner(who, _), Told::Category(read, at)] => {
            Some((read.clone(), who.clone(), *at))
        }
        _ => None,
    };
    joined.filter_map(pair).collect()
}

/// Whether only small words that lead from one to the other stand between two tokens.
fn led(s: &Sheet, from: usize, to: usize) -> bool {
    let small = |j: usize| {
        let words = [
            "dari",
            "untuk",
            "dalam",
            "di",
            "pada",
            "atas",
            "nama",
            "pasangan",
            "kembali",
            "diberikan",
        ];
        s.any(j, &[Cue::Yields, Cue::Taken, Cue::By, Cue::To])
            || s.mark(j, '(')
            || s.mark(j, ':')
            || words.iter().any(|w| s.says(j, w))
            || s.says(j, "dimenangkan")
    };
    to <= from + 5 && (from..to).all(small)
}
