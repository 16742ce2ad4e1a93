//! Answers: which articles tell the same story, by their words alone?
//!
//! Everything here is a function of one article's text, so that an index brought in line bit by
//! bit holds what one built anew holds. Articles are compared when they are found.
//!
//! A text's *sketch* is one-permutation min-hashing (Li, Owen and Zhang 2012) of its runs of five
//! words: every run falls into one of [`BINS`] bins, each bin keeps its least hash. The share of
//! bins that two texts have in common estimates how much of both texts together they share. Two
//! texts are compared at all where one of their [`KEYS`] is the same.
//!
//! Measured on 58,506 news articles, among which 433 pairs share three fifths of their runs, or
//! four fifths of the shorter one's: 95 % of these are compared and 82 % are linked; of all pairs
//! that are linked, 99.4 % share two fifths of their runs or three fifths of the shorter one's,
//! and none less than three tenths or half. One key alone (a least hash, the longest sentence)
//! finds at most 63 %, and most of what it links has only a formula in common.

use xxhash_rust::xxh3::xxh3_64;

use super::stored::StoredArticle;

/// How many words in a row are compared as one.
const RUN: usize = 5;
/// Bins of a sketch; of each bin's least hash eight bits are kept.
const BINS: usize = 128;
/// Keys of a sketch: each is the least hash of a quarter of the bins.
const KEYS: usize = 4;
/// Numbers that the keys are stored as, by twos.
pub(crate) const KEY_NUMBERS: usize = KEYS / 2;
/// Numbers that a sketch is stored as: its bins by eights.
pub(crate) const SKETCH_NUMBERS: usize = BINS / 8;
/// Shorter texts (in words) tell one story only where title and body are the same, word for word:
/// of a notice that is made from a form too little is its own.
const SHORT: usize = 50;
/// The share of common bins from which on two texts tell one story.
const ALIKE: f32 = 0.45;

/// The words of an article in brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Story {
    /// Equal where all words are; `None` of an article without any.
    pub twin: Option<u64>,
    /// See [`keys`]; empty of a short text.
    pub keys: Vec<u64>,
    /// See [`Sketch`]; empty of a short text.
    pub sketch: Vec<u64>,
}

impl Story {
    pub fn of(article: &StoredArticle) -> Story {
        let mut words = Vec::new();
        for paragraph in article.body() {
            push_words(paragraph.slice(&article.text), &mut words);
        }
        if words.len() >= SHORT {
            let bins = bins(&words);
            let (keys, sketch) = (packed_keys(&bins), bins.chunks(8).map(packed).collect());
            return Story { twin: Some(hash_of(&words)), keys, sketch };
        }
        push_words(&article.title, &mut words);
        let twin = (!words.is_empty()).then(|| hash_of(&words));
        Story { twin, keys: Vec::new(), sketch: Vec::new() }
    }
}

/// Appends the hash of each word of `text`, without case and marks.
fn push_words(text: &str, words: &mut Vec<u64>) {
    let mut folded = String::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        folded.clear();
        match word.is_ascii() {
            true => folded.extend(word.bytes().map(|byte| byte.to_ascii_lowercase() as char)),
            false => folded.extend(word.chars().flat_map(char::to_lowercase)),
        }
        words.push(xxh3_64(folded.as_bytes()));
    }
}

fn hash_of(words: &[u64]) -> u64 {
    words.iter().fold(0, |hash, word| mixed(hash.rotate_left(7) ^ word))
}

