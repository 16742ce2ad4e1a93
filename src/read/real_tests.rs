//! Answers: does reading hold on the real articles beside the project, where they are?

use std::collections::HashSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use super::*;
use crate::article::PartKind;

/// A path beside the project; says so and gives none where it is absent.
fn beside(path: &str) -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(path);
    if !found.exists() {
        eprintln!("skipped: {} is not here", found.display());
        return None;
    }
    Some(found)
}

/// The articles of a file; fails on a problem.
fn articles(file: &Path) -> Vec<Article> {
    let mut articles = Vec::new();
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let problems = read_file(file, &name, &mut |article| articles.push(article));
    assert_eq!(problems, [], "{name}");
    articles
}

#[test]
fn seeds_are_told_apart() {
    let Some(folder) = beside("seeds") else { return };
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let seeds: Vec<Article> = files.iter().flat_map(|file| articles(file)).collect();
    let titled: Vec<bool> = seeds.iter().map(|seed| !seed.title.is_empty()).collect();
    assert_eq!(titled, [false, false, true, true, false]);
    let dates: Vec<_> = seeds.iter().map(|seed| seed.date.map(|day| day.to_string())).collect();
    assert_eq!(dates, [None, None, None, Some("2021-07-01".to_owned()), None]);
    let outlets: Vec<_> = seeds.iter().map(|seed| seed.outlet.as_deref()).collect();
    assert_eq!(outlets, [None, Some("TERAS7.COM"), None, Some("ANTARA"), Some("ANTARA")]);
    let count = |kind| seeds.iter().flat_map(|it| &it.parts).filter(|it| it.kind == kind).count();
    let kinds = [PartKind::Dateline, PartKind::Related, PartKind::Advertisement, PartKind::Byline];
    assert_eq!(kinds.map(count), [4, 6, 1, 5]);
    assert_eq!([PartKind::Copyright, PartKind::Caption, PartKind::Tags].map(count), [2, 1, 1]);
}

/// Every twelfth line of the news, as a file; the news lie in the order of their outlets.
fn sample(news: &Path) -> Vec<u8> {
    let lines = BufReader::new(fs::File::open(news).unwrap()).split(b'\n');
    let lines = lines.step_by(12).map(|line| line.unwrap());
    lines.flat_map(|line| line.into_iter().chain([b'\n'])).collect()
}

#[test]
fn news_keeps_its_body_and_tells_its_days() {
    let Some(file) = beside("data/news.jsonl") else { return };
    let sample = sample(&file);
    let records =
        sample.split(|b| *b == b'\n').filter_map(|line| serde_json::from_slice(line).ok());
    let stamped = |value: &serde_json::Value| {
        let stamp = value["date"].as_str().unwrap_or_default();
        stamp.len() > 6 && stamp.contains(|c: char| c.is_ascii_digit())
    };
    let stamped = records.filter(stamped).map(|record| record["id"].as_str().map(str::to_owned));
    let (mut dated, mut told, mut whole) = (HashSet::new(), 0, 0);
    let mut take = |article: Article| {
        told += article.told().map(|part| part.span.len()).sum::<usize>();
        whole += article.text.len();
        dated.extend(article.date.map(|_| Some(article.id)));
    };
    let mut sink = Sink::new("news.jsonl", &mut take);
    json::read_lines(sample.as_slice(), &mut sink).unwrap();
    assert_eq!(sink.finish().1, []);
    let missed: Vec<_> = stamped.filter(|id| !dated.contains(id)).collect();
    assert!(missed.is_empty() && dated.len() > 3000, "{missed:?}");
    // boilerplate is two percent of the text; more would be body lost
    assert!(told * 100 > whole * 97 && told * 1000 < whole * 995, "{told} of {whole}");
}

/// A line as `fold -s -w` cuts it.
fn folded(line: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in line.split_inclusive(' ') {
        match lines.last_mut() {
            Some(last) if last.len() + word.len() <= width => last.push_str(word),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A body with a paragraph a line, and the same wrapped.
fn wrapped(body: &str, width: usize) -> (String, String) {
    let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.collect();
    let cut: Vec<String> = lines.iter().flat_map(|line| folded(line, width)).collect();
    (lines.join("\n"), cut.join("\n"))
}

#[test]
fn news_is_left_as_it_is_and_put_together_where_it_is_wrapped() {
    let Some(file) = beside("data/news.jsonl") else { return };
    let sample = sample(&file);
    let bodies = sample.split(|b| *b == b'\n').filter_map(|line| {
        let record: serde_json::Value = serde_json::from_slice(line).ok()?;
        record["body"].as_str().map(str::to_owned)
    });
    let (mut joined, mut torn, mut restored, mut cuts, mut left) = (Vec::new(), 0, 0, 0, 0);
    for body in bodies {
        if wrap::unwrapped(body.clone(), 0) != body {
            joined.push(body.clone());
        }
        let (whole, cut) = wrapped(&body, 72);
        let lines = |text: &str| text.lines().count();
        if lines(&cut) < lines(&whole) + 3 {
            continue;
        }
        let read = wrap::unwrapped(cut.clone(), 0);
        torn += 1;
        restored += usize::from(lines(&read) < lines(&cut));
        cuts += lines(&cut) - lines(&whole);
        left += lines(&read).saturating_sub(lines(&whole));
    }
    eprintln!("{} joined; {restored} of {torn} restored; {left} of {cuts} left", joined.len());
    assert!(joined.is_empty(), "{joined:#?}");
    assert!(restored * 100 > torn * 97 && left * 100 < cuts * 6, "{restored} of {torn}, {left}");
}
