//! Answers: in which words is it told, in English and in Indonesian?
//!
//! The rooms before this one hand over what happened as plain data (errors, problems, remarks);
//! here it becomes sentences. What tells itself in English (`Display`) has only its Indonesian
//! here; for the rest both stand side by side. The compiler sees that no message is without one.

mod awards;
mod errors;
mod facets;
mod index;
mod language;
mod problems;
mod remarks;
mod system;
#[cfg(test)]
mod tests;

pub use awards::field;
pub use facets::{facet, flag};
pub use language::{Lang, UnknownLanguage};

/// What can be told in each language.
pub trait Told {
    /// The message: what it is about, the cause and the next step.
    fn told(&self, lang: Lang) -> String;
}

/// So many articles: "1 article", "2 articles".
pub fn articles(count: u64, lang: Lang) -> String {
    format!("{count} {}", lang.pick(if count == 1 { "article" } else { "articles" }, "artikel"))
}

/// So many files: "1 file", "2 files".
pub fn files(count: u64, lang: Lang) -> String {
    format!("{count} {}", lang.pick(if count == 1 { "file" } else { "files" }, "berkas"))
}

/// One message in the language asked for: `told!(lang, "English {name}", "Indonesia {name}")`.
///
/// Both are format strings; values behind them have names, and each must stand in both.
#[macro_export]
macro_rules! told {
    ($lang:expr, $english:literal, $indonesian:literal $(, $name:ident = $value:expr)* $(,)?) => {
        match $lang {
            $crate::words::Lang::English => format!($english $(, $name = $value)*),
            $crate::words::Lang::Indonesian => format!($indonesian $(, $name = $value)*),
        }
    };
}
