"""What `import subprocess` needs, as asyncio does; nothing is started."""


def fork_exec(*args):
    raise PermissionError("a migration script cannot start programs")
