//! Answers: which words were typed as a query?

use super::trouble::Trouble;

/// The words of a query, quoted or not.
#[derive(Debug, clap::Args)]
pub struct Words {
    /// The words to look for; without any, all articles
    #[arg(value_name = "QUERY", allow_hyphen_values = true)]
    query: Option<String>,
    /// More words
    #[arg(value_name = "WORD", hide = true)]
    more: Vec<String>,
}

impl Words {
    /// The words as one text. What looks like a flag that does not exist is a mistake, not a word.
    pub fn text(self) -> anyhow::Result<String> {
        let words: Vec<String> = self.query.into_iter().chain(self.more).collect();
        let flag = |word: &&String| {
            let name = word.strip_prefix("--").unwrap_or_default();
            name.starts_with(char::is_alphabetic) && !word.contains(char::is_whitespace)
        };
        match words.iter().find(flag) {
            Some(flag) => anyhow::bail!(Trouble::NoFlag(flag.clone())),
            None => Ok(words.join(" ")),
        }
    }
}
