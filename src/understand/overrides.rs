//! Answers: what did a person say about this article that overrules what was read?
//!
//! `telusur.overrides.toml` beside a corpus holds corrections that outlive every reindex:
//!
//! ```toml
//! [[article]]
//! id = "clipping-17"              # or path = "2021/clipping-17.txt"
//! set.province = ["Jawa Barat"]   # this and no other
//! add.category = ["Inovasi"]      # this besides
//! remove.award_body = ["BKN"]     # not this
//! ```

use serde::Deserialize;

use super::given;
use super::{Reader, unique};
use crate::article::{Article, Facets, Given, Understanding};

/// The corrections of one corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overrides {
    /// One entry an article; several entries for one article are done in order.
    #[serde(default)]
    article: Vec<Entry>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: Option<String>,
    path: Option<String>,
    #[serde(default)]
    set: Values,
    #[serde(default)]
    add: Values,
    #[serde(default)]
    remove: Values,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Values {
    province: Option<Vec<String>>,
    year: Option<Vec<i32>>,
    award_body: Option<Vec<String>>,
    category: Option<Vec<String>>,
}

impl Overrides {
    /// Reads a file's text; the error says what is wrong and where.
    pub fn parse(text: &str) -> Result<Overrides, String> {
        let overrides: Overrides = toml::from_str(text).map_err(|why| why.to_string())?;
        for (entry, number) in overrides.article.iter().zip(1..) {
            if entry.id.is_none() && entry.path.is_none() {
                return Err(format!("[[article]] number {number} has neither id nor path"));
            }
            if let Some(year) = entry.years().find(|year| !YEARS.contains(year)) {
                return Err(format!("[[article]] number {number}: {year} is no year"));
            }
        }
        Ok(overrides)
    }

    /// The ids of the articles that are corrected.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.article.iter().filter_map(|entry| entry.id.as_deref())
    }

    /// The paths of the articles that are corrected.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.article.iter().filter_map(|entry| entry.path.as_deref())
    }

    /// The provinces that are named, as written.
    pub fn provinces(&self) -> impl Iterator<Item = &str> {
        let values = self.article.iter().flat_map(|entry| [&entry.set, &entry.add, &entry.remove]);
        values.flat_map(|values| values.province.iter().flatten()).map(String::as_str)
    }

    /// Whether nothing is overruled.
    pub fn is_empty(&self) -> bool {
        self.article.is_empty()
    }

    /// What is known of an article once the corrections for it are done.
    ///
    /// A facet that an entry names is settled by it; the awards follow, so that facets and
    /// awards do not contradict each other. Evidence of a corrected value has a rule that
    /// starts with `override`.
    pub fn apply(&self, reader: &Reader, article: &Article, read: Understanding) -> Understanding {
        let mine = self.article.iter().filter(|entry| entry.is_for(article));
        mine.fold(read, |told, entry| entry.apply(reader, told))
    }
}

/// The years that a correction may name: another is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

impl Entry {
    fn years(&self) -> impl Iterator<Item = i32> {
        let named = [&self.set.year, &self.add.year, &self.remove.year];
        named.into_iter().flatten().flatten().copied()
    }

    fn is_for(&self, article: &Article) -> bool {
        let same =
            |wanted: &Option<String>, found: &str| wanted.as_ref().is_none_or(|w| w == found);
        same(&self.id, &article.id) && same(&self.path, &article.path)
    }

    fn apply(&self, reader: &Reader, told: Understanding) -> Understanding {
        let wanted = self.settled(reader, &told.facets);
        let only_set = Given {
            province: self.set.province.as_ref().and(wanted.province.clone()),
            year: self.set.year.as_ref().and(wanted.year.clone()),
            award_body: self.set.award_body.as_ref().and(wanted.award_body.clone()),
            category: self.set.category.as_ref().and(wanted.category.clone()),
        };
        let awards = given::apply(reader, &only_set, told.awards, given::Source::Override);
        let awards = given::drop_others(reader, &wanted, awards);
        let facets = given::facets(reader, &wanted, told.facets);
        Understanding { facets, awards }
    }

