"""A process with many threads that call at the same moment.

    python -m tests.support.crowd URL API_KEY STORE THREADS

STORE is a folder or a Redis URL. Makes one call, prints "ready", waits for a line on standard
input, then lets every thread make a call; prints how many of them succeeded.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from cjdropshipping import CJ


def main(url: str, api_key: str, store: str, threads: str) -> None:
    """Plays the crowd."""
    where = store if "://" in store else Path(store)
    count = int(threads)
    together = Barrier(count)
    with CJ(api_key=api_key, token_store=where, base_url=url, limits=None) as cj:
        cj.warehouses.list()
        print("ready", flush=True)  # noqa: T201
        sys.stdin.readline()

        def call(_: int) -> bool:
            together.wait()
            return bool(cj.warehouses.list())

        with ThreadPoolExecutor(count) as pool:
            print(sum(pool.map(call, range(count))), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
