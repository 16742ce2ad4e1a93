//! Answers: does every count say how many articles there would be?

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::json;
use telusur::article::{Facet, Facets};
use telusur::index::{Silent, Update};
use telusur::search::{Filters, Results, Selection, search, years};
use telusur::{Index, Query};
use tempfile::TempDir;

/// What one article is made of: which of the words it has, and which of each facet's values.
type Made = (Vec<bool>, [Vec<usize>; 4]);

const WORDS: [&str; 3] = ["piala", "gubernur", "arsip"];
const VALUES: [[&str; 4]; 4] = [
    ["Aceh", "Bali", "Riau", "Jambi"],
    ["2019", "2020", "2021", "2022"],
    ["Ombudsman Republik Indonesia", "Badan Kepegawaian Negara", "Badan Pemeriksa Keuangan", "X"],
    ["Arsip", "Gizi", "Inovasi Daerah", "Taman"],
];

fn made() -> impl Strategy<Value = Made> {
    let few = || prop::collection::vec(0..4usize, 0..4);
    (prop::collection::vec(any::<bool>(), 3), [few(), few(), few(), few()])
}

/// Choices and exclusions, years also by ranges.
fn filters() -> impl Strategy<Value = Filters> {
    let value = |facet: usize| {
        (0..4usize, 0..4usize, any::<bool>()).prop_map(move |(a, b, range)| match (facet, range) {
            (1, true) => format!("{}..{}", VALUES[1][a.min(b)], VALUES[1][a.max(b)]),
            _ => VALUES[facet][a].to_string(),
        })
    };
    let chosen = move |facet| prop::collection::vec(value(facet), 0..3);
    let selection = move |facet| {
        // Most facets are left alone, or next to nothing would be found.
        let some = (chosen(facet), chosen(facet)).prop_map(|(any, none)| Selection { any, none });
        prop_oneof![2 => Just(Selection::default()), 1 => some]
    };
    [selection(0), selection(1), selection(2), selection(3)].prop_map(|selections| {
        let mut filters = Filters::default();
        for (facet, selection) in Facet::ALL.into_iter().zip(selections) {
            *filters.of_mut(facet) = selection;
        }
        filters
    })
}

fn record(number: usize, (words, values): &Made) -> String {
    let said = WORDS.iter().zip(words).filter(|(_, has)| **has).map(|(word, _)| *word);
    let body = format!("Kabar {number}. {}.", said.collect::<Vec<_>>().join(" "));
    let of = |facet: usize| values[facet].iter().map(|v| VALUES[facet][*v]).collect::<Vec<_>>();
    let years: Vec<i32> = of(1).iter().map(|year| year.parse().unwrap()).collect();
    json!({"id": format!("a{number}"), "title": format!("Judul {number}"), "body": body,
           "province": of(0), "year": years, "award_body": of(2), "category": of(3)})
    .to_string()
}

/// An index of such articles, in two files and two runs, so that it has several segments.
fn indexed(articles: &[Made]) -> (TempDir, Index) {
    let dir = TempDir::new().unwrap();
    let corpus = dir.path().join("corpus");
    std::fs::create_dir(&corpus).unwrap();
    let (index, half) = (dir.path().join("index"), articles.len() / 2);
    let update = Update { corpora: vec![corpus.clone()], ..Update::default() };
    let lines: Vec<String> = articles.iter().enumerate().map(|(n, made)| record(n, made)).collect();
    for (name, lines) in [("a.jsonl", &lines[..half]), ("b.jsonl", &lines[half..])] {
        std::fs::write(corpus.join(name), lines.join("\n")).unwrap();
        Index::update(&index, &update, &mut Silent).unwrap();
    }
    let index = Index::open(&index).unwrap();
    (dir, index)
}

fn holds(entry: &str, value: &str) -> bool {
    match years(entry).zip(value.parse().ok()) {
        Some(((from, to), year)) => (from..=to).contains(&year),
        None => entry == value,
    }
}

fn passes(facets: &Facets, facet: Facet, selection: &Selection) -> bool {
    let has = |entry: &String| facets.values(facet).iter().any(|value| holds(entry, value));
    (selection.any.is_empty() || selection.any.iter().any(has)) && !selection.none.iter().any(has)
}

/// The choices with `value` chosen in a facet instead of what is chosen there: exclusions stay,
/// but for those that hold the value itself.
fn with(filters: &Filters, facet: Facet, value: &str) -> Filters {
    let mut changed = filters.clone();
    let selection = changed.of_mut(facet);
    selection.any = vec![value.to_string()];
    selection.none.retain(|entry| !holds(entry, value));
    changed
}

fn found<'a>(
    articles: &'a [(bool, Facets)],
    filters: &'a Filters,
) -> impl Iterator<Item = &'a Facets> {
    let all = |facets: &Facets| Facet::ALL.iter().all(|f| passes(facets, *f, filters.of(*f)));
    articles.iter().filter(move |(says, facets)| *says && all(facets)).map(|(_, facets)| facets)
}

