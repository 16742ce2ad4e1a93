//! Answers: what does this name stand for?
//!
//! Names are data (see `README.md` beside this file): built-in tables, and lines of the user's.

mod cue;
mod spoken;
mod table;
mod trie;

use std::collections::HashMap;

use rustc_hash::FxHashMap;

pub(crate) use cue::{Cue, Cues};
use spoken::{joined, spoken_forms};
use table::Row;
use trie::Trie;

use super::tokens::{Kind, Token, fold_into, tokenize};
use crate::article::Span;

/// The kinds that a line of names can be of.
const KINDS: [&str; 9] =
    ["province", "regency", "city", "body", "programme", "person", "era", "category", "cue"];

/// The tables that ship with the program.
const TABLES: [&str; 8] = [
    include_str!("provinces.tsv"),
    include_str!("regencies.tsv"),
    include_str!("bodies.tsv"),
    include_str!("programmes.tsv"),
    include_str!("people.tsv"),
    include_str!("eras.tsv"),
    include_str!("categories.tsv"),
    include_str!("cues.tsv"),
];

/// What a name stands for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Thing {
    /// A province, a regency or a city.
    Region(Region),
    /// A body that confers awards; `office` if the form names its head.
    Body { name: String, office: bool },
    /// An award with a name of its own.
    Programme(Programme),
    /// A head of a region: the region's place in the table of things.
    Person { region: String, from: i32, to: i32 },
    /// A stretch of years.
    Era { from: i32, to: i32 },
    /// A category with variants.
    Category { name: String },
}

/// A province, a regency or a city.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Region {
    /// Canonical name.
    pub name: String,
    /// What it is.
    pub kind: RegionKind,
    /// Canonical name of its province; its own if it is one.
    pub province: String,
    /// Year of founding and the province it was split from, where told.
    pub founded: Option<(i32, String)>,
}

/// The three kinds of region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RegionKind {
    /// Provinsi.
    Province,
    /// Kabupaten.
    Regency,
    /// Kota.
    City,
}

/// An award with a name of its own.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Programme {
    /// Canonical name.
    pub name: String,
    /// The usual givers.
    pub bodies: Vec<String>,
    /// The giver is certain even where the article is silent.
    pub always: bool,
    /// The bare name is an award without another award word.
    pub plain: bool,
    /// A status, not an award.
    pub status: bool,
    /// Given in grades, which are its categories.
    pub graded: bool,
}

/// One form of a name in the trie.
#[derive(Clone, Debug)]
struct Form {
    thing: u32,
    capital: bool,
    acronym: bool,
}

/// A name found in a text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hit {
    /// How many tokens it covers.
    pub len: usize,
    things: [u32; 4],
    count: usize,
}

/// All names, ready to be found.
#[derive(Debug, Default)]
pub struct Names {
    words: FxHashMap<Box<str>, u32>,
    trie: Trie,
    forms: Vec<Form>,
    things: Vec<Thing>,
    cues: Trie,
    wrong: Vec<u64>,
}

impl Names {
    /// The names that ship with the program.
    pub fn builtin() -> Names {
        Names::with("")
    }

    /// The built-in names and the lines of a user's file; see [`Names::wrong_lines`].
    pub fn with(extra: &str) -> Names {
        let mut all: Vec<Row> = TABLES.iter().flat_map(|text| table::rows(text).0).collect();
        let (more, wrong) = table::rows(extra);
        table::merge(&mut all, more);
        let mut names = Names { wrong, ..Names::default() };
        let provinces = province_codes(&all);
        for row in &all {
            names.add(row, &provinces);
        }
        names
    }

    /// The lines (from 1) of the user's file that say nothing we understand.
    pub fn wrong_lines(&self) -> &[u64] {
        &self.wrong
    }

    /// The canonical province called so, whatever its case: "kalteng", "Prov. Jawa Barat".
    pub fn province(&self, name: &str) -> Option<&str> {
        let tokens = self.tokens(&capitals(name));
        let skip = self.cues_at(&tokens).filter(|(cues, _)| cues.has(Cue::HeadProvince));
        let rest = skip.map_or(0, |(_, len)| len);
        let rest = tokens[rest..].iter().position(|t| t.kind == Kind::Word).map(|i| rest + i);
        [Some(0), rest].into_iter().flatten().find_map(|from| self.whole_province(&tokens[from..]))
    }

