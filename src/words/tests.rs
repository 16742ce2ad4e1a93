//! Answers: does each message say the same in both languages, and in different words?

use std::io;
use std::path::PathBuf;

use super::{Lang, Told};
use crate::article::{AwardField, Cause, Facet};
use crate::error::{CorpusFault, Error};
use crate::index::{Finding, Holder, Reason};
use crate::search::{RemarkKind, Suggestion};
use crate::understand::Doubt;

/// A text that no message holds by itself, to be looked for in both languages.
const NAME: &str = "Xyzzy";

fn name() -> String {
    NAME.to_string()
}

fn path() -> PathBuf {
    PathBuf::from(NAME)
}

/// Both languages name the same things (each of `named`), and only that is alike.
fn assert_told(message: &dyn Told, named: &[&str]) {
    let [english, indonesian] = Lang::ALL.map(|lang| message.told(lang));
    assert_ne!(english, indonesian);
    for told in [&english, &indonesian] {
        assert!(told.chars().count() >= 3, "{told:?}");
        for name in named {
            assert!(told.contains(name), "{told:?} does not name {name}");
        }
    }
    let commands = |told: &str| {
        let parts = told.split('`').skip(1).step_by(2).map(str::to_owned);
        let mut commands: Vec<String> = parts.filter(|part| part.starts_with("telusur")).collect();
        commands.sort();
        commands
    };
    assert_eq!(commands(&english), commands(&indonesian), "the next step is the same");
}

#[test]
fn errors() {
    let broken = || serde_json::from_str::<u8>("x").unwrap_err();
    let holder = Holder { process: 4711, since: 0 };
    let tantivy = || tantivy::TantivyError::InvalidArgument(name());
    for (error, named) in [
        (Error::NoIndex(path()), vec![NAME]),
        (
            Error::OtherVersion { dir: path(), found: "1.7".into(), needed: "2.9".into() },
            vec![NAME, "1.7", "2.9"],
        ),
        (Error::Unusable { dir: path(), cause: "sebab".into() }, vec![NAME, "sebab"]),
        (Error::BadCorpus { path: path(), fault: CorpusFault::NoUtf8 }, vec![NAME]),
        (Error::BadCorpus { path: path(), fault: CorpusFault::NeitherFolderNorFile }, vec![NAME]),
        (Error::NewerVersion { dir: path(), program: "9.1".into() }, vec![NAME, "9.1"]),
        (Error::Busy { dir: path(), holder: Some(holder) }, vec![NAME, "4711", "1970-01-01"]),
        (Error::Busy { dir: path(), holder: None }, vec![NAME]),
        (Error::Stopped, vec![]),
        (Error::NoCorpus(path()), vec![NAME]),
        (Error::NotFollowed(path()), vec![NAME]),
        (Error::CorpusAway(path()), vec![NAME]),
        (Error::NoArticle(name()), vec![NAME]),
        (Error::Io { path: path(), source: io::ErrorKind::NotFound.into() }, vec![NAME]),
        (Error::Damaged(broken()), vec!["expected value"]),
        (Error::DiskFull(path()), vec![NAME]),
        (Error::Writing(tantivy()), vec![NAME]),
        (Error::Tantivy(tantivy()), vec![NAME]),
    ] {
        assert_told(&error, &named);
    }
}

#[test]
fn causes() {
    for cause in [
        Cause::Gone(name()),
        Cause::Forbidden(name()),
        Cause::Unreadable(name()),
        Cause::Unseen(name()),
        Cause::UnknownFormat(name()),
        Cause::BrokenLine(name()),
        Cause::BrokenJson(name()),
        Cause::FrontMatter(name()),
        Cause::NoHeader(name()),
        Cause::BrokenDocument(name()),
        Cause::BrokenArchive(name()),
        Cause::UnknownPacking(name()),
        Cause::Unread(name()),
        Cause::Overrides(name()),
        Cause::Rules(name()),
        Cause::NoSuchArticle(name()),
        Cause::NoProvince(name()),
        Cause::Fault(name()),
        Cause::NotUnderstood(name(), "a.rs:1".into()),
        Cause::NotAnalysed(name()),
    ] {
        assert_told(&cause, &[NAME]);
    }
    for cause in [
        Cause::TooLarge(4711),
        Cause::InRecord(4711, Box::new(Cause::NoFields)),
        Cause::LongRecord(4711),
        Cause::More(4711),
        Cause::Hopeless(4711, Box::new(Cause::Empty)),
        Cause::RowWidth(4711, 3),
        Cause::Slow(4711),
        Cause::Expands(4711),
    ] {
        assert_told(&cause, &["4711"]);
    }
    for cause in [
        Cause::NoFile,
        Cause::Changed,
        Cause::Empty,
        Cause::Binary,
        Cause::UnknownFormat(String::new()),
        Cause::NoText,
        Cause::NoFields,
        Cause::NoObject,
        Cause::NoMainText,
        Cause::Protected,
        Cause::OnlyPictures,
        Cause::Nested,
        Cause::NoMembers,
        Cause::CorpusAway,
        Cause::CorpusUnknown,
        Cause::Vanished,
        Cause::NoName,
        Cause::Forgotten,
    ] {
        assert_told(&cause, &[]);
    }
}

