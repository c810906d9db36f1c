"""`alembic.operations.toimpl`: what operations do, for a script that replaces one and still wants it done."""


def carry_out(operations, operation):
    """What `operations.invoke(operation)` does where nothing has replaced it."""
    return operation._carry_out(operations)


add_column = alter_column = create_constraint = create_index = create_table = create_table_comment = carry_out
bulk_insert = drop_column = drop_constraint = drop_index = drop_table = drop_table_comment = carry_out
execute_sql = rename_table = carry_out
