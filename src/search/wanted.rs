//! Answers: what must an article hold to match this clause?
//!
//! A clause's words become needs that an index and a single article can both be asked for: what
//! [`queries`](super::queries) finds and what [`marks`](super::marks) marks is the same. Stop
//! words of a plain text are left out unless it has no others; a short form also matches where
//! the article has the long form, and the other way round.

use std::collections::HashSet;

use super::clause::{Bool, Clause, Dates, TextField};
use crate::article::Facet;
use crate::language::{Analyzer, Expansion, Token, Vocabulary, is_stop_word, telling};

/// How much another form of the same meaning counts, to the form in the query.
const OTHER_FORM: f32 = 0.8;
/// How much it adds when a name of several words, or a word of rank and its number, stand in a row.
const IN_A_ROW: f32 = 0.3;
/// How much what only resembles a word counts, to the word itself.
const LIKENESS: f32 = 0.5;

/// What must be there, as a tree.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Leaf(Leaf),
    /// Forms of one meaning with their weights: the best counts, the others a little.
    Forms(Vec<(f32, Wanted)>),
    /// As [`Bool`].
    Bool {
        any: Vec<Wanted>,
        all: Vec<Wanted>,
        none: Vec<Wanted>,
    },
}

/// One need, and the field that it is confined to.
#[derive(Clone, Debug)]
pub(super) struct Leaf {
    pub need: Need,
    pub place: Option<TextField>,
}

/// What an article can be asked for in one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// A word in any of its forms.
    Word(Token),
    /// Words in a row, in any of their forms.
    Row(Vec<Token>),
    /// Words in a row as they stand, or one.
    Phrase(Vec<Token>),
    /// Words in any form and order, with at most so many others between them in all.
    Near(Vec<Token>, u32),
    /// A word that starts so.
    Start(String),
    /// A word that differs in at most so many letters.
    Like(String, u8),
    /// A facet's value, as the index spells it.
    Value(Facet, String),
    /// Published within these days.
    Published(Dates),
}

impl Need {
    /// Whether it says something about how well an article matches.
    pub fn ranks(&self) -> bool {
        !matches!(self, Need::Value(..) | Need::Published(_))
    }

    /// The need as it may be told to a reader.
    pub fn told(&self) -> String {
        let row = |words: &[Token]| {
            words.iter().map(|word| word.exact.as_str()).collect::<Vec<_>>().join(" ")
        };
        match self {
            Need::Word(word) => word.exact.clone(),
            Need::Row(words) => row(words),
            Need::Phrase(words) => format!("\"{}\"", row(words)),
            Need::Near(words, within) => format!("\"{}\"~{within}", row(words)),
            Need::Start(start) => format!("{start}*"),
            Need::Like(word, distance) => format!("{word}~{distance}"),
            Need::Value(facet, value) => format!("{}:{value}", facet.name()),
            Need::Published(dates) => format!("date:{dates}"),
        }
    }
}

/// Turns clauses into what is wanted.
pub(super) struct Wanting<'a> {
    pub vocabulary: &'a Vocabulary,
    /// Spells a facet's value as the index does.
    pub spelled: &'a mut dyn FnMut(Facet, &str) -> String,
}

/// The plain words of one row of alternatives that were taken already: each counts once.
type Seen = HashSet<String>;