#[test]
fn what_the_system_said_is_told_in_indonesian_where_its_number_is_known() {
    let said = io::Error::from_raw_os_error(2).to_string();
    if !said.ends_with("(os error 2)") {
        eprintln!("skipped: this system numbers its errors otherwise");
        return;
    }
    let told = Cause::Gone(said.clone()).told(Lang::Indonesian);
    assert!(told.contains("tidak ada") && !told.contains(&said), "{told}");
}

#[test]
fn what_an_index_run_says() {
    for finding in [
        Finding::Unusable { cause: name() },
        Finding::DamagedFile { file: name() },
        Finding::MissingFile { file: name() },
        Finding::Unopened { cause: name() },
        Finding::DamagedArticle { id: name() },
        Finding::TwiceTheId { id: name() },
        Finding::NoFile { id: name() },
        Finding::WrongCount { path: name(), gave: 17, there: 19 },
        Finding::HiddenChange { path: name() },
    ] {
        assert_told(&finding, &[NAME]);
    }
    for reason in [
        Reason::New,
        Reason::Anew,
        Reason::Size,
        Reason::Content,
        Reason::Rules,
        Reason::Name,
        Reason::Gone,
        Reason::Forgotten,
        Reason::Unreadable { cause: Cause::Empty },
    ] {
        assert_told(&reason, &[]);
    }
    assert_told(&Reason::Moved { from: name() }, &[NAME]);
}

#[test]
fn remarks_and_suggestions() {
    for kind in [
        RemarkKind::NoWords(name()),
        RemarkKind::NoYear(name()),
        RemarkKind::UnknownValue(Facet::Province, name()),
        RemarkKind::NoDate(name()),
        RemarkKind::UnknownField(name()),
        RemarkKind::EmptyField(name()),
        RemarkKind::FieldInField(name()),
        RemarkKind::Empty(name()),
        RemarkKind::LoneOperator(name()),
        RemarkKind::ShoutedOperator(name()),
        RemarkKind::Wildcard(name()),
        RemarkKind::Distance(name()),
    ] {
        assert_told(&kind, &[NAME]);
    }
    for kind in [
        RemarkKind::LoneQuote,
        RemarkKind::LoneBracket,
        RemarkKind::UselessPlus,
        RemarkKind::TooDeep,
        RemarkKind::TooLong(4711),
        RemarkKind::BeyondEnd(4711),
    ] {
        assert_told(&kind, &[]);
    }
    assert_told(&RemarkKind::NoYear("2022..2019".into()), &["2022..2019"]);
    let (facet, typed, value, total) = (Facet::AwardBody, name(), name(), 4711);
    let without = Suggestion::Without { facet, value: value.clone(), excluded: true, total };
    assert_told(&without, &[NAME, "--not-award-body", "4711"]);
    assert_told(&Suggestion::WithoutPart { part: name(), total }, &[NAME, "4711"]);
    assert_told(
        &Suggestion::NearValue { facet, typed: typed.clone(), value, total },
        &[NAME, "4711"],
    );
    let spelling =
        Suggestion::Spelling { typed, word: "kata".into(), query: "kueri".into(), total };
    assert_told(&spelling, &[NAME, "kata", "kueri", "4711"]);
}

#[test]
fn doubts() {
    assert_told(&Doubt::NoAward, &[]);
    for doubt in [Doubt::NoYear(name()), Doubt::NoBody(name()), Doubt::UnknownBody(name())] {
        assert_told(&doubt, &[NAME]);
    }
    let (recipient, rule) = (name(), "aturan".to_string());
    let weak = Doubt::WeakRule { field: AwardField::Year, recipient, rule };
    assert_told(&weak, &[NAME, "aturan"]);
}
