//! Answers: is it any good?

pub mod extraction;
