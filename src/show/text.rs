//! Answers: how do hits and counts look on a terminal or in a pipe?

use std::fmt::Write;

use super::style::{CHOSEN, FAINT, HEADING, Layout, TITLE, one_line};
use crate::article::{Facet, Facets};
use crate::search::{FacetValue, Fragment, Hit, Results};

/// How many values of a facet are shown; chosen ones are shown beyond that.
const MOST_VALUES: usize = 8;

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

fn heading(results: &Results, layout: Layout) -> String {
    let (total, query) = (results.total, &results.query);
    let noun = if total == 1 { "article" } else { "articles" };
    let asked = match query.text.trim() {
        "" => String::new(),
        text => format!(" for {}", layout.styled(TITLE, &one_line(text))),
    };
    let (passed, shown) = (query.offset as u64, results.hits.len() as u64);
    let part = match shown {
        0 => String::new(),
        _ if shown == total => String::new(),
        _ => format!(", {} to {} shown", passed + 1, passed + shown),
    };
    format!("{total} {noun}{asked}{part}\n")
}

fn hit_text(number: usize, hit: &Hit, layout: Layout) -> String {
    let mut out = String::new();
    let lead = format!("{number:>3}. ");
    let title = title(hit, layout);
    let wrapped = layout.wrapped(&title, lead.len());
    out.push_str(&lead);
    out.push_str(wrapped.trim_start());
    out.push('\n');
    for line in [Some(origin(hit)), values(&hit.facets)].into_iter().flatten() {
        let _ = writeln!(out, "{}", faint(layout, &line, lead.len()));
    }
    for snippet in &hit.snippets {
        let _ = writeln!(
            out,
            "{}",
            layout.wrapped(layout.marked(&snippet.fragments).trim(), lead.len())
        );
    }
    out
}

/// The title in bold, its matches in the marks.
fn title(hit: &Hit, layout: Layout) -> String {
    let parts = hit.title_fragments.iter().map(|fragment| match fragment {
        Fragment { hit: false, text } => layout.styled(TITLE, &one_line(text)),
        marked => layout.marked(std::slice::from_ref(marked)),
    });
    parts.collect()
}

/// Lines in faint letters; the style starts anew on each, so that a pager keeps it.
fn faint(layout: Layout, text: &str, indent: usize) -> String {
    let wrapped = layout.wrapped(text, indent);
    let lines = wrapped.lines().map(|line| layout.styled(FAINT, line));
    lines.collect::<Vec<_>>().join("\n")
}

fn origin(hit: &Hit) -> String {
    let known = [hit.date.as_deref(), hit.outlet.as_deref(), Some(hit.id.as_str())];
    one_line(&known.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

fn values(facets: &Facets) -> Option<String> {
    let all: Vec<String> = Facet::ALL.iter().flat_map(|facet| facets.values(*facet)).collect();
    (!all.is_empty()).then(|| one_line(&all.join(" · ")))
}

/// All facets' counts as text for a reader, every value of them.
pub fn facets_text(results: &Results, layout: Layout) -> String {
    heading(results, layout) + &counts_text(results, layout, usize::MAX)
}

fn counts_text(results: &Results, layout: Layout, most: usize) -> String {
    let mut out = String::new();
    for facet in Facet::ALL {
        let counts = results.facet(facet);
        let _ = write!(out, "\n{}", layout.styled(HEADING, &facet.name().replace('_', " ")));
        out.push('\n');
        let (shown, hidden) = shown_values(&counts.values, most);
        for value in shown {
            let _ = writeln!(out, "{}", value_text(value, layout));
        }
        let mut rest = Vec::new();
        if hidden > 0 {
            rest.push(format!("{hidden} more"));
        }
        if counts.unknown > 0 {
            rest.push(format!("unknown in {}", counts.unknown));
        }
        if !rest.is_empty() {
            let _ = writeln!(out, "{}", faint(layout, &rest.join(", "), 9));
        }
    }
    out
}

/// The values to show, and how many are not shown.
fn shown_values(values: &[FacetValue], most: usize) -> (Vec<&FacetValue>, usize) {
    let wanted =
        |(place, value): &(usize, &FacetValue)| *place < most || value.selected || value.excluded;
    let shown: Vec<_> = values.iter().enumerate().filter(wanted).map(|(_, value)| value).collect();
    let hidden = values.len() - shown.len();
    (shown, hidden)
}

fn value_text(value: &FacetValue, layout: Layout) -> String {
    let sign = match (value.selected, value.excluded) {
        (true, _) => "✓",
        (_, true) => "✗",
        _ => " ",
    };
    let style = if value.selected || value.excluded { CHOSEN } else { anstyle::Style::new() };
    let wrapped = layout.wrapped(&one_line(&value.value), 9);
    let name = layout.styled(style, wrapped.trim_start());
    format!("{:>6} {sign} {name}", value.count)
}
