//! Answers: which number does this word stand for?

/// The whole number that a word names: "dua", "kedua", "II", "2", "ke-2" are all 2.
pub fn ordinal(_word: &str) -> Option<u32> {
    None
}
