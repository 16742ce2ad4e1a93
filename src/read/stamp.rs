//! Answers: is this file as it was when it was last looked at?
//!
//! A stamp is what the file system tells of a file without opening it. Equal stamps mean equal
//! content, but for two cases. A file that was written in the same tick of the clock as it was
//! looked at may have been written again in that tick ([`Stamp::may_hide_a_change`]). And a stamp
//! that differs may stand for the same content: a file that was copied back, touched, or given
//! other rights. In both cases a hash of the content tells ([`content`]).

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use xxhash_rust::xxh3::Xxh3;

/// What the file system tells of a file. Times are nanoseconds since 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Stamp {
    /// Bytes.
    pub size: u64,
    /// When the content was last written, as its writer may also have set it.
    pub modified: i64,
    /// When content, name or rights last changed, which nobody can set; 0 where it is not told.
    pub changed: i64,
    /// Where the file lies on its disk; 0 where it is not told.
    pub inode: u64,
}

/// The longest tick of the clocks that file systems with fine times take them from.
pub const TICK: i64 = 20_000_000;
/// The tick of file systems that tell whole seconds; FAT tells even ones.
const COARSE_TICK: i64 = 2_000_000_000;
const SECOND: i64 = 1_000_000_000;

impl Stamp {
    /// The stamp that these metadata tell.
    pub fn of(metadata: &Metadata) -> Stamp {
        let (changed, inode) = kept_by_the_system(metadata);
        let modified = metadata.modified().map_or(0, nanoseconds);
        Stamp { size: metadata.len(), modified, changed, inode }
    }

    /// Whether the file, looked at at the time `now`, may have been written again later without
    /// its stamp showing it.
    pub fn may_hide_a_change(&self, now: i64) -> bool {
        self.newest().saturating_add(self.tick()) > now
    }

    /// How long after a change another one may bear the same time.
    pub fn tick(&self) -> i64 {
        let coarse = self.modified % SECOND == 0 && self.changed % SECOND == 0;
        if coarse { COARSE_TICK } else { TICK }
    }

    /// When anything of the file last changed.
    pub fn newest(&self) -> i64 {
        self.modified.max(self.changed)
    }

    /// Whether both stand for one file, perhaps under two names: renaming changes neither of these.
    pub fn is_same_file(&self, other: &Stamp) -> bool {
        let told = |stamp: &Stamp| (stamp.size, stamp.modified, stamp.inode);
        self.inode != 0 && told(self) == told(other)
    }
}

/// Nanoseconds since 1970.
pub fn now() -> i64 {
    nanoseconds(SystemTime::now())
}

fn nanoseconds(time: SystemTime) -> i64 {
    let clamp = |nanos: u128| i64::try_from(nanos).unwrap_or(i64::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => clamp(since.as_nanos()),
        Err(before) => -clamp(before.duration().as_nanos()),
    }
}

#[cfg(unix)]
fn kept_by_the_system(metadata: &Metadata) -> (i64, u64) {
    use std::os::unix::fs::MetadataExt;
    let changed = metadata.ctime().saturating_mul(SECOND).saturating_add(metadata.ctime_nsec());
    (changed, metadata.ino())
}

#[cfg(not(unix))]
fn kept_by_the_system(_metadata: &Metadata) -> (i64, u64) {
    (0, 0)
}

/// What a look into a file found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content {
    /// The file's stamp before it was read.
    pub stamp: Stamp,
    /// A hash of its bytes.
    pub hash: u64,
    /// Whether it may have been written again since without its stamp showing it.
    pub unsettled: bool,
}

/// Hashes a file's content, no further than it reached when it was opened: it may be growing.
///
/// # Errors
/// Where it cannot be opened or read.
pub fn content(file: &Path) -> io::Result<Content> {
    let looked = now();
    let file = File::open(file)?;
    let stamp = Stamp::of(&file.metadata()?);
    let (mut hash, mut left) = (Xxh3::new(), file.take(stamp.size));
    let mut buffer = vec![0; (stamp.size as usize).clamp(1, 1 << 18)];
    loop {
        match left.read(&mut buffer)? {
            0 => break,
            bytes => hash.update(&buffer[..bytes]),
        }
    }
    Ok(Content { stamp, hash: hash.digest(), unsettled: stamp.may_hide_a_change(looked) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written_at(modified: i64, changed: i64) -> Stamp {
        Stamp { size: 1, modified, changed, inode: 1 }
    }

    #[test]
    fn a_file_written_in_the_tick_of_the_look_may_hide_a_change() {
        let fine = written_at(5 * SECOND + 1, 5 * SECOND + 1);
        assert!(fine.may_hide_a_change(5 * SECOND + TICK));
        assert!(!fine.may_hide_a_change(5 * SECOND + TICK + 1));
    }

    /// A disk that tells whole seconds hides changes for longer.
    #[test]
    fn whole_seconds_hide_changes_for_longer() {
        let coarse = written_at(6 * SECOND, 6 * SECOND);
        assert!(coarse.may_hide_a_change(7 * SECOND));
        assert!(!coarse.may_hide_a_change(8 * SECOND));
    }

    /// Setting the time of writing back does not set back the other.
    #[test]
    fn a_time_set_back_does_not_hide_a_change() {
        assert!(written_at(SECOND + 1, 9 * SECOND + 1).may_hide_a_change(9 * SECOND + 2));
    }

    #[test]
    fn a_time_in_the_future_is_not_believed() {
        assert!(written_at(100 * SECOND, 100 * SECOND).may_hide_a_change(5 * SECOND));
    }

    #[test]
    fn a_renamed_file_is_the_same_file() {
        let before = written_at(7, 7);
        assert!(before.is_same_file(&Stamp { changed: 9, ..before }));
        assert!(!before.is_same_file(&Stamp { modified: 9, ..before }));
        assert!(!Stamp { inode: 0, ..before }.is_same_file(&Stamp { inode: 0, ..before }));
    }
}
