//! Answers: what do several lists of articles add up to, a stretch of the index at a time?

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::BlockSegmentPostings;
use tantivy::query::{Bm25Weight, Scorer};
use tantivy::{DocId, DocSet, Score, TERMINATED};

/// The articles of a segment that have a word.
pub(super) struct List {
    /// Large, so it is not moved about.
    postings: Box<BlockSegmentPostings>,
    /// The place in its block that is reached.
    at: usize,
    /// What it counts, and how long the articles are; nothing where they are not scored.
    scoring: Option<(Bm25Weight, FieldNormReader)>,
}

impl List {
    pub fn new(
        postings: BlockSegmentPostings,
        scoring: Option<(Bm25Weight, FieldNormReader)>,
    ) -> List {
        List { postings: Box::new(postings), at: 0, scoring }
    }

    fn doc(&self) -> DocId {
        self.postings.docs().get(self.at).copied().unwrap_or(TERMINATED)
    }

    fn seek(&mut self, target: DocId) {
        if self.doc() < target {
            self.at = self.postings.seek(target);
        }
    }

    /// Adds what lies within a window.
    fn add_to(&mut self, window: &mut Window) {
        loop {
            let docs = self.postings.docs().get(self.at..).unwrap_or_default();
            let here = match docs.last() {
                None => return,
                Some(last) if *last < window.end() => docs.len(),
                Some(_) => docs.partition_point(|doc| *doc < window.end()),
            };
            self.add_block(here, window);
            if here < docs.len() {
                self.at += here;
                return;
            }
            self.postings.advance();
            self.at = 0;
        }
    }

    /// Adds so many of the block's next articles.
    fn add_block(&self, count: usize, window: &mut Window) {
        let docs = self.postings.docs()[self.at..].iter().take(count);
        match &self.scoring {
            None => docs.for_each(|doc| window.add(*doc, 0.0)),
            Some((bm25, lengths)) => {
                for (doc, times) in docs.zip(&self.postings.freqs()[self.at..]) {
                    window.add(*doc, bm25.score(lengths.fieldnorm_id(*doc), *times));
                }
            }
        }
    }
}

/// How many documents are added up at once. 4096 take as long where words are common and longer
/// where they are rare.
const WINDOW: usize = 1024;

/// A stretch of the index: which documents match, and what their lists add up to.
struct Window {
    start: DocId,
    /// A bit each.
    matches: Box<[u64; WINDOW / 64]>,
    /// 0 where none matches.
    scores: Box<[Score; WINDOW]>,
    /// The place among `matches` that is reached.
    at: usize,
}

impl Window {
    fn empty() -> Window {
        let matches: Box<[u64; WINDOW / 64]> = Box::new([0; _]);
        Window { start: 0, at: matches.len(), matches, scores: Box::new([0.0; _]) }
    }

    fn end(&self) -> DocId {
        self.start + WINDOW as DocId
    }

    #[inline]
    fn add(&mut self, doc: DocId, score: Score) {
        let at = (doc - self.start) as usize % WINDOW;
        self.matches[at / 64] |= 1 << (at % 64);
        self.scores[at] += score;
    }

    /// Takes the next document from it, with its score.
    #[inline]
    fn next(&mut self) -> Option<(DocId, Score)> {
        while let Some(matches) = self.matches.get_mut(self.at) {
            if *matches != 0 {
                let at = (self.at * 64 + matches.trailing_zeros() as usize) % WINDOW;
                *matches &= *matches - 1;
                return Some((self.start + at as DocId, std::mem::take(&mut self.scores[at])));
            }
            self.at += 1;
        }
        None
    }

    /// Takes all that are left.
    fn take_all(&mut self, see: &mut dyn FnMut(DocId, Score)) {
        let rows = self.matches.iter_mut().zip(self.scores.as_chunks_mut::<64>().0);
        for ((matches, scores), start) in rows.zip((self.start..).step_by(64)).skip(self.at) {
            let mut left = std::mem::take(matches);
            while left != 0 {
                let bit = left.trailing_zeros() % 64;
                left &= left - 1;
                see(start + bit, std::mem::take(&mut scores[bit as usize]));
            }
        }
        self.at = self.matches.len();
    }

    /// Forgets those that are left.
    fn clear(&mut self) {
        self.take_all(&mut |_, _| {});
    }
}

/// The articles of a segment that any of several lists has.
pub(super) struct Sum {
    lists: Vec<List>,
    others: Vec<Box<dyn Scorer>>,
    scored: bool,
    window: Window,
    doc: DocId,
    score: Score,
}

impl Sum {
    /// Stands at the first article.
    pub fn new(lists: Vec<List>, others: Vec<Box<dyn Scorer>>, scored: bool) -> Sum {
        let mut sum = Sum { lists, others, scored, window: Window::empty(), doc: 0, score: 0.0 };
        sum.advance();
        sum
    }

    /// Takes this article and all further ones.
    pub fn take_all(mut self, see: &mut dyn FnMut(DocId, Score)) {
        if self.doc != TERMINATED {
            see(self.doc, self.score);
            self.window.take_all(see);
        }
        while self.refill() {
            self.window.take_all(see);
        }
    }

    /// Adds up the stretch that begins with the next article; whether there is any.
    fn refill(&mut self) -> bool {
        let others = self.others.iter().map(|other| other.doc());
        let first = self.lists.iter().map(List::doc).chain(others).min();
        let Some(first) = first.filter(|first| *first != TERMINATED) else { return false };
        (self.window.start, self.window.at) = (first, 0);
        self.lists.iter_mut().for_each(|list| list.add_to(&mut self.window));
        for other in &mut self.others {
            let mut doc = other.doc();
            while doc < self.window.end() {
                self.window.add(doc, if self.scored { other.score() } else { 0.0 });
                doc = other.advance();
            }
        }
        true
    }
}

impl DocSet for Sum {
    #[inline]
    fn advance(&mut self) -> DocId {
        loop {
            if let Some((doc, score)) = self.window.next() {
                (self.doc, self.score) = (doc, score);
                return doc;
            }
            if !self.refill() {
                self.doc = TERMINATED;
                return TERMINATED;
            }
        }
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if target >= self.window.end() {
            self.window.clear();
            self.lists.iter_mut().for_each(|list| list.seek(target));
            for other in self.others.iter_mut().filter(|other| other.doc() < target) {
                other.seek(target);
            }
        }
        while self.doc < target {
            self.advance();
        }
        self.doc
    }

    #[inline]
    fn doc(&self) -> DocId {
        self.doc
    }

    fn size_hint(&self) -> u32 {
        let lists = self.lists.iter().map(|list| list.postings.doc_freq());
        lists.chain(self.others.iter().map(|other| other.size_hint())).max().unwrap_or(0)
    }

    fn cost(&self) -> u64 {
        let lists = self.lists.iter().map(|list| u64::from(list.postings.doc_freq()));
        lists.chain(self.others.iter().map(|other| other.cost())).sum()
    }
}

impl Scorer for Sum {
    #[inline]
    fn score(&mut self) -> Score {
        self.score
    }
}
