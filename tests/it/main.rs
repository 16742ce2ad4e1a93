//! Answers: does the real program do what its user expects?

mod bench;
mod corrections;
mod counting;
mod evidence;
mod help;
mod hostile;
mod house;
mod language;
mod mended;
mod search;
mod seeds;
mod similar;
mod starter;
mod stories;
mod sync;
