//! Answers: what does `search --json` print?

use serde::Serialize;
use serde_json::{Map, Value};

use crate::article::Facet;
use crate::search::{CrossTable, Filters, Hit, Results};
use crate::words::{Lang, Told};

/// The version of the format. It counts up when a field changes its meaning or goes.
pub(super) const VERSION: u32 = 1;

/// The object that `telusur search --json` prints.
#[derive(Serialize)]
struct SearchJson<'a> {
    /// [`VERSION`].
    version: u32,
    /// What was typed.
    query: &'a str,
    /// The chosen values of each facet; excluded ones under the facet's name after `not_`.
    /// A facet without a choice is left out.
    filters: &'a Filters,
    /// How many articles match.
    total: u64,
    /// How many stories these are, where it was counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    stories: Option<u64>,
    /// The hits asked for, best first.
    hits: &'a [Hit],
    /// The counts of each facet.
    facets: Map<String, Value>,
    /// The counts of two facets together, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<&'a CrossTable>,
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
/// `date` is null where it is unknown; `stories` and `table` are there where they were counted; a facet value that is excluded has `"excluded":true`.
/// Problems and suggestions are sentences in `lang`; nothing else depends on it.
pub fn results_json(results: &Results, lang: Lang) -> serde_json::Result<String> {
    serde_json::to_string(&SearchJson {
        version: VERSION,
        query: &results.query.text,
        filters: &results.query.filters,
        total: results.total,
        stories: results.stories,
        hits: &results.hits,
        facets: facets_json(results)?,
        table: results.table.as_ref(),
        problems: results.problems.iter().map(|remark| remark.told(lang)).collect(),
        suggestions: results.suggestions.iter().map(|it| it.told(lang)).collect(),
    })
}

/// The counts of all facets, each under its name.
pub(super) fn facets_json(results: &Results) -> serde_json::Result<Map<String, Value>> {
    let counts = |facet: Facet| serde_json::to_value(results.facet(facet));
    Facet::ALL.into_iter().map(|facet| Ok((facet.name().to_string(), counts(facet)?))).collect()
}
