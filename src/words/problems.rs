//! Answers: in which words is a problem with an input told?

use super::{Lang, Told};
use crate::article::Problem;

impl Told for Problem {
    /// The place, then what is wrong with it: `2021/a.jsonl:3: …`.
    fn told(&self, _lang: Lang) -> String {
        self.to_string()
    }
}
