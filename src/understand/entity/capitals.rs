//! Answers: whom or what do words in capitals name?

use super::*;

/// A run of capitals: a person, a brand, whatever bears a name.
pub(super) fn capitals(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    if !s.capital(i) {
        return None;
    }
    let end = explained(s, i, to).unwrap_or_else(|| run_end(s, i, to, false));
    let end = as_in_body(s, i, end);
    if let Some(body) = body_with_place(s, i, end, to) {
        return Some(body);
    }
    // "Nama Rio Haryanto", "Sang Juara": who it is
    if ["nama", "sang"].iter().any(|w| s.says(i, w)) {
        return capitals(s, i + 1, to);
    }
    if end == i || starts_no_name(s, i) || no_name(s, i, end) {
        return None;
    }
    // a headline in title case is one long run
    let sure = end - i > 1 && (i >= s.title_end || end - i <= 3);
    let (province, place) = province_at_end(s, i, end).or_else(|| branch(s, i, end)).unzip();
    let (kind, rule) = match province {
        Some(_) => (RecipientType::Agency, "body-of-province"),
        None => (RecipientType::Person, "run-of-capitals"),
    };
    let (name, span) = (s.told(i, end), s.span(i, end));
    let key = person_key(&name);
    Some((Entity { name, span, kind, province, place, key, sure, rule, local: false }, end))
}

/// "Satuan Polisi Pamong Praja (Satpol PP) Kota Depok": a body of the place behind its bracket.
fn body_with_place(s: &Sheet, i: usize, end: usize, to: usize) -> Option<(Entity, usize)> {
    let joined = past_acronym(s, end, to);
    let place = (joined > end).then(|| place_within(s, end, joined, to)).flatten();
    let (province, place) = place.map(|(province, at)| (Some(province), Some(at)))?;
    let (name, span) = (s.told(i, joined), s.span(i, joined));
    let (key, kind, rule) = (name.to_lowercase(), RecipientType::Agency, "body-with-place");
    Some((
        Entity { name, span, kind, province, place, key, sure: true, rule, local: false },
        joined,
    ))
}

/// What tells of an award, or of anything but who won it.
const BLOCKED: [Cue; 16] = [
    Cue::Award,
    Cue::AwardName,
    Cue::Event,
    Cue::Clause,
    Cue::Adverb,
    Cue::Pronoun,
    Cue::Category,
    Cue::Champion,
    Cue::Receive,
    Cue::Taken,
    Cue::Given,
    Cue::Give,
    Cue::And,
    Cue::Hope,
    Cue::Negation,
    Cue::Level,
];

/// Words that a name never starts with: what is counted, titles, and houses where prizes are handed over
/// ("Gedung Sate").
const OPENERS: [&str; 10] = [
    "tahun",
    "nilai",
    "rp",
    "gedung",
    "aula",
    "stadion",
    "istana",
    "auditorium",
    "pendopo",
    "ballroom",
];
const TITLES: [&str; 12] = [
    "No", "Konsul", "Direktur", "Ketua", "Kepala", "CEO", "Dubes", "Sekjen", "Wakil", "Founder",
    "Manajer", "General",
];

/// Whether the word at `i` starts no name.
fn starts_no_name(s: &Sheet, i: usize) -> bool {
    // "Kisah Rina, Raih Medali": what a headline tells of her
    let lead = s.is(i, Cue::HeadlineLead) && i < s.title_end;
    // "Sebagai juara …", "Adalah …": a capital that only the sentence's start gives
    let opener = s.starts_line(i) && (affixed(s.word(i)) || s.is(i, Cue::Stop));
    let word = OPENERS.iter().any(|w| s.says(i, w)) || TITLES.contains(&s.word(i));
    lead || opener || word || s.any(i, &BLOCKED)
}

/// Whether these capitals name an award or nobody.
fn no_name(s: &Sheet, i: usize, end: usize) -> bool {
    let award = (i..end).any(|j| s.is(j, Cue::AwardName));
    // "Pabrikan itu meraih": one told of before; "Kota": a head without a name
    let before = s.starts_line(i) && s.is(end, Cue::Anaphor);
    let bare = before || s.any(i, &REGION_HEADS) || s.any(i, &HEADS);
    award || nobody(s, i, end) || end == i + 1 && bare
}

/// "Anthony Ginting Melaju ke Final": in a headline all words have capitals, and a name goes on only as far as
/// the body writes it so.
///
/// Serves 4 of 412 sport and award news. Doubt: a name that the body tells only in part.
fn as_in_body(s: &Sheet, i: usize, end: usize) -> usize {
    if i >= s.title_end || end < i + 3 {
        return end;
    }
    let last = s.tokens.len().min(s.title_end + NEAR);
    let same = |at: usize| (i..end).take_while(|j| same_word(s, *j, at + j - i)).count();
    let ends = |at: usize| match same(at) {
        0 => 0,
        len if s.capital(at + len) && !s.starts_line(at + len) => 0,
        len => len,
    };
    let longest = (s.title_end..last).map(ends).max().unwrap_or(0);
    let next = i + longest;
    // a single word may start many a name: only a verb behind it ends it
    let verb = next < end && affixed(s.word(next));
    if longest > 1 || longest == 1 && verb { next } else { end }
}

/// How many tokens of the body are looked through for a headline's name.
const NEAR: usize = 600;

/// Whether two tokens say the same, both with a capital.
fn same_word(s: &Sheet, i: usize, at: usize) -> bool {
    s.capital(i) == s.capital(at) && s.word(i).eq_ignore_ascii_case(s.word(at))
}

