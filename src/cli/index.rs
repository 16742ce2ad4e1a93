//! Answers: what does `telusur index` do?

use std::path::PathBuf;
use std::time::{Duration, Instant};

use telusur::index::{Cancel, Step, Summary, Update, Watched};
use telusur::words::{self, Told};
use telusur::{Error, Index, show, told};

use super::output::{Exit, Output};
use super::progress::Bar;
use super::settings::Settings;
use super::stop;
use super::trouble::{During, Trouble};

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
    /// Print what would be done with which file, and why; change nothing
    #[arg(short = 'n', long)]
    dry_run: bool,
    /// Stay, and take in every change as it happens, until Ctrl-C
    #[arg(long, conflicts_with = "dry_run")]
    watch: bool,
    /// Fail where another process is writing to the index, instead of waiting for it
    #[arg(long)]
    no_wait: bool,
    /// Print what was done as JSON, one line a run
    #[arg(long)]
    json: bool,
}

pub fn run(args: Args, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    let Args { corpora, forget, rebuild, dry_run, watch, no_wait, json } = args;
    let mut update = Update { corpora, forget, rebuild, no_wait, ..Update::default() };
    if update.corpora.is_empty() && update.forget.is_empty() && !follows(settings, rebuild)? {
        update.corpora.clone_from(&settings.corpora);
    }
    if dry_run {
        return plan(settings, &update, json, output);
    }
    update.cancel = stop::on_request(output.lang());
    if watch {
        return stay(settings, &update, json, output);
    }
    let start = Instant::now();
    let summary = bring_in_line(settings, &update, output)?;
    done(&summary, start.elapsed(), json, output)?;
    Ok(if summary.problems.is_empty() { Exit::Done } else { Exit::Partly })
}

/// Whether there is an index that knows what it follows. A rebuild asks it, whatever its state.
fn follows(settings: &Settings, rebuild: bool) -> anyhow::Result<bool> {
    match Index::exists(&settings.index) {
        Err(Error::Unusable { .. }) if rebuild => Ok(true),
        exists => Ok(exists?),
    }
}

/// Prints what a run would do.
fn plan(settings: &Settings, update: &Update, json: bool, output: &Output) -> anyhow::Result<Exit> {
    let outline = Index::plan(&settings.index, update)?;
    if json {
        output.print_line(&show::outline_json(&outline, output.lang())?)?;
    } else {
        let told = |step: &Step| format!("{}\n", step.told(output.lang()));
        let lines: String = outline.steps.iter().map(told).collect();
        output.print(&super::output::visible(&lines))?;
    }
    output.problems(&outline.problems);
    let files = outline.files;
    output.say(&told!(
        output.lang(),
        "{files} files; nothing was changed",
        "{files} berkas; tidak ada yang diubah",
    ));
    Ok(if outline.problems.is_empty() { Exit::Done } else { Exit::Partly })
}

/// Follows the corpora until asked to stop, which is how a watch ends well.
fn stay(settings: &Settings, update: &Update, json: bool, output: &Output) -> anyhow::Result<Exit> {
    let start = Instant::now();
    let mut outcome = Ok(());
    let mut tell = |event: Watched| {
        let said = match event {
            Watched::Ready(summary) => done(&summary, start.elapsed(), json, output).map(|()| {
                output.say(&told!(
                    output.lang(),
                    "Watching for changes; Ctrl-C ends it",
                    "Menunggu perubahan; Ctrl-C mengakhirinya",
                ));
            }),
            Watched::Ran(summary, took) => done(&summary, took, json, output),
            Watched::Failed(error) => {
                let error = error.told(output.lang());
                output.say(&told!(
                    output.lang(),
                    "{error}; the next change tries again",
                    "{error}; perubahan berikutnya mencoba lagi",
                ));
                Ok(())
            }
            Watched::Polling(cause) => {
                output.say(&told!(
                    output.lang(),
                    "The system tells of no changes ({cause}): the corpora are looked at every few \
                     seconds instead",
                    "Sistem tidak memberitahukan perubahan ({cause}): korpus dilihat setiap beberapa \
                     detik",
                ));
                Ok(())
            }
        };
        if let Err(error) = said {
            outcome = Err(error);
            update.cancel.cancel();
        }
    };
    match Index::watch(&settings.index, update, &mut Bar::new(output), &mut tell) {
        Ok(()) => {}
        Err(Error::Stopped) => {}
        Err(error) => return Err(error.into()),
    }
    outcome?;
    output.say(&told!(output.lang(), "No longer watching", "Tidak menunggu perubahan lagi"));
    Ok(Exit::Done)
}

/// Builds the index of an empty index folder from the default corpus, and says so.
pub fn first_build(settings: &Settings, output: &Output) -> anyhow::Result<()> {
    let corpora = settings.corpora.clone();
    let named: Vec<_> = corpora.iter().map(|corpus| corpus.display().to_string()).collect();
    let (dir, named) = (settings.index.display(), named.join(", "));
    if let Some(missing) = corpora.iter().find(|corpus| !corpus.exists()) {
        anyhow::bail!(Trouble::NothingToIndex(settings.index.clone(), missing.clone()));
    }
    output.say(&told!(
        output.lang(),
        "No index in {dir} yet: building one from {named}",
        "Belum ada indeks di {dir}: membuatnya dari {named}"
    ));
    let start = Instant::now();
    let update = Update { corpora, cancel: stop::on_request(output.lang()), ..Update::default() };
    let summary = bring_in_line(settings, &update, output)?;
    report(&summary, start.elapsed(), output);
    Ok(())
}

/// Builds the index anew and keeps the one in force beside it as a damaged one.
pub fn repair(settings: &Settings, cancel: Cancel, output: &Output) -> anyhow::Result<Summary> {
    let update = Update { rebuild: true, set_aside: true, cancel, ..Update::default() };
    let start = Instant::now();
    let summary = bring_in_line(settings, &update, output)?;
    report(&summary, start.elapsed(), output);
    Ok(summary)
}

fn bring_in_line(settings: &Settings, update: &Update, output: &Output) -> anyhow::Result<Summary> {
    let done = Index::update(&settings.index, update, &mut Bar::new(output));
    match done {
        Err(Error::Stopped) => Ok(done?),
        done => done.during(|| Trouble::Index(settings.index.clone())),
    }
}

fn done(summary: &Summary, took: Duration, json: bool, output: &Output) -> anyhow::Result<()> {
    if json {
        output.print_line(&show::summary_json(summary, output.lang())?)?;
    }
    report(summary, took, output);
    Ok(())
}

fn report(summary: &Summary, took: Duration, output: &Output) {
    output.problems(&summary.problems);
    if summary.renamed > 0 {
        let count = summary.renamed;
        output.say(&told!(
            output.lang(),
            "{count} ids stood for another article too: kept under PATH#ID",
            "{count} id sudah dipakai artikel lain: disimpan sebagai PATH#ID"
        ));
    }
    if summary.other_formats > 0 {
        output.say(&told!(
            output.lang(),
            "{files} of other formats passed over",
            "{files} berformat lain dilewati",
            files = words::files(summary.other_formats as u64, output.lang())
        ));
    }
    for aside in &summary.set_aside {
        let aside = aside.display();
        output.say(&told!(
            output.lang(),
            "The damaged index lies in {aside} now; delete it when you need it no longer",
            "Indeks yang rusak kini ada di {aside}; hapus bila tidak diperlukan lagi",
        ));
    }
    output.say(&format!("{summary}  {:.1} s", took.as_secs_f64()));
}
