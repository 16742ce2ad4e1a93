//! Answers: how does one hit look on a terminal or in a pipe?

use std::fmt::Write;

use super::style::{Layout, TITLE, clipped, one_line};
use crate::article::{Facet, Facets};
use crate::search::{Fragment, Hit, ScorePart, Story};
use crate::told;

/// How many characters of a title are shown: some files have all their text in one line.
pub(super) const LONGEST_TITLE: usize = 240;
/// How many characters of a facet's value are shown.
pub(super) const LONGEST_VALUE: usize = 120;
/// How many characters of a hit's facet values are shown together.
const LONGEST_VALUES: usize = 400;

/// A hit with its number: title, origin, facet values, snippets and, where known, who else tells
/// its story and why it scores as it does.
pub(super) fn hit_text(number: usize, hit: &Hit, layout: Layout) -> String {
    let lead = format!("{number:>3}. ");
    let indent = lead.chars().count();
    let mut out = lead;
    out.push_str(layout.wrapped(&title(hit, layout), indent).trim_start());
    out.push('\n');
    for line in [Some(origin(hit)), values(&hit.facets)].into_iter().flatten() {
        let _ = writeln!(out, "{}", layout.faint(&line, indent));
    }
    for snippet in &hit.snippets {
        let text = layout.marked(&snippet.fragments);
        let _ = writeln!(out, "{}", layout.wrapped(text.trim(), indent));
    }
    if let Some(story) = &hit.story {
        let _ = writeln!(out, "{}", layout.faint(&others(story, layout), indent));
    }
    out.push_str(&explanation(hit, layout, indent));
    out
}

/// The title in bold, its matches in the marks.
fn title(hit: &Hit, layout: Layout) -> String {
    let mut left = LONGEST_TITLE;
    let mut shown = String::new();
    for Fragment { text, hit } in &hit.title_fragments {
        let text = clipped(text, left);
        left = left.saturating_sub(text.chars().count());
        shown.push_str(&match hit {
            true => layout.marked(&[Fragment { text, hit: true }]),
            false => layout.styled_words(TITLE, &one_line(&text)),
        });
        if left == 0 {
            break;
        }
    }
    shown
}

fn origin(hit: &Hit) -> String {
    let known = [hit.date.as_deref(), hit.outlet.as_deref(), Some(hit.id.as_str())];
    one_line(&known.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

fn values(facets: &Facets) -> Option<String> {
    let all = Facet::ALL.iter().flat_map(|facet| facets.values(*facet));
    let all: Vec<String> = all.map(|value| clipped(&one_line(&value), LONGEST_VALUE)).collect();
    (!all.is_empty()).then(|| clipped(&all.join(" · "), LONGEST_VALUES))
}

/// How many others tell the same story, and who they are.
fn others(story: &Story, layout: Layout) -> String {
    let others = layout.number(story.others);
    let outlets = match story.outlets.is_empty() {
        true => String::new(),
        false => format!(": {}", clipped(&one_line(&story.outlets.join(", ")), LONGEST_VALUE)),
    };
    told!(layout.lang, "+{others} with the same story{outlets}", "+{others} media lain{outlets}")
}

/// The parts of a score under their sum.
fn explanation(hit: &Hit, layout: Layout, indent: usize) -> String {
    if hit.explanation.is_empty() {
        return String::new();
    }
    let sum = layout.decimal(f64::from(hit.score), 2);
    let mut out = layout.faint(&told!(layout.lang, "score {sum}", "skor {sum}"), indent);
    out.push('\n');
    for ScorePart { what, field, score } in &hit.explanation {
        let score = layout.decimal(f64::from(*score), 2);
        let part = format!("{score:>8}  {}  {}", one_line(field), one_line(what));
        let margin = " ".repeat(indent);
        let _ = writeln!(out, "{}", layout.faint(&format!("{margin}{part}"), 0));
    }
    out
}