/// "Jaringan Dokumentasi dan Informasi Hukum (JDIH)": one name over "dan", as its bracket spells all its
/// initials. Serves 2 of 420 labelled articles.
fn explained(s: &Sheet, i: usize, to: usize) -> Option<usize> {
    // the bracket may already be cut off from the stretch
    let open = (i + 3..i + 14).find(|&j| s.mark(j, '(')).filter(|&open| open <= to)?;
    let short =
        s.token(open + 1).filter(|t| t.caps && s.mark(open + 2, ')')).map(|_| s.word(open + 1))?;
    let inside = |j: usize| s.capital(j) || s.says(j, "dan");
    let initials = (i..open).filter(|&j| s.capital(j)).filter_map(|j| s.word(j).chars().next());
    ((i..open).all(inside) && initials.eq(short.chars())).then_some(open)
}

/// Whether a run of capitals is of days and months ("Selasa 6 Desember"), or of words for whoever it may
/// be ("Semua Daerah", "Kabupaten/Kota").
///
/// Serves 5 of the 50 articles that it was tuned on. Doubt: a person called Senin or Mei.
fn nobody(s: &Sheet, from: usize, end: usize) -> bool {
    let anyone = |j: usize| {
        s.any(j, &REGION_HEADS)
            || s.is(j, Cue::Class)
            || ANYONE.iter().any(|w| s.says(j, w))
            || s.any(j, &[Cue::Champion, Cue::Overall])
            || s.says(j, "mantan")
            || crate::language::ordinal(s.word(j)).is_some_and(|n| n > 1)
    };
    // "Lomba Kelurahan Regional I Sumatera": a part of the contest
    let part = ["regional", "region", "wilayah", "zona"].iter().any(|w| s.says(from, w));
    let starts =
        part || s.says(from, "lengkap") || s.says(from, "berikut") || s.says(from, "daftar");
    let all = |test: &dyn Fn(usize) -> bool| (from..end).all(|j| !s.wordy(j) || test(j));
    // "U-20", the age of a class
    let age = s.word(from) == "U" && s.mark(from + 1, '-');
    dated(s, from) || starts || age || all(&anyone)
}

/// Whether a day or a month is named at a token.
pub(crate) fn dated(s: &Sheet, i: usize) -> bool {
    MONTHS.contains(&s.word(i)) || DAYS.contains(&s.word(i))
}

/// Words that alone or together name nobody.
const ANYONE: [&str; 16] = [
    "semua",
    "seluruh",
    "sejumlah",
    "beberapa",
    "para",
    "keduanya",
    "ketiganya",
    "keempatnya",
    "daerah",
    "pemerintah",
    "masyarakat",
    "warga",
    "menteri",
    "kepala",
    "negara",
    "bangsa",
];

const DAYS: [&str; 9] =
    ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Jum'at", "Sabtu", "Minggu", "Ahad"];

/// What a recipient's name may start with, and what alone names nobody.
const HEADS: [Cue; 6] = [
    Cue::HeadAgency,
    Cue::HeadVillage,
    Cue::HeadCompany,
    Cue::HeadCommunity,
    Cue::HeadPerson,
    Cue::HeadNational,
];

pub(super) const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// A verb or derived noun with the capital of a sentence's start ("Diketahui", "Kemenangan").
pub(super) fn affixed(word: &str) -> bool {
    let word = word.to_lowercase();
    let verb =
        ["di", "ter", "ber", "men", "mem", "meng", "meny"].iter().any(|p| word.starts_with(p));
    let noun = (word.starts_with("ke") || word.starts_with("pe")) && word.ends_with("an")
        || word.ends_with("nya");
    let other = [
        "alhamdulillah",
        "alhasil",
        "belakangan",
        "walhasil",
        "adapun",
        "lihat",
        "simak",
        "genjot",
        "dominasi",
        "dalam",
        "di",
        "pada",
        "dari",
        "untuk",
        "saat",
        "setelah",
        "prestasi",
        "daftar",
        "profil",
        "raihan",
        "capaian",
        "tim",
        "sebanyak",
        "mulai",
        "lengkap",
        "selanjutnya",
        "berikut",
        "saking",
        "para",
        "kegiatan",
        "acara",
    ];
    word.chars().count() >= 6 && (verb || noun) || other.contains(&word.as_str())
}

/// "Baznas Sleman", "PMI Banyumas": the branch that a body of the tables has in a region.
///
/// Serves 1 of 40 short pieces on governments.
fn branch(s: &Sheet, i: usize, end: usize) -> Option<(String, Span)> {
    let body = |thing: &Thing| matches!(thing, Thing::Body { office: false, .. });
    let (_, len) = s.things(i).find(|(thing, _)| body(thing))?;
    let (region, long) = region_at(s, i + len, None)?;
    (i + len + long == end).then(|| (region.province.clone(), s.span(i + len, end)))
}

/// The province whose short form ends a name: "Pariwisata NTT", "Humas Jabar".
///
/// Only forms that are short for a province alone: "Semen Padang" is a club.
pub(super) fn province_at_end(s: &Sheet, from: usize, end: usize) -> Option<(String, Span)> {
    let last = end - 1;
    let (region, len) = region_at(s, last, Some(RegionKind::Province)).filter(|_| last > from)?;
    let word = s.word(last).to_lowercase();
    let short = !region.name.to_lowercase().contains(&word) || word.len() <= 3;
    let ours = region.kind == RegionKind::Province && len == 1 && short && word != "dki";
    ours.then(|| (region.province.clone(), s.span(last, end)))
}
