//! Answers: is the same text from several outlets one story, and counted as such?

use serde_json::{Value, json};

use super::bench::Bench;

/// A text of a hundred words about `what`.
fn told(what: &str) -> String {
    let words = (0..100).map(|n| format!("{what}{n}"));
    words.collect::<Vec<_>>().join(" ") + "."
}

fn record(id: &str, outlet: &str, title: &str, body: &str) -> String {
    let date = "2021-03-01";
    json!({"id": id, "source": outlet, "title": title, "body": body, "date": date}).to_string()
}

/// Three outlets tell one story, each a little otherwise; a fourth article quotes it, a fifth
/// tells another.
fn four_and_one() -> Bench {
    let bench = Bench::new();
    let story = told("piala");
    let lines = [
        record("a", "Antara", "Piala bagi Riau", &story),
        record("b", "Kompas", "Riau meraih piala", &format!("Pekanbaru, Kompas. {story}")),
        record("c", "Tempo", "Piala untuk Riau", &format!("{story} Demikian kabar dari Riau.")),
        record("d", "Antara", "Kutipan", &format!("{} {}", told("lain"), &story[..120])),
        record("e", "Tempo", "Cuaca", &format!("Riau. {}", told("hujan"))),
    ];
    bench.write("kabar.jsonl", lines.join("\n"));
    bench
}

fn stories(found: &Value) -> Vec<(String, u64)> {
    let hits = found["hits"].as_array().unwrap().iter();
    let story = |hit: &Value| {
        let id = hit["id"].as_str().unwrap().to_string();
        (id, hit["story"]["others"].as_u64().unwrap_or(0))
    };
    hits.map(story).collect()
}

#[test]
fn a_story_is_grouped_under_its_best_article() {
    let bench = four_and_one();
    bench.index();
    let found = bench.search(&["piala7 riau"]);
    assert_eq!(found["total"], 5, "articles are counted");
    let grouped = stories(&found);
    assert_eq!(grouped.iter().map(|(_, others)| others).sum::<u64>(), 2, "{grouped:?}");
    assert_eq!(grouped.len(), 3, "{grouped:?}");
    let hit =
        &found["hits"].as_array().unwrap().iter().find(|hit| !hit["story"].is_null()).unwrap();
    let mut ids: Vec<&str> =
        hit["story"]["ids"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    ids.push(hit["id"].as_str().unwrap());
    ids.sort();
    assert_eq!(ids, ["a", "b", "c"]);
    assert_eq!(hit["story"]["outlets"].as_array().unwrap().len(), 2);
    assert_eq!(bench.ids(&["piala7 riau", "--ungrouped"]).len(), 5);
    let trec = bench.run(&["search", "piala7 riau", "--format", "trec"]).stdout;
    assert_eq!(trec.lines().count(), 5, "relevance is judged by the document");
}

#[test]
fn pages_of_one_are_the_page_of_all() {
    let bench = four_and_one();
    bench.index();
    for sort in ["relevance", "newest", "oldest"] {
        let all = bench.ids(&["piala7 riau", "--sort", sort]);
        let pages = ["0", "1", "2", "3"].map(|offset| {
            bench.ids(&["piala7 riau", "--sort", sort, "--limit", "1", "--offset", offset])
        });
        assert_eq!(pages.concat(), all);
    }
}

/// What is one story is a matter of the texts: an index that grew shows what a new one shows.
#[test]
fn an_index_that_grew_groups_as_a_new_one() {
    let grown = four_and_one();
    let whole = std::fs::read_to_string(grown.path("corpus/kabar.jsonl")).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    for n in 1..=lines.len() {
        grown.write("kabar.jsonl", lines[..n].join("\n"));
        grown.index();
    }
    let fresh = four_and_one();
    fresh.index();
    let strip = |bench: &Bench| stories(&bench.search(&["piala7 riau"]));
    assert_eq!(strip(&grown), strip(&fresh));
    // The best of a story gone, another one leads it.
    let best = strip(&fresh).into_iter().find(|(_, others)| *others > 0).unwrap().0;
    let kept: Vec<&str> = lines
        .iter()
        .copied()
        .filter(|line| !line.contains(&format!("\"id\":\"{best}\"")))
        .collect();
    fresh.write("kabar.jsonl", kept.join("\n"));
    fresh.index();
    let left = strip(&fresh);
    assert!(
        left.iter().all(|(id, _)| *id != best) && left.iter().any(|(_, n)| *n == 1),
        "{left:?}"
    );
}
