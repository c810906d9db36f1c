//! `Create Date: 2026-02-03 04:05:06.789012`

use super::Error;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Now, on the clock of a time zone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of a date")]
pub struct CreateDate {
    pub year: i16,
    pub month: i8,
    pub day: i8,
    pub hour: i8,
    pub minute: i8,
    pub second: i8,
    pub microsecond: i32,
    /// Seconds since 1970.
    pub epoch: i64,
    /// Of `timezone`: seconds east of Greenwich, and `CEST`; local time has none.
    pub zone: Option<(i32, String)>,
}

impl CreateDate {
    /// `datetime.now()`, or with `timezone = Europe/Berlin` that of the zone.
    ///
    /// # Errors
    /// There is no such zone.
    pub fn now(timezone: Option<&str>) -> Result<Self, Error> {
        Self::at(Timestamp::now(), timezone)
    }

    fn at(now: Timestamp, timezone: Option<&str>) -> Result<Self, Error> {
        // A container has no zones of its own: these are in the binary.
        let zone = match timezone {
            None => TimeZone::system(),
            Some(name) => found(name)
                .or_else(|| found(&name.to_uppercase()))
                .ok_or_else(|| Error::TimeZone { name: name.to_owned() })?,
        };
        let local = now.to_zoned(zone.clone());
        let offset = zone.to_offset_info(now);
        Ok(Self {
            year: local.year(),
            month: local.month(),
            day: local.day(),
            hour: local.hour(),
            minute: local.minute(),
            second: local.second(),
            microsecond: local.subsec_nanosecond() / 1000,
            epoch: now.as_second(),
            zone: timezone.map(|_| (offset.offset().seconds(), offset.abbreviation().to_owned())),
        })
    }
}

/// The zone of exactly that name.
fn found(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok().filter(|zone| zone.iana_name() == Some(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(timezone: &str) -> Result<CreateDate, Error> {
        CreateDate::at("2026-07-03T22:05:06.789Z".parse().expect("a time"), Some(timezone))
    }

    #[test]
    fn zones() {
        let berlin = at("Europe/Berlin").expect("a zone");
        assert_eq!((berlin.day, berlin.hour, berlin.microsecond), (4, 0, 789_000));
        assert_eq!(berlin.zone, Some((7200, "CEST".to_owned())));
        assert_eq!(at("utc").expect("a zone").zone, Some((0, "UTC".to_owned())));
        for unknown in ["Europe/Atlantis", "europe/berlin"] {
            assert_eq!(at(unknown).expect_err("none").to_string(), format!("Can't locate timezone: {unknown}"));
        }
    }
}
