"""Types: as a new column, as one that is gone, as one that is there, and each in the place of another."""

TYPES = """
Integer | SmallInteger | BigInteger | String | String(50) | String(50, collation="C") | Text | Unicode(20) | sa.UnicodeText | sa.CHAR(3) | sa.VARCHAR(7) | sa.TEXT
Numeric | Numeric(10) | Numeric(10, 2) | Numeric(10, 2, asdecimal=False) | sa.DECIMAL(8, 3) | Float | Float(24) | Float(53) | sa.Double | sa.REAL | sa.DOUBLE_PRECISION | pg.DOUBLE_PRECISION
Boolean | Boolean(name="ck_b", create_constraint=True) | Date | Time | Time(timezone=True) | DateTime | DateTime(timezone=True) | sa.TIMESTAMP | sa.TIMESTAMP(timezone=True) | pg.TIMESTAMP(precision=3) | pg.TIMESTAMP(timezone=True, precision=6) | pg.TIME(precision=2) | Interval | pg.INTERVAL | pg.INTERVAL(fields="DAY TO SECOND") | pg.INTERVAL(precision=3) | Interval(second_precision=2)
LargeBinary | LargeBinary(10) | sa.PickleType | pg.BYTEA | Uuid | Uuid(as_uuid=False) | Uuid(native_uuid=False) | sa.UUID | pg.UUID(as_uuid=True) | JSON | JSON(none_as_null=True) | pg.JSON | pg.JSONB | pg.JSONB(astext_type=sa.Text()) | pg.JSONB(none_as_null=True)
Enum("a", "b", name="kind") | Enum(Mood) | Enum(Level, name="levels") | Enum("a", "b", native_enum=False) | Enum("a", "bb", native_enum=False, length=20) | Enum("a", "b", native_enum=False, create_constraint=True, name="ck_kind") | Enum(Mood, values_callable=lambda e: [m.value for m in e], name="moods") | pg.ENUM("x", "y", name="xy") | pg.ENUM("x", "y", name="xy2", create_type=False)
ARRAY(Integer) | ARRAY(String(20)) | ARRAY(Text, dimensions=2) | pg.ARRAY(Integer) | pg.ARRAY(pg.UUID(as_uuid=True)) | pg.ARRAY(pg.VARCHAR(10)) | pg.ARRAY(Enum("p", "q", name="pq")) | ARRAY(pg.JSONB) | pg.ARRAY(Numeric(5, 2)) | pg.ARRAY(pg.TIMESTAMP(timezone=True))
pg.INET | pg.CIDR | pg.MACADDR | pg.MACADDR8 | pg.MONEY | pg.OID | pg.REGCLASS | pg.TSVECTOR | pg.TSQUERY | pg.BIT(4) | pg.BIT(varying=True) | pg.BIT(5, varying=True) | pg.INT4RANGE | pg.TSTZRANGE | pg.NUMRANGE | pg.DATERANGE | pg.INT8MULTIRANGE | pg.DOMAIN("email", Text, check="VALUE LIKE '%@%'") | pg.DOMAIN("five", Integer, not_null=True, default=text("5"), constraint_name="ck_five", check="VALUE < 10")
JSON().with_variant(pg.JSONB(), "postgresql") | String(5).with_variant(Text(), "postgresql", "sqlite") | Integer().with_variant(BigInteger(), "mysql") | BigInteger().with_variant(Integer, "sqlite") | pg.UUID().with_variant(sa.CHAR(32), "sqlite")
JSON().with_variant(mysql.JSON(), "mysql") | Text().with_variant(mysql.LONGTEXT(), "mysql", "mariadb") | Text().with_variant(mysql.MEDIUMTEXT(charset="utf8mb4", collation="utf8mb4_bin"), "mysql") | BigInteger().with_variant(mysql.BIGINT(display_width=20, unsigned=True), "mysql") | DateTime().with_variant(mysql.DATETIME(fsp=6), "mysql") | sa.Boolean().with_variant(mysql.TINYINT(1), "mysql") | String(20).with_variant(mysql.VARCHAR(20, collation="utf8_bin"), "mysql") | Float().with_variant(mysql.DOUBLE(10, 2), "mysql") | Enum("a", name="kind").with_variant(mysql.ENUM("a", collation="c"), "mysql") | LargeBinary().with_variant(mysql.LONGBLOB(), "mysql")
BigInteger().with_variant(sqlite.INTEGER(), "sqlite") | String(36).with_variant(sqlite.CHAR(36), "sqlite") | JSON().with_variant(sqlite.JSON(), "sqlite") | DateTime().with_variant(sqlite.DATETIME(truncate_microseconds=True), "sqlite") | Uuid().with_variant(mssql.UNIQUEIDENTIFIER(as_uuid=False), "mssql") | Text().with_variant(mssql.NVARCHAR("max"), "mssql") | DateTime().with_variant(mssql.DATETIME2(6), "mssql") | Numeric(10, 2).with_variant(oracle.NUMBER(10, 2), "oracle") | Integer().with_variant(oracle.NUMBER(10), "oracle") | Text().with_variant(oracle.CLOB(), "oracle") | String(9).with_variant(oracle.NVARCHAR2(9), "oracle")
Guid | Money() | Point() | Tags | Kind() | Wrapped(Integer) | Json | Choice(["a", "b"])
"""

