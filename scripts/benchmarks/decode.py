"""Reading a product page: the client, clean and deviating, and its peers, against json.loads."""

from __future__ import annotations

import tempfile
from pathlib import Path

from . import bench, peers, sample
from .report import Row, Section

CLEAN_TARGET, ONE_TARGET, EVERY_TARGET = 0.45, 2.5, 5.0

CASES: list[tuple[str, str, sample.Flaw, float | None]] = [
    ("the client", "client", "none", CLEAN_TARGET),
    ("… and all four scalars of every row accessed", "client, accessed", "none", None),
    ("the client, with `on_deviation`", "client, listening", "none", None),
    ("… one field of one row deviates", "client, listening", "one field", ONE_TARGET),
    ("… one price cannot be read", "client, listening", "one price", ONE_TARGET),
    ("… a field of every row deviates", "client, listening", "every row", EVERY_TARGET),
    ("bare msgspec Structs of builtin types", "structs", "none", None),
    ("msgspec into dicts", "untyped", "none", None),
    ("orjson into dicts", "orjson", "none", None),
    ("pydantic models by datamodel-code-generator", "pydantic", "none", None),
    ("stock openapi-python-client, after json.loads", "stock", "none", None),
]


def run() -> Section:
    """One process for each case."""
    tree = sample.document()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peers.generate(folder)
        rows: list[Row] = []
        for what, candidate, flaw, target in CASES:
            file = folder / "page.json"
            file.write_bytes(sample.reply(tree, flaw=flaw))
            got = bench.measure("candidates", candidate, file, beside=folder)
            rows.append(Row(what, got["ratio"], "{:.2f}", f"{got['micros']:,.0f} µs", target))
    size = len(sample.reply(tree)) / 1000
    text = (
        f"A reply of the product search, {sample.ROWS} rows of {sample.FIELDS} fields, "
        f"{size:.0f} KB, from bytes to objects. In every row: two prices as ranges, a time in "
        "epoch milliseconds and an exact decimal. The client keeps the decimal exact, parses "
        "these four when they are accessed, and with `on_deviation` (or `strict`) verifies all of "
        "them beforehand. The peers read a binary float and leave ranges and times as they are."
    )
    return Section("Reading a page", text, "x json.loads", rows)
