"""Many threads and tasks at once, in real time, and processes that were forked."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import time

import pytest
from tests.runtime.limits.driving import most_within, really

from cjdropshipping_runtime.limits import Limits

RATE, THREADS, EACH = 400, 50, 6


def test_fifty_threads_keep_the_rate_and_none_of_them_starves() -> None:
    hold = Limits(calls_per_second=RATE).of("a")
    went: dict[int, list[float]] = {number: [] for number in range(THREADS)}
    first = [really(hold.admit()).at for _ in range(RATE)]  # from now on there is a line
    began = time.monotonic()

    def calls(number: int) -> None:
        for _ in range(EACH):
            slot = really(hold.admit(10))
            went[number].append(slot.at)
            really(hold.settle(slot, slot.at, None))

    threads = [threading.Thread(target=calls, args=(number,)) for number in went]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.monotonic() - began
    moments = first + [moment for mine in went.values() for moment in mine]
    print(f"{len(moments)} calls of {THREADS} threads in {took:.2f} s")  # noqa: T201
    assert [len(mine) for mine in went.values()] == [EACH] * THREADS
    assert most_within(1, moments) <= RATE


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.parametrize("share", ["None", "Path(sys.argv[1]) / 'limits.sqlite'"])
def test_a_forked_child_counts_with_connections_of_its_own(
    share: str, tmp_path: os.PathLike[str]
) -> None:
    program = f"""
import os, sys
from pathlib import Path
from tests.runtime.limits.driving import Time, run
from cjdropshipping_runtime.limits import Limits, close_all
time = Time()
limits = Limits("prime", share={share}, clock=time.clock)
hold = limits.of("a")
before = [run(hold.admit(10), time) for _ in range(3)]
child = os.fork()
slots = [run(hold.admit(10), time) for _ in range(3)]
for slot in slots + before:
    run(hold.settle(slot, slot.at + 0.5, None), time)
waited = sum(time.pauses)
if child:
    assert os.waitpid(child, 0)[1] == 0
print("child" if not child else "parent", waited > 0.5, flush=True)
close_all()
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    # Alone, the child has what its parent has not counted with it; with a file, they wait.
    shared = share != "None"
    assert done.stdout.splitlines() == [f"child {shared}", "parent True"]


def test_no_thread_is_started() -> None:
    before = threading.active_count()
    hold = Limits("advanced").of("a")
    for _ in range(6):
        really(hold.admit(10))
    gc.collect()
    assert threading.active_count() == before