/// Spreads a hash over all its bits (the finalizer of MurmurHash3).
fn mixed(mut hash: u64) -> u64 {
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

/// The least hash of each bin.
fn bins(words: &[u64]) -> [u32; BINS] {
    let mut bins = [u32::MAX; BINS];
    for run in words.windows(RUN) {
        let hash = mixed(hash_of(run));
        let bin = &mut bins[hash as usize % BINS];
        *bin = (*bin).min((hash >> 32) as u32);
    }
    bins
}

fn packed_keys(bins: &[u32; BINS]) -> Vec<u64> {
    let keys = bins.chunks(BINS / KEYS).map(|bins| bins.iter().copied().min().unwrap_or(u32::MAX));
    let keys: Vec<u64> = keys.map(u64::from).collect();
    keys.chunks(2).map(|pair| pair[0] << 32 | pair[1]).collect()
}

/// Eight bins in one number. A bin keeps eight bits, never zero; an empty one is zero.
fn packed(bins: &[u32]) -> u64 {
    let kept = bins.iter().map(|bin| match bin {
        &u32::MAX => 0,
        hash => u64::from(hash % 255 + 1),
    });
    kept.fold(0, |packed, bin| packed << 8 | bin)
}

/// A sketch as it was stored.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sketch(pub [u64; SKETCH_NUMBERS]);

impl Sketch {
    /// Whether both texts tell the same story.
    pub fn is_like(&self, other: &Sketch) -> bool {
        let (mut same, mut used) = (0, 0);
        for (a, b) in self.0.iter().zip(&other.0) {
            used += bins_in(a | b);
            // Where a bin is the same, and not empty in both.
            same += bins_in(a | b) - bins_in(a ^ b);
        }
        same as f32 >= ALIKE * used.max(1) as f32
    }
}

/// How many of a number's eight bytes are not zero: into the highest bit of each byte goes whether
/// it has any other bit, without a carry into the next.
fn bins_in(packed: u64) -> u32 {
    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    ((((packed & LOW) + LOW) | packed) & !LOW).count_ones()
}

/// The keys in the numbers that they are stored as, each told apart by its place. A part of the text without any run has none.
pub(crate) fn keys(numbers: [u64; KEY_NUMBERS]) -> [Option<u64>; KEYS] {
    std::array::from_fn(|place| {
        let half = numbers[place / 2] >> (32 * (1 - place as u64 % 2)) & u64::from(u32::MAX);
        (half != u64::from(u32::MAX)).then_some(half << 2 | place as u64)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Part, PartKind, Span};

    fn story(title: &str, body: &str) -> Story {
        let article = StoredArticle {
            id: String::new(),
            path: String::new(),
            title: title.into(),
            date: None,
            outlet: None,
            url: None,
            text: body.into(),
            parts: vec![Part { span: Span::new(0, body.len()), kind: PartKind::Body }],
            facets: Default::default(),
            awards: Vec::new(),
        };
        Story::of(&article)
    }

    /// So many different words.
    fn words(from: usize, to: usize) -> String {
        (from..to).map(|n| format!("kata{n}")).collect::<Vec<_>>().join(" ")
    }

    fn alike(a: &Story, b: &Story) -> bool {
        let common = |a: &Story, b: &Story| {
            let first = |story: &Story| keys([story.keys[0], story.keys[1]]);
            first(a).iter().zip(first(b)).any(|(a, b)| a.is_some() && *a == b)
        };
        let sketch = |story: &Story| Sketch(story.sketch.as_slice().try_into().unwrap());
        common(a, b) && sketch(a).is_like(&sketch(b))
    }

    #[test]
    fn a_text_with_another_opening_and_end_tells_the_same_story() {
        let original = story("Judul", &words(0, 300));
        let retold = story("Lain", &format!("Jakarta, Kompas - {} Baca juga ini", words(20, 290)));
        assert!(alike(&original, &retold));
        assert_ne!(original.twin, retold.twin);
        let half = story("Judul", &format!("{} {}", words(0, 100), words(1000, 1200)));
        assert!(!alike(&original, &half), "a third in common is a quotation");
    }

    #[test]
    fn case_marks_and_spaces_are_no_words() {
        let a = story("A", &words(0, 60));
        let b = story("B", &words(0, 60).to_uppercase().replace(' ', ",\n"));
        assert_eq!(a, b);
    }

    /// A form: "Gubernur menerima piala" is told of many a governor.
    #[test]
    fn short_texts_are_the_same_only_word_for_word() {
        let a = story("Piala untuk Aceh", "Gubernur menerima piala.");
        let b = story("Piala untuk Bali", "Gubernur menerima piala.");
        assert_ne!(a.twin, b.twin);
        assert_eq!(a.twin, story("Piala untuk ACEH", "Gubernur menerima piala").twin);
        assert!(a.sketch.is_empty());
        assert_eq!(story("", " … ").twin, None);
    }

    proptest::proptest! {
        /// Eight at a time as one by one.
        #[test]
        fn bins_are_compared_as_bytes_are(a: [u64; 16], b: [u64; 16], same: [bool; 16]) {
            let b: [u64; 16] = std::array::from_fn(|i| if same[i] { a[i] } else { b[i] & a[i] });
            let bytes = |sketch: [u64; 16]| sketch.map(u64::to_le_bytes).concat();
            let (x, y) = (bytes(a), bytes(b));
            let used = x.iter().zip(&y).filter(|(x, y)| **x != 0 || **y != 0).count();
            let equal = x.iter().zip(&y).filter(|(x, y)| **x != 0 && x == y).count();
            let alike = equal as f32 >= ALIKE * used.max(1) as f32;
            proptest::prop_assert_eq!(Sketch(a).is_like(&Sketch(b)), alike);
            let nonzero = |sketch: [u64; 16]| sketch.iter().map(|packed| bins_in(*packed)).sum::<u32>();
            proptest::prop_assert_eq!(nonzero(b) as usize, y.iter().filter(|y| **y != 0).count());
        }
    }
}
