//! Answers: what does the article as a whole tell that its sentences leave out?

use std::collections::HashMap;

use super::entity::{Entity, entity_at, is_office, region_at};
use super::info::ordinal_word;
use super::names::{Cue, Thing};
use super::sheet::Sheet;
use crate::article::{RecipientType, Span};

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
        // "Solopos Best Brand and Innovation (SBBI) Awards": short for the award, and no body
        let award = s.is(i + 3, Cue::AwardName);
        if !s.mark(i, '(') || !s.mark(i + 2, ')') || i + 2 >= to || award {
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
        let Some(first) = start else { return };
        let alike = (first..i).find(|&k| s.capital(k) && starts_alike(s.word(k), short));
        // "… Scientific and Cultural Organization (UNESCO)": the end of a name that the tables know whole
        if alike.is_none() && s.names.body(short).is_some() {
            return;
        }
        let start = alike.unwrap_or(first);
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
        if let Some(found) = self.official_called(&entity.key) {
            return Some(found);
        }
        if !entity.local {
            return None;
        }
        let named = s.lines.iter().position(|l| l.span.contains(entity.span)).unwrap_or(line);
        let line = s.lines[named];
        // "dinyatakan pemenang pada seminar di Denpasar": far behind, where it was given and not where it lies
        let behind = s.tokens.partition_point(|t| t.span.end <= entity.span.end);
        let venue = |i: usize| i > behind + 3 && s.says(i - 1, "di");
        let near = (line.from..line.to).filter(|&i| !venue(i)).find_map(|i| {
            region_at(s, i, None).map(|(r, len)| (r.province.clone(), s.span(i, i + len)))
        });
        near.or_else(|| self.main_province())
    }

    /// The province of the only official who bears that single name ("Aslinda" is Sri Aslinda).
    ///
    /// Serves 1 of 129 articles on governments. Doubt: another person of that name.
    fn official_called(&self, name: &str) -> Option<(String, Span)> {
        let bears = |full: &&String| full.contains(' ') && full.split(' ').any(|w| w == name);
        let mut named = self.officials.keys().filter(bears);
        let only = named.next().filter(|_| name.len() > 3 && named.next().is_none())?;
        self.officials.get(only).cloned()
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

/// How many tokens of an article are looked through once more for each award.
pub(crate) const FAR: usize = 20_000;
