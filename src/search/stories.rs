//! Answers: which of the hits tell the same story?
//!
//! Hits whose texts are the same word for word are one story at once. Of the others those are
//! compared that have a key of their sketches in common. Whether two hits tell one story depends
//! on their texts and on the other hits alone, not on where they lie in the index.
//!
//! Many hits are not compared anew by each search: from the second time on it is found once which
//! of all the index's texts are alike ([`Alike`](crate::index::Alike)), and kept with its columns.
//! Who asks only once, as a command does, does not wait for that.

mod known;

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;
use std::sync::atomic::Ordering;

use tantivy::collector::DocSetCollector;
use tantivy::columnar::Column;
use tantivy::{DocAddress, DocId};

use super::bits::{AsItIs, Bits};
use super::collector::SegmentHits;
use crate::error::Result;
use crate::index::{Columns, KEY_NUMBERS, Sketch, View, story_keys};
use known::{alike, of_known};

/// So many hits are compared with one another; of more, it is used what is known of all texts.
const FEW: usize = 2000;
/// With how many others of one key a text is compared: a key that very many texts share belongs
/// to a form, and comparing them all would take for ever.
const NEIGHBOURS: usize = 32;
/// How many hits are looked up at once.
const BATCH: usize = 256;
/// Marks hits and texts that have no number.
const NONE: u32 = u32::MAX;

/// The hits by story. A hit's number is its place among all, segment after segment.
#[derive(Debug, Default)]
pub(super) struct Stories {
    /// How many stories the hits tell.
    pub count: u64,
    /// For each hit its story's number; [`NONE`] where it tells its story alone.
    of: Vec<u32>,
    /// The other hits by story.
    members: Vec<u32>,
    /// Where each story's hits end among these.
    ends: Vec<u32>,
}

impl Stories {
    /// The stories among the hits of a view.
    pub fn among(view: &View, columns: &Columns, hits: &[SegmentHits]) -> Result<Stories> {
        let many = hits.iter().map(|hits| hits.docs.len()).sum::<usize>() > FEW;
        let known = match columns.alike.get() {
            None if many && columns.asked.swap(true, Ordering::Relaxed) => {
                let known = alike(columns, &all(view)?);
                Some(columns.alike.get_or_init(|| known))
            }
            known => known,
        };
        Ok(match known {
            Some(known) => of_known(known, hits),
            None => Texts::compared(columns, hits).stories(),
        })
    }

    /// The stories of so many hits, given those that may not tell theirs alone: side by side where
    /// it is the same story, each with what is the same for all hits of it.
    fn new(told: &[(u32, u32)], hits: usize) -> Stories {
        let mut stories = Stories { of: vec![NONE; hits], ..Stories::default() };
        stories.count = (hits - told.len()) as u64;
        for tellers in told.chunk_by(|(a, _), (b, _)| a == b) {
            stories.count += 1;
            if tellers.len() > 1 {
                let number = stories.ends.len() as u32;
                tellers.iter().for_each(|(_, hit)| stories.of[*hit as usize] = number);
                stories.members.extend(tellers.iter().map(|(_, hit)| *hit));
                stories.ends.push(stories.members.len() as u32);
            }
        }
        stories
    }

    /// The story of a hit, if others tell it too.
    pub fn story_of(&self, hit: u32) -> Option<u32> {
        self.of.get(hit as usize).copied().filter(|story| *story != NONE)
    }

    /// All hits of a story.
    pub fn members(&self, story: u32) -> &[u32] {
        let end = |story: usize| self.ends[story] as usize;
        let start = (story as usize).checked_sub(1).map_or(0, end);
        &self.members[start..end(story as usize)]
    }
}

/// All articles of a view.
fn all(view: &View) -> Result<Vec<SegmentHits>> {
    let found = view.searcher.search(&view.articles(), &DocSetCollector)?;
    let mut segments: BTreeMap<u32, Vec<DocId>> = BTreeMap::new();
    for at in found {
        segments.entry(at.segment_ord).or_default().push(at.doc_id);
    }
    let hits = segments.into_iter().map(|(segment, mut docs)| {
        docs.sort_unstable();
        SegmentHits::new(segment, docs, Vec::new())
    });
    Ok(hits.collect())
}

