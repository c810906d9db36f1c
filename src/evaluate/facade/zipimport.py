"""`import zipimport`: modules of a project are files in folders."""


class ZipImportError(ImportError):
    """Not a zip file that modules can be imported from."""


class zipimporter:
    """A path hook that takes no entry of `sys.path`, so that the next one does."""

    def __init__(self, path):
        raise ZipImportError(f"modules are not imported from zip files here: {path!r}", path=path)
