"""`sqlalchemy_utils.exceptions`"""


class ImproperlyConfigured(Exception):
    """Arguments that a type can't be made of"""
