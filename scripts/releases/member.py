"""One argument of a call or one field of a model, as document and package together describe it."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen


@frozen
class Member:
    """An argument or a field."""

    name: str
    """In Python."""
    hint: str = ""
    required: bool = False
    positional: bool = False
    """May be passed without its name."""
    wire: str | None = None
    """Name on the wire; None for what the document does not know."""
    schema: dict[str, Any] = field(factory=dict)
    text: str = ""
    """What the document says about it."""
