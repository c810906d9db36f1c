//! Stage `schema`.
