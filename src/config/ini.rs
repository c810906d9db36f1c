use super::ConfigError;
use std::path::Path;

/// Python's `configparser.ConfigParser()` as Alembic makes it: two comment signs at the start of a line, no inline comments,
/// values that go on in indented lines, and `%(name)s`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ini {
    defaults: Vec<Entry>,
    sections: Vec<(String, Vec<Entry>)>,
}

/// An option's lower-case name and its text before interpolation.
type Entry = (String, String);

/// `configparser.DEFAULTSECT`
const DEFAULT: &str = "DEFAULT";

/// `configparser.MAX_INTERPOLATION_DEPTH`
const DEEPEST: usize = 10;

impl Ini {
    /// `parser.read(path)`, with `here` among the defaults.
    ///
    /// # Errors
    /// What `configparser` refuses too: text before a section, a section or an option twice, a line without `=`.
    pub fn parse(text: &str, path: &Path, here: &str) -> Result<Self, ConfigError> {
        let mut ini = Self::empty(here);
        let fail = |line: usize, reason: String| ConfigError::IniLine { path: path.to_owned(), line: line + 1, reason };
        let mut section: Option<String> = None;
        let mut option: Option<String> = None;
        let mut indent = 0;
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
        for (number, line) in text.split('\n').enumerate() {
            let value = line.trim();
            if value.starts_with(['#', ';']) {
                continue;
            }
            if value.is_empty() {
                if let (Some(section), Some(option)) = (&section, &option) {
                    ini.append(section, option, "");
                }
                continue;
            }
            let own_indent = line.chars().take_while(|c| c.is_whitespace()).count();
            if let (Some(section), Some(option)) = (&section, &option)
                && own_indent > indent
            {
                ini.append(section, option, value);
                continue;
            }
            indent = own_indent;
            if let Some(name) = section_name(value) {
                if name != DEFAULT {
                    if ini.has_section(name) {
                        return Err(fail(number, format!("section '{name}' already exists")));
                    }
                    ini.sections.push((name.to_owned(), Vec::new()));
                }
                section = Some(name.to_owned());
                option = None;
                continue;
            }
            let Some(current) = &section else {
                return Err(fail(number, "File contains no section headers.".to_owned()));
            };
            let Some(at) = value.find(['=', ':']).filter(|at| *at > 0) else {
                return Err(fail(number, "neither `[section]` nor `option = value`".to_owned()));
            };
            let name = value[..at].trim_end().to_lowercase();
            let entries = ini.entries_mut(current);
            if entries.iter().any(|(known, _)| *known == name) && !(current == DEFAULT && name == "here") {
                return Err(fail(number, format!("option '{name}' in section '{current}' already exists")));
            }
            entries.retain(|(known, _)| *known != name);
            entries.push((name.clone(), value[at + 1..].trim().to_owned()));
            option = Some(name);
        }
        for (_, value) in ini.sections.iter_mut().flat_map(|(_, entries)| entries).chain(&mut ini.defaults) {
            value.truncate(value.trim_end().len());
        }
        Ok(ini)
    }

    /// A parser that has read nothing.
    pub fn empty(here: &str) -> Self {
        Self { defaults: vec![("here".to_owned(), here.to_owned())], sections: Vec::new() }
    }

    /// `parser.has_section(name)`
    pub fn has_section(&self, name: &str) -> bool {
        self.sections.iter().any(|(known, _)| known == name)
    }

    /// `parser.sections()` with their own options before interpolation, in file order.
    pub fn sections(&self) -> impl Iterator<Item = (&str, &[(String, String)])> {
        self.sections.iter().map(|(name, entries)| (name.as_str(), entries.as_slice()))
    }

    /// `parser.defaults()`: `[DEFAULT]` and `here`, before interpolation.
    pub fn defaults(&self) -> &[(String, String)] {
        &self.defaults
    }

    /// `parser.get(section, option, raw=True, fallback=None)`
    pub fn raw(&self, section: &str, option: &str) -> Option<&str> {
        let (_, entries) = self.sections.iter().find(|(name, _)| name == section)?;
        let option = option.to_lowercase();
        entries.iter().chain(&self.defaults).find(|(name, _)| *name == option).map(|(_, value)| value.as_str())
    }

    /// `parser.get(section, option, fallback=None)`
    ///
    /// # Errors
    /// A `%` that leads nowhere.
    pub fn get(&self, section: &str, option: &str) -> Result<Option<String>, ConfigError> {
        self.raw(section, option).map(|raw| self.interpolate(section, option, raw)).transpose()
    }