    fn whole_province(&self, tokens: &[Token]) -> Option<&str> {
        let hit = self.hit(tokens).filter(|hit| hit.len == tokens.len())?;
        self.things(&hit).find_map(|thing| match thing {
            Thing::Region(r) if r.kind == RegionKind::Province => Some(r.name.as_str()),
            _ => None,
        })
    }

    /// The canonical body called so.
    pub fn body(&self, name: &str) -> Option<&str> {
        let tokens = self.tokens(name);
        let hit = self.hit(&tokens).filter(|hit| hit.len == tokens.len())?;
        self.things(&hit).find_map(|thing| match thing {
            Thing::Body { name, .. } => Some(name.as_str()),
            _ => None,
        })
    }

    /// The region with this canonical name.
    pub(crate) fn region(&self, name: &str) -> Option<&Region> {
        self.things.iter().find_map(|thing| match thing {
            Thing::Region(region) if region.name == name => Some(region),
            _ => None,
        })
    }

    /// The canonical form of a category, if it is a known variant.
    pub fn category(&self, phrase: &str) -> Option<&str> {
        let tokens = self.tokens(&capitals(phrase));
        let hit = self.hit(&tokens).filter(|hit| hit.len == tokens.len())?;
        self.things(&hit).find_map(|thing| match thing {
            Thing::Category { name } => Some(name.as_str()),
            _ => None,
        })
    }

    /// The number of a folded word, 0 if no name has it.
    pub(crate) fn word(&self, folded: &str) -> u32 {
        self.words.get(folded).copied().unwrap_or(0)
    }

    /// The longest name that starts at `tokens[0]`.
    pub(crate) fn hit(&self, tokens: &[Token]) -> Option<Hit> {
        let mut best = None;
        self.trie.each(tokens, |len, values| {
            let mut hit = Hit { len, ..Hit::default() };
            for &value in values {
                let form = &self.forms[value as usize];
                if hit.count < hit.things.len() && fits(form, &tokens[..len]) {
                    hit.things[hit.count] = form.thing;
                    hit.count += 1;
                }
            }
            if hit.count > 0 {
                best = Some(hit);
            }
        });
        best
    }

    /// What a hit can stand for.
    pub(crate) fn things<'a>(&'a self, hit: &Hit) -> impl Iterator<Item = &'a Thing> + use<'a> {
        let (things, count) = (hit.things, hit.count);
        things.into_iter().take(count).map(|thing| &self.things[thing as usize])
    }

    /// The classes of the longest cue that starts at `tokens[0]`, and its length in tokens.
    pub(crate) fn cues_at(&self, tokens: &[Token]) -> Option<(Cues, usize)> {
        let mut best = None;
        self.cues.each(tokens, |len, values| {
            let mut cues = Cues::default();
            for &value in values {
                cues.extend(self.cue_of(value));
            }
            best = Some((cues, len));
        });
        best
    }

    fn cue_of(&self, value: u32) -> Cues {
        let mut cues = Cues::default();
        if let Some(cue) = cue_number(value) {
            cues.insert(cue);
        }
        cues
    }

    fn tokens(&self, text: &str) -> Vec<Token> {
        let mut out = Vec::new();
        tokenize(text, Span::new(0, text.len()), self, &mut out);
        out
    }

    fn path(&mut self, form: &str) -> Vec<u32> {
        let spans = self.tokens(form);
        let mut folded = String::new();
        let words = spans.iter().filter(|t| !matches!(t.kind, Kind::Mark(_)));
        let mut path = Vec::new();
        for token in words {
            fold_into(token.span.slice(form), &mut folded);
            let fresh = self.words.len() as u32 + 1;
            path.push(*self.words.entry(folded.as_str().into()).or_insert(fresh));
        }
        path
    }

    fn add(&mut self, row: &Row, provinces: &HashMap<String, String>) {
        if row.kind == "cue" {
            return self.add_cue(row);
        }
        let Some(thing) = thing(row, provinces) else { return };
        let id = self.things.len() as u32;
        self.things.push(thing);
        for form in spoken_forms(row) {
            if let Some(joined) = joined(row, &form) {
                self.add_form(&joined, id);
            }
            self.add_form(&form, id);
        }
        if row.kind == "body" {
            self.things.push(Thing::Body { name: row.name.clone(), office: true });
            for office in row.fact("office").unwrap_or("").split(';').filter(|o| !o.is_empty()) {
                self.add_form(office, id + 1);
            }
        }
    }

    fn add_form(&mut self, form: &str, thing: u32) {
        let path = self.path(form);
        let letters = form.chars().filter(|c| c.is_alphabetic()).count();
        let acronym = path.len() == 1
            && letters <= 5
            && form.chars().all(|c| !c.is_lowercase())
            && letters > 0;
        let value = self.forms.len() as u32;
        let capital = path.len() == 1 && form.starts_with(char::is_uppercase);
        self.forms.push(Form { thing, capital, acronym });
        self.trie.insert(&path, value);
    }

    fn add_cue(&mut self, row: &Row) {
        let Some(cue) = Cue::from_name(&row.name) else { return };
        for form in &row.forms {
            let path = self.path(form);
            self.cues.insert(&path, cue as u32);
        }
    }
}

