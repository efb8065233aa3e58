"""What calls and walks cost over an in-process transport; runs in .venv-bench.

    python -m benchmarks.measurer calls | walk

The transport answers from memory: what is left is httpx and the client.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from statistics import median

import httpx

from cjdropshipping import CJ, AsyncCJ, Limits

from . import sample, timing

TOKEN = "0" * 400  # a token of the service is several hundred characters
URL = "https://developers.cjdropshipping.com/api2.0/v1/product/variant/queryByVid"
VARIANT = {
    "vid": "1", "pid": "2", "variantNameEn": "Hoodie Black L", "variantSku": "CJ1", "variantKey":
    "Black-L", "variantLength": 300, "variantWidth": 250, "variantHeight": 40, "variantWeight": 420,
    "variantSellPrice": 11.85, "createTime": "2021-03-31 00:46:39",
}  # fmt: skip
BODY = json.dumps({"code": 200, "result": True, "message": "Success", "data": VARIANT}).encode()
HEADERS = {"Content-Type": "application/json"}
BATCH, ROUNDS = 200, 31
FAST = 100_000  # calls a second: so many that none has to wait
PAGES, PAGE_ROWS = 1000, 100


def answer(_: httpx.Request) -> httpx.Response:
    """The same variant to everyone."""
    return httpx.Response(200, headers=HEADERS, content=BODY)


def calls() -> dict[str, float]:
    """Microseconds a call of each kind, and the median of the differences to bare httpx."""
    transport = httpx.MockTransport(answer)
    figures: list[list[float]]
    with (
        CJ(TOKEN, transport=transport, limits=None) as cj,
        CJ(TOKEN, transport=transport, limits=Limits(calls_per_second=FAST)) as limited,
        httpx.Client(transport=transport) as bare,
    ):
        secret = {"CJ-Access-Token": TOKEN}

        def typed() -> object:
            return cj.variants.get(vid="1")

        def counted() -> object:
            return limited.variants.get(vid="1")

        def plain() -> object:
            return bare.get(URL, params={"vid": "1"}, headers=secret).content

        def parsed() -> object:
            return bare.get(URL, params={"vid": "1"}, headers=secret).json()

        figures = timing.rounds([typed, counted, plain, parsed], count=ROUNDS, calls=BATCH)
    client, with_limits, content, parsing = figures
    async_client, async_content = asyncio.run(_async_calls(transport))
    return {
        "client": median(client) * 1e6,
        "limited": median(with_limits) * 1e6,
        "httpx": median(content) * 1e6,
        "json": median(parsing) * 1e6,
        "over_httpx": timing.excess(client, content) * 1e6,
        "limited_over_httpx": timing.excess(with_limits, content) * 1e6,
        "over_json": timing.excess(client, parsing) * 1e6,
        "async_client": median(async_client) * 1e6,
        "async_httpx": median(async_content) * 1e6,
        "async_over_httpx": timing.excess(async_client, async_content) * 1e6,
    }


async def _async_calls(transport: httpx.MockTransport) -> list[list[float]]:
    loop = asyncio.get_running_loop()
    secret = {"CJ-Access-Token": TOKEN}
    async with (
        AsyncCJ(TOKEN, transport=transport, limits=None) as cj,
        httpx.AsyncClient(transport=transport) as bare,
    ):
        figures: list[list[float]] = [[], []]
        for number in range(ROUNDS + 1):
            start = loop.time()
            for _ in range(BATCH):
                await cj.variants.get(vid="1")
            middle = loop.time()
            for _ in range(BATCH):
                await bare.get(URL, params={"vid": "1"}, headers=secret)
            if number:
                figures[0].append((middle - start) / BATCH)
                figures[1].append((loop.time() - middle) / BATCH)
    return figures


def walk() -> dict[str, float]:
    """Growth of memory over a walk of 100,000 products, measured in two ways, one after the other.

    Both start after the first page, when everything that a walk needs is there once.
    """
    template = sample.reply(sample.document(), rows=PAGE_ROWS)
    data = template.index(b'"data": {') + len(b'"data": {')
    told = f'"totalRecords": {PAGES * PAGE_ROWS}, "totalPages": {PAGES}, '.encode()
    first_id = b'"id": "id 0"'
    if first_id not in template:
        raise SystemExit("a product has no id any more: pages cannot be told apart")

    def page(request: httpx.Request) -> httpx.Response:
        number = request.url.params.get("page", "1").encode()
        body = template[:data] + told + template[data:]
        body = body.replace(first_id, b'"id": "page ' + number + b'"', 1)
        return httpx.Response(200, headers=HEADERS, content=body)

    with CJ(TOKEN, transport=httpx.MockTransport(page), limits=None) as cj:
        resident = _growth(cj, _peak_resident)
        tracemalloc.start()
        traced = _growth(cj, lambda: tracemalloc.get_traced_memory()[1])
    return {"resident": resident[0], "traced": traced[0], "products": resident[1]}


def _growth(cj: CJ, peak: Callable[[], int]) -> tuple[float, int]:
    rows = iter(cj.products.search(key_word="hoodie", size=PAGE_ROWS))
    count = sum(1 for _, _ in zip(range(2 * PAGE_ROWS), rows, strict=False))
    before = peak()
    count += sum(1 for _ in rows)
    return (peak() - before) / 1e6, count


def _peak_resident() -> int:
    # On Linux ru_maxrss begins with the peak of the process that started this one.
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(x for x in status.read_text("ascii").splitlines() if x.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    print(json.dumps({"calls": calls, "walk": walk}[sys.argv[1]]()))
