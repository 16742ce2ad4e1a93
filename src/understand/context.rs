//! Answers: what does the article as a whole tell that its sentences leave out?

use std::collections::HashMap;

use super::entity::{Entity, entity_at, is_office, region_at};
use super::info::{Info, ordinal_word};
use super::names::{Cue, Thing};
use super::sheet::Sheet;
use super::statement::Draft;
use crate::article::{RecipientType, Span};

/// A giver as the article as a whole tells it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Source {
    /// Canonical name.
    pub name: String,
    /// Where it is named.
    pub span: Span,
    /// By which rule.
    pub rule: &'static str,
}

/// What holds for the whole article.
#[derive(Debug, Default)]
pub(crate) struct Context {
    /// Officials by name (folded) and their province.
    officials: HashMap<String, (String, Span)>,
    /// "kategori kedua (…)": number, words, place.
    numbered: HashMap<u32, (String, Span)>,
    /// Provinces by how often the article names them or their parts.
    provinces: Vec<(String, usize, Span)>,
    /// Acronyms that the article explains, folded, and their long forms.
    acronyms: HashMap<String, String>,
    /// Persons by their full names.
    persons: Vec<String>,
    /// Bodies named anywhere, and where first.
    bodies: HashMap<String, Span>,
}

impl Context {
    /// Gathers from all sentences.
    pub fn new(s: &Sheet) -> Context {
        let mut context = Context::default();
        for line in &s.lines {
            let mut i = line.from;
            while i < line.to {
                context.official(s, i, line.to);
                context.definition(s, i, line.to);
                context.acronym(s, i, line.from, line.to);
                context.body(s, i);
                i = context.region(s, i).max(i + 1);
            }
        }
        context
    }

    fn official(&mut self, s: &Sheet, i: usize, to: usize) {
        if !is_office(s, i) {
            return;
        }
        if let Some((entity, _)) = entity_at(s, i, to)
            && let (Some(province), Some(place)) = (entity.province, entity.place)
            && entity.kind == RecipientType::Person
            && !entity.key.starts_with("head of ")
        {
            self.officials.entry(entity.key).or_insert((province, place));
        }
    }

    fn body(&mut self, s: &Sheet, i: usize) {
        for (thing, len) in s.things(i) {
            if let Thing::Body { name, .. } = thing
                && !self.bodies.contains_key(name)
            {
                self.bodies.insert(name.clone(), s.span(i, i + len));
            }
        }
    }

    /// Where a body is named first, if it is.
    pub fn names_body(&self, body: &str) -> Option<Span> {
        self.bodies.get(body).copied()
    }

    fn definition(&mut self, s: &Sheet, i: usize, to: usize) {
        if !s.is(i, Cue::CategoryHead) {
            return;
        }
        let at = i + s.cue_len(i);
        let Some(number) = ordinal_word(s, at).filter(|_| s.mark(at + 1, '(')) else { return };
        if let Some(close) = s.closing(at + 1, to) {
            let words = (s.told(at + 2, close), s.span(at + 2, close));
            self.numbered.entry(number).or_insert(words);
        }
    }

    fn region(&mut self, s: &Sheet, i: usize) -> usize {
        let Some((region, len)) = region_at(s, i, None) else { return i + 1 };
        match self.provinces.iter_mut().find(|p| p.0 == region.province) {
            Some(old) => old.1 += 1,
            None => self.provinces.push((region.province.clone(), 1, s.span(i, i + len))),
        }
        i + len
    }

    /// "Indonesian Institute for Public Governance (IIPG)".
    fn acronym(&mut self, s: &Sheet, i: usize, from: usize, to: usize) {
        if !s.mark(i, '(') || !s.mark(i + 2, ')') || i + 2 >= to {
            return;
        }
        let short = s.word(i + 1);
        let letters: Vec<char> = short.chars().filter(|c| c.is_alphabetic()).collect();
        if letters.len() < 2
            || !s.capital(i + 1)
            || short.chars().filter(|c| c.is_uppercase()).count() < 2 && letters.len() < 5
        {
            return;
        }
        let start = (from..i)
            .rev()
            .take(10)
            .take_while(|&j| {
                s.capital(j) || s.says(j, "dan") || s.says(j, "for") || s.says(j, "of")
            })
            .last();
        let Some(start) = start
            .map(|j| (j..i).find(|&k| s.capital(k) && starts_alike(s.word(k), short)).unwrap_or(j))
        else {
            return;
        };
        if i - start >= 2 {
            self.acronyms.entry(short.to_lowercase()).or_insert(s.told(start, i));
        }
    }

