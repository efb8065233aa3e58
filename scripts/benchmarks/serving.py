"""The mock as a server: how fast beside Prism, and how long many clients can call it.

load ──┬── the mock ─────────── product details, by real lookups, checks, envelopes
       ├── Prism ────────────── the same request, the documented example
       └── fixed answers ────── the bound of the load itself
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from . import bench, servers, timing
from .report import Row, Section

DETAILS, LIST = "/api2.0/v1/product/query", "/api2.0/v1/product/list?pageSize=200"
CONNECTIONS, ROUNDS, SECONDS = 32, 4, 1.5
CROWD, LASTS, WARM_UP = 200, 60.0, 10
SPEED_TARGET, GROWTH_TARGET = 0.5, 5.0


def speed() -> Section:
    """All servers take turns."""
    with servers.mock() as mock, servers.prism() as prism:
        target = f"{DETAILS}?{urlencode({'pid': _pids(mock)[0]})}"
        status, headers, body = mock.ask(target)
        lines = [f"HTTP/1.1 {status} OK", *(f"{name}: {headers[name]}" for name in headers)]
        with servers.fixed("\r\n".join([*lines, "", ""]).encode() + body) as fixed:
            named: dict[str, servers.Server] = {"the mock": mock}
            if prism:
                named[f"Prism {servers.PRISM}"] = prism
            named["a server that always sends the same bytes"] = fixed
            for server in named.values():
                _is_answered(server, target)
            figures = _turns(list(named.values()), target)
    # Without Prism, the bound of the load is what there is to compare with.
    base = figures[1]
    rows = [
        Row(
            name,
            timing.ratio(row, base),
            "{:.2f}",
            f"{1 / median(row):,.0f} calls a second",
            SPEED_TARGET if prism and named[name] is mock else None,
        )
        for name, row in zip(named, figures, strict=True)
    ]
    text = (
        f"Product details over loopback, {CONNECTIONS} connections, a process for each server and "
        "one for the load. The mock checks token and parameters and looks the product up. "
    )
    if prism:
        text += "Prism serves the same document, logs nothing, and answers with its example."
        return Section("Serving", text, "time, x Prism", rows)
    text += "Prism is left out: there is no Node here, or no registry to install it from."
    return Section("Serving", text, "time, x the same bytes", rows)


def endurance() -> Section:
    """Many connections for a minute."""
    resident: list[float] = []
    with servers.mock() as mock:
        targets = [f"{DETAILS}?{urlencode({'pid': pid})}" for pid in _pids(mock)]
        for target in targets:
            _is_answered(mock, target)
        over = threading.Event()
        watching = threading.Thread(target=_watch, args=(mock, resident, over))
        watching.start()
        got = _load(mock, targets, CROWD, LASTS)
        over.set()
        watching.join()
    rows = [Row("errors", got["errors"], "{:.0f}", f"{got['answers']:,} calls", 0)]
    if resident:
        warm = resident[WARM_UP]
        grown = max(resident[WARM_UP:]) - warm
        rows.append(
            Row("growth of memory", grown, "{:.1f} MB", f"from {warm:.1f} MB", GROWTH_TARGET)
        )
    text = (
        f"{CROWD} connections call the mock for {LASTS:.0f} seconds, as fast as it answers, for "
        f"the details of {len(targets)} products. Memory is what the process holds at most, "
        f"sampled each second, beyond what it held after {WARM_UP} seconds."
    )
    return Section("Serving many", text, "", rows)


def _pids(mock: servers.Server) -> list[str]:
    _, _, body = mock.ask(LIST)
    return [product["pid"] for product in json.loads(body)["data"]["list"]]


def _is_answered(server: servers.Server, target: str) -> None:
    status, _, body = server.ask(target)
    if status != 200 or json.loads(body)["data"]["variants"] == []:
        raise SystemExit(f"{server.url}{target} is answered with {status}: {body[:300]!r}")


def _turns(peers: list[servers.Server], target: str) -> list[list[float]]:
    """Seconds a call of each server, by rounds; the first one warms up and is left out."""
    figures: list[list[float]] = [[] for _ in peers]
    for number in range(ROUNDS + 1):
        for server, row in zip(peers, figures, strict=True):
            got = _load(server, [target], CONNECTIONS, SECONDS)
            if got["errors"]:
                raise SystemExit(f"{server.url}: {got['errors']} of its answers are errors")
            if number:
                row.append(got["seconds"] / got["answers"])
    return figures


def _load(
    server: servers.Server, targets: list[str], connections: int, seconds: float
) -> dict[str, float]:
    """What the load client counts."""
    order = {
        "url": server.url,
        "requests": [server.request(target) for target in targets],
        "connections": connections,
        "seconds": seconds,
    }
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.load"],
        env=bench.environment(),
        input=json.dumps(order).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    counted: dict[str, float] = json.loads(run.stdout)
    return counted


def _watch(server: servers.Server, resident: list[float], over: threading.Event) -> None:
    while Path("/proc").is_dir() and not over.is_set():
        resident.append(server.resident())
        time.sleep(1)
