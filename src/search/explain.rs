//! Answers: why does this article score as it does?

use tantivy::query::{EnableScoring, Query};
use tantivy::{DocAddress, Score};

use super::queries::{Part, SEVERAL_FORMS};
use super::results::ScorePart;
use super::statistics::ArticleStatistics;
use super::wanted::{Leaf, Wanted};
use crate::index::View;

/// The parts of an article's score, the greatest first; they add up to it.
pub(super) fn explanation(
    view: &View,
    wanted: &Wanted,
    article: DocAddress,
) -> tantivy::Result<Vec<ScorePart>> {
    let mut parts = Explainer { view, article }.parts(wanted)?;
    parts.sort_by(|a, b| b.score.total_cmp(&a.score));
    Ok(parts)
}

struct Explainer<'a> {
    view: &'a View,
    article: DocAddress,
}

impl Explainer<'_> {
    fn parts(&self, wanted: &Wanted) -> tantivy::Result<Vec<ScorePart>> {
        match wanted {
            Wanted::Leaf(leaf) => self.leaf(leaf),
            Wanted::Forms(forms) => self.forms(forms),
            Wanted::Bool { any, all, none } => {
                // What is required may be missing: then what else is there counts nothing.
                let loose = all.is_empty() && none.is_empty();
                if !loose && self.score(&*wanted.query(self.view))?.is_none() {
                    return Ok(Vec::new());
                }
                let parts = any.iter().chain(all).map(|wanted| self.parts(wanted));
                Ok(parts.collect::<tantivy::Result<Vec<_>>>()?.concat())
            }
        }
    }

    /// The best form counts, the others a little.
    fn forms(&self, forms: &[(f32, Wanted)]) -> tantivy::Result<Vec<ScorePart>> {
        let mut all = Vec::new();
        for (weight, form) in forms {
            let parts = scaled(self.parts(form)?, *weight);
            all.push((parts.iter().map(|part| part.score).sum::<Score>(), parts));
        }
        let best = (0..all.len()).rev().max_by(|a, b| all[*a].0.total_cmp(&all[*b].0));
        let counted = all.into_iter().enumerate().map(|(at, (_, parts))| match best == Some(at) {
            true => parts,
            false => scaled(parts, SEVERAL_FORMS),
        });
        Ok(counted.flatten().collect())
    }

    fn leaf(&self, leaf: &Leaf) -> tantivy::Result<Vec<ScorePart>> {
        let mut parts = Vec::new();
        for Part { field, weight, asked } in leaf.parts(self.view) {
            let score = self.score(&*asked.query())?.unwrap_or(0.0) * weight;
            if score != 0.0 {
                parts.push(ScorePart { what: leaf.need.told(), field: field.into(), score });
            }
        }
        Ok(parts)
    }

    /// What a query alone gives the article; `None` where it does not match.
    fn score(&self, query: &dyn Query) -> tantivy::Result<Option<Score>> {
        let statistics = ArticleStatistics { view: self.view };
        let searcher = &self.view.searcher;
        let scoring = EnableScoring::enabled_from_statistics_provider(&statistics, searcher);
        let segment = searcher.segment_reader(self.article.segment_ord);
        let mut scorer = query.weight(scoring)?.scorer(segment, 1.0)?;
        // A scorer may only be sent ahead.
        let wanted = self.article.doc_id;
        let found =
            scorer.doc() == wanted || scorer.doc() < wanted && scorer.seek(wanted) == wanted;
        Ok(found.then(|| scorer.score()))
    }
}

fn scaled(parts: Vec<ScorePart>, by: f32) -> Vec<ScorePart> {
    let scale = |part: ScorePart| ScorePart { score: part.score * by, ..part };
    parts.into_iter().map(scale).collect()
}
