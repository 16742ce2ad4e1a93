//! Answers: which documents of a segment have something, and how many of those before each?
//!
//! What few documents have is kept in a list of these alone. A bit for each document says who has
//! it, and how many bits are set before says where in the list it stands. Two rows of bits tell at
//! once which of very many documents have it, 64 at a time.

use tantivy::DocId;

/// Some documents of a segment, a bit each.
#[derive(Debug, Default)]
pub(crate) struct DocSet(Vec<u64>);

impl DocSet {
    /// Documents in ascending order.
    pub fn new(docs: &[DocId]) -> DocSet {
        let mut rows = vec![0; docs.last().map_or(0, |last| *last as usize / 64 + 1)];
        let (mut row, mut bits) = (0, 0);
        for doc in docs {
            // A row is written once, when it is full.
            if *doc as usize / 64 != row {
                rows[row] = bits;
                (row, bits) = (*doc as usize / 64, 0);
            }
            bits |= 1 << (doc % 64);
        }
        if let Some(last) = rows.get_mut(row) {
            *last = bits;
        }
        DocSet(rows)
    }
}

/// The documents that have something.
#[derive(Debug, Default)]
pub(crate) struct Marked {
    /// For 64 documents each: which have it, and how many before them do.
    rows: Vec<(u64, u32)>,
    count: u32,
}

impl Marked {
    /// Adds a document, after those before it.
    pub fn push(&mut self, doc: DocId) {
        let row = doc as usize / 64;
        while self.rows.len() <= row {
            self.rows.push((0, self.count));
        }
        self.rows[row].0 |= 1 << (doc % 64);
        self.count += 1;
    }

    /// How many of those that have it stand before a document that has it.
    pub fn place(&self, doc: DocId) -> Option<usize> {
        let (bits, before) = self.rows.get(doc as usize / 64)?;
        let has = bits >> (doc % 64) & 1 == 1;
        has.then(|| (before + below(*bits, doc % 64)) as usize)
    }

    /// Shows each of some documents that has it: its place among these, and among those that
    /// have it.
    pub fn each_among(&self, docs: &DocSet, mut see: impl FnMut(u32, usize)) {
        let mut passed = 0;
        for ((bits, before), docs) in self.rows.iter().zip(&docs.0) {
            let mut both = bits & docs;
            while both != 0 {
                let bit = both.trailing_zeros();
                both &= both - 1;
                see(passed + below(*docs, bit), (before + below(*bits, bit)) as usize);
            }
            passed += docs.count_ones();
        }
    }
}

/// How many bits are set below one.
fn below(bits: u64, bit: u32) -> u32 {
    (bits & ((1 << bit) - 1)).count_ones()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn places_are_those_in_the_lists(
            having in prop::collection::btree_set(0..300u32, 0..60),
            asked in prop::collection::btree_set(0..300u32, 0..60),
        ) {
            let mut marked = Marked::default();
            having.iter().for_each(|doc| marked.push(*doc));
            let place = |docs: &BTreeSet<u32>, doc| docs.iter().position(|other| *other == doc);
            for doc in 0..320 {
                prop_assert_eq!(marked.place(doc), place(&having, doc));
            }
            let docs: Vec<DocId> = asked.iter().copied().collect();
            let mut seen = Vec::new();
            marked.each_among(&DocSet::new(&docs), |at, own| seen.push((at as usize, own)));
            let both = having.intersection(&asked);
            let wanted = both.map(|doc| (place(&asked, *doc), place(&having, *doc)));
            let wanted: Vec<_> = wanted.filter_map(|(at, own)| at.zip(own)).collect();
            prop_assert_eq!(seen, wanted);
        }
    }
}
