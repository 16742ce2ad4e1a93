//! Answers: where in this article do names and small words of award news stand?
//!
//! The sheet is made once an article; all later reading looks things up in it by token.

use super::names::{Cue, Cues, Hit, Names, Thing};
use super::tokens::{Kind, Token, is_unseen, tokenize};
use crate::article::{Article, PartKind, Span};
use crate::language;

/// An article's tokens with everything that the tables say about them.
#[derive(Debug)]
pub(crate) struct Sheet<'a> {
    /// The article's whole text.
    pub text: &'a str,
    /// The names it was looked up in.
    pub names: &'a Names,
    /// The tokens of title and body.
    pub tokens: Vec<Token>,
    /// For each token the longest cue that starts there, and its length.
    cues: Vec<(Cues, u8)>,
    /// For each token the longest name that starts there; length 0 for none.
    hits: Vec<Hit>,
    /// The sentences, in order.
    pub lines: Vec<Line>,
    /// One past the headline's last token.
    pub title_end: usize,
}

/// A sentence as a stretch of tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// First token.
    pub from: usize,
    /// One past the last.
    pub to: usize,
    /// Whether it is the headline.
    pub title: bool,
    /// Where it stands.
    pub span: Span,
}

/// The most tokens of a line; of 58,506 news articles one sentence in 5,000 has more.
const LONGEST: usize = 400;

