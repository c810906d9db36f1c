"""`sqlalchemy.ext`"""
