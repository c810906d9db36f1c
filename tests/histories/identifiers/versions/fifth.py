revision = "x"
down_revision = ("name_with_thirty_two_characters_",)


def upgrade():
    pass


def downgrade():
    pass
