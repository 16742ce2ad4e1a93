//! Answers: how does the program explain itself, in English or in Indonesian?
//!
//! The English help is what the commands' types say. For Indonesian the finished command tree is
//! walked and each text replaced; a test finds what the [table](indonesian) lacks.

mod indonesian;
mod mistake;

use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command, CommandFactory};
use telusur::words::Lang;

use super::Cli;
pub use mistake::{Mistake, told};

/// The whole command line, explained in a language.
pub fn command(lang: Lang) -> Command {
    let mut command = Cli::command();
    if lang == Lang::Indonesian {
        command = translated(command, "");
        command.build();
        command = worded_usage(command);
    }
    command
}

/// What stands around the help of each command.
const TEMPLATE: &str =
    "{before-help}{about-with-newline}\nPenggunaan: {usage}\n\n{all-args}{after-help}";

/// A command with all texts of its own in Indonesian; `path` are the names of the commands above
/// it and its own, with spaces between.
fn translated(command: Command, path: &str) -> Command {
    let names: Vec<String> =
        command.get_subcommands().map(|command| command.get_name().to_string()).collect();
    let long = command.get_long_about().is_some();
    let mut command = command
        .help_template(TEMPLATE)
        .subcommand_help_heading("Perintah")
        .subcommand_value_name("PERINTAH")
        .disable_help_flag(true)
        .mut_args(|arg| translated_arg(arg, path))
        .arg(help_flag());
    if path.is_empty() {
        command = command.disable_version_flag(true).arg(version_flag());
    }
    if let Some(about) = indonesian::about(path) {
        command = command.about(about);
        if long {
            let more = indonesian::more(path).unwrap_or_default();
            command = command.long_about(format!("{about}\n\n{more}"));
        }
    }
    if command.get_after_long_help().is_some() {
        command = command.after_long_help(indonesian::after(path).unwrap_or_default());
    }
    for name in names {
        let below = format!("{path} {name}");
        command = command.mut_subcommand(name, |command| translated(command, below.trim()));
    }
    command
}

/// Behind all other flags.
const LAST: usize = 999;

fn help_flag() -> Arg {
    let help = "Tampilkan bantuan ini (ringkas dengan -h)";
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(help)
        .help_heading("Opsi")
        .display_order(LAST)
}

fn version_flag() -> Arg {
    let help = "Tampilkan versi";
    let flag = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    flag.help(help).help_heading("Opsi").display_order(LAST)
}

/// A flag or argument in Indonesian. What clap would add to its help in English (the default, the
/// environment variable, the values) is added here instead.
fn translated_arg(arg: Arg, path: &str) -> Arg {
    let id = arg.get_id().to_string();
    let heading = match arg.get_help_heading() {
        None if arg.is_positional() => "Argumen",
        None => "Opsi",
        Some(heading) => indonesian::heading(heading).unwrap_or("Opsi"),
    };
    let Some(help) = indonesian::argument(path, &id) else { return arg.help_heading(heading) };
    let help = format!("{help}{}", notes(&arg, path));
    let arg = arg.help(help.clone()).long_help(help).help_heading(heading);
    match arg.get_action().takes_values() {
        true => arg.hide_default_value(true).hide_possible_values(true).hide_env(true),
        false => arg,
    }
}

/// The values that an argument takes, its default and its environment variable.
fn notes(arg: &Arg, path: &str) -> String {
    let mut notes = String::new();
    let flag = !arg.get_action().takes_values();
    let values = if flag { Vec::new() } else { arg.get_possible_values() };
    for value in values.iter().filter(|value| !value.is_hide_set()) {
        let help = indonesian::value(path, arg.get_id().as_str(), value.get_name());
        notes += &format!("\n  {}: {}", value.get_name(), help.unwrap_or_default());
    }
    let defaults: Vec<_> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let env = arg.get_env().map(|name| format!("lingkungan: {}", name.to_string_lossy()));
    let default =
        (!flag && !defaults.is_empty()).then(|| format!("bawaan: {}", defaults.join(" ")));
    for note in [default, env].into_iter().flatten() {
        notes += &format!(" [{note}]");
    }
    notes
}

