//! Answers: which brackets of a query belong together?

use super::Remarks;
use super::lex::{Lexeme, Placed};
use crate::search::remark::RemarkKind;

/// How deep brackets may be nested.
const DEEPEST: usize = 32;

/// The lexemes without brackets that have no partner or are nested too deep.
pub(super) fn paired(lexemes: Vec<Placed>, remarks: &mut Remarks) -> Vec<Placed> {
    let mut useless = vec![false; lexemes.len()];
    let mut open = Vec::new();
    for (at, placed) in lexemes.iter().enumerate() {
        match placed.lexeme {
            Lexeme::Open => {
                if open.len() >= DEEPEST {
                    useless[at] = true;
                    if open.len() == DEEPEST {
                        remarks.add(RemarkKind::TooDeep, placed.span);
                    }
                }
                open.push(at);
            }
            Lexeme::Close => match open.pop() {
                Some(partner) => useless[at] = useless[partner],
                None => {
                    useless[at] = true;
                    remarks.add(RemarkKind::LoneBracket, placed.span);
                }
            },
            _ => {}
        }
    }
    for at in open {
        if !useless[at] {
            remarks.add(RemarkKind::LoneBracket, lexemes[at].span);
        }
        useless[at] = true;
    }
    let kept = lexemes.into_iter().zip(useless).filter(|(_, useless)| !useless);
    kept.map(|(placed, _)| placed).collect()
}
