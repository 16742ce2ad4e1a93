//! Answers: whom does a sentence name that only says who those were ("Keempatnya adalah A, B, C dan D")?
//!
//! "BPK memberi opini WTP ke 7 daerah. Ketujuh daerah tersebut adalah …": a total first, the names in
//! the next sentence. Serves 3 of the 50 articles that it was tuned on. Doubt: who else was counted.

use super::*;

/// The drafts of a sentence that names those counted before.
pub(super) fn listed_below(s: &Sheet, number: usize, open: bool) -> Vec<Draft> {
    let line = s.lines[number];
    let before = number.checked_sub(1).map(|n| s.lines[n]).filter(|l| !line.title && !l.title);
    let Some(from) = list_start(s, line).filter(|_| !line.title) else { return Vec::new() };
    let own = Info::read(s, line.from, from, false);
    let named = own.title.as_ref().is_some_and(|t| !t.value.status);
    // "Penerima Anugerah X ialah A, B, serta C" needs no sentence before
    let Some(before) = before.or(named.then_some(line)) else { return Vec::new() };
    let info = if named { own } else { Info::read(s, before.from, before.to, false) };
    let told = info.award || info.title.as_ref().is_some_and(|t| !t.value.status);
    let denied = s.find(before.from, before.to, &[Cue::Hope, Cue::Future]).is_some() && !open
        || s.find(before.from, before.to, &[Cue::Nominate]).is_some();
    let status = Info::read(s, line.from, line.to, false).status || info.status;
    let who = winners(s, from, line.to);
    // "Ketiganya yakni Website Terbaik II dan Layanan Terbaik III": prizes, and no winners
    let quality = |w: &Winner| w.entity.name.to_lowercase().contains("terbaik");
    if who.iter().any(quality) {
        return Vec::new();
    }
    let regions = who.iter().filter(|w| w.entity.is_regional()).count();
    // "Presiden memberikan gelar itu kepada enam tokoh. Mereka adalah A, B, dan C"
    let vouched = |w: &Winner| w.entity.sure && w.entity.rule != "run-of-capitals";
    let persons = told
        && (s.says(line.from, "mereka") || who.iter().all(vouched))
        && s.find(before.from, before.to, &[Cue::Give, Cue::Given]).is_some();
    let others = who.iter().all(|w| w.entity.sure) && (open || named || persons);
    if who.len() < 2 || !(told || open) || denied || status || 2 * regions < who.len() && !others {
        return Vec::new();
    }
    let mut info = info;
    info.items.truncate(1);
    info.count = false;
    let (span, rule, confidence) = (line.span, "named-after-count", 0.7);
    let make = Make { line: number, span, rule, confidence, past: false };
    make.drafts(who, info)
}

/// "Ketiga desa itu Desa A, Desa B, dan Desa C": the names at once behind those counted.
fn without_is(s: &Sheet, line: Line) -> Option<usize> {
    let near = line.from + 2..line.to.min(line.from + 4);
    let points = near.into_iter().find(|&i| s.is(i, Cue::Anaphor))?;
    let counted = s.is(line.from, Cue::Ordinal) && !s.capital(line.from + 1);
    let (_, end) = entity_at(s, points + 1, line.to).filter(|(e, _)| counted && e.sure)?;
    joiner(s, end, line.to).map(|_| points + 1)
}

/// Behind "Ketujuh daerah tersebut adalah", "Keempatnya adalah", "Mereka adalah".
fn list_start(s: &Sheet, line: Line) -> Option<usize> {
    let counted = |i: usize| {
        let word = s.word(i).to_ascii_lowercase();
        word.starts_with("ke") && word.ends_with("nya")
            || s.is(i, Cue::Ordinal)
            || ["mereka", "daerah", "kabupaten/kota"].contains(&word.as_str())
    };
    // "Berikutnya A sebagai staf lokal, B, serta C": the list goes on
    let on = ["berikutnya", "selanjutnya", "kemudian", "terakhir"];
    let voiced = |i: usize| VOICES.iter().any(|&(cue, _)| s.is(i, cue));
    let first = line.from + 1 + usize::from(s.mark(line.from + 1, ','));
    if on.iter().any(|w| s.says(line.from, w)) && !(line.from..line.to).any(voiced) {
        return Some(first);
    }
    // "Di level wali kota, A (Bitung), B (Mataram)"
    let level = (line.from..line.to.min(line.from + 2)).any(|i| s.is(i, Cue::Level));
    let comma = (line.from..line.to.min(line.from + 6)).find(|&i| s.mark(i, ','));
    let brackets = (line.from..line.to).filter(|&i| s.mark(i, '(')).count();
    if let Some(comma) = comma.filter(|_| level && brackets >= 2) {
        return Some(comma + 1);
    }
    if let Some(at) = without_is(s, line) {
        return Some(at);
    }
    if let Some(at) = receivers(s, line) {
        return Some(at);
    }
    let lead = (line.from..line.to.min(line.from + 3)).any(counted);
    let list = (line.from..line.to.min(line.from + 16)).find(|&i| s.is(i, Cue::Yields))?;
    let winners = |i: usize| ["penerima", "pemenang", "peraih"].iter().any(|w| s.says(i, w));
    let near = (list.saturating_sub(3).max(line.from)..list).any(winners) && list < line.from + 9;
    // "Penerima Satya Lencana Pembangunan di antaranya adalah Gubernur A, Bupati B"
    let first = (line.from..line.to.min(line.from + 4)).any(winners);
    let mut at = list + s.cue_len(list);
    while s.mark(at, ',') || s.mark(at, ':') || s.is(at, Cue::Yields) {
        at += s.cue_len(at);
    }
    (lead && list < line.from + 6 || near || first).then_some(at)
}

/// "Penerimanya A, B, dan C", "Para penerima: A dan B": at once behind the noun for those who won.
///
/// Serves 1 of 40 short pieces on governments.
fn receivers(s: &Sheet, line: Line) -> Option<usize> {
    let noun = ["penerimanya", "pemenangnya", "peraihnya", "penerima", "pemenang", "peraih"];
    let at = line.from + usize::from(s.says(line.from, "para"));
    let next = at + 1 + usize::from(s.mark(at + 1, ':'));
    let (_, end) = entity_at(s, next, line.to).filter(|(e, _)| e.sure)?;
    let told = noun.iter().any(|w| s.says(at, w));
    joiner(s, end, line.to).filter(|_| told).map(|_| next)
}
