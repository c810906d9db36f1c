"""What `context.configure()` takes: filters, prefixes, comparisons, hooks, plugins."""

BEFORE = """
metadata = MetaData()
Table('t', metadata, Column('id', Integer, primary_key=True), Column('a', Integer, index=True), Column('b', Text), Column('old', Date))
Table('gone', metadata, Column('id', Integer, primary_key=True), Column('t', ForeignKey('t.id')))
"""
AFTER = """
metadata = MetaData(naming_convention=CONVENTION)
class Mine(TypeDecorator):
    impl = String(20)
    cache_ok = True
Table('t', metadata, Column('id', Integer, primary_key=True), Column('a', BigInteger, nullable=False), Column('b', Text, unique=True, comment='c'), Column('new', Mine, server_default='x'), Column('j', pg.JSONB), CheckConstraint('a > 0', name='pos'), comment='t')
Table('added', metadata, Column('id', Integer, primary_key=True), Column('t', ForeignKey('t.id'), index=True), Column('m', Mine), schema=None)

def no_columns(object, name, type_, reflected, compare_to):
    return type_ != 'column'
def no_removals(object, name, type_, reflected, compare_to):
    return not (reflected and compare_to is None)
def logged(object, name, type_, reflected, compare_to):
    print('object', name, type_, reflected, type(object).__name__, type(compare_to).__name__)
    return True
def logged_names(name, type_, parents):
    print('name', name, type_, sorted(parents.items(), key=str))
    return True
def only_t(name, type_, parents):
    return type_ != 'table' or name == 't'
def not_index(name, type_, parents):
    return type_ not in ('index', 'unique_constraint', 'foreign_key_constraint')
def render_item(type_, obj, context):
    if type_ == 'type' and type(obj).__name__ == 'Mine':
        context.imports.add('import my')
        return 'my.Mine()'
    return False
def render_all(type_, obj, context):
    if type_ in ('primary_key', 'unique', 'check', 'foreign_key', 'server_default', 'column'):
        return f'<{type_}>'
    return False
def compare_nothing(context, inspected_column, metadata_column, inspected_type, metadata_type):
    return False
def compare_all(context, inspected_column, metadata_column, inspected_type, metadata_type):
    print('type', inspected_column.name, repr(inspected_type), repr(metadata_type))
    return None
def compare_default(context, inspected_column, metadata_column, inspected_default, metadata_default, rendered):
    print('default', inspected_column.name, inspected_default, rendered)
    return None
writer = Rewriter()
@writer.rewrites(ops.AddColumnOp)
def add_nullable(context, revision, op):
    op.column.nullable = True
    return [op, ops.AlterColumnOp(op.table_name, op.column.name, modify_nullable=False, existing_type=op.column.type)]
@writer.rewrites(ops.CreateTableOp)
def first_columns(context, revision, op):
    return ops.CreateTableOp(op.table_name, sorted((c for c in op.columns if isinstance(c, Column)), key=lambda c: c.name), schema='app')
@writer.rewrites(ops.DropTableOp)
def no_drops(context, revision, op):
    return []
second = Rewriter()
@second.rewrites(ops.ModifyTableOps)
def count(context, revision, op):
    print('modify', op.table_name, [type(each).__name__ for each in op.ops])
    return op
@second.rewrites(ops.MigrationScript)
def script(context, revision, op):
    op.upgrade_ops.ops.insert(0, ops.ExecuteSQLOp('SELECT 1'))
    return op
def nothing_if_empty(context, revision, directives):
    if directives[0].upgrade_ops.is_empty():
        directives[:] = []
def walk(context, revision, directives):
    for op in directives[0].upgrade_ops.ops:
        print(type(op).__name__, getattr(op, 'table_name', None), [type(each).__name__ for each in getattr(op, 'ops', [])])
    print([type(op).__name__ for op in directives[0].downgrade_ops.ops], revision, directives[0].message, directives[0].rev_id)
"""
OPTIONS = """
{} | {'render_as_batch': True} | {'sqlalchemy_module_prefix': '', 'alembic_module_prefix': ''} | {'sqlalchemy_module_prefix': 'sqla.', 'alembic_module_prefix': 'migrate.'} | {'user_module_prefix': 'mine.'} | {'user_module_prefix': ''} | {'compare_type': False} | {'compare_type': compare_nothing} | {'compare_type': compare_all} | {'compare_server_default': True} | {'compare_server_default': compare_default}
{'include_object': no_columns} | {'include_object': no_removals} | {'include_object': logged} | {'include_name': logged_names} | {'include_name': only_t} | {'include_name': not_index} | {'include_schemas': True, 'include_name': logged_names} | {'render_item': render_item} | {'render_item': render_all}
{'process_revision_directives': writer} | {'process_revision_directives': second} | {'process_revision_directives': writer.chain(second)} | {'process_revision_directives': nothing_if_empty} | {'process_revision_directives': walk}
{'autogenerate_plugins': ['alembic.autogenerate.*', '~alembic.autogenerate.comments']} | {'autogenerate_plugins': ['alembic.autogenerate.tables', 'alembic.autogenerate.schemas']} | {'autogenerate_plugins': ['nothing.here']} | {'autogenerate_plugins': ['alembic.autogenerate.*', '~alembic.autogenerate.constraints']} | {'autogenerate_plugins': ['alembic.autogenerate.*', '~alembic.autogenerate.types', '~alembic.autogenerate.tables']} | {'autogenerate_plugins': ['alembic.*.*', 'alembic.ext.checkconstraint_byname']}
"""


def cases():
    hooks = AFTER[AFTER.index("def no_columns"):]
    for each in OPTIONS.replace("\n", " | ").split(" | "):
        if each.strip():
            unordered = "logged" in each
            yield f"{each}", BEFORE, AFTER, {"options": each, "unordered": unordered}
            yield f"nothing {each}", BEFORE, BEFORE + hooks, {"options": each, "unordered": unordered}
