//! Answers: what does `telusur eval relevance` do?

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::bail;
use telusur::eval::{Judgments, Scored, relevance};
use telusur::index::{Silent, Update};
use telusur::search::search;
use telusur::{Index, Query};

use crate::cli::output::{Exit, Output};
use crate::cli::trouble::{During, Trouble, Wanted};

/// Ranking: nDCG@10, MRR@10 and hit@10 against judgments
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The articles: a JSON Lines file or a folder
    #[arg(long, value_name = "PATH")]
    docs: PathBuf,
    /// The queries: ID, a tab and the text on each line
    #[arg(long, value_name = "FILE")]
    queries: PathBuf,
    /// The judgments in TREC's form: QUERY 0 DOCUMENT GAIN on each line
    #[arg(long, value_name = "FILE")]
    qrels: PathBuf,
    /// Print it as JSON
    #[arg(long)]
    json: bool,
}

/// Deeper than the measures look, so that ties around the last rank are seen.
const DEPTH: usize = 30;

pub fn run(args: &Args, output: &Output) -> anyhow::Result<Exit> {
    let judgments = Judgments::parse(&text(&args.qrels)?)
        .map_err(|line| Trouble::Line(args.qrels.clone(), line as u64, Wanted::Judgment))?;
    let queries = text(&args.queries)?;
    let dir = TemporaryFolder::new()?;
    let update = Update { corpora: vec![args.docs.clone()], ..Update::default() };
    let summary = Index::update(&dir.0, &update, &mut Silent)?;
    output.problems(&summary.problems);
    let index = Index::open(&dir.0)?;
    let mut hits = HashMap::new();
    for (number, line) in queries.lines().enumerate() {
        let Some((id, query)) = line.split_once('\t') else {
            bail!(Trouble::Line(args.queries.clone(), number as u64 + 1, Wanted::Query));
        };
        if judgments.knows(id) {
            hits.insert(id.to_owned(), found(&index, query)?);
        }
    }
    let measured = relevance(&judgments, &hits);
    output.print_line(&match args.json {
        true => serde_json::to_string(&measured)?,
        false => format!(
            "queries {} nDCG@10 {:.4} MRR@10 {:.4} hit@10 {:.4}",
            measured.queries, measured.ndcg, measured.mrr, measured.hit
        ),
    })?;
    Ok(Exit::Done)
}

fn found(index: &Index, text: &str) -> anyhow::Result<Vec<Scored>> {
    // Relevance is judged by the document, whoever else tells its story.
    let query = Query { limit: DEPTH, grouped: false, ..Query::new(text) };
    let results = search(index, &query)?;
    Ok(results.hits.into_iter().map(|hit| Scored { id: hit.id, score: hit.score }).collect())
}

fn text(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).during(|| Trouble::File(path.to_path_buf()))
}

/// A folder that goes away with the value.
struct TemporaryFolder(PathBuf);

impl TemporaryFolder {
    fn new() -> anyhow::Result<Self> {
        let path = std::env::temp_dir().join(format!("telusur-eval-{}", std::process::id()));
        fs::create_dir_all(&path).during(|| Trouble::Folder(path.clone()))?;
        Ok(Self(path))
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        // what cannot be removed lies among other temporary files and does no harm
        let _ = fs::remove_dir_all(&self.0);
    }
}
