//! Answers: which recipient do these words name, and to which province does it belong?

use super::names::{Cue, Region, RegionKind, Thing};
use super::sheet::Sheet;
use crate::article::{RecipientType, Span};

/// Someone or something that can receive an award.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entity {
    /// As the article names it.
    pub name: String,
    /// Where.
    pub span: Span,
    /// What it is.
    pub kind: RecipientType,
    /// Its province, where the name tells it.
    pub province: Option<String>,
    /// Where the province was read.
    pub place: Option<Span>,
    /// What makes two namings one: a region's canonical name, a person's last words.
    pub key: String,
    /// Whether a head word, an office or a table vouches for it; else it is a run of capitals.
    pub sure: bool,
    /// Name of the rule that read it.
    pub rule: &'static str,
    /// A body or site of some region that the name does not tell.
    pub local: bool,
}

/// Reads the entity that starts at token `i`; gives it and the token after it.
pub(crate) fn entity_at(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    if i >= to || !s.wordy(i) {
        return None;
    }
    office(s, i, to)
        .or_else(|| headed_region(s, i, to))
        .or_else(|| named_region(s, i, to))
        .or_else(|| headed(s, i, to))
        .or_else(|| person_of_table(s, i, to))
        .or_else(|| national(s, i, to))
        .or_else(|| capitals(s, i, to))
}

/// Entities in a list "A, B, dan C" that starts at `i`; gives them with the token after each.
pub(crate) fn entities_at(s: &Sheet, i: usize, to: usize) -> Vec<(Entity, usize)> {
    let mut out: Vec<(Entity, usize)> = Vec::new();
    let mut at = i;
    while out.len() < 40 {
        let Some((entity, end)) = entity_at(s, at, to) else { break };
        let next = joiner(s, end, to);
        out.push((entity, end));
        match next {
            Some(next) => at = next,
            None => break,
        }
    }
    out
}

/// Past ", ", " dan ", ", dan " at `i`.
pub(crate) fn joiner(s: &Sheet, i: usize, to: usize) -> Option<usize> {
    let mut at = i;
    if s.mark(at, ',') || s.mark(at, ';') {
        at += 1;
    }
    if s.is(at, Cue::And) {
        at += s.cue_len(at);
    }
    (at > i && at < to).then_some(at)
}

const REGION_HEADS: [Cue; 4] = [Cue::HeadProvince, Cue::HeadRegency, Cue::HeadCity, Cue::HeadGov];

/// "Pemprov Jabar", "Pemerintah Provinsi (Pemprov) Riau", "Kota Bogor".
fn headed_region(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    if !s.any(i, &REGION_HEADS) {
        return None;
    }
    let mut at = s.past_bracket(i + s.cue_len(i), to, 3);
    let mut wanted = wanted_kind(s, i);
    // "Pemerintah Kota", "Pemda Provinsi": heads may stand in a row
    for _ in 0..2 {
        if at < to && s.any(at, &REGION_HEADS) && region_at(s, at, None).is_none() {
            wanted = wanted_kind(s, at).or(wanted);
            at = s.past_bracket(at + s.cue_len(at), to, 3);
        }
    }
    let (region, len) = region_at(s, at, wanted)?;
    let end = at + len;
    (end <= to).then(|| (of_region(s, region, i, end, "region-with-head"), end))
}

fn wanted_kind(s: &Sheet, i: usize) -> Option<RegionKind> {
    let kinds = [
        (Cue::HeadProvince, RegionKind::Province),
        (Cue::HeadRegency, RegionKind::Regency),
        (Cue::HeadCity, RegionKind::City),
    ];
    kinds.into_iter().find(|&(cue, _)| s.is(i, cue)).map(|(_, kind)| kind)
}

/// "Jabar", "Banyuwangi": a region by its bare name.
fn named_region(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let (region, len) = region_at(s, i, None)?;
    let end = i + len;
    // "Papua Barat", but not "Riau Pos" or "Semarang Hebat": a name goes on with capitals
    if end > to || (s.capital(end) && !s.cues(end).is_empty() && s.any(end, &[Cue::AwardName])) {
        return None;
    }
    Some((of_region(s, region, i, end, "region-by-name"), end))
}

