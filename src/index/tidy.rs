//! Answers: how does the index stay as small and as quick as a fresh one?
//!
//! Every run leaves a segment with what it wrote, and dead documents in the segments before. Small
//! segments are merged once there are several, and a segment with many dead documents is written
//! anew, so that an index takes at most about a quarter more room than a fresh one. What killed or
//! failed runs left is removed by the next one.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use tantivy::directory::{Directory, META_LOCK};
use tantivy::index::SegmentMeta;
use tantivy::merge_policy::{MergeCandidate, MergePolicy};

use crate::error::{Error, Result};

/// A segment is small that holds less than this part of all documents.
const SMALL: u32 = 10;
/// So many small segments are left alone: merging them costs more than they do.
const SMALL_SEGMENTS: usize = 8;
/// In an index of so few documents a segment's fixed files (about 15 kB) weigh much …
const FEW_DOCUMENTS: u32 = 3000;
const FEW_SMALL_SEGMENTS: usize = 2;
/// … and in one of so few they weigh more than what they hold: it is kept in one segment.
const ONE_SEGMENT: u32 = 500;
/// A segment is written anew when more than this part of it is dead.
const DEAD: u32 = 7;

/// Decides which segments are merged after a commit.
#[derive(Debug)]
pub(super) struct Tidy;

impl MergePolicy for Tidy {
    fn compute_merge_candidates(&self, segments: &[SegmentMeta]) -> Vec<MergeCandidate> {
        let all: u32 = segments.iter().map(SegmentMeta::num_docs).sum();
        if all < ONE_SEGMENT {
            return in_one(segments);
        }
        let (small, large): (Vec<&SegmentMeta>, Vec<&SegmentMeta>) =
            segments.iter().partition(|segment| segment.num_docs() < all / SMALL);
        let allowed = if all < FEW_DOCUMENTS { FEW_SMALL_SEGMENTS } else { SMALL_SEGMENTS };
        let mut merges = Vec::new();
        if small.len() > allowed {
            merges.push(MergeCandidate(small.iter().map(|segment| segment.id()).collect()));
        }
        let worn =
            large.iter().filter(|segment| segment.num_deleted_docs() * DEAD > segment.max_doc());
        merges.extend(worn.map(|segment| MergeCandidate(vec![segment.id()])));
        merges
    }
}

/// All segments in one, unless they are that already.
fn in_one(segments: &[SegmentMeta]) -> Vec<MergeCandidate> {
    match segments {
        [] => Vec::new(),
        [only] if !only.has_deletes() => Vec::new(),
        all => vec![MergeCandidate(all.iter().map(SegmentMeta::id).collect())],
    }
}

/// Removes what no commit names: the files of runs that were killed. Only the holder of the right
/// to write may call this, and not while it writes.
pub(super) fn sweep(generation: &Path, index: &tantivy::Index) -> Result<()> {
    let strays = strays(generation, index)?;
    if strays.is_empty() {
        return Ok(());
    }
    // A reader opens the files that a commit names under this lock.
    let _reading =
        index.directory().acquire_lock(&META_LOCK).map_err(tantivy::TantivyError::from)?;
    for stray in strays {
        fs::remove_file(&stray).map_err(Error::io(&stray))?;
    }
    Ok(())
}

/// The files of a generation that nothing names.
fn strays(generation: &Path, index: &tantivy::Index) -> Result<Vec<PathBuf>> {
    let named: HashSet<PathBuf> = index.load_metas()?.list_segment_files();
    let entries = fs::read_dir(generation).map_err(Error::io(generation))?;
    let files =
        entries.flatten().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let draft = |name: &Path| name.extension().is_some_and(|end| end == "temp");
    let stray = |name: &Path| draft(name) || !named.contains(name) && !is_the_indexs_own(name);
    Ok(files.filter(|file| stray(Path::new(&file.file_name()))).map(|file| file.path()).collect())
}

/// Whether a file belongs to a generation as a whole: its list of segments, its list of files and
/// its locks.
fn is_the_indexs_own(name: &Path) -> bool {
    let locks = [".tantivy-writer.lock", ".tantivy-meta.lock"];
    let lists = ["meta.json", ".managed.json"];
    locks.iter().chain(&lists).any(|own| name == Path::new(own))
}
