//! Stage `command`.
