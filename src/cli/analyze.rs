//! Answers: what does `telusur analyze` do?

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use telusur::language::{Analyzer, Token};

use super::output::{Exit, Output};
use super::trouble::{During, Trouble};

/// Show the words of a text, as the index sees them
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The text
    #[arg(value_name = "TEXT", required_unless_present = "words", allow_hyphen_values = true)]
    text: Vec<String>,
    /// A file with one word a line: print each, a tab and its root in the dictionary. TEXT shows
    /// the stems that are searched, which keep some words apart from their root
    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    words: Option<PathBuf>,
}

pub fn run(args: Args, output: &Output) -> anyhow::Result<Exit> {
    let table = match args.words {
        Some(path) => {
            let words = fs::read_to_string(&path).during(|| Trouble::File(path))?;
            stems(&Analyzer::default(), &words)
        }
        None => tokens(&Analyzer::search(), &args.text.join(" ")),
    };
    output.print(&table)?;
    Ok(if table.is_empty() { Exit::Nothing } else { Exit::Done })
}

/// One line a word: the word, a tab, its stem. What holds no word is its own stem, what holds
/// several has several.
fn stems(analyzer: &Analyzer, words: &str) -> String {
    let mut table = String::new();
    for word in words.lines().filter(|word| !word.is_empty()) {
        let tokens = analyzer.tokens(word);
        let stems: Vec<&str> = tokens.iter().map(|token| token.stem.as_str()).collect();
        let stem = if stems.is_empty() { word.to_owned() } else { stems.join(" ") };
        table.push_str(&format!("{word}\t{stem}\n"));
    }
    table
}

/// One line a token: its place, the bytes it stands on, the word as written, exact form, stem.
fn tokens(analyzer: &Analyzer, text: &str) -> String {
    let mut table = String::new();
    for Token { span, position, exact, stem } in analyzer.tokens(text) {
        let written = span.slice(text);
        // writing to a String cannot fail
        let _ =
            writeln!(table, "{position}\t{}..{}\t{written}\t{exact}\t{stem}", span.start, span.end);
    }
    table
}
