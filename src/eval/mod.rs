//! Answers: is it any good?

mod relevance;

pub use relevance::{Judgments, Relevance, Scored, relevance};
