"""`from sqlalchemy.orm.collections import attribute_mapped_collection`: named in relationships."""


def attribute_mapped_collection(*args, **kw):
    return dict


attribute_keyed_dict = column_keyed_dict = column_mapped_collection = mapped_collection = attribute_mapped_collection
InstrumentedList, InstrumentedDict, InstrumentedSet = list, dict, set
