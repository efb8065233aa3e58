"""A program that forks: neither side gets a reply that was meant for the other."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from tests.support.loopback import answering, serving

PROGRAM = """
import os, sys
from cjdropshipping import CJ

cj = CJ("token", base_url=sys.argv[1], limits=None, retries=0)
cj.warehouses.list()
child = os.fork()
cj.warehouses.list()
if not child:
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
cj.warehouses.list()
cj.close()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_parent_and_child_have_connections_of_their_own() -> None:
    with serving(answering()) as server:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, server.url],
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        assert (len(server.requests), server.connections) == (4, 2)
