//! Answers: what happens on Ctrl-C, or when the system asks the program to end?
//!
//! The run is asked to stop. Where it cannot within a second, because it is in the middle of a very
//! long article or of putting the index in order, the program ends all the same: the index is never
//! in a state that cannot be left.

use std::time::Duration;

use telusur::index::Cancel;
use telusur::words::{Lang, Told};

use super::output::Output;
use super::pager;

/// How long a run has to stop by itself.
const GRACE: Duration = Duration::from_millis(800);
/// The exit status of a run that was stopped: a part was left undone.
const STOPPED: i32 = 2;

/// Stops a run on Ctrl-C or a request to end; from now on, for the whole process.
pub fn on_request(lang: Lang) -> Cancel {
    let cancel = Cancel::default();
    let asked = cancel.clone();
    let handler = move || {
        if pager::is_open() {
            return;
        }
        if asked.is_cancelled() {
            std::process::exit(STOPPED);
        }
        asked.cancel();
        std::thread::spawn(move || give_up(lang));
    };
    // Without a handler the system ends the program at once, which harms nothing either.
    let _ = ctrlc::set_handler(handler);
    cancel
}

fn give_up(lang: Lang) {
    std::thread::sleep(GRACE);
    Output::tell(&format!("telusur: {}", telusur::Error::Stopped.told(lang)));
    std::process::exit(STOPPED);
}
