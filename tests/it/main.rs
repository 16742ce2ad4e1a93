//! Answers: does the real program do what its user expects?

mod bench;
mod corrections;
mod counting;
mod disks;
mod evidence;
mod faults;
mod flags;
mod formats;
mod help;
mod hostile;
mod house;
mod killed;
mod language;
mod languages;
mod mended;
mod outputs;
mod query;
mod search;
mod seeds;
mod similar;
mod snippets;
mod starter;
mod stories;
mod sync;
mod terminal;
mod watching;
