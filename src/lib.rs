//! telusur ("to trace"): faceted full-text search over Indonesian news about awards.
//!
//! The data goes one way: [`read`] → [`understand`] → [`index`] → [`search`] → [`show`].
//! `ARCHITECTURE.md` has the map.

pub mod article;
mod error;
pub mod eval;
pub mod index;
pub mod language;
pub mod read;
pub mod search;
pub mod show;
pub mod understand;
pub mod words;

pub use error::{CorpusFault, Error, Result};
pub use index::Index;
pub use search::Query;
