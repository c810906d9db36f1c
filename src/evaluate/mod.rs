//! Stage `evaluate`.
