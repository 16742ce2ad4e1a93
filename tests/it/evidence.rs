//! Answers: does every value rest on words of its article?

use std::fs;
use std::path::Path;

use telusur::eval::audit;
use telusur::index::StoredArticle;
use telusur::read;
use telusur::understand::Reader;

use super::bench::shared;

/// The faults of all articles of a folder or file, and how many values were looked at.
fn faults(path: &Path) -> (Vec<String>, usize) {
    let (reader, mut faults, mut values) = (Reader::default(), Vec::new(), 0);
    for file in read::walk(path).files {
        read::read_file(&file.file, &file.name, &mut |article| {
            let understood = reader.understand(&article);
            let stored = StoredArticle::new(article, understood);
            values += stored.awards.iter().map(|award| award.evidence.len()).sum::<usize>();
            faults
                .extend(audit(&stored).into_iter().map(|fault| format!("{}: {fault}", stored.id)));
        });
    }
    (faults, values)
}

#[test]
fn of_the_starter_corpus() {
    let (faults, values) = faults(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus"));
    assert!(values > 200, "only {values} values");
    assert_eq!(faults, [] as [&str; 0]);
}

#[test]
fn of_a_sample_of_real_news() {
    let Some(news) = shared("data/news.jsonl") else { return };
    let news = fs::read_to_string(news).unwrap();
    let sample: Vec<&str> = news.lines().step_by(29).collect();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sample.jsonl");
    fs::write(&file, sample.join("\n")).unwrap();
    let (faults, values) = faults(&file);
    assert!(values > 200, "only {values} values");
    assert_eq!(faults, [] as [&str; 0]);
}