impl<'a> Sheet<'a> {
    /// Looks everything up. Linear in the text's length.
    pub fn new(article: &'a Article, names: &'a Names) -> Sheet<'a> {
        let text = article.text.as_str();
        let mut sheet = Sheet {
            text,
            names,
            tokens: Vec::with_capacity(text.len() / 6),
            cues: Vec::new(),
            hits: Vec::new(),
            lines: Vec::new(),
            title_end: 0,
        };
        // the headline first, wherever it stands: it says who and what the article is about
        let titles = article.parts.iter().filter(|p| p.kind == PartKind::Title);
        for part in titles.chain(article.body()) {
            sheet.add(part.span, part.kind == PartKind::Title);
            if part.kind == PartKind::Title {
                sheet.title_end = sheet.tokens.len();
            }
        }
        sheet.look_up();
        sheet
    }

    fn add(&mut self, part: Span, title: bool) {
        for sentence in language::sentences(part.slice(self.text)) {
            let span = sentence.shifted(part.start);
            let from = self.tokens.len();
            tokenize(self.text, span, self.names, &mut self.tokens);
            self.cut(from, title);
        }
    }

    /// Makes lines of the tokens from `from` on. What goes on for longer than any sentence is cut:
    /// every later step looks through whole lines, and must stay linear on a line of megabytes.
    fn cut(&mut self, from: usize, title: bool) {
        let mut start = self.past_outlet(from);
        while start < self.tokens.len() {
            let to = self.tokens.len().min(start + LONGEST);
            let told = self.before_pointer(start, to);
            let span = self.span(start, told);
            self.lines.push(Line { from: start, to: told, title, span });
            if told < to {
                let span = self.span(told, to);
                self.lines.push(Line { from: told, to, title, span });
            }
            start = to;
        }
    }

    /// Past "Liputan6.com, Jakarta" without a dash: the outlet and its place, glued to the sentence.
    ///
    /// Serves about one in thirty of the news of 2025. Doubt: a sentence about the outlet itself.
    fn past_outlet(&self, from: usize) -> usize {
        let domain = self.capital(from) && self.mark(from + 1, '.') && self.says(from + 2, "com");
        let placed = domain && self.mark(from + 3, ',') && self.capital(from + 4);
        let place = from + 4;
        match placed && self.capital(place + 1) {
            true => place + 1,
            false => from,
        }
    }

    /// Where "Baca juga: …" starts inside a line: scraping glues such pointers to sentences.
    fn before_pointer(&self, from: usize, to: usize) -> usize {
        let pointer = |i: usize| {
            (self.says(i, "baca") || self.says(i, "lihat"))
                && (self.says(i + 1, "juga") || self.mark(i + 1, ':'))
        };
        (from + 1..to).find(|&i| pointer(i)).unwrap_or(to)
    }

    fn look_up(&mut self) {
        self.cues = vec![(Cues::default(), 0); self.tokens.len()];
        self.hits = vec![Hit::default(); self.tokens.len()];
        for line in &self.lines {
            for i in line.from..line.to {
                let rest = &self.tokens[i..line.to];
                if rest[0].id == 0 || self.doubles(i) {
                    continue;
                }
                if let Some((cues, len)) = self.names.cues_at(rest) {
                    self.cues[i] = (cues, len.min(255) as u8);
                }
                if let Some(mut hit) = self.names.hit(rest) {
                    // a name that ends inside its bracket takes the bracket's end along
                    let open = rest[..hit.len].iter().any(|t| t.is('('))
                        && !rest[..hit.len].iter().any(|t| t.is(')'));
                    hit.len += usize::from(open && rest.get(hit.len).is_some_and(|t| t.is(')')));
                    self.hits[i] = hit;
                }
            }
        }
    }

    /// Whether the token only doubles the word before its hyphen: "hari" of "sehari-hari" is no day.
    ///
    /// Serves 2 of 650 labelled articles.
    fn doubles(&self, i: usize) -> bool {
        let hyphen = i >= 2 && self.mark(i - 1, '-');
        let joined = || self.tokens[i - 2].span.end + 1 == self.tokens[i].span.start;
        hyphen && joined() && self.word(i - 2).ends_with(self.word(i))
    }

    /// Whether any token has one of these cues.
    pub fn mentions(&self, wanted: &[Cue]) -> bool {
        self.cues.iter().any(|(cues, _)| cues.any(wanted))
    }

    /// Whether a token is the first word of its sentence.
    pub fn starts_line(&self, i: usize) -> bool {
        let line = self.lines.partition_point(|line| line.to <= i);
        self.lines.get(line).is_some_and(|line| (line.from..i).all(|j| !self.wordy(j)))
    }

    /// Whether an award is named whose name says it all ("Adipura").
    pub fn names_award(&self) -> bool {
        let real = |thing: &Thing| matches!(thing, Thing::Programme(p) if !p.status);
        (0..self.tokens.len()).any(|i| self.things(i).any(|(thing, _)| real(thing)))
    }

    /// The cues at a token.
    pub fn cues(&self, i: usize) -> Cues {
        self.cues.get(i).map_or(Cues::default(), |c| c.0)
    }

    /// Whether the token starts this cue.
    pub fn is(&self, i: usize, cue: Cue) -> bool {
        self.cues(i).has(cue)
    }

    /// Whether the token starts one of these cues.
    pub fn any(&self, i: usize, cues: &[Cue]) -> bool {
        self.cues(i).any(cues)
    }

    /// How many tokens the cue at `i` covers, at least one.
    pub fn cue_len(&self, i: usize) -> usize {
        self.cues.get(i).map_or(1, |c| usize::from(c.1).max(1))
    }

    /// The name at a token.
    pub fn hit(&self, i: usize) -> Option<&Hit> {
        self.hits.get(i).filter(|hit| hit.len > 0)
    }

    /// What the name at a token stands for, with its length in tokens.
    pub fn things(&self, i: usize) -> impl Iterator<Item = (&'a Thing, usize)> + use<'a> {
        let hit = self.hit(i).copied().unwrap_or_default();
        self.names.things(&hit).map(move |thing| (thing, hit.len))
    }

    /// The token.
    pub fn token(&self, i: usize) -> Option<&Token> {
        self.tokens.get(i)
    }

    /// The token as written; empty beyond the end.
    pub fn word(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| t.span.slice(self.text))
    }

    /// Whether the token, folded, is this (ASCII) word.
    #[inline]
    pub fn says(&self, i: usize, word: &str) -> bool {
        // Asked dozens of times for each token, and nearly always in vain: the length tells first.
        let long = |t: &&Token| t.span.end - t.span.start == word.len();
        let token = self.tokens.get(i).filter(long);
        token.is_some_and(|t| t.span.slice(self.text).eq_ignore_ascii_case(word))
    }

    /// Whether the token is this mark.
    pub fn mark(&self, i: usize, mark: char) -> bool {
        self.tokens.get(i).is_some_and(|t| t.is(mark))
    }

    /// Whether the token is a quotation mark, straight or curved.
    pub fn quote(&self, i: usize) -> bool {
        ['"', '\u{201c}', '\u{201d}'].iter().any(|&mark| self.mark(i, mark))
    }

    /// Whether the token is a mark that lists put before their pieces; a dash may also stand inside a word.
    pub fn bullet(&self, i: usize) -> bool {
        ['-', '\u{2013}', '\u{2022}', '*'].iter().any(|&mark| self.mark(i, mark))
    }

    /// Whether the token is a word that starts with a capital.
    pub fn capital(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.kind == Kind::Word && t.capital)
    }

    /// Whether the token is a word or a number.
    pub fn wordy(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| !matches!(t.kind, Kind::Mark(_)))
    }

    /// The bytes from the first to the last of the tokens `from..to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|i| self.tokens.get(i))) {
            (Some(first), Some(last)) if from < to => Span::new(first.span.start, last.span.end),
            (Some(first), _) => Span::new(first.span.start, first.span.start),
            _ => Span::default(),
        }
    }

    /// The words of the tokens `from..to` as written, runs of white space made one space and what is
    /// not seen left out.
    pub fn told(&self, from: usize, to: usize) -> String {
        let words = self.span(from, to).slice(self.text).split_whitespace();
        let mut told = words.collect::<Vec<_>>().join(" ");
        told.retain(|c| !is_unseen(c));
        told
    }

    /// The first token in `from..to` that has one of the cues.
    pub fn find(&self, from: usize, to: usize, cues: &[Cue]) -> Option<usize> {
        (from..to).find(|&i| self.any(i, cues))
    }

    /// Where the bracket that opens at `i` closes, within 40 tokens of `i` and before `to`.
    pub fn closing(&self, i: usize, to: usize) -> Option<usize> {
        (i + 1..to.min(i + 40)).find(|&j| self.mark(j, ')'))
    }

    /// Past a bracket with at most `most` tokens that opens at `i`, else `i`.
    pub fn past_bracket(&self, i: usize, to: usize, most: usize) -> usize {
        match self.mark(i, '(').then(|| self.closing(i, to)).flatten() {
            Some(close) if close - i <= most + 1 => close + 1,
            _ => i,
        }
    }
}
// x
