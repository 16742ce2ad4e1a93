//! Answers: what does a query look for, in the index and in each article that it finds?

use tantivy::DocAddress;
use tantivy::query::{EmptyQuery, Query};

use super::clause::Clause;
use super::explain;
use super::marks::Sought;
use super::results::ScorePart;
use super::snippets::{Shown, shown};
use super::standing::{Positions, positions};
use super::wanted::{Wanted, Wanting};
use crate::article::Facet;
use crate::index::{Placed, View};
use crate::language::Vocabulary;

/// What a query looks for.
pub(super) enum Question {
    /// Every article: nothing is asked of their words.
    All,
    /// No article: the text has no word that could be looked for.
    Nothing,
    /// Those that have what is wanted.
    Wanted(Box<Wanted>, Sought),
}

impl Question {
    /// What a text asks that holds `clause`, and beside it nothing or only choices. `spelled`
    /// spells a facet's value as the index does.
    pub fn new(
        clause: Option<&Clause>,
        vocabulary: &Vocabulary,
        spelled: &mut dyn FnMut(Facet, &str) -> String,
    ) -> Question {
        let mut wanting = Wanting { vocabulary, spelled };
        match clause.map(|clause| wanting.wanted(clause, None)) {
            None => Question::All,
            Some(None) => Question::Nothing,
            Some(Some(wanted)) => {
                let sought = Sought::new(&wanted);
                Question::Wanted(Box::new(wanted), sought)
            }
        }
    }

    /// Whether some articles match better than others.
    pub fn ranks(&self) -> bool {
        matches!(self, Question::Wanted(wanted, _) if wanted.ranks())
    }

    /// The query of the search index.
    pub fn query(&self, view: &View) -> Box<dyn Query> {
        self.query_by(view, Wanted::query)
    }

    /// The same of tantivy's own queries alone.
    pub fn plain_query(&self, view: &View) -> Box<dyn Query> {
        self.query_by(view, Wanted::plain_query)
    }

    fn query_by(
        &self,
        view: &View,
        wanted_query: fn(&Wanted, &View) -> Box<dyn Query>,
    ) -> Box<dyn Query> {
        match self {
            Question::All => view.articles(),
            Question::Nothing => Box::new(EmptyQuery),
            Question::Wanted(wanted, _) => wanted_query(wanted, view),
        }
    }

    /// Where the sought words stand in each of these articles; `None` where not all of them can
    /// be looked up.
    pub fn positions(
        &self,
        view: &View,
        articles: &[DocAddress],
    ) -> tantivy::Result<Vec<Option<Positions<'_>>>> {
        match self {
            Question::Wanted(_, sought) if sought.is_named() => {
                Ok(positions(view, sought, articles)?.into_iter().map(Some).collect())
            }
            _ => Ok(vec![None; articles.len()]),
        }
    }

    /// What of an article shows best why it matches, snippets of at most so many characters.
    pub fn shown(
        &self,
        placed: &Placed,
        positions: Option<&Positions<'_>>,
        length: usize,
    ) -> Shown {
        let wanted = match self {
            Question::Wanted(wanted, sought) => Some((&**wanted, sought)),
            Question::All | Question::Nothing => None,
        };
        shown(wanted, placed, positions, length)
    }

    /// The parts of an article's score.
    pub fn explanation(&self, view: &View, article: DocAddress) -> tantivy::Result<Vec<ScorePart>> {
        match self {
            Question::Wanted(wanted, _) if wanted.ranks() => {
                explain::explanation(view, wanted, article)
            }
            _ => Ok(Vec::new()),
        }
    }
}
