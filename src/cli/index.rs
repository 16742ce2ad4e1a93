//! Answers: what does `telusur index` do?

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Context;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use telusur::index::{Progress, Summary, Update};
use telusur::{Index, show};

use super::output::{Exit, Output};
use super::settings::Settings;

/// Bring the index in line with the corpus
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Folders or files of articles; without any, all that the index follows [default: corpus]
    #[arg(value_name = "CORPUS")]
    corpora: Vec<PathBuf>,
    /// Follow this folder or file no longer and drop its articles
    #[arg(long, value_name = "PATH")]
    forget: Vec<PathBuf>,
    /// Read everything anew; the old index serves until the new one is complete
    #[arg(long)]
    rebuild: bool,
    /// Print what was done as JSON
    #[arg(long)]
    json: bool,
}

pub fn run(args: Args, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    let Args { corpora, forget, rebuild, json } = args;
    let mut update = Update { corpora, forget, rebuild, ..Update::default() };
    if update.corpora.is_empty() && update.forget.is_empty() && !Index::exists(&settings.index)? {
        update.corpora.clone_from(&settings.corpora);
    }
    let start = Instant::now();
    let summary = bring_in_line(settings, &update)?;
    if json {
        output.print_line(&show::summary_json(&summary, output.lang())?)?;
    }
    report(&summary, start.elapsed(), output);
    Ok(if summary.problems.is_empty() { Exit::Done } else { Exit::Partly })
}

/// Builds the index of an empty index folder from the default corpus, and says so.
pub fn first_build(settings: &Settings, output: &Output) -> anyhow::Result<()> {
    let corpora = settings.corpora.clone();
    let named: Vec<_> = corpora.iter().map(|corpus| corpus.display().to_string()).collect();
    let (dir, named) = (settings.index.display(), named.join(", "));
    if let Some(missing) = corpora.iter().find(|corpus| !corpus.exists()) {
        anyhow::bail!(
            "there is no index in {dir} and no corpus at {} to build one from: \
             name a folder of articles with `telusur index FOLDER`",
            missing.display()
        );
    }
    output.say(&format!("No index in {dir} yet: building one from {named}"));
    let start = Instant::now();
    let summary = bring_in_line(settings, &Update { corpora, ..Update::default() })?;
    report(&summary, start.elapsed(), output);
    Ok(())
}

fn bring_in_line(settings: &Settings, update: &Update) -> anyhow::Result<Summary> {
    let mut bar = Bar::new();
    Index::update(&settings.index, update, &mut bar)
        .with_context(|| format!("the index in {} was left as it was", settings.index.display()))
}

fn report(summary: &Summary, took: Duration, output: &Output) {
    output.problems(&summary.problems);
    if summary.renamed > 0 {
        let count = summary.renamed;
        output.say(&format!("{count} ids stood for another article too: kept under PATH#ID"));
    }
    if summary.other_formats > 0 {
        output.say(&format!("{} files of other formats were passed over", summary.other_formats));
    }
    output.say(&format!("{summary}  {:.1} s", took.as_secs_f64()));
}

/// A progress bar on stderr, on a terminal only.
struct Bar {
    bar: ProgressBar,
}

impl Bar {
    fn new() -> Bar {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        Bar { bar }
    }
}

impl Progress for Bar {
    fn start(&mut self, files: u64, _bytes: u64) {
        self.bar.set_length(files);
        let shape = "{bar:30} {pos}/{len} files, {prefix} articles, {elapsed} {wide_msg}";
        // The shape is a constant that the tests draw; without it the bar has its plain form.
        if let Ok(style) = ProgressStyle::with_template(shape) {
            self.bar.set_style(style);
        }
    }

    fn step(&mut self, file: &str, _bytes: u64, articles: u64) {
        if !self.bar.is_hidden() {
            self.bar.set_message(file.chars().filter(|c| !c.is_control()).collect::<String>());
            self.article(0, articles);
        }
        self.bar.inc(1);
    }

    fn article(&mut self, _bytes: u64, articles: u64) {
        if articles.is_multiple_of(64) && !self.bar.is_hidden() {
            self.bar.set_prefix(articles.to_string());
        }
    }

    fn finish(&mut self) {
        self.bar.finish_and_clear();
    }
}
