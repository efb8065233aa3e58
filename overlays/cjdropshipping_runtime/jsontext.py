"""JSON text to plain Python values, without losing a digit."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec

UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What the decoder raises for text that is not JSON, or is nested too deep."""


def describe(value: Any) -> str:
    """A value as far as a log may show it: its JSON type, and the shape of a text."""
    if isinstance(value, str):
        return f"a string of {len(value)} characters"
    return _JSON_TYPES.get(type(value), "null")


_JSON_TYPES = {
    dict: "an object",
    list: "a list",
    bool: "a boolean",
    int: "a number",
    float: "a number",
    Decimal: "a number",
}


def decode_plain(text: bytes | msgspec.Raw) -> Any:
    """Plain values: numbers with a fraction or an exponent become Decimal."""
    try:
        return _EXACT.decode(text)
    except ArithmeticError:
        return _LENIENT.decode(text)


def _decimal_or_text(text: str) -> Decimal | str:
    try:
        return Decimal(text)
    except ArithmeticError:
        return text


_EXACT = msgspec.json.Decoder(float_hook=Decimal)
_LENIENT = msgspec.json.Decoder(float_hook=_decimal_or_text)
"""For a number whose exponent no Decimal can hold; it stays text, which is a deviation."""
