"""Where the client meets what is around it: transports, threads, compression, odd addresses."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx
import pytest

from cjdropshipping import CJ, ConfigurationError, Deviation, ReplyError, TransportError

TOKEN = "API@CJ1@CJ:secret-token"


def test_a_reply_badly_compressed_is_a_reply() -> None:
    """TransportError would say that none came, and one day that a write may be sent again."""

    def handler(request: httpx.Request) -> httpx.Response:
        broken = httpx.ByteStream(b"no gzip at all")
        return httpx.Response(200, headers={"content-encoding": "gzip"}, stream=broken)

    with pytest.raises(ReplyError, match="DecodingError"):
        CJ(TOKEN, transport=httpx.MockTransport(handler)).variants.get("1")


def test_an_address_that_httpx_refuses() -> None:
    for address in ("https://.", "https://a..b", "https://shop.ä"):
        with pytest.raises(ConfigurationError, match="the base URL must be"):
            CJ(TOKEN, base_url=address)


def test_a_path_that_is_none_is_not_sent() -> None:
    def never(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request.url)

    cj = CJ(TOKEN, transport=httpx.MockTransport(never))
    for path in ("/a\x00b", "/a b", "/a\nb"):
        with pytest.raises(ValueError, match="no path can hold"):
            cj.call("GET", path)


def test_deviations_show_no_token() -> None:
    heard: list[Deviation] = []
    reply = {"code": 200, "data": {"variantHeight": f"echo of {TOKEN}", "variantKey": [TOKEN]}}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=reply))
    CJ(TOKEN, transport=transport, on_deviation=heard.append).variants.get("1")
    assert [d.path for d in heard] == ["data.variantHeight"]
    assert TOKEN not in str(heard) + str(heard[0])
    assert heard[0].got == "echo of ***"


def test_threads_get_one_engine() -> None:
    cj, start = CJ(TOKEN), Barrier(8)

    def engine(_: int) -> int:
        start.wait()
        return id(cj._engine)  # pyright: ignore[reportPrivateUsage]

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(engine, range(8)))) == 1


@pytest.mark.parametrize("used", [False, True])
def test_a_given_transport_is_closed_with_the_client(used: bool) -> None:
    class Closing(httpx.BaseTransport):
        closed = 0

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            raise httpx.ConnectError("refused")

        def close(self) -> None:
            self.closed += 1

    transport = Closing()
    with CJ(TOKEN, transport=transport) as cj:
        if used:
            with pytest.raises(TransportError, match="ConnectError: refused"):
                cj.variants.get("1")
    assert transport.closed == 1
