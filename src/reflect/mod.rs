//! Stage `reflect`.
