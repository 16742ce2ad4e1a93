//! Answers: what does `telusur check` do?

use telusur::index::{Check, FileCounts};
use telusur::{Error, Index};

use super::output::{Exit, Output};
use super::settings::Settings;
use super::{index, stop};

/// Look whether the index is sound and agrees with its corpora
///
/// Exit status: 0 nothing is wrong (the corpora may have gone on since the last run, which is
/// said), 1 there is no index, 2 something is wrong.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where something is wrong, move the index aside and build it anew
    #[arg(long)]
    repair: bool,
    /// Print it as JSON
    #[arg(long)]
    json: bool,
}

pub fn run(args: Args, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    let check = match Index::check(&settings.index) {
        Err(error @ Error::NoIndex(_)) => {
            output.say(&error.to_string());
            return Ok(Exit::Nothing);
        }
        check => check?,
    };
    match args.json {
        true => output.print_line(&serde_json::to_string(&check)?)?,
        false => output.print(&super::output::visible(&text(&check)))?,
    }
    if check.sound {
        return Ok(Exit::Done);
    }
    if !args.repair {
        output.say(
            "`telusur check --repair` moves this index aside and builds it anew from its corpora",
        );
        return Ok(Exit::Partly);
    }
    let summary = index::repair(settings, stop::on_request(), output)?;
    Ok(if summary.problems.is_empty() { Exit::Done } else { Exit::Partly })
}

fn text(check: &Check) -> String {
    let mut text: String = check.findings.iter().map(|finding| format!("{finding}\n")).collect();
    if check.sound {
        text = format!("sound: {} articles of {} files\n", check.articles, check.files);
    }
    if let Some(files) = check.pending.filter(|_| !check.in_line) {
        text += &pending(&files);
    } else if check.in_line {
        text += "in line with its corpora\n";
    }
    text
}

fn pending(files: &FileCounts) -> String {
    let FileCounts { added, changed, moved, removed, unreadable, unchanged: _ } = files;
    format!(
        "the corpora went on since: {added} files are new, {changed} changed, {moved} moved, {removed} gone, \
         {unreadable} cannot be read; `telusur index` brings the index in line\n"
    )
}
