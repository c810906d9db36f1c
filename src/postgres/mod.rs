//! Stage `postgres`.
