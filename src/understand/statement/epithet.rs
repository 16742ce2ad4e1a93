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
    heads.flat_map(|i| epithet(s, number, i)).take(12).collect()
}

/// "peraih", "penerima", "pemenang", or a placing: of one, and won.
fn head(s: &Sheet, line: Line, i: usize) -> bool {
    let champion =
        || ["pemenang", "juara", "jawara", "kampiun", "runner"].iter().any(|w| s.says(i, w));
    let one = match s.any(i, &[Cue::Champion, Cue::Overall]) {
        true => champion(),
        false => s.is(i, Cue::Winner),
    };
    if !one {
        return false;
    }
    let many = |j: usize| {
        let counted = crate::language::ordinal(s.word(j)).is_some_and(|n| n > 1);
        counted
            || s.any(
                j,
                &[Cue::Many, Cue::Hope, Cue::Future, Cue::Nominate, Cue::OneOf, Cue::Become],
            )
            || [
                "para",
                "pembacaan",
                "pengumuman",
                "penentuan",
                "setiap",
                "bagi",
                "daftar",
                "sang",
                "gelar",
                "meraih",
                "jadi",
            ]
            .iter()
            .any(|w| s.says(j, w))
    };
    // "PUBG Mobile Jawara Community": a word of the name
    let inside = s.capital(i) && i > line.from && s.capital(i - 1) && s.capital(i + 1);
    // "sang juara Liga Champions 2024-2025"
    let sang = i > line.from && s.says(i - 1, "sang") && claim_at(s, i, line.to).is_some();
    // "kandidat kuat juara": how good a hope is
    let hoped = |j: usize| s.any(j, &[Cue::Nominate, Cue::Hope]) && !s.capital(j + 1);
    let hoped = i > line.from + 1 && s.wordy(i - 1) && hoped(i - 2);
    // "peraih tiket Olimpiade"
    !inside && !hoped && !s.is(i + 1, Cue::NotAPrize) && (i == line.from || sang || !many(i - 1))
}

fn epithet(s: &Sheet, number: usize, i: usize) -> Vec<Draft> {
    let line = s.lines[number];
    let placed = s.any(i, &[Cue::Champion, Cue::Overall]) && !s.says(i, "pemenang");
    let from = if placed { i } else { i + 1 };
    let stop = stop(s, from, i + 1, line.to);
    let info = Info::read(s, from, stop, false);
    let titled = info.title.as_ref().is_some_and(|t| !t.value.status && !t.value.plain);
    let won = !placed || info.medal() || info.placed_at_all();
    if !titled || !won || total(s, i, placed, &info) {
        return Vec::new();
    }
    let pointed = s.is(stop, Cue::Anaphor);
    // "penerima kartu merah di Piala Eropa"
    let prize = || !s.says(i, "penerima") || s.capital(i + 1) || s.is(i + 1, Cue::Award);
    let is = is_called(s, line, i) && (info.claimed || s.is(i, Cue::Winner) && prize());
    let subject = || is.then(|| subjects(s, line.from, i - 1).into_iter().next()).flatten();
    let near = || before(s, line, i).or_else(|| behind(s, stop, line.to));
    // "Peserta seminar adalah A, B dan peraih C": neither A nor B
    let last_of_list = is && s.says(i.saturating_sub(1), "dan");
    let recipient = match last_of_list {
        true => behind(s, stop, line.to).or_else(|| subject_of_list(s, line, i)),
        false => near().or_else(subject),
    };
    let lost = lost_name(s, line, i, stop) && info.medal();
    if recipient.is_none() && !pointed && !is && !lost {
        return Vec::new();
    }
    let who = recipient.into_iter().map(|entity| Winner { entity, item: Item::default(), end: 0 });
    let (span, rule, confidence, past) = (s.span(i, stop), "epithet", 0.6, true);
    Make { line: number, span, rule, confidence, past }.drafts(who.collect(), info)
}

/// "X adalah anggota A, anggota B, dan penerima C": who stands before the verb of the list.
fn subject_of_list(s: &Sheet, line: Line, i: usize) -> Option<Entity> {
    let verb = |&j: &usize| ["adalah", "merupakan"].iter().any(|w| s.says(j, w));
    let verb = (line.from..i).rev().take(40).find(verb)?;
    subjects(s, line.from, verb).into_iter().next()
}

