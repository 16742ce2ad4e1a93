//! Answers: which body do these words make the giver?

mod forces;

use super::entity::{is_office, region_at, run_end};
use super::names::{Cue, RegionKind, Thing};
use super::phrase::Read;
use super::sheet::Sheet;
use forces::force;

/// A body and how firmly the words make it the giver.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Giver {
    /// Canonical long name, or as the article gives it.
    pub name: String,
    /// Named in the tables.
    pub known: bool,
    /// Named by its head's office ("Menpora").
    pub office: bool,
    /// Unknown, but an organisation by its words.
    pub firm: bool,
}

/// The body named at token `i`.
pub(crate) fn body_at(s: &Sheet, i: usize, to: usize) -> Option<Read<Giver>> {
    government(s, i, to)
        .or_else(|| force(s, i, to))
        .or_else(|| branch(s, i, to))
        .or_else(|| known(s, i, to))
        .or_else(|| headed(s, i, to))
        .or_else(|| unit(s, i, to))
        .or_else(|| spelled(s, i, to))
}

/// Bodies in a list "A, B, serta C" or "A bekerja sama dengan B".
pub(crate) fn bodies_at(s: &Sheet, i: usize, to: usize) -> Vec<Read<Giver>> {
    let mut out: Vec<Read<Giver>> = Vec::new();
    let mut at = i;
    while out.len() < 8 {
        // "dari Puskesmas Kokas, Kabupaten Fakfak": where it lies, and no second giver
        let place = s.any(at, &[Cue::HeadRegency, Cue::HeadCity, Cue::HeadProvince])
            && !s.word(at).to_ascii_lowercase().starts_with("pem");
        // "dari KASN dan Penghargaan Kota Peduli HAM": the next prize gives nothing
        let prize = s.any(at, &[Cue::Award, Cue::AwardName]) && !out.is_empty();
        if prize || place && !out.is_empty() && s.mark(at - 1, ',') {
            break;
        }
        let direct = body_at(s, at, to).filter(|b| b.value.known);
        let Some(body) = direct.or_else(|| body_at(s, past_article(s, at), to)) else { break };
        let end = s.past_bracket(body.end, to, 4);
        out.push(body);
        let mut next = end;
        if s.says(next, "RI") {
            next += 1;
        }
        let comma = s.mark(next, ',');
        next += usize::from(comma);
        // "diinisiasi A (ACR) dengan B"
        let with = s.says(next, "dengan") && s.capital(next + 1) && !comma;
        if with || s.any(next, &[Cue::And, Cue::Partner]) {
            next += s.cue_len(next);
        } else if !comma {
            break;
        }
        if next == end || next >= to {
            break;
        }
        at = next;
    }
    // behind the first only what the tables know, or what is an organisation by its words
    // "diserahkan Kapolres Pati mewakili Kementerian Kesehatan": in whose name
    let whom = out.last().filter(|last| s.says(last.end, "mewakili") && last.end + 1 < to);
    let whom = whom.map(|last| bodies_at(s, last.end + 1, to)).unwrap_or_default();
    if !whom.is_empty() {
        return whom;
    }
    let mut first = true;
    out.retain(|body| std::mem::take(&mut first) || body.value.known || body.value.firm);
    out
}

/// Past "antara", "pihak", "langsung", "pemerintah pusat melalui" and the like.
fn past_article(s: &Sheet, mut i: usize) -> usize {
    for _ in 0..4 {
        let skip = [
            "antara",
            "pihak",
            "langsung",
            "secara",
            "oleh",
            "dari",
            "media",
            "organisasi",
            "lembaga",
            "perusahaan",
            "majalah",
            "tangan",
            "institut",
            "yayasan",
            "harian",
        ];
        // "dari kantor Kemenpora" is where someone came from
        let house = s.is(i, Cue::HeadAgency) || ["pusat", "markas"].iter().any(|w| s.says(i, w));
        let kind = s.is(i, Cue::OrgWord) && !house && s.capital(i + 1);
        if (kind || skip.iter().any(|w| s.says(i, w))) && s.wordy(i + 1) && !s.capital(i) {
            i += 1;
        }
    }
    i
}

