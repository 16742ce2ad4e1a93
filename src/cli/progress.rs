//! Answers: how far has a long run come?

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use telusur::index::{Holder, Progress};
use telusur::told;

use super::output::Output;

/// A progress bar on stderr, on a terminal only. It goes by bytes: files differ too much.
pub struct Bar<'a> {
    bar: ProgressBar,
    output: &'a Output,
    started: Instant,
    files: u64,
    opened: u64,
    /// Bytes of the files before the one being read, and of that one.
    before: u64,
    size: u64,
    /// Bytes of articles read of the file being read.
    read: u64,
}

/// So often the numbers are renewed, at most.
const PACE: Duration = Duration::from_millis(100);

impl Bar<'_> {
    pub fn new(output: &Output) -> Bar<'_> {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let started = Instant::now();
        Bar { bar, output, started, files: 0, opened: 0, before: 0, size: 0, read: 0 }
    }

    fn show(&self, articles: u64) {
        let rate = articles as f64 / self.started.elapsed().as_secs_f64().max(0.001);
        let (opened, files) = (self.opened, self.files);
        self.bar.set_prefix(told!(
            self.output.lang(),
            "{opened}/{files} files, {articles} articles, {rate:.0}/s",
            "{opened}/{files} berkas, {articles} artikel, {rate:.0}/detik"
        ));
        self.bar.set_position(self.before + self.read.min(self.size));
    }
}

impl Progress for Bar<'_> {
    fn waiting(&mut self, holder: Option<&Holder>) {
        let lang = self.output.lang();
        let who = holder.map(|holder| {
            let (process, since) = (holder.process, holder.since_text());
            told!(lang, " (process {process}, since {since})", " (proses {process}, sejak {since})")
        });
        let who = who.unwrap_or_default();
        self.output.say(&told!(
            lang,
            "Another telusur is writing to the index{who}: waiting for it",
            "telusur lain sedang menulis ke indeks{who}: menunggu",
        ));
    }

    fn start(&mut self, files: u64, bytes: u64) {
        self.bar.reset();
        self.bar.set_length(bytes.max(1));
        (self.files, self.opened, self.started) = (files, 0, Instant::now());
        (self.before, self.size, self.read) = (0, 0, 0);
        let shape = self.output.lang().pick(
            "{bar:25} {percent:>3}%  {prefix}, {eta} left  {wide_msg}",
            "{bar:25} {percent:>3}%  {prefix}, sisa {eta}  {wide_msg}",
        );
        // The shape is a constant that the tests draw; without it the bar has its plain form.
        if let Ok(style) = ProgressStyle::with_template(shape) {
            self.bar.set_style(style);
        }
        self.bar.enable_steady_tick(PACE * 2);
    }

    fn step(&mut self, file: &str, bytes: u64, articles: u64) {
        self.opened += 1;
        self.before += self.size;
        (self.size, self.read) = (bytes, 0);
        if !self.bar.is_hidden() {
            self.bar.set_message(file.chars().filter(|c| !c.is_control()).collect::<String>());
            self.show(articles);
        }
    }

    fn article(&mut self, bytes: u64, articles: u64) {
        self.read += bytes;
        if articles.is_multiple_of(64) && !self.bar.is_hidden() {
            self.show(articles);
        }
    }

    fn finish(&mut self) {
        self.bar.finish_and_clear();
    }
}
