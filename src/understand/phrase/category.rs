//! Answers: how far does a category reach?

use super::*;

/// How a category phrase is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Series {
    /// One category: commas of a closed series ("A, B, dan C") belong to it.
    One,
    /// A list of categories: each comma ends one.
    Many,
}

/// The category that starts at `i`, at most 24 tokens long.
///
/// A category written with capitals goes on while capitals do, and over connecting small words
/// between them; one in small letters goes on until a word that cannot be inside (`stop` in `cues.tsv`).
pub(crate) fn category_at(s: &Sheet, i: usize, to: usize, series: Series) -> Option<Read<String>> {
    let quoted = QUOTES.iter().any(|&q| s.mark(i, q));
    let from = if quoted { i + 1 } else { i };
    let bare = s.says(from, "utama") && !s.capital(from) && !s.capital(from + 1);
    let vague = bare || VAGUE.iter().any(|w| s.says(from, w));
    if from >= to || !s.wordy(from) || vague || s.is(from, Cue::And) {
        return None;
    }
    let end = match quoted
        .then(|| (from..to.min(from + 24)).find(|&j| QUOTES.iter().any(|&q| s.mark(j, q))))
        .flatten()
    {
        Some(end) => end,
        None if s.capital(from) => capital_end(s, from, to, series),
        None => small_end(s, from, to),
    };
    let end = trimmed_end(s, from, end);
    if end <= from {
        return None;
    }
    let next = if quoted { end + 1 } else { end };
    Some(Read { value: s.told(from, end), span: s.span(from, end), end: next })
}

/// Words that name no category by themselves.
const VAGUE: [&str; 18] = [
    "paling",
    "nomor",
    "lain",
    "lainnya",
    "berikutnya",
    "apa",
    "masing",
    "panggung",
    "satu",
    "khusus",
    "bergengsi",
    "dipandang",
    "dianggap",
    "dinilai",
    "bentuk",
    "wujud",
    "individu",
    "baru",
];

/// Where prizes are handed over: "Pahlawan Nasional di Istana Negara".
const VENUES: [&str; 8] =
    ["istana", "gedung", "hotel", "aula", "balai", "stadion", "auditorium", "ballroom"];

pub(super) const QUOTES: [char; 5] = ['"', '\u{201c}', '\u{201d}', '\'', '\u{2018}'];
pub(super) const LINKS: [&str; 16] = [
    "dan", "serta", "dengan", "of", "the", "for", "in", "atas", "dalam", "untuk", "di", "and",
    "pada", "ke", "yang", "terhadap",
];

pub(super) fn capital_end(s: &Sheet, from: usize, to: usize, series: Series) -> usize {
    let limit = to.min(from + 24);
    let mut at = from;
    while at < limit {
        let Some(token) = s.token(at) else { break };
        match token.kind {
            Kind::Mark('-' | '/' | '&' | '\'' | '+') => at += 1,
            Kind::Mark('(') => match inner_bracket(s, at, limit) {
                Some(close) => at = close + 1,
                None => break,
            },
            Kind::Mark(',') if series == Series::One && closed_series(s, at, limit) => at += 1,
            Kind::Mark(_) => break,
            // "kategori Pengembangan Usaha Kelompok Petani": a group inside the name; serves 1 of 94 news
            _ if at > from && s.says(at, "kelompok") && s.capital(at) && s.capital(at + 1) => {
                at += 1
            }
            _ if at > from && (breaks(s, at) || names_contest(s, at)) => break,
            _ if at > from + 1 && contest_of_best(s, at, to) => break,
            _ if s.says(at, "tahun") => break,
            _ if token.capital || token.kind == Kind::Number && !year_like(s, at) => at += 1,
            _ if at > from && link(s, at, limit, series) => at += 1,
            _ => break,
        }
    }
    at
}

/// The end of a bracket that belongs to the category: a short form of it, or words that it goes on behind.
fn inner_bracket(s: &Sheet, open: usize, limit: usize) -> Option<usize> {
    let close = s.closing(open, limit)?;
    let short = close == open + 2 && s.token(open + 1).is_some_and(|t| t.caps);
    // "kategori Sangat Baik (KASN)": who gave it
    let giver = short && names_body(s, open + 1) && !abbreviates(s, open);
    let goes_on =
        close - open <= 6 && close + 1 < limit && s.wordy(close + 1) && !breaks(s, close + 1);
    ((goes_on || short) && !giver).then_some(close)
}