impl Wanting<'_> {
    /// What a clause wants; `None` where that is nothing.
    pub fn wanted(&mut self, clause: &Clause, place: Option<TextField>) -> Option<Wanted> {
        let leaf = |need| Some(Wanted::Leaf(Leaf { need, place }));
        match clause {
            Clause::Words(words) => self.words(words, place, true, &mut Seen::new()),
            Clause::Term(words) => self.term(words, place),
            Clause::Phrase { words, within: Some(within) } => {
                leaf(Need::Near(tokens(words), *within))
            }
            Clause::Phrase { words, within: None } => self.phrase(words, place),
            Clause::Prefix(start) => leaf(Need::Start(folded(start))),
            Clause::Fuzzy { word, distance } => self.fuzzy(word, *distance, place),
            Clause::In(field, clause) => self.wanted(clause, Some(*field)),
            Clause::Facet(facet, value) => {
                let value = (self.spelled)(*facet, value);
                leaf(Need::Value(*facet, value))
            }
            Clause::Published(dates) => leaf(Need::Published(*dates)),
            Clause::Bool(clauses) => self.together(clauses, place),
        }
    }

    fn together(&mut self, clauses: &Bool, place: Option<TextField>) -> Option<Wanted> {
        let alone = clauses.all.iter().all(Clause::narrows);
        let mut any = self.alternatives(&clauses.any, place, alone && clauses.any.len() == 1);
        if any.is_empty() && alone {
            // Nothing but stop words.
            any = self.alternatives(&clauses.any, place, true);
        }
        let all: Vec<Wanted> = clauses.all.iter().filter_map(|c| self.wanted(c, place)).collect();
        let none: Vec<Wanted> = clauses.none.iter().filter_map(|c| self.wanted(c, place)).collect();
        let nothing = any.is_empty() && all.is_empty() && none.is_empty();
        (!nothing).then_some(Wanted::Bool { any, all, none })
    }

    fn alternatives(
        &mut self,
        any: &[Clause],
        place: Option<TextField>,
        alone: bool,
    ) -> Vec<Wanted> {
        let mut seen = Seen::new();
        let any = any.iter().filter_map(|clause| match clause {
            Clause::Words(words) => self.words(words, place, alone, &mut seen),
            clause => self.wanted(clause, place),
        });
        any.collect()
    }

    /// Plain words: any of them. Stop words count only where they are all there is.
    fn words(
        &self,
        words: &[String],
        place: Option<TextField>,
        alone: bool,
        seen: &mut Seen,
    ) -> Option<Wanted> {
        let tokens = tokens(words);
        let only_stop_words = alone && tokens.iter().all(is_stop_word);
        let mut any = Vec::new();
        for (words, others) in stretches(self.vocabulary, tokens) {
            if only_stop_words || !words.iter().all(is_stop_word) {
                let row = in_a_row(&words, place);
                if let Some(meaning) = meaning(telling(words), others, place, seen) {
                    any.push(meaning);
                    any.extend(row);
                }
            }
        }
        (!any.is_empty()).then_some(Wanted::Bool { any, all: Vec::new(), none: Vec::new() })
    }

    /// One word as typed; where it is several, they stand together.
    fn term(&mut self, words: &[String], place: Option<TextField>) -> Option<Wanted> {
        let tokens = tokens(words);
        let whole = self.vocabulary.expansions(&tokens).into_iter();
        let whole = whole.filter(|Expansion { tokens: range, .. }| *range == (0..tokens.len()));
        let others = whole.flat_map(|expansion| expansion.alternatives).collect();
        let need = match <[Token; 1]>::try_from(tokens) {
            Ok([word]) => Need::Word(word),
            Err(words) => Need::Row(words),
        };
        Some(with_others(Wanted::Leaf(Leaf { need, place }), others, place))
    }

    /// Words as they stand. How a name is joined is no matter of words: "kemenpan rb" is
    /// KemenPANRB; but "wagub" is not "wakil gubernur" to one who quotes it.
    fn phrase(&mut self, words: &[String], place: Option<TextField>) -> Option<Wanted> {
        let tokens = tokens(words);
        let joined = |form: &[Token]| form.iter().map(|t| t.exact.as_str()).collect::<String>();
        let own = joined(&tokens);
        let forms = self.vocabulary.expansions(&tokens).into_iter();
        let forms = forms.filter(|expansion| expansion.tokens == (0..tokens.len()));
        let others = forms.flat_map(|expansion| expansion.alternatives);
        let others = others.filter(|form| joined(form) == own);
        let leaf = |words| Wanted::Leaf(Leaf { need: Need::Phrase(words), place });
        let others: Vec<_> = others.map(|form| (OTHER_FORM, leaf(form))).collect();
        let own = leaf(tokens);
        Some(if others.is_empty() { own } else { forms_of(own, others) })
    }

    fn fuzzy(&self, word: &str, distance: u8, place: Option<TextField>) -> Option<Wanted> {
        let leaf = |need| Wanted::Leaf(Leaf { need, place });
        let like = leaf(Need::Like(folded(word), distance));
        Some(forms_of(leaf(Need::Phrase(tokens_of(word))), vec![(LIKENESS, like)]))
    }
}