/// All classes by their number in the trie.
fn cue_number(value: u32) -> Option<Cue> {
    Cue::ALL.get(value as usize).copied()
}

/// Whether the words are written as the form asks for.
fn fits(form: &Form, tokens: &[Token]) -> bool {
    let Some(first) = tokens.first() else { return false };
    (!form.capital || first.capital || first.kind == Kind::Number) && (!form.acronym || first.caps)
}

/// Every word of a query with a capital, so that case does not matter.
fn capitals(text: &str) -> String {
    text.to_uppercase()
}

fn province_codes(rows: &[Row]) -> HashMap<String, String> {
    let provinces = rows.iter().filter(|row| row.kind == "province");
    provinces.filter_map(|row| Some((row.fact("code")?.to_owned(), row.name.clone()))).collect()
}

fn thing(row: &Row, provinces: &HashMap<String, String>) -> Option<Thing> {
    let yes = |key: &str, value: &str| row.fact(key) == Some(value);
    Some(match row.kind.as_str() {
        "province" | "regency" | "city" => Thing::Region(region(row, provinces)?),
        "body" => Thing::Body { name: row.name.clone(), office: false },
        "programme" => Thing::Programme(Programme {
            name: row.name.clone(),
            bodies: row.fact("body").iter().flat_map(|b| b.split(';')).map(str::to_owned).collect(),
            always: yes("given", "always"),
            plain: yes("plain", "yes"),
            status: yes("status", "yes"),
            graded: yes("category", "grade"),
        }),
        "person" => Thing::Person {
            region: row.fact("region")?.to_owned(),
            from: row.number("from").unwrap_or(0),
            to: row.number("to").unwrap_or(9999),
        },
        "era" => Thing::Era { from: row.number("from")?, to: row.number("to")? },
        "category" => Thing::Category { name: row.name.clone() },
        _ => return None,
    })
}

fn region(row: &Row, provinces: &HashMap<String, String>) -> Option<Region> {
    let kind = match row.kind.as_str() {
        "province" => RegionKind::Province,
        "regency" => RegionKind::Regency,
        _ => RegionKind::City,
    };
    let code = row.fact("code").unwrap_or("");
    let own = (kind == RegionKind::Province).then(|| row.name.clone());
    let given = row.fact("province").map(str::to_owned);
    let coded = code.split('.').next().and_then(|c| provinces.get(c)).cloned();
    let province = own.or(given).or(coded)?;
    let since = row.fact("since").and_then(|day| day.get(..4)?.parse().ok());
    let founded = since.zip(row.fact("from").map(str::to_owned));
    Some(Region { name: row.name.clone(), kind, province, founded })
}

#[cfg(test)]
mod tests;
