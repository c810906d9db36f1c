"""Runs `alembic` once for each line of standard input, each time in a fork of this process.

A line is {"folder": ..., "arguments": [...], "environment": {...}}, the answer {"stdout": ..., "stderr": ..., "code": ...}.
"""

import gc
import json
import os
import signal
import sys
import tempfile
import time
import traceback

import alembic.command
import alembic.config
import alembic.ddl.postgresql
import asyncpg
import psycopg2
import sqlalchemy.dialects.postgresql
import sqlalchemy.ext.asyncio


def exit_code(arguments):
    """What the program `alembic` would exit with."""
    sys.argv = ["alembic", *arguments]
    try:
        alembic.config.main()
    except SystemExit as end:
        return 0 if end.code is None else end.code & 0xFF
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def run(request, stdout, stderr):
    child = os.fork()
    if child == 0:
        # An env.py must not see the pipes to the tests.
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(stdout.fileno(), 1)
        os.dup2(stderr.fileno(), 2)
        os.chdir(request["folder"])
        os.environ.clear()
        os.environ.update(request["environment"])
        time.tzset()
        code = exit_code(request["arguments"])
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main():
    sys.path.pop(0)  # this folder, of which `alembic` knows nothing
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # spares each fork a copy of what was loaded
    for line in sys.stdin:
        with tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
            code = run(json.loads(line), stdout, stderr)
            texts = {}
            for name, file in ("stdout", stdout), ("stderr", stderr):
                file.seek(0)
                texts[name] = file.read().decode()
        print(json.dumps({**texts, "code": code}), flush=True)


main()
