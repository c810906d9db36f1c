"""`func.*`: calls, aggregates, windows, casts, and values on their own."""

from tables._listed import listed

KIND = "expression"

ARGUMENTS = ["", "t.c.i", "t.c.s", "t.c.i, 5", '"x", t.c.s', "t.c.n, t.c.f", "None", "True", "D('1.5')", "text('a, b')", "select(child.c.id).scalar_subquery()", "date(2026, 1, 2)"]
NAMES = """
    now current_timestamp current_date current_time localtime localtimestamp current_user session_user user sysdate count sum avg min max
    coalesce concat lower upper length substr trim replace abs round floor ceil power greatest least nullif to_char date_trunc
    uuid_generate_v4 array_agg string_agg json_agg jsonb_agg json_build_object to_tsvector to_tsquery plainto_tsquery phraseto_tsquery
    websearch_to_tsquery ts_headline rank dense_rank row_number percent_rank cume_dist ntile lag lead first_value grouping_sets rollup cube mode percentile_cont
    percentile_disc nextval setval currval unnest generate_series md5 encode Custom_Func MixedCase pg_typeof jsonb_each any_value
"""

CALLS = """
    func.now() | func.NOW() | func.CURRENT_TIMESTAMP() | func.pg_catalog.lower("A") | func.side.made(1, t.c.i) | func.sch.Pkg.call() | func.count() | func.count("*") | func.count(text("*"))
    func.count(t.c.id.distinct()) | func.count(sa.distinct(t.c.s)) | func.count(t.c.id).label("n") | func.sum(t.c.n) | func.sum(t.c.i * 2) + 1 | func.max(t.c.d) - func.min(t.c.d)
    func.string_agg(t.c.s, ", ") | func.string_agg(t.c.s, literal_column("','")) | func.string_agg(t.c.s, pg.aggregate_order_by(text("','"), t.c.id)) | func.aggregate_strings(t.c.s, ",")
    func.array_agg(t.c.i) | func.array_agg(pg.aggregate_order_by(t.c.i, t.c.id.desc())) | pg.array_agg(t.c.i) | func.array_agg(t.c.i.distinct()) | func.array_agg(t.c.i)[1] | func.json_object_agg(t.c.s, t.c.i)
    func.array_agg(pg.aggregate_order_by(t.c.i, t.c.id, t.c.s.desc())) | func.jsonb_build_object("id", t.c.id, "it's", t.c.s) | func.json_agg(t) | func.to_json(t.c.s) | func.row_to_json(text("t"))
    func.count().filter(t.c.i > 5) | func.count(t.c.id).filter(t.c.b, t.c.i > 1) | func.sum(t.c.n).filter(t.c.s == "x").label("part") | func.count().filter(true()) | sa.funcfilter(func.count(), t.c.b)
    func.row_number().over() | func.row_number().over(order_by=t.c.id) | func.rank().over(partition_by=t.c.s, order_by=t.c.id.desc()) | func.sum(t.c.n).over(partition_by=[t.c.s, t.c.b], order_by=[t.c.i, t.c.id])
    func.sum(t.c.n).over(order_by=t.c.id, rows=(None, 0)) | func.sum(t.c.n).over(order_by=t.c.id, rows=(-1, 1)) | func.sum(t.c.n).over(order_by=t.c.id, range_=(None, None)) | func.sum(t.c.i).over(order_by=t.c.id, groups=(1, 5))
    func.sum(t.c.n).over(order_by=t.c.id, rows=(0, None)) | func.lag(t.c.i, 1, 0).over(order_by=t.c.id) | func.first_value(t.c.i).over(order_by=t.c.id.desc().nulls_last()) | sa.over(func.rank(), order_by=t.c.id) | func.count().filter(t.c.b).over(partition_by=t.c.s)
    func.percentile_cont(0.5).within_group(t.c.f) | func.percentile_disc(0.25).within_group(t.c.i.desc()) | func.mode().within_group(t.c.s) | sa.within_group(func.mode(), t.c.s) | func.percentile_cont(0.5).within_group(t.c.f).filter(t.c.b)
    func.percentile_cont(0.5).within_group(t.c.f).over(partition_by=t.c.s) | func.cast(t.c.i, sa.Text) | cast(t.c.i, sa.Text) | cast(t.c.i, sa.String(5)) | cast("5", sa.Integer) | cast(5, sa.Numeric(10, 2)) | cast(None, sa.Date) | cast(t.c.s, pg.ENUM("a", name="kind"))
    cast(t.c.s, sa.Enum("red", "green", name="colour")) | cast("red", sa.Enum("red", name="colour")) | cast(t.c.s, pg.JSONB) | cast(t.c.s, sa.Text(collation="C")) | cast(func.now(), sa.Date) | cast(t.c.i, sa.Boolean) | sa.try_cast(t.c.i, sa.Text) | sa.type_coerce(t.c.s, sa.Text)
    sa.type_coerce("x", sa.Text) | sa.type_coerce(t.c.jb, sa.Text) | sa.extract("epoch", t.c.ts) | sa.extract("year", func.now()) | sa.extract("dow", cast("2026-01-02", sa.Date)) | func.extract("year", t.c.d) | func.date_part("year", t.c.d) | func.date_trunc("day", t.c.ts)
    func.coalesce(t.c.s, "") | func.coalesce(t.c.i, t.c.big, 0) | func.coalesce(t.c.b, False) | func.coalesce(t.c.d, func.now()) | func.coalesce(t.c.n, D("0")) == 0 | func.nullif(t.c.s, "") | func.concat(t.c.s, " ", t.c.x, 5) | func.concat_ws(",", t.c.s, None) | func.lower(t.c.s) + "x"
    func.substring(t.c.s, 1, 2) | func.substring(t.c.s, "a(.)") | func.trim(t.c.s) | func.left(t.c.s, 3) | func.position("a", t.c.s) | func.regexp_replace(t.c.s, "a", "b", "g") | func.split_part(t.c.s, ",", 1) | func.to_char(t.c.ts, "YYYY-MM-DD HH24:MI:SS") | func.to_date("2026", "YYYY")
    func.to_timestamp(0) | func.age(t.c.ts) | func.now() - text("interval '1 day'") | func.now() + timedelta(days=1) | func.now() - func.make_interval(0, 0, 0, 5) | func.current_date() - 5 | func.timezone("utc", func.now()) | func.timezone("utc", t.c.tz) | t.c.tz.op("AT TIME ZONE")("utc")
    func.to_tsvector("english", t.c.s) | func.to_tsvector(t.c.s) | func.to_tsvector("english", func.coalesce(t.c.s, "")) | func.to_tsvector(literal("simple"), t.c.s) | func.to_tsvector(cast("simple", pg.REGCONFIG), t.c.s) | func.to_tsvector("english", t.c.s).op("@@")(func.to_tsquery("english", "a"))
    func.to_tsvector("english", t.c.s).bool_op("@@")(func.plainto_tsquery("a b")) | func.to_tsquery("a & b") | func.to_tsquery("english", "a") | func.ts_rank(t.c.tv, func.to_tsquery("a")) | func.setweight(func.to_tsvector("english", t.c.s), "A") | t.c.tv.match("a") | t.c.tv.bool_op("@@")(func.to_tsquery("a"))
    func.ts_headline("english", t.c.s, func.to_tsquery("a")) | func.websearch_to_tsquery("english", "a -b") | func.phraseto_tsquery("simple", "a b") | func.plainto_tsquery("a") | func.to_tsvector("english", literal_column("'x'")).op("@@")(func.to_tsquery("x")) | func.nextval("parent_id_seq") | func.nextval(text("'parent_id_seq'"))
    func.setval("parent_id_seq", 5) | func.setval("parent_id_seq", func.coalesce(func.max(parent.c.id), 1)) | func.pg_get_serial_sequence("parent", "id") | sa.Sequence("parent_id_seq").next_value() | sa.Sequence("S q", schema="side").next_value() | func.next_value(sa.Sequence("parent_id_seq")) | func.nextval(func.pg_get_serial_sequence("parent", "id"))
    func.gen_random_uuid() == UUID | func.row_number().over(order_by=t.c.id) - 1 | func.unnest(t.c.ai) | func.unnest(pg.array([1, 2])) | func.jsonb_array_elements(t.c.jb["a"]) | func.jsonb_array_elements_text(t.c.jb) | func.jsonb_object_keys(t.c.jb) | func.json_extract_path_text(t.c.j, "a", "b") | func.jsonb_path_query(t.c.jb, "$.a")
    func.generate_series(1, 3) | func.generate_series(1, 3).column_valued() | func.generate_series(1, 3).column_valued("x") | func.generate_series(1, 3).table_valued("v").c.v | func.jsonb_each(t.c.jb).table_valued("key", "value").c.key | func.unnest(t.c.ai).column_valued("v") | func.json_to_recordset(t.c.j).table_valued(column("a", sa.Integer), name="r").render_derived(with_types=True).c.a
    func.generate_series(1, 3).table_valued("v", with_ordinality="o", name="g").c.o | func.generate_series(1, 3).alias("g").column | func.generate_series(1, 3).alias().column | func.unnest(t.c.at).table_valued("v", name="u").render_derived().c.v | func.now(type_=sa.Date) | func.made(t.c.i, type_=sa.Text) + "x" | func.made(t.c.i, type_=sa.Integer) + 1 | func.made() == None
    literal(5) | literal("x") | literal("it's") | literal(None) | literal(True) | literal(1.5) | literal(D("1.50")) | literal(date(2026, 1, 2)) | literal(datetime_(2026, 1, 2, 3)) | literal(datetime_(2026, 1, 2, tzinfo=UTC)) | literal(timedelta(days=1, seconds=5)) | literal(UUID) | literal(b"ab") | literal(time(1, 2)) | literal("5", sa.Integer) | literal(5, sa.String) | literal([1, 2], pg.ARRAY(sa.Integer)) | literal("red", sa.Enum("red", name="colour"))
    literal(Mood.ok, sa.Enum(Mood, name="mood")) | literal("x").label("lab") | literal("back\\\\slash") | literal("100%") | literal(":p") | literal("new\\nline") | literal("") | literal("é€😀") | literal(2**70) | literal(-5) | -literal(5) | literal(1e100) | literal(float("inf")) | literal(float("nan")) | literal(0.1) | literal(1e-7) | literal(D("1E+5")) | literal(D("NaN")) | literal(-1.5) + 1
    literal_column("1") | literal_column("'x'", sa.Text) + "y" | literal_column("count(*)").label("n") | literal_column("100 % 3") | literal_column("a.b") | literal_column("now()", sa.DateTime) + timedelta(days=1) | null() | true() | false() | null().label("n") | text("1 AS one") | text("'x' || :y").bindparams(y="z") | bindparam("p", 5) | bindparam("p", "x", sa.Text) | bindparam("p", value=None) | bindparam(None, 5) | bindparam("p", 5, unique=True) + bindparam("p", 6, unique=True)
    bindparam("p", callable_=lambda: 5) | bindparam("p", [1, 2], expanding=True) | bindparam("p", 5, literal_execute=True) | bindparam("p") | literal(5, literal_execute=True) | t.c.i == bindparam("i") | t.c.i.in_(bindparam("list", [1, 2])) | sa.tuple_(1, "x") | sa.tuple_(t.c.i, t.c.s) | sa.collate(t.c.s, "C") | sa.between(t.c.i, 1, 2) | sa.asc(t.c.i) | sa.desc("i") | sa.nulls_last(t.c.i.desc()) | sa.nullsfirst(t.c.i) | sa.bitwise_not(t.c.i) | sa.any_(t.c.ai) == 5 | sa.all_(t.c.ai) == 5 | sa.not_(t.c.i == 5)
    sa.and_(t.c.i == 1, sa.or_(t.c.s == "x", t.c.s.is_(None)), ~t.c.b) | sa.case((t.c.i == 1, "one"), (t.c.i == 2, "two"), else_="many").label("word") | sa.case(*[(t.c.i == n, str(n)) for n in range(3)]) | sa.case({1: "one"}, value=t.c.i, else_=t.c.s) | sa.case((t.c.i.is_(None), null()), else_=5) | func.sum(sa.case((t.c.b, 1), else_=0)) | sa.case((t.c.i > 5, func.now())) | sa.case((t.c.b, t.c.n), else_=0) * 2 | sa.case((exists().where(child.c.id == t.c.id), "y"), else_="n")
    sa.sql.expression.text("1") | sa.sql.functions.now() | sa.sql.functions.count(t.c.id) | sa.sql.functions.coalesce(t.c.i, 5) | sa.sql.functions.current_timestamp() | sa.sql.func.now() | sa.sql.functions.Function("made", 5) | sa.sql.functions.max(t.c.i) | sa.sql.operators.eq(t.c.i, 5) | sa.sql.false() | sa.sql.null() | sa.sql.literal_column("5") | sa.sql.column("x") | sa.sql.and_(t.c.b, t.c.b)
"""


def cases():
    for name in NAMES.split():
        for arguments in ARGUMENTS:
            yield f"func.{name}({arguments})"
    for entry in listed(CALLS):
        yield entry
        if not entry.startswith(("text(", "sa.desc", "sa.asc", "sa.null")):
            yield f"({entry}).label('named')"
