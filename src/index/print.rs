//! Answers: is this article the one that the index has?

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::article::Article;

/// Hashes of an article as it was read, before anything is understood of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Print {
    /// Of what was read, without id and path: equal where the article only moved.
    pub content: u64,
    /// Of all that was read and of the rules by which it is understood: where it is equal,
    /// understanding the article again would give what the index has.
    pub read: u64,
}

impl Print {
    /// The prints of an article that is understood by the rules with this hash.
    pub fn of(article: &Article, rules: u64) -> Print {
        let content = content(article);
        let mut hash = Xxh3::new();
        hash.update(&content.to_le_bytes());
        hash.update(&rules.to_le_bytes());
        text(&mut hash, &article.id);
        text(&mut hash, &article.path);
        Print { content, read: hash.digest() }
    }
}

/// What an article says. A new field of an article must be named here.
fn content(article: &Article) -> u64 {
    let Article { id: _, path: _, title, date, outlet, url, text: whole, parts, given } = article;
    let mut hash = Xxh3::new();
    text(&mut hash, title);
    hash.update(&date.map_or(0, |date| date.to_julian_day()).to_le_bytes());
    for maybe in [outlet, url] {
        hash.update(&[u8::from(maybe.is_some())]);
        text(&mut hash, maybe.as_deref().unwrap_or_default());
    }
    text(&mut hash, whole);
    for part in parts {
        hash.update(&part.span.start.to_le_bytes());
        hash.update(&part.span.end.to_le_bytes());
        hash.update(&[part.kind as u8]);
    }
    // Plain lists of names and numbers always have a JSON form.
    hash.update(&serde_json::to_vec(given).unwrap_or_default());
    hash.digest()
}

/// A text with its length, so that two texts in a row cannot be taken for two others.
pub(super) fn text(hash: &mut Xxh3, text: &str) {
    hash.update(&text.len().to_le_bytes());
    hash.update(text.as_bytes());
}

/// The hash of an id or of bytes.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    xxh3_64(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article() -> Article {
        Article { id: "a".into(), path: "a.txt".into(), title: "Aceh".into(), ..Article::default() }
    }

    #[test]
    fn a_moved_article_has_the_same_content_and_another_print() {
        let moved = Article { id: "b".into(), path: "b.txt".into(), ..article() };
        assert_eq!(Print::of(&article(), 1).content, Print::of(&moved, 1).content);
        assert_ne!(Print::of(&article(), 1).read, Print::of(&moved, 1).read);
    }

    #[test]
    fn other_rules_give_another_print() {
        assert_ne!(Print::of(&article(), 1).read, Print::of(&article(), 2).read);
    }

    #[test]
    fn texts_do_not_run_into_each_other() {
        let shifted = Article { title: String::new(), text: "Aceh".into(), ..article() };
        assert_ne!(Print::of(&article(), 1).content, Print::of(&shifted, 1).content);
    }
}
