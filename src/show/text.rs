//! Answers: how do the results of a search look on a terminal or in a pipe?

use std::fmt::Write;

use super::counts::counts_text;
use super::hit::hit_text;
use super::style::{Layout, TITLE, clipped, one_line};
use crate::search::Results;
use crate::told;
use crate::words::Told;

/// How many values of a facet are shown beside hits; chosen ones are shown beyond that.
const MOST_VALUES: usize = 8;
/// How many characters of a query are repeated.
const LONGEST_QUERY: usize = 200;

/// A search's results as text for a reader.
pub fn results_text(results: &Results, layout: Layout) -> String {
    let mut out = heading(results, layout);
    for (number, hit) in results.hits.iter().enumerate() {
        out.push('\n');
        out.push_str(&hit_text(results.query.offset + number + 1, hit, layout));
    }
    if results.total > 0 || !results.query.filters.is_empty() {
        out.push_str(&counts_text(results, layout, MOST_VALUES));
    }
    out
}

/// All facets' counts as text for a reader, every value of them.
pub fn facets_text(results: &Results, layout: Layout) -> String {
    heading(results, layout) + &counts_text(results, layout, usize::MAX)
}

/// How many articles there are, for what, and which of them are shown; under it, what may have
/// been meant instead.
fn heading(results: &Results, layout: Layout) -> String {
    let said = [articles(results, layout), asked(results, layout), part(results, layout)].concat();
    let mut out = format!("{}\n", layout.wrapped(&said, 0));
    for suggestion in &results.suggestions {
        let _ = writeln!(out, "{}", layout.wrapped(&one_line(&suggestion.told(layout.lang)), 2));
    }
    out
}

fn articles(results: &Results, layout: Layout) -> String {
    let total = layout.number(results.total);
    let noun = layout.lang.pick(if results.total == 1 { "article" } else { "articles" }, "artikel");
    let stories = results.stories.filter(|stories| *stories != results.total);
    let stories = stories.map(|stories| {
        let noun = if stories == 1 { "story" } else { "stories" };
        let stories = layout.number(stories);
        format!(" ({stories} {})", layout.lang.pick(noun, "berita"))
    });
    format!("{total} {noun}{}", stories.unwrap_or_default())
}

fn asked(results: &Results, layout: Layout) -> String {
    let text = one_line(results.query.text.trim());
    if text.is_empty() {
        return String::new();
    }
    let text = layout.styled_words(TITLE, &clipped(&text, LONGEST_QUERY));
    told!(layout.lang, " for {text}", " untuk {text}")
}

fn part(results: &Results, layout: Layout) -> String {
    let (passed, shown) = (results.query.offset as u64, results.hits.len() as u64);
    // hits are counted in stories where these are grouped
    if shown == 0 || shown == results.stories.unwrap_or(results.total) {
        return String::new();
    }
    let (first, last) = (layout.number(passed + 1), layout.number(passed + shown));
    told!(layout.lang, ", {first} to {last} shown", ", {first} sampai {last} ditampilkan")
}
