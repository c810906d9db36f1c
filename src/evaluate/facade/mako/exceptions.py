"""`from mako import exceptions`: what is wrong with a template."""


class MakoException(Exception):
    """The base of them all."""


class RuntimeException(MakoException):
    """Something that can't be done while a template is rendered."""


class NameConflictError(MakoException):
    """A variable with a name that templates have for themselves."""


class TemplateLookupException(MakoException):
    """A template that names another one: there is no folder to look for it in."""


class _InTemplate(SyntaxError):
    """A syntax error, so that what reports those finds the file and the line in it too."""

    def __init__(self, message, filename, lineno):
        super().__init__(message)
        self.filename = filename
        self.lineno = lineno


class SyntaxException(_InTemplate, MakoException):
    """The template's own syntax: a tag that is not closed, `% endif` without `% if`."""


class CompileException(_InTemplate, MakoException):
    """Something that has no meaning: a `<%def>` without a name."""
