"""`from mako.template import Template`: the templates that revisions are made from."""

__version__ = "1.4.3"
