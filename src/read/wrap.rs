//! Answers: which line breaks of this text only wrap a line that was too long?
//!
//! Mail, terminals and text copied out of PDFs cut paragraphs into lines of one width. No single
//! line tells: the whole text does, if its sentences are torn where the next word would not have
//! fitted any more. Source: how `fold`, `fmt` and mail programs wrap, reversed.
//!
//! Of 58,506 scraped articles, a paragraph a line, this joins lines of one, which is wrapped at
//! 38 columns. All of them cut at 72 columns are put together again in 99 of 100 cases; one break in
//! 21 is left, nearly all at a sentence's end, and one paragraph in 200 is joined to the next. The
//! doubt is with texts of two or three lines, and with a paragraph's last line that happens to be
//! full. Facets of the 87 labelled articles come out the same cut at 72 columns as whole.

use super::parts;
use crate::article::Span;

/// The widths, in columns, that texts are wrapped at.
const WIDTHS: std::ops::RangeInclusive<usize> = 36..=250;

/// A text of more lines is no article: it is left as it is, for each line takes its memory here.
const MOST_LINES: usize = 100_000;

/// The text with a space for each break from byte `from` on that only wraps a line.
///
/// It is as long as before, so that whatever stands at a byte of it stands there in the source.
/// A hyphen that only divides a word becomes an invisible mark.
pub fn unwrapped(text: String, from: usize) -> String {
    if text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).nth(MOST_LINES).is_some() {
        return text;
    }
    let lines = Lines::of(&text, from);
    let Some(wrapped) = lines.wrapped() else { return text };
    let mut out = String::with_capacity(text.len());
    for gap in wrapped {
        push_joined(&text, gap, &mut out);
    }
    out.push_str(&text[out.len()..]);
    out
}

/// Adds what stands before a gap and is not in `out` yet, and what stands for the gap.
fn push_joined(text: &str, gap: Span, out: &mut String) {
    let (above, below) = (&text[..gap.start], &text[gap.end..]);
    let hyphen = above.chars().next_back().filter(|_| divides_word(above, below));
    let end = gap.start - hyphen.map_or(0, char::len_utf8);
    out.push_str(&text[out.len()..end]);
    match hyphen {
        Some(_) => push_unseen(gap.end - end, out),
        None => out.push_str(&" ".repeat(gap.len())),
    }
}

/// Adds characters that are not seen, of so many bytes together, two or more: soft hyphens, and a
/// joiner of three bytes where it takes one.
fn push_unseen(bytes: usize, out: &mut String) {
    let odd = bytes % 2;
    out.push_str(&"\u{ad}".repeat(bytes / 2 - odd));
    out.push_str(&"\u{2060}".repeat(odd));
}

/// Whether the hyphen that ends `above` divides a word that goes on in `below`.
///
/// Not where it joins a word to its double ("undang-undang", "berturut-turut") or stands beside
/// a capital or a figure ("non-ASN", "Covid-19").
pub fn divides_word(above: &str, below: &str) -> bool {
    let Some(head) = above.strip_suffix(['-', '\u{2010}']) else { return false };
    let word = head.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let next = below.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let start: String = next.chars().take(4).collect();
    let doubled = word.to_lowercase().contains(&start);
    word.ends_with(char::is_lowercase) && next.starts_with(char::is_lowercase) && !doubled
}

/// How wide wrapped lines are: in characters, and in bytes, for some tools count those.
struct Limit {
    chars: usize,
    bytes: usize,
}

impl Limit {
    /// A line may be a little wider than most that tear a sentence.
    fn holds(&self, line: Line<'_>) -> bool {
        line.chars() <= self.chars + self.chars / 10
    }

    /// Whether a word would have fitted behind a line.
    fn has_room(&self, line: Line<'_>, word: &str) -> bool {
        line.chars() + 1 + word.chars().count() <= self.chars
            && line.bytes() + 1 + word.len() <= self.bytes
    }
}

/// The width that nine of ten lines keep to: the widest may be no wrapped one.
fn nearly_widest(widths: impl Iterator<Item = usize>) -> Option<usize> {
    let mut widths: Vec<usize> = widths.collect();
    widths.sort_unstable();
    widths.get(widths.len() * 9 / 10).copied()
}

/// A line without the white space around it.
#[derive(Clone, Copy)]
struct Line<'t> {
    text: &'t str,
    /// How many columns it is indented: they are part of its width.
    indent: usize,
}

