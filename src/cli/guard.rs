//! Answers: what does the user see when the search index's files are damaged beyond an error?
//!
//! tantivy checks its files only in part: some damage makes it panic. That is no fault of the
//! program and is told like any other damage; every other panic is one, and shows itself.

use std::backtrace::Backtrace;
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
    // Only a garbled number asks for more memory than there can be, whoever believed it.
    if panic.payload_as_str() == Some("capacity overflow") {
        return true;
    }
    let file = panic.location().map(|place| place.file()).unwrap_or_default();
    match file.starts_with("/rustc/") {
        // The standard library itself gave up, as where a garbled length asks for all memory.
        true => called_by_search_index(&Backtrace::force_capture().to_string()),
        false => SEARCH_INDEX.iter().any(|name| file.contains(name)),
    }
}

/// Whether the innermost function that is not the standard library's is the search index's.
/// Names of functions are known in release builds as well.
fn called_by_search_index(backtrace: &str) -> bool {
    let panicked = backtrace.rfind("rust_begin_unwind").unwrap_or(0);
    let frames = backtrace[panicked..].lines().filter(|line| !line.trim_start().starts_with("at "));
    let ours = |frame: &&str| frame.contains("telusur") || names_search_index(frame);
    frames.into_iter().find(ours).is_some_and(names_search_index)
}

fn names_search_index(frame: &str) -> bool {
    SEARCH_INDEX
        .iter()
        .any(|name| frame.contains(&format!("{name}::")) || frame.contains(&format!("{name}_")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// It showed itself as a fault of the program where our own code had believed the number.
    #[test]
    fn a_length_beyond_all_memory_is_damage() {
        let length = std::hint::black_box(usize::MAX);
        let read = guarded(|| Ok(Vec::<u64>::with_capacity(length)));
        let trouble = read.unwrap_err();
        assert!(matches!(trouble.downcast_ref(), Some(Trouble::Damaged)), "{trouble}");
    }

    #[test]
    fn who_called_the_standard_library_is_seen_in_the_backtrace() {
        let trace = |caller: &str| {
            format!(
                "   0: telusur::cli::guard::in_search_index\n             at ./src/cli/guard.rs:38:5\n   \
                 1: rust_begin_unwind\n   2: alloc::raw_vec::capacity_overflow\n             at /rustc/x\n   \
                 3: {caller}\n   4: tantivy::searcher::search\n   5: telusur::search::search\n"
            )
        };
        assert!(called_by_search_index(&trace("tantivy::termdict::open")));
        assert!(called_by_search_index(&trace("<tantivy_fst::Stream as X>::next")));
        assert!(!called_by_search_index(&trace("telusur::search::collector::collect")));
    }
}