    /// `dict(parser.items(section))`, defaults included; `None` where there is no such section.
    ///
    /// # Errors
    /// A `%` that leads nowhere, in any of the options.
    pub fn items(&self, section: &str) -> Result<Option<Vec<(String, String)>>, ConfigError> {
        let Some((_, own)) = self.sections.iter().find(|(name, _)| name == section) else { return Ok(None) };
        // As in `configparser`, the defaults come first and keep their place when the section overrides them.
        let defaults = self.defaults.iter().map(|(name, _)| name);
        let names = defaults
            .chain(own.iter().map(|(name, _)| name).filter(|name| !self.defaults.iter().any(|d| d.0 == **name)));
        let items = names.map(|name| Ok((name.clone(), self.get(section, name)?.unwrap_or_default())));
        items.collect::<Result<_, ConfigError>>().map(Some)
    }

    fn interpolate(&self, section: &str, option: &str, raw: &str) -> Result<String, ConfigError> {
        let mut result = String::new();
        self.interpolate_into(&mut result, section, option, raw, 1)?;
        Ok(result)
    }

    fn interpolate_into(
        &self,
        result: &mut String,
        section: &str,
        option: &str,
        raw: &str,
        depth: usize,
    ) -> Result<(), ConfigError> {
        // The text itself stays out of these errors: it is often a URL.
        let fail = |reason: String| ConfigError::Interpolation {
            section: section.to_owned(),
            option: option.to_owned(),
            reason,
        };
        if depth > DEEPEST {
            return Err(fail("`%(...)s` refers to itself".to_owned()));
        }
        let mut rest = raw;
        while let Some(at) = rest.find('%') {
            result.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix('%') {
                result.push('%');
                rest = after;
            } else if let Some(after) = rest.strip_prefix('(') {
                let end = after.find(')').filter(|end| *end > 0 && after[end + 1..].starts_with('s'));
                let Some(end) = end else { return Err(fail("a `%(` is not closed by `)s`".to_owned())) };
                let name = &after[..end];
                let Some(value) = self.raw(section, name) else {
                    return Err(fail(format!("`%({name})s` refers to an option that does not exist")));
                };
                self.interpolate_into(result, section, option, value, depth + 1)?;
                rest = &after[end + 2..];
            } else {
                return Err(fail("a `%` must be followed by `%` or `(`".to_owned()));
            }
        }
        result.push_str(rest);
        Ok(())
    }

    fn entries_mut(&mut self, section: &str) -> &mut Vec<Entry> {
        match self.sections.iter().position(|(name, _)| name == section) {
            Some(index) => &mut self.sections[index].1,
            None => &mut self.defaults,
        }
    }

    fn append(&mut self, section: &str, option: &str, line: &str) {
        if let Some((_, value)) = self.entries_mut(section).iter_mut().find(|(name, _)| name == option) {
            value.push('\n');
            value.push_str(line);
        }
    }
}

/// `\[(?P<header>.+)\]`, whatever follows the last bracket.
/// The line of an option, counted from one: in its section, or else among the defaults.
pub(super) fn line_of(text: &str, section: &str, option: &str) -> Option<usize> {
    let find = |wanted: &str| {
        let mut current = "";
        text.lines().position(|line| {
            if let Some(name) = section_name(line.trim()) {
                current = name;
            }
            let name = line.split(['=', ':']).next().unwrap_or_default().trim_end();
            current == wanted && line.contains(['=', ':']) && name.eq_ignore_ascii_case(option)
        })
    };
    find(section).or_else(|| find(DEFAULT)).map(|index| index + 1)
}

