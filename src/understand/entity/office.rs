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
    let reach = if s.is(i, Cue::OfficeLocal) { 10 } else { 2 };
    for j in at..to.min(at + reach) {
        let inside = j == at
            || (at..j).all(|k| {
                let bracket = s.mark(k, '(') || s.mark(k, ')');
                s.capital(k) || s.is(k, Cue::And) || s.any(k, &REGION_HEADS) || bracket
            });
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
