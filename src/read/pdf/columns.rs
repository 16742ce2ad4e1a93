//! Answers: how far to the right do a page's lines go, column by column?
//!
//! A line that ends before its column's margin ends a paragraph. Where all lines of a page are
//! taken together, each line of the left column ends long before the margin.

use std::collections::HashMap;

use super::layout::Line;

/// So many lines make a column.
const LINES: usize = 5;
/// Lines of one column begin within so many times their letters' size: paragraphs are indented.
const INDENT: f64 = 3.0;

/// The right margins of all pages.
pub struct Margins {
    pages: HashMap<u32, f64>,
    columns: HashMap<u32, Vec<Column>>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Column {
    left: f64,
    right: f64,
    lines: usize,
}

impl Margins {
    pub fn of(lines: &[Line]) -> Margins {
        let (mut pages, mut columns) = (HashMap::new(), HashMap::new());
        for page in lines.chunk_by(|a, b| a.page == b.page) {
            let number = page[0].page;
            pages.insert(number, page.iter().map(|line| line.right).fold(0.0, f64::max));
            columns.insert(number, columns_of(page));
        }
        Margins { pages, columns }
    }

    /// The margin of the column that a line stands in, or of its page.
    pub fn right_of(&self, line: &Line) -> f64 {
        let columns = self.columns.get(&line.page).map_or(&[][..], Vec::as_slice);
        let own = columns.iter().find(|column| column.has(line)).map(|column| column.right);
        own.or_else(|| self.pages.get(&line.page).copied()).unwrap_or(line.right)
    }
}

impl Column {
    fn has(&self, line: &Line) -> bool {
        line.left >= self.left - 1.0 && line.right <= self.right + 1.0
    }
}

/// The columns of a page, none where it has but one: stretches side by side, each with several
/// lines, that most of the page's lines stand in.
fn columns_of(page: &[Line]) -> Vec<Column> {
    let size = usual_size(page);
    let mut lines: Vec<&Line> =
        page.iter().filter(|line| (line.size - size).abs() <= size * 0.08).collect();
    lines.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut columns: Vec<Column> = Vec::new();
    for line in &lines {
        match columns.last_mut().filter(|it| line.left <= it.left + line.size * INDENT) {
            Some(column) => {
                column.right = column.right.max(line.right);
                column.lines += 1;
            }
            None => columns.push(Column { left: line.left, right: line.right, lines: 1 }),
        }
    }
    // A line or two in a table are none.
    columns.retain(|column| column.lines >= LINES);
    let apart = columns.windows(2).all(|pair| pair[0].right <= pair[1].left);
    let most = columns.iter().map(|column| column.lines).sum::<usize>() * 3 >= page.len() * 2;
    if columns.len() >= 2 && apart && most { columns } else { Vec::new() }
}

/// The size of most lines' letters: a headline stands over all columns.
fn usual_size(page: &[Line]) -> f64 {
    let mut sizes: Vec<f64> = page.iter().map(|line| line.size).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(left: f64, right: f64) -> Line {
        Line { page: 1, left, right, size: 10.0, ..Line::default() }
    }

    #[test]
    fn each_of_two_columns_has_its_margin() {
        let headline = Line { size: 20.0, ..line(50.0, 540.0) };
        let mut lines = vec![headline];
        for _ in 0..6 {
            lines.extend([line(50.0, 280.0), line(65.0, 250.0), line(310.0, 540.0)]);
        }
        let margins = Margins::of(&lines);
        assert_eq!(margins.right_of(&line(65.0, 200.0)), 280.0);
        assert_eq!(margins.right_of(&line(310.0, 400.0)), 540.0);
        assert_eq!(margins.right_of(&lines[0]), 540.0, "a headline over both is the page's");
    }

    #[test]
    fn lines_of_a_table_are_no_column() {
        let lines: Vec<Line> = (0..9).map(|_| line(50.0, 500.0)).collect();
        assert_eq!(Margins::of(&lines).right_of(&line(50.0, 200.0)), 500.0);
    }
}
