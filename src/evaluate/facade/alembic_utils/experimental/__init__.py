"""`from alembic_utils.experimental import collect_instances`"""

import os


def walk_modules(module):
    """The modules of a package, folder by folder; those of folders without `__init__.py` are not."""
    import importlib

    top = os.path.realpath(module.__path__[0])
    folders = {}
    for folder, _, files in os.walk(top):
        folders.setdefault(folder, []).extend(name for name in files if name.endswith(".py"))
    for folder in sorted(folders):
        if "__init__.py" not in folders[folder]:
            continue
        inner = os.path.relpath(folder, top)
        package = module.__name__ if inner == "." else f"{module.__name__}.{inner.replace(os.path.sep, '.')}"
        for name in folders[folder]:
            if name != "__init__.py":
                yield importlib.import_module(f"{package}.{name[:-3]}")


def collect_instances(module, class_):
    """All objects of exactly this class that are names of the package's modules."""
    return [
        value for each in walk_modules(module) for value in vars(each).values()
        if isinstance(value, class_) and type(value) is class_
    ]


def collect_subclasses(module, class_):
    """All classes derived from this one: of the package's modules, and imported from anywhere."""
    if getattr(module, "__name__", None) == "alembic_utils":
        from alembic_utils.registry import entity_classes

        return [cls for cls in entity_classes() if issubclass(cls, class_) and cls is not class_]
    found = [
        value for each in walk_modules(module) for value in vars(each).values()
        if isinstance(value, type) and issubclass(value, class_) and value is not class_
    ]
    return list(dict.fromkeys([*found, *class_.__subclasses__()]))
