"""What the package logs: shown where env.py has configured it, which `alembic`'s own settings do not."""


def info(logger, message, *values):
    """`logging.getLogger(logger).info(message, *values)`"""
    import logging

    logging.getLogger(logger).info(message, *values)
