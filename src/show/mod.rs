//! Answers: how does a reader see it?
//!
//! The only room that knows markup. One file a thing shown; what is shown in text is styled with
//! styles, which the terminal or a pipe may take away.

mod article;
mod counts;
mod csv;
mod hit;
mod json;
mod jsonl;
mod problems;
mod remark;
mod similar;
mod status;
mod style;
mod table;
mod text;
mod trec;

pub use article::{article_json, article_text, explained_json, explained_text, review_text};
pub use csv::{facets_csv, results_csv, results_csv_header};
pub use json::results_json;
pub use jsonl::results_jsonl;
pub use problems::{check_json, outline_json, summary_json};
pub use remark::remark_text;
pub use similar::{similar_json, similar_text, story_text};
pub use status::{status_json, status_text};
pub use style::Layout;
pub use table::{table_csv, table_text};
pub use text::{facets_text, results_text};
pub use trec::results_trec;