/// "Pemprov Jawa Timur", "Gubernur Jatim" as giver: the government.
fn government(s: &Sheet, i: usize, to: usize) -> Option<Read<Giver>> {
    let heads = [
        (Cue::HeadProvince, RegionKind::Province),
        (Cue::HeadRegency, RegionKind::Regency),
        (Cue::HeadCity, RegionKind::City),
        (Cue::OfficeProvince, RegionKind::Province),
        (Cue::OfficeRegency, RegionKind::Regency),
        (Cue::OfficeCity, RegionKind::City),
    ];
    let &(_, wanted) = heads.iter().find(|&&(cue, _)| s.is(i, cue))?;
    let mut at = s.past_bracket(i + s.cue_len(i), to, 3);
    if s.any(at, &[Cue::HeadProvince, Cue::HeadRegency, Cue::HeadCity])
        && region_at(s, at, None).is_none()
    {
        at += s.cue_len(at);
    }
    let (region, len) = region_at(s, at, Some(wanted))?;
    let office = is_office(s, i);
    let name = match region.kind {
        RegionKind::Province => format!("Pemerintah Provinsi {}", region.name),
        _ => format!("Pemerintah {}", region.name),
    };
    let end = at + len;
    (end <= to).then(|| Read {
        value: Giver { name, known: true, office, firm: false },
        span: s.span(i, end),
        end,
    })
}

/// "Wakil Kepala BKN", "Dirjen Bina Administrasi Kewilayahan Kemendagri": the office of a body.
fn headed(s: &Sheet, i: usize, to: usize) -> Option<Read<Giver>> {
    let goes_on = |j: usize| s.capital(j) || s.says(j, "dan") || s.mark(j, '(') || s.mark(j, ')');
    let place = || force(s, i + 1, to).or_else(|| branch(s, i + 1, to));
    let found = || place().or_else(|| inside(s, i, to.min(i + 9), to, goes_on, |_| true));
    // "Pendiri Ary Suta Center": of what no table knows
    let founded = || spelled(s, i + 1, to).filter(|b| b.value.firm && starts(s, i, &FOUNDERS));
    let body = starts(s, i, &HEADS).then(|| found().or_else(founded))??;
    Some(Read { value: Giver { office: true, ..body.value }, ..body })
}

/// Words that an office of a body starts with.
const HEADS: [&str; 20] = [
    "Ketua",
    "Direktur",
    "Kepala",
    "Wakil",
    "Dirjen",
    "Sekjen",
    "Plt",
    "Deputi",
    "Sekretaris",
    "Presiden",
    "CEO",
    "Rektor",
    "Pimpinan",
    "Pemimpin",
    "Pemred",
    "Founder",
    "Pendiri",
    "Komisaris",
    "Kabid",
    "Inspektur",
];

/// The heads that stand for their own body only.
const FOUNDERS: [&str; 2] = ["Founder", "Pendiri"];

/// Whether one of the words stands at a token with a capital.
fn starts(s: &Sheet, i: usize, words: &[&str]) -> bool {
    s.capital(i) && words.iter().any(|w| s.says(i, w))
}

/// The first fitting body of the tables that is named behind `i` while its words go on, with all of them.
fn inside(
    s: &Sheet,
    i: usize,
    reach: usize,
    to: usize,
    goes_on: impl Fn(usize) -> bool,
    fits: impl Fn(&Giver) -> bool,
) -> Option<Read<Giver>> {
    let run = (i + 1..reach).take_while(|&j| goes_on(j));
    let named = |j: usize| force(s, j, to).or_else(|| known(s, j, to));
    let body = run.filter_map(named).find(|body| fits(&body.value))?;
    Some(Read { span: s.span(i, body.end), ..body })
}

