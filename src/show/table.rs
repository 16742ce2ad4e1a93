//! Answers: how does a cross table look?

use super::csv::{BOM, row};
use super::style::{HEADING, Layout, one_line};
use crate::search::CrossTable;
use crate::told;
use crate::words::Lang;

/// The widest column of names, in characters.
const WIDEST_NAME: usize = 40;

/// A cross table as text: a row for each value of the first facet. Values of the second that do
/// not fit beside one another follow in further tables below.
pub fn table_text(table: &CrossTable, layout: Layout) -> String {
    let lang = layout.lang;
    let name = |value: &Option<String>| value.as_deref().map_or_else(|| unknown(lang), one_line);
    let rows: Vec<String> = table.rows.iter().map(|row| cut(&name(row), WIDEST_NAME)).collect();
    let columns: Vec<String> = table.columns.iter().map(|v| cut(&name(v), WIDEST_NAME)).collect();
    let lead = rows.iter().map(|row| width(row)).max().unwrap_or(0);
    let mut out = String::new();
    for group in groups(table, &columns, layout.screen.saturating_sub(lead)) {
        let heads = group.iter().map(|(at, wide)| padded(&columns[*at], *wide));
        let heads = " ".repeat(lead) + &heads.collect::<String>();
        out.push_str(&layout.styled(HEADING, &heads));
        out.push('\n');
        for (row, counts) in rows.iter().zip(&table.counts) {
            out.push_str(row);
            out.push_str(&" ".repeat(lead - width(row)));
            group.iter().for_each(|(at, wide)| out.push_str(&padded(&shown(counts[*at]), *wide)));
            out.push('\n');
        }
        out.push('\n');
    }
    out
}

/// The columns that fit beside one another, each with its width; at least one at a time.
fn groups(table: &CrossTable, names: &[String], room: usize) -> Vec<Vec<(usize, usize)>> {
    let mut groups: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut left = 0;
    for (at, name) in names.iter().enumerate() {
        let counts = table.counts.iter().map(|row| width(&shown(row[at])));
        let wide = 2 + counts.max().unwrap_or(0).max(width(name));
        match groups.last_mut() {
            Some(group) if wide <= left => group.push((at, wide)),
            _ => {
                groups.push(vec![(at, wide)]);
                left = room;
            }
        }
        left = left.saturating_sub(wide);
    }
    groups
}

fn shown(count: u64) -> String {
    if count == 0 { "·".to_string() } else { count.to_string() }
}

fn unknown(lang: Lang) -> String {
    told!(lang, "(unknown)", "(tidak diketahui)")
}

fn width(text: &str) -> usize {
    text.chars().count()
}

fn padded(text: &str, wide: usize) -> String {
    " ".repeat(wide.saturating_sub(width(text))) + text
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most - 1) {
        Some((end, _)) if width(text) > most => format!("{}…", &text[..end]),
        _ => text.to_string(),
    }
}

/// A cross table as CSV: a heading with the second facet's values, a row for each of the first's.
/// Articles without a value are under the empty name. See [`csv`](super::csv) for the rest.
pub fn table_csv(table: &CrossTable) -> String {
    let name = |value: &Option<String>| value.clone().unwrap_or_default();
    let head = format!("{}/{}", table.by[0].name(), table.by[1].name());
    let mut out = BOM.to_string() + &row([head].into_iter().chain(table.columns.iter().map(name)));
    for (value, counts) in table.rows.iter().zip(&table.counts) {
        out += &row([name(value)].into_iter().chain(counts.iter().map(u64::to_string)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Facet;

    fn table() -> CrossTable {
        CrossTable {
            by: [Facet::Province, Facet::Year],
            rows: vec![Some("Aceh".into()), Some("=Bali, \"x\"".into()), None],
            columns: vec![Some("2021".into()), Some("2022".into())],
            counts: vec![vec![3, 0], vec![1, 12], vec![0, 1]],
        }
    }

    #[test]
    fn columns_that_do_not_fit_follow_below() {
        let layout = |width, lang| Layout { width, lang, styled: false, screen: width };
        let wide = table_text(&table(), layout(80, Lang::English));
        assert!(wide.contains("Aceh           3     ·\n"), "{wide}");
        let narrow = table_text(&table(), layout(18, Lang::Indonesian));
        assert_eq!(narrow.matches("Aceh").count(), 2, "{narrow}");
        assert!(narrow.contains("(tidak diketahui)"));
    }

    #[test]
    fn csv_holds_no_formula_and_no_broken_cell() {
        let csv = table_csv(&table());
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines[0], "\u{feff}province/year,2021,2022");
        assert_eq!(lines[2], "\"'=Bali, \"\"x\"\"\",1,12");
        assert_eq!(lines[3], ",0,1");
    }
}
