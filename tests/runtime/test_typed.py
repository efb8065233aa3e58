"""A type is built once, whoever needs it first."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

PROGRAM = """
import sys
from threading import Barrier, Thread

sys.setswitchinterval(1e-6)
import msgspec
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import CallError

READ = [ops.ORDERS_GET, ops.PRODUCTS_SEARCH, ops.PRODUCTS_GET, ops.ORDERS_LIST, ops.OUTBOUND_GET]
together = Barrier(8)


def read(content: bytes) -> None:
    together.wait()
    for operation in READ:
        try:
            Reader().read(operation, Received(200, {}, content))
        except CallError:
            pass


content = sys.argv[1].encode()
threads = [Thread(target=read, args=[content]) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


@pytest.mark.parametrize("content", ['{"code": 200, "data": {}}', '{"code": 200, "data": 7}'])
def test_threads_that_read_for_the_first_time_at_once_do_not_end_the_process(content: str) -> None:
    """Without the lock, nine of ten of these processes end with a segmentation fault."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", PROGRAM, content]
    for _ in range(5):
        done = subprocess.run(
            command, env=env, capture_output=True, text=True, timeout=60, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
