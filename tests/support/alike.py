"""What was read, held against what was sent."""

from __future__ import annotations

from typing import Any


def same(got: Any, sent: Any, path: str = "data") -> None:
    """The same keys and values again; a null may be left out, and no field is undocumented."""
    if isinstance(sent, dict):
        assert got.keys() <= sent.keys(), path
        assert {key for key, value in sent.items() if value is not None} <= got.keys(), path
        for key, value in sent.items():
            same(got.get(key), value, f"{path}.{key}")
    elif isinstance(sent, list):
        assert len(got) == len(sent), path
        for index, (one, other) in enumerate(zip(got, sent, strict=True)):
            same(one, other, f"{path}[{index}]")
    elif isinstance(sent, float):
        assert float(got) == sent, path
    else:
        assert got == sent, path
        assert type(got) is type(sent), path
