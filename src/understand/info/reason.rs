//! Answers: for what was an award given, by "atas"?

use super::*;

/// What follows "atas": without the empty nouns before what was really done.
pub(crate) fn reason_at(s: &Sheet, i: usize, to: usize) -> Option<Read<String>> {
    const EMPTY: [&str; 37] = [
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
    ];
    let mut at = i;
    if s.any(at, &[Cue::Award, Cue::Pronoun])
        || s.says(at, "nama")
        || s.says(at, "raihan")
        || s.says(at, "dasar")
        || s.says(at, "hal")
        || s.says(at, "itu")
        || s.says(at, "memiliki")
        || language::ordinal(s.word(at)).is_some() && !s.capital(at)
    {
        return None;
    }
    while at < to && at < i + 6 && !s.capital(at) && EMPTY.iter().any(|w| s.says(at, w)) {
        at += 1;
    }
    // "atas capaian Pemprov Kalsel dalam perencanaan …": the achiever is not the achievement
    if let Some((entity, end)) = entity_at(s, at, to)
        && entity.sure
        && s.says(end, "dalam")
    {
        at = end + 1;
    }
    let mut end = at;
    while end < to.min(at + 16) {
        let stops = [Cue::Given, Cue::Taken, Cue::Receive, Cue::Speak, Cue::Yields];
        let link = ["dalam", "di", "dengan", "dari", "terhadap", "untuk", "pada"]
            .iter()
            .any(|w| s.says(end, w));
        let comma = s.mark(end, ',') && s.wordy(end + 1) && at_series(s, end, to);
        let number = s.tokens[end].kind == Kind::Number && end > at;
        let hard = number || !s.wordy(end) && !s.mark(end, '-') && !s.mark(end, '/') && !comma;
        if hard || s.any(end, &stops) || s.is(end, Cue::Stop) && !link && !s.capital(end) {
            break;
        }
        end += 1;
    }
    while end > at && (!s.wordy(end - 1) || s.any(end - 1, &[Cue::At, Cue::And, Cue::Stop])) {
        end -= 1;
    }
    // "atas kiprahnya", "atas kontribusi tersebut": that there was a reason, and not which
    let own = s.word(at).to_ascii_lowercase().ends_with("nya");
    let vague = end == at + 1 && (own || s.is(end, Cue::Anaphor));
    // "atas kinerja baik Perum Jamkrindo", "atas pencapaian MR DIY yang …": whose, and not what
    let whose = |j: usize| {
        entity_at(s, j, end).is_some_and(|(e, last)| {
            e.sure && last == end && (e.rule != "run-of-capitals" || !s.capital(at))
        })
    };
    let vague = vague || (at..end.min(at + 2)).any(whose);
    (end > at && !vague).then(|| Read { value: s.told(at, end), span: s.span(at, end), end })
}

/// Whether a comma goes on with a series of small words that "dan" closes within ten tokens.
pub(super) fn at_series(s: &Sheet, comma: usize, to: usize) -> bool {
    let within = comma + 1..to.min(comma + 10);
    let mut words = within.take_while(|&j| s.wordy(j) && !s.is(j, Cue::Stop) || s.mark(j, ','));
    words.any(|j| s.says(j, "dan"))
}
