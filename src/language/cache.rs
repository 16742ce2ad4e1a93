//! Answers: which root did this word have when it was last looked up?
//!
//! In running text nearly every word has been seen a moment ago, so a small table saves taking
//! words apart. Each word has one place in it, which a newer word may take: the table never
//! grows. One table a thread, of 512 kB, of which a thread that stems few words uses little: it is
//! made of zeros, which the system hands out page by page where one is written.

use std::cell::RefCell;

/// Longer words are looked up anew each time, in bytes.
const LONGEST: usize = 24;
/// Places in the table; a power of two. Twice as many save a tenth of the time and cost as much again at start.
const PLACES: usize = 1 << 14;

thread_local! {
    static TABLE: RefCell<Vec<Stored>> = const { RefCell::new(Vec::new()) };
}

/// An entry as the table holds it: the word's bytes, then its length, the letter in front of the
/// root, and where the root starts and ends. Zeros are an empty place.
type Stored = [u64; KEY + 1];
/// Numbers that a word's bytes are kept in.
const KEY: usize = LONGEST / 8;

/// A word's bytes, and how many they are.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Key {
    bytes: [u64; KEY],
    len: u8,
}

impl Key {
    fn new(word: &str) -> Option<Self> {
        let mut bytes = [0; LONGEST];
        let len = u8::try_from(word.len()).ok()?;
        let to = bytes.get_mut(..word.len())?;
        for (to, from) in to.iter_mut().zip(word.bytes()) {
            *to = from;
        }
        let (eights, _) = bytes.as_chunks::<8>();
        let mut key = Self { bytes: [0; KEY], len };
        for (to, from) in key.bytes.iter_mut().zip(eights) {
            *to = u64::from_le_bytes(*from);
        }
        Some(key)
    }
}

/// A word and its root, which is a stretch of the word, perhaps behind a letter that the nasal
/// swallowed.
#[derive(Clone, Copy)]
struct Entry {
    word: Key,
    /// 0 for none.
    lead: u8,
    start: u8,
    end: u8,
}

impl Entry {
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

    fn read(stored: &Stored) -> Self {
        let [bytes @ .., rest] = *stored;
        let [len, lead, start, end, ..] = rest.to_le_bytes();
        Self { word: Key { bytes, len }, lead, start, end }
    }

    fn stored(self) -> Stored {
        let [a, b, c] = self.word.bytes;
        let rest = [self.word.len, self.lead, self.start, self.end, 0, 0, 0, 0];
        [a, b, c, u64::from_le_bytes(rest)]
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
            *table = vec![[0; KEY + 1]; PLACES];
        }
        let place = &mut table[place(&key)];
        let entry = Entry::read(place);
        if entry.word == key {
            return entry.push_root(word, out);
        }
        let from = out.len();
        look_up(out);
        if let Some(new) = Entry::new(key, word, &out[from..]) {
            *place = new.stored();
        }
    });
}

/// The place of a word: a multiplicative hash of its bytes, eight at a time.
fn place(key: &Key) -> usize {
    const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
    let hash = key
        .bytes
        .iter()
        .fold(u64::from(key.len), |hash, bytes| (hash.rotate_left(23) ^ bytes).wrapping_mul(MIX));
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
