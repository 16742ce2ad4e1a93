//! Answers: does the real program do what its user expects?

mod bench;
mod hostile;
mod house;
mod mended;
mod search;
mod seeds;
mod starter;
mod sync;
