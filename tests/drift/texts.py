"""The invented documents, and parts of them."""

from __future__ import annotations

from pathlib import Path

INVENTED = Path(__file__).parent / "invented"
PARCELS = (INVENTED / "parcels.txt").read_text("utf-8")
DEPOTS = (INVENTED / "depots.txt").read_text("utf-8")


def part(text: str, first: str, last: str) -> str:
    """From a line to the one before another; to the end without that."""
    start = text.index(first)
    return text[start : text.index(last, start)] if last else text[start:]