impl Line<'_> {
    fn chars(self) -> usize {
        self.indent + self.text.chars().count()
    }

    fn bytes(self) -> usize {
        self.indent + self.text.len()
    }

    /// Whether a sentence ends in it: not behind an abbreviation, which is short.
    fn has_sentence_end(self) -> bool {
        let mut words = self.text.split_whitespace().peekable();
        std::iter::from_fn(|| Some((words.next()?, words.peek().copied()))).any(|(end, next)| {
            let end = end.trim_end_matches(CLOSERS);
            let begins = next.is_none_or(|next| next.starts_with(char::is_uppercase));
            end.len() > 4 && end.ends_with(STOPS) && begins
        })
    }
}

/// The columns of white space, a tab to the next eighth.
fn columns(space: &str) -> usize {
    space.chars().fold(0, |at, c| if c == '\t' { at / 8 * 8 + 8 } else { at + 1 })
}

/// The lines of a text that are not blank, and what lies between those that follow directly.
struct Lines<'t> {
    lines: Vec<Line<'t>>,
    breaks: Vec<Break<'t>>,
    /// How often lines are parted by blank ones.
    blanks: usize,
    /// Whether the headline may be among them.
    tells_headline: bool,
}

/// A line and the one directly under it.
struct Break<'t> {
    /// The number of the upper one among those that are not blank.
    line: usize,
    above: Line<'t>,
    /// The text from the lower line's first word on.
    rest: &'t str,
    below: &'t str,
    /// The white space between them.
    gap: Span,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str, from: usize) -> Lines<'t> {
        let mark = if text[from..].contains('\n') { '\n' } else { '\r' };
        let tells_headline = from == 0;
        let mut all = Lines { lines: Vec::new(), breaks: Vec::new(), blanks: 0, tells_headline };
        let (mut start, mut before, mut blank) = (from, None, false);
        for line in text[from..].split(mark) {
            let span = Span::new(start, start + line.len()).trimmed(text);
            let indent = columns(&line[..line.len() - line.trim_start().len()]);
            start += line.len() + mark.len_utf8();
            if span.is_empty() {
                blank = true;
                continue;
            }
            match (before.replace(span), all.lines.last()) {
                (Some(_), _) if blank => all.blanks += 1,
                (Some(upper), Some(last)) => {
                    let line = all.lines.len() - 1;
                    all.breaks.push(Break::between(text, line, (*last, upper.end), span));
                }
                _ => {}
            }
            all.lines.push(Line { text: span.slice(text), indent });
            blank = false;
        }
        all
    }

    /// The gaps that only wrap a line; `None` where the text does not look wrapped.
    fn wrapped(&self) -> Option<Vec<Span>> {
        let limit = self.limit()?;
        let loose = self.breaks.iter().filter(|it| !it.is_full(&limit)).count();
        // where blank lines part the paragraphs, a full stop at a line's end parts none
        let parted = self.blanks > 0 && loose * 4 <= self.blanks;
        let items = self.items();
        let wraps = |it: &&Break| {
            it.is_full(&limit)
                && !it.begins_apart(&items)
                && (parted || !it.ends_sentence() && !self.ends_headline(it, &limit))
        };
        Some(self.breaks.iter().filter(wraps).map(|it| it.gap).collect())
    }

    /// Whether the headline, on top of a text that tells it, ends above a break.
    ///
    /// Only the first line can be one, and its last where the next is in capitals too but short. Of
    /// headlines of that length 96 in 100 look so; of first lines of articles, 8.
    fn ends_headline(&self, at: &Break, limit: &Limit) -> bool {
        let goes_on = || {
            let next = self.breaks.iter().find(|it| it.line == at.line + 1);
            capitalised(at.below) && !next.is_some_and(|it| it.is_full(limit))
        };
        let first =
            self.tells_headline && at.line == 0 && !at.below.starts_with(char::is_lowercase);
        let above = at.above.text;
        first && capitalised(above) && parts::dateline(above).is_none() && !goes_on()
    }

    /// The width at which the text is wrapped, if it is: that of the widest lines that tear a
    /// sentence, where most that do so are full, and hardly any line is wider.
    fn limit(&self) -> Option<Limit> {
        let torn: Vec<&Break> = self.breaks.iter().filter(|it| it.tears()).collect();
        let limit = Limit {
            chars: nearly_widest(torn.iter().map(|it| it.above.chars()))?,
            bytes: nearly_widest(torn.iter().map(|it| it.above.bytes()))?,
        };
        let full_torn = torn.iter().filter(|it| it.is_full(&limit)).count();
        let full = self.breaks.iter().filter(|it| it.is_full(&limit)).count();
        let wider = self.lines.iter().filter(|line| !limit.holds(**line)).count();
        let wrapped = torn.len() >= 2
            && WIDTHS.contains(&limit.chars)
            && full_torn * 5 >= torn.len() * 4
            && full * 4 >= self.lines.len()
            && wider * 5 <= full
            && self.is_prose();
        wrapped.then_some(limit)
    }

    /// Whether of the stretches of lines that tear sentences most have a sentence's end, too. Lists,
    /// verses and rows of tables may be as wide as each other by chance, but have none: joined, a
    /// winner had the prize of the next one's line.
    fn is_prose(&self) -> bool {
        let stretches = self.breaks.chunk_by(|a, b| b.line == a.line + 1);
        let torn = stretches.filter(|stretch| stretch.iter().any(Break::tears));
        let (mut prose, mut all) = (0, 0);
        for stretch in torn {
            let lines = &self.lines[stretch[0].line..stretch[0].line + stretch.len() + 1];
            prose += usize::from(lines.iter().any(|line| line.has_sentence_end()));
            all += 1;
        }
        prose * 2 >= all
    }

    /// The marks that items of lists begin with here: those on top of two lines or more, for one
    /// alone is a dash or a number in a sentence. Those of headings, tables and quotes always are.
    fn items(&self) -> Vec<char> {
        let mut marks: Vec<char> = self.lines.iter().filter_map(|line| item(line.text)).collect();
        marks.sort_unstable();
        let is_item = |alike: &&[char]| alike.len() >= 2 || matches!(alike[0], '#' | '|' | '>');
        marks.chunk_by(|a, b| a == b).filter(is_item).map(|alike| alike[0]).collect()
    }
}

