//! Answers: where do index and corpus lie, by flag, environment and settings file?

use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer};
use telusur::words::Lang;

use super::trouble::{During, Trouble};

/// The settings file, looked for in the current folder.
const FILE: &str = "telusur.toml";

/// Where things lie.
#[derive(Debug)]
pub struct Settings {
    /// The index folder.
    pub index: PathBuf,
    /// The corpora of an index that does not follow any yet.
    pub corpora: Vec<PathBuf>,
    /// The language of messages.
    pub lang: Option<Lang>,
}

/// What `telusur.toml` may hold.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingsFile {
    /// The index folder.
    index: Option<PathBuf>,
    /// Corpus folders or files.
    corpus: Option<Vec<PathBuf>>,
    /// The language of messages: `en` or `id`.
    #[serde(default, deserialize_with = "language")]
    lang: Option<Lang>,
}

impl Settings {
    /// The settings; `index` is what the flag or the environment said.
    pub fn load(index: Option<PathBuf>) -> anyhow::Result<Settings> {
        let file = read(Path::new(FILE))?;
        Ok(Settings {
            index: index.or(file.index).unwrap_or_else(|| PathBuf::from("index")),
            corpora: file.corpus.unwrap_or_else(|| vec![PathBuf::from("corpus")]),
            lang: file.lang,
        })
    }
}

/// The language that the settings file chooses, if it can be read at all.
pub fn language_of_file() -> Option<Lang> {
    read(Path::new(FILE)).ok()?.lang
}

fn language<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Lang>, D::Error> {
    let code = String::deserialize(from)?;
    let none = |_| serde::de::Error::custom(format!("{code:?} is neither \"en\" nor \"id\""));
    code.parse().map(Some).map_err(none)
}

fn read(path: &Path) -> anyhow::Result<SettingsFile> {
    match std::fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).during(|| Trouble::Settings(FILE)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(SettingsFile::default()),
        Err(error) => Err(error).during(|| Trouble::File(path.to_path_buf())),
    }
}
