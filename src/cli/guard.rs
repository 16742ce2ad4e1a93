//! Answers: what does the user see when the search index's files are damaged beyond an error?
//!
//! tantivy checks its files only in part: some damage makes it panic. That is no fault of the
//! program and is told like any other damage; every other panic is one, and shows itself.

use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::sync::atomic::{AtomicBool, Ordering};

use telusur::words::{Lang, Told};

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
            true => {
                anyhow::anyhow!("the index is damaged: `telusur index --rebuild` builds it anew")
            }
            false => anyhow::anyhow!("this is a fault of telusur: please report what it said"),
        })
    })
}

/// The crates that read the search index's files.
const SEARCH_INDEX: [&str; 4] = ["tantivy", "ownedbytes", "bitpacking", "lz4_flex"];

fn in_search_index(panic: &PanicHookInfo) -> bool {
    let file = panic.location().map(|place| place.file()).unwrap_or_default();
    SEARCH_INDEX.iter().any(|name| file.contains(name))
}

/// An error with its causes, each said once: some messages hold their cause already.
pub fn told(error: &anyhow::Error, lang: Lang) -> String {
    let mut told = String::new();
    for cause in error.chain().map(|cause| one(cause, lang)).filter(|cause| !cause.is_empty()) {
        if told.is_empty() {
            told = cause;
        } else if !told.contains(&cause) {
            told = format!("{told}: {cause}");
        }
    }
    told
}

fn one(cause: &(dyn std::error::Error + 'static), lang: Lang) -> String {
    match cause.downcast_ref::<telusur::Error>() {
        Some(error) => error.told(lang),
        None => cause.to_string(),
    }
}
