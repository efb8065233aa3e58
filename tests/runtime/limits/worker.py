"""One of several processes that call as fast as they may: python -m tests.runtime.limits.worker

Standard input: a JSON object with the share, the rate, the number of threads and for how many
seconds. Begins when a second line comes. Standard output: a JSON list of moments since 1970.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

from tests.runtime.limits.driving import really

from cjdropshipping_runtime.envelope import PointsInfo
from cjdropshipping_runtime.errors import RateLimited
from cjdropshipping_runtime.limits import Limits, close_all


def main() -> None:
    told = json.loads(sys.stdin.readline())
    share = told["share"] if "://" in told["share"] else Path(told["share"])
    hold = Limits(calls_per_second=told["rate"], share=share).of("shop")
    moments: list[float] = []

    def calls(until: float) -> None:
        while True:
            try:
                slot = really(hold.admit(10, until))
            except RateLimited:
                return
            # When its turn was: how late this thread wakes up is the machine's.
            moments.append(slot.at + time.time() - time.monotonic())
            really(hold.settle(slot, None, PointsInfo(10_000_000, 1_000_000, 9_000_000)))

    really(hold.settle(really(hold.admit(0)), None, None))  # all that is to be opened is open
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    until = time.monotonic() + told["seconds"]
    threads = [threading.Thread(target=calls, args=(until,)) for _ in range(told["threads"])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    close_all()
    sys.stdout.write(json.dumps(moments))


if __name__ == "__main__":
    main()
