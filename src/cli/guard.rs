//! Answers: what does the user see when the search index's files are damaged beyond an error?
//!
//! tantivy checks its files only in part: some damage makes it panic, or a library below it, or our
//! own code that believed a number. Whether damage is the reason cannot be told by where it
//! happened; the checksums of the files know. All other panics are faults and show themselves.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::path::Path;
use std::thread;

use telusur::index::Index;

use super::output::Output;
use super::trouble::Trouble;

thread_local! {
    /// What the last panic of the guarded thread said.
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Does `work`; a panic becomes an error, which is damage where the files of the index in `dir`
/// are not what was written.
pub fn guarded<T>(dir: &Path, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    let shown = take_hook();
    let here = thread::current().id();
    set_hook(Box::new(move |panic| match thread::current().id() == here {
        true => SAID.set(told(panic)),
        // Nobody waits for what a thread of the search index's own says.
        false if in_search_index(panic) => {}
        false => shown(panic),
    }));
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let said = SAID.take();
        if Index::is_damaged(dir) {
            return Err(Trouble::Damaged.into());
        }
        Output::tell(&said);
        Err(Trouble::Fault.into())
    })
}

/// What a panic says where nothing else is asked of it.
fn told(panic: &PanicHookInfo) -> String {
    let trace = Backtrace::capture();
    match trace.status() {
        BacktraceStatus::Captured => format!("{panic}\n{trace}"),
        _ => panic.to_string(),
    }
}

fn in_search_index(panic: &PanicHookInfo) -> bool {
    panic.location().is_some_and(|place| place.file().contains("tantivy"))
}

#[cfg(test)]
mod tests {
    use telusur::index::{Silent, Update};

    use super::*;

    fn trouble(dir: &Path) -> String {
        let broken: Vec<u8> = Vec::new();
        let length = std::hint::black_box(7);
        let error = guarded(dir, || Ok(broken[length])).unwrap_err();
        format!("{:?}", error.downcast::<Trouble>().unwrap())
    }

    /// Only the search index's own panics were taken for damage: a library below it that was not
    /// listed, and our own code that had believed a number, called it a fault.
    #[test]
    fn the_checksums_tell_damage_from_a_fault() {
        let folder = tempfile::tempdir().unwrap();
        let (corpus, dir) = (folder.path().join("corpus"), folder.path().join("index"));
        std::fs::create_dir(&corpus).unwrap();
        std::fs::write(corpus.join("baik.txt"), "Banten meraih penghargaan\n\nBaik.\n").unwrap();
        assert_eq!(trouble(&dir), "Fault", "there is no index");
        let update = Update { corpora: vec![corpus], ..Update::default() };
        Index::update(&dir, &update, &mut Silent).unwrap();
        assert_eq!(trouble(&dir), "Fault", "the index is whole");
        let mut parts = std::fs::read_dir(dir.join("g1")).unwrap().map(|part| part.unwrap().path());
        let terms = parts.find(|part| part.extension().is_some_and(|end| end == "term")).unwrap();
        let mut bytes = std::fs::read(&terms).unwrap();
        bytes[0] ^= 1;
        std::fs::write(&terms, bytes).unwrap();
        assert_eq!(trouble(&dir), "Damaged");
    }
}
