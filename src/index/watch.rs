//! Answers: which changes of the corpora are to be followed as they happen?
//!
//! The system tells of changes; bursts of them become one run. A run looks at everything, as every
//! run does, so that what the system does not tell (a full queue, a network disk) costs time and
//! never truth. Between runs the right to write is free.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::update::Update;
use super::{Index, Progress, Summary};
use crate::error::{Error, Result};
use crate::read::Stamp;

/// After a change, so long must nothing happen …
const QUIET: Duration = Duration::from_millis(150);
/// … but at most so long is waited, if changes do not cease.
const LONGEST: Duration = Duration::from_millis(700);
/// How often one looks whether one shall stop, and whether a corpus was replaced.
const GLANCE: Duration = Duration::from_millis(250);
/// Where the system tells of no changes: look this often, or so many times the duration of a look.
const POLL: Duration = Duration::from_secs(1);
const POLL_FACTOR: u32 = 5;

/// What a watch has to say.
#[derive(Debug)]
pub enum Watched {
    /// The first run is done, and changes are awaited from now on.
    Ready(Summary),
    /// A run that changed something, or met problems.
    Ran(Summary, Duration),
    /// A run failed; the next change starts another.
    Failed(Error),
    /// The system tells of no changes (any more), for this reason: the corpora are looked at every
    /// so often instead.
    Polling(String),
}

/// See [`Index::watch`].
pub(super) fn watch(
    dir: &Path,
    update: &Update,
    progress: &mut dyn Progress,
    tell: &mut dyn FnMut(Watched),
) -> Result<()> {
    let first = Index::update(dir, update, progress)?;
    let again = Update { no_wait: false, cancel: update.cancel.clone(), ..Update::default() };
    let mut watch = Watch::new(dir, again);
    watch.look_out(tell)?;
    tell(Watched::Ready(first));
    // What changed between the first run and the first look out.
    let mut due = true;
    while !watch.update.cancel.is_cancelled() {
        if due {
            watch.run(progress, tell);
        }
        due = watch.wait(tell)?;
    }
    Ok(())
}

struct Watch<'a> {
    dir: &'a Path,
    /// What each further run does.
    update: Update,
    /// The watcher, unless changes must be looked for.
    watcher: Option<RecommendedWatcher>,
    sender: Sender<notify::Result<Event>>,
    events: Receiver<notify::Result<Event>>,
    /// The corpora as they were when they were last watched.
    corpora: Vec<(PathBuf, Option<u64>)>,
    /// How long the last run took.
    took: Duration,
    /// The problems that were told last: a problem that stays is told once.
    told: Vec<crate::article::Problem>,
}

impl<'a> Watch<'a> {
    fn new(dir: &'a Path, update: Update) -> Watch<'a> {
        let (sender, events) = channel();
        let (corpora, told) = (Vec::new(), Vec::new());
        Watch { dir, update, watcher: None, sender, events, corpora, took: Duration::ZERO, told }
    }

    /// Watches all that the index follows.
    fn look_out(&mut self, tell: &mut dyn FnMut(Watched)) -> Result<()> {
        let followed = Index::open(self.dir)?.corpora().to_vec();
        self.corpora = followed.into_iter().map(|path| (path.clone(), identity(&path))).collect();
        let sender = self.sender.clone();
        let watcher = notify::recommended_watcher(move |event| drop(sender.send(event)));
        let watching = watcher.and_then(|mut watcher| {
            for (corpus, there) in &self.corpora {
                watch_corpus(&mut watcher, corpus, there.is_some())?;
            }
            Ok(watcher)
        });
        match watching {
            Ok(watcher) => self.watcher = Some(watcher),
            Err(error) => {
                self.watcher = None;
                tell(Watched::Polling(error.to_string()));
            }
        }
        Ok(())
    }

    fn run(&mut self, progress: &mut dyn Progress, tell: &mut dyn FnMut(Watched)) {
        let start = Instant::now();
        let outcome = Index::update(self.dir, &self.update, progress);
        self.took = start.elapsed();
        match outcome {
            Ok(summary) => {
                let news = summary.wrote() || summary.problems != self.told;
                self.told.clone_from(&summary.problems);
                if news {
                    tell(Watched::Ran(summary, self.took));
                }
            }
            Err(Error::Stopped) => {}
            Err(error) => tell(Watched::Failed(error)),
        }
    }

    /// Waits for a change, or until it is time to look for one; whether a run is due.
    fn wait(&mut self, tell: &mut dyn FnMut(Watched)) -> Result<bool> {
        let start = Instant::now();
        let pause = POLL.max(self.took * POLL_FACTOR);
        while !self.update.cancel.is_cancelled() {
            match self.events.recv_timeout(GLANCE) {
                Ok(event) if self.matters(&event) => {
                    self.await_quiet();
                    // New folders are watched by the watcher itself, a new root is not.
                    self.watch_replaced(tell)?;
                    return Ok(true);
                }
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    if self.watch_replaced(tell)? {
                        return Ok(true);
                    }
                    if self.watcher.is_none() && start.elapsed() >= pause {
                        return Ok(true);
                    }
                }
            }
        }
        Ok(false)
    }

