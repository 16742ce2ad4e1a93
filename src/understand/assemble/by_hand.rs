//! Answers: which government or force gives the prizes of a contest within its region that its head hands over?
//!
//! "Gubernur Lampung menyerahkan piala kepada para pemenang Lomba Desa", "hadiah diserahkan Bupati Purworejo".
//! Only where nobody else is told, for winners inside the region. Serves 1 of 595 labelled articles.
//! Doubt: a contest of a ministry or a commission that the article leaves out.

use super::*;
use crate::understand::names::Region;

impl Maker<'_, '_> {
    /// The government whose head hands the draft's prize over, up to ten lines above or four below.
    pub(super) fn by_own_head(&self, draft: &Draft, entity: &Entity) -> Option<Valued<String>> {
        let s = self.s;
        let own = draft.info.title.as_ref().or(self.main_name.as_ref());
        if draft.past || own.is_some_and(|t| t.value.plain) {
            return None;
        }
        let near = |n: &usize| {
            (draft.line.saturating_sub(10)..draft.line + 5).contains(n) && !s.lines[*n].title
        };
        let lines = (0..s.lines.len()).filter(near);
        let stage = |n: usize| regional_stage(s, s.lines[n].from, s.lines[n].to);
        // only the stage of a contest within the region is the government's
        let lines = lines.filter(|&n| stage(n) || stage(draft.line));
        let found = lines.filter_map(|n| self.handed_in(s.lines[n].from, s.lines[n].to, entity));
        let (name, span) = found.into_iter().next()?;
        Some((name, span, "handed-over-by-own-head".to_owned(), 0.5))
    }

    /// The government that a sentence makes hand over a prize of its own region.
    fn handed_in(&self, from: usize, to: usize, entity: &Entity) -> Option<(String, Span)> {
        let s = self.s;
        let small = |j: &usize| !s.capital(*j);
        let gives = |j: usize| s.is(j, Cue::Give) && prize(s, j + 1, to.min(j + 8));
        let given = |j: usize| s.is(j, Cue::Given) && prize(s, j.saturating_sub(12).max(from), j);
        let denied = |j: usize| j > from && s.is(j - 1, Cue::Negation);
        let verb = (from..to).filter(small).find(|&j| (gives(j) || given(j)) && !denied(j))?;
        let behind = verb + s.cue_len(verb);
        let places = match s.is(verb, Cue::Give) {
            true => from..verb,
            false => behind..to.min(behind + 4),
        };
        let head = |j: usize| crate::understand::entity::is_office(s, j);
        let bodies = places.filter_map(|j| Some((head(j), body_at(s, j, to)?)));
        let bodies = bodies.filter(|(head, b)| *head || b.value.office).map(|(_, b)| b);
        let mut fits = bodies.filter(|b| self.governs(&b.value.name, entity));
        fits.next().map(|body| (body.value.name, body.span))
    }

    /// Whether a winner lies in the region of that government, and is not the region itself or a wider one.
    fn governs(&self, government: &str, entity: &Entity) -> bool {
        let heads = ["Pemerintah Provinsi ", "Pemerintah ", "Polda ", "Kejaksaan Tinggi "];
        let name =
            heads.iter().find_map(|head| government.strip_prefix(head)).unwrap_or(government);
        let Some(region) = self.s.names.region(name) else { return false };
        let province = entity.province.as_deref();
        let inside = province.is_none_or(|p| p == region.province) && entity.key != region.name;
        inside && below(region, entity.kind)
    }
}

/// Whether such a winner can be a part of the region.
fn below(region: &Region, kind: RecipientType) -> bool {
    match kind {
        RecipientType::Province => false,
        RecipientType::Regency | RecipientType::City => region.kind == RegionKind::Province,
        RecipientType::Village | RecipientType::Agency => true,
        _ => false,
    }
}

/// "tingkat Provinsi Lampung", "se-Kabupaten Purworejo": the stage of a contest within a region.
fn regional_stage(s: &Sheet, from: usize, to: usize) -> bool {
    let heads = [Cue::HeadProvince, Cue::HeadRegency, Cue::HeadCity];
    let named = |k: usize| s.any(k, &heads) || region_at(s, k, None).is_some();
    (from..to).any(|j| s.is(j, Cue::Level) && (j + 1..j + 3).any(named))
}

/// Whether a prize is named between two tokens.
fn prize(s: &Sheet, from: usize, to: usize) -> bool {
    let words = ["hadiah", "piala", "bonus"];
    (from..to).any(|j| s.is(j, Cue::Award) || words.iter().any(|w| s.says(j, w)))
}
