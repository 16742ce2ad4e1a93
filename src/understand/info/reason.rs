//! Answers: for what was an award given, by "atas"?

use super::deeds::{DEEDS, deed_form, deed_noun, evil};
use super::*;

/// Nouns and adverbs before what was really done.
const EMPTY: [&str; 43] = [
    "dipandang",
    "bentuk",
    "wujud",
    "memiliki",
    "adanya",
    "dinilai",
    "dianggap",
    "usaha",
    "segala",
    "kerja",
    "upaya",
    "upayanya",
    "keberhasilan",
    "keberhasilannya",
    "capaian",
    "capaiannya",
    "dalam",
    "pada",
    "prestasi",
    "prestasinya",
    "kinerja",
    "kinerjanya",
    "nyata",
    "telah",
    "berhasil",
    "pencapaian",
    "pencapaiannya",
    "menjadi",
    "sebagai",
    "mampu",
    "konsisten",
    "sukses",
    "berjasa",
    "dapat",
    "bisa",
    "komitmen",
    "komitmennya",
    "peran",
    "unggul",
    "aktif",
    "berperan",
    "penting",
    "berkomitmen",
];

/// What follows "atas": without the empty nouns before what was really done.
pub(crate) fn reason_at(s: &Sheet, i: usize, to: usize) -> Option<Read<String>> {
    if no_reason(s, i) {
        return None;
    }
    let at = deed_start(s, i, to);
    let end = deed_end(s, at, to);
    let read = || Read { value: s.told(at, end), span: s.span(at, end), end };
    (end > at && !vague(s, at, end) && !thanks(s, at, end) && !evil(s, at)).then(read)
}

/// "Kepatuhan terhadap standar pelayanan mengantarkan …": the deed that a sentence starts with, up to the verb
/// at `to`, without the empty noun before it.
pub(crate) fn leading_deed(s: &Sheet, from: usize, to: usize) -> Option<Read<String>> {
    let first = s.word(from).to_ascii_lowercase();
    let scored = ["skor", "nilai"].contains(&first.as_str()) && s.is(from + 1, Cue::Superlative);
    let empty = EMPTY.contains(&first.as_str()) && !DEEDS.contains(&first.as_str());
    let at = from + usize::from(empty);
    let words = (at + 1..at + 17).contains(&to) && (at..to).all(|j| s.wordy(j) || s.mark(j, '-'));
    let deed = empty || scored || deed_form(&first);
    let read = || Read { value: s.told(at, to), span: s.span(at, to), end: to };
    (deed && words && to > at + 1 && !s.any(at, &[Cue::Anaphor])).then(read)
}

impl Info {
    /// "karena capaian Pekan Imunisasi Nasional": a name among the words of the reason is no prize's.
    pub(super) fn in_reason(&self, i: usize) -> bool {
        self.reason.as_ref().is_some_and(|read| i < read.end)
    }
}

/// Whether the words point at what is told elsewhere: "atas nama", "atas hal itu", "atas penghargaan ini".
fn no_reason(s: &Sheet, at: usize) -> bool {
    let words = ["nama", "raihan", "dasar", "hal", "itu", "memiliki", "pandemi", "doa"];
    s.any(at, &[Cue::Award, Cue::Pronoun])
        || judged(s, at) && !found_deed(s, at)
        || words.iter().any(|w| s.says(at, w))
        || language::ordinal(s.word(at)).is_some() && !s.capital(at)
}

/// "hasil survei lembaga", "penilaian juri": who judged, and not what.
fn judged(s: &Sheet, at: usize) -> bool {
    let ways = ["penilaian", "survei", "evaluasi", "verifikasi", "keputusan", "seleksi"];
    let way = |i: usize| ways.iter().any(|w| s.says(i, w));
    s.says(at, "hasil") && way(at + 1) || way(at) && !s.says(at, "evaluasi")
}

/// "hasil evaluasi pengelolaan sampah": the deed behind the judging of it.
fn found_deed(s: &Sheet, at: usize) -> bool {
    s.says(at, "hasil") && deed_noun(s, at + 2)
}

/// A word that tells nothing of the deed, unless the next makes a deed of both: "kerja sama", "aktif di".
fn empty(s: &Sheet, at: usize) -> bool {
    let both = s.says(at + 1, "sama") || s.says(at + 1, "keras");
    let quality = ["aktif", "penting", "unggul"].iter().any(|w| s.says(at, w));
    let place = quality && s.says(at + 1, "di") && !s.is(at + 1, Cue::Field);
    EMPTY.iter().any(|w| s.says(at, w)) && !both && !place
}

