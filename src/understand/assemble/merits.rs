//! Answers: what do the sentences beside a statement say that its prize was given for?

use super::*;
use crate::understand::info::{deed_noun, reason_at};

/// What the article says that the prize is for, where no statement does: "Penghargaan ini diberikan kepada
/// daerah yang tertib lalu lintas", "Piala X merupakan apresiasi kepada daerah yang mampu …".
///
/// Serves 1 of dev and 2 of the 84 articles that it was tuned on. Doubt: who may compete for it.
pub(super) fn purposes(s: &Sheet, drafts: &mut [Draft]) {
    let told =
        |d: &Draft| d.item.category.is_some() || d.item.class.is_some() || d.info.reason.is_some();
    let plain = |d: &Draft| d.info.title.as_ref().is_some_and(|t| t.value.plain);
    let opinion = |d: &Draft| d.info.title.as_ref().is_some_and(|t| t.value.head().contains("wtp"));
    if drafts.is_empty() || drafts.iter().any(|d| told(d) || plain(d) || opinion(d)) {
        return;
    }
    let first = drafts.iter().map(|d| d.line).min().unwrap_or(0);
    let lines = s.lines.iter().skip(first).take(8).filter(|line| !line.title);
    let Some(read) = lines.filter_map(|line| purpose(s, line.from, line.to)).next() else { return };
    for draft in drafts.iter_mut().filter(|d| !d.past) {
        draft.info.reason = Some(read.clone());
    }
}

/// "Susi dianggap berjasa menjaga laut", "Plakat diberikan atas pengelolaan keuangan": what the sentences
/// behind a statement say that its winner did or that its prize was given for.
///
/// Serves 8 of the 100 articles that it was tuned on. Doubt: another merit of the same person.
pub(super) fn merits(s: &Sheet, drafts: &mut [Draft]) {
    let told = drafts.iter().any(|d| !s.lines[d.line].title && !open(d));
    let told = |d: &Draft| told && s.lines[d.line].title;
    for draft in drafts.iter_mut().filter(|d| !d.past && open(d) && !told(d)) {
        let Some(who) = draft.recipient.as_ref() else { continue };
        let behind = s.lines.iter().skip(draft.line + 1).take(3);
        let merit = |line: &Line| {
            let judged = || judged(s, who, *line).or_else(|| prize_for(s, *line));
            merit_of(s, who, *line).or_else(judged)
        };
        let whose = |read: &Read<String>| who.name.split(' ').any(|w| read.value.contains(w));
        draft.info.reason = behind.filter_map(merit).find(|read| !whose(read));
    }
}

/// Whether a statement leaves open what its prize was for.
fn open(draft: &Draft) -> bool {
    let plain = draft.info.title.as_ref().is_some_and(|t| t.value.plain);
    draft.item.category.is_none() && draft.info.reason.is_none() && !plain
}

/// The deed in a sentence whose subject is the winner, by name or as "ia".
fn merit_of(s: &Sheet, who: &Entity, line: Line) -> Option<Read<String>> {
    let Line { from, to, .. } = line;
    let lead = (from..to.min(from + 14)).find(|&i| valued(s, i))?;
    his(s, who, from, lead).then(|| reason_at(s, lead + s.cue_len(lead), to))?
}

/// Whether what stands at `lead` is told of the winner.
fn his(s: &Sheet, who: &Entity, from: usize, lead: usize) -> bool {
    let named = |i: usize| s.capital(i) && who.key.split(' ').any(|w| s.says(i, w));
    let word = |i: usize| (named(i) || s.is(i, Cue::Pronoun)).then_some(i + 1);
    let body = |i: usize| body_at(s, i, lead).filter(|b| b.value.name == who.name).map(|b| b.end);
    let ends = |i: usize| Some((i, word(i).or_else(|| body(i))?));
    let last = (from..lead).rev().find_map(ends);
    last.is_some_and(|(at, end)| subject(s, from, at) && goes_on(s, end, lead))
}

/// Whether the name at `at` starts a clause: not "warga Garut", "suami Rina" or "berbeda dengan Kota Bogor".
fn subject(s: &Sheet, from: usize, at: usize) -> bool {
    let heads = [Cue::HeadGov, Cue::HeadProvince, Cue::HeadRegency, Cue::HeadCity];
    let name = |i: usize| s.capital(i) || s.any(i, &heads);
    let first = (from..at).rev().find(|&i| !name(i)).map_or(from, |i| i + 1);
    let links = ["bahwa", "namun", "tetapi", "karena", "sebab", "sehingga", "juri", "panitia"];
    let link = |i: usize| links.iter().any(|w| s.says(i, w));
    let after =
        first == from || !s.wordy(first - 1) || link(first - 1) || s.is(first - 1, Cue::Anaphor);
    let related = ["suami", "istri", "anak", "adik", "kakak", "ayah", "warga", "tetangga", "lawan"];
    let other = related.iter().any(|w| s.says(first, w))
        || s.any(first, &[Cue::Clause, Cue::At, Cue::From]) && !link(first);
    after && !other
}

/// Whether nobody else is named and nothing denied between the winner's name and what he is valued for.
fn goes_on(s: &Sheet, end: usize, lead: usize) -> bool {
    let cut = [Cue::Negation, Cue::Hope, Cue::Future, Cue::Speak];
    let plain = |i: usize| !s.capital(i) && !s.any(i, &cut) && !s.says(i, "yang");
    (s.past_bracket(end, lead, 6)..lead).all(plain)
}

