//! Answers: do snippets of real articles quote whole sentences, mark what matches and keep to the
//! length asked for?

use std::fs;
use std::io::{BufRead, BufReader};

use telusur::article::Span;
use telusur::index::StoredArticle;
use telusur::language::{Analyzer, sentences};
use telusur::search::{Hit, Snippet, search};
use telusur::{Index, Query};

use super::bench::{Bench, shared};

/// How many of the real articles are searched.
const ARTICLES: usize = 300;

fn real_articles() -> Option<Bench> {
    let news = shared("data/news.jsonl")?;
    let lines = BufReader::new(fs::File::open(news).unwrap()).lines();
    let lines: Vec<String> = lines.take(ARTICLES).map_while(Result::ok).collect();
    let bench = Bench::new();
    bench.write("berita.jsonl", lines.join("\n"));
    bench.index();
    Some(bench)
}

/// The stem of a text's first word, or all of them in a row.
fn stems(text: &str) -> Vec<String> {
    Analyzer::search().tokens(text).into_iter().map(|token| token.stem).collect()
}

/// A query, and whether a marked text is what it asks for.
type Case = (&'static str, fn(&str) -> bool);

const CASES: [Case; 7] = [
    ("pemerintah", |mark| stems(mark) == ["perintah"] || stems(mark) == stems("pemerintah")),
    ("menilai", |mark| stems(mark) == stems("nilai")),
    ("\"di indonesia\"", |mark| mark.to_lowercase() == "di indonesia"),
    ("peng*", |mark| mark.to_lowercase().starts_with("peng")),
    ("jakarta~1", |mark| mark.to_lowercase().trim_end_matches('.').len().abs_diff(7) <= 1),
    ("presiden -jokowi", |mark| stems(mark) == stems("presiden")),
    ("\"presiden jokowi\"~3", |mark| [stems("presiden"), stems("jokowi")].contains(&stems(mark))),
];

#[test]
fn real_snippets_are_whole_short_and_rightly_marked() {
    let Some(bench) = real_articles() else { return };
    let index = Index::open(&bench.path("index")).unwrap();
    let mut seen = 0;
    for (text, fits) in CASES {
        for snippet_length in [0, 3, 40, 160, 320, 1000] {
            let query = Query { snippet_length, limit: 30, ..Query::new(text) };
            for hit in search(&index, &query).unwrap().hits {
                let article = index.article(&hit.id).unwrap();
                let length: usize = hit.snippets.iter().map(|s| plain(s).chars().count()).sum();
                assert!(length <= snippet_length, "{text}: {length} > {snippet_length}");
                for snippet in &hit.snippets {
                    is_quoted(snippet, &article);
                    seen += 1;
                }
                let marks = hit.snippets.iter().flat_map(|s| &s.fragments).filter(|f| f.hit);
                for mark in marks.chain(hit.title_fragments.iter().filter(|f| f.hit)) {
                    assert!(fits(&mark.text), "{text} marks {:?}", mark.text);
                }
                assert!(snippet_length < 160 || is_shown(&hit), "{text}: {hit:?}");
            }
        }
    }
    assert!(seen > 200, "only {seen} snippets were looked at");
}

/// Whether a hit shows why it is one.
fn is_shown(hit: &Hit) -> bool {
    let snippets = hit.snippets.iter().flat_map(|snippet| &snippet.fragments);
    snippets.chain(&hit.title_fragments).any(|fragment| fragment.hit)
}

fn plain(snippet: &Snippet) -> String {
    snippet.fragments.iter().map(|fragment| fragment.text.as_str()).collect()
}

/// A snippet stands in a body paragraph and ends where sentences do, or says that it is cut.
#[track_caller]
fn is_quoted(snippet: &Snippet, article: &StoredArticle) {
    let shown = plain(snippet);
    let quoted = shown.trim_start_matches("… ").trim_end_matches(" …");
    let (cut_before, cut_after) = (shown.starts_with("… "), shown.ends_with(" …"));
    let whole = |paragraph: Span| {
        let text = paragraph.slice(&article.text);
        let all = sentences(text);
        text.match_indices(quoted).any(|(at, _)| {
            let end = at + quoted.len();
            let starts = cut_before || all.iter().any(|sentence| sentence.start == at);
            starts && (cut_after || all.iter().any(|sentence| sentence.end == end))
        })
    };
    assert!(article.body().any(whole), "{shown:?} is no quotation of {}", article.id);
    assert!(!quoted.is_empty() && quoted == quoted.trim(), "{shown:?}");
}
