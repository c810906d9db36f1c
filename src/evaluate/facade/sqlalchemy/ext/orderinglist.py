"""`relationship(collection_class=ordering_list("position"))`: the place in the list is a column."""

from sqlalchemy.orm.collections import InstrumentedList


class OrderingList(InstrumentedList):
    """A list that writes each member's place into one of its attributes."""

    def __init__(self, ordering_attr=None, ordering_func=None, reorder_on_append=False):
        super().__init__()
        self.ordering_attr = ordering_attr
        self.ordering_func = ordering_func or (lambda index, collection: index)
        self.reorder_on_append = reorder_on_append

    def _order(self, index, item, again=True):
        if again or getattr(item, self.ordering_attr) is None:
            setattr(item, self.ordering_attr, self.ordering_func(index, self))

    def reorder(self):
        for index, item in enumerate(self):
            self._order(index, item)

    def append(self, item):
        super().append(item)
        # What is loaded has its place already.
        if self._sa_owner is not None:
            self._order(len(self) - 1, item, self.reorder_on_append)

    def insert(self, index, item):
        super().insert(index, item)
        self.reorder()

    def remove(self, item):
        super().remove(item)
        if self._sa_owner is not None:
            self.reorder()

    def pop(self, index=-1):
        item = super().pop(index)
        self.reorder()
        return item

    def __delitem__(self, index):
        super().__delitem__(index)
        self.reorder()


def ordering_list(attr, count_from=None, ordering_func=None, reorder_on_append=False):
    if ordering_func is None and count_from:
        ordering_func = lambda index, collection: index + count_from  # noqa: E731
    return lambda: OrderingList(attr, ordering_func, reorder_on_append)


def count_from_0(index, collection):
    return index


def count_from_1(index, collection):
    return index + 1


def count_from_n_factory(start):
    return lambda index, collection: index + start
