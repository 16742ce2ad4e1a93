//! Answers: how do evaluation tools want ranked hits?

use std::fmt::Write;

use crate::search::Results;

/// One line a hit in the form of TREC runs: `QUERY Q0 DOC RANK SCORE telusur`, ranks from 1.
/// White space within a name would shift the columns, so it is shown as `_`.
pub fn results_trec(query: &str, results: &Results) -> String {
    let mut out = String::new();
    for (place, hit) in results.hits.iter().enumerate() {
        let rank = results.query.offset + place + 1;
        let (query, doc) = (column(query), column(&hit.id));
        let _ = writeln!(out, "{query} Q0 {doc} {rank} {:.6} telusur", hit.score);
    }
    out
}

fn column(name: &str) -> String {
    name.chars().map(|c| if c.is_whitespace() || c.is_control() { '_' } else { c }).collect()
}
