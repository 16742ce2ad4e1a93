//! Answers: is it any good?

mod audit;
mod relevance;

pub use audit::audit;
pub use relevance::{Judgments, Relevance, Scored, relevance};
