//! Answers: where do index and corpus lie, by flag, environment and settings file?

use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::Deserialize;

/// The settings file, looked for in the current folder.
const FILE: &str = "telusur.toml";

/// Where things lie.
#[derive(Debug)]
pub struct Settings {
    /// The index folder.
    pub index: PathBuf,
    /// The corpora of an index that does not follow any yet.
    pub corpora: Vec<PathBuf>,
}

/// What `telusur.toml` may hold.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingsFile {
    /// The index folder.
    index: Option<PathBuf>,
    /// Corpus folders or files.
    corpus: Option<Vec<PathBuf>>,
}

impl Settings {
    /// The settings; `index` is what the flag or the environment said.
    pub fn load(index: Option<PathBuf>) -> anyhow::Result<Settings> {
        let file = read(Path::new(FILE))?;
        Ok(Settings {
            index: index.or(file.index).unwrap_or_else(|| PathBuf::from("index")),
            corpora: file.corpus.unwrap_or_else(|| vec![PathBuf::from("corpus")]),
        })
    }
}

fn read(path: &Path) -> anyhow::Result<SettingsFile> {
    match std::fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).with_context(|| {
            format!("{FILE} could not be understood: mend it (it may set `index` and `corpus`)")
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(SettingsFile::default()),
        Err(error) => Err(error).with_context(|| format!("{FILE} could not be read")),
    }
}
