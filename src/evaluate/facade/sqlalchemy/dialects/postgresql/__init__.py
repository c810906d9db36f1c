"""`from sqlalchemy.dialects import postgresql`"""

from ..._lazy import names

__getattr__, __all__ = names(
    "sqlalchemy.dialects.postgresql",
    {
        "sqlalchemy.sql.sqltypes": """
            BIGINT BOOLEAN CHAR DATE DOUBLE_PRECISION FLOAT INTEGER NUMERIC REAL SMALLINT TEXT UUID VARCHAR""",
        "sqlalchemy.dialects.postgresql.types": """
            BIT BYTEA CIDR CITEXT INET INTERVAL MACADDR MACADDR8 MONEY OID REGCLASS REGCONFIG TIME TIMESTAMP TSQUERY
            TSVECTOR PGBit PGCidr PGInet PGInterval PGMacAddr PGUuid""",
        "sqlalchemy.dialects.postgresql.json": "JSON JSONB JSONPATH",
        "sqlalchemy.dialects.postgresql.named_types": """
            CreateDomainType CreateEnumType DOMAIN DropDomainType DropEnumType ENUM NamedType""",
        "sqlalchemy.dialects.postgresql.ranges": """
            AbstractMultiRange AbstractRange AbstractSingleRange DATEMULTIRANGE DATERANGE INT4MULTIRANGE INT4RANGE
            INT8MULTIRANGE INT8RANGE MultiRange NUMMULTIRANGE NUMRANGE Range TSMULTIRANGE TSRANGE TSTZMULTIRANGE
            TSTZRANGE""",
        "sqlalchemy.dialects.postgresql.hstores": "HSTORE hstore",
        "sqlalchemy.dialects.postgresql.arrays": "ARRAY All Any array",
        "sqlalchemy.dialects.postgresql.ext": """
            ExcludeConstraint aggregate_order_by array_agg phraseto_tsquery plainto_tsquery to_tsquery
            to_tsvector ts_headline websearch_to_tsquery""",
        "sqlalchemy.dialects.postgresql.dml": "Insert insert",
        "sqlalchemy.dialects.postgresql.base": "PGDialect dialect",
    },
    "arrays asyncpg base dml ext hstores json named_types psycopg psycopg2 ranges types",
)