/// "Kementerian menilai Banyuwangi mampu menggerakkan wisata desa": the deed behind a judgement on the winner.
///
/// Serves no labelled article; read from the language. Doubt: an opinion of others than the giver.
fn judged(s: &Sheet, who: &Entity, line: Line) -> Option<Read<String>> {
    let Line { from, to, .. } = line;
    let judges = |i: &usize| ["menilai", "memandang", "menganggap"].iter().any(|w| s.says(*i, w));
    let judges = (from..to.min(from + 12)).find(judges)?;
    let able = ["berhasil", "mampu", "konsisten", "sukses", "berjasa", "aktif", "berperan"];
    let able = |i: &usize| able.iter().any(|w| s.says(*i, w));
    let able = (judges + 2..to.min(judges + 8)).find(able)?;
    let denied = s.find(from, judges, &[Cue::Negation]).is_some();
    (!denied && his(s, who, judges + 1, able)).then(|| reason_at(s, able, to))?
}

/// "dinilai mampu", "dianggap konsisten", "terpilih karena": words that lead to somebody's merit.
fn valued(s: &Sheet, i: usize) -> bool {
    let judged = ["dianggap", "dinilai", "dipandang", "setelah"].iter().any(|w| s.says(i, w));
    let chosen = || i > 0 && ["dipilih", "terpilih"].iter().any(|w| s.says(i - 1, w));
    let several = s.cue_len(i) > 1;
    s.is(i, Cue::For) && (several && judged || chosen() && (several || merit_noun(s, i + 1)))
}

/// What a winner is chosen for; a head of a region is elected "karena dukungan", a venue taken "karena letaknya".
fn merit_noun(s: &Sheet, i: usize) -> bool {
    let merits =
        ["keberhasilan", "komitmen", "komitmennya", "konsisten", "prestasi", "prestasinya"];
    let doing = deed_noun(s, i) && !s.word(i).starts_with("ke");
    doing || merits.iter().any(|w| s.says(i, w))
}

/// "Piagam ini diberikan karena pelayanan yang prima": the reason in a sentence on the prize alone.
fn prize_for(s: &Sheet, line: Line) -> Option<Read<String>> {
    let Line { from, to, .. } = line;
    let lead = (from + 1..to.min(from + 9)).find(|&i| s.is(i, Cue::For))?;
    let prize = [Cue::Award, Cue::Weak, Cue::Medal, Cue::AwardName];
    let giving = ["pemberian", "penyerahan", "penganugerahan", "penyematan"];
    let led = s.any(from, &prize) || giving.iter().any(|w| s.says(from, w));
    let given = [Cue::Given, Cue::Taken, Cue::Receive, Cue::For];
    let verb = (from + 1..=lead).any(|i| s.any(i, &given) && (i < lead || s.cue_len(i) > 1));
    let alone = (from + 1..lead).all(|i| s.wordy(i) && !s.capital(i));
    let how = s.any(from, &prize) || s.says(lead, "atas");
    let same = how && !another_prize(s, from + 1, lead);
    (led && verb && alone && same).then(|| reason_at(s, lead + s.cue_len(lead), to))?
}

/// "Penghargaan lain juga diberikan kepada warga", "bukan diberikan": not the prize told before.
fn another_prize(s: &Sheet, from: usize, lead: usize) -> bool {
    let words = ["lain", "lainnya", "khusus", "serupa", "juga"];
    let own = |i: usize| s.is(i, Cue::Pronoun) || s.says(i, "daerah");
    let to_others = |i: usize| s.says(i, "kepada") && !own(i + 1);
    let other = |i: usize| words.iter().any(|w| s.says(i, w)) || to_others(i);
    let unreal = [Cue::Negation, Cue::Hope, Cue::Future, Cue::Ordinal];
    (from..lead).any(|i| s.any(i, &unreal) || other(i))
}

/// The merit behind "kepada … yang" in a sentence that starts with the prize.
fn purpose(s: &Sheet, from: usize, to: usize) -> Option<Read<String>> {
    let prize = (from..to.min(from + 4))
        .any(|i| s.is(i, Cue::Award) || title_at(s, i, to).is_some_and(|t| !t.value.status));
    let defined = |i: usize| {
        let words = ["merupakan", "adalah", "ialah", "diberikan", "diperuntukkan", "dianugerahkan"];
        words.iter().any(|w| s.says(i, w))
    };
    let verb = (from..to.min(from + 14)).find(|&i| defined(i)).filter(|_| prize)?;
    let to_whom = (verb..to.min(verb + 8))
        .find(|&i| ["kepada", "bagi", "untuk"].iter().any(|w| s.says(i, w)))?;
    let small = |i: usize| s.wordy(i) && !s.capital(i) || s.mark(i, '/') || s.is(i, Cue::Class);
    let yang = (to_whom + 1..to.min(to_whom + 10)).find(|&i| s.says(i, "yang"))?;
    if !(to_whom + 1..yang).all(small) || s.find(from, to, &[Cue::Future, Cue::Hope]).is_some() {
        return None;
    }
    reason_at(s, yang + 1, to).filter(|r| r.value.contains(' '))
}
