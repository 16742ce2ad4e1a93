//! Answers: what does the user see when the search index's files are damaged beyond an error?
//!
//! tantivy checks its files only in part: some damage makes it panic. That is no fault of the
//! program and is told like any other damage; every other panic is one, and shows itself.

use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::sync::atomic::{AtomicBool, Ordering};

use super::trouble::Trouble;

static DAMAGED: AtomicBool = AtomicBool::new(false);

/// Does `work`, and turns a panic of the search index into an error.
pub fn guarded<T>(work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    let shown = take_hook();
    set_hook(Box::new(move |panic| match in_search_index(panic) {
        true => DAMAGED.store(true, Ordering::Relaxed),
        false => shown(panic),
    }));
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err(match DAMAGED.load(Ordering::Relaxed) {
            true => Trouble::Damaged.into(),
            false => Trouble::Fault.into(),
        })
    })
}

/// The crates that read the search index's files.
const SEARCH_INDEX: [&str; 4] = ["tantivy", "ownedbytes", "bitpacking", "lz4_flex"];

fn in_search_index(panic: &PanicHookInfo) -> bool {
    let file = panic.location().map(|place| place.file()).unwrap_or_default();
    SEARCH_INDEX.iter().any(|name| file.contains(name))
}
