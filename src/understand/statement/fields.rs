//! Answers: which place has each field of a list that names no winners?
//!
//! "Untuk perencanaan kami peringkat dua; pengembangan kompetensi, peringkat empat; sedangkan untuk data kami
//! di urutan kelima": each piece is what was judged and the place in it, all of whoever speaks or was told of
//! before. Serves 1 of 129 articles on governments. Doubt: places of several, told in turn without names.

use super::*;

/// The drafts of a sentence that gives two fields or more a place each, behind others on awards.
pub(super) fn fields(s: &Sheet, number: usize, scene: bool) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    let unreal = [Cue::Hope, Cue::Future, Cue::Nominate, Cue::League, Cue::LeagueName];
    // "kami harus puas di urutan kelima" is told as a fact
    let open = |i: usize| s.any(i, &unreal) && !s.says(i, "harus");
    let cut = (line.from..line.to).any(|i| s.mark(i, ';'));
    if line.title || !scene || !cut || (line.from..line.to).any(open) {
        return None;
    }
    let pieces = pieces(s, line);
    let items: Vec<Item> = pieces.iter().filter_map(|&(from, to)| field(s, from, to)).collect();
    if items.len() < 2 || items.len() < pieces.len() {
        return None;
    }
    let mut info = Info::default();
    (info.award, info.items) = (true, items);
    let (span, rule, confidence) = (line.span, "field-and-place", 0.65);
    let make = Make { line: number, span, rule, confidence, past: false };
    Some(make.drafts(Vec::new(), info))
}

/// The stretches between semicolons, up to the end of a quotation.
fn pieces(s: &Sheet, line: Line) -> Vec<(usize, usize)> {
    let first = line.from + usize::from(s.quote(line.from));
    let end = (first..line.to).find(|&i| s.quote(i)).unwrap_or(line.to);
    let mut out = Vec::new();
    let mut start = first;
    for i in first..=end {
        if i == end || s.mark(i, ';') {
            out.push((start, i));
            start = i + 1;
        }
    }
    out.retain(|(from, to)| from < to);
    out
}

/// One field and its place: nobody is named in between, and nothing stands behind.
fn field(s: &Sheet, from: usize, to: usize) -> Option<Item> {
    let rank = (from..to).find_map(|i| {
        let rank = rank_at(s, i, to).filter(|r| r.value.is_some() && r.end > i + s.cue_len(i))?;
        Some((i, rank))
    });
    let (at, rank) = rank.filter(|(_, r)| (r.end..to).all(|j| !s.wordy(j)))?;
    let leads = ["sedangkan", "sementara", "adapun", "untuk", "pada", "bidang", "kategori", "dan"];
    let start = (from..at).find(|&j| !leads.iter().any(|w| s.says(j, w)))?;
    let ends =
        |j: usize| !s.wordy(j) && !s.mark(j, '-') && !s.mark(j, '/') || s.is(j, Cue::Pronoun);
    let end = (start..at).find(|&j| ends(j)).unwrap_or(at);
    let named = entity_at(s, start, end).is_some_and(|(e, _)| e.sure);
    if named || !(1..=10).contains(&(end - start)) {
        return None;
    }
    let read = Read { value: s.told(start, end), span: s.span(start, end), end };
    let rank = Some((rank.value, rank.span));
    Some(Item { category: Some((read, "field")), rank, ..Item::default() })
}