fn names_body(s: &Sheet, i: usize) -> bool {
    s.things(i).any(|(thing, _)| matches!(thing, Thing::Body { .. }))
}

/// "Kartu Kredit Pemerintah (KKP)": the word in the bracket is made of the letters that those before start with.
pub(crate) fn abbreviates(s: &Sheet, open: usize) -> bool {
    let short = s.word(open + 1);
    let from = open.saturating_sub(short.chars().count());
    let first = |j: usize| s.word(j).chars().next();
    (from..open).map(first).eq(short.chars().map(Some))
}

/// "bidang IPA Olimpiade Sains Nasional": where it was won, behind what.
fn names_contest(s: &Sheet, i: usize) -> bool {
    let known = s.things(i).any(|(thing, _)| matches!(thing, Thing::Programme(_)));
    let contest = known && s.any(i, &[Cue::AwardName, Cue::Event])
        || s.is(i, Cue::ContestHead) && !s.is(i, Cue::LeagueName);
    contest && !best_around(s, i)
}

/// "Pembina Olimpiade Terbaik": the contest is a part of what is best.
fn best_around(s: &Sheet, i: usize) -> bool {
    let best = |j: usize| s.says(j, "terbaik") || s.says(j, "teladan");
    (i + 1..i + 6).take_while(|&j| s.capital(j)).any(best)
}

/// "Pemain Terbaik Piala Utama 2022", "Buku Fiksi Terbaik Nusantara Book Award": what is best, then where it won.
fn contest_of_best(s: &Sheet, at: usize, to: usize) -> bool {
    let sure = |t: &Title| !t.status && (t.known || t.year.is_some());
    let named = || title_at(s, at, to).is_some_and(|t| sure(&t.value));
    s.says(at - 1, "terbaik") && named()
}

/// A small word inside a category: a capital follows that starts nothing else.
pub(super) fn link(s: &Sheet, at: usize, limit: usize, series: Series) -> bool {
    // "Website Terbaik di IDIA 2019": an edition is where it was won
    let edition = s.token(at + 1).is_some_and(|t| t.caps) && year_like(s, at + 2);
    let linking = LINKS.iter().any(|link| s.says(at, link)) && !edition;
    let next = at + 1;
    let place =
        (s.says(at, "di") || s.says(at, "pada") || s.says(at, "dalam") || s.says(at, "untuk"))
            && (is_event(s, next)
                || VENUES.iter().any(|w| s.says(next, w))
                || entity_at(s, next, limit).is_some_and(|(e, _)| e.province.is_some()));
    let and = s.says(at, "dan") || s.says(at, "serta");
    let list = and && (series == Series::Many || another_winner(s, next, limit));
    let of_the = s.says(at, "of") && s.says(next, "the") && s.capital(next + 1);
    let follows = s.capital(next) && !breaks(s, next) || of_the;
    linking && !list && !place && next < limit && follows
}

/// "kategori Pasangan Terfavorit dan Raffi sebagai Pembawa Acara Terfavorit": who won the next prize.
fn another_winner(s: &Sheet, at: usize, limit: usize) -> bool {
    let end = run_end(s, at, limit, false);
    // "bidang Perumahan dan Permukiman sebagai daerah percontohan": no role, but why
    s.says(end, "sebagai") && s.capital(end + 1) || s.is(end, Cue::Receive)
}

pub(super) fn is_event(s: &Sheet, i: usize) -> bool {
    s.any(i, &[Cue::Event, Cue::AwardName])
        || s.things(i).any(|(t, _)| matches!(t, Thing::Programme(_)))
        || (i..i + 5).take_while(|&j| s.capital(j)).any(|j| s.is(j, Cue::AwardName))
}

