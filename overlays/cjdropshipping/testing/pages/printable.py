"""Texts of requests, which may hold what no UTF-8 has, and so no JSON."""

from __future__ import annotations

from typing import Any


def printable(value: Any) -> Any:
    """The same value of JSON with "?" in place of such characters."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [printable(each) for each in value]
    if isinstance(value, dict):
        return {key: printable(each) for key, each in value.items()}
    return value
