//! Answers: does this clause state a fact, or a hope, a plan, a denial, a contest still open?

use super::names::Cue;
use super::phrase::claim_at;
use super::sheet::{Line, Sheet};

const UNREAL: [Cue; 4] = [Cue::Hope, Cue::Future, Cue::Negation, Cue::Nominate];

/// Whether what the verb at `at..end` says is not stated as done.
pub(crate) fn denied(s: &Sheet, line: Line, from: usize, at: usize, end: usize, to: usize) -> bool {
    let back = clause_start(s, from, at);
    // "Perpustakaan Harapan Bangsa": a name
    let name = |j: usize| j >= s.title_end && s.capital(j) && j > from && s.capital(j - 1);
    let unreal =
        (back..at).any(|j| s.any(j, &UNREAL) && !harmless(s, j) && !name(j)) || aimed(s, from, at);
    let infinitive = at > line.from
        && ["untuk", "agar", "demi", "guna", "berjuang", "bertarung", "impiannya", "mimpinya"]
            .iter()
            .any(|w| s.says(at - 1, w))
        && !(line.from..at).any(|j| s.word(j).ends_with("wujudkan"));
    let table = s.find(line.from, line.to, &[Cue::League]).is_some_and(|j| j < to + 6)
        && s.find(end, to, &[Cue::Award, Cue::Event, Cue::Medal]).is_none()
        && !(end..to.min(end + 8)).any(|j| claim_at(s, j, to).is_some());
    // "Akankah dia merebut gelar juara?"
    let asked = (line.to.saturating_sub(2)..line.to).any(|j| s.mark(j, '?'));
    let other = OTHERS.iter().any(|w| s.says(end, w));
    unreal
        || aimed_headline(s, line)
        || infinitive
        || table
        || asked
        || other
        || possible(s, line, at)
}

/// What is received and is no award, whatever award is named behind it ("mendapat izin menggelar Piala X").
///
/// Of 151 news that were said to tell of awards 6 told of these. Doubt: none where the word stands right
/// behind the verb.
pub(crate) const OTHERS: [&str; 9] = [
    "izin",
    "tiket",
    "dukungan",
    "kesempatan",
    "undangan",
    "nominasi",
    "beasiswa",
    "kuota",
    "kontrak",
];

/// "bisa mendapat Piala Emmy", "patut mendapat penghargaan": what can or should be, unless the sentence is
/// glad of it or tells it as done.
///
/// Serves 3 of 260 news that have award words and no label. Doubt: "bisa" for "mampu".
fn possible(s: &Sheet, line: Line, at: usize) -> bool {
    let done = [
        "akhirnya",
        "alhamdulillah",
        "bersyukur",
        "senang",
        "bangga",
        "bahagia",
        "telah",
        "sudah",
        "berhasil",
        "juga",
    ];
    let told = || (line.from..line.to).any(|j| done.iter().any(|w| s.says(j, w)));
    let can = ["bisa", "patut", "layak", "pantas"];
    at > line.from && can.iter().any(|w| s.says(at - 1, w)) && !told()
}

/// "Ambisi X di Klub Y, Raih Gelar": what a headline starts with holds for all of it.
///
/// Serves 2 of 225 labelled articles.
fn aimed_headline(s: &Sheet, line: Line) -> bool {
    let aims =
        ["ambisi", "optimisme", "target", "misi", "peluang", "bidik", "incar", "kiat", "jadwal"];
    line.title && aims.iter().any(|w| s.says(line.from, w))
}

/// "supaya laporan keuangan Kementerian X … mendapat predikat WTP": an aim reaches over its whole
/// clause, however long its subject.
fn aimed(s: &Sheet, from: usize, at: usize) -> bool {
    let low = at.saturating_sub(26).max(from);
    let ends = |j: usize| {
        s.mark(j, ',') || s.mark(j, ';') || s.any(j, &[Cue::Receive, Cue::Given, Cue::Taken])
    };
    let clause = (low..at).rev().take_while(|&j| !ends(j));
    let aims = ["agar", "supaya", "menjegal", "menghalangi"];
    clause.into_iter().any(|j| aims.iter().any(|w| s.says(j, w)))
}

/// "tidak hanya", "belum lama ini", "bukan sekadar": denials that deny nothing here.
fn harmless(s: &Sheet, i: usize) -> bool {
    let next = i + s.cue_len(i);
    let only = [
        "hanya",
        "cuma",
        "sekadar",
        "saja",
        "lama",
        "terlepas",
        "lepas",
        "kalah",
        "main",
        "menyangka",
        "sia",
    ];
    // "hadir mewakili bupati menerima": he took it for him
    let sent = s.says(i, "mewakili") && super::entity::is_office(s, next);
    sent || only.iter().any(|w| s.says(next, w)) || s.says(i, "demi") && s.capital(next)
}

/// Where the clause of the verb at `at` starts: at most 14 tokens back, at a comma or a new clause.
fn clause_start(s: &Sheet, from: usize, at: usize) -> usize {
    let low = at.saturating_sub(14).max(from);
    let breaks = |j: usize| s.mark(j, ',') || s.mark(j, ';') || s.mark(j, ':');
    (low..at).rev().find(|&j| breaks(j)).map_or(low, |j| j + 1)
}
