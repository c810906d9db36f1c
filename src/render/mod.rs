//! Stage `render`.