/// A body of the tables, by any of its names.
fn known(s: &Sheet, i: usize, to: usize) -> Option<Read<Giver>> {
    let (name, office, len) = s.things(i).find_map(|(thing, len)| match thing {
        Thing::Body { name, office } => Some((name.clone(), *office, len)),
        _ => None,
    })?;
    let end = i + len;
    // "Kompas Cup", "Kota BRI": the name goes on
    // "Presiden KSPSI" presides over something else
    let president = s.says(i, "presiden") && len == 1;
    if president && s.capital(end) && !PRESIDENTS.iter().any(|w| s.says(end, w)) {
        return None;
    }
    let run = run_end(s, i, to, false);
    let longer = (end..run).any(|j| s.is(j, Cue::AwardName));
    let named = end;
    let (end, own) = of_a_place(s, &name, end, to);
    let place = || s.told(s.past_bracket(named, to, 3), end);
    let name = if own { format!("{} {}", s.told(i, named), place()) } else { name };
    (end <= to && !longer).then(|| Read {
        value: Giver { name, known: true, office, firm: false },
        span: s.span(i, end),
        end,
    })
}

/// "Kanwil BPN Sumatera Utara", "Kantor Wilayah Kementerian Agama Provinsi Jawa Barat": the branch of a body in a
/// region, which gives in its own name.
///
/// Source: the branches' own names. Serves 3 of the 100 articles that it was tuned on.
fn branch(s: &Sheet, i: usize, to: usize) -> Option<Read<Giver>> {
    let words = usize::from(s.says(i, "kantor") && s.says(i + 1, "wilayah")) * 2;
    let at = i + words.max(usize::from(s.says(i, "kanwil")));
    let body = known(s, at, to).filter(|body| at > i && !body.value.office)?;
    let placed = (at + 1..body.end).any(|j| region_at(s, j, None).is_some());
    let behind = || region_at(s, body.end, None).map(|(_, len)| body.end + len);
    let end = if placed { Some(body.end) } else { behind() }.filter(|&end| end <= to);
    // "Kanwil BPN" of no place is the body
    let Some(end) = end else { return Some(Read { span: s.span(i, body.end), ..body }) };
    let value = Giver { name: s.told(i, end), ..body.value };
    Some(Read { value, span: s.span(i, end), end })
}

/// Past "Perwakilan Jawa Tengah" and the like behind a body's name; and whether it is a body of that
/// place in its own name, as the commissions of the provinces are ("Komisi Informasi Provinsi Jambi").
///
/// Source: the bodies' own names; a representation gives in the name of its head office. Serves 3 of the
/// 50 articles that it was tuned on.
fn of_a_place(s: &Sheet, name: &str, end: usize, to: usize) -> (usize, bool) {
    let at = s.past_bracket(end, to, 3);
    let lead = ["perwakilan", "wilayah", "provinsi", "kantor", "ri", "kabupaten", "kota"];
    let words = (at..to.min(at + 4)).take_while(|&j| lead.iter().any(|w| s.says(j, w))).count();
    let place = at + words;
    let Some((_, len)) = region_at(s, place, None).filter(|_| place < to && words < 4) else {
        return (end, false);
    };
    let led = (at..place).any(|j| !s.says(j, "ri"));
    // "dari KPK Jakarta": only the body of the whole country is called so
    if NATIONAL.contains(&name) {
        return (place + len.min(to - place), false);
    }
    let own = ["Komisi", "Badan Amil", "Komite", "Dewan", "Ikatan", "Persatuan", "Kantor"]
        .iter()
        .any(|w| name.starts_with(w));
    let office = name.starts_with("Kantor");
    match led || office || s.token(end - 1).is_some_and(|t| t.caps) {
        true if place + len <= to => (numbered(s, place + len, to), own),
        _ => (end, false),
    }
}

/// Past the number of an office: "KPPN Jakarta I".
fn numbered(s: &Sheet, end: usize, to: usize) -> usize {
    let roman = ["I", "II", "III", "IV", "V", "VI"].contains(&s.word(end));
    end + usize::from(roman && end < to)
}

/// Commissions and councils that are one for the country; the place behind them is where they sit.
const NATIONAL: [&str; 6] = [
    "Komisi Pemberantasan Korupsi",
    "Komisi Aparatur Sipil Negara",
    "Komisi Perlindungan Anak Indonesia",
    "Komisi Nasional Hak Asasi Manusia",
    "Komisi Pengawas Persaingan Usaha",
    "Dewan Pers",
];

