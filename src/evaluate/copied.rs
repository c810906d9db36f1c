//! What a COPY reads or writes, as it crosses.

use serde::{Deserialize, Serialize};

/// The contents of a file.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(untagged)]
pub enum Copied {
    /// Lines, CSV.
    Text(String),
    /// `FORMAT binary`, and text that is not UTF-8.
    Bytes {
        /// As hexadecimals.
        hex: String,
    },
}

impl Copied {
    /// As the server gets them.
    pub fn into_bytes(self) -> Vec<u8> {
        match self {
            Self::Text(text) => text.into_bytes(),
            Self::Bytes { hex } => {
                (0..hex.len() / 2).filter_map(|i| u8::from_str_radix(hex.get(2 * i..2 * i + 2)?, 16).ok()).collect()
            }
        }
    }
}

impl From<Vec<u8>> for Copied {
    fn from(bytes: Vec<u8>) -> Self {
        String::from_utf8(bytes).map_or_else(
            |error| Self::Bytes { hex: error.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect() },
            Self::Text,
        )
    }
}

#[test]
fn bytes_come_back_as_they_were() {
    for (bytes, crossing) in [(vec![0x61, 0x0a], "\"a\\n\""), (vec![0x00, 0xff, 0x0a], "{\"hex\":\"00ff0a\"}")] {
        let copied = Copied::from(bytes.clone());
        assert_eq!(serde_json::to_string(&copied).unwrap(), crossing);
        assert_eq!(copied.into_bytes(), bytes);
    }
}
