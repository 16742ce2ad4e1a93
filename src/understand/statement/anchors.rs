//! Answers: which verbs of a sentence say that somebody won, and how does each divide it?

use super::*;
use crate::understand::names::Thing;

/// How a verb divides its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// X meraih P.
    Receive,
    /// X menjadi juara.
    Become,
    /// X dinobatkan sebagai C.
    Named,
    /// P diraih X.
    Taken,
    /// P diberikan kepada X.
    Given,
    /// B memberikan P kepada X.
    Give,
}

pub(super) const VOICES: [(Cue, Voice); 6] = [
    (Cue::Receive, Voice::Receive),
    (Cue::Taken, Voice::Taken),
    (Cue::Given, Voice::Given),
    (Cue::Give, Voice::Give),
    (Cue::Named, Voice::Named),
    (Cue::Become, Voice::Become),
];

/// A verb of winning or giving in its sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchor {
    /// The verb's first token.
    pub(super) at: usize,
    /// The token after it.
    pub(super) end: usize,
    /// How it divides the sentence.
    pub(super) voice: Voice,
}

/// The verbs of a sentence, in order.
pub(super) fn anchors(s: &Sheet, line: Line) -> Vec<Anchor> {
    let mut out: Vec<Anchor> = Vec::new();
    let mut at = line.from;
    while at < line.to {
        let Some(voice) = voice_at(s, at) else {
            if bare_champion(s, line, at) {
                out.push(Anchor { at, end: at, voice: Voice::Become });
            } else if won_at_show(s, line, at) || gain(s, line, at) {
                out.push(Anchor { at, end: at + 1, voice: Voice::Receive });
            } else if let Some(end) = came_home(s, line, at) {
                out.push(Anchor { at, end, voice: Voice::Receive });
            }
            at += 1;
            continue;
        };
        let end = at + s.cue_len(at);
        let role = || role_of_naming(out.last(), at) || role_of_record(s, out.last(), at);
        if voice == Voice::Become && (role() || why(s, at)) {
            at = end;
            continue;
        }
        let verb = one_of_receivers(s, line, Anchor { at, end, voice });
        let anchor = prize_first(s, line, told_of_receiver(s, line, verb));
        at = anchor.end;
        out.push(anchor);
    }
    out
}

/// The voice of the verb at a token: "Terima Kasih" is none, and "dapat" one only right before an award.
fn voice_at(s: &Sheet, at: usize) -> Option<Voice> {
    let voice = VOICES.iter().find(|&&(cue, _)| s.is(at, cue)).map(|&(_, voice)| voice)?;
    // "Jadi kita punya program Desa Juara": hence
    let hence = s.says(at, "jadi") && s.is(at + 1, Cue::Pronoun);
    let thanks = hence || s.says(at, "terima") && s.says(at + 1, "kasih");
    let award = |j: usize| {
        s.any(j, &[Cue::Award, Cue::Champion, Cue::Overall])
            || s.things(j).any(|(t, _)| matches!(t, Thing::Programme(_)))
    };
    let can = s.says(at, "dapat") && !(at + 1..at + 3).any(award);
    (!thanks && !can).then_some(voice)
}

/// "didaulat menjadi": the role of a naming, no verb of its own.
fn role_of_naming(last: Option<&Anchor>, at: usize) -> bool {
    last.is_some_and(|a| a.voice == Voice::Named && at - a.end <= 4)
}

/// "mendapatkan rekor MURI menjadi Penyanyi dengan Bahasa Terbanyak": what the record is in.
fn role_of_record(s: &Sheet, last: Option<&Anchor>, at: usize) -> bool {
    let most = || (at + 1..at + 9).take_while(|&j| s.wordy(j)).any(|j| s.is(j, Cue::Superlative));
    let behind = last.is_some_and(|a| a.voice == Voice::Receive && at - a.end <= 5);
    let record = at > 0 && (s.says(at - 1, "muri") || s.says(at - 1, "rekor"));
    behind && record && s.says(at, "menjadi") && s.capital(at + 1) && most()
}

