"""`asyncio.Lock` and its kin."""


class Lock:
    """`async with lock:`"""

    def __init__(self):
        self._held = False

    def locked(self):
        return self._held

    async def acquire(self):
        while self._held:
            await _turn()
        self._held = True
        return True

    def release(self):
        self._held = False

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *exception):
        self.release()


class Semaphore:
    """`async with semaphore:`"""

    def __init__(self, value=1):
        self._value = value

    async def acquire(self):
        while self._value <= 0:
            await _turn()
        self._value -= 1
        return True

    def release(self):
        self._value += 1

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *exception):
        self.release()


BoundedSemaphore = Semaphore


class Event:
    """`await event.wait()`"""

    def __init__(self):
        self._is_set = False

    def is_set(self):
        return self._is_set

    def set(self):
        self._is_set = True

    def clear(self):
        self._is_set = False

    async def wait(self):
        while not self._is_set:
            await _turn()
        return True


class Condition(Lock):
    """`async with condition: await condition.wait()`"""

    def __init__(self, lock=None):
        super().__init__()
        self._told = 0
        self._waiting = 0

    async def wait(self):
        self.release()
        self._waiting += 1
        while not self._told:
            await _turn()
        self._told -= 1
        self._waiting -= 1
        await self.acquire()
        return True

    async def wait_for(self, predicate):
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n=1):
        self._told = min(self._waiting, self._told + n)

    def notify_all(self):
        self._told = self._waiting


async def _turn():
    from asyncio import sleep

    await sleep(0)
