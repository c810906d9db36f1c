use super::{Host, Secret, Target, Variables};
use std::path::PathBuf;

/// `~/.pgpass`, or the file of `PGPASSFILE` or `passfile=`: the password of the first line that fits a host of `target`.
///
/// A file that is not there says nothing, as in libpq. Its permissions are not looked at: a mounted secret is readable to all
/// in its container.
pub(super) fn find(target: &Target, named: Option<PathBuf>, variables: &Variables) -> Option<Secret> {
    let from_home = || variables.get("HOME").map(|home| PathBuf::from(home).join(".pgpass"));
    let path = named.or_else(|| variables.get("PGPASSFILE").map(PathBuf::from)).or_else(from_home)?;
    let text = std::fs::read_to_string(path).ok()?;
    target.hosts.iter().find_map(|host| {
        let (name, port) = match host {
            Host::Tcp { name, port } => (name.clone(), port),
            // libpq calls its default folder `localhost`.
            Host::Unix { directory, port } if directory.starts_with("/var/run/postgresql") => {
                ("localhost".to_owned(), port)
            }
            Host::Unix { directory, port } => (directory.display().to_string(), port),
        };
        let user = target.user.clone().unwrap_or_default();
        let wanted = [name, port.to_string(), target.database.clone().unwrap_or_else(|| user.clone()), user];
        text.lines().find_map(|line| password(line, &wanted))
    })
}

/// `host:port:database:user:password`, `*` for any, `\\` before a colon or backslash.
fn password(line: &str, wanted: &[String; 4]) -> Option<Secret> {
    if line.starts_with('#') {
        return None;
    }
    let mut fields = vec![String::new()];
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == ':' && fields.len() < 5 {
            fields.push(String::new());
        } else {
            let text = if character == '\\' { characters.next() } else { Some(character) };
            fields.last_mut()?.extend(text);
        }
    }
    let fits = fields.len() == 5 && fields.iter().zip(wanted).all(|(field, wanted)| field == "*" || field == wanted);
    fits.then(|| Secret::new(fields.pop().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_that_fits() {
        let wanted = ["db", "5432", "shop", "app"].map(str::to_owned);
        let find = |line| password(line, &wanted).map(|secret| secret.expose().to_owned());
        assert_eq!(find("db:5432:shop:app:hunter2"), Some("hunter2".to_owned()));
        assert_eq!(find("*:*:*:app:a\\:b:c\\\\d"), Some("a:b:c\\d".to_owned()));
        assert_eq!(find("db:5433:shop:app:hunter2"), None);
        assert_eq!(find("# db:5432:shop:app:hunter2"), None);
        assert_eq!(find("db:5432"), None);
    }
}
