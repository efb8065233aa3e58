"""What a reply said at a place of its data, and the decoder could make nothing of.

    type   checkPlaceOrderInfo: {confirmStatus: bool}, interceptOrders: [str]

    data.interceptOrders[0]     {"orderId": "7"}       lost at ("intercept_orders",)
    data.interceptOrders        "blocked"              the same
    data.checkPlaceOrderInfo    "not orderable"        lost at ("check_place_order_info", ...): what
                                                       is above a place may have told of it
    data.interceptOrders        [], {}, "", null, false, 0, "NULL", {"a": null}, ...
                                                       nothing, however it is written

A field that is None, or a list that lacks an item, looks as if nothing had been said. Whoever acts
upon that has to ask here as well.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from .verify import model_in

if TYPE_CHECKING:
    from .deviation import Deviation
    from .reply import Reply

INDEX = re.compile(r'\[(?:\d+|"(?:[^"\\]|\\.)*")\]')
"""An index or a key in the path of a deviation."""

_BLANK = ("", "[]", "{}", "null", "none")
"""Texts without a word in them; JSON in a text is one, too."""

_NO = ("false", "0")

_LONGEST = 500


def lost(reply: Reply | None, annotation: Any, path: tuple[str, ...]) -> tuple[Deviation, ...]:
    """What was dropped there, or above it.

    Args:
        reply: of the data; None where there is none, and nothing is known to be lost.
        annotation: type of the data.
        path: attributes, from the data down; lists and maps on the way do not count.
    """
    if reply is None or not reply.deviations:
        return ()
    wire, _ = place_of(annotation, path)
    return tuple(
        deviation
        for deviation in reply.deviations
        if deviation.action == "dropped"
        and (steps := steps_of(deviation)) == wire[: len(steps)]
        and not says_nothing(deviation.got)
    )


def steps_of(deviation: Deviation) -> tuple[str, ...]:
    """Names on the wire, from the data down, without indices and keys."""
    return tuple(INDEX.sub("", deviation.path).split(".")[1:])


@cache
def place_of(annotation: Any, path: tuple[str, ...]) -> tuple[tuple[str, ...], Any]:
    """A path by its names on the wire, and the model at its end, if there is one.

    It ends where no document tells the form: there nothing is ever dropped.
    """
    wire: list[str] = []
    model: Any = model_in(annotation)
    for name in path:
        if model is None:
            break
        field = next((info for info in msgspec.structs.fields(model) if info.name == name), None)
        if field is None:
            break
        wire.append(field.encode_name)
        model = model_in(field.type)
    return tuple(wire), model


def says_nothing(value: Any) -> bool:
    """Whether this is one of the ways to write that there is nothing."""
    if isinstance(value, list | tuple):
        return all(map(says_nothing, value))
    if isinstance(value, str) and _plain(value) in _NO:
        return True
    return value is False or (type(value) is int and value == 0) or _is_blank(value)


def _is_blank(value: Any) -> bool:
    """Whether it is empty, all the way down."""
    if isinstance(value, dict):
        # What is "no" by a name may be the refusal: {"success": false}.
        return all(map(_is_blank, value.values()))
    if isinstance(value, list | tuple):
        return all(map(_is_blank, value))
    return value is None or (isinstance(value, str) and _plain(value) in _BLANK)


def _plain(text: str) -> str:
    return text.strip().lower()


def as_text(value: Any) -> str:
    """Plain JSON for people, cut where it is long; a text as it is."""
    text = value if isinstance(value, str) else msgspec.json.encode(value, enc_hook=str).decode()
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