/// A word that starts the next piece of a statement.
pub(super) fn breaks(s: &Sheet, i: usize) -> bool {
    s.any(i, &[Cue::CategoryHead, Cue::Taken, Cue::Receive, Cue::Given])
        || s.is(i, Cue::Champion) && (number_follows(s, i) || s.says(i, "runner"))
        || is_office(s, i)
}

pub(super) fn number_follows(s: &Sheet, i: usize) -> bool {
    let next = i + s.cue_len(i);
    s.says(i, "peringkat") || s.says(i, "juara") || number_at(s, next).is_some()
}

/// Whether the comma at `at` is one of a series in capitals that "dan" or "serta" closes.
pub(super) fn closed_series(s: &Sheet, at: usize, limit: usize) -> bool {
    let mut j = at + 1;
    if s.is(j, Cue::And) {
        // "Best Hip Hop Artist, dan Leon Thomas menyabet …": another winner, with his verb
        let verb = breaks(s, run_end(s, j + 1, limit, false));
        return s.capital(j + 1) && !breaks(s, j + 1) && entity_free(s, j + 1, limit) && !verb;
    }
    let mut closed = false;
    while j < limit {
        if breaks(s, j) || !entity_free(s, j, limit) {
            return false;
        }
        match s.token(j).map(|t| t.kind) {
            Some(Kind::Mark(',' | '-' | '/' | '&')) => {}
            Some(Kind::Word) if s.capital(j) => {}
            Some(Kind::Word) if s.says(j, "dan") || s.says(j, "serta") => {
                closed = s.capital(j + 1);
                break;
            }
            _ => break,
        }
        j += 1;
    }
    closed
}

/// Whether no region, office or firm is named at `i`.
pub(super) fn entity_free(s: &Sheet, i: usize, limit: usize) -> bool {
    let named = s.any(i, &[Cue::HeadProvince, Cue::HeadCompany])
        || s.is(i, Cue::HeadNational) && s.capital(i + s.cue_len(i))
        || is_office(s, i);
    let place = s.any(i, &[Cue::HeadRegency, Cue::HeadCity])
        && region_at(s, i + s.cue_len(i), None).is_some();
    let named = named || place;
    !(named && i < limit && entity_at(s, i, limit).is_some_and(|(e, _)| e.sure))
}

pub(super) fn small_end(s: &Sheet, from: usize, to: usize) -> usize {
    let limit = to.min(from + 16);
    let mut at = from;
    while at < limit {
        match s.token(at).map(|t| t.kind) {
            Some(Kind::Mark('-' | '/' | '&')) => {}
            Some(Kind::Mark(_)) | None => break,
            _ if at > from && breaks(s, at) => break,
            Some(Kind::Number) if year_like(s, at) => break,
            // "kategori toko roti empat tahun beruntun"
            _ if s.says(at + 1, "tahun") && language::ordinal(s.word(at)).is_some() => break,
            _ if s.says(at, "dengan") && scored(s, at + 1) => break,
            // "masjid dengan desain arsitektur terbaik": one noun, and what is good about it
            _ if s.says(at, "dengan") && at == from + 1 && !s.capital(at + 1) => {}
            _ if s.says(at, "dengan") && at > from && all_class(s, from, at) => {}
            // "kategori rumah sakit dengan komitmen mutu layanan"
            _ if s.says(at, "dengan") && competitor(s, from, at) && !s.capital(at + 1) => {}
            _ if s.says(at, "dengan") && at > from && with_most(s, at + 1, limit) => {}
            _ if s.says(at, "di") && at > from && outside(s, at + 1) => at += 1,
            _ if s.says(at, "lalu") && s.says(at + 1, "lintas") => at += 1,
            _ if s.is(at, Cue::Stop) && at > from => break,
            _ if s.is(at, Cue::Stop) => return from,
            _ if at > from
                && (s.says(at, "dan") || s.says(at, "serta"))
                && (s.capital(at + 1) || breaks(s, at + 1) || s.says(at + 1, "predikat")) =>
            {
                break;
            }
            // "kategori pemerintah daerah Hassan Wirajuda Award": the award's name follows
            _ if at > from && s.capital(at) && title_at(s, at, to).is_some() => break,
            _ if at > from && s.capital(at) && winner_at(s, from, at, to) => break,
            _ => {}
        }
        at += 1;
    }
    at
}