/// The words of one name in a row: *Kalimantan Tengah* is no *Kalimantan Timur* and *Jawa Tengah*.
/// Any two words that stand side by side were tried, too: questions over encyclopaedia passages
/// lost by it (nDCG@10 0.775 to 0.769 at this weight), headlines over news gained nothing.
fn in_a_row(words: &[Token], place: Option<TextField>) -> Option<Wanted> {
    let row = || Wanted::Leaf(Leaf { need: Need::Row(words.to_vec()), place });
    (words.len() > 1).then(|| Wanted::Forms(vec![(IN_A_ROW, row())]))
}

/// Words that mean one thing together, any of them, or another form of it.
fn meaning(
    mut words: Vec<Token>,
    others: Vec<Vec<Token>>,
    place: Option<TextField>,
    seen: &mut Seen,
) -> Option<Wanted> {
    words.retain(|word| seen.insert(word.exact.clone()));
    let leaf = |word| Wanted::Leaf(Leaf { need: Need::Word(word), place });
    let any: Vec<Wanted> = words.into_iter().map(leaf).collect();
    if any.is_empty() {
        return None;
    }
    let own = Wanted::Bool { any, all: Vec::new(), none: Vec::new() };
    Some(with_others(own, others, place))
}

fn with_others(own: Wanted, others: Vec<Vec<Token>>, place: Option<TextField>) -> Wanted {
    if others.is_empty() {
        return own;
    }
    let others = others.into_iter().map(|form| {
        let need = match <[Token; 1]>::try_from(form) {
            Ok([word]) => Need::Word(word),
            Err(words) => Need::Row(words),
        };
        (OTHER_FORM, Wanted::Leaf(Leaf { need, place }))
    });
    forms_of(own, others.collect())
}

fn forms_of(own: Wanted, mut others: Vec<(f32, Wanted)>) -> Wanted {
    others.insert(0, (1.0, own));
    Wanted::Forms(others)
}

/// The stretches of a text that mean one thing together, each with its other forms.
fn stretches(vocabulary: &Vocabulary, tokens: Vec<Token>) -> Vec<(Vec<Token>, Vec<Vec<Token>>)> {
    let mut expansions = vocabulary.expansions(&tokens).into_iter().peekable();
    let mut stretches = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let expansion = expansions.next_if(|expansion| expansion.tokens.start == at);
        let (end, others) = expansion.map_or((at + 1, Vec::new()), |expansion| {
            (expansion.tokens.end, expansion.alternatives)
        });
        stretches.push((tokens[at..end].to_vec(), others));
        at = end;
    }
    stretches
}

fn tokens(words: &[String]) -> Vec<Token> {
    tokens_of(&words.join(" "))
}

fn tokens_of(text: &str) -> Vec<Token> {
    Analyzer::search().tokens(text)
}

/// A word as the index has it.
fn folded(word: &str) -> String {
    tokens_of(word).into_iter().next().map_or_else(String::new, |token| token.exact)
}

impl Wanted {
    /// Whether beside these, which must match, one of several others must match, too.
    pub fn needs_any(all: &[Wanted]) -> bool {
        !all.iter().any(Wanted::ranks)
    }

    /// Whether it says something about how well an article matches.
    pub fn ranks(&self) -> bool {
        match self {
            Wanted::Leaf(leaf) => leaf.need.ranks(),
            Wanted::Forms(forms) => forms.iter().any(|(_, form)| form.ranks()),
            Wanted::Bool { any, all, .. } => any.iter().chain(all).any(Wanted::ranks),
        }
    }
}