DECLARED = """
class Guid(TypeDecorator):
    impl = sa.CHAR(32)
    cache_ok = True
    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(pg.UUID())

class Money(TypeDecorator):
    impl = Numeric(12, 2)
    cache_ok = True

class Point(UserDefinedType):
    cache_ok = True
    def __init__(self, srid=0):
        self.srid = srid
    def get_col_spec(self, **kw):
        return "point"

class Tags(TypeDecorator):
    impl = pg.ARRAY(String)
    cache_ok = True

class Kind(TypeDecorator):
    impl = Enum("a", "b", name="kind_of")
    cache_ok = True

class Wrapped(TypeDecorator):
    impl = Integer
    cache_ok = True
    def __init__(self, inner, **kw):
        super().__init__(**kw)
        self.inner = inner

class Json(TypeDecorator):
    impl = pg.JSONB
    cache_ok = True

class Choice(TypeDecorator):
    impl = String(20)
    cache_ok = True
    def __init__(self, choices):
        super().__init__()
        self.choices = choices
"""

GROUPS = [
    ["Integer", "SmallInteger", "BigInteger", "String", "Numeric", "Float", "Boolean", "sa.REAL", "Wrapped(Integer)"],
    ["String", "String(50)", "String(60)", "Text", "sa.CHAR(3)", "sa.CHAR(4)", "Enum('a', 'b', native_enum=False)", "Choice([])"],
    ["Numeric", "Numeric(10)", "Numeric(10, 2)", "Numeric(12, 2)", "sa.DECIMAL(10, 2)", "Float", "Float(24)", "Float(53)",
     "sa.DOUBLE_PRECISION", "Money()"],
    ["DateTime", "DateTime(timezone=True)", "Date", "Time", "pg.TIMESTAMP(precision=3)", "pg.TIMESTAMP(precision=6)",
     "pg.TIMESTAMP(timezone=True, precision=3)"],
    ["JSON", "pg.JSON", "pg.JSONB", "Text", "JSON().with_variant(pg.JSONB(), 'postgresql')", "Json"],
    ["Enum('a', 'b', name='kind')", "Enum('a', 'b', 'c', name='kind')", "Enum('a', 'b', name='other')", "String(1)", "Text"],
    ["ARRAY(Integer)", "ARRAY(BigInteger)", "ARRAY(String(20))", "ARRAY(String(30))", "ARRAY(Integer, dimensions=2)", "Integer"],
    ["Uuid", "String(36)", "sa.CHAR(32)", "Guid", "Uuid(native_uuid=False)"],
    ["Interval", "pg.INTERVAL(precision=3)", "pg.INTERVAL(fields='DAY TO SECOND')", "Text"],
    ["pg.BIT(4)", "pg.BIT(5)", "pg.BIT(5, varying=True)", "pg.INT4RANGE", "pg.INT8RANGE", "pg.INET", "pg.CIDR"],
]


def models(*columns):
    """Models of one table."""
    listed = "".join(f",\n    Column({column})" for column in ["'id', Integer, primary_key=True", *columns])
    return f"{DECLARED}\nmetadata = MetaData()\nTable('t', metadata{listed})\n"


def cases():
    types = [each.strip() for line in TYPES.strip().splitlines() for each in line.split("|")]
    with_type = {each: models(f"'c', {each}") for each in types}
    for each in types:
        yield f"{each} gone", with_type[each], models()
        yield f"{each} there", with_type[each], with_type[each]
        yield f"{each} new", "metadata = MetaData()", with_type[each]
    for group in GROUPS:
        for place, old in enumerate(group):
            for new in group[place % 2 :: 2]:
                if old != new:
                    yield f"{old} to {new}", models(f"'c', {old}"), models(f"'c', {new}")
