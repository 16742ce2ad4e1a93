//! Answers: is it any good?

mod audit;

pub use audit::audit;
