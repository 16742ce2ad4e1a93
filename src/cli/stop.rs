//! Answers: what happens on Ctrl-C, or when the system asks the program to end?
//!
//! There is one handler for the whole process. A run is asked to stop. Where it cannot within a
//! second, because it is in the middle of a very long article or of putting the index in order, the
//! program ends all the same: the index is never in a state that cannot be left. While a pager has
//! the terminal Ctrl-C is the pager's, and a request to end takes the pager along.

use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::time::Duration;

use telusur::index::Cancel;
use telusur::words::{Lang, Told};

use super::output::Output;

/// How long a run has to stop by itself.
const GRACE: Duration = Duration::from_millis(800);
/// The exit status of a run that was stopped: a part was left undone.
const STOPPED: i32 = 2;

/// What a request to end means now.
struct Asked {
    run: Option<(Cancel, Lang)>,
    /// The pager's process.
    pager: Option<u32>,
}

static ASKED: Mutex<Asked> = Mutex::new(Asked { run: None, pager: None });

/// Stops a run on Ctrl-C or a request to end; from now on, for the whole process.
pub fn on_request(lang: Lang) -> Cancel {
    let cancel = Cancel::default();
    asked().run = Some((cancel.clone(), lang));
    listen();
    cancel
}

/// Leaves Ctrl-C to the pager with this process id, until what is given back is dropped.
pub fn left_to_pager(process: u32) -> Paging {
    asked().pager = Some(process);
    listen();
    Paging { _interrupts: interrupts::Ignored::begin() }
}

/// A pager has the terminal.
#[derive(Debug)]
pub struct Paging {
    _interrupts: interrupts::Ignored,
}

impl Drop for Paging {
    fn drop(&mut self) {
        asked().pager = None;
    }
}

fn asked() -> MutexGuard<'static, Asked> {
    ASKED.lock().unwrap_or_else(PoisonError::into_inner)
}

fn listen() {
    static ONCE: Once = Once::new();
    // Without a handler the system ends the program at once, which harms nothing either.
    ONCE.call_once(|| drop(ctrlc::set_handler(answer)));
}

fn answer() {
    let asked = asked();
    if let Some(pager) = asked.pager {
        end_with(pager);
        return;
    }
    match &asked.run {
        Some((cancel, lang)) if !cancel.is_cancelled() => {
            cancel.cancel();
            let lang = *lang;
            std::thread::spawn(move || give_up(lang));
        }
        _ => std::process::exit(STOPPED),
    }
}

/// Ends pager and program. Elsewhere than on Unix Ctrl-C comes here too, and is the pager's.
fn end_with(pager: u32) {
    if cfg!(unix) {
        let _ = std::process::Command::new("kill").arg(pager.to_string()).status();
        std::process::exit(STOPPED);
    }
}

fn give_up(lang: Lang) {
    std::thread::sleep(GRACE);
    Output::tell(&format!("telusur: {}", telusur::Error::Stopped.told(lang)));
    std::process::exit(STOPPED);
}

/// Ctrl-C and a request to end reach the handler as one and the same: so the system is asked not to
/// hand Ctrl-C to this process at all.
#[cfg(unix)]
mod interrupts {
    const INTERRUPT: i32 = 2;
    const IGNORE: usize = 1;
    const FAILED: usize = usize::MAX;

    unsafe extern "C" {
        fn signal(number: i32, answer: usize) -> usize;
    }

    /// Ctrl-C does nothing to this process until it is dropped.
    #[derive(Debug)]
    pub struct Ignored(usize);

    impl Ignored {
        pub fn begin() -> Ignored {
            // SAFETY: POSIX has this function, number and answer on every system; ignoring runs no
            // code of ours in a signal handler.
            Ignored(unsafe { signal(INTERRUPT, IGNORE) })
        }
    }

    impl Drop for Ignored {
        fn drop(&mut self) {
            if self.0 != FAILED {
                // SAFETY: this is the answer that the same call gave back.
                unsafe { signal(INTERRUPT, self.0) };
            }
        }
    }
}

#[cfg(not(unix))]
mod interrupts {
    #[derive(Debug)]
    pub struct Ignored;

    impl Ignored {
        pub fn begin() -> Ignored {
            Ignored
        }
    }
}