/// "karena dinilai menjadi inspirator": why, and no verb of its own.
fn why(s: &Sheet, at: usize) -> bool {
    (1..=2).any(|k| at >= k && s.is(at - k, Cue::For) && at - k + s.cue_len(at - k) == at)
}

/// "Kota X diberikan penghargaan", "X dianugerahi gelar pahlawan": passives told of who receives, where the
/// prize stands right behind the verb.
fn told_of_receiver(s: &Sheet, line: Line, verb: Anchor) -> Anchor {
    let Anchor { at, end, voice } = verb;
    // "mempersembahkan medali emas bagi Indonesia": the athlete won it
    let home = ["mempersembahkan", "persembahkan"].iter().any(|w| s.says(at, w));
    let title = || (end..end + 3).any(|j| s.any(j, &[Cue::Medal, Cue::Trophy, Cue::Champion]));
    let winner = || (end..end + 6).any(|j| s.says(j, "pemenang") || s.says(j, "juara"));
    if home && title() && !winner() {
        return Anchor { voice: Voice::Receive, ..verb };
    }
    let prize = voice == Voice::Given && s.is(end, Cue::Award);
    if prize && s.find(line.from, at, &[Cue::Award, Cue::AwardName]).is_none() {
        return Anchor { voice: Voice::Receive, ..verb };
    }
    let conferred = voice == Voice::Named && end > at + 1 && s.is(end - 1, Cue::Award);
    match conferred && !s.is(end, Cue::As) {
        true => Anchor { at, end: end - 1, voice: Voice::Receive },
        false => verb,
    }
}

/// "pulang dari Tokyo dengan medali emas": behind the words on where from or where to, what was won.
///
/// Serves 1 of the 50 articles that it was read from.
fn came_home(s: &Sheet, line: Line, at: usize) -> Option<usize> {
    let with = |j: &usize| ["dengan", "membawa", "bawa"].iter().any(|w| s.says(*j, w));
    let with = (at + 1..line.to.min(at + 9)).find(with).filter(|_| s.says(at, "pulang"))?;
    let end = with + 1 + usize::from(s.says(with + 1, "membawa"));
    let prize = (end..end + 3).any(|j| s.any(j, &[Cue::Award, Cue::Medal]));
    prize.then_some(end)
}

/// "bersyukur atas raihan opini WTP dari BPK", "merayakan perolehan Adipura": the noun for winning, right before a
/// prize that the tables know, of a government.
///
/// Serves no labelled article; read from the language. Others tell so what somebody else has won.
fn gain(s: &Sheet, line: Line, at: usize) -> bool {
    let noun = ["raihan", "perolehan"].iter().any(|w| s.says(at, w));
    let prize = || title_at(s, at + 1, line.to).is_some_and(|t| t.value.known && !t.value.status);
    let public = |e: &Entity| e.is_regional() || e.rule == "office-of-region";
    noun && !line.title && prize() && subjects(s, line.from, at).iter().any(public)
}

/// "Satyalancana itu ia terima dari Presiden": the prize first, then who received, by a pronoun.
///
/// Serves 1 of the 50 articles that it was read from.
fn prize_first(s: &Sheet, line: Line, verb: Anchor) -> Anchor {
    let pronoun =
        verb.at > line.from && ["ia", "dia", "beliau"].iter().any(|w| s.says(verb.at - 1, w));
    let bare = verb.voice == Voice::Receive && !s.word(verb.at).starts_with("me");
    let prize =
        || (line.from..verb.at).any(|j| s.is(j, Cue::Award) || title_at(s, j, verb.at).is_some());
    match pronoun && bare && prize() {
        true => Anchor { voice: Voice::Taken, ..verb },
        false => verb,
    }
}

/// "Film itu menang di Festival Film Utara 2022", "X menang dalam kategori Aktor Terbaik": to win where no
/// match is won.
///
/// Serves 1 of 412 sport and award news. Doubt: a show at which one only played.
fn won_at_show(s: &Sheet, line: Line, at: usize) -> bool {
    let lead = at + 1 + usize::from(s.any(at + 1, &[Cue::At]));
    let show = |j: usize| {
        let title = title_at(s, j, line.to).filter(|t| !t.value.status);
        title.is_some_and(|t| (j..t.end).any(|k| s.is(k, Cue::Show)))
    };
    let named = || s.is(lead, Cue::CategoryHead) || (lead..lead + 2).any(show);
    s.is(at, Cue::Victory) && !line.title && lead > at + 1 && named()
}

