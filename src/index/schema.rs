//! Answers: which fields does the index have, and how is each one kept?

use tantivy::schema::{
    BytesOptions, Field, IndexRecordOption, NumericOptions, STRING, Schema, TextFieldIndexing,
    TextOptions,
};

use super::tokens::{ANALYSED, EXACT, STEM};

/// The `kind` of a document that is an article.
pub(crate) const ARTICLE: &str = "article";
/// The `kind` of a document that stands for one source file.
pub(crate) const FILE: &str = "file";

/// Declares the fields, one a line: name, how it is kept, what it holds.
macro_rules! fields {
    ($($name:ident: $how:ident, $what:literal;)*) => {
        /// The index's fields.
        #[derive(Clone, Copy, Debug)]
        pub(crate) struct Fields { $(#[doc = $what] pub $name: Field,)* }

        /// The schema and the handles of its fields.
        pub(crate) fn schema() -> (Schema, Fields) {
            let mut builder = Schema::builder();
            let fields = Fields { $($name: $how(&mut builder, stringify!($name)),)* };
            (builder.build(), fields)
        }
    };
}

fields! {
    kind: name, "`article` or `file`.";
    file: name, "Of a file's document: the key of the file.";
    called: name, "Of a file's document: the name its articles carry, where it is another.";
    size: number, "Of a file's document: its bytes.";
    modified: integer, "Of a file's document: when it was written, in nanoseconds since 1970.";
    changed: integer, "Of a file's document: when content, name or rights changed, likewise.";
    inode: number, "Of a file's document: its place on the disk.";
    rules: number, "Of a file's document: hash of the corpus's own names and corrections.";
    articles: number, "Of a file's document: how many articles it gave.";
    unsettled: number, "Of a file's document: 1 if its stamp may hide a change.";
    problems: number, "Of a file's document: how many problems it had.";
    record: stored, "Of a file's document: its problems as JSON, where it has any.";
    content: number, "Of a file: hash of its bytes; of an article: of what was read, without id and path.";
    id: name, "The article's id.";
    source: name, "The key of the file that the article came from.";
    fingerprint: number, "Hash of all that was read and understood of the article.";
    read: number, "Hash of all that was read of the article, and of the rules it was understood by.";
    date: number, "The day of publication, as days since the year 0 (Julian day).";
    title: stems, "The title's stems.";
    title_exact: exact, "The title's words.";
    body: analysed, "The body's stems, without boilerplate.";
    body_exact: analysed, "The body's words, without boilerplate.";
    opening: stems, "The stems of the body's first words, which tell what it is about.";
    province: name, "Facet.";
    year: integer, "Facet.";
    award_body: name, "Facet.";
    category: name, "Facet.";
    outlet: name, "The outlet that published it.";
    twin: number, "Hash of the article's words: equal where the whole text is.";
    keys: number, "Which texts the text is compared with: see `story::keys`.";
    sketch: number, "What of the text tells it from others: see `story::Sketch`.";
    article: kept, "All of the article but its text and awards, as JSON.";
    text: kept, "The article's text.";
    awards: kept, "The article's awards, as JSON.";
    places: kept, "Where its words and sentences stand: see `places`.";
}

type Builder = tantivy::schema::SchemaBuilder;

/// A string that is matched whole, and a column.
fn name(builder: &mut Builder, field: &str) -> Field {
    let raw = tantivy::tokenizer::RAW_TOKENIZER_NAME;
    builder.add_text_field(field, STRING.set_fast(raw))
}

/// A non-negative number in a column.
fn number(builder: &mut Builder, field: &str) -> Field {
    builder.add_u64_field(field, NumericOptions::default().set_fast())
}

/// A whole number in a column.
fn integer(builder: &mut Builder, field: &str) -> Field {
    builder.add_i64_field(field, NumericOptions::default().set_fast())
}

/// Bytes that are only read back.
fn stored(builder: &mut Builder, field: &str) -> Field {
    builder.add_bytes_field(field, BytesOptions::default().set_stored())
}

/// Text that is only read back.
fn kept(builder: &mut Builder, field: &str) -> Field {
    builder.add_text_field(field, TextOptions::default().set_stored())
}

/// Text searched by its words' stems.
fn stems(builder: &mut Builder, field: &str) -> Field {
    text(builder, field, STEM)
}

/// Text searched by its words as they stand.
fn exact(builder: &mut Builder, field: &str) -> Field {
    text(builder, field, EXACT)
}

/// Words that are handed over as they shall be searched.
fn analysed(builder: &mut Builder, field: &str) -> Field {
    text(builder, field, ANALYSED)
}

fn text(builder: &mut Builder, field: &str, tokenizer: &str) -> Field {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(tokenizer)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    builder.add_text_field(field, TextOptions::default().set_indexing_options(indexing))
}
