//! Answers: does every flag of every command do its work, by its long name, on the real program?

use std::collections::BTreeSet;

use super::bench::Bench;

/// What is run: a command line, its exit status, and words that it must print (stdout or stderr).
const RUNS: &[(&str, i32, &[&str])] = &[
    ("index corpus", 0, &["=2"]),
    ("index --rebuild", 0, &["+2"]),
    ("index --dry-run", 0, &["nothing was changed"]),
    ("index --no-wait", 0, &["=2"]),
    ("index --json", 0, &["\"unchanged\":2"]),
    ("index --forget nowhere", 2, &["does not follow"]),
    ("index corpus --index other", 0, &["+2"]),
    ("check", 0, &["sound"]),
    ("check --json", 0, &["\"sound\":true"]),
    ("check --repair", 0, &["sound"]),
    ("status", 0, &["articles  2"]),
    ("status --json", 0, &["\"articles\":2"]),
    ("search piala", 0, &["2 articles"]),
    ("search tidakadakatanya", 1, &["0 articles"]),
    ("search piala --limit 1", 0, &["1 to 1 shown"]),
    ("search piala --offset 1", 0, &["2 to 2 shown"]),
    ("search piala --sort oldest", 0, &["  1. Aceh"]),
    ("search piala --sort newest", 0, &["  1. Bali"]),
    ("search piala --ungrouped", 0, &["2 articles"]),
    ("search piala --explain-score", 0, &["score "]),
    ("search piala --snippet-length 20", 0, &["2 articles"]),
    ("search piala --format jsonl", 0, &["\"kind\":\"hit\""]),
    ("search piala --json", 0, &["\"total\":2"]),
    ("search --queries queries.tsv --format trec", 0, &["satu Q0 a 1 "]),
    ("search piala --province Aceh", 0, &["1 article "]),
    ("search piala --year 2021", 0, &["1 article "]),
    ("search piala --award-body BKN", 0, &["1 article "]),
    ("search piala --category Arsip", 0, &["1 article "]),
    ("search piala --not-province Aceh", 0, &["1 article "]),
    ("search piala --not-year 2021", 0, &["1 article "]),
    ("search piala --not-award-body BKN", 0, &["1 article "]),
    ("search piala --not-category Arsip", 0, &["1 article "]),
    ("facets", 0, &["2 articles"]),
    ("facets tidakadakatanya", 1, &["0 articles"]),
    ("facets --json", 0, &["\"hits\":[]"]),
    ("facets --format csv", 0, &["province,Aceh,1"]),
    ("facets --by province,year", 0, &["2021", "Aceh"]),
    ("facets --by province,province", 2, &["province,year"]),
    ("facets --facet-search ace", 0, &["Aceh"]),
    ("facets --facet-order name", 0, &["Aceh"]),
    ("facets --shares", 0, &["of 1)"]),
    ("facets --province Aceh", 0, &["1 article"]),
    ("facets --year 2021", 0, &["1 article"]),
    ("facets --award-body BKN", 0, &["1 article"]),
    ("facets --category Arsip", 0, &["1 article"]),
    ("facets --not-province Aceh", 0, &["1 article"]),
    ("facets --not-year 2021", 0, &["1 article"]),
    ("facets --not-award-body BKN", 0, &["1 article"]),
    ("facets --not-category Arsip", 0, &["1 article"]),
    ("facets --by province,year", 0, &["Aceh"]),
    ("facets --by province,province", 2, &["province"]),
    ("facets --facet-search ace", 0, &["Aceh"]),
    ("facets --facet-order name", 0, &["Aceh"]),
    ("facets --shares --json", 0, &["\"all\":1"]),
    ("show a --similar", 0, &[]),
    ("show a --similar --limit 1", 0, &[]),
    ("show a", 0, &["Aceh"]),
    ("show nobody", 1, &["no article"]),
    ("show a --json", 0, &["\"id\":\"a\""]),
    ("explain corpus", 0, &["Aceh"]),
    ("explain corpus --format jsonl", 0, &["\"awards\":"]),
    ("explain corpus --review", 0, &["speaks of awards"]),
    ("explain nowhere.txt", 2, &["nowhere.txt"]),
    ("analyze penghargaan", 0, &["penghargaan"]),
    ("analyze --words words.txt", 0, &["menilai\tnilai"]),
    ("analyze --words nowhere.txt", 2, &["nowhere.txt"]),
    ("eval evidence corpus", 0, &["2 articles"]),
    ("eval relevance --docs corpus --queries queries.tsv --qrels qrels.txt", 0, &["nDCG@10"]),
    (
        "eval relevance --docs corpus --queries queries.tsv --qrels qrels.txt --json",
        0,
        &["\"ndcg\":"],
    ),
    ("eval extraction --gold gold.jsonl --articles corpus", 0, &["precision"]),
    ("eval extraction --gold gold.jsonl --articles corpus --no-misses", 0, &["precision"]),
    ("completions bash", 0, &["_telusur"]),
    ("man", 0, &[".TH telusur"]),
    ("man pages", 0, &[]),
    ("--version", 0, &["telusur "]),
    ("search --help", 0, &["Usage: telusur search"]),
    ("search piala --color always", 0, &["\u{1b}["]),
    ("search piala --lang id", 0, &["2 artikel"]),
    ("search piala --no-pager", 0, &["2 articles"]),
    ("search piala --no-such-flag", 2, &["--no-such-flag"]),
    ("index --no-such-flag", 2, &["--no-such-flag"]),
    ("nonsense", 2, &["nonsense"]),
];