    /// The long form of an acronym that the article explains.
    pub fn long_form(&self, short: &str) -> Option<&str> {
        self.acronyms.get(&short.to_lowercase()).map(String::as_str)
    }

    /// The words of category number `n`.
    pub fn category(&self, n: u32) -> Option<&(String, Span)> {
        self.numbered.get(&n)
    }

    /// The province of someone or something whose name does not tell it.
    pub fn province_of(&self, s: &Sheet, entity: &Entity, line: usize) -> Option<(String, Span)> {
        if let Some(found) = self.officials.get(&entity.key) {
            return Some(found.clone());
        }
        if !entity.local {
            return None;
        }
        let named = s.lines.iter().position(|l| l.span.contains(entity.span)).unwrap_or(line);
        let line = s.lines[named];
        let near = (line.from..line.to).find_map(|i| {
            region_at(s, i, None).map(|(r, len)| (r.province.clone(), s.span(i, i + len)))
        });
        near.or_else(|| self.main_province())
    }

    /// The province named most often.
    pub fn main_province(&self) -> Option<(String, Span)> {
        let most = self.provinces.iter().rev().max_by_key(|p| p.1)?;
        Some((most.0.clone(), most.2))
    }

    /// Makes the short name of a person the full one told before ("Dona" is Dona Lubis).
    pub fn full_name(&mut self, entity: &mut Entity) {
        // "PT JIEP" is the firm whose acronym the article explains
        if entity.kind == RecipientType::Company {
            let words = entity
                .key
                .split(' ')
                .map(|w| self.long_form(w).map_or(w.to_owned(), str::to_lowercase));
            entity.key = words.collect::<Vec<_>>().join(" ");
            return;
        }
        if entity.kind != RecipientType::Person {
            return;
        }
        let key = entity.key.clone();
        let full =
            self.persons.iter().find(|full| **full == key || full.split(' ').any(|w| w == key));
        match full {
            Some(full) => entity.key = full.clone(),
            None => self.persons.push(key),
        }
    }
}

fn starts_alike(word: &str, short: &str) -> bool {
    let first = |t: &str| t.chars().next().map(|c| c.to_ascii_lowercase());
    first(word) == first(short)
}

/// Sentences that tell who holds or gives an award, without telling who won it.
///
/// Serves about one dev article in six: "AMH merupakan penghargaan yang digelar Kementerian …".
pub(crate) fn sources(s: &Sheet, drafts: &[Draft]) -> Vec<Source> {
    let mut out: Vec<Source> = Vec::new();
    let titles: Vec<String> =
        drafts.iter().filter_map(|d| d.info.title.as_ref()).map(|t| t.value.head()).collect();
    for (number, line) in s.lines.iter().enumerate() {
        let near = drafts.iter().any(|d| d.line == number);
        let info = Info::read(s, line.from, line.to, false);
        let same = info.title.as_ref().is_some_and(|t| titles.contains(&t.value.head()));
        let pointed = info.anaphor
            || (line.from..line.to).any(|j| {
                // "Lomba ini …", "Penilaian diselenggarakan …", "Kegiatan ini diprakarsai …"
                let event = s.is(j, Cue::Event);
                event && (s.is(j + 1, Cue::Anaphor) || s.is(j + 1, Cue::Held))
                    || s.is(j, Cue::Held) && j > line.from && s.is(j - 1, Cue::Anaphor)
            });
        let loosely =
            (line.from + 1..line.to).any(|j| s.is(j, Cue::Held) && held_before(s, line.from, j));
        let strictly = pointed || same;
        let pointed = pointed || loosely;
        let pointed =
            pointed && drafts.iter().any(|d| d.line < number && number - d.line <= 6 && !d.past);
        let about = same
            || pointed
            || titles.is_empty()
                && (info.award || info.event)
                && drafts.iter().any(|d| d.line.abs_diff(number) <= 3);
        if !about && !near {
            continue;
        }
        for (body, rule) in &info.bodies {
            let held = *rule == "held-by"
                || *rule == "partner" && !out.is_empty()
                || *rule == "by-body"
                || *rule == "from-body" && same;
            let believed = body.value.known || *rule == "held-by" && strictly;
            if held && believed && !body.value.office {
                out.push(Source {
                    name: body.value.name.clone(),
                    span: body.span,
                    rule: "holder-of-award",
                });
            }
        }
        if let Some(holder) = active_holder(s, line.from, line.to, same) {
            out.push(holder);
            for (body, _) in info.bodies.iter().filter(|b| b.1 == "partner") {
                out.push(Source {
                    name: body.value.name.clone(),
                    span: body.span,
                    rule: "partner-of-holder",
                });
            }
        }
    }
    out.dedup_by(|a, b| a.name == b.name);
    out
}