/// "Peraih medali emas Asian Games 2018 , dipastikan absen": a comma right behind, where the scraper lost the
/// linked name; a third of the news of 2019 has lost its links.
///
/// Serves 1 of 94 sport news. Doubt: whom the article names first is another.
fn lost_name(s: &Sheet, line: Line, i: usize, stop: usize) -> bool {
    let comma = i == line.from && s.is(i, Cue::Winner) && s.mark(stop, ',');
    comma && s.tokens[stop - 1].span.end < s.tokens[stop].span.start
}

/// "peraih 20 gelar Liga Inggris", "peraih tiga medali emas": a total.
fn total(s: &Sheet, i: usize, placed: bool, info: &Info) -> bool {
    let several = crate::language::ordinal(s.word(i + 1)).is_some_and(|n| n > 1);
    info.count || info.many || !placed && (info.often || several)
}

/// "Ia adalah peraih medali emas Kejuaraan Asia 1985", "X, yang merupakan juara dunia MotoGP 2022".
///
/// Serves 1 in 1,000 of the news.
fn is_called(s: &Sheet, line: Line, i: usize) -> bool {
    let before = |k: usize| i.checked_sub(k).filter(|&j| j >= line.from);
    let verb = |j: usize| ["adalah", "merupakan"].iter().any(|w| s.says(j, w));
    // "X adalah anggota A, anggota B, dan penerima C"
    let last = s.is(i, Cue::Winner) && before(1).is_some_and(|j| s.says(j, "dan"));
    let last = last && (line.from..i).rev().take(40).any(verb);
    // "Dia juga peraih perunggu Olimpiade 2012"
    let also = before(2).is_some_and(|j| s.is(j, Cue::Pronoun) && s.says(j + 1, "juga"));
    also || last || before(1).is_some_and(verb)
}

/// Where the words on the award end: behind the contests of a claim and how often they were won, or behind
/// a contest with a name behind it, else at the sentence's next turn.
fn stop(s: &Sheet, from: usize, least: usize, to: usize) -> usize {
    let turn = turn(s, least, to);
    // "juara dunia MotoGP 7 kali ini"
    let often = |at: usize| at + (0..3).take_while(|k| counts(s, at + k)).count();
    let named = |&at: &usize| s.is(at, Cue::Anaphor) || behind(s, at, to).is_some();
    let told = claim_at(s, from, to).map(|claim| often(claim.end));
    let contest = || (from..turn).find_map(|j| title_at(s, j, turn)).map(|t| t.end).filter(named);
    let whole = |at: &usize| named(at) || s.mark(*at, ',') && least == from + 1;
    told.filter(whole).or_else(contest).unwrap_or(turn)
}

/// "7 kali", "lima kali": a word of how often, or the one before it.
fn counts(s: &Sheet, at: usize) -> bool {
    s.is(at, Cue::Streak) || s.is(at + 1, Cue::Streak)
}

/// A verb, a pointer, or a comma before a name.
fn turn(s: &Sheet, from: usize, to: usize) -> usize {
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
    if joined && named_by(s, line, i - 1) {
        return None;
    }
    let end = i - usize::from(joined);
    let low = end.saturating_sub(6).max(line.from);
    (low..end)
        .find_map(|j| entity_at(s, j, end).filter(|(e, to)| *to == end && fit(e)).map(|(e, _)| e))
}

/// "dipilih Kementerian X sebagai penerima", "dinobatkan oleh Y sebagai juara": who stands before "sebagai"
/// behind a naming has given the title.
///
/// Serves 2 of 100 short pieces, 1 of them with a false award.
fn named_by(s: &Sheet, line: Line, role: usize) -> bool {
    let low = role.saturating_sub(9).max(line.from);
    let passive = |j: &usize| s.any(*j, &[Cue::Named, Cue::Receive]);
    s.says(role, "sebagai") && (low..role).any(|j| passive(&j) && s.word(j).starts_with("di"))
}

/// Who is named right behind, after a comma at most.
fn behind(s: &Sheet, stop: usize, to: usize) -> Option<Entity> {
    let at = stop + usize::from(s.mark(stop, ','));
    entity_at(s, at, to).filter(|(e, _)| fit(e)).map(|(e, _)| e)
}

fn fit(e: &Entity) -> bool {
    e.sure && (e.rule != "run-of-capitals" || e.name.contains(' '))
}
