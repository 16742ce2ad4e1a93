//! Answers: what does `search --json` print?

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::article::Facet;
use crate::search::{Filters, Hit, Results};
use crate::words::{Lang, Told};

/// The version of the format. It counts up when a field changes its meaning or goes.
const VERSION: u32 = 1;

/// The object that `telusur search --json` prints.
#[derive(Serialize)]
struct SearchJson<'a> {
    /// [`VERSION`].
    version: u32,
    /// What was typed.
    query: &'a str,
    /// The chosen values of each facet; excluded ones under the facet's name after `not_`.
    /// A facet without a choice is left out.
    filters: Value,
    /// How many articles match.
    total: u64,
    /// The hits asked for, best first.
    hits: &'a [Hit],
    /// The counts of each facet.
    facets: Map<String, Value>,
    /// What of the question could not be used.
    problems: Vec<String>,
    /// What may have been meant instead.
    suggestions: Vec<String>,
}

/// A search's results as one JSON object on one line.
///
/// ```json
/// {"version":1,"query":"…","filters":{"province":["…"]},"total":12,
///  "hits":[{"id":"…","path":"…","title":"…","date":"2021-10-25","score":7.1,
///           "facets":{"province":["…"],"year":[2021],"award_body":["…"],"category":["…"]},
///           "snippets":[{"fragments":[{"text":"…","hit":false},{"text":"…","hit":true}]}]}],
///  "facets":{"province":{"values":[{"value":"…","count":3,"selected":false}],"unknown":1}, …},
///  "problems":[],"suggestions":[]}
/// ```
///
/// `date` is null where it is unknown; a facet value that is excluded has `"excluded":true`.
/// Problems and suggestions are sentences in `lang`; nothing else depends on it.
pub fn results_json(results: &Results, lang: Lang) -> serde_json::Result<String> {
    let mut facets = Map::new();
    for facet in Facet::ALL {
        facets.insert(facet.name().to_string(), serde_json::to_value(results.facet(facet))?);
    }
    serde_json::to_string(&SearchJson {
        version: VERSION,
        query: &results.query.text,
        filters: filters_json(&results.query.filters),
        total: results.total,
        hits: &results.hits,
        facets,
        problems: results.problems.iter().map(|remark| remark.told(lang)).collect(),
        suggestions: results.suggestions.iter().map(|it| it.told(lang)).collect(),
    })
}

fn filters_json(filters: &Filters) -> Value {
    let mut all = Map::new();
    for facet in Facet::ALL {
        let selection = filters.of(facet);
        let lists = [("", &selection.any), ("not_", &selection.none)];
        for (prefix, values) in lists.into_iter().filter(|(_, values)| !values.is_empty()) {
            all.insert(format!("{prefix}{}", facet.name()), json!(values));
        }
    }
    Value::Object(all)
}
