//! Answers: whom does "kota itu", "dinas tersebut" or a bare "pemprov" stand for?

use super::*;

/// How far back the one pointed at may stand, in tokens; the lead of a news article is nearer.
const BACK: usize = 260;

/// The entity of the same kind that was named last before token `i`.
///
/// Source: the demonstratives of Indonesian news; a full name is told once, then "kota itu".
/// Doubt: a second region in between is taken. Serves 5 of 64 articles of the starter corpus.
pub(super) fn pointed(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let kind = pointed_kind(s, i)?;
    let end = pointer_end(s, i, to)?;
    let before = (i.saturating_sub(BACK)..i).rev();
    let found = before.filter(|&j| starts_kind(s, j, kind)).find_map(|j| {
        let (entity, end) =
            headed_region(s, j, i).or_else(|| named_region(s, j, i)).or_else(|| headed(s, j, i))?;
        (end <= i && entity.sure && entity.kind == kind).then_some(entity)
    })?;
    let place = found.place.or(Some(found.span));
    Some((Entity { span: s.span(i, end), place, rule: "pointed-at", ..found }, end))
}

fn starts_kind(s: &Sheet, j: usize, kind: RecipientType) -> bool {
    let named = s.things(j).any(|(thing, _)| matches!(thing, Thing::Region(_)));
    match kind {
        RecipientType::Agency => s.is(j, Cue::HeadAgency),
        RecipientType::Village => s.is(j, Cue::HeadVillage),
        _ => named || s.any(j, &REGION_HEADS),
    }
}

fn pointed_kind(s: &Sheet, i: usize) -> Option<RecipientType> {
    let kinds = [
        (Cue::HeadProvince, RecipientType::Province),
        (Cue::HeadRegency, RecipientType::Regency),
        (Cue::HeadCity, RecipientType::City),
        (Cue::HeadVillage, RecipientType::Village),
        (Cue::HeadAgency, RecipientType::Agency),
    ];
    kinds.into_iter().find(|&(cue, _)| s.is(i, cue)).map(|(_, kind)| kind)
}

/// Past the pointer: "kota itu", "kota di selatan Jakarta itu", "pemprov" without a name.
fn pointer_end(s: &Sheet, i: usize, to: usize) -> Option<usize> {
    let next = i + s.cue_len(i);
    let points = |j: usize| s.says(j, "itu") || s.says(j, "tersebut") || s.says(j, "ini");
    // the pointer itself may have been taken for an adverb and cut off
    if points(next) {
        return Some((next + 1).min(to));
    }
    let office = ["pemprov", "pemkab", "pemkot", "pemko"].iter().any(|w| s.says(i, w));
    if office && !s.capital(next) && !s.mark(next, '(') {
        return Some(next);
    }
    // a paraphrase between head and pointer, led by a preposition or a quality in "ber-"
    let small = !s.capital(next) && !s.any(next, &[Cue::Adverb, Cue::Receive, Cue::Become]);
    let nickname = s.capital(next) && points(next + 1) && region_at(s, next, None).is_none();
    let led = small || nickname;
    let end = (next..(to + 1).min(next + 6)).find(|&j| !s.wordy(j) || points(j))?;
    (led && !s.capital(i) | s.starts_line(i) && points(end)).then_some((end + 1).min(to))
}
