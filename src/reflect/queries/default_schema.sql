-- The first schema of search_path that exists.
SELECT to_json(current_schema())