/// "Dia juara 2 di kategori 25 K", "Mahasiswa UI juara pertama …": a placing by its number right behind who
/// won it, without a verb.
///
/// Serves 4 of 574 labelled articles. Doubt: without a number it may be a wish or a slogan ("Jabar juara").
fn bare_champion(s: &Sheet, line: Line, at: usize) -> bool {
    let champion = s.says(at, "juara") && !s.capital(at) && at > line.from;
    let headed = line.title && s.says(at, "juara") && at > line.from;
    // "Kabupaten Bojonegoro Terbaik I Penghargaan Arsip"
    if headline_place(s, line, at) {
        return true;
    }
    let numbered = champion && rank_at(s, at, line.to).is_some_and(|r| r.end > at + 1);
    let placed = numbered || (champion || headed) && claim_at(s, at, line.to).is_some();
    // "Jakarta itu juara umum", "Garuda Muda yang baru saja juara Piala Utama"
    let small = |j: usize| ["itu", "yang", "baru", "saja"].iter().any(|w| s.says(j, w));
    let before = (line.from..at).rev().take(4).find(|&j| !small(j)).unwrap_or(at.wrapping_sub(1));
    let other = [Cue::Award, Cue::AwardName, Cue::Event, Cue::Medal, Cue::Clause];
    let often = placed && !numbered && (s.says(before, "pernah") || s.is(before, Cue::Streak));
    often || placed && (s.is(before, Cue::Pronoun) || s.capital(before) && !s.any(before, &other))
}

/// "Kota Metro Peringkat II Lomba X" in a headline: a placing by its number right behind a region or a body.
///
/// Serves no labelled article; read from the language. Doubt: a place in a table, which its contest tells.
fn headline_place(s: &Sheet, line: Line, at: usize) -> bool {
    let rank = rank_at(s, at, line.to).filter(|r| line.title && r.end > at + s.cue_len(at));
    let low = at.saturating_sub(6).max(line.from);
    let public = |(e, end): (Entity, usize)| end == at && (e.is_regional() || e.rule == "village");
    // "Kabupaten X Terbaik I Angka Perceraian", "Kota Y Peringkat 5 Kota Termacet": statistics
    let contest = [Cue::Award, Cue::AwardName, Cue::Event, Cue::ContestHead];
    rank.is_some_and(|r| r.value.is_some() && s.find(r.end, r.end + 3, &contest).is_some())
        && (low..at).filter_map(|j| entity_at(s, j, at)).any(public)
}

/// "menjadi salah satu dari 20 daerah penerima penghargaan X": one of those who received.
///
/// Serves no labelled article; read from the language.
fn one_of_receivers(s: &Sheet, line: Line, verb: Anchor) -> Anchor {
    let Anchor { end, .. } = verb;
    let receivers = |j: &usize| s.says(*j, "penerima") || s.says(*j, "peraih");
    let noun = (end + 1..line.to.min(end + 9)).find(receivers);
    // only how many of which kind stands between, and the award right behind: no "calon", "juri", "bantuan"
    let kinds = ["dari", "daerah", "kabupaten", "kota", "provinsi", "desa", "pemda", "instansi"];
    let kind = |j: usize| {
        kinds.iter().any(|w| s.says(j, w)) || !s.wordy(j) || s.word(j).parse::<u32>().is_ok()
    };
    let award =
        |noun: usize| s.is(noun + 1, Cue::Award) || title_at(s, noun + 1, line.to).is_some();
    let noun = noun.filter(|&noun| (end + s.cue_len(end)..noun).all(kind) && award(noun));
    match noun.filter(|_| verb.voice == Voice::Become && s.is(end, Cue::OneOf)) {
        Some(noun) => Anchor { end: noun + 1, voice: Voice::Receive, ..verb },
        None => verb,
    }
}
