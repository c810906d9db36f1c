//! Stage `history`.