fn section_name(value: &str) -> Option<&str> {
    let end = value.rfind(']')?;
    value.strip_prefix('[').and_then(|_| value.get(1..end)).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    //! Every expectation is what `configparser` of Python 3.11, under Alembic 1.20.1, makes of the same text.
    use super::*;

    fn parse(text: &str) -> Ini {
        Ini::parse(text, Path::new("alembic.ini"), "/h").unwrap_or_else(|error| panic!("{error}"))
    }

    fn refuse(text: &str) -> String {
        match Ini::parse(text, Path::new("alembic.ini"), "/h") {
            Ok(ini) => panic!("{ini:?}"),
            Err(error) => error.to_string(),
        }
    }

    #[track_caller]
    fn assert_items(ini: &Ini, section: &str, expected: &[(&str, &str)]) {
        let items = ini.items(section).unwrap_or_else(|error| panic!("{error}")).unwrap_or_default();
        let items: Vec<_> = items.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(items, expected);
    }

    #[test]
    fn comments_stand_on_their_own_lines_only() {
        let ini = parse(
            "# top\n[alembic]\nscript_location = alembic   # where scripts are\nprepend_sys_path = .\n\
             Version_Locations = %(here)s/a %(here)s/b ; not a comment\n\
             sqlalchemy.url = postgresql://u:p%%40ss@h/db # prod\n\n; other comment\n[post_write_hooks]\nhooks = black\n",
        );
        assert_items(
            &ini,
            "alembic",
            &[
                ("here", "/h"),
                ("script_location", "alembic   # where scripts are"),
                ("prepend_sys_path", "."),
                ("version_locations", "/h/a /h/b ; not a comment"),
                ("sqlalchemy.url", "postgresql://u:p%40ss@h/db # prod"),
            ],
        );
        assert_items(&ini, "post_write_hooks", &[("here", "/h"), ("hooks", "black")]);
        assert_eq!(ini.items("absent").ok().flatten(), None);
    }

    #[test]
    fn values_go_on_in_indented_lines() {
        let ini = parse(
            "[DEFAULT]\nroot = /srv\n[alembic]\nscript_location: %(root)s/alembic\nversion_locations =\n    %(here)s/a\n    \
             # skipped\n    %(here)s/b\n\n    %(here)s/c\npath_separator = newline\nempty =\nkey with space = v\n  continued = x\n\
             next = 1\n[other]   trailing\nroot = /opt\nx = %(root)s %%(root)s\n",
        );
        assert_items(
            &ini,
            "alembic",
            &[
                ("here", "/h"),
                ("root", "/srv"),
                ("script_location", "/srv/alembic"),
                ("version_locations", "\n/h/a\n/h/b\n\n/h/c"),
                ("path_separator", "newline"),
                ("empty", ""),
                ("key with space", "v\ncontinued = x"),
                ("next", "1"),
            ],
        );
        assert_items(&ini, "other", &[("here", "/h"), ("root", "/opt"), ("x", "/opt %(root)s")]);
    }

    #[test]
    fn the_first_of_equals_sign_and_colon_counts() {
        let ini = parse(
            "[alembic]\r\nsqlalchemy.url=postgresql://u:p@h:5432/db?a=b\r\nscript_location:db:migrations\r\nurl2 : x = y\r\n\r\n[x]\r\n",
        );
        assert_items(
            &ini,
            "alembic",
            &[
                ("here", "/h"),
                ("sqlalchemy.url", "postgresql://u:p@h:5432/db?a=b"),
                ("script_location", "db:migrations"),
                ("url2", "x = y"),
            ],
        );
        assert_items(&ini, "x", &[("here", "/h")]);
    }

    #[test]
    fn refuses_what_configparser_refuses() {
        assert_eq!(refuse("a = 1\n[x]\n"), "`alembic.ini`, line 1: File contains no section headers.");
        assert_eq!(refuse("[a]\nx=1\nX=2\n"), "`alembic.ini`, line 3: option 'x' in section 'a' already exists");
        assert_eq!(refuse("[a]\n[a]\n"), "`alembic.ini`, line 2: section 'a' already exists");
        assert_eq!(refuse("[a]\njust text\n"), "`alembic.ini`, line 2: neither `[section]` nor `option = value`");
        assert_eq!(refuse("[a]\n= 1\n"), "`alembic.ini`, line 2: neither `[section]` nor `option = value`");
    }

    #[test]
    fn a_percent_sign_that_leads_nowhere() {
        let ini = parse("[a]\nurl = postgresql://u:hunter%402@h/db\nx = %(y)s\nz = %(w\nl = %(m)s\nm = %(l)s\n");
        let get = |option| ini.get("a", option).err().map(|error| error.to_string()).unwrap_or_default();
        assert_eq!(get("url"), "option `url` in section `a`: a `%` must be followed by `%` or `(`");
        assert_eq!(get("x"), "option `x` in section `a`: `%(y)s` refers to an option that does not exist");
        assert_eq!(get("z"), "option `z` in section `a`: a `%(` is not closed by `)s`");
        assert_eq!(get("l"), "option `l` in section `a`: `%(...)s` refers to itself");
    }
}
