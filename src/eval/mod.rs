//! Answers: is it any good?

mod audit;
pub mod extraction;
mod relevance;

pub use audit::{Fault, audit};
pub use relevance::{Judgments, Relevance, Scored, relevance};
