//! Answers: what does `telusur check` do?

use telusur::index::{Check, FileCounts, Finding};
use telusur::words::{self, Lang, Told};
use telusur::{Error, Index, show, told};

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
            output.say(&error.told(output.lang()));
            return Ok(Exit::Nothing);
        }
        check => check?,
    };
    match args.json {
        true => output.print_line(&show::check_json(&check, output.lang())?)?,
        false => output.print(&super::output::visible(&text(&check, output.lang())))?,
    }
    if check.sound {
        return Ok(if check.problems.is_empty() { Exit::Done } else { Exit::Partly });
    }
    if !args.repair {
        output.say(&told!(
            output.lang(),
            "`telusur check --repair` moves this index aside and builds it anew from its corpora",
            "`telusur check --repair` menyisihkan indeks ini dan membangunnya lagi dari korpusnya",
        ));
        return Ok(Exit::Partly);
    }
    let summary = index::repair(settings, stop::on_request(output.lang()), output)?;
    Ok(if summary.problems.is_empty() { Exit::Done } else { Exit::Partly })
}

fn text(check: &Check, lang: Lang) -> String {
    let told = |finding: &Finding| format!("{}\n", finding.told(lang));
    let mut text: String = check.findings.iter().map(told).collect();
    if check.sound {
        text = told!(
            lang,
            "sound: {articles} of {files}\n",
            "utuh: {articles} dari {files}\n",
            articles = words::articles(check.articles, lang),
            files = words::files(check.files, lang),
        );
    }
    check.problems.iter().for_each(|problem| text += &format!("{}\n", problem.told(lang)));
    if let Some(files) = check.pending.filter(gone_on) {
        text += &pending(&files, lang);
    } else if check.in_line {
        text += &told!(lang, "in line with its corpora\n", "sesuai dengan korpusnya\n");
    }
    text
}

/// Whether files fare otherwise than to stay as they were.
fn gone_on(files: &FileCounts) -> bool {
    let FileCounts { added, changed, moved, removed, unreadable, unchanged: _ } = files;
    added + changed + moved + removed + unreadable > 0
}

fn pending(files: &FileCounts, lang: Lang) -> String {
    let FileCounts { added, changed, moved, removed, unreadable, unchanged: _ } = files;
    told!(
        lang,
        "the corpora went on since: {added} files are new, {changed} changed, {moved} moved, \
         {removed} gone, {unreadable} cannot be read; `telusur index` brings the index in line\n",
        "korpusnya sudah berubah: {added} berkas baru, {changed} berubah, {moved} pindah, \
         {removed} hilang, {unreadable} tidak dapat dibaca; `telusur index` menyesuaikan indeks\n",
    )
}
