"""`sqlalchemy.engine`: engines, connections, results, URLs."""

from .._lazy import names

__getattr__, __all__ = names(
    "sqlalchemy.engine",
    {
        "sqlalchemy.engine.create": "create_engine engine_from_config create_mock_engine create_pool_from_url CreateEnginePlugin",
        "sqlalchemy.engine.url": "URL make_url",
        "sqlalchemy.engine.base": "Engine Connection AdaptedConnection ConnectionEventsTarget Connectable",
        "sqlalchemy.engine.object_kinds": "ObjectKind ObjectScope",
        "sqlalchemy.engine.transaction": "Transaction RootTransaction NestedTransaction TwoPhaseTransaction",
        "sqlalchemy.engine.mock": "MockConnection",
        "sqlalchemy.engine.result": """Result CursorResult ScalarResult MappingResult TupleResult ChunkedIteratorResult FrozenResult
            IteratorResult MergedResult ResultProxy LegacyCursorResult result_tuple""",
        "sqlalchemy.engine.row": "Row RowMapping BaseRow RowProxy",
        "sqlalchemy.engine.reflection": "Inspector",
        "sqlalchemy.engine.interfaces": "Dialect ExecutionContext ExceptionContext Compiled",
    },
    "base create cursor default interfaces mock reflection result row url",
)
