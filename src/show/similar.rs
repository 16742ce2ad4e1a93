//! Answers: how are an article's kin shown: those about the same, and those of its story?

use std::fmt::Write;

use serde::Serialize;

use super::hit::LONGEST_TITLE;
use super::style::{HEADING, Layout, TITLE, clipped, one_line};
use crate::search::{Similar, Story};
use crate::told;

/// A similar article in JSON.
#[derive(Serialize)]
struct SimilarJson<'a> {
    id: &'a str,
    title: String,
    date: Option<&'a str>,
    outlet: Option<&'a str>,
    score: f32,
}

/// Similar articles as one JSON list, best first.
pub fn similar_json(similar: &[Similar]) -> serde_json::Result<String> {
    let list = similar.iter().map(|Similar { article, score }| SimilarJson {
        id: &article.id,
        title: article.headline(),
        date: article.date.as_deref(),
        outlet: article.outlet.as_deref(),
        score: *score,
    });
    serde_json::to_string(&list.collect::<Vec<_>>())
}

/// Similar articles as text for a reader.
pub fn similar_text(similar: &[Similar], layout: Layout) -> String {
    let mut out = String::new();
    for (number, Similar { article, .. }) in similar.iter().enumerate() {
        let lead = format!("{:>3}. ", number + 1);
        let title = clipped(&one_line(&article.headline()), LONGEST_TITLE);
        let title = layout.styled_words(TITLE, &title);
        let _ = writeln!(out, "{lead}{}", layout.wrapped(&title, lead.len()).trim_start());
        let origin = [article.date.as_deref(), article.outlet.as_deref(), Some(&article.id)];
        let origin = origin.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let _ = writeln!(out, "{}", layout.faint(&one_line(&origin), lead.len()));
    }
    out
}

/// The other articles that tell an article's story.
pub fn story_text(story: &Story, layout: Layout) -> String {
    let lang = layout.lang;
    let heading = told!(
        lang,
        "the same story in {others} more",
        "berita yang sama di {others} lainnya",
        others = story.others
    );
    let mut out = format!("\n{}\n", layout.styled(HEADING, &heading));
    for id in &story.ids {
        let _ = writeln!(out, "{}", layout.wrapped(&one_line(id), 2));
    }
    if story.others > story.ids.len() as u64 {
        out.push_str("  …\n");
    }
    out
}