/// The different texts of the hits.
#[derive(Debug, Default)]
struct Texts {
    /// For each hit the number of its text; [`NONE`] where it has no words.
    of: Vec<u32>,
    /// Where each text lies first, and the hash of its words.
    first: Vec<(DocAddress, u64)>,
    by_hash: HashMap<u64, u32, BuildHasherDefault<AsItIs>>,
    /// For each text another of its story, itself where it is the first.
    joined: Vec<u32>,
}

impl Texts {
    /// The hits' texts, compared with one another.
    fn compared(columns: &Columns, hits: &[SegmentHits]) -> Texts {
        let mut texts = Texts::taken(columns, hits);
        for (a, b) in texts.alike(columns) {
            texts.join(a, b);
        }
        texts
    }

    fn taken(columns: &Columns, hits: &[SegmentHits]) -> Texts {
        let mut texts = Texts::default();
        let all = hits.iter().map(|hits| hits.docs.len()).sum();
        texts.of.reserve(all);
        texts.first.reserve(all);
        texts.by_hash.reserve(all);
        for hits in hits {
            texts.take(columns.segments[hits.segment as usize].twin.as_ref(), hits);
        }
        texts.joined = (0..texts.first.len() as u32).collect();
        texts
    }

    /// Takes the hits of a segment.
    fn take(&mut self, twins: Option<&Column<u64>>, hits: &SegmentHits) {
        let Some(twins) = twins else {
            return self.of.extend(hits.docs.iter().map(|_| NONE));
        };
        let mut batch = [None; BATCH];
        for docs in hits.docs.chunks(BATCH) {
            let found = &mut batch[..docs.len()];
            found.fill(None);
            twins.first_vals(docs, found);
            for (doc, twin) in docs.iter().zip(found) {
                let address = DocAddress::new(hits.segment, *doc);
                let text = twin.map_or(NONE, |twin| self.text(twin, address));
                self.of.push(text);
            }
        }
    }

    fn text(&mut self, twin: u64, address: DocAddress) -> u32 {
        let Texts { first, by_hash, .. } = self;
        *by_hash.entry(twin).or_insert_with(|| {
            first.push((address, twin));
            first.len() as u32 - 1
        })
    }

