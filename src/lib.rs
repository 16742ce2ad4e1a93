//! telusur ("to trace"): faceted full-text search over Indonesian news about awards.
//!
//! The data goes one way: [`read`] → [`understand`] → [`index`] → [`search`](mod@search) →
//! [`show`]. `ARCHITECTURE.md` has the map.
//!
//! A folder of articles goes in; hits with snippets, and counts by facet, come out:
//!
//! ```
//! use telusur::article::Facet;
//! use telusur::index::{Silent, Update};
//! use telusur::{Index, Query, search};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let folder = tempfile::tempdir()?;
//! let corpus = folder.path().join("corpus");
//! std::fs::create_dir(&corpus)?;
//! std::fs::write(
//!     corpus.join("bkn.txt"),
//!     "Kalteng raih BKN Award 2021\n\n\
//!      Pemerintah Provinsi Kalimantan Tengah menerima penghargaan BKN Award 2021.\n",
//! )?;
//!
//! // Bring an index in line with the corpus, then open it.
//! let place = folder.path().join("index");
//! let update = Update { corpora: vec![corpus], ..Update::default() };
//! Index::update(&place, &update, &mut Silent)?;
//! let index = Index::open(&place)?;
//!
//! // The text is in the query language; choices may stand in it or beside it.
//! let mut query = Query::new("\"penghargaan BKN\" OR pemprov tahun:2021");
//! query.filters.of_mut(Facet::Province).any.push("kalteng".into());
//! let results = search(&index, &query)?;
//!
//! assert_eq!(results.total, 1);
//! assert_eq!(results.hits[0].id, "bkn.txt");
//! assert_eq!(results.facet(Facet::Province).values[0].value, "Kalimantan Tengah");
//! let snippet = &results.hits[0].snippets[0];
//! assert!(snippet.fragments.iter().any(|part| part.hit && part.text == "penghargaan BKN"));
//! # Ok(())
//! # }
//! ```
//!
//! [`search::REFERENCE`](mod@search) tells how queries are written.

pub mod article;
mod error;
pub mod eval;
mod fault;
pub mod index;
pub mod language;
pub mod read;
pub mod search;
pub mod show;
pub mod understand;
pub mod words;

pub use error::{CorpusFault, Error, Result};
pub use index::Index;
pub use search::{Query, search};
