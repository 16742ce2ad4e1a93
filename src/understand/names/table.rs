//! Answers: what does a file of names say, line by line?

/// One line of a file of names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// What is named: "province", "body" …
    pub kind: String,
    /// The canonical name.
    pub name: String,
    /// Other forms of it.
    pub forms: Vec<String>,
    /// Facts about it, spaces restored.
    pub facts: Vec<(String, String)>,
}

impl Row {
    /// The fact called `key`.
    pub fn fact(&self, key: &str) -> Option<&str> {
        self.facts.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str())
    }

    /// A whole number among the facts.
    pub fn number(&self, key: &str) -> Option<i32> {
        self.fact(key)?.parse().ok()
    }
}

/// The rows of a file and the lines (from 1) that are no row.
pub(super) fn rows(text: &str) -> (Vec<Row>, Vec<u64>) {
    let (mut rows, mut wrong) = (Vec::new(), Vec::new());
    for (number, line) in (1u64..).zip(text.lines()) {
        let line = line.trim_start_matches('\u{feff}').trim_end();
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        match row(line) {
            Some(row) => rows.push(row),
            None => wrong.push(number),
        }
    }
    (rows, wrong)
}

fn row(line: &str) -> Option<Row> {
    let mut columns = line.split('\t').map(str::trim);
    let kind = columns.next()?.to_lowercase();
    let name = columns.next().filter(|name| !name.is_empty())?.to_owned();
    let forms = columns.next().unwrap_or("");
    let forms = forms.split(';').map(str::trim).filter(|f| !f.is_empty()).map(str::to_owned);
    let facts = columns.next().unwrap_or("").split_whitespace().filter_map(fact).collect();
    let known = super::KINDS.contains(&kind.as_str());
    known.then(|| Row { kind, name, forms: forms.collect(), facts })
}

fn fact(field: &str) -> Option<(String, String)> {
    let (key, value) = field.split_once('=')?;
    Some((key.to_owned(), value.replace('_', " ")))
}

/// Adds `extra` to `rows`: forms are added (or taken away), facts overridden.
pub(super) fn merge(rows: &mut Vec<Row>, extra: Vec<Row>) {
    for new in extra {
        match rows.iter_mut().find(|r| r.kind == new.kind && r.name == new.name) {
            Some(old) => {
                old.facts.retain(|(key, _)| new.fact(key).is_none());
                old.facts.extend(new.facts);
                for form in new.forms {
                    match form.strip_prefix('-') {
                        Some(gone) => old.forms.retain(|f| f != gone),
                        None => old.forms.push(form),
                    }
                }
            }
            None => rows.push(new),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_without_a_name_or_of_an_unknown_kind_is_told_by_its_number() {
        let (rows, wrong) = rows("# note\nbody\tA\tB; C\toffice=Kepala_B\nbody\nthing\tX\n");
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].forms, ["B", "C"]);
        assert_eq!(rows[0].fact("office"), Some("Kepala B"));
        assert_eq!(wrong, [3, 4]);
    }

    #[test]
    fn a_users_line_adds_forms_takes_forms_away_and_overrides_facts() {
        let (mut base, _) = rows("programme\tX\ta; b\tbody=P given=always");
        let (extra, _) = rows("programme\tX\tc; -a\tbody=Q");
        merge(&mut base, extra);
        assert_eq!(base[0].forms, ["b", "c"]);
        assert_eq!(base[0].fact("body"), Some("Q"));
        assert_eq!(base[0].fact("given"), Some("always"));
    }
}