    /// The pairs of texts that are alike.
    fn alike(&self, columns: &Columns) -> Vec<(u32, u32)> {
        let mut pairs = Vec::new();
        let common = self.with_common_keys(columns);
        for texts in common.chunk_by(|(a, _), (b, _)| a == b).filter(|texts| texts.len() > 1) {
            let sketches =
                texts.iter().map(|(_, text)| sketch(columns, self.first[*text as usize].0));
            let known: Vec<(Option<Sketch>, u32)> =
                sketches.zip(texts.iter().map(|(_, text)| *text)).collect();
            for (place, (own, text)) in known.iter().enumerate() {
                let before = &known[place.saturating_sub(NEIGHBOURS)..place];
                let like = before.iter().filter(|(other, _)| is_like(own, other));
                pairs.extend(like.map(|(_, other)| (*other, *text)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    fn join(&mut self, a: u32, b: u32) {
        join(&mut self.joined, a, b);
    }

    /// The texts that have a key in common with another, by key, in an order that depends on the
    /// texts alone. Few have: two rows of bits sort out the others without remembering them.
    fn with_common_keys(&self, columns: &Columns) -> Vec<(u64, u32)> {
        let keys: Vec<_> = self.first.iter().map(|(at, _)| keys(columns, *at)).collect();
        let each = || {
            keys.iter().enumerate().flat_map(|(text, numbers)| {
                let keys = numbers.map_or([None; 4], story_keys);
                keys.into_iter().flatten().map(move |key| (key, text as u32))
            })
        };
        let (mut seen, mut again) = (Bits::new(keys.len()), Bits::new(keys.len()));
        for (key, _) in each() {
            if !seen.insert(key) {
                again.insert(key);
            }
        }
        let mut common: Vec<(u64, u32)> = each().filter(|(key, _)| again.holds(*key)).collect();
        common.sort_unstable_by_key(|(key, text)| (*key, self.first[*text as usize].1));
        common
    }

    fn stories(mut self) -> Stories {
        let roots: Vec<u32> =
            (0..self.joined.len() as u32).map(|text| root(&mut self.joined, text)).collect();
        let root = |text: &u32| roots.get(*text as usize).copied();
        let mut tellers = vec![0u32; roots.len()];
        self.of.iter().filter_map(root).for_each(|root| tellers[root as usize] += 1);
        let roots_of_hits = self.of.iter().map(root).zip(0..);
        let several = |root: &u32| tellers[*root as usize] > 1;
        let told = roots_of_hits.filter_map(|(root, hit)| Some((root.filter(several)?, hit)));
        let mut told: Vec<(u32, u32)> = told.collect();
        told.sort_unstable();
        Stories::new(&told, self.of.len())
    }
}

/// Makes two texts one story.
fn join(joined: &mut [u32], a: u32, b: u32) {
    let (a, b) = (root(joined, a), root(joined, b));
    joined[a.max(b) as usize] = a.min(b);
}

/// The first text of a text's story.
fn root(joined: &mut [u32], mut text: u32) -> u32 {
    while joined[text as usize] != text {
        let next = joined[text as usize];
        joined[text as usize] = joined[next as usize];
        text = next;
    }
    text
}

fn is_like(a: &Option<Sketch>, b: &Option<Sketch>) -> bool {
    a.as_ref().zip(b.as_ref()).is_some_and(|(a, b)| a.is_like(b))
}

/// The numbers that hold the keys of a document's sketch; `None` where it has none.
fn keys(columns: &Columns, at: DocAddress) -> Option<[u64; KEY_NUMBERS]> {
    numbers(columns.segments[at.segment_ord as usize].keys.as_ref()?, at.doc_id)
}

fn sketch(columns: &Columns, at: DocAddress) -> Option<Sketch> {
    numbers(columns.segments[at.segment_ord as usize].sketch.as_ref()?, at.doc_id).map(Sketch)
}

/// The numbers that a column has for a document; `None` where they are not so many.
fn numbers<const N: usize>(column: &Column<u64>, doc: DocId) -> Option<[u64; N]> {
    let rows = column.index.value_row_ids(doc);
    // What a damaged column says of its rows is not believed.
    (rows.len() == N && rows.end <= column.values.num_vals()).then(|| {
        let mut numbers = [0; N];
        column.values.get_range(rows.start.into(), &mut numbers);
        numbers
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::index::{Index, Silent, Update};

    /// Twelve articles in four stories by turns, each a little longer than the one before.
    fn index() -> (tempfile::TempDir, Index) {
        let dir = tempfile::TempDir::new().unwrap();
        let corpus = dir.path().join("corpus.jsonl");
        let line = |n: usize| {
            let words = (0..100 + n).map(|word| format!("k{}x{word}", n % 4)).collect::<Vec<_>>();
            json!({"id": n.to_string(), "title": "T", "body": words.join(" ")}).to_string()
        };
        // In two runs, and the last article gone again: several segments, and deleted documents.
        for articles in [5, 13, 12] {
            let lines: Vec<String> = (0..articles).map(line).collect();
            std::fs::write(&corpus, lines.join("\n")).unwrap();
            let update = Update { corpora: vec![corpus.clone()], ..Update::default() };
            Index::update(&dir.path().join("index"), &update, &mut Silent).unwrap();
        }
        let index = Index::open(&dir.path().join("index")).unwrap();
        (dir, index)
    }

    fn grouped(stories: &Stories, hits: usize) -> (u64, Vec<Option<Vec<u32>>>) {
        let members = |hit| stories.story_of(hit).map(|story| stories.members(story).to_vec());
        (stories.count, (0..hits as u32).map(members).collect())
    }

    #[test]
    fn what_is_known_of_all_texts_groups_any_hits_as_comparing_them_does() {
        let (_dir, index) = index();
        let view = index.view();
        let columns = index.columns(&view).unwrap();
        let every = all(&view).unwrap();
        let known = alike(&columns, &every);
        for left_out in 0..64u32 {
            let some = every.iter().map(|hits| {
                let kept = |doc: &&DocId| left_out >> (**doc % 6) & 1 == 0;
                let docs = hits.docs.iter().filter(kept).copied().collect();
                SegmentHits::new(hits.segment, docs, Vec::new())
            });
            let some: Vec<SegmentHits> = some.collect();
            let hits = some.iter().map(|hits| hits.docs.len()).sum();
            let compared = grouped(&Texts::compared(&columns, &some).stories(), hits);
            assert_eq!(compared, grouped(&of_known(&known, &some), hits));
            if left_out == 0 {
                assert_eq!((compared.0, hits), (4, 12));
            }
        }
    }
}