/// The region at a token: of the wanted kind if its name is shared, else the widest.
pub(crate) fn region_at<'a>(
    s: &Sheet<'a>,
    i: usize,
    wanted: Option<RegionKind>,
) -> Option<(&'a Region, usize)> {
    let regions = s.things(i).filter_map(|(thing, len)| match thing {
        Thing::Region(region) => Some((region, len)),
        _ => None,
    });
    let all: Vec<_> = regions.collect();
    let right = all.iter().find(|(r, _)| Some(r.kind) == wanted);
    right.or_else(|| all.iter().min_by_key(|(r, _)| r.kind as u8)).copied()
}

fn of_region(s: &Sheet, region: &Region, from: usize, to: usize, rule: &'static str) -> Entity {
    let kind = match region.kind {
        RegionKind::Province => RecipientType::Province,
        RegionKind::Regency => RecipientType::Regency,
        RegionKind::City => RecipientType::City,
    };
    Entity {
        name: s.told(from, to),
        span: s.span(from, to),
        kind,
        province: Some(region.province.clone()),
        place: Some(s.span(from, to)),
        key: region.name.clone(),
        sure: true,
        rule,
        local: false,
    }
}

const OFFICES: [Cue; 4] =
    [Cue::OfficeProvince, Cue::OfficeRegency, Cue::OfficeCity, Cue::OfficeLocal];

/// Whether an office stands at the token.
pub(crate) fn is_office(s: &Sheet, i: usize) -> bool {
    s.any(i, &OFFICES)
}

/// "Gubernur Jabar Ridwan Kamil", "Wali Kota (Walkot) Medan, Bobby Nasution", "Kadisdik Jatim X".
fn office(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    if !is_office(s, i) {
        return None;
    }
    let wanted = [
        (Cue::OfficeProvince, RegionKind::Province),
        (Cue::OfficeRegency, RegionKind::Regency),
        (Cue::OfficeCity, RegionKind::City),
    ];
    let wanted = wanted.into_iter().find(|&(cue, _)| s.is(i, cue)).map(|(_, kind)| kind);
    let mut at = s.past_bracket(i + s.cue_len(i), to, 3);
    let national_body = (i..=at).find_map(|j| {
        s.things(j).find(|(thing, _)| matches!(thing, Thing::Body { .. })).map(|(_, len)| j + len)
    });
    let national = national_body.is_some_and(|end| end > at);
    if let Some(end) = national_body.filter(|_| national) {
        at = s.past_bracket(end, to, 3);
    }
    let (mut province, mut place, mut key) = (None, None, None);
    // up to six words of the office's own name may stand before the place: "Kepala Dinas Pendidikan Jatim"
    let reach = if s.is(i, Cue::OfficeLocal) { 7 } else { 2 };
    for j in at..to.min(at + reach) {
        let inside = j == at
            || (at..j).all(|k| s.capital(k) || s.is(k, Cue::And) || s.any(k, &REGION_HEADS));
        if let Some((region, len)) = region_at(s, j, wanted).filter(|_| inside && !national) {
            (province, key) = (Some(region.province.clone()), Some(region.name.clone()));
            place = Some(s.span(j, j + len));
            at = s.past_bracket(j + len, to, 3);
            break;
        }
    }
    if key.is_none() && !national {
        // an office whose region shares its name with an ordinary word: "Bupati Banjar"
        if let Some((region, len)) = region_at(s, i, wanted) {
            (province, key) = (Some(region.province.clone()), Some(region.name.clone()));
            (place, at) = (Some(s.span(i, i + len)), i + len);
        }
    }
    let from = if s.mark(at, ',')
        && s.capital(at + 1)
        && !is_office(s, at + 1)
        && !s.any(at + 1, &REGION_HEADS)
        && region_at(s, at + 1, None).is_none()
    {
        at + 1
    } else {
        at
    };
    let run = run_end(s, from, to, false);
    let end = if run > from { run } else { at };
    let named = run > from;
    if let Some((region, at)) = table_region(s, from).filter(|_| province.is_none() && named) {
        (province, place) = (Some(region.province.clone()), Some(at));
    }
    let name = if named { s.told(from, run) } else { s.told(i, end) };
    let who = if named {
        person_key(&name)
    } else {
        key.map_or(name.to_lowercase(), |k| format!("head of {k}"))
    };
    let span = if named { s.span(from, run) } else { s.span(i, end) };
    let sure = province.is_some() || named;
    let kind = RecipientType::Person;
    let entity = Entity {
        name,
        span,
        kind,
        province,
        place,
        key: who,
        sure,
        rule: "office-of-region",
        local: !national,
    };
    Some((entity, end.max(i + 1)))
}

