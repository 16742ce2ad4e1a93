//! Answers: how do the counts of the facets look on a terminal or in a pipe?

use super::hit::LONGEST_VALUE;
use super::style::{CHOSEN, FAINT, HEADING, Layout, clipped, one_line};
use crate::article::Facet;
use crate::search::{FacetCounts, FacetValue, Results};
use crate::told;
use crate::words;

/// Columns between facets that stand side by side.
const GAP: usize = 2;
/// Columns before a value's name: its count, and whether it is chosen.
const INDENT: usize = 9;

/// The counts of all facets, at most so many values of each besides the chosen ones. Where there
/// is room, facets stand side by side.
pub(super) fn counts_text(results: &Results, layout: Layout, most: usize) -> String {
    let beside = match layout.screen {
        0..120 => 1,
        120..180 => 2,
        _ => 4,
    };
    let column = layout.within((layout.screen - GAP * (beside - 1)) / beside);
    let blocks = Facet::ALL.map(|facet| block(facet, results.facet(facet), column, most));
    let rows = blocks.chunks(beside).map(|row| format!("\n{}", side_by_side(row, column.screen)));
    rows.collect()
}

/// One facet's counts, line by line.
fn block(facet: Facet, counts: &FacetCounts, layout: Layout, most: usize) -> Vec<String> {
    let mut lines = vec![layout.styled(HEADING, words::facet(facet, layout.lang))];
    let (shown, hidden) = shown_values(&counts.values, most);
    for value in shown {
        lines.extend(value_text(value, layout).lines().map(str::to_owned));
    }
    let mut rest = Vec::new();
    if hidden > 0 {
        let hidden = layout.number(hidden as u64);
        rest.push(told!(layout.lang, "{hidden} more", "{hidden} lainnya"));
    }
    if counts.unknown > 0 {
        let unknown = layout.number(counts.unknown);
        rest.push(told!(layout.lang, "unknown in {unknown}", "tidak diketahui di {unknown}"));
    }
    if !rest.is_empty() {
        lines.extend(layout.faint(&rest.join(", "), INDENT).lines().map(str::to_owned));
    }
    lines
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
    let name = layout.styled_words(style, &clipped(&one_line(&value.value), LONGEST_VALUE));
    let share = value.all.map(|all| share(value.count, all, layout)).unwrap_or_default();
    let wrapped = layout.wrapped(&format!("{name}{share}"), INDENT);
    format!("{:>6} {sign} {}", layout.number(value.count), wrapped.trim_start())
}

/// Which part of all articles with a value these are.
fn share(count: u64, all: u64, layout: Layout) -> String {
    let percent = if all == 0 { 0.0 } else { 100.0 * count as f64 / all as f64 };
    let (percent, all) = (layout.decimal(percent, usize::from(percent < 10.0)), layout.number(all));
    let said = told!(layout.lang, "({percent}% of {all})", "({percent}% dari {all})");
    format!(" {}", layout.styled_words(FAINT, &said))
}

/// Blocks of lines beside each other, each in a column of that width.
fn side_by_side(blocks: &[Vec<String>], width: usize) -> String {
    let height = blocks.iter().map(Vec::len).max().unwrap_or_default();
    let mut out = String::new();
    for at in 0..height {
        let mut line = String::new();
        let mut owed = 0;
        for block in blocks {
            let cell = block.get(at).map(String::as_str).unwrap_or_default();
            line.push_str(&" ".repeat(if cell.is_empty() { 0 } else { owed }));
            owed = match cell.is_empty() {
                true => owed + width + GAP,
                false => (width + GAP).saturating_sub(textwrap::core::display_width(cell)),
            };
            line.push_str(cell);
        }
        out.push_str(&line);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beside_a_gap_stays_in_its_column() {
        let blocks =
            [vec!["a".into(), "bb".into()], vec!["c".into()], vec!["d".into(), "é".into()]];
        assert_eq!(side_by_side(&blocks, 3), "a    c    d\nbb        é\n");
    }
}
