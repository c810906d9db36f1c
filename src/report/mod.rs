//! Stage `report`.

pub mod history;
