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
    let unreal = (back..at).any(|j| s.any(j, &UNREAL) && !harmless(s, j, at) && !name(j))
        || aimed(s, from, at);
    let infinitive = at > line.from
        && s.is(at - 1, Cue::AimVerb)
        && !(line.from..at).any(|j| s.word(j).ends_with("wujudkan"));
    let table = s.find(line.from, line.to, &[Cue::League]).is_some_and(|j| j < to + 6)
        && s.find(end, to, &[Cue::Award, Cue::Event, Cue::Medal]).is_none()
        && !(end..to.min(end + 8)).any(|j| claim_at(s, j, to).is_some());
    // "Akankah dia merebut gelar juara?"
    let asked = (line.to.saturating_sub(2)..line.to).any(|j| s.mark(j, '?'));
    unreal
        || aimed_headline(s, line)
        || infinitive
        || table
        || asked
        || s.is(end, Cue::NotAPrize)
        || possible(s, line, at)
}

/// "bisa mendapat Piala Emmy", "patut mendapat penghargaan": what can or should be, unless the sentence is
/// glad of it or tells it as done.
///
/// Serves 3 of 260 news that have award words and no label. Doubt: "bisa" for "mampu".
fn possible(s: &Sheet, line: Line, at: usize) -> bool {
    let told = || (line.from..line.to).any(|j| s.is(j, Cue::Done));
    at > line.from && s.is(at - 1, Cue::Possible) && !told()
}

/// "Ambisi X di Klub Y, Raih Gelar": what a headline starts with holds for all of it.
///
/// Serves 2 of 225 labelled articles.
fn aimed_headline(s: &Sheet, line: Line) -> bool {
    line.title && s.is(line.from, Cue::AimHead)
}

/// "supaya laporan keuangan Kementerian X … mendapat predikat WTP": an aim reaches over its whole
/// clause, however long its subject.
fn aimed(s: &Sheet, from: usize, at: usize) -> bool {
    let low = at.saturating_sub(26).max(from);
    let ends = |j: usize| {
        s.mark(j, ',') || s.mark(j, ';') || s.any(j, &[Cue::Receive, Cue::Given, Cue::Taken])
    };
    let clause = (low..at).rev().take_while(|&j| !ends(j));
    clause.into_iter().any(|j| s.is(j, Cue::AimClause))
}

/// "tidak hanya", "belum lama ini", "bukan sekadar": denials that deny nothing here.
fn harmless(s: &Sheet, i: usize, at: usize) -> bool {
    let next = i + s.cue_len(i);
    // "hadir mewakili bupati menerima": he took it for him
    let sent = s.says(i, "mewakili") && super::entity::is_office(s, next);
    // "perjalanan yang ia lakukan tanpa henti membuatnya dianugerahi": what was not, beside the verb
    let beside = s.says(i, "tanpa") && next + 1 < at;
    sent || beside || s.is(next, Cue::OnlySo) || s.says(i, "demi") && s.capital(next)
}

/// Where the clause of the verb at `at` starts: at most 14 tokens back, at a comma or a new clause.
fn clause_start(s: &Sheet, from: usize, at: usize) -> usize {
    let low = at.saturating_sub(14).max(from);
    let breaks = |j: usize| s.mark(j, ',') || s.mark(j, ';') || s.mark(j, ':');
    // "meminta ASN tidak berpuas diri setelah X meraih": what was before is told as done
    let after = ["setelah", "usai", "seusai", "sesudah"];
    let told = |j: usize| after.iter().any(|w| s.says(j, w)) && s.capital(j + 1);
    // "akan mengemudikan mobil yang pernah dinobatkan": what the thing itself was before is told as done
    let done = |j: usize| s.says(j, "yang") && s.says(j + 1, "pernah") && s.is(j + 2, Cue::Named);
    let told = |j: usize| told(j) || done(j);
    let breaks = |j: usize| breaks(j) || told(j);
    (low..at).rev().find(|&j| breaks(j)).map_or(low, |j| j + 1)
}
