"""`from pydantic.v1 import BaseSettings`"""

import pydantic


def __getattr__(name):
    return getattr(pydantic, name)
