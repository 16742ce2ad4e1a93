//! Answers: which person do these words name by a post that no region gives?
//!
//! "Direktur Utama PT PLN (Persero) Darmawan Prasodjo", "Menteri Koordinator Bidang Kemaritiman dan
//! Investasi Luhut Pandjaitan", "Wakil Ketua MPR RI Ahmad Basarah": where the post ends and the
//! name begins no list can tell, but all of it is one person, and "dan" inside divides nobody.
//! Serves 14 of 294 labelled articles. Doubt: a second person after "dan" whose post is not told.

use super::run::VERBS;
use super::*;

/// The person whose post starts at token `i`, with all of the post and the name.
pub(super) fn post(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    if let Some(found) = president(s, i, to) {
        return Some(found);
    }
    if !s.is(i, Cue::Post) || !s.capital(i) && !s.capital(i + s.cue_len(i)) {
        return None;
    }
    told(s, i, to)
}

/// "Kepala Biro Humas dan Informasi Publik Kementan": an office that a region has too, of a national body.
///
/// Serves 1 of 50 short pieces on bodies, with 2 false awards.
pub(super) fn post_of_body(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let national = |j| s.things(j).any(|(t, _)| matches!(t, Thing::Body { office: false, .. }));
    let from = i + s.cue_len(i);
    if !s.is(i, Cue::OfficeLocal) || !s.capital(i) || !s.says(i, "kepala") {
        return None;
    }
    let end = post_end(s, i, to);
    let placed = (from..end).any(|j| region_at(s, j, None).is_some());
    let linked = (from..end).any(|j| s.says(j, "dan"));
    let named = (from + 1..end).any(national) && !placed && linked;
    let (entity, end) = told(s, i, to).filter(|_| named)?;
    Some((Entity { province: None, place: None, local: false, ..entity }, end))
}

/// All of the post and the name.
fn told(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let end = post_end(s, i, to);
    let end = named_behind(s, end, to).unwrap_or(end);
    if end < i + 2 || end > to {
        return None;
    }
    let name = s.told(i, end);
    let owned = |j: usize| ["perumda", "perumdam", "bank"].iter().any(|w| s.says(j, w));
    let body = |j: usize| s.is(j, Cue::HeadAgency) && (!s.is(j, Cue::OrgWord) || owned(j));
    let public = (i..end).any(body);
    let (province, place) = if public { place_within(s, i, end, to).unzip() } else { (None, None) };
    let local = public && province.is_none();
    let (key, span, kind) = (person_key(&name), s.span(i, end), RecipientType::Person);
    let rule = "post-and-name";
    Some((Entity { name, span, kind, province, place, key, sure: true, rule, local }, end))
}

/// "Presiden ke-4 RI Abdurrahman Wahid": one of the presidents there have been, by his name.
///
/// Serves 3 of 840 news around the labelled ones.
fn president(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let counted = s.says(i, "presiden") && s.says(i + 1, "ke");
    let number = (i + 2..i + 4).find(|&j| numbered(s, j)).filter(|_| counted)?;
    let land = (number + 1..number + 3)
        .take_while(|&j| ["RI", "Republik", "Indonesia"].contains(&s.word(j)));
    let from = number + 1 + land.count();
    let end = run_end(s, from, to, false);
    let name = s.told(from, end);
    let (key, span, kind) = (person_key(&name), s.span(from, end), RecipientType::Person);
    let (province, place, rule) = (None, None, "post-and-name");
    let entity = Entity { name, span, kind, province, place, key, sure: true, rule, local: false };
    (end > from).then_some((entity, end))
}

/// Where the run of post and name ends: over "dan" and "untuk" between capitals, brackets within.
fn post_end(s: &Sheet, i: usize, to: usize) -> usize {
    let limit = to.min(i + 24);
    let mut end = i + s.cue_len(i);
    let mut at = end;
    while at < limit {
        let linked = ["dan", "untuk", "bidang", "pada", "of"].iter().any(|w| s.says(at, w));
        if s.capital(at) || numbered(s, at) && s.capital(at + 1) {
            if s.any(at, &VERBS) || s.is(at, Cue::Post) && s.is(at - 1, Cue::And) {
                break;
            }
            at += 1;
            end = at;
            at += usize::from(initial(s, at));
        } else if s.mark(at, '(')
            && s.closing(at, limit).is_some_and(|c| c - at <= 5 && s.capital(c + 1))
        {
            at = s.closing(at, limit).unwrap_or(at) + 1;
        } else if (linked || s.mark(at, '-') || s.mark(at, '/') || s.mark(at, '&'))
            && s.capital(at + 1)
            && !s.is(at + 1, Cue::Post)
            && !is_office(s, at + 1)
        {
            at += 1;
        } else {
            break;
        }
    }
    end
}

/// "Direktur PKHL KLHK, Raffless B. Pandjaitan": the name behind a comma.
fn named_behind(s: &Sheet, end: usize, to: usize) -> Option<usize> {
    let at = end + 1;
    let other = [
        Cue::Post,
        Cue::HeadProvince,
        Cue::HeadRegency,
        Cue::HeadCity,
        Cue::HeadCompany,
        Cue::HeadAgency,
    ];
    let starts = s.mark(end, ',') && s.capital(at) && !s.any(at, &other) && !is_office(s, at);
    let run = run_end(s, at, to, false);
    let free = !s.things(at).any(|(thing, _)| !matches!(thing, Thing::Person { .. }));
    (starts && free && (2..=5).contains(&(run - at.min(run)))).then_some(run)
}

/// A stop behind an initial or a short title: "M. Afif", "Dr. Budi".
fn initial(s: &Sheet, at: usize) -> bool {
    s.mark(at, '.') && s.word(at - 1).chars().count() <= 2 && s.capital(at + 1)
}

/// Whether the tokens are degrees behind a name: "SSi, PhD", "S.H., M.H.".
///
/// Serves 3 of 294 labelled articles. Source: the degrees of Indonesian universities.
pub(crate) fn degrees(s: &Sheet, from: usize, to: usize) -> bool {
    let degree = |i: usize| !s.wordy(i) || DEGREES.contains(&s.word(i));
    (from..to).any(|i| s.wordy(i)) && (from..to).all(degree)
}

const DEGREES: [&str; 56] = [
    "S", "M", "A", "D", "SE", "SH", "ST", "SP", "SSi", "Si", "SPd", "Pd", "SSos", "Sos", "SKM",
    "SIP", "IP", "SIK", "SAg", "Ag", "SKep", "Kep", "Ners", "SSTP", "STP", "SSn", "Sn", "SHum",
    "Hum", "SKom", "Kom", "SPsi", "Psi", "SPsi", "MM", "MH", "MT", "MSi", "MPd", "MKes", "Kes",
    "MAP", "AP", "MA", "MBA", "MSc", "Sc", "BSc", "PhD", "Ph", "Lc", "CA", "Ak", "CPA", "H", "E",
];
