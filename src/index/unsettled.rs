//! Answers: when may a file that changed just now be believed to be as it was read?
//!
//! A file written in the same tick of the clock as it was read may be written once more in that
//! tick, and its stamp would not show it. So such files are looked at again when the tick is over:
//! those that are still as they were read are settled, the others the next run looks into.

use std::path::PathBuf;
use std::time::Duration;

use super::record::{FileId, FileRecord};
use crate::read::stamp::{self, TICK};

/// Files read in this run that changed just before.
#[derive(Default)]
pub(super) struct Unsettled(Vec<(PathBuf, FileId, FileRecord)>);

impl Unsettled {
    pub fn push(&mut self, file: PathBuf, id: FileId, record: FileRecord) {
        self.0.push((file, id, record));
    }

    /// The files' records, settled where they can be; if `wait`, after their tick is over, unless
    /// that would take long.
    pub fn take(&mut self, wait: bool) -> Vec<(FileId, FileRecord)> {
        let files = std::mem::take(&mut self.0);
        let fine = files.iter().map(|(_, _, record)| record.stamp).filter(|s| s.tick() == TICK);
        let over = fine.map(|stamp| stamp.newest() + TICK).max().unwrap_or(0);
        let left = (over - stamp::now() + 1_000_000).clamp(0, 2 * TICK);
        if wait && left > 0 && over > 0 {
            std::thread::sleep(Duration::from_nanos(left as u64));
        }
        files.into_iter().map(|(file, id, record)| (id, looked_at_again(&file, record))).collect()
    }
}

fn looked_at_again(file: &std::path::Path, mut record: FileRecord) -> FileRecord {
    if let Ok(now) = stamp::content(file) {
        let same = (now.stamp, now.hash) == (record.stamp, record.content);
        record.unsettled = now.unsettled || !same;
    }
    record
}
