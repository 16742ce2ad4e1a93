//! Answers: which official do these words name, and of which region?

use super::*;

pub(super) const OFFICES: [Cue; 4] =
    [Cue::OfficeProvince, Cue::OfficeRegency, Cue::OfficeCity, Cue::OfficeLocal];

/// Whether an office stands at the token.
pub(crate) fn is_office(s: &Sheet, i: usize) -> bool {
    s.any(i, &OFFICES)
}

/// "Gubernur Jabar Ridwan Kamil", "Wali Kota (Walkot) Medan, Bobby Nasution", "Kadisdik Jatim X".
pub(super) fn office(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    if !is_office(s, i) {
        return None;
    }
    let at = s.past_bracket(i + s.cue_len(i), to, 3);
    let national = national_body(s, i, at);
    let region = if national.is_none() { region_of_office(s, i, at, to) } else { None };
    let at = match (national, &region) {
        (Some(end), _) => s.past_bracket(end, to, 3),
        (None, Some(region)) => region.end,
        (None, None) => at,
    };
    let from = past_comma(s, at);
    let run = run_end(s, from, to, false);
    let named = run > from;
    let (start, end) = if named { (from, run) } else { (i, at) };
    let (name, span) = (s.told(start, end), s.span(start, end));
    let key = match &region {
        _ if named => person_key(&name),
        Some(region) => format!("head of {}", region.name),
        None => name.to_lowercase(),
    };
    let told = region.map(|region| (region.province, region.place));
    let by_table = || table_region(s, from).map(|(region, at)| (region.province.clone(), at));
    let (province, place) = told.or_else(|| by_table().filter(|_| named)).unzip();
    let sure = province.is_some() || named;
    let (kind, rule, local) = (RecipientType::Person, "office-of-region", national.is_none());
    let entity = Entity { name, span, kind, province, place, key, sure, rule, local };
    Some((entity, end.max(i + 1)))
}

/// Where a national body ends that an office which ends at `at` belongs to: "Kepala BKN".
fn national_body(s: &Sheet, i: usize, at: usize) -> Option<usize> {
    let body = |j: usize| {
        s.things(j).find(|(thing, _)| matches!(thing, Thing::Body { .. })).map(|(_, len)| j + len)
    };
    (i..=at).find_map(body).filter(|&end| end > at)
}

/// The region that an office heads or is part of.
struct Headed {
    name: String,
    province: String,
    place: Span,
    /// Past the region and its bracket.
    end: usize,
}

/// The region of the office at `i` whose own words end at `at`.
fn region_of_office(s: &Sheet, i: usize, at: usize, to: usize) -> Option<Headed> {
    let wanted = [
        (Cue::OfficeProvince, RegionKind::Province),
        (Cue::OfficeRegency, RegionKind::Regency),
        (Cue::OfficeCity, RegionKind::City),
    ];
    let wanted = wanted.into_iter().find(|&(cue, _)| s.is(i, cue)).map(|(_, kind)| kind);
    // words of the office's own name may stand before the place: "Kepala Dinas Pendidikan Jatim"
    let reach = if s.is(i, Cue::OfficeLocal) { 10 } else { 2 };
    let own = |k: &usize| {
        let bracket = s.mark(*k, '(') || s.mark(*k, ')');
        s.capital(*k) || s.is(*k, Cue::And) || s.any(*k, &REGION_HEADS) || bracket
    };
    let limit = to.min(at + reach);
    let before = (at..limit).take_while(own).count();
    let headed = |j: usize| region_at(s, j, wanted).map(|found| (j, found));
    let behind = (at..limit.min(at + before + 1)).find_map(headed);
    // an office whose region shares its name with an ordinary word: "Bupati Banjar"
    let (j, (region, len)) = behind.or_else(|| headed(i))?;
    let end = s.past_bracket(j + len, to, 3);
    let (name, province) = (region.name.clone(), region.province.clone());
    Some(Headed { name, province, place: s.span(j, j + len), end })
}

/// Past the comma between an office and who holds it, unless a place or another office follows.
fn past_comma(s: &Sheet, at: usize) -> usize {
    let next = at + 1;
    let place = || s.any(next, &REGION_HEADS) || region_at(s, next, None).is_some();
    let holder =
        s.mark(at, ',') && s.capital(next) && !dated(s, next) && !is_office(s, next) && !place();
    at + usize::from(holder)
}

/// The region of a person in the table at token `i`, and where the name stands.
pub(super) fn table_region<'a>(s: &Sheet<'a>, i: usize) -> Option<(&'a Region, Span)> {
    s.things(i).find_map(|(thing, len)| match thing {
        Thing::Person { region, .. } => {
            let region = s.names.region(region)?;
            Some((region, s.span(i, i + len)))
        }
        _ => None,
    })
}

pub(super) fn person_of_table(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
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
