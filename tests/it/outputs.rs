//! Answers: do all forms of output tell the same hits and counts?

use serde_json::{Value, json};

use super::bench::Bench;

/// Twelve articles; some of them hold what a spreadsheet would reckon or break.
fn twelve() -> Bench {
    let bench = Bench::new();
    let lines: Vec<String> = (0..12)
        .map(|number| {
            let title = match number {
                0 => "=HYPERLINK(\"http://x\",\"piala\")".to_string(),
                1 => "Piala, \"kutipan\"; dan\nbaris".to_string(),
                2 => format!("Piala {}", "panjang ".repeat(200)),
                _ => format!("Piala ke-{number}"),
            };
            json!({"id": format!("a{number}"), "title": title, "body": format!("Gubernur menerima piala nomor {number}."),
                   "date": format!("2021-03-{:02}", number + 1), "source": "ANTARA",
                   "province": if number % 3 == 0 { json!(["Aceh", "Bali"]) } else { json!(["Riau"]) },
                   "year": 2019 + number % 4, "category": if number == 5 { json!("@SUM(A1)") } else { json!(null) }})
            .to_string()
        })
        .collect();
    bench.write("dua-belas.jsonl", lines.join("\n"));
    bench.index();
    bench
}

const QUERY: [&str; 6] = ["search", "piala", "--year", "2019..2021", "--limit", "5"];

/// A CSV's rows as a spreadsheet has them.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = text.chars().peekable();
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    while let Some(c) = reader.next() {
        match (c, quoted) {
            ('"', true) if reader.peek() == Some(&'"') => cell.extend(reader.next()),
            ('"', _) => quoted = !quoted,
            (',', false) => row.push(std::mem::take(&mut cell)),
            ('\r', false) => {}
            ('\n', false) => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            (c, _) => cell.push(c),
        }
    }
    assert!(!quoted && row.is_empty(), "the last row is whole");
    rows
}

#[test]
fn all_forms_tell_the_same_hits() {
    let bench = twelve();
    let run = |form: &str| bench.run(&[&QUERY[..], &["--format", form]].concat()).stdout;
    let object: Value = serde_json::from_str(&run("json")).unwrap();
    let hits = object["hits"].as_array().unwrap();
    assert_eq!(hits.len(), 5);
    let ids: Vec<&str> = hits.iter().map(|hit| hit["id"].as_str().unwrap()).collect();

    let lines: Vec<Value> =
        run("jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let found: Vec<&str> = lines[1..].iter().map(|hit| hit["id"].as_str().unwrap()).collect();
    assert_eq!(found, ids);
    for (line, hit) in lines[1..].iter().zip(hits) {
        for (key, value) in hit.as_object().unwrap() {
            assert_eq!(line[key], *value, "{key}");
        }
    }

    let table = rows(&run("csv"));
    assert!(table.iter().all(|row| row.len() == table[0].len()), "{table:?}");
    let column = |name: &str| table[0].iter().position(|cell| cell == name).unwrap();
    let cells =
        |name: &str| table[1..].iter().map(|row| row[column(name)].clone()).collect::<Vec<_>>();
    assert_eq!(cells("id"), ids);
    assert_eq!(cells("rank"), ["1", "2", "3", "4", "5"]);
    let scores = hits.iter().map(|hit| format!("{:.6}", hit["score"].as_f64().unwrap()));
    assert_eq!(cells("score"), scores.collect::<Vec<_>>());

    let trec = run("trec");
    let run: Vec<&str> = trec.lines().map(|line| line.split(' ').nth(2).unwrap()).collect();
    assert_eq!(run, ids);

    let text = bench.run(&QUERY).stdout;
    let places: Vec<usize> =
        ids.iter().map(|id| text.find(&format!(" · {id}\n")).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
    assert!(text.starts_with(&format!("{} articles", object["total"])), "{text}");
}

#[test]
fn all_forms_tell_the_same_counts() {
    let bench = twelve();
    let query = [&["facets"], &QUERY[1..4]].concat();
    let run = |form: &str| bench.run(&[&query[..], &["--format", form]].concat()).stdout;
    let object: Value = serde_json::from_str(&run("json")).unwrap();
    let jsonl = bench.run(&[&QUERY[..], &["--format", "jsonl"]].concat()).stdout;
    let search: Value = serde_json::from_str(jsonl.lines().next().unwrap()).unwrap();
    assert_eq!(search["kind"], "search");
    for key in ["facets", "total", "filters", "query", "version"] {
        assert_eq!(search[key], object[key], "{key}");
    }
    let mut expected = Vec::new();
    for facet in ["province", "year", "award_body", "category"] {
        for value in object["facets"][facet]["values"].as_array().unwrap() {
            let (name, selected) =
                (value["value"].as_str().unwrap(), value["selected"].to_string());
            expected.push([facet.into(), safe(name), value["count"].to_string(), selected]);
        }
        let unknown = object["facets"][facet]["unknown"].to_string();
        expected.push([facet.into(), String::new(), unknown, "false".into()]);
    }
    let table = rows(&run("csv"));
    let told: Vec<[String; 4]> = table[1..]
        .iter()
        .map(|row| [row[0].clone(), row[1].clone(), row[2].clone(), row[4].clone()])
        .collect();
    assert_eq!(told, expected);
    let text = bench.run(&query).stdout;
    for [_, name, count, _] in expected.iter().filter(|[_, name, ..]| !name.is_empty()) {
        let name = name.trim_start_matches('\'');
        let shown = |line: &&str| line.ends_with(name) && line.trim_start().starts_with(&**count);
        assert!(text.lines().any(|line| shown(&line)), "{count} {name} in {text}");
    }
}

fn safe(name: &str) -> String {
    if name.starts_with('@') { format!("'{name}") } else { name.to_string() }
}

#[test]
fn what_a_spreadsheet_would_reckon_is_text() {
    let bench = twelve();
    let csv = bench.run(&["search", "--limit", "20", "--format", "csv"]).stdout;
    for row in rows(&csv) {
        for cell in row {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
            assert!(!cell.contains('\n'), "{cell:?}");
        }
    }
    assert!(csv.contains("'=HYPERLINK"), "{csv}");
}

#[test]
fn many_queries_keep_their_ids() {
    let bench = twelve();
    std::fs::write(bench.path("q.tsv"), "satu\tpiala\ndua\ttidakadakatanya\n").unwrap();
    let run = |form: &str| bench.run(&["search", "--queries", "q.tsv", "--format", form]).stdout;
    let lines: Vec<Value> =
        run("jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let searches: Vec<&Value> = lines.iter().filter(|line| line["kind"] == "search").collect();
    assert_eq!(searches.len(), 2);
    assert_eq!(
        (&searches[0]["query_id"], &searches[1]["query_id"]),
        (&json!("satu"), &json!("dua"))
    );
    assert_eq!(searches[1]["total"], 0);
    let table = rows(&run("csv"));
    assert_eq!(table[0][0], "query");
    assert!(table.len() == 11 && table[1..].iter().all(|row| row[0] == "satu"), "{table:?}");
}

#[test]
fn no_line_of_text_is_wider_than_asked_for_nor_endless() {
    let bench = twelve();
    let text = bench.run(&["search", "piala", "--limit", "12"]).stdout;
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    assert!(text.contains('…'), "a huge title is cut: {text}");
    assert!(text.lines().count() < 120, "{text}");
}
