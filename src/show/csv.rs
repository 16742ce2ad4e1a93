//! Answers: how do hits and counts look in a spreadsheet?
//!
//! UTF-8 with a byte order mark, without which some spreadsheets take it for another encoding;
//! commas, a header, lines that end in CR LF. Headers are the same in every language. A cell that
//! a spreadsheet would take for a formula begins with an apostrophe.

use super::style::one_line;
use crate::article::Facet;
use crate::search::{Hit, Results};

/// What the file begins with.
pub(super) const BOM: &str = "\u{feff}";
/// Between the values of one facet in a cell.
const BETWEEN: &str = "; ";

const HIT_HEADER: [&str; 13] = [
    "rank",
    "id",
    "title",
    "date",
    "outlet",
    "province",
    "year",
    "award_body",
    "category",
    "score",
    "same_story",
    "snippet",
    "path",
];
const COUNT_HEADER: [&str; 6] = ["facet", "value", "count", "all", "selected", "excluded"];

/// The header of [`results_csv`]; `query` comes first where the hits of many queries follow.
pub fn results_csv_header(many: bool) -> String {
    let query = many.then(|| "query".to_string());
    let names = query.into_iter().chain(HIT_HEADER.map(str::to_owned));
    format!("{BOM}{}", row(names))
}

/// One row a hit: `rank` counts from 1, `same_story` how many others tell the hit's story, and
/// `snippet` shows matches between « and ». `query` is the query's id, where there are many.
pub fn results_csv(query: Option<&str>, results: &Results) -> String {
    let rank = |place: usize| (results.query.offset + place + 1).to_string();
    let hits = results.hits.iter().enumerate();
    let cells = hits.map(|(place, hit)| hit_cells(rank(place), hit));
    cells.map(|cells| row(query.map(str::to_owned).into_iter().chain(cells))).collect()
}

fn hit_cells(rank: String, hit: &Hit) -> [String; 13] {
    let [province, year, award_body, category] =
        Facet::ALL.map(|facet| hit.facets.values(facet).join(BETWEEN));
    let snippets = hit.snippets.iter().map(|snippet| {
        let shown = snippet.fragments.iter().map(|fragment| match fragment.hit {
            true => format!("«{}»", fragment.text),
            false => fragment.text.clone(),
        });
        shown.collect::<String>()
    });
    let others = hit.story.as_ref().map(|story| story.others.to_string());
    [
        rank,
        hit.id.clone(),
        hit.title.clone(),
        hit.date.clone().unwrap_or_default(),
        hit.outlet.clone().unwrap_or_default(),
        province,
        year,
        award_body,
        category,
        format!("{:.6}", hit.score),
        others.unwrap_or_default(),
        snippets.collect::<Vec<_>>().join(" "),
        hit.path.clone(),
    ]
}

/// One row a facet value, and one with an empty value for the articles without one. `all` is how
/// many articles of the whole index have the value, where asked for.
pub fn facets_csv(results: &Results) -> String {
    let mut out = format!("{BOM}{}", row(COUNT_HEADER.map(str::to_owned)));
    for facet in Facet::ALL {
        let counts = results.facet(facet);
        for value in &counts.values {
            let all = value.all.map(|all| all.to_string()).unwrap_or_default();
            let (count, name) = (value.count.to_string(), value.value.clone());
            let [selected, excluded] = [value.selected, value.excluded].map(|it| it.to_string());
            out += &row([facet.name().to_owned(), name, count, all, selected, excluded]);
        }
        let unknown = counts.unknown.to_string();
        let [facet, empty, no] = [facet.name(), "", "false"].map(str::to_owned);
        out += &row([facet, empty.clone(), unknown, empty, no.clone(), no]);
    }
    out
}

/// One line of cells.
pub(super) fn row(cells: impl IntoIterator<Item = String>) -> String {
    let cells = cells.into_iter().map(|text| cell(&text));
    let mut line = cells.collect::<Vec<_>>().join(",");
    line.push_str("\r\n");
    line
}

/// A cell on one line, quoted where it must be.
fn cell(text: &str) -> String {
    let text = harmless(one_line(text).trim());
    match text.contains(['"', ',']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

/// What a spreadsheet takes for text: it must not reckon what an article's author wrote. Numbers
/// with a sign stay numbers.
fn harmless(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\u{ff20}']);
    match formula && text.parse::<f64>().is_err() {
        true => format!("'{text}"),
        false => text.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for text in
            ["=1+1", "+62 811", "-HYPERLINK(\"x\")", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"]
        {
            let cell = cell(text);
            assert!(cell.trim_start_matches('"').starts_with('\''), "{text:?} gives {cell:?}");
        }
        assert_eq!(cell("-3"), "-3", "a number is no formula");
        assert_eq!(cell("Juara 1=1"), "Juara 1=1");
    }

    #[test]
    fn cells_keep_to_themselves() {
        let cells = ["a,b", "c \"d\"", "e\r\nf", ""].map(str::to_owned);
        assert_eq!(row(cells), "\"a,b\",\"c \"\"d\"\"\",e f,\r\n");
    }
}
