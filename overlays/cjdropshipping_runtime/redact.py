"""Takes credentials out of whatever an error or a deviation carries.

text        ──> text                   by the client's own ``redact``
plain JSON  ──> the same, keys too     cleaned
bytes       ──> bytes, escapes seen through      cleaned_bytes
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Redact = Callable[[str], str]

_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)


def cleaned(value: Any, redact: Redact) -> Any:
    """A plain JSON value without credentials; a number that holds one becomes text."""
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, dict):
        return {cleaned(key, redact): cleaned(inner, redact) for key, inner in value.items()}
    if isinstance(value, list):
        return [cleaned(inner, redact) for inner in value]
    shown = str(value)
    return value if (safe := redact(shown)) == shown else safe


def cleaned_bytes(content: bytes, redact: Redact) -> bytes:
    """A reply without credentials, be it broken; where they are escaped, all is unescaped."""
    text = content.decode("utf-8", "surrogateescape")
    safe = redact(text)
    if "\\" in text:
        plain = _ESCAPE.sub(_unescaped, text)
        if (open_safe := redact(plain)) != plain:
            safe = open_safe
    return content if safe == text else safe.encode("utf-8", "surrogateescape")


def _unescaped(match: re.Match[str]) -> str:
    if not match[1]:
        return match[2]
    number = int(match[1], 16)
    return match[0] if 0xD800 <= number < 0xE000 else chr(number)  # half a character is none
