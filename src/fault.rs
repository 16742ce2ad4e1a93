//! Answers: what becomes of a panic in the middle of one article?
//!
//! A fault of ours, or of a library that reads pages and documents, must cost one article and not
//! a run over a hundred thousand. Work on one article touches nothing that outlives it, so what a
//! panic leaves half done is dropped with it.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, resume_unwind};
use std::sync::Once;

thread_local! {
    /// How many times over this thread's panics are caught here.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    /// What the last of them said.
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Does `work`; where it panics, gives back where and with which words, and nothing is told on the
/// terminal. `work` must change nothing that others see, unless it does so in one step.
pub(crate) fn contained<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(listen);
    let depth = DEPTH.get();
    DEPTH.set(depth + 1);
    let done = catch_unwind(AssertUnwindSafe(work));
    match done {
        // Left as it is, so that whoever contains this lets it pass as well.
        Err(panic) if DEPTH.get() != depth + 1 => resume_unwind(panic),
        done => {
            DEPTH.set(depth);
            done.map_err(|_| SAID.take())
        }
    }
}

/// Does `work` as if nothing around it were [`contained`]: what the contained work calls back is
/// not its own, and a panic there goes all the way up.
pub(crate) fn outside<T>(work: impl FnOnce() -> T) -> T {
    let depth = DEPTH.replace(0);
    let done = work();
    DEPTH.set(depth);
    done
}

/// Has panics that are caught remembered, and all others shown as they were before.
fn listen() {
    let shown = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| match DEPTH.get() {
        0 => shown(panic),
        _ => SAID.set(said(panic)),
    }));
}

fn said(panic: &PanicHookInfo) -> String {
    let words = panic.payload_as_str().unwrap_or("no reason given");
    // A message may quote the whole article.
    let words = words.lines().next().unwrap_or_default();
    let words: String = words.chars().take(120).collect();
    match panic.location() {
        Some(place) => format!("{}:{}: {words}", file_name(place.file()), place.line()),
        None => words,
    }
}

/// The end of a path: where the program was built says nothing to its user.
fn file_name(path: &str) -> &str {
    let mut ends = path.rmatch_indices(['/', '\\']).map(|(at, _)| at + 1);
    ends.nth(1).map_or(path, |at| &path[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_given_back_with_its_place_and_words() {
        let broken: Vec<u8> = Vec::new();
        let said = contained(|| broken[7]).unwrap_err();
        assert!(said.starts_with("src/fault.rs:") && said.contains("index is 7"), "{said}");
        assert_eq!(contained(|| 7), Ok(7));
    }

    #[test]
    fn a_panic_in_what_is_contained_twice_is_caught_by_the_inner_one() {
        let done = contained(|| contained(|| panic!("inside")).is_err());
        assert_eq!(done, Ok(true));
        assert_eq!(DEPTH.get(), 0);
    }

    /// What is called back may have left more than one article half done.
    #[test]
    fn a_panic_of_what_is_called_back_goes_up() {
        let up = catch_unwind(|| contained(|| contained(|| outside(|| panic!("not ours")))));
        assert!(up.is_err());
        assert_eq!(DEPTH.get(), 0);
        assert_eq!(contained(|| outside(|| contained(|| 7))), Ok(Ok(7)));
    }

    #[test]
    fn a_long_message_is_cut() {
        let said = contained(|| panic!("{}\nsecond line", "x".repeat(500))).unwrap_err();
        assert!(said.len() < 200 && !said.contains("second"), "{said}");
    }
}