/// Every listed count, and every value that must be listed, by brute force and by searching.
fn check(index: &Index, articles: &[(bool, Facets)], results: &Results) {
    let filters = &results.query.filters;
    prop_assert_eq_(results.total, found(articles, filters).count());
    for facet in Facet::ALL {
        let counts = results.facet(facet);
        let mut open = filters.clone();
        *open.of_mut(facet) = Selection::default();
        let unknown = found(articles, &open).filter(|facets| facets.values(facet).is_empty());
        prop_assert_eq_(counts.unknown, unknown.count());
        let listed: BTreeMap<&str, u64> =
            counts.values.iter().map(|value| (value.value.as_str(), value.count)).collect();
        assert_eq!(listed.len(), counts.values.len(), "each value once");
        for value in VALUES[facet as usize] {
            let chosen = with(filters, facet, value);
            let expected = found(articles, &chosen).count();
            prop_assert_eq_(listed.get(value).copied().unwrap_or(0), expected);
            let query = Query { filters: chosen, limit: 0, ..results.query.clone() };
            prop_assert_eq_(search(index, &query).unwrap().total, expected);
        }
        let selection = filters.of(facet);
        for entry in selection.any.iter().chain(&selection.none).filter(|e| !e.contains("..")) {
            assert!(listed.contains_key(entry.as_str()), "{entry} is chosen and not listed");
        }
        for value in &counts.values {
            let one_holds = |set: &[String]| set.iter().any(|entry| holds(entry, &value.value));
            assert_eq!(value.selected, one_holds(&selection.any));
            assert_eq!(value.excluded, one_holds(&selection.none));
        }
    }
}

fn prop_assert_eq_(left: u64, right: usize) {
    assert_eq!(left, right as u64);
}

/// Every cell of the table, and its values: those of the hits, or the chosen ones among them.
fn check_table(articles: &[(bool, Facets)], results: &Results) {
    let table = results.table.as_ref().unwrap();
    let filters = &results.query.filters;
    let hits: Vec<&Facets> = found(articles, filters).collect();
    let has = |facets: &Facets, facet, value: &Option<String>| match value {
        Some(value) => facets.values(facet).contains(value),
        None => facets.values(facet).is_empty(),
    };
    for (row, counts) in table.rows.iter().zip(&table.counts) {
        for (column, count) in table.columns.iter().zip(counts) {
            let both = |f: &&&Facets| has(f, table.by[0], row) && has(f, table.by[1], column);
            prop_assert_eq_(*count, hits.iter().filter(both).count());
        }
    }
    for (facet, listed) in [(table.by[0], &table.rows), (table.by[1], &table.columns)] {
        let chosen = &filters.of(facet).any;
        let wanted = |v: &String| chosen.is_empty() || chosen.iter().any(|entry| holds(entry, v));
        let values: BTreeSet<String> = hits.iter().flat_map(|f| f.values(facet)).collect();
        let shown: BTreeSet<String> = listed.iter().flatten().cloned().collect();
        assert_eq!(shown, values.into_iter().filter(wanted).collect());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn counts_are_what_choosing_gives(
        articles in prop::collection::vec(made(), 1..24),
        asked in prop::collection::vec((0..5usize, filters()), 6),
    ) {
        let (_dir, index) = indexed(&articles);
        for (text, filters) in asked {
            let text = ["", "piala", "gubernur", "arsip", "piala arsip"][text];
            let says = |number: usize| text.is_empty()
                || text.split(' ').any(|word| articles[number].0[WORDS.iter().position(|w| *w == word).unwrap()]);
            let known: Vec<(bool, Facets)> = (0..articles.len())
                .map(|number| (says(number), index.article(&format!("a{number}")).unwrap().facets))
                .collect();
            let by = Some([Facet::Province, Facet::Year]);
            let query = Query { filters, by, shares: true, ..Query::new(text) };
            let results = search(&index, &query).unwrap();
            check(&index, &known, &results);
            check_table(&known, &results);
            for value in &results.facet(Facet::Province).values {
                let all = known.iter().filter(|(_, f)| f.province.contains(&value.value)).count();
                assert_eq!(value.all, Some(all as u64));
            }
        }
    }
}

/// An article of two provinces: what it counts for where one of them is excluded.
#[test]
fn exclusions_of_other_values_are_heeded_and_of_the_value_itself_are_not() {
    let both = (vec![true; 3], [vec![0, 1], vec![], vec![], vec![]]);
    let bali = (vec![true; 3], [vec![1], vec![], vec![], vec![]]);
    let (_dir, index) = indexed(&[both, bali]);
    let mut query = Query::new("piala");
    query.filters.of_mut(Facet::Province).none.push("Aceh".into());
    let results = search(&index, &query).unwrap();
    let counts: Vec<(&str, u64)> =
        results.facets[0].values.iter().map(|v| (&*v.value, v.count)).collect();
    // Choosing Bali while Aceh is excluded finds one; choosing Aceh instead finds the other.
    assert_eq!((results.total, counts), (1, vec![("Aceh", 1), ("Bali", 1)]));
}