    /// Lets a burst of changes pass.
    fn await_quiet(&self) {
        let start = Instant::now();
        let mut quiet_since = start;
        while start.elapsed() < LONGEST && quiet_since.elapsed() < QUIET {
            match self.events.recv_timeout(QUIET.saturating_sub(quiet_since.elapsed())) {
                Ok(event) if self.matters(&event) => quiet_since = Instant::now(),
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }

    /// Watches anew where a corpus was deleted, made again or replaced; whether one was.
    fn watch_replaced(&mut self, tell: &mut dyn FnMut(Watched)) -> Result<bool> {
        let replaced = self.corpora.iter().any(|(path, before)| identity(path) != *before);
        if replaced && self.watcher.is_some() {
            self.look_out(tell)?;
        }
        Ok(replaced && self.watcher.is_some())
    }

    /// Whether an event may mean that the corpus says something else now. The index's own folder
    /// may lie in a corpus, and reading is no change.
    fn matters(&self, event: &notify::Result<Event>) -> bool {
        let Ok(event) = event else { return true };
        let own = |path: &PathBuf| path.starts_with(self.dir_as_watched());
        event.need_rescan()
            || is_change(&event.kind) && (event.paths.is_empty() || !event.paths.iter().all(own))
    }

    fn dir_as_watched(&self) -> PathBuf {
        self.dir.canonicalize().unwrap_or_else(|_| self.dir.to_path_buf())
    }
}

/// Whether an event may stand for a change. On systems that tell when a file is closed, its being
/// written to is none yet: it would be read half written.
fn is_change(kind: &EventKind) -> bool {
    let tells_of_closing = cfg!(any(target_os = "linux", target_os = "android"));
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        EventKind::Modify(ModifyKind::Data(_)) => !tells_of_closing,
        _ => true,
    }
}

/// Watches a corpus and the folder that it lies in, which tells when it is replaced.
fn watch_corpus(
    watcher: &mut RecommendedWatcher,
    corpus: &Path,
    there: bool,
) -> notify::Result<()> {
    if corpus.is_dir() {
        watcher.watch(corpus, RecursiveMode::Recursive)?;
    } else if let (true, Some(folder)) = (there, corpus.parent()) {
        // An editor replaces a file by another: the folder tells of that, the file does not.
        watcher.watch(folder, RecursiveMode::NonRecursive)?;
    }
    Ok(())
}

/// Which folder or file lies at `path`; `None` where there is none.
fn identity(path: &Path) -> Option<u64> {
    let metadata = path.metadata().ok()?;
    // A file is replaced in its folder, which is watched.
    Some(if metadata.is_dir() { Stamp::of(&metadata).inode } else { 0 })
}
