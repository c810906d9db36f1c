"""`asyncio.Queue` and its kin."""

import heapq
from collections import deque

from asyncio.locks import _turn


class QueueEmpty(Exception):
    """`queue.get_nowait()` on an empty queue."""


class QueueFull(Exception):
    """`queue.put_nowait()` on a full one."""


class Queue:
    """`await queue.put(item)`, `await queue.get()`, `await queue.join()`"""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._items = deque()
        self._unfinished = 0

    def _add(self, item):
        self._items.append(item)

    def _take(self):
        return self._items.popleft()

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    def full(self):
        return 0 < self.maxsize <= len(self._items)

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._add(item)
        self._unfinished += 1

    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        return self._take()

    async def put(self, item):
        while self.full():
            await _turn()
        self.put_nowait(item)

    async def get(self):
        while self.empty():
            await _turn()
        return self.get_nowait()

    def task_done(self):
        if not self._unfinished:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1

    async def join(self):
        while self._unfinished:
            await _turn()


class LifoQueue(Queue):
    """The last item comes first."""

    def _take(self):
        return self._items.pop()


class PriorityQueue(Queue):
    """The smallest item comes first."""

    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self._items = []

    def _add(self, item):
        heapq.heappush(self._items, item)

    def _take(self):
        return heapq.heappop(self._items)