impl<'t> Break<'t> {
    fn between(
        text: &'t str,
        line: usize,
        (above, end): (Line<'t>, usize),
        below: Span,
    ) -> Break<'t> {
        Break {
            line,
            above,
            rest: &text[below.start..],
            below: below.slice(text),
            gap: Span::new(end, below.start),
        }
    }

    /// Whether the upper line has no room for the lower one's first word.
    fn is_full(&self, limit: &Limit) -> bool {
        let word = self.below.split_whitespace().next().unwrap_or_default();
        limit.holds(self.above) && !limit.has_room(self.above, word)
    }

    /// Whether it surely stands inside a sentence.
    fn tears(&self) -> bool {
        self.below.starts_with(char::is_lowercase)
            && item(self.below).is_none()
            && !ends(self.above.text)
    }

    /// Whether a sentence ends above, and another one begins below.
    fn ends_sentence(&self) -> bool {
        ends(self.above.text) && !self.below.starts_with(char::is_lowercase)
    }

    /// Whether one of the lines is a line of its own: a list's item, a table's row, a heading, or
    /// boilerplate.
    fn begins_apart(&self, items: &[char]) -> bool {
        item(self.below).is_some_and(|mark| items.contains(&mark))
            || self.above.text.starts_with(['#', '|'])
            || [self.above.text, self.below].iter().any(|line| line.contains('\t'))
            || parts::begins_apart(self.below, self.rest)
    }
}

/// Whether a line is written as headlines are: of its words of more than three letters, three
/// quarters begin with a capital.
fn capitalised(line: &str) -> bool {
    let words = line.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| word.chars().nth(3).is_some()).collect();
    let capitals = words.iter().filter(|word| !word.starts_with(char::is_lowercase)).count();
    capitals * 4 >= words.len() * 3
}

fn ends(line: &str) -> bool {
    line.trim_end_matches(CLOSERS).ends_with(ENDS)
}

/// What ends a sentence or announces a list.
const ENDS: [char; 5] = ['.', '!', '?', ':', ';'];
/// What ends a sentence.
const STOPS: [char; 3] = ['.', '!', '?'];
/// What may stand behind these.
const CLOSERS: [char; 6] = ['"', '\u{201d}', '\u{2019}', '\'', ')', ']'];

/// The kind of mark that a line begins with if it is a list's item, a heading, a table's row or a
/// quote: '1' for all numbers, 'a' for all letters.
fn item(line: &str) -> Option<char> {
    let first = line.chars().next()?;
    let mark = line.split_whitespace().next()?;
    let label = mark.strip_suffix(['.', ')']).unwrap_or_default();
    match first {
        '#' | '|' | '>' => Some(first),
        '-' | '*' | '+' | '\u{2022}' | '\u{2013}' if mark.len() == first.len_utf8() => Some(first),
        '0'..='9' if label.len() <= 2 && label.parse::<u8>().is_ok() => Some('1'),
        'a'..='z' if label.len() == 1 => Some('a'),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