/// The region of a person in the table at token `i`, and where the name stands.
fn table_region<'a>(s: &Sheet<'a>, i: usize) -> Option<(&'a Region, Span)> {
    s.things(i).find_map(|(thing, len)| match thing {
        Thing::Person { region, .. } => {
            let region = s.names.region(region)?;
            Some((region, s.span(i, i + len)))
        }
        _ => None,
    })
}

fn person_of_table(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let (region, _) = table_region(s, i)?;
    let end = run_end(s, i, to, false).max(i + s.hit(i)?.len).min(to);
    let name = s.told(i, end);
    let span = s.span(i, end);
    let key = person_key(&name);
    let province = Some(region.province.clone());
    let kind = RecipientType::Person;
    let place = Some(span);
    let rule = "person-of-region";
    Some((Entity { name, span, kind, province, place, key, sure: true, rule, local: false }, end))
}

/// A village, body, company, group or person by its head word.
fn headed(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let heads = [
        (Cue::HeadVillage, RecipientType::Village, "village"),
        (Cue::HeadAgency, RecipientType::Agency, "regional-body"),
        (Cue::HeadCompany, RecipientType::Company, "company"),
        (Cue::HeadCommunity, RecipientType::Community, "group"),
        (Cue::HeadPerson, RecipientType::Person, "person-with-head"),
        (Cue::HeadNational, RecipientType::Agency, "national-body"),
    ];
    let &(cue, kind, rule) = heads.iter().find(|&&(cue, ..)| s.is(i, cue))?;
    let mut head_end = i + s.cue_len(i);
    // "tim pelajar DKI Jakarta", "atlet berkuda DKI": small words between head and name
    if matches!(cue, Cue::HeadCommunity | Cue::HeadPerson) {
        let small = |j: usize| {
            s.wordy(j)
                && !s.capital(j)
                && !s
                    .any(j, &[Cue::Stop, Cue::Clause, Cue::And, Cue::At, Cue::Receive, Cue::Adverb])
        };
        let skip = (head_end..to.min(head_end + 2)).take_while(|&j| small(j)).count();
        if s.capital(head_end + skip)
            && head_end + skip < to
            && !MONTHS.contains(&s.word(head_end + skip))
        {
            head_end += skip;
        }
    }
    if cue == Cue::HeadPerson {
        // "pembalap Prancis Jean Bruno" is Jean Bruno; "ilmuwan Amerika Serikat" is nobody named
        if s.is(head_end, Cue::Country) {
            head_end += s.cue_len(head_end);
            if head_end >= to || !s.capital(head_end) {
                return None;
            }
        }
        if s.is(head_end, Cue::OrgWord) && !s.is(i, Cue::HeadAgency) {
            return None;
        }
    }
    let public = matches!(cue, Cue::HeadVillage | Cue::HeadAgency);
    let counted = numbered(s, head_end) && s.capital(head_end + 1);
    let end = run_end(s, head_end + usize::from(counted), to, public || cue == Cue::HeadNational);
    let end = past_acronym(s, end, to);
    let from = (i..head_end)
        .find(|&j| !matches!(cue, Cue::HeadPerson) || s.capital(j) && head_end == end)
        .unwrap_or(i);
    // "dinas terkait", "siswa berprestasi": a head without a name is no recipient we can name
    let enough =
        end > head_end || (s.capital(i) && s.token(i)?.caps) || s.cue_len(i) > 1 && s.capital(i);
    if !enough || to < end {
        return None;
    }
    let (start, name) = match cue {
        Cue::HeadPerson if end > head_end => (head_end, s.told(head_end, end)),
        _ => (from, s.told(from, end)),
    };
    let place = if public { place_within(s, i, end, to) } else { None };
    let (province, place) = place.unzip();
    let key = if kind == RecipientType::Person { person_key(&name) } else { name.to_lowercase() };
    // "Desa Lontar, Kabupaten Serang, Banten": the places belong to the village
    let mut end = end;
    while cue == Cue::HeadVillage && s.mark(end, ',') && end + 1 < to {
        let headed = usize::from(s.any(end + 1, &REGION_HEADS));
        match region_at(s, end + 1 + headed, None) {
            Some((region, len)) if headed == 1 || region.kind == RegionKind::Province => {
                end += 1 + headed + len
            }
            _ => break,
        }
    }
    let end = end.min(to);
    let local = public && province.is_none();
    let span = s.span(start, end);
    Some((Entity { name, span, kind, province, place, key, sure: true, rule, local }, end))
}

