"""What a wrong argument is, in the words of a ConfigurationError: it may be a key out of place.

         -1       "fast"               "CJ7654321@api@0123456789abcdef"
shown    -1       a value of type str  a value of type str
said     -1       'fast'               a value of type str
"""

from __future__ import annotations

from typing import Any

LONGEST_WORD = 24
"""Characters. Keys and tokens are longer."""


def shown(value: Any) -> str:
    """A number as it is; anything else by its type only."""
    if value is None or isinstance(value, float):
        return repr(value)
    if isinstance(value, int) and -(10**18) < value < 10**18:
        return repr(value)
    return f"a value of type {type(value).__name__}"


def said(value: Any) -> str:
    """The same where a word is expected: a short one as it is."""
    short = isinstance(value, str) and len(value) <= LONGEST_WORD
    return repr(value) if short else shown(value)
