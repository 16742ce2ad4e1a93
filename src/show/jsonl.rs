//! Answers: how do the results of a search look as JSON Lines?

use serde::Serialize;
use serde_json::{Map, Value};

use super::json::{VERSION, facets_json};
use crate::search::{CrossTable, Filters, Hit, Results};
use crate::words::{Lang, Told};

/// A line of `search --format jsonl`. Each has a `kind`.
///
/// A search is one `search` line with all but the hits, then one `hit` line a hit, best first:
///
/// ```json
/// {"kind":"search","version":1,"query":"…","filters":{…},"total":12,"facets":{…},"problems":[],"suggestions":[]}
/// {"kind":"hit","rank":1,"id":"…","path":"…","title":"…","date":"2021-10-25","score":7.1,"facets":{…},"snippets":[…]}
/// ```
///
/// The fields are those of `search --json`. With `--queries` each line also has the query's
/// `query_id`. `stories` and `table` are there where they were counted.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Line<'a> {
    Search {
        version: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        query_id: Option<&'a str>,
        query: &'a str,
        filters: &'a Filters,
        total: u64,
        #[serde(skip_serializing_if = "Option::is_none")]
        stories: Option<u64>,
        facets: Map<String, Value>,
        #[serde(skip_serializing_if = "Option::is_none")]
        table: Option<&'a CrossTable>,
        problems: Vec<String>,
        suggestions: Vec<String>,
    },
    Hit {
        #[serde(skip_serializing_if = "Option::is_none")]
        query_id: Option<&'a str>,
        rank: usize,
        #[serde(flatten)]
        hit: &'a Hit,
    },
}

/// A search's results as JSON Lines; `query_id` names one of many queries.
pub fn results_jsonl(
    query_id: Option<&str>,
    results: &Results,
    lang: Lang,
) -> serde_json::Result<String> {
    let search = Line::Search {
        version: VERSION,
        query_id,
        query: &results.query.text,
        filters: &results.query.filters,
        total: results.total,
        stories: results.stories,
        facets: facets_json(results)?,
        table: results.table.as_ref(),
        problems: results.problems.iter().map(|problem| problem.told(lang)).collect(),
        suggestions: results.suggestions.iter().map(|it| it.told(lang)).collect(),
    };
    let first = results.query.offset + 1;
    let hits = results.hits.iter().enumerate();
    let hits = hits.map(|(place, hit)| Line::Hit { query_id, rank: first + place, hit });
    let mut out = String::new();
    for line in [search].into_iter().chain(hits) {
        out += &serde_json::to_string(&line)?;
        out.push('\n');
    }
    Ok(out)
}