/// "kategori pelayanan prima Kota Jambi", "kategori perdesaan Puskesmas Sukasada": who won it, not what.
fn winner_at(s: &Sheet, from: usize, at: usize, to: usize) -> bool {
    let body = |rule: &str| rule == "regional-body" || rule == "village";
    entity_at(s, at, to).is_some_and(|(e, _)| {
        e.sure && e.rule != "run-of-capitals" && (at > from + 1 || body(e.rule))
    })
}

/// Whether the words are one head of a body in small letters: "rumah sakit", "perangkat daerah".
fn competitor(s: &Sheet, from: usize, to: usize) -> bool {
    let head = s.any(from, &[Cue::HeadAgency, Cue::HeadVillage, Cue::HeadCompany]);
    head && from + s.cue_len(from) == to && !s.capital(from)
}

/// "di luar Jawa", "di atas 100 ribu": a "di" inside a category.
fn outside(s: &Sheet, i: usize) -> bool {
    let number = s.token(i + 1).is_some_and(|t| t.kind == Kind::Number);
    s.says(i, "luar") || (s.says(i, "atas") || s.says(i, "bawah")) && number
}

/// "dengan nilai 96,02": how many points, and no part of a category.
fn scored(s: &Sheet, i: usize) -> bool {
    ["nilai", "skor", "poin"].iter().any(|w| s.says(i, w))
}

/// "bendahara pemerintah dengan kontribusi pajak terbesar": what a competitor has most of ends the category.
///
/// Serves no labelled article; read from the language. Doubt: with whom a prize was won.
fn with_most(s: &Sheet, at: usize, to: usize) -> bool {
    let small = |j: &usize| s.wordy(*j) && !s.capital(*j) && !s.is(*j, Cue::Stop);
    (at..to.min(at + 7)).take_while(small).skip(1).any(|j| s.is(j, Cue::Superlative))
}

/// Past "daerah dengan" in "daerah dengan capaian pajak terbaik": whoever has it, the quality was won.
///
/// Serves 1 of 129 articles on governments. Doubt: with whom a prize was won.
pub(crate) fn quality_of(s: &Sheet, at: usize, to: usize) -> usize {
    let competitor = |j: usize| {
        let head = s.any(j, &[Cue::HeadAgency, Cue::HeadVillage]) && !s.capital(j);
        let unit = ["satuan", "satker", "instansi", "unit"].iter().any(|w| s.says(j, w));
        s.is(j, Cue::Class) || region_word(s, j) || head || unit
    };
    let with = (at + 1..to.min(at + 4)).find(|&j| s.says(j, "dengan"));
    let best = |with: usize| {
        let quality = |j: usize| s.is(j, Cue::Superlative) || s.says(j, "terbaik");
        (with + 2..to.min(with + 14)).any(quality)
    };
    match with.filter(|&with| competitor(at) && best(with)) {
        Some(with) => with + 1,
        None => at,
    }
}

/// Whether all words are of a class of competitors: "kabupaten", "tipe B".
pub(crate) fn all_class(s: &Sheet, from: usize, to: usize) -> bool {
    let mut words = (from..to).filter(|&i| s.wordy(i)).peekable();
    words.peek().is_some()
        && words.all(|i| s.is(i, Cue::Class) || s.says(i, "dan") || region_word(s, i))
}

pub(super) fn region_word(s: &Sheet, i: usize) -> bool {
    s.any(i, &[Cue::HeadProvince, Cue::HeadRegency, Cue::HeadCity, Cue::HeadGov])
}

pub(super) fn trimmed_end(s: &Sheet, from: usize, mut end: usize) -> usize {
    while end > from {
        let last = end - 1;
        let weak = !s.wordy(last) && !s.mark(last, ')') && !s.mark(last, '+')
            || LINKS.iter().any(|link| s.says(last, link))
            || s.says(last, "bergengsi")
            || s.is(last, Cue::Stop) && !s.capital(last)
            || s.is(last, Cue::And) && !s.capital(last);
        if !weak {
            break;
        }
        end -= 1;
    }
    end
}
