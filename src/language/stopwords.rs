//! Answers: which words of a query say what it is about?

use std::collections::HashSet;
use std::sync::LazyLock;

use super::analyzer::Token;

static STOP_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("data/stopwords.txt").lines();
    lines.filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
});

/// Whether a word says nothing about what a text is about: "yang", "dari", "siapakah".
pub fn is_stop_word(token: &Token) -> bool {
    STOP_WORDS.contains(token.exact.as_str())
}

/// The words of a query that say what it is about: all but its stop words, or all of them where
/// there are no others, so that a query of stop words still finds something.
pub fn telling(tokens: Vec<Token>) -> Vec<Token> {
    let telling: Vec<Token> = tokens.iter().filter(|t| !is_stop_word(t)).cloned().collect();
    if telling.is_empty() { tokens } else { telling }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Analyzer;

    fn left(query: &str) -> Vec<String> {
        let tokens = telling(Analyzer::default().tokens(query));
        tokens.into_iter().map(|token| token.exact).collect()
    }

    #[test]
    fn a_query_is_never_emptied() {
        assert_eq!(left("Siapakah pendiri PBB?"), ["pendiri", "pbb"]);
        // nothing but stop words: all of them count
        assert_eq!(left("apa itu"), ["apa", "itu"]);
        assert!(left("").is_empty());
    }
}
