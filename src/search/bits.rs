//! Answers: which of very many hashes were seen?

use std::hash::Hasher;

/// A row of bits, one for each of very many numbers; some share one.
#[derive(Debug)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// With room for so many texts' keys: at least 16 bits a key, so that few share one.
    pub fn new(texts: usize) -> Bits {
        Bits(vec![0; texts.next_power_of_two()])
    }

    fn place(&self, key: u64) -> (usize, u64) {
        // Multiplied so that the key's place, in its last bits, moves all of it.
        let hash = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20;
        ((hash >> 6) as usize & (self.0.len() - 1), 1 << (hash & 63))
    }

    /// Whether the bit was not set before.
    pub fn insert(&mut self, key: u64) -> bool {
        let (word, bit) = self.place(key);
        let before = self.0[word];
        self.0[word] = before | bit;
        before & bit == 0
    }

    pub fn holds(&self, key: u64) -> bool {
        let (word, bit) = self.place(key);
        self.0[word] & bit != 0
    }
}

/// Takes a number that is a hash already for its hash.
#[derive(Debug, Default)]
pub(super) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = xxhash_rust::xxh3::xxh3_64(bytes);
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
