//! Answers: how do a query's words, operators and brackets hang together?
//!
//! ```text
//! group   = { item }                        any of the items, heeding their signs
//! item    = and { OR and }
//! and     = operand { AND operand }
//! operand = { NOT } [ + | - ] ( word | phrase | field | "(" group ")" )
//! ```

use super::Remarks;
use super::lex::{Lexeme, Placed};
use super::top;
use crate::article::Span;
use crate::search::clause::{Bool, Clause, TextField};
use crate::search::filters::Filters;
use crate::search::remark::RemarkKind;

/// The clause and the choices that paired lexemes stand for.
pub(super) fn parse(lexemes: Vec<Placed>, remarks: &mut Remarks) -> (Option<Clause>, Filters) {
    let mut parser = Parser { lexemes, at: 0, remarks };
    let items = parser.items();
    top::split(items)
}

/// What a sign asks of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Plain,
    /// With the place of its plus, if it has one.
    Must(Option<Span>),
    Not,
}

/// A clause with its sign.
#[derive(Debug)]
pub(super) struct Item {
    pub sign: Sign,
    pub clause: Clause,
    /// Whether it is one word as typed, without sign or brackets.
    chunk: bool,
}

impl Item {
    fn plain(clause: Clause) -> Item {
        Item { sign: Sign::Plain, clause, chunk: false }
    }
}

struct Parser<'r> {
    lexemes: Vec<Placed>,
    at: usize,
    remarks: &'r mut Remarks,
}

