//! Answers: which words were typed as a query?

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
            Some(flag) => anyhow::bail!(
                "there is no flag {flag}: `telusur search --help` lists them \
             (to search for such a word, put a space before it: {:?})",
                format!(" {flag}")
            ),
            None => Ok(words.join(" ")),
        }
    }
}
