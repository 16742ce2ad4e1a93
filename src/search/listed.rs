//! Answers: how are articles matched and scored whose words the search index cannot look up
//! directly: words near each other, words that start so, words that resemble one?
//!
//! A list is made of the articles of a segment with how often each has what is wanted, and
//! scored by BM25 as one word would be: what is wanted counts as common as all of its words
//! together.

use std::sync::Arc;

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::Postings;
use tantivy::query::{
    Bm25Weight, DfaWrapper, EmptyScorer, EnableScoring, Explanation, FuzzyTermQuery, Query, Scorer,
    Weight,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::termdict::TermDictionary;
use tantivy::{DocId, DocSet, InvertedIndexReader, Score, SegmentReader, TERMINATED, Term};

use super::near::Together;

/// What is looked for in one field.
#[derive(Clone, Debug)]
pub(super) enum Pattern {
    /// Words that start so.
    Start(String),
    /// Words that differ in at most so many letters.
    Like(String, u8),
    /// All of these words near each other.
    Near(Vec<String>, u32),
}

/// Articles that have a pattern in a field.
#[derive(Clone, Debug)]
pub(super) struct ListedQuery {
    pub field: Field,
    pub pattern: Pattern,
}

impl Query for ListedQuery {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let finder = Arc::new(self.finder()?);
        let bm25 = match scoring {
            EnableScoring::Enabled { searcher, statistics_provider: statistics } => {
                let mut frequency = 0;
                for segment in searcher.segment_readers() {
                    frequency += finder.frequency(&*segment.inverted_index(self.field)?)?;
                }
                let articles = statistics.total_num_docs()?;
                let words = statistics.total_num_tokens(self.field)?;
                let average = words as Score / articles as Score;
                Some(match &*finder {
                    Finder::Near { terms, .. } => Bm25Weight::for_terms(statistics, terms)?,
                    _ => Bm25Weight::for_one_term(frequency.min(articles), articles, average),
                })
            }
            EnableScoring::Disabled { .. } => None,
        };
        Ok(Box::new(ListedWeight { field: self.field, finder, bm25 }))
    }
}

impl ListedQuery {
    fn finder(&self) -> tantivy::Result<Finder> {
        let term = |word: &str| Term::from_field_text(self.field, word);
        Ok(match &self.pattern {
            Pattern::Start(start) => Finder::Start(start.clone()),
            Pattern::Like(word, distance) => {
                Finder::Like(FuzzyTermQuery::new(term(word), *distance, true).automaton()?)
            }
            Pattern::Near(words, within) => {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                let (different, together) = Together::new(&words, *within);
                Finder::Near { terms: different.into_iter().map(term).collect(), together }
            }
        })
    }
}

/// A pattern, ready to be looked for.
enum Finder {
    Start(String),
    Like(DfaWrapper),
    Near { terms: Vec<Term>, together: Together },
}

/// The articles of a segment that have what is wanted, in order, with how often.
type Counts = Vec<(DocId, u32)>;

impl Finder {
    /// In how many articles the words stand that fit, those with several counted for each.
    fn frequency(&self, index: &InvertedIndexReader) -> tantivy::Result<u64> {
        let mut sum = 0;
        self.each_word(index.terms(), &mut |info| {
            sum += u64::from(info.doc_freq);
            Ok(())
        })?;
        Ok(sum)
    }

    /// Shows each word of the dictionary that fits.
    fn each_word(
        &self,
        words: &TermDictionary,
        see: &mut dyn FnMut(&tantivy::postings::TermInfo) -> tantivy::Result<()>,
    ) -> tantivy::Result<()> {
        match self {
            Finder::Start(start) => {
                let mut stream = words.range().ge(start.as_bytes()).into_stream()?;
                while stream.advance() && stream.key().starts_with(start.as_bytes()) {
                    see(stream.value())?;
                }
            }
            Finder::Like(automaton) => {
                let mut stream = words.search(automaton).into_stream()?;
                while stream.advance() {
                    see(stream.value())?;
                }
            }
            Finder::Near { .. } => {}
        }
        Ok(())
    }