/// "Penghargaan yang diprakarsai …", "Penghargaan untuk menilai BUMD ini rutin digelar …": the prize or
/// contest that the words before the verb point at.
///
/// Serves 2 of the 50 articles that it was tuned on.
fn held_before(s: &Sheet, from: usize, verb: usize) -> bool {
    let low = verb.saturating_sub(10).max(from);
    let prize = (low..verb).find(|&j| s.any(j, &[Cue::Award, Cue::Event]));
    let Some(prize) = prize else { return false };
    let relative = s.says(verb - 1, "yang") && prize + 2 >= verb;
    relative || (prize + 1..verb).any(|j| s.is(j, Cue::Anaphor))
}

/// "TMII menggelar Parade Busana Daerah 2019".
fn active_holder(s: &Sheet, from: usize, to: usize, same: bool) -> Option<Source> {
    let verb = (from..to).find(|&j| s.any(j, &[Cue::Hold, Cue::Give]) && !s.capital(j))?;
    let given = s.is(verb, Cue::Give)
        && s.find(verb, to.min(verb + 8), &[Cue::Award, Cue::AwardName]).is_some();
    if !same && !given {
        return None;
    }
    let end = (from..verb).rev().find(|&j| !s.is(j, Cue::Adverb)).map_or(verb, |j| j + 1);
    let body = (from..verb)
        .filter_map(|j| super::giver::body_at(s, j, verb))
        .find(|b| s.past_bracket(b.end, verb, 4) + 2 >= end)
        .filter(|b| {
            let at = s.tokens.partition_point(|t| t.span.start < b.span.start);
            super::phrase::title_at(s, at, verb).is_none()
        })?;
    let handing = s.is(verb, Cue::Give) && body.value.office;
    let ministry =
        body.value.name.starts_with("Kementerian") || body.value.name.starts_with("Badan");
    let sure = body.value.known || body.value.firm && same;
    if !sure || handing && (same || !ministry) {
        return None;
    }
    Some(Source { name: body.value.name, span: body.span, rule: "holder-as-subject" })
}

/// How many tokens of an article are looked through once more for each award.
pub(crate) const FAR: usize = 20_000;

/// The body that an award is named after: "BWI Awards" by BWI, "detikJatim Awards" by detikJatim.
pub(crate) fn eponym(s: &Sheet, context: &Context, title: &str) -> Option<String> {
    // "Anugerah TIMES Indonesia", "Robotic Competition Kemenag"
    let plain = title.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let marks = plain.match_indices(' ').map(|(at, _)| at + 1);
    // a federation's championship is held by whoever is its host
    let sport =
        ["kejuaraan", "piala", "liga", "cup"].iter().any(|w| plain.to_lowercase().contains(w));
    let tail = marks.filter_map(|at| s.names.body(plain.get(at..)?)).next().filter(|_| !sport);
    if let Some(body) =
        tail.filter(|body| !body.starts_with("Presiden") && !body.starts_with("Wakil"))
    {
        return Some(body.to_owned());
    }
    let stem = ["awards", "award"].iter().find_map(|w| {
        let at = title.to_lowercase().find(&format!(" {w}"))?;
        title.get(..at).map(str::trim)
    })?;
    // "Top CSR Awards": a grade, and no giver
    if ["top ", "best ", "the "].iter().any(|w| stem.to_lowercase().starts_with(w)) {
        return None;
    }
    if let Some(body) = s.names.body(stem) {
        return Some(body.to_owned());
    }
    if let Some(long) = context.long_form(stem) {
        return Some(long.to_owned());
    }
    // "SCTV Music Awards", "Bisnis Indonesia Award": the giver's name, then the field
    let marks = stem.match_indices(' ').map(|(at, _)| at).collect::<Vec<_>>();
    let first = marks.into_iter().rev().find_map(|at| s.names.body(stem.get(..at)?));
    if let Some(body) = first.filter(|body| *body != "ASEAN") {
        return Some(body.to_owned());
    }
    // unknown: the article must name it apart from the award
    let words: Vec<&str> = stem.split_whitespace().collect();
    // "Marketing Award": one plain word is the award's field
    let inner = |word: &str| word.chars().skip(1).any(char::is_uppercase);
    if words.len() == 1 && !inner(stem) {
        return None;
    }
    let alone = (0..s.tokens.len().min(FAR)).any(|i| {
        words.iter().enumerate().all(|(k, w)| s.word(i + k) == *w)
            && !s.any(i + words.len(), &[Cue::AwardName, Cue::Award])
    });
    (alone && !words.is_empty()).then(|| stem.to_owned())
}
