"""`migrate revision --autogenerate`, `migrate check`: from the options of a command to the scripts that are written."""

from alembic.operations import ops

from . import compare, render
from .context import AutogenContext


class RevisionContext:
    """The scripts that one command makes: usually one, as many as a hook of env.py wants."""

    def __init__(self, config, script_directory, command_args, process_revision_directives=None):
        self.config = config
        self.script_directory = script_directory
        self.command_args = command_args
        self.process_revision_directives = process_revision_directives
        # Templates look into the configuration, for the names of several databases.
        self.template_args = {"config": config}
        self.generated_revisions = [self._default_revision()]

    def _default_revision(self):
        from alembic.util import rev_id

        given = self.command_args
        names = ("message", "head", "splice", "branch_label", "version_path", "depends_on")
        return ops.MigrationScript(
            given.get("rev_id") or rev_id(), ops.UpgradeOps(), ops.DowngradeOps(),
            **{name: given.get(name) for name in names},
        )

    def run_autogenerate(self, rev, migration_context):
        """Compares the models with the database."""
        self._run_environment(rev, migration_context, True)

    def run_no_autogenerate(self, rev, migration_context):
        """Only calls the hooks of env.py."""
        self._run_environment(rev, migration_context, False)

    def _run_environment(self, rev, migration_context, autogenerate):
        context = self._last_autogen_context = AutogenContext(migration_context, autogenerate=autogenerate)
        upgrade_token, downgrade_token = context.opts["upgrade_token"], context.opts["downgrade_token"]
        script = self.generated_revisions[-1]
        if script._needs_render:
            # A second run_migrations() of the same env.py, for another database.
            script._upgrade_ops.append(ops.UpgradeOps(upgrade_token=upgrade_token))
            script._downgrade_ops.append(ops.DowngradeOps(downgrade_token=downgrade_token))
        else:
            script.upgrade_ops_list[-1].upgrade_token = upgrade_token
            script.downgrade_ops_list[-1].downgrade_token = downgrade_token
            script._needs_render = True
        if autogenerate:
            compare._populate_migration_script(context, script)
        for hook in (self.process_revision_directives, context.opts["process_revision_directives"]):
            if hook:
                hook(migration_context, rev, self.generated_revisions)
        for script in self.generated_revisions:
            script._needs_render = True

    def generate_scripts(self):
        """What is needed to write each script: its options, and the texts for its template."""
        for script in self.generated_revisions:
            yield {
                "rev_id": script.rev_id, "message": script.message, "head": script.head, "splice": script.splice,
                "branch_label": script.branch_label, "version_path": script.version_path,
                "depends_on": script.depends_on, "template_args": self._template_args(script),
            }

    def _template_args(self, script):
        made = dict(self.template_args)
        if script._needs_render:
            context = self._last_autogen_context
            # One script's imports are not the next one's.
            context.imports = set(script.imports or ())
            render._render_python_into_templatevars(context, script, made)
        return made
