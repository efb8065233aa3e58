"""A process that calls as fast as it may, beside others.

    python -m tests.support.hurrying URL TOKEN SHARE THREADS SECONDS

    SHARE   a file, or a redis:// URL

It says "ready", waits for a line, and prints one JSON object: how many calls it made, and the codes
of those that the service refused.
"""

from __future__ import annotations

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cjdropshipping import CJ, RateLimited, TransportError
from cjdropshipping_runtime.limits import Limits


def calls(cj: CJ, until: float) -> tuple[int, list[int | None]]:
    """Calls until there is no time for another turn."""
    made, refused = 0, list[int | None]()
    while (left := until - time.monotonic()) > 0:
        try:
            cj.with_options(deadline=left).warehouses.list()
            made += 1
        except RateLimited as error:
            if error.attempts == 0:
                break
            refused.append(error.code)
        except TransportError:  # what was left was too little for the reply, or for sending
            if time.monotonic() < until:
                raise
    return made, refused


def main(url: str, token: str, share: str, threads: int, seconds: float) -> None:
    limits = Limits("advanced", share=share if "://" in share else Path(share))
    with CJ(token, base_url=url, limits=limits, retries=0) as cj:
        cj.warehouses.list()  # all that is to be imported and opened is
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        until = time.monotonic() + seconds
        with ThreadPoolExecutor(threads) as pool:
            done = list(pool.map(lambda _: calls(cj, until), range(threads)))
    found = {
        "made": sum(made for made, _ in done),
        "refused": [code for _, codes in done for code in codes],
    }
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    url, token, share, threads, seconds = sys.argv[1:]
    main(url, token, share, int(threads), float(seconds))
