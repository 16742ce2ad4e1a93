//! Answers: which of the new files is one that is gone, under another path?
//!
//! A renamed file keeps size, time of writing and inode; a copy of a file that is gone has its
//! content. Only new files as large as one that is gone are opened for that.

use std::collections::HashMap;

use super::outline::Reason;
use super::plan::{Plan, Task};
use crate::read::stamp;

/// Finds the moved files of a plan.
pub(super) fn find(plan: &mut Plan) {
    let mut gone_by_size: HashMap<u64, Vec<usize>> = HashMap::new();
    for (place, gone) in plan.gone.iter().enumerate() {
        gone_by_size.entry(gone.record.stamp.size).or_default().push(place);
    }
    if gone_by_size.is_empty() {
        return;
    }
    // Renamed files first: a copy must not take the place of the file itself.
    for look in [renamed, copied] {
        for at in 0..plan.read.len() {
            let task = &plan.read[at];
            let candidates = gone_by_size.get_mut(&task.stamp.size);
            let Some(candidates) = candidates.filter(|_| task.reason == Reason::New) else {
                continue;
            };
            if let Some(place) = look(plan, task, candidates) {
                candidates.retain(|other| *other != place);
                pair(plan, at, place);
            }
        }
    }
}

fn renamed(plan: &Plan, task: &Task, candidates: &[usize]) -> Option<usize> {
    let same = |place: &&usize| {
        let record = &plan.gone[**place].record;
        !record.unsettled && record.stamp.is_same_file(&task.stamp)
    };
    candidates.iter().find(same).copied()
}

fn copied(plan: &Plan, task: &Task, candidates: &[usize]) -> Option<usize> {
    // Empty files are alike without being the same.
    if candidates.is_empty() || task.stamp.size == 0 {
        return None;
    }
    let content = stamp::content(&task.file).ok()?;
    candidates.iter().find(|place| plan.gone[**place].record.content == content.hash).copied()
}

fn pair(plan: &mut Plan, at: usize, place: usize) {
    let gone = &mut plan.gone[place];
    gone.moved = true;
    let task = &mut plan.read[at];
    task.reason = Reason::Moved { from: gone.record.name(&gone.id.below).to_owned() };
    task.from = Some(gone.id.clone());
}
