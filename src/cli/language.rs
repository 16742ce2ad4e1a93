//! Answers: in which language does the user want to be told?

use std::env;
use std::ffi::OsString;

use telusur::words::Lang;

use super::help::Mistake;
use super::settings;

/// The language of the flag, else of the environment, else of the settings file, else of the
/// system. It is looked up by hand, because help and mistakes in the flags are told in it too.
pub fn asked_for(args: impl Iterator<Item = OsString>) -> Lang {
    let variable = || env::var("TELUSUR_LANG").ok()?.parse().ok();
    let asked = flag(args).or_else(variable).or_else(settings::language_of_file);
    asked.unwrap_or_else(of_system)
}

/// The language of the first locale variable that is set, as the system's own tools choose it.
pub fn of_system() -> Lang {
    let set = |name: &str| Lang::of_locale(&env::var(name).ok()?);
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default()
}

/// The last `--lang` before `--`.
fn flag(args: impl Iterator<Item = OsString>) -> Option<Lang> {
    let words = args.map(|arg| arg.to_string_lossy().into_owned());
    let words: Vec<String> = words.take_while(|arg| arg != "--").collect();
    let values = words.iter().zip(words.iter().skip(1).map(Some).chain([None]));
    let value = |(arg, next): (&String, Option<&String>)| match arg.strip_prefix("--lang") {
        Some("") => next.cloned(),
        Some(rest) => rest.strip_prefix('=').map(str::to_owned),
        None => None,
    };
    values.filter_map(value).last()?.parse().ok()
}

/// What `--lang` takes.
pub fn parse(code: &str) -> Result<Lang, Mistake> {
    code.parse().map_err(|_| Mistake::Language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_is_found_wherever_it_stands() {
        let flag = |line: &str| flag(line.split(' ').map(OsString::from));
        assert_eq!(flag("telusur search x --lang id"), Some(Lang::Indonesian));
        assert_eq!(flag("telusur --lang=id search"), Some(Lang::Indonesian));
        assert_eq!(flag("telusur --lang id search --lang en"), Some(Lang::English));
        assert_eq!(flag("telusur analyze -- --lang id"), None);
        assert_eq!(flag("telusur search --lang"), None);
        assert_eq!(flag("telusur search --language=id"), None);
    }
}
