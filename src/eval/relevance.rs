//! Answers: how near the top do searches bring what people judged relevant?
//!
//! The measures are the usual ones of retrieval over the first ten hits: nDCG (gains discounted
//! by the logarithm of the rank), MRR (one over the rank of the first relevant hit) and the share
//! of queries with a relevant hit. Hits with equal scores all get the worst of their ranks, so
//! that no lucky order of ties makes a ranking look better than it is.

use std::collections::HashMap;

use serde::Serialize;

/// Only so many ranks count.
const DEPTH: usize = 10;

/// Which documents are relevant for which query, and how much.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judgments {
    by_query: HashMap<String, HashMap<String, f64>>,
}

/// A hit and its score.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    /// The document's id.
    pub id: String,
    /// The greater the better.
    pub score: f32,
}

/// What a set of queries scored, each value the mean over all judged queries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Relevance {
    /// How many queries have a judgment.
    pub queries: usize,
    /// nDCG@10, from 0 to 1.
    pub ndcg: f64,
    /// MRR@10, from 0 to 1.
    pub mrr: f64,
    /// The share of queries with a relevant document among the first ten.
    pub hit: f64,
}

impl Judgments {
    /// Reads judgments in TREC's form: `QUERY ITERATION DOCUMENT GAIN` a line.
    ///
    /// # Errors
    /// The number of the first line, from 1, that has another form.
    pub fn parse(qrels: &str) -> Result<Judgments, usize> {
        let mut judgments = Judgments::default();
        for (number, line) in qrels.lines().enumerate().filter(|(_, line)| !line.trim().is_empty())
        {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let [query, _, document, gain] = fields[..] else { return Err(number + 1) };
            let gain: f64 = gain.parse().map_err(|_| number + 1)?;
            if gain > 0.0 {
                let judged = judgments.by_query.entry(query.to_owned()).or_default();
                judged.insert(document.to_owned(), gain);
            }
        }
        Ok(judgments)
    }

    /// Whether some document is relevant for the query.
    pub fn knows(&self, query: &str) -> bool {
        self.by_query.contains_key(query)
    }
}

/// Scores the hits of each query, best first. A judged query without hits scores 0.
pub fn relevance(judgments: &Judgments, hits: &HashMap<String, Vec<Scored>>) -> Relevance {
    let mut sum = Relevance { queries: judgments.by_query.len(), ..Relevance::default() };
    for (query, gains) in &judgments.by_query {
        let found = hits.get(query).map(Vec::as_slice).unwrap_or_default();
        let ranked = ranks_of_relevant(found, gains);
        let ideal = ideal(gains);
        sum.ndcg += ranked.iter().map(|&(rank, gain)| discounted(rank, gain)).sum::<f64>() / ideal;
        if let Some(first) = ranked.iter().map(|&(rank, _)| rank).min() {
            sum.mrr += 1.0 / first as f64;
            sum.hit += 1.0;
        }
    }
    let queries = sum.queries.max(1) as f64;
    Relevance { ndcg: sum.ndcg / queries, mrr: sum.mrr / queries, hit: sum.hit / queries, ..sum }
}

/// The ranks, from 1, and the gains of the relevant hits within the depth.
///
/// Among hits of one score the irrelevant ones come first, then the relevant ones.
fn ranks_of_relevant(hits: &[Scored], gains: &HashMap<String, f64>) -> Vec<(usize, f64)> {
    let mut hits: Vec<&Scored> = hits.iter().collect();
    let gain = |hit: &Scored| gains.get(&hit.id).copied().unwrap_or(0.0);
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(gain(a).total_cmp(&gain(b))));
    let ranked = hits.iter().take(DEPTH).enumerate().map(|(at, hit)| (at + 1, gain(hit)));
    ranked.filter(|&(_, gain)| gain > 0.0).collect()
}

fn ideal(gains: &HashMap<String, f64>) -> f64 {
    let mut gains: Vec<f64> = gains.values().copied().collect();
    gains.sort_by(|a, b| b.total_cmp(a));
    gains.iter().take(DEPTH).enumerate().map(|(at, &gain)| discounted(at + 1, gain)).sum()
}

fn discounted(rank: usize, gain: f64) -> f64 {
    gain / (rank as f64 + 1.0).log2()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scored(hits: &[(&str, f32)]) -> HashMap<String, Vec<Scored>> {
        let hits = hits.iter().map(|&(id, score)| Scored { id: id.into(), score });
        HashMap::from([("q".to_owned(), hits.collect())])
    }

    #[test]
    fn the_second_rank_is_worth_less_than_the_first() {
        let judgments = Judgments::parse("q 0 a 1\n").unwrap();
        let first = relevance(&judgments, &scored(&[("a", 2.0), ("b", 1.0)]));
        assert_eq!((first.ndcg, first.mrr, first.hit), (1.0, 1.0, 1.0));
        let second = relevance(&judgments, &scored(&[("b", 2.0), ("a", 1.0)]));
        assert!((second.ndcg - 1.0 / 3f64.log2()).abs() < 1e-9);
        assert_eq!((second.mrr, second.hit), (0.5, 1.0));
    }

    #[test]
    fn ties_get_the_worst_rank() {
        let judgments = Judgments::parse("q 0 a 1").unwrap();
        // "a" is listed first, but two others score as much
        let tied = relevance(&judgments, &scored(&[("a", 1.0), ("b", 1.0), ("c", 1.0)]));
        assert!((tied.mrr - 1.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn judged_queries_without_hits_count_and_bad_lines_are_named() {
        let judgments = Judgments::parse("q 0 a 1\nr 0 b 1\ns 0 c 0\n").unwrap();
        // "s" has no relevant document, so it is no judged query; "r" found nothing
        let half = relevance(&judgments, &scored(&[("a", 1.0)]));
        assert_eq!((half.queries, half.ndcg), (2, 0.5));
        assert_eq!(Judgments::parse("q 0 a 1\nq 0 a"), Err(2));
    }
}
