"""what threads and coroutines do, in a migration that has one thread

Revision ID: tu01
Revises:
Create Date: 2026-01-05 09:00:00
"""

import asyncio
import queue
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

import sqlalchemy as sa
from alembic import op

revision = "tu01"
down_revision = None


def half(number):
    if number % 2:
        raise ValueError(number)
    return number // 2


def of_threads():
    with ThreadPoolExecutor(max_workers=4) as pool:
        yield list(pool.map(half, [2, 4, 6]))
        futures = [pool.submit(half, number) for number in range(4)]
        yield sorted(str(future.exception() or future.result()) for future in as_completed(futures))
    found = []
    thread = threading.Thread(target=lambda: found.append(threading.current_thread() is thread), daemon=True)
    thread.start()
    thread.join()
    yield found, thread.is_alive(), threading.current_thread().name, threading.main_thread() is threading.current_thread()
    lock, again = threading.Lock(), threading.RLock()
    with lock, again, again:
        yield lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01)
    condition, event, waiting = threading.Condition(), threading.Event(), queue.Queue()
    with condition:
        condition.notify_all()
        yield condition.wait(0.01), event.wait(0.01)
    event.set()
    waiting.put(1)
    yield event.wait(), waiting.get(), waiting.empty()
    local = threading.local()
    local.value = 5
    yield local.value, hasattr(local, "other")


async def of_coroutines(said):
    numbers, done = asyncio.Queue(), []

    async def work():
        while True:
            done.append(await numbers.get())
            numbers.task_done()

    workers = [asyncio.create_task(work()) for _ in range(2)]
    for number in range(4):
        await numbers.put(number)
    await numbers.join()
    for worker in workers:
        worker.cancel()
    said([type(each).__name__ for each in await asyncio.gather(*workers, return_exceptions=True)], done)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.sleep(delay, delay)) for delay in (0, 0.01)]
    said([task.result() for task in tasks])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.to_thread(half, 3))
            group.create_task(asyncio.sleep(10))
    except* ValueError as failed:
        said(failed.exceptions)
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError:
        said("too late")
    event = asyncio.Event()
    asyncio.get_running_loop().call_soon(event.set)
    said(await event.wait())
    first = asyncio.PriorityQueue()
    for number in (3, 1, 2):
        first.put_nowait(number)
    said([first.get_nowait() for _ in range(3)], [await each for each in asyncio.as_completed([asyncio.sleep(0, 9)])])


def upgrade():
    notes = op.create_table("note", sa.Column("text", sa.Text()))
    said = [str(each) for each in of_threads()]
    asyncio.run(of_coroutines(lambda *values: said.append(str(values))))
    op.bulk_insert(notes, [{"text": text} for text in said])


def downgrade():
    op.drop_table("note")
