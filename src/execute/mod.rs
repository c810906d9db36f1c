//! Stage `execute`.
