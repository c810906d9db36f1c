//! Stage `operation`.