/// The province of the first region named in `from..end`, or right after in ", Kabupaten X" or "(…)".
fn place_within(s: &Sheet, from: usize, end: usize, to: usize) -> Option<(String, Span)> {
    let after = (end..to.min(end + 4)).take_while(|&j| {
        s.mark(j, ',') || s.mark(j, '(') || s.says(j, "di") || s.any(j, &REGION_HEADS)
    });
    let beyond = after.last().map_or(end, |j| j + 1);
    let inside = (from..end).chain([beyond]).filter(|&j| j < to);
    inside
        .filter_map(|j| {
            let wanted = j.checked_sub(1).and_then(|h| wanted_kind(s, h));
            let (region, len) = region_at(s, j, wanted)?;
            Some((region.province.clone(), s.span(j, (j + len).min(to))))
        })
        .last()
}

/// A national body as recipient: known to the tables.
fn national(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let (name, len) = s.things(i).find_map(|(thing, len)| match thing {
        Thing::Body { name, office: false } => Some((name, len)),
        _ => None,
    })?;
    let end = i + len;
    if end > to || (s.capital(end) && !s.any(end, &[Cue::Receive])) {
        return None;
    }
    let entity = Entity {
        name: s.told(i, end),
        span: s.span(i, end),
        kind: RecipientType::Agency,
        province: None,
        place: None,
        key: name.to_lowercase(),
        sure: true,
        rule: "national-body",
        local: false,
    };
    Some((entity, end))
}

/// A run of capitals: a person, a brand, whatever bears a name.
fn capitals(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let end = run_end(s, i, to, false);
    let joined = past_acronym(s, end, to);
    if let Some((province, place)) =
        (joined > end).then(|| place_within(s, end, joined, to)).flatten()
    {
        // "Satuan Polisi Pamong Praja (Satpol PP) Kota Depok": a body of the place behind its bracket
        let (name, span) = (s.told(i, joined), s.span(i, joined));
        let (key, kind, rule) = (name.to_lowercase(), RecipientType::Agency, "body-with-place");
        let (province, place) = (Some(province), Some(place));
        return Some((
            Entity { name, span, kind, province, place, key, sure: true, rule, local: false },
            joined,
        ));
    }
    let blocked = [
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
    ];
    let titled = [
        "No", "Konsul", "Direktur", "Ketua", "Kepala", "CEO", "Dubes", "Sekjen", "Wakil",
        "Founder", "Manajer", "General",
    ]
    .contains(&s.word(i));
    if titled || (i..end).any(|j| s.is(j, Cue::AwardName)) || MONTHS.contains(&s.word(i)) {
        return None;
    }
    if end == i || s.any(i, &blocked) || !s.capital(i) || s.starts_line(i) && affixed(s.word(i)) {
        return None;
    }
    let name = s.told(i, end);
    let key = person_key(&name);
    // a headline in title case is one long run
    let sure = end - i > 1 && (i >= s.title_end || end - i <= 3);
    if let Some(place) = province_at_end(s, i, end) {
        let (span, kind, rule) = (s.span(i, end), RecipientType::Agency, "body-of-province");
        let (province, place) = (Some(place.0), Some(place.1));
        return Some((
            Entity { name, span, kind, province, place, key, sure, rule, local: false },
            end,
        ));
    }
    let (span, kind, rule) = (s.span(i, end), RecipientType::Person, "run-of-capitals");
    let entity =
        Entity { name, span, kind, province: None, place: None, key, sure, rule, local: false };
    Some((entity, end))
}

