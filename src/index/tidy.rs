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

/// So many segments that can still grow are left alone: merging them costs more than they do.
const GROWING: usize = 6;
/// A segment is not merged with ones that are so many times smaller, together.
const SMALLER: u32 = 10;
/// In an index of so few documents a segment's fixed files (about 15 kB) weigh much …
const FEW_DOCUMENTS: u32 = 3000;
const FEW_GROWING: usize = 3;
/// … and in one of so few they weigh more than what they hold: it is kept in one segment.
const ONE_SEGMENT: u32 = 500;
/// No merge makes a larger segment. What is merged is in memory, and memory shall not grow with
/// the corpus: so many news articles are about 250 MB.
const LARGEST: u32 = 64_000;
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
        let mut merges: Vec<MergeCandidate> = lightest(segments, all).into_iter().collect();
        let merged = |segment: &SegmentMeta| merges.iter().any(|m| m.0.contains(&segment.id()));
        let worn = |s: &&SegmentMeta| s.num_deleted_docs() * DEAD > s.max_doc() && !merged(s);
        let alone = segments.iter().filter(worn).map(|segment| MergeCandidate(vec![segment.id()]));
        let alone: Vec<_> = alone.collect();
        merges.extend(alone);
        merges
    }
}

/// The lightest segments that can still grow, where there are many of them.
fn lightest(segments: &[SegmentMeta], all: u32) -> Option<MergeCandidate> {
    let growing = segments.iter().filter(|segment| segment.num_docs() <= LARGEST / 2);
    let mut growing: Vec<&SegmentMeta> = growing.collect();
    growing.sort_by_key(|segment| segment.num_docs());
    let allowed = if all < FEW_DOCUMENTS { FEW_GROWING } else { GROWING };
    if growing.len() <= allowed {
        return None;
    }
    let (mut group, mut sum) = (Vec::new(), 0);
    for segment in growing {
        let size = segment.num_docs();
        let fits = sum + size <= LARGEST && size <= sum.saturating_mul(SMALLER);
        if group.len() >= 2 && !fits {
            break;
        }
        group.push(segment.id());
        sum += size;
    }
    Some(MergeCandidate(group))
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

/// Whether a file belongs to a generation as a whole: its list of segments and its locks.
fn is_the_indexs_own(name: &Path) -> bool {
    let own = ["meta.json", ".tantivy-writer.lock", ".tantivy-meta.lock"];
    own.iter().any(|own| name == Path::new(own))
}
