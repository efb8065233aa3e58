"""One call: a typed method over an in-process transport, against bare httpx."""

from __future__ import annotations

from . import bench
from .report import Row, Section

TARGET, LIMITED_TARGET = 40.0, 60.0


def run() -> Section:
    """One process; the clients take turns in batches."""
    got = bench.measure("measurer", "calls")
    unit = "{:+.0f} µs"

    def taken(name: str) -> str:
        return f"{got[name]:.0f} µs a call"

    rows = [
        Row("`cj.variants.get(vid=…)`", got["over_httpx"], unit, taken("client"), TARGET),
        Row(
            "… with limits on",
            got["limited_over_httpx"],
            unit,
            taken("limited"),
            LIMITED_TARGET,
        ),
        Row("… beyond httpx with `.json()`", got["over_json"], unit, taken("json")),
        Row("`await cj.variants.get(vid=…)`", got["async_over_httpx"], unit, taken("async_client")),
        Row("bare httpx", 0, unit, taken("httpx")),
        Row("bare httpx, asynchronous", 0, unit, taken("async_httpx")),
    ]
    text = (
        "The same request, sent by a method of the client and by a bare httpx client, both over a "
        "transport that answers from memory. The client also decodes the reply, and is ready to "
        "renew its token and to send again; bare httpx only reads the bytes of the reply, but for "
        "the third line."
    )
    return Section("Calling", text, "beyond bare httpx", rows)