/// The usage lines of a finished command tree in Indonesian.
fn worded_usage(mut command: Command) -> Command {
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").replace("[OPTIONS]", "[OPSI]");
    let command = command.override_usage(StyledStr::from(usage));
    match command.get_name() {
        // clap adds this command itself
        "help" => command.about("Tampilkan bantuan ini, atau bantuan sebuah perintah"),
        _ => command.mut_subcommands(worded_usage),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each command's help with its path, and each argument's and value's.
    fn texts(command: &Command, path: &str, found: &mut Vec<(String, String)>) {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        found.push((format!("{path} (about)"), about));
        if let Some(long) = command.get_long_about() {
            found.push((format!("{path} (long about)"), long.to_string()));
        }
        if let Some(after) = command.get_after_long_help() {
            found.push((format!("{path} (after)"), after.to_string()));
        }
        for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
            let place = format!("{path} {}", arg.get_id());
            found
                .push((place.clone(), arg.get_help().map(ToString::to_string).unwrap_or_default()));
            if let Some(heading) = arg.get_help_heading() {
                found.push((format!("{place} (heading)"), heading.to_string()));
            }
            if arg.get_action().takes_values() {
                for value in arg.get_possible_values() {
                    let help = value.get_help().map(ToString::to_string).unwrap_or_default();
                    found.push((format!("{place}={}", value.get_name()), help));
                }
            }
        }
        for below in command.get_subcommands().filter(|command| command.get_name() != "help") {
            texts(below, format!("{path} {}", below.get_name()).trim(), found);
        }
    }

    fn texts_of(command: Command) -> Vec<(String, String)> {
        let mut found = Vec::new();
        texts(&command, "", &mut found);
        found
    }

    /// Whatever is explained in English is explained in Indonesian, and not in the same words.
    #[test]
    fn all_help_is_there_in_both_languages() {
        let english = texts_of(command(Lang::English));
        let indonesian = texts_of(command(Lang::Indonesian));
        let mut missing = Vec::new();
        for (place, text) in &english {
            if place.contains('=') {
                let (arg, value) = place.split_once('=').unwrap();
                let (path, id) = arg.rsplit_once(' ').unwrap_or(("", arg));
                match indonesian::value(path, id.trim(), value) {
                    Some(told) if told != text => {}
                    _ => missing.push(place),
                }
                continue;
            }
            match indonesian.iter().find(|(other, _)| other == place) {
                Some((_, told)) if !text.is_empty() && !told.is_empty() && told != text => {}
                _ => missing.push(place),
            }
        }
        assert!(missing.is_empty(), "no Indonesian help for {missing:#?}");
    }

    #[test]
    fn both_trees_take_the_same_flags() {
        let flags = |command: Command| {
            let mut command = command;
            command.build();
            let mut found = Vec::new();
            flags_of(&command, "", &mut found);
            found.sort();
            found
        };
        assert_eq!(flags(command(Lang::English)), flags(command(Lang::Indonesian)));
    }

    fn flags_of(command: &Command, path: &str, found: &mut Vec<String>) {
        let flags = command.get_arguments().filter_map(Arg::get_long);
        found.extend(flags.map(|flag| format!("{path} --{flag}")));
        for below in command.get_subcommands().filter(|command| command.get_name() != "help") {
            flags_of(below, &format!("{path} {}", below.get_name()), found);
        }
    }

    #[test]
    fn indonesian_help_holds_no_english_of_claps() {
        let mut command = command(Lang::Indonesian);
        for path in ["", "search", "eval relevance"] {
            let mut below = &mut command;
            for name in path.split_whitespace() {
                below = below.find_subcommand_mut(name).unwrap();
            }
            let help = below.render_long_help().to_string();
            for word in ["Usage", "Options", "OPTIONS", "COMMAND", "Print", "default", "possible"] {
                assert!(!help.contains(word), "{word} in {help}");
            }
        }
    }
}