/// "berkat kerja keras", "berkat kolaborasi semua pihak": whom the winner thanks.
fn thanks(s: &Sheet, at: usize, end: usize) -> bool {
    let all = ["semua", "seluruh", "segenap"];
    let whom = ["pihak", "jajaran", "elemen", "pegawai", "karyawan", "tim", "anggota", "lapisan"];
    let everybody =
        |j: usize| all.iter().any(|w| s.says(j, w)) && whom.iter().any(|w| s.says(j + 1, w));
    (at..end.min(at + 2)).any(|j| s.says(j, "kerja") && s.says(j + 1, "keras"))
        || (at..end).any(everybody)
}

/// Past the empty nouns, and past the achiever: "atas capaian Pemprov Kalsel dalam perencanaan …".
fn deed_start(s: &Sheet, i: usize, to: usize) -> usize {
    let mut at = if found_deed(s, i) && judged(s, i) { i + 2 } else { i };
    while at < to && at < i + 6 && !s.capital(at) && empty(s, at) {
        at += 1;
    }
    match entity_at(s, at, to) {
        Some((entity, end)) if entity.sure && s.says(end, "dalam") => end + 1,
        _ => at,
    }
}

/// Where the deed ends: at most 16 tokens on, before the next verb, number or clause.
fn deed_end(s: &Sheet, at: usize, to: usize) -> usize {
    let stops = [Cue::Given, Cue::Taken, Cue::Receive, Cue::Speak, Cue::Yields];
    let links = ["dalam", "di", "dengan", "dari", "terhadap", "untuk", "pada", "antara"];
    let ends = |j: usize| {
        let comma = s.mark(j, ',') && s.wordy(j + 1) && at_series(s, j, to);
        let number = s.tokens[j].kind == Kind::Number && j > at;
        let hard = number || !s.wordy(j) && !s.mark(j, '-') && !s.mark(j, '/') && !comma;
        let dated = crate::understand::entity::dated(s, j + 1);
        let link = links.iter().any(|w| s.says(j, w)) && !dated;
        // "pengembangan literasi di tanah air": where, and not what
        let here = s.says(j, "di") && ["tanah", "indonesia"].iter().any(|w| s.says(j + 1, w));
        // "unggul dibanding daerah lain": against whom, and not what
        let against = s.says(j, "dibanding") || s.says(j, "dibandingkan");
        hard || here || against || s.any(j, &stops) || s.is(j, Cue::Stop) && !link && !s.capital(j)
    };
    let limit = to.min(at + 16);
    let mut end = (at..limit).find(|&j| ends(j)).unwrap_or(limit.max(at));
    let hanging = |j: usize| s.any(j, &[Cue::At, Cue::And, Cue::Stop]) || s.says(j, "sepanjang");
    while end > at && (!s.wordy(end - 1) || hanging(end - 1)) {
        end -= 1;
    }
    end
}

/// "atas kiprahnya", "atas kontribusi tersebut": that there was a reason, and not which; "atas kinerja baik
/// Perum Jamkrindo", "atas pencapaian MR DIY yang …": whose, and not what.
///
/// Serves 2 of 420 labelled articles.
fn vague(s: &Sheet, at: usize, end: usize) -> bool {
    let own = s.word(at).to_ascii_lowercase().ends_with("nya");
    let whose = |j: usize| {
        entity_at(s, j, end).is_some_and(|(e, last)| {
            let run = e.rule == "run-of-capitals";
            e.sure && last == end && (!run || !s.capital(at) && !deed_noun(s, at))
        })
    };
    // "karena tema mereka menjadi tempat yang populer"
    let because = at > 0 && s.says(at - 1, "karena");
    let theirs = because && (at..end.min(at + 3)).any(|j| s.is(j, Cue::Pronoun));
    end == at + 1 && (own || s.is(end, Cue::Anaphor)) || (at..end.min(at + 3)).any(whose) || theirs
}

/// Whether a comma goes on with a series of small words that "dan" closes within ten tokens.
pub(super) fn at_series(s: &Sheet, comma: usize, to: usize) -> bool {
    let within = comma + 1..to.min(comma + 10);
    let mut words = within.take_while(|&j| s.wordy(j) && !s.is(j, Cue::Stop) || s.mark(j, ','));
    words.any(|j| s.says(j, "dan"))
}
