//! Answers: which prizes of one winner does a list between dashes or with numbers count up?
//!
//! "X meraih sejumlah penghargaan, di antaranya: - Tokoh Wanita Inspiratif dari Majalah A tahun 2008 - Anugerah
//! B 2011 kategori C", "Prestasi X: 1. Juara Piala A 2019 2. Medali emas Pekan B 2021". Serves 3 of 60 award
//! news. Doubt: prizes of others in the same list.

use super::*;
use crate::understand::entity::numbered;
use crate::understand::giver::bodies_at;
use crate::understand::phrase::{Series, category_at};
use crate::understand::tokens::Kind;

/// The drafts of a heading that announces prizes, and the pieces behind it and on the lines below.
pub(super) fn dashed(s: &Sheet, number: usize) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    let colon = opening(s, number)?;
    let pieces = pieces(s, number, colon + 1);
    // each piece may have a winner of its own
    let own = [Cue::Taken, Cue::Given, Cue::Give];
    if pieces.iter().any(|&(_, from, to)| s.find(from, to, &own).is_some()) {
        return None;
    }
    let named = || (line.from..colon).filter_map(|i| entity_at(s, i, colon)).map(|(e, _)| e);
    let vouched = named().find(|e| e.sure && e.rule != "run-of-capitals");
    let who = vouched.or_else(|| named().find(|e| e.sure));
    let mut drafts: Vec<Draft> =
        pieces.into_iter().take(20).filter_map(|p| prize(s, p, who.as_ref())).collect();
    // "sejumlah apresiasi yang diperoleh tahun ini, antara lain"
    if s.find(line.from, colon, &[Cue::ThisYear]).is_some() {
        drafts.iter_mut().for_each(|draft| draft.past = false);
    }
    (drafts.len() >= 2).then_some(drafts)
}

/// The colon behind "sejumlah penghargaan di antaranya", "penghargaan berikut" or "Prestasi X", or the end of
/// such a line where the one below starts the list.
fn opening(s: &Sheet, number: usize) -> Option<usize> {
    let line = s.lines[number];
    let below = || s.lines.get(number + 1).is_some_and(|next| dash(s, next.from));
    let colon = (line.from..line.to).rev().find(|&i| s.mark(i, ':'));
    let end = colon.or_else(|| below().then_some(line.to)).filter(|_| !line.title)?;
    let low = end.saturating_sub(12).max(line.from);
    let prize = |i: usize| s.is(i, Cue::Award) || s.is(i, Cue::Feat);
    let titled = end - line.from <= 8 && (line.from..line.from + 2).any(prize);
    let leads = (low..end).any(|i| s.any(i, &[Cue::Yields, Cue::Many, Cue::ListLead]));
    let unreal = [Cue::Hope, Cue::Future, Cue::Nominate, Cue::Negation, Cue::AimHead];
    let last = end + 1 >= line.to || (end + 1..end + 3).any(|i| dash(s, i));
    let told = (low..end).any(prize) && (leads || titled) && last;
    let real = s.find(line.from, end, &unreal).is_none() && !of_others(s, line.from, end);
    (told && real).then_some(end)
}

/// "penghargaan yang diserahkan Gubernur X", "daftar pemenang": the list is of what others won.
fn of_others(s: &Sheet, from: usize, to: usize) -> bool {
    let words = ["pemenang", "agenda"];
    s.find(from, to, &[Cue::Give, Cue::Given, Cue::Winner]).is_some()
        || (from..to).any(|i| words.iter().any(|w| s.says(i, w)))
}

/// A dash or a number before a piece: behind a comma or a gap, or at the start of a line.
fn dash(s: &Sheet, i: usize) -> bool {
    let apart = |i: usize| s.tokens[i - 1].span.end < s.tokens[i].span.start;
    s.bullet(i) && i > 0 && (apart(i) || s.mark(i - 1, ',') || s.starts_line(i)) || counter(s, i)
}

