"""A program that forks: neither side gets a reply that was meant for the other, or stands still."""

from __future__ import annotations

import pytest
from tests.support.forking import forks, run
from tests.support.loopback import answering, serving

pytestmark = forks


def test_parent_and_child_have_connections_of_their_own() -> None:
    program = """
    from cjdropshipping import CJ

    cj = CJ("token", base_url=sys.argv[1], limits=None, retries=0)
    cj.warehouses.list()
    child = in_child(cj.warehouses.list)
    cj.warehouses.list()
    well(child)
    cj.warehouses.list()
    cj.close()
    """
    with serving(answering()) as server:
        run(program, server.url)
        assert (len(server.requests), server.connections) == (4, 2)


@pytest.mark.parametrize("kind", ["CJ", "AsyncCJ"])
def test_a_child_opens_the_client_that_a_thread_was_opening(kind: str) -> None:
    """All is imported by then: what a fork does to an import is not the client's to mend."""
    program = """
    import cjdropshipping

    url, kind = sys.argv[1:]

    def made():
        return getattr(cjdropshipping, kind)("token", base_url=url, limits=None, retries=0)

    def call(cj):
        if kind == "CJ":
            cj.warehouses.list()
        else:
            asyncio.run(acall(cj))

    async def acall(cj):
        await cj.warehouses.list()

    call(made())
    for moment in range(10):
        cj = made()
        thread = threading.Thread(target=call, args=[cj])
        thread.start()
        time.sleep(moment / 5000)
        child = in_child(lambda: call(cj))
        thread.join()
        well(child)
    """
    with serving(answering()) as server:
        run(program, server.url, kind)
        assert (len(server.requests), server.connections) == (21, 21)


@pytest.mark.parametrize("called", [False, True])
def test_a_child_that_closes_an_async_client_leaves_its_parent_the_connection(
    called: bool,
) -> None:
    program = """
    from cjdropshipping import AsyncCJ

    cj = AsyncCJ("token", base_url=sys.argv[1], limits=None, retries=0)

    async def close():
        if sys.argv[2] == "True":
            await cj.warehouses.list()
        await cj.close()

    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, daemon=True).start()

    def call():
        asyncio.run_coroutine_threadsafe(listed(), loop).result(20)

    async def listed():
        await cj.warehouses.list()

    call()
    well(in_child(lambda: asyncio.run(close())))
    call()
    """
    with serving(answering()) as server:
        run(program, server.url, str(called))
        assert (len(server.requests), server.connections) == (2 + called, 1 + called)


def test_a_child_that_closes_a_client_leaves_its_parent_the_transport() -> None:
    program = """
    import httpx
    from cjdropshipping_runtime.transport import SyncTransport

    class Given(httpx.BaseTransport):
        def close(self):
            print("closed", flush=True)

    transport = SyncTransport(Given())
    transport.client
    well(in_child(transport.close))
    """
    assert run(program) == ""


SHARED = {
    "budget": "Budget(Retries(share=1)); use = lambda: (it.earn(), it.spend())",
    "redactor": "Redactor(); use = lambda: (it.add(str(time.monotonic())), it.text('x'))",
    "running": "Running(); use = lambda: it.free(it.join('a', 'job', 't'))",
    "line": "Line(); use = lambda: (it.join(it), it.place(it), it.leave(it))",
    "configuration": "Configuration(**ARGUMENTS); use = lambda: it.service",
}


@pytest.mark.parametrize("shared", SHARED)
def test_a_child_uses_what_threads_were_using(shared: str) -> None:
    program = """
    from tests.support.patience import ARGUMENTS
    from cjdropshipping._configuration import Configuration
    from cjdropshipping_runtime.jobs.running import Running
    from cjdropshipping_runtime.limits.line import Line
    from cjdropshipping_runtime.retry import Budget, Retries
    from cjdropshipping_runtime.secrets import Redactor

    it = SHARED
    over = threading.Event()
    sys.setswitchinterval(1e-5)

    def again():
        while not over.is_set():
            use()

    threads = [threading.Thread(target=again) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(40):
            time.sleep(0.0005)
            well(in_child(use))
    finally:
        over.set()
    """
    run(program.replace("SHARED", SHARED[shared]))