const MONTHS: [&str; 12] = [
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
fn affixed(word: &str) -> bool {
    let word = word.to_lowercase();
    let verb =
        ["di", "ter", "ber", "men", "mem", "meng", "meny"].iter().any(|p| word.starts_with(p));
    let noun = (word.starts_with("ke") || word.starts_with("pe")) && word.ends_with("an")
        || word.ends_with("nya");
    let other = [
        "alhamdulillah",
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

/// Past "(DLHK) Kota Depok" behind a body's name, if a place follows the bracket; else `end`.
fn past_acronym(s: &Sheet, end: usize, to: usize) -> usize {
    let behind = s.past_bracket(end, to, 4);
    if behind == end || behind >= to {
        return end;
    }
    let head = usize::from(s.any(behind, &REGION_HEADS)) * s.cue_len(behind);
    let wanted = wanted_kind(s, behind);
    match region_at(s, behind, wanted).or_else(|| region_at(s, behind + head, wanted)) {
        Some((_, len)) if region_at(s, behind, wanted).is_some() => (behind + len).min(to),
        Some((_, len)) => (behind + head + len).min(to),
        None => end,
    }
}

/// The province whose short form ends a name: "Pariwisata NTT", "Humas Jabar".
///
/// Only forms that are short for a province alone: "Semen Padang" is a club.
fn province_at_end(s: &Sheet, from: usize, end: usize) -> Option<(String, Span)> {
    let last = end - 1;
    let (region, len) = region_at(s, last, Some(RegionKind::Province)).filter(|_| last > from)?;
    let word = s.word(last).to_lowercase();
    let short = !region.name.to_lowercase().contains(&word) || word.len() <= 3;
    let ours = region.kind == RegionKind::Province && len == 1 && short && word != "dki";
    ours.then(|| (region.province.clone(), s.span(last, end)))
}

/// Where the run of capitals that starts at `i` ends; `joined` lets it cross "dan" and the like.
pub(crate) fn run_end(s: &Sheet, i: usize, to: usize, joined: bool) -> usize {
    let mut end = i;
    let mut at = i;
    while at < to && at < i + 14 {
        if s.capital(at) && !(at > i && (s.any(at, &VERBS) || is_office(s, at))) {
            at += 1;
            end = at;
            // an initial's stop: "M. Afif"
            if s.mark(at, '.') && s.word(at - 1).chars().count() <= 2 && s.capital(at + 1) {
                at += 1;
            }
        } else if at > i && numbered(s, at) {
            at += 1;
            end = at;
        } else if at > i
            && (s.mark(at, '-') || s.mark(at, '/') || s.mark(at, '&'))
            && s.capital(at + 1)
            || at > i && PARTICLES.iter().any(|p| s.says(at, p)) && s.capital(at + 1)
            || joined
                && at > i
                && (s.says(at, "dan") || s.says(at, "di"))
                && s.capital(at + 1)
                && !s.any(at + 1, &REGION_HEADS)
        {
            at += 1;
        } else {
            break;
        }
    }
    end.min(to)
}

const VERBS: [Cue; 7] =
    [Cue::Receive, Cue::Taken, Cue::Given, Cue::Give, Cue::Named, Cue::Adverb, Cue::Become];
const PARTICLES: [&str; 8] = ["bin", "binti", "van", "von", "de", "al", "alias", "of"];

/// A small number inside a name: "MAN 2 Mataram".
fn numbered(s: &Sheet, i: usize) -> bool {
    let word = s.word(i);
    word.len() <= 3 && !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// What two namings of one person share: the name's last two words, folded.
pub(crate) fn person_key(name: &str) -> String {
    name.to_lowercase()
}
