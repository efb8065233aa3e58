"""What a client is built from, and what it does not let out again."""

from __future__ import annotations

import subprocess
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import httpx
import pytest
from tests.support.clients import TOKEN, async_client, client, run

from cjdropshipping import CJ, AsyncCJ, ConfigurationError

PUBLIC_URL = "https://developers.cjdropshipping.com"
both = pytest.mark.parametrize("kind", [CJ, AsyncCJ])


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CJ_ACCESS_TOKEN", raising=False)
    monkeypatch.delenv("CJ_API_KEY", raising=False)
    monkeypatch.delenv("CJ_BASE_URL", raising=False)


def answering(seen: list[httpx.Request]) -> httpx.MockTransport:
    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"code": 200, "data": []})

    return httpx.MockTransport(handler)


# ── token and address ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("token", [None, ""])
@both
def test_no_token(kind: Any, token: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CJ_ACCESS_TOKEN", "")
    with pytest.raises(ConfigurationError, match=r"CJ_ACCESS_TOKEN|the access token is empty"):
        kind(token)


@pytest.mark.parametrize("token", [" ", "a b", "{}\nQ: 1", "{}\0", "{}é", "\u200b", "{} {}"])
@both
def test_a_token_that_no_header_can_hold(kind: Any, token: str) -> None:
    with pytest.raises(ConfigurationError, match="the access token") as caught:
        kind(token.replace("{}", TOKEN))
    assert TOKEN[:8] not in "".join(traceback.format_exception(caught.value, limit=0))


def test_the_token_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[httpx.Request] = []
    monkeypatch.setenv("CJ_ACCESS_TOKEN", f" {TOKEN}\n")
    CJ(transport=answering(seen)).warehouses.list()
    CJ("another", transport=answering(seen)).warehouses.list()
    assert [request.headers["CJ-Access-Token"] for request in seen] == [TOKEN, "another"]


@pytest.mark.parametrize(
    ("given", "environment", "url"),
    [
        (None, None, PUBLIC_URL),
        (None, "", PUBLIC_URL),
        ("", "", PUBLIC_URL),
        (None, "http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("https://cj.test", "http://127.0.0.1:8000", "https://cj.test"),
        ("https://cj.test//", None, "https://cj.test"),
        ("http://[::1]:8000/", None, "http://[::1]:8000"),
        ("https://proxy.test/cj/", None, "https://proxy.test/cj"),
        ("HTTPS://CJ.test", None, "https://cj.test"),
        ("https://api2.0.test/api2.0-cj", None, "https://api2.0.test/api2.0-cj"),
    ],
)
def test_the_address(
    given: str | None, environment: str | None, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if environment is not None:
        monkeypatch.setenv("CJ_BASE_URL", environment)
    seen: list[httpx.Request] = []
    CJ(TOKEN, base_url=given, transport=answering(seen)).warehouses.list()
    assert str(seen[0].url) == f"{url}/api2.0/v1/product/globalWarehouseList"


@pytest.mark.parametrize(
    "url",
    [
        "developers.cjdropshipping.com",
        "ftp://cj.test",
        "https:/cj.test",
        "https://",
        "https:///path",
        "http://cj.test:port",
        "http://[::1",
        "https://cj test",
        "https://cj.test?x=1",
        "https://cj.test#x",
        f"https://user:{TOKEN}@cj.test",
        f"https://{TOKEN}",
        TOKEN,
    ],
)
@both
def test_an_address_that_is_none(kind: Any, url: str) -> None:
    with pytest.raises(ConfigurationError, match="base URL") as caught:
        kind("token", base_url=url)
    assert TOKEN[:8] not in str(caught.value)


def test_nothing_shows_the_token() -> None:
    for cj in (client(lambda request: httpx.Response(500)), async_client(lambda _: NotImplemented)):
        assert repr(cj) == f"{type(cj).__name__}(base_url='https://cj.test')"
        shown = [repr(value) for value in [cj, cj.products, *vars(cj).values()]]
        assert TOKEN[:8] not in "".join(shown)


# ── life ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_client_closes_what_it_opened_and_stays_closed() -> None:
    with client(lambda request: httpx.Response(200, json={"code": 200, "data": []})) as cj:
        assert cj.warehouses.list() == []
    for _ in range(2):
        cj.close()
    with pytest.raises(RuntimeError, match="has been closed"):
        cj.warehouses.list()


def test_a_client_that_never_called_can_be_closed() -> None:
    cj = client(lambda request: NotImplemented)
    cj.close()
    with pytest.raises(RuntimeError, match="has been closed"):
        cj.warehouses.list()


def test_an_async_client_closes_what_it_opened_and_stays_closed() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"code": 200, "data": []})

    async def main() -> None:
        async with async_client(handler) as cj:
            assert await cj.warehouses.list() == []
        for _ in range(2):
            await cj.close()
        with pytest.raises(RuntimeError, match="has been closed"):
            await cj.warehouses.list()

    run(main)


class Counting(httpx.BaseTransport):
    """A transport that knows whether it was closed."""

    closed = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"code": 200, "data": [], "requestId": "r-1"})

    def close(self) -> None:
        self.closed += 1


def test_the_transport_is_closed_once_even_when_the_body_raises() -> None:
    transport = Counting()

    def use() -> None:
        with CJ(TOKEN, transport=transport) as cj:
            cj.warehouses.list()
            raise LookupError

    with pytest.raises(LookupError):
        use()
    assert transport.closed == 1


def test_threads_may_share_a_client() -> None:
    threads, calls = 20, 25
    start = Barrier(threads)

    def handler(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"code": 200, "data": {"vid": request.url.params["vid"]}})

    cj = client(handler)

    def use(thread: int) -> list[str | None]:
        start.wait()
        return [cj.variants.get(vid=f"{thread}-{call}").vid for call in range(calls)]

    with ThreadPoolExecutor(threads) as pool:
        results = [*pool.map(use, range(threads))]
    assert results == [[f"{thread}-{call}" for call in range(calls)] for thread in range(threads)]
    cj.close()


def test_an_own_transport_may_give_out_the_same_response_again() -> None:
    response = httpx.Response(200, json={"code": 200, "data": []})
    cj = client(lambda request: response)
    assert cj.warehouses.list() == cj.warehouses.list() == []


def test_a_proxy_that_cannot_be_is_told_with_the_first_call(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "ftp://somebody:hunter2@proxy.test")
    with CJ(TOKEN) as cj, pytest.raises(ConfigurationError, match="HTTPS_PROXY"):
        cj.warehouses.list()

    async def main() -> None:
        async with AsyncCJ(TOKEN) as cj:
            with pytest.raises(ConfigurationError, match="HTTPS_PROXY"):
                await cj.warehouses.list()

    run(main)


# ── start-up ─────────────────────────────────────────────────────────────────────────────────────


def imported_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import cjdropshipping",
        "from cjdropshipping import CJ, AsyncCJ; CJ('t', base_url='https://x.test'); AsyncCJ('t')",
    ],
)
def test_a_client_costs_nothing_before_its_first_call(code: str) -> None:
    loaded = imported_after(code)
    late = {"httpx", "asyncio", "ssl", "cjdropshipping_api.models", "cjdropshipping_api.operations"}
    assert "cjdropshipping" in loaded
    assert loaded & late == set()


def test_what_is_late_is_there_when_it_is_wanted() -> None:
    import cjdropshipping

    for name in cjdropshipping.__all__:
        assert getattr(cjdropshipping, name)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        cjdropshipping.nothing  # noqa: B018
