"""asyncio: tasks, streams over loopback, subprocesses, signals, threads."""

import asyncio
import os
import signal
import socket
import tempfile


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(b"echo " + line)
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def streams():
    async with await asyncio.start_server(echo, "127.0.0.1", 0) as server:
        host, port = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(host, port)
        writer.writelines([b"one\n", b"two\n"])
        print(await reader.readline(), await reader.readexactly(4), await reader.readuntil(b"\n"))
        writer.write(b"x" * 10 + b"\n")
        print(await reader.read(3), await reader.readline())
        writer.write_eof()
        print(await reader.read(), reader.at_eof())
        try:
            await reader.readexactly(3)
        except asyncio.IncompleteReadError as e:
            print(e)
        writer.close()
        await writer.wait_closed()
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as e:
        print("refused", e.errno)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "socket")
        async with await asyncio.start_unix_server(echo, path):
            reader, writer = await asyncio.open_unix_connection(path)
            writer.write(b"unix\n")
            print(await reader.readline())
            writer.close()


class Datagrams(asyncio.DatagramProtocol):
    def __init__(self, future):
        self.future = future

    def datagram_received(self, data, address):
        self.future.set_result(data)


async def datagrams():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    transport, _ = await loop.create_datagram_endpoint(lambda: Datagrams(future), local_addr=("127.0.0.1", 0))
    transport.sendto(b"to myself", transport.get_extra_info("sockname"))
    print(await future)
    transport.close()
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    await loop.sock_sendall(a, b"raw")
    print(await loop.sock_recv(b, 10))
    a.close()
    print(await loop.sock_recv(b, 10))
    b.close()


async def processes():
    process = await asyncio.create_subprocess_exec(
        "cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    print(await process.communicate(b"through cat"), process.returncode)
    process = await asyncio.create_subprocess_shell("echo out; echo err >&2; exit 3", stdout=-1, stderr=-1)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_exec("sleep", "100")
    process.terminate()
    print(await process.wait() == -signal.SIGTERM)
    try:
        await asyncio.create_subprocess_exec("/no/such/program")
    except FileNotFoundError as e:
        print(e)


async def signals():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, event.set)
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.wait_for(event.wait(), 10)
    print("signal", loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))


async def failing(delay, error):
    await asyncio.sleep(delay)
    raise error


async def tasks():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, sum, [1, 2, 3]), await asyncio.to_thread(len, "abcd"))
    print(await asyncio.gather(asyncio.sleep(0.02, "slow"), asyncio.sleep(0, "fast")))
    print(await asyncio.gather(failing(0, ValueError("v")), asyncio.sleep(0, 1), return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(failing(0, KeyError("k")))
            group.create_task(asyncio.sleep(100))
    except* KeyError as e:
        print(repr(e))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(100)
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        await asyncio.wait_for(asyncio.sleep(100), 0.01)
    except TimeoutError:
        print("wait_for")
    task = asyncio.create_task(asyncio.sleep(100), name="sleeper")
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as e:
        print(repr(e), task.cancelled(), task.get_name())
    queue = asyncio.Queue(2)

    async def produce():
        for i in range(5):
            await queue.put(i)
        queue.shutdown()

    producer = asyncio.create_task(produce())
    items = []
    try:
        while True:
            items.append(await queue.get())
    except asyncio.QueueShutDown:
        print(items)
    await producer
    lock, order = asyncio.Lock(), []

    async def locked(name):
        async with lock:
            order.append(name)
            await asyncio.sleep(0)
            order.append(name)

    await asyncio.gather(*map(locked, "abc"))
    print(order)
    done, pending = await asyncio.wait(
        [asyncio.create_task(asyncio.sleep(0, 1)), asyncio.create_task(asyncio.sleep(100))],
        return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    print([await t async for t in asyncio.as_completed([asyncio.sleep(0.03, 2), asyncio.sleep(0, 1)])])
    future = loop.create_future()
    loop.call_later(0.01, future.set_result, "later")
    print(await future, future)
    print(await asyncio.shield(asyncio.sleep(0, "shielded")))


async def main():
    for part in streams, datagrams, processes, signals, tasks:
        print("--", part.__name__)
        await part()


asyncio.run(main())
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, "runner")))
try:
    asyncio.run(5)
except TypeError as e:
    print(e)
