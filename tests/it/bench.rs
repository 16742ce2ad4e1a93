//! Answers: how does a test run the real program over real files?

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// A folder of its own with a corpus and an index, and the program to run over them.
pub struct Bench {
    dir: TempDir,
}

/// What one run of the program gave.
#[derive(Debug)]
pub struct Ran {
    pub stdout: String,
    pub stderr: String,
    pub code: i32,
}

impl Bench {
    pub fn new() -> Bench {
        let bench = Bench { dir: TempDir::new().unwrap() };
        fs::create_dir(bench.path("corpus")).unwrap();
        bench
    }

    /// A path in the bench's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Writes a file into the corpus.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Bench {
        let path = self.path("corpus").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// Removes a file from the corpus.
    pub fn remove(&self, name: &str) -> &Bench {
        fs::remove_file(self.path("corpus").join(name)).unwrap();
        self
    }

    /// Runs the program in the bench's folder.
    pub fn run(&self, args: &[&str]) -> Ran {
        self.run_with(args, &[])
    }

    /// Runs the program with environment variables.
    pub fn run_with(&self, args: &[&str], env: &[(&str, &str)]) -> Ran {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("telusur"));
        command.args(args).current_dir(self.dir.path()).env_remove("TELUSUR_INDEX");
        for name in ["TELUSUR_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE"]
        {
            command.env_remove(name);
        }
        let output = command.envs(env.iter().copied()).output().unwrap();
        let ran = Ran {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
            code: output.status.code().unwrap_or(-1),
        };
        assert!(!ran.stderr.contains("panicked"), "{args:?} panicked:\n{}", ran.stderr);
        ran
    }

    /// Brings the index in line and returns the numbers of articles in its summary line with
    /// their signs, as in `+2 ~0 →0 −1 =5`.
    pub fn index(&self) -> String {
        let ran = self.run(&["index", "corpus"]);
        let summary = ran.stderr.lines().find(|line| line.starts_with('+'));
        let summary = summary.unwrap_or_else(|| panic!("no summary in {ran:?}"));
        summary.split(" !").next().unwrap().to_string()
    }

    /// Runs `search … --json` and returns its object.
    pub fn search(&self, args: &[&str]) -> Value {
        let ran = self.run(&[&["search"], args, &["--json"]].concat());
        serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error} in {ran:?}"))
    }

    /// The ids of the hits of a search, best first.
    pub fn ids(&self, args: &[&str]) -> Vec<String> {
        let found = self.search(args);
        let hits = found["hits"].as_array().unwrap();
        hits.iter().map(|hit| hit["id"].as_str().unwrap().to_string()).collect()
    }
}

/// The folder beside the project with real articles, or `None` with a printed reason.
pub fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: {name} is not beside the project");
    None
}

/// The values of a facet with their counts, as `name: count`, in order.
pub fn counts(found: &Value, facet: &str) -> Vec<String> {
    let values = found["facets"][facet]["values"].as_array().unwrap();
    let shown = |value: &Value| format!("{}: {}", value["value"].as_str().unwrap(), value["count"]);
    values.iter().map(shown).collect()
}

/// Starts the program in the bench's folder.
pub fn start(bench: &Bench, args: &[&str]) -> Child {
    Command::new(assert_cmd::cargo::cargo_bin!("telusur"))
        .args(args)
        .current_dir(bench.path(""))
        .env_remove("TELUSUR_INDEX")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Waits for its end.
pub fn end(child: Child) -> Ran {
    let output = child.wait_with_output().unwrap();
    Ran {
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        code: output.status.code().unwrap_or(-1),
    }
}

/// How many articles a search for `word` finds.
pub fn total(bench: &Bench, word: &str) -> u64 {
    bench.search(&[word, "--limit", "1"])["total"].as_u64().unwrap()
}

/// What the program printed, as JSON.
pub fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error} in {ran:?}"))
}

/// Waits until `done`, for at most `limit`; how long it took.
pub fn until(limit: Duration, mut done: impl FnMut() -> bool) -> Duration {
    let start = Instant::now();
    while !done() {
        assert!(start.elapsed() < limit, "not within {limit:?}");
        std::thread::sleep(Duration::from_millis(20));
    }
    start.elapsed()
}
