"""``python -m cjdropshipping.testing`` in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from threading import Timer


@contextmanager
def command(
    *arguments: str, limit: float = 60.0
) -> Generator[tuple[subprocess.Popen[str], list[str]]]:
    """The process, and the first lines that it prints; those of one that ends early are empty.

    It has ``limit`` seconds in all: who waits for a line of it does not wait for ever.
    """
    with subprocess.Popen(
        [sys.executable, "-m", "cjdropshipping.testing", "--port", "0", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:
        timer = Timer(limit, process.kill)
        timer.start()
        try:
            assert process.stdout
            count = 1 if "--json" in arguments else 4
            yield process, [process.stdout.readline().strip() for _ in range(count)]
        finally:
            timer.cancel()
            process.kill()
