//! Answers: where do a file's articles and problems go?

use crate::article::{Article, Cause, Problem};
use crate::fault::outside;

/// So many broken records of a file are named. A file of which so many are broken before the first
/// good one is not what its name says.
const MOST: usize = 100;

/// Takes what is read of one file: hands its articles on, and collects what could not be read.
pub struct Sink<'a> {
    /// The file's name as its articles carry it.
    pub name: String,
    take: &'a mut dyn FnMut(Article),
    problems: Vec<Problem>,
    /// Broken records beyond those that are named.
    more: u64,
    /// Articles handed on.
    pub articles: u64,
}

impl<'a> Sink<'a> {
    /// A sink for the file called `name`.
    pub fn new(name: &str, take: &'a mut dyn FnMut(Article)) -> Self {
        Sink { name: name.to_owned(), take, problems: Vec::new(), more: 0, articles: 0 }
    }

    /// The id of a record without one, the `at`th of its file.
    pub fn numbered(&self, at: u64) -> String {
        format!("{}#{at}", self.name)
    }

    /// Hands an article on.
    pub fn article(&mut self, article: Article) {
        self.articles += 1;
        outside(|| (self.take)(article));
    }

    /// Something is wrong with the whole file.
    pub fn problem(&mut self, cause: Cause) {
        self.problems.push(Problem::new(self.name.as_str(), cause));
    }

    /// Something is wrong with one of its records. Gives back whether it makes sense to go on.
    pub fn broken_record(&mut self, line: Option<u64>, cause: Cause) -> bool {
        if self.problems.len() < MOST {
            let path = self.name.clone();
            self.problems.push(Problem { path, line, cause });
        } else {
            self.more += 1;
        }
        if self.articles > 0 || self.problems.len() < MOST {
            return true;
        }
        let first = self.problems[0].clone();
        let cause = Cause::Hopeless(MOST as u64, Box::new(first.cause));
        self.problems = vec![Problem { cause, ..first }];
        self.more = 0;
        false
    }

    /// A sink for a file inside this one.
    pub fn member(&mut self, name: &str) -> Sink<'_> {
        Sink::new(&format!("{}/{name}", self.name), self.take)
    }

    /// Takes over what a file inside this one could not give.
    pub fn merge(&mut self, articles: u64, problems: Vec<Problem>) {
        self.articles += articles;
        self.problems.extend(problems);
    }

    /// What could not be read; an empty file that nothing was wrong with is a problem too.
    pub fn finish(mut self) -> (u64, Vec<Problem>) {
        if self.more > 0 {
            self.problem(Cause::More(self.more));
        }
        if self.articles == 0 && self.problems.is_empty() {
            self.problem(Cause::Empty);
        }
        (self.articles, self.problems)
    }
}
