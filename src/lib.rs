//! telusur ("to trace"): faceted full-text search over Indonesian news about awards.
//!
//! The data goes one way: [`read`] → [`understand`] → `index` → `search` → `show`.
//! `ARCHITECTURE.md` has the map.

pub mod article;
pub mod language;
pub mod read;
pub mod understand;
