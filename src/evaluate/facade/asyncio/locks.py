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


async def _turn():
    from asyncio import sleep

    await sleep(0)
