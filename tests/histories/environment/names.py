"""A module of the project, found because of prepend_sys_path."""

SCHEMA = "tenant"
