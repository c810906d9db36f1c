//! As whom the server runs: PostgreSQL refuses to run as root.

use super::Error;
use std::path::Path;

/// A line of `/etc/passwd`, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Account {
    /// The user's number.
    pub uid: u32,
    /// The number of the user's group.
    pub gid: u32,
}

impl Account {
    /// `postgres`, or `nobody` where there is none.
    ///
    /// The file is read here because a static binary cannot count on the C library's look-up of names.
    pub fn unprivileged() -> Result<Self, Error> {
        let file = Path::new("/etc/passwd");
        let accounts = std::fs::read_to_string(file).map_err(|source| Error::Folder { path: file.into(), source })?;
        ["postgres", "nobody"].into_iter().find_map(|name| Self::named(name, &accounts)).ok_or(Error::NoAccount)
    }

    fn named(name: &str, accounts: &str) -> Option<Self> {
        accounts.lines().find_map(|line| {
            let mut fields = line.split(':');
            if fields.next()? != name {
                return None;
            }
            Some(Self { uid: fields.nth(1)?.parse().ok()?, gid: fields.next()?.parse().ok()? })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Account;

    #[test]
    fn an_account_is_found_by_its_whole_name() {
        let accounts =
            "root:x:0:0:root:/root:/bin/sh\npostgresql:x:7:7::/:\npostgres:x:104:112:,,,:/var/lib/postgresql:/bin/sh\n";
        assert_eq!(Account::named("postgres", accounts), Some(Account { uid: 104, gid: 112 }));
        assert_eq!(Account::named("nobody", accounts), None);
    }
}