/// Flags that need another test than a line in the table.
const ELSEWHERE: [&str; 1] = [
    // ends only when it is told to: tests/it/watching.rs
    "index --watch",
];

fn bench() -> Bench {
    let bench = Bench::new();
    bench.write(
        "dua.jsonl",
        "{\"id\":\"a\",\"title\":\"Aceh menerima piala\",\"body\":\"Piala itu diserahkan.\",\"date\":\"2021-02-01\",\
         \"province\":\"Aceh\",\"year\":2021,\"award_body\":\"Badan Kepegawaian Negara\",\"category\":\"Arsip\"}\n\
         {\"id\":\"b\",\"title\":\"Bali membawa pulang piala\",\"body\":\"Gubernur gembira.\",\"date\":\"2022-02-01\",\
         \"province\":\"Bali\",\"year\":2022}\n",
    );
    let write = |name: &str, text: &str| std::fs::write(bench.path(name), text).unwrap();
    write("queries.tsv", "satu\tAceh piala\n");
    write("qrels.txt", "satu 0 a 1\n");
    write("words.txt", "menilai\n");
    write(
        "gold.jsonl",
        "{\"id\":\"a\",\"facets\":{\"province\":[],\"year\":[],\"award_body\":[],\"category\":[]},\"awards\":[]}\n",
    );
    bench
}

#[test]
fn every_command_line_ends_as_it_should() {
    let bench = bench();
    bench.run(&["index", "corpus"]);
    for (line, code, words) in RUNS {
        let ran = bench.run(&line.split(' ').collect::<Vec<_>>());
        assert_eq!(ran.code, *code, "telusur {line}: {ran:?}");
        for word in *words {
            let said = ran.stdout.contains(word) || ran.stderr.contains(word);
            assert!(said, "telusur {line} does not say {word:?}: {ran:?}");
        }
    }
}

/// The long flags and the commands below in a command's help.
fn listed(bench: &Bench, path: &str) -> (BTreeSet<String>, Vec<String>) {
    let args: Vec<&str> = path.split_whitespace().chain(["--help"]).collect();
    let help = bench.run(&args).stdout;
    let flag = |line: &str| {
        let at =
            line.trim_start().strip_prefix("--").map(|_| line.find("--")).unwrap_or_else(|| {
                line.trim_start().starts_with('-').then(|| line.find("--")).flatten()
            })?;
        let name: String =
            line[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        Some(name)
    };
    let flags = help.lines().filter(|line| line.starts_with("  ")).filter_map(flag).collect();
    let commands =
        help.split("Commands:\n").nth(1).unwrap_or_default().split("\n\n").next().unwrap();
    let commands =
        commands.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names = commands.filter_map(|line| line.split_whitespace().next()).map(str::to_owned);
    (flags, names.filter(|name| name != "help").collect())
}

/// Who adds a flag adds a line that runs it.
#[test]
fn every_flag_of_every_command_is_run() {
    let bench = bench();
    let (global, commands) = listed(&bench, "");
    assert!(commands.len() >= 10 && global.contains("--lang"), "{commands:?} {global:?}");
    let mut wanted: BTreeSet<String> = global.clone();
    let mut paths: Vec<String> = commands;
    while let Some(path) = paths.pop() {
        let (flags, below) = listed(&bench, &path);
        wanted.extend(flags.difference(&global).map(|flag| format!("{path} {flag}")));
        paths.extend(below.into_iter().map(|name| format!("{path} {name}")));
    }
    let run = |wanted: &String| {
        let (path, flag) = wanted.rsplit_once(' ').unwrap_or(("", wanted));
        let here = |line: &str| line.starts_with(path) && line.split(' ').any(|word| word == flag);
        ELSEWHERE.contains(&wanted.as_str()) || RUNS.iter().any(|(line, ..)| here(line))
    };
    let missing: Vec<_> = wanted.iter().filter(|wanted| !run(wanted)).collect();
    assert!(missing.is_empty(), "no run in the table has {missing:#?}");
}

/// The shells that are there take the completions, in both languages.
#[test]
fn shells_take_the_completions() {
    let bench = bench();
    for (shell, check) in [("bash", &["-n"][..]), ("zsh", &["-n"]), ("fish", &["--no-execute"])] {
        for lang in ["en", "id"] {
            let script = bench.run(&["completions", shell, "--lang", lang]).stdout;
            assert!(script.contains("award-body"), "{shell}");
            let file = bench.path(&format!("completions.{shell}"));
            std::fs::write(&file, script).unwrap();
            match std::process::Command::new(shell).args(check).arg(&file).output() {
                Ok(ran) => assert!(ran.status.success(), "{shell} {lang}: {ran:?}"),
                Err(_) => eprintln!("skipped: there is no {shell}"),
            }
        }
    }
    for shell in ["powershell", "elvish"] {
        assert!(bench.run(&["completions", shell]).stdout.contains("award-body"), "{shell}");
    }
}

#[test]
fn each_command_has_a_manual_page() {
    let bench = bench();
    let ran = bench.run(&["man", "pages"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    for page in ["telusur.1", "telusur-search.1", "telusur-eval-relevance.1"] {
        let text = std::fs::read_to_string(bench.path("pages").join(page)).unwrap();
        assert!(text.contains(".SH"), "{page}: {text}");
    }
}
