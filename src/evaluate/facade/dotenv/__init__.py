"""`from dotenv import load_dotenv`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names("dotenv", {"dotenv.main": "dotenv_values find_dotenv load_dotenv"}, "main")
