"""`starlette.config` and what it reads; the rest of starlette is not here."""
