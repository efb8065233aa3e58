"""JSON that is sound but for a few characters: the last resort before a reply is given up.

    half a surrogate pair, UTF-8 cut in the midst of a character    a replacement character
    a line break inside a string                                    kept
    a byte order mark                                               skipped
    NaN, Infinity                                                   null
    an integer of thousands of digits                               text, which is a deviation

A service that cuts texts by length, or writes JSON by hand, sends such things; the rest of the
reply is good. JSON that is cut off is not repaired.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

import msgspec

_MOST_DIGITS = 40

_ENCODER = msgspec.json.Encoder(decimal_format="number")
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|(?P<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)


def repaired(content: bytes) -> bytes | None:
    """The same JSON, well written; None where it is not JSON for more than a few characters."""
    text = _ESCAPE.sub(_whole_escape, content.decode("utf-8-sig", "replace"))
    try:
        value = json.loads(
            text,
            strict=False,
            parse_float=_decimal,
            parse_int=_integer,
            parse_constant=_no_number,
        )
        return _ENCODER.encode(value)
    except (ValueError, OverflowError, RecursionError):
        return None


def _whole_escape(escape: re.Match[str]) -> str:
    return r"\ufffd" if escape["half"] else escape[0]


def _decimal(text: str) -> Decimal | str:
    try:
        return Decimal(text)
    except ArithmeticError:
        return text


def _integer(text: str) -> Any:
    return int(text) if len(text) <= _MOST_DIGITS else text


def _no_number(text: str) -> None:
    """NaN and Infinity are no JSON, and say nothing."""