/// What may follow "Presiden" with a capital where Indonesia's is meant.
const PRESIDENTS: [&str; 16] = [
    "RI",
    "Republik",
    "Indonesia",
    "Joko",
    "Jokowi",
    "Prabowo",
    "Susilo",
    "SBY",
    "Megawati",
    "Soeharto",
    "Suharto",
    "Soekarno",
    "Sukarno",
    "Habibie",
    "BJ",
    "Abdurrahman",
];

/// A body of one word that no table knows, behind "oleh": "digagas oleh Petronas".
///
/// Serves 3 of 294 labelled articles. Doubt: a person of one name.
pub(crate) fn one_word(s: &Sheet, i: usize, to: usize) -> Option<Read<Giver>> {
    let alone = s.capital(i) && s.cues(i).is_empty() && s.hit(i).is_none() && !s.capital(i + 1);
    let value = Giver { name: s.told(i, i + 1), known: false, office: false, firm: true };
    (alone && i < to).then(|| Read { value, span: s.span(i, i + 1), end: i + 1 })
}

/// "Direktorat Jenderal X Kementerian Y", "Subdit … Korlantas Polri": a unit of a known body.
///
/// Serves 4 of 294 labelled articles. Doubt: the unit is the giver in its own name.
fn unit(s: &Sheet, i: usize, to: usize) -> Option<Read<Giver>> {
    let goes_on = |j: usize| s.wordy(j) && !s.any(j, &[Cue::Stop, Cue::Receive]);
    starts(s, i, &UNITS).then(|| inside(s, i, to.min(i + 14), to, goes_on, |body| !body.office))?
}

/// Words that a unit of a body starts with.
const UNITS: [&str; 9] = [
    "direktorat",
    "ditjen",
    "subdit",
    "subdirektorat",
    "pusat",
    "balai",
    "biro",
    "deputi",
    "sekretariat",
];

/// A body that no table knows: a run of capitals.
fn spelled(s: &Sheet, i: usize, to: usize) -> Option<Read<Giver>> {
    let blocked = [
        Cue::AwardName,
        Cue::Event,
        Cue::Clause,
        Cue::Champion,
        Cue::HeadCity,
        Cue::HeadRegency,
        Cue::HeadProvince,
        Cue::HeadVillage,
        Cue::Pronoun,
        Cue::Category,
    ];
    let presides = s.says(i, "presiden") || s.says(i, "wakil");
    let office = starts(s, i, &HEADS) && !presides || s.says(i, "menteri");
    if !s.capital(i) || s.any(i, &blocked) || is_office(s, i) || office {
        return None;
    }
    let end = run_end(s, i, to, true);
    // "Perusahaan Umum Daerah (Perumda) Pasar Jaya": the name goes on behind its bracket
    let behind = s.past_bracket(end, to, 3);
    let end = if behind > end && s.capital(behind) { run_end(s, behind, to, true) } else { end };
    let place = region_at(s, i, None).is_some_and(|(_, len)| i + len >= end);
    // "dari majalah Kartini": the small word says what the name is of
    let told = i > 0 && s.is(i - 1, Cue::OrgWord) && !s.capital(i - 1);
    let long = told || end > i + 1 || s.token(i).is_some_and(|t| t.caps);
    let dated = crate::understand::entity::dated(s, i);
    if end <= i
        || place
        || dated
        || !long
        || end - i > 10
        || (i..end).any(|j| s.is(j, Cue::AwardName))
    {
        return None;
    }
    let acronym = end == i + 1 && s.token(i).is_some_and(|t| t.caps);
    let bracketed = s.mark(end, '(')
        && s.past_bracket(end, to, 3) > end
        && s.token(end + 1).is_some_and(|t| t.caps);
    // "Dinas Perpustakaan dan Kearsipan Provinsi Jawa Timur"
    let office = s.is(i, Cue::HeadAgency) && (i + 1..end).any(|j| region_at(s, j, None).is_some());
    let firm = acronym
        || told
        || bracketed
        || office
        || (i..end).any(|j| {
            s.is(j, Cue::OrgWord) || s.token(j).is_some_and(|t| t.caps && s.word(j).len() > 3)
        });
    let value = Giver { name: s.told(i, end), known: false, office: false, firm };
    Some(Read { value, span: s.span(i, end), end })
}
