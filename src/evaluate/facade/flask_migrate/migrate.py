"""`Migrate(app, db, compare_type=True)`"""


class Migrate:
    """Flask-Migrate's extension: it remembers what it is given."""

    # The last one of the application.
    last = None

    def __init__(self, app=None, db=None, directory="migrations", command="db", compare_type=True, render_as_batch=True,
                 **options):
        self.db = db
        self.directory = directory
        self.configure_args = {"compare_type": compare_type, "render_as_batch": render_as_batch, **options}
        Migrate.last = self

    def init_app(self, app, db=None, directory=None, command=None, compare_type=None, render_as_batch=None, **options):
        """`migrate.init_app(app, db)`"""
        self.db = db or self.db
        given = {"compare_type": compare_type, "render_as_batch": render_as_batch, **options}
        self.configure_args.update({name: value for name, value in given.items() if value is not None})
        Migrate.last = self

    def configure(self, function):
        """`@migrate.configure`: what changes the configuration of a command."""
        return function
