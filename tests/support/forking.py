"""Programs that fork: a child that stands still ends by a signal, and so does what waits for it."""

from __future__ import annotations

import os
import subprocess
import sys
from textwrap import dedent

import pytest

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")

BEGINNING = """
import asyncio, os, signal, sys, threading, time

def in_child(run):
    child = os.fork()
    if child:
        return child
    signal.alarm(20)
    try:
        run()
        os._exit(0)
    finally:
        sys.excepthook(*sys.exc_info())
        os._exit(1)

def well(child):
    assert os.waitpid(child, 0)[1] == 0
"""


def run(program: str, *arguments: str) -> str:
    """What the program prints.

    It has ``in_child(function)``, which is the number of the child, and ``well(child)``.
    """
    done = subprocess.run(
        [sys.executable, "-c", BEGINNING + dedent(program), *arguments],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
