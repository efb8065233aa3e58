"""A process from nothing: imports, a client, a first call; against `import httpx`."""

from __future__ import annotations

from statistics import median

from . import bench, timing
from .report import Row, Section

CLIENT_TARGET, CALL_TARGET = 0.7, 1.4
ROUNDS = 21

CLIENT = "from cjdropshipping import CJ; CJ('token')"
CALL = """
import httpx
from cjdropshipping import CJ
body = b'{"code":200,"result":true,"data":{"content":[{"productList":[{"id":"1"}]}]}}'
with CJ("token", transport=httpx.MockTransport(lambda _: httpx.Response(200, content=body))) as cj:
    assert cj.products.search(key_word="hoodie").items[0].id == "1"
"""

PROGRAMS: list[tuple[str, str, float | None]] = [
    ("bare Python", "pass", None),
    ("`import httpx`", "import httpx", None),
    ("`import cjdropshipping` and a client", CLIENT, CLIENT_TARGET),
    ("… and a first call over an in-process transport", CALL, CALL_TARGET),
    ("`import stripe`", "import stripe", None),
    ("`import openai`", "import openai", None),
]
BASE = 1


def run() -> Section:
    """All programs take turns."""
    programs = [program for _, program, _ in PROGRAMS]
    figures: list[list[float]] = [[] for _ in programs]
    for number in range(ROUNDS + 1):
        for program, row in zip(programs, figures, strict=True):
            seconds = bench.wall(program)
            if number:
                row.append(seconds)
    rows = [
        Row(what, timing.ratio(row, figures[BASE]), "{:.2f}", f"{median(row) * 1e3:.0f} ms", target)
        for (what, _, target), row in zip(PROGRAMS, figures, strict=True)
    ]
    text = "Whole processes, from start to exit. The client imports httpx when it is first needed."
    return Section("Starting", text, "x import httpx", rows)
