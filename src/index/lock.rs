//! Answers: who may write to the index now, and since when?
//!
//! The lock is the system's own on the file `writer.lock`: it ends with the process that holds it,
//! however that ends. What the file says only names the holder; a name that a dead process left
//! keeps nobody out.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::time::Duration;

use time::OffsetDateTime;

use super::Cancel;
use crate::error::{Error, Result};

const LOCK: &str = "writer.lock";
/// How often one who waits looks again.
const PAUSE: Duration = Duration::from_millis(50);

/// Who holds the right to write.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Holder {
    /// The process.
    pub process: u32,
    /// When it took the right, in seconds since 1970.
    pub since: i64,
}

impl Holder {
    fn parse(text: &str) -> Option<Holder> {
        let (process, since) = text.trim().split_once(' ')?;
        Some(Holder { process: process.parse().ok()?, since: since.parse().ok()? })
    }

    /// The time since when, as `2026-11-22 07:15:02 UTC`.
    pub fn since_text(&self) -> String {
        let time = OffsetDateTime::from_unix_timestamp(self.since);
        let time = time.unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let (date, (hour, minute, second)) = (time.date(), time.to_hms());
        format!("{date} {hour:02}:{minute:02}:{second:02} UTC")
    }
}

/// The right to write to an index folder, held until dropped or until the process ends.
#[derive(Debug)]
pub(crate) struct WriterLock {
    _file: File,
}

/// Whether and how to wait for another process to finish.
pub(crate) struct Patience<'a> {
    /// Not at all.
    pub none: bool,
    pub cancel: &'a Cancel,
    /// Hears once for whom one waits.
    pub waiting: &'a mut dyn FnMut(Option<&Holder>),
}

impl WriterLock {
    /// Takes the right to write to `dir`, waiting for it if need be.
    pub fn take(dir: &Path, patience: &mut Patience) -> Result<WriterLock> {
        fs::create_dir_all(dir).map_err(Error::io(dir))?;
        let path = dir.join(LOCK);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(&path).map_err(Error::io(&path))?;
        let mut told = None;
        while !try_lock(&file, &path)? {
            let holder = holder(&mut file);
            if patience.none {
                return Err(Error::Busy { dir: dir.to_path_buf(), holder });
            }
            patience.cancel.check()?;
            if told.as_ref() != Some(&holder) {
                (patience.waiting)(holder.as_ref());
                told = Some(holder);
            }
            std::thread::sleep(PAUSE);
        }
        sign(&mut file).map_err(Error::io(&path))?;
        Ok(WriterLock { _file: file })
    }
}

fn try_lock(file: &File, path: &Path) -> Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(Error::io(path)(error)),
    }
}

fn sign(file: &mut File) -> std::io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    let since = OffsetDateTime::now_utc().unix_timestamp();
    write!(file, "{} {since}", std::process::id())
}

fn holder(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.rewind().and_then(|()| file.read_to_string(&mut text)).ok()?;
    Holder::parse(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_holder_says_since_when() {
        let holder = Holder::parse("4711 1637564102\n").unwrap();
        assert_eq!(holder, Holder { process: 4711, since: 1_637_564_102 });
        assert_eq!(holder.since_text(), "2021-11-22 06:55:02 UTC");
        assert_eq!(Holder::parse(""), None);
    }

    /// A name in the file is no lock: the process that left it may be dead.
    #[test]
    fn a_name_left_behind_keeps_nobody_out() {
        let dir = tempfile::TempDir::new().unwrap();
        fs::write(dir.path().join(LOCK), "1 0").unwrap();
        let mut patience =
            Patience { none: true, cancel: &Cancel::default(), waiting: &mut |_| panic!() };
        let held = WriterLock::take(dir.path(), &mut patience).unwrap();
        let busy = WriterLock::take(dir.path(), &mut patience).unwrap_err();
        let Error::Busy { holder: Some(holder), .. } = busy else { panic!("{busy:?}") };
        assert_eq!(holder.process, std::process::id());
        drop(held);
        assert!(WriterLock::take(dir.path(), &mut patience).is_ok());
    }
}
