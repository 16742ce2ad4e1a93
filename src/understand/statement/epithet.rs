//! Answers: whom does a sentence call the winner of an award in passing?
//!
//! "Peraih medali emas Olimpiade Paris 2024 cabor angkat besi, Rizky Juniansyah, …", "Jonatan
//! Christie sebagai Juara Kategori Tunggal Putra All England 2024", "penerima Hoegeng Awards 2024
//! itu menegaskan": no verb says that someone won, the name given to him does. Only where the award
//! is named and one person stands beside. Serves 9 of 294 labelled articles. Doubt: a title held
//! long ago (the year is told only if the words tell it).

use super::*;

/// The drafts of all epithets of a sentence.
pub(super) fn epithets(s: &Sheet, number: usize) -> Vec<Draft> {
    let line = s.lines[number];
    if line.title {
        return Vec::new();
    }
    let heads = (line.from..line.to).filter(|&i| head(s, line, i));
    heads.filter_map(|i| epithet(s, number, i)).take(12).collect()
}

/// "peraih", "penerima", "pemenang", or a placing: of one, and won.
fn head(s: &Sheet, line: Line, i: usize) -> bool {
    let one = ["peraih", "penerima", "pemenang", "juara"].iter().any(|w| s.says(i, w))
        || s.is(i, Cue::Champion) && s.says(i, "runner");
    let many = |j: usize| {
        let counted = crate::language::ordinal(s.word(j)).is_some_and(|n| n > 1);
        counted
            || s.any(
                j,
                &[Cue::Many, Cue::Hope, Cue::Future, Cue::Nominate, Cue::OneOf, Cue::Become],
            )
            || ["para", "setiap", "bagi", "daftar", "sang", "gelar", "meraih", "jadi"]
                .iter()
                .any(|w| s.says(j, w))
    };
    one && (i == line.from || !many(i - 1))
}

fn epithet(s: &Sheet, number: usize, i: usize) -> Option<Draft> {
    let line = s.lines[number];
    let stop = stop(s, i + 1, line.to);
    let placed = s.is(i, Cue::Champion) && !s.says(i, "pemenang");
    let info = Info::read(s, if placed { i } else { i + 1 }, stop, false);
    let titled = info.title.as_ref().is_some_and(|t| !t.value.status && !t.value.plain);
    let won = !placed || info.medal() || info.placed_at_all();
    if !titled || !won || info.count || info.many {
        return None;
    }
    let pointed = s.is(stop, Cue::Anaphor);
    let recipient = before(s, line, i).or_else(|| behind(s, stop, line.to));
    if recipient.is_none() && !pointed {
        return None;
    }
    let item = info.items.first().cloned().unwrap_or_default();
    Some(Draft {
        recipient,
        item,
        line: number,
        span: s.span(i, stop),
        rule: "epithet",
        confidence: 0.6,
        past: true,
        info,
    })
}

/// Where the words on the award end: at a verb, a pointer, or a comma before a name.
fn stop(s: &Sheet, from: usize, to: usize) -> usize {
    let limit = to.min(from + 30);
    let verb = |j: usize| VOICES.iter().any(|&(cue, _)| s.is(j, cue)) && !s.capital(j);
    let mark = |j: usize| {
        let inner = s.mark(j, '-')
            || s.mark(j, '/')
            || s.mark(j, '&')
            || s.mark(j, '(')
            || s.mark(j, ')')
            || s.mark(j, '\'');
        !s.wordy(j) && !inner
    };
    let ends = |j: usize| {
        mark(j)
            || verb(j)
            || s.any(j, &[Cue::Anaphor, Cue::Future, Cue::Speak]) && !s.capital(j)
            || s.says(j, "yang")
    };
    (from..limit).find(|&j| ends(j)).unwrap_or(limit)
}

/// Who is named right before: "X, juara 1 …", "X sebagai juara …".
fn before(s: &Sheet, line: Line, i: usize) -> Option<Entity> {
    let joined = i > line.from
        && (s.mark(i - 1, ',') || s.says(i - 1, "sebagai") || s.says(i - 1, "selaku"));
    let end = i - usize::from(joined);
    let low = end.saturating_sub(6).max(line.from);
    (low..end)
        .find_map(|j| entity_at(s, j, end).filter(|(e, to)| *to == end && fit(e)).map(|(e, _)| e))
}

/// Who is named right behind, after a comma at most.
fn behind(s: &Sheet, stop: usize, to: usize) -> Option<Entity> {
    let at = stop + usize::from(s.mark(stop, ','));
    entity_at(s, at, to).filter(|(e, _)| fit(e)).map(|(e, _)| e)
}

fn fit(e: &Entity) -> bool {
    e.sure && (e.rule != "run-of-capitals" || e.name.contains(' '))
}
