//! Answers: does the real program do what its user expects?

mod bench;
mod corrections;
mod counting;
mod evidence;
mod faults;
mod flags;
mod hostile;
mod house;
mod killed;
mod language;
mod languages;
mod mended;
mod outputs;
mod search;
mod seeds;
mod starter;
mod stories;
mod sync;
mod terminal;