    /// The facets that the entry names, as they are to be.
    fn settled(&self, reader: &Reader, facets: &Facets) -> Given {
        let province = |p: &String| reader.province(p).map_or(p.clone(), str::to_owned);
        let body = |b: &String| reader.body(b).map_or(b.clone(), str::to_owned);
        Given {
            province: combine(
                &facets.province,
                [&self.set.province, &self.add.province, &self.remove.province],
                province,
            ),
            year: combine(
                &facets.year,
                [&self.set.year, &self.add.year, &self.remove.year],
                |y: &i32| *y,
            ),
            award_body: combine(
                &facets.award_body,
                [&self.set.award_body, &self.add.award_body, &self.remove.award_body],
                body,
            ),
            category: combine(
                &facets.category,
                [&self.set.category, &self.add.category, &self.remove.category],
                String::clone,
            ),
        }
    }
}

/// `(read or set) + added - removed`; `None` where the entry says nothing of the facet.
fn combine<T: Clone + PartialEq>(
    read: &[T],
    [set, add, remove]: [&Option<Vec<T>>; 3],
    canonical: impl Fn(&T) -> T,
) -> Option<Vec<T>> {
    if set.is_none() && add.is_none() && remove.is_none() {
        return None;
    }
    let base = set.as_deref().map_or(read.to_vec(), |set| set.iter().map(&canonical).collect());
    let gone: Vec<T> = remove.iter().flatten().map(&canonical).collect();
    let all = base.into_iter().chain(add.iter().flatten().map(&canonical));
    Some(unique(all.filter(|value| !gone.contains(value))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{AwardField, Part, PartKind, Span};

    fn article() -> Article {
        let text = "Kota Bogor meraih penghargaan Adipura 2019 dari KLHK.".to_owned();
        let parts = vec![Part { span: Span::new(0, text.len()), kind: PartKind::Body }];
        Article { id: "a".into(), path: "x/a.txt".into(), text, parts, ..Article::default() }
    }

    fn corrected(toml: &str) -> Understanding {
        let reader = Reader::default();
        let read = reader.understand(&article());
        Overrides::parse(toml).unwrap().apply(&reader, &article(), read)
    }

    #[test]
    fn set_replaces_in_facet_and_award() {
        let told = corrected("[[article]]\nid = \"a\"\nset.province = [\"banten\"]\n");
        assert_eq!(told.facets.province, ["Banten"]);
        assert_eq!(told.awards[0].province.as_deref(), Some("Banten"));
        let evidence = told.awards[0].evidence.iter().find(|e| e.field == AwardField::Province);
        assert_eq!(evidence.unwrap().rule, "override:province");
    }

    #[test]
    fn a_year_that_is_none_is_told_with_its_entry() {
        let told = Overrides::parse("[[article]]\nid = \"a\"\nset.year = [20199]\n");
        assert_eq!(told.unwrap_err(), "[[article]] number 1: 20199 is no year");
    }

    #[test]
    fn add_keeps_what_was_read_and_remove_takes_it_away() {
        let told = corrected(
            "[[article]]\npath = \"x/a.txt\"\nadd.year = [2020]\nremove.award_body = [\"KLHK\"]\n",
        );
        assert_eq!(told.facets.year, [2019, 2020]);
        assert!(told.facets.award_body.is_empty());
        assert!(told.awards[0].award_body.is_empty());
    }

    #[test]
    fn an_entry_for_another_article_changes_nothing() {
        let told = corrected("[[article]]\nid = \"b\"\nset.year = [1999]\n");
        assert_eq!(told.facets.year, [2019]);
    }

    #[test]
    fn what_is_misspelled_or_nameless_is_an_error_that_names_it() {
        assert!(
            Overrides::parse("[[article]]\nid = \"a\"\nset.provinsi = []\n")
                .unwrap_err()
                .contains("provinsi")
        );
        assert!(Overrides::parse("[[article]]\nset.year = []\n").unwrap_err().contains("number 1"));
        assert!(Overrides::parse("").unwrap().is_empty());
    }
}