    fn counts(&self, index: &InvertedIndexReader, max_doc: DocId) -> tantivy::Result<Counts> {
        if let Finder::Near { terms, together } = self {
            return near(index, terms, together);
        }
        // Many words may fit, and each has its own list: a column of counts joins them at once.
        let mut counts = vec![0u32; max_doc as usize];
        self.each_word(index.terms(), &mut |info| {
            let mut postings =
                index.read_postings_from_terminfo(info, IndexRecordOption::WithFreqs)?;
            while postings.doc() != TERMINATED {
                counts[postings.doc() as usize] += postings.term_freq();
                postings.advance();
            }
            Ok(())
        })?;
        Ok((0..).zip(counts).filter(|(_, count)| *count > 0).collect())
    }
}

/// Counts the stretches of each article that hold all of the words.
fn near(
    index: &InvertedIndexReader,
    terms: &[Term],
    together: &Together,
) -> tantivy::Result<Counts> {
    let (mut counts, mut all) = (Counts::new(), Vec::new());
    for term in terms {
        match index.read_postings(term, IndexRecordOption::WithFreqsAndPositions)? {
            Some(postings) => all.push(postings),
            None => return Ok(counts),
        }
    }
    let (mut positions, mut places) = (Vec::new(), Vec::new());
    let mut doc = 0;
    while doc != TERMINATED {
        // Each list goes to the article that the others have reached.
        let mut reached = doc;
        for postings in &mut all {
            if postings.doc() < reached {
                postings.seek(reached);
            }
            reached = reached.max(postings.doc());
        }
        if reached == doc && all.iter().all(|postings| postings.doc() == doc) {
            places.clear();
            for (number, postings) in all.iter_mut().enumerate() {
                postings.positions(&mut positions);
                places.extend(positions.iter().map(|place| (*place as usize, number)));
            }
            places.sort_unstable();
            let found = together.stretches(&places).len();
            if found > 0 {
                counts.push((doc, found as u32));
            }
            reached = doc + 1;
        }
        doc = reached;
    }
    Ok(counts)
}

struct ListedWeight {
    field: Field,
    finder: Arc<Finder>,
    bm25: Option<Bm25Weight>,
}

impl Weight for ListedWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let counts = self.finder.counts(&*reader.inverted_index(self.field)?, reader.max_doc())?;
        if counts.is_empty() {
            return Ok(Box::new(EmptyScorer));
        }
        let lengths = reader.fieldnorms_readers().get_field(self.field)?;
        Ok(Box::new(Listed {
            articles: counts,
            at: 0,
            lengths: lengths.unwrap_or_else(|| FieldNormReader::constant(reader.max_doc(), 1)),
            bm25: self.bm25.as_ref().map(|bm25| bm25.boost_by(boost)),
        }))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(reader, 1.0)?;
        match scorer.seek(doc) == doc {
            true => Ok(Explanation::new("Listed", scorer.score())),
            false => Err(tantivy::TantivyError::InvalidArgument(format!("{doc} does not match"))),
        }
    }
}

/// The articles of one segment that match, with how often.
struct Listed {
    articles: Vec<(DocId, u32)>,
    at: usize,
    lengths: FieldNormReader,
    bm25: Option<Bm25Weight>,
}

impl DocSet for Listed {
    fn advance(&mut self) -> DocId {
        self.at = (self.at + 1).min(self.articles.len());
        self.doc()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        self.at += self.articles[self.at..].partition_point(|(doc, _)| *doc < target);
        self.doc()
    }

    fn doc(&self) -> DocId {
        self.articles.get(self.at).map_or(TERMINATED, |(doc, _)| *doc)
    }

    fn size_hint(&self) -> u32 {
        self.articles.len() as u32
    }
}

impl Scorer for Listed {
    fn score(&mut self) -> Score {
        let Some((doc, count)) = self.articles.get(self.at) else { return 0.0 };
        let bm25 = self.bm25.as_ref();
        bm25.map_or(1.0, |bm25| bm25.score(self.lengths.fieldnorm_id(*doc), *count))
    }
}
