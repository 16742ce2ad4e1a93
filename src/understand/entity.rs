//! Answers: which recipient do these words name, and to which province does it belong?

mod capitals;
mod named;
mod office;
mod pointed;
mod post;
mod run;

use super::names::{Cue, Region, RegionKind, Thing};
use super::sheet::Sheet;
use crate::article::{RecipientType, Span};
pub(crate) use capitals::dated;
use capitals::{MONTHS, capitals};
use named::{headed, national, past_acronym, place_within};
pub(crate) use named::{is_district, over_commas};
pub(crate) use office::is_office;
use office::{office, person_of_table};
pub(crate) use post::degrees;
pub(crate) use run::{numbered, run_end};

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

impl Entity {
    /// Whether it is a province, regency or city by its own name, and no body of one.
    pub fn is_region(&self) -> bool {
        matches!(self.rule, "region-with-head" | "region-by-name")
    }

    /// Whether it is a region or a body that a region keeps.
    pub fn is_regional(&self) -> bool {
        self.is_region() || self.rule == "regional-body"
    }
}

/// Reads the entity that starts at token `i`; gives it and the token after it.
pub(crate) fn entity_at(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    if i >= to || !s.wordy(i) {
        return None;
    }
    post::post_of_body(s, i, to)
        .or_else(|| office(s, i, to))
        .or_else(|| pointed::pointed(s, i, to))
        .or_else(|| headed_region(s, i, to))
        .or_else(|| named_region(s, i, to))
        .or_else(|| post::post(s, i, to))
        .or_else(|| headed(s, i, to))
        .or_else(|| person_of_table(s, i, to))
        .or_else(|| national(s, i, to))
        .or_else(|| capitals(s, i, to))
        .filter(|(entity, end)| !paraphrased(s, i, entity, *end) && !quality(entity))
}

/// "BUMD Air Minum Berkinerja Terbaik": what one can be the best of, and nobody.
///
/// Serves 1 of 50 short pieces on bodies. Doubt: a firm or a song of such a name.
fn quality(entity: &Entity) -> bool {
    entity.rule == "run-of-capitals" && entity.name.ends_with(" Terbaik")
}

/// "pelatih Manchester City itu", "pria kelahiran Solo tersebut": a name inside a paraphrase of someone told
/// before, which is not his.
///
/// Serves 2 of 412 sport and award news, and about one in fifty news on persons.
fn paraphrased(s: &Sheet, i: usize, entity: &Entity, end: usize) -> bool {
    let loose = ["run-of-capitals", "person-with-head", "region-by-name"].contains(&entity.rule);
    let head = |j: usize| s.is(j, Cue::HeadPerson) && (!s.capital(j) || s.starts_line(j));
    let low = i.saturating_sub(3);
    let mut phrase = (low..=i).rev().take_while(|&j| s.wordy(j));
    loose && s.is(end, Cue::Anaphor) && phrase.any(head)
}

/// Entities in a list "A, B, dan C" that starts at `i`; gives them with the token after each.
pub(crate) fn entities_at(s: &Sheet, i: usize, to: usize) -> Vec<(Entity, usize)> {
    let mut out: Vec<(Entity, usize)> = Vec::new();
    let mut at = i;
    while out.len() < 40 {
        let Some((entity, end)) = entity_at(s, at, to) else { break };
        let next = joiner(s, end, to).or_else(|| along(s, &entity, end, to));
        out.push((entity, end));
        match next {
            Some(next) => at = next,
            None => break,
        }
    }
    out
}

/// "Sulawesi Utara bersama Sulawesi Selatan dan Papua Barat meraih …": regions that share a prize.
fn along(s: &Sheet, entity: &Entity, end: usize, to: usize) -> Option<usize> {
    let next = end + 1;
    let region = |i: usize| headed_region(s, i, to).or_else(|| named_region(s, i, to)).is_some();
    let shares = s.says(end, "bersama") && entity.is_region() && next < to;
    (shares && region(next)).then_some(next)
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

/// What two namings of one person share: the name folded, without the degrees before it.
pub(crate) fn person_key(name: &str) -> String {
    const DEGREES: [&str; 14] = [
        "h.", "hj.", "h", "hj", "dr.", "dr", "drs.", "drs", "ir.", "ir", "kh", "prof.", "prof",
        "tgh",
    ];
    let lower = name.to_lowercase();
    let mut words = lower.split(' ').skip_while(|w| DEGREES.contains(w)).peekable();
    if words.peek().is_none() {
        return lower;
    }
    words.collect::<Vec<_>>().join(" ")
}
