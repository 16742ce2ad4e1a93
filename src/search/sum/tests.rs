//! Answers: does a sum find and score what a union does, and can it be sent ahead?

use std::collections::BTreeMap;

use proptest::prelude::*;
use tantivy::collector::DocSetCollector;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, TermQuery};
use tantivy::schema::{Field, Schema, TEXT};
use tantivy::{Index, IndexWriter, TERMINATED, TantivyDocument};

use super::*;

/// Documents far enough from each other that windows are left and skipped; so many as the
/// words are rare.
fn searcher(spread: usize) -> (Searcher, Field) {
    let mut schema = Schema::builder();
    let field = schema.add_text_field("text", TEXT);
    let index = Index::create_in_ram(schema.build());
    let mut writer: IndexWriter = index.writer_with_num_threads(1, 20_000_000).unwrap();
    for number in 0..9000usize {
        let mut words = vec!["semua"; 1 + number % 3];
        let rare = [("satu", 2), ("dua", 3), ("tiga", 7 * spread), ("lima", 11 * spread)];
        words.extend(rare.iter().filter(|(_, every)| number % every == 1).map(|(word, _)| word));
        let mut document = TantivyDocument::default();
        document.add_text(field, words.join(" "));
        writer.add_document(document).unwrap();
        if number == 5000 {
            writer.commit().unwrap();
        }
    }
    writer.commit().unwrap();
    (index.reader().unwrap().searcher(), field)
}

type Scores = BTreeMap<(u32, DocId), Score>;

/// All hits with their scores, article by article.
fn hits(searcher: &Searcher, query: &dyn Query) -> Scores {
    let weight = query.weight(EnableScoring::enabled_from_searcher(searcher)).unwrap();
    let mut all = Scores::new();
    for (segment, reader) in (0..).zip(searcher.segment_readers()) {
        let mut stepped = Scores::new();
        let mut scorer = weight.scorer(reader, 1.0).unwrap();
        while scorer.doc() != TERMINATED {
            stepped.insert((segment, scorer.doc()), scorer.score());
            scorer.advance();
        }
        let mut shown = Scores::new();
        let mut show = |doc, score| {
            shown.insert((segment, doc), score);
        };
        weight.for_each(reader, &mut show).unwrap();
        assert_eq!(stepped, shown);
        all.extend(shown);
    }
    all
}

/// The same as a union of tantivy's own.
fn plain(sum: &SumQuery) -> BooleanQuery {
    let terms = sum.terms.iter().map(|(term, weight)| -> Box<dyn Query> {
        let term = TermQuery::new(term.clone(), IndexRecordOption::WithFreqs);
        Box::new(BoostQuery::new(Box::new(term), *weight))
    });
    let others = sum.others.iter().map(|other| other.box_clone());
    BooleanQuery::new(terms.chain(others).map(|query| (Occur::Should, query)).collect())
}

fn term(field: Field, word: &str) -> Term {
    Term::from_field_text(field, word)
}

fn close(ours: &Scores, theirs: &Scores) -> bool {
    let near = |(a, b): (Score, Score)| (a - b).abs() <= 1e-4 * a.abs().max(1.0);
    ours.keys().eq(theirs.keys()) && ours.values().copied().zip(theirs.values().copied()).all(near)
}

#[test]
fn a_sum_finds_and_scores_what_a_union_of_tantivy_does() {
    for spread in [1, 40] {
        let (searcher, field) = searcher(spread);
        for words in [&["satu"][..], &["tiga", "lima"], &["dua", "tiga", "tidakada"], &[]] {
            let terms: Vec<_> = words.iter().map(|word| (term(field, word), 1.5)).collect();
            let other = |word: &str| -> Box<dyn Query> {
                Box::new(TermQuery::new(term(field, word), IndexRecordOption::WithFreqs))
            };
            let alone = SumQuery { terms: terms.clone(), others: Vec::new() };
            let mixed = SumQuery { terms, others: vec![other("lima"), other("satu")] };
            for sum in [alone, mixed] {
                assert!(close(&hits(&searcher, &sum), &hits(&searcher, &plain(&sum))));
                let found = searcher.search(&sum, &DocSetCollector).unwrap();
                assert_eq!(found, searcher.search(&plain(&sum), &DocSetCollector).unwrap());
            }
        }
    }
}

#[test]
fn a_sum_among_what_must_match_finds_and_scores_what_a_union_does() {
    let (searcher, field) = searcher(40);
    let sum = |words: &[&str]| SumQuery {
        terms: words.iter().map(|word| (term(field, word), 1.0)).collect(),
        others: Vec::new(),
    };
    for words in [["satu", "tiga"], ["lima", "dua"], ["semua", "lima"]] {
        let both = |first: Box<dyn Query>, second: Box<dyn Query>| {
            BooleanQuery::new(vec![(Occur::Must, first), (Occur::Must, second)])
        };
        let (first, second) = (sum(&words), sum(&["dua", "lima"]));
        let union = both(Box::new(plain(&first)), Box::new(plain(&second)));
        let summed = both(Box::new(first), Box::new(second));
        assert!(close(&hits(&searcher, &summed), &hits(&searcher, &union)));
    }
}

proptest! {
    #[test]
    fn a_sum_can_be_sent_ahead_to_any_article(targets in prop::collection::btree_set(0..5200u32, 1..40)) {
        let (searcher, field) = searcher_once();
        let terms = ["tiga", "lima"].map(|word| (term(*field, word), 1.0)).to_vec();
        let sum = SumQuery { terms, others: Vec::new() };
        let all = hits(searcher, &sum);
        let weight = sum.weight(EnableScoring::enabled_from_searcher(searcher)).unwrap();
        let mut scorer = weight.scorer(searcher.segment_reader(0), 1.0).unwrap();
        for target in targets {
            if target < scorer.doc() {
                continue;
            }
            let wanted = all.range((0, target)..(1, 0)).next();
            let found = scorer.seek(target);
            prop_assert_eq!(wanted.map_or(TERMINATED, |((_, doc), _)| *doc), found);
            if let Some((_, score)) = wanted {
                prop_assert_eq!(*score, scorer.score());
            }
        }
    }
}

fn searcher_once() -> &'static (Searcher, Field) {
    static ONCE: std::sync::OnceLock<(Searcher, Field)> = std::sync::OnceLock::new();
    ONCE.get_or_init(|| searcher(40))
}
