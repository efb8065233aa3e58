"""A merchant's job in a process of its own: places the orders of a list, come what may.

    python -m tests.support.ordering URL API_KEY FOLDER FIRST LAST WORKERS

Every call of it ends in a result or a typed error; each is a line on standard output:

    {"number": "n-17", "order": "2611…"}          placed
    {"number": "n-17", "error": "AlreadyExists"}  placed, by an earlier run of this job
    {"number": "n-17", "error": "RateLimited"}    the job calls again

FOLDER keeps its tokens, and a log of everything: each attempt, and of errors the traceback with the
variables of each frame, as programs that report errors do.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from traceback import TracebackException

from cjdropshipping import (
    CJ,
    AlreadyExists,
    CallError,
    NotFound,
    OutcomeUnknown,
    Retries,
    inputs,
)

ORDER: inputs.OrderV3RequestDict = {
    "orderNumber": "",  # each has its own
    "shippingCountryCode": "US",
    "shippingCountry": "United States",
    "shippingProvince": "Ohio",
    "shippingCity": "Dayton",
    "shippingAddress": "1 Main Street",
    "shippingCustomerName": "Ada Example",
    "logisticName": "PostNL",
    "fromCountryCode": "CN",
    "products": [{"vid": "92511400-C758-4474-93CA-66D442F5F787", "quantity": 1}],
}
RETRIES = Retries(times=4, first=0.005, longest=0.05, throttled=0.01, share=1, burst=1000)
log = logging.getLogger("ordering")
CALLS = 50
"""How often one order may be asked for before the job gives up."""


def place(cj: CJ, number: str) -> Iterator[dict[str, str]]:
    """Creates one order, with as many calls as it takes; what came of each."""
    for _ in range(CALLS):
        try:
            created = cj.orders.create_v3({**ORDER, "orderNumber": number})
        except CallError as error:
            told = TracebackException.from_exception(error, capture_locals=True)
            log.info("%s", "".join(told.format()))
            yield {"number": number, "error": type(error).__name__, "text": str(error)}
            if isinstance(error, AlreadyExists):
                return
            if isinstance(error, OutcomeUnknown) and (order := found(cj, number)):
                yield {"number": number, "order": order}
                return
        else:
            yield {"number": number, "order": str(created.order_id)}
            return


def found(cj: CJ, number: str) -> str | None:
    """The order of that number, if it is there: who knows nothing looks before calling again."""
    for _ in range(CALLS):
        try:
            return cj.orders.get(number).order_id
        except NotFound:
            return None
        except CallError as error:
            log.info("%s: looked up in vain: %s", number, error)
    raise RuntimeError(f"nobody can tell what became of {number}")


def main(url: str, api_key: str, folder: str, first: str, last: str, workers: str) -> None:
    """Works through the list."""
    logging.basicConfig(filename=Path(folder, "log"), level=logging.DEBUG)
    printing = Lock()
    with CJ(
        api_key=api_key,
        token_store=Path(folder),
        base_url=url,
        timeout=0.3,
        retries=RETRIES,
        limits=None,
    ) as cj:

        def work(index: int) -> None:
            for line in place(cj, f"n-{index}"):
                with printing:
                    print(json.dumps(line), flush=True)  # noqa: T201

        with ThreadPoolExecutor(int(workers)) as pool:
            list(pool.map(work, range(int(first), int(last))))


if __name__ == "__main__":
    main(*sys.argv[1:])