impl Parser<'_> {
    /// The items up to the group's end. Words in a row become one item.
    fn items(&mut self) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        while !matches!(self.peek(0), None | Some(Lexeme::Close)) {
            let Some(item) = self.item() else { continue };
            match (item, items.last_mut()) {
                (
                    Item { sign: Sign::Plain, clause: Clause::Words(words), .. },
                    Some(Item { sign: Sign::Plain, clause: Clause::Words(before), .. }),
                ) => before.extend(words),
                (item, _) => items.push(item),
            }
        }
        items
    }

    fn peek(&self, ahead: usize) -> Option<&Lexeme> {
        self.lexemes.get(self.at + ahead).map(|placed| &placed.lexeme)
    }

    /// Takes the next lexeme.
    fn take(&mut self) -> Option<Placed> {
        let next = self.lexemes.get_mut(self.at)?;
        self.at += 1;
        let lexeme = std::mem::replace(&mut next.lexeme, Lexeme::Close);
        Some(Placed { lexeme, span: next.span })
    }

    /// Takes this operator if it stands next and has something to work on.
    fn operator(&mut self, operator: &Lexeme) -> Option<Placed> {
        let works = self.peek(0) == Some(operator)
            && !matches!(self.peek(1), None | Some(Lexeme::Close | Lexeme::And | Lexeme::Or));
        if works { self.take() } else { None }
    }

    fn item(&mut self) -> Option<Item> {
        let operands = self.joined(&Lexeme::Or, Parser::and);
        if operands.len() < 2 {
            return operands.into_iter().next().map(in_a_row);
        }
        let any = operands.into_iter().map(|item| self.alternative(item)).collect();
        Bool { any, ..Bool::default() }.clause().map(Item::plain)
    }

    /// One side of OR. A plus there requires nothing.
    fn alternative(&mut self, item: Item) -> Clause {
        match item.sign {
            Sign::Not => Clause::Bool(Bool { none: vec![item.clause], ..Bool::default() }),
            Sign::Must(Some(plus)) => {
                self.remarks.add(RemarkKind::UselessPlus, plus);
                item.clause
            }
            Sign::Must(None) | Sign::Plain => item.clause,
        }
    }

    fn and(&mut self) -> Option<Item> {
        let operands = self.joined(&Lexeme::And, Parser::operand);
        if operands.len() < 2 {
            return operands.into_iter().next();
        }
        let mut together = Bool::default();
        for Item { sign, clause, .. } in operands {
            let side = if sign == Sign::Not { &mut together.none } else { &mut together.all };
            side.push(clause);
        }
        together.clause().map(Item::plain)
    }

    /// What stands on the sides of an operator.
    fn joined(&mut self, operator: &Lexeme, operand: fn(&mut Self) -> Option<Item>) -> Vec<Item> {
        let mut operands: Vec<Item> = operand(self).into_iter().collect();
        while let Some(placed) = self.operator(operator) {
            let next = operand(self);
            if next.is_none() || operands.is_empty() {
                self.lone(&placed);
            }
            operands.extend(next);
        }
        operands
    }

    /// Remarks on an operator that has nothing to work on; the word it is.
    fn lone(&mut self, operator: &Placed) -> String {
        let word = match operator.lexeme {
            Lexeme::And => "and",
            Lexeme::Or => "or",
            _ => "not",
        };
        self.remarks.add(RemarkKind::LoneOperator(word.to_uppercase()), operator.span);
        word.to_string()
    }

    fn operand(&mut self) -> Option<Item> {
        let mut negated = None;
        while let Some(not) = self.operator(&Lexeme::Not) {
            negated = Some((not, negated.is_none_or(|(_, odd): (Placed, bool)| !odd)));
        }
        let item = self.signed_atom();
        match (item, negated) {
            (Some(item), Some((_, true))) => Some(flipped(item)),
            (None, Some((not, _))) => {
                self.lone(&not);
                None
            }
            (item, _) => item,
        }
    }

    fn signed_atom(&mut self) -> Option<Item> {
        let Placed { lexeme, span } = self.take()?;
        let Lexeme::Sign(minus) = lexeme else {
            let words = matches!(lexeme, Lexeme::Open | Lexeme::Whole(_) | Lexeme::Field(_));
            let clause = self.atom(lexeme, span)?;
            return Some(Item { chunk: !words, ..Item::plain(clause) });
        };
        let next = self.take()?;
        let clause = self.atom(next.lexeme, next.span)?;
        let sign = if minus { Sign::Not } else { Sign::Must(Some(span)) };
        Some(Item { sign, ..Item::plain(clause) })
    }

    fn atom(&mut self, lexeme: Lexeme, span: Span) -> Option<Clause> {
        match lexeme {
            Lexeme::Chunk(words) => Some(Clause::Term(words)),
            Lexeme::Whole(clause) => Some(clause),
            Lexeme::Open => self.group(span),
            Lexeme::Field(field) => self.group_in(field, span),
            Lexeme::And | Lexeme::Or | Lexeme::Not => {
                Some(Clause::Term(vec![self.lone(&Placed { lexeme, span })]))
            }
            Lexeme::Sign(_) | Lexeme::Close => None,
        }
    }

    fn group(&mut self, open: Span) -> Option<Clause> {
        let items = self.items();
        let close = self.take().map_or(open.end, |close| close.span.end);
        let clause = top::nested(items);
        if clause.is_none() {
            self.remarks.add(RemarkKind::Empty("()".into()), Span::new(open.start, close));
        }
        clause
    }

    /// What a field's name stands before: a group or a phrase.
    fn group_in(&mut self, field: TextField, span: Span) -> Option<Clause> {
        if !matches!(self.peek(0), Some(Lexeme::Open | Lexeme::Whole(_))) {
            self.remarks.add(RemarkKind::EmptyField(field.name().into()), span);
            return None;
        }
        let next = self.take()?;
        let clause = self.atom(next.lexeme, next.span)?;
        Some(Clause::In(field, Box::new(clause)))
    }
}

/// The item behind NOT.
fn flipped(item: Item) -> Item {
    let sign = if item.sign == Sign::Not { Sign::Must(None) } else { Sign::Not };
    Item { sign, ..Item::plain(item.clause) }
}

/// An item that stands beside no operator: one word is a word among others.
fn in_a_row(item: Item) -> Item {
    match item {
        Item { sign: Sign::Plain, clause: Clause::Term(words), chunk: true } => {
            Item::plain(Clause::Words(words))
        }
        item => item,
    }
}