/// "1." or "1)" at the start of a line, before a capital.
fn counter(s: &Sheet, i: usize) -> bool {
    let closed = s.mark(i + 1, '.') || s.mark(i + 1, ')');
    numbered(s, i) && closed && s.starts_line(i) && s.capital(i + 2)
}

/// The stretches between dashes: those of the heading's own sentence, then of the lines that start with one.
fn pieces(s: &Sheet, number: usize, from: usize) -> Vec<(usize, usize, usize)> {
    let mut out = cut(s, number, from);
    let below =
        (number + 1..s.lines.len().min(number + 21)).take_while(|&n| dash(s, s.lines[n].from));
    out.extend(below.flat_map(|n| cut(s, n, s.lines[n].from)));
    out
}

/// The stretches of a line from `from` on, each behind a dash of its own.
fn cut(s: &Sheet, number: usize, from: usize) -> Vec<(usize, usize, usize)> {
    let to = s.lines[number].to;
    let starts: Vec<usize> = (from..to).filter(|&i| dash(s, i)).collect();
    let ends = starts.iter().skip(1).copied().chain([to]);
    let past = |at: usize| at + 1 + usize::from(counter(s, at));
    starts.iter().zip(ends).map(|(&at, end)| (number, past(at), end)).collect()
}

/// The prize of a piece: by its name, or by what it honours with a giver or a year.
fn prize(
    s: &Sheet,
    (number, from, to): (usize, usize, usize),
    who: Option<&Entity>,
) -> Option<Draft> {
    let mut info = Info::read(s, from, to, false);
    let lead = s.find(from, to, &[Cue::From, Cue::By]);
    if let Some(lead) = lead.filter(|_| info.bodies.is_empty()) {
        info.bodies.extend(bodies_at(s, lead + 1, to).into_iter().map(|b| (b, "giver-in-list")));
    }
    info.year = info.year.or_else(|| years(s, from, to).first().copied());
    let mut item = info.items.first().cloned().unwrap_or_default();
    let named = info.title.as_ref().is_some_and(|t| !t.value.loose && !t.value.status);
    if item.category.is_none() {
        let read = if named { behind_for(s, from, to) } else { honour(s, from, to) };
        item.category = read.map(|read| (read, "best-of-list"));
    }
    let best = item.category.as_ref().is_some_and(|c| c.0.value.ends_with("erbaik"));
    if let Some((read, _)) = item.category.as_ref().filter(|_| best && item.rank.is_none()) {
        item.rank = Some((Some(1), read.span));
    }
    (info.award, info.title) = (true, info.title.filter(|_| named));
    let told = named || item.category.is_some() && (info.year.is_some() || !info.bodies.is_empty());
    let (rule, confidence, past) = ("list-of-statements", 0.6, true);
    let (recipient, span, line) = (who.cloned(), s.span(from, to), number);
    told.then_some(Draft { recipient, info, item, line, span, rule, confidence, past })
}

/// "Metro TV Award for Economics": what an English name says it is for.
fn behind_for(s: &Sheet, from: usize, to: usize) -> Option<Read<String>> {
    let at = (from..to).find(|&i| s.says(i, "for"))? + 1;
    category_at(s, at, to, Series::One).filter(|_| s.capital(at))
}

/// "Pelopor Wisata dari …", "Penghargaan Inovasi Terbaik dari …": the capitals that the piece starts with.
fn honour(s: &Sheet, from: usize, to: usize) -> Option<Read<String>> {
    let from = from + usize::from(s.is(from, Cue::Award));
    let english = |i: usize| ["of", "the", "for", "and"].iter().any(|w| s.says(i, w));
    let word = |i: usize| s.capital(i) && s.tokens[i].kind != Kind::Number || english(i);
    let end = (from..to).find(|&i| !word(i)).unwrap_or(to);
    let read = || Read { value: s.told(from, end), span: s.span(from, end), end };
    (end > from + 1).then(read)
}
