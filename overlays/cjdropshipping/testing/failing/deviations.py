"""What the live service is known to send although no document says so; each has a name.

    field     a scalar in another notation, or null
    list      null instead of a list
    object    fields that no document names
    envelope  another code, more keys

Identifiers are never nulled, so that a program can go on to the next step. That ids are partly
UUIDs and partly numbers of 19 digits is no deviation: the catalogue has both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from random import Random
from typing import Any, Literal

import attrs
import msgspec

POINTS_A_DAY = 50_000

_UUID = re.compile("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}")

Kind = Literal["field", "list", "object", "envelope"]


@attrs.frozen
class Place:
    """Where a value stands.

    ``field`` is the name of its field, ``scalar`` that of its documented scalar or JSON type;
    ``used`` is the number of points that the account has spent, None where none is known.
    """

    field: str
    scalar: str
    used: int | None = None

    @property
    def is_id(self) -> bool:
        """Whether it identifies something."""
        return self.field.lower().endswith(("id", "sku", "spu", "ordercode", "token"))


Change = Callable[[Any, Place, Random], Any]


@attrs.frozen
class Deviation:
    """A named deviation: what it does in one line, and the function that does it to one value."""

    name: str
    summary: str
    kind: Kind
    change: Change


#: Every deviation by name.
DEVIATIONS: dict[str, Deviation] = {}


def _deviation(name: str, summary: str, kind: Kind) -> Callable[[Change], Change]:
    def register(change: Change) -> Change:
        DEVIATIONS[name] = Deviation(name, summary, kind, change)
        return change

    return register


def _amount(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        return None
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


def _range(value: Any, dash: str) -> Any:
    low = _amount(value)
    if low is None:
        return value
    return f"{low:.2f}{dash}{low * Decimal('1.4') + Decimal('0.01'):.2f}"


@_deviation("price-number", "prices as JSON numbers", "field")
def _as_number(value: Any, place: Place, random: Random) -> Any:
    amount = _amount(value) if place.scalar == "Price" else None
    return value if amount is None else amount


@_deviation("price-string", "prices and other decimals as strings", "field")
def _as_string(value: Any, place: Place, random: Random) -> Any:
    amount = _amount(value) if place.scalar in ("Price", "Number") else None
    return value if amount is None else str(amount)


@_deviation("price-range", 'prices as "0.97-4.08" or "14.59 -- 24.05"', "field")
def _price_range(value: Any, place: Place, random: Random) -> Any:
    return _range(value, random.choice(("-", " -- "))) if place.scalar == "Price" else value


@_deviation("weight-range", 'weights as "300.00-340.00"', "field")
def _weight_range(value: Any, place: Place, random: Random) -> Any:
    return _range(value, "-") if place.scalar == "Weight" else value


@_deviation("names-in-string", "plain names as a JSON array inside a string", "field")
def _name_in_string(value: Any, place: Place, random: Random) -> Any:
    if place.scalar != "TextList" or not isinstance(value, str) or value.startswith("["):
        return value
    return msgspec.json.encode([value, f"{value} 2"]).decode()


@_deviation("null-fields", "documented fields that are null (but for ids)", "field")
def _null_field(value: Any, place: Place, random: Random) -> Any:
    return value if place.is_id else None


@_deviation("null-lists", "documented lists that are null (but for the rows of a page)", "list")
def _null_list(value: Any, place: Place, random: Random) -> Any:
    return None


@_deviation("extra-fields", "fields that no document names", "object")
def _extra_fields(value: Any, place: Place, random: Random) -> Any:
    return {
        **value,
        "undocumentedText": f"x{random.randrange(1_000)}",
        "undocumentedNumber": random.randrange(10**12),
        "undocumentedObject": {"list": [1, None, {"deep": True}]},
    }


@_deviation("epoch-times", "epoch milliseconds for documented date strings", "field")
def _time_as_epoch(value: Any, place: Place, random: Random) -> Any:
    if place.scalar != "Time" or not isinstance(value, str):
        return value
    try:
        when = datetime.fromisoformat(value)
    except ValueError:
        return value
    return round((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() * 1000)


@_deviation("text-times", "date strings for documented epoch milliseconds", "field")
def _time_as_text(value: Any, place: Place, random: Random) -> Any:
    if place.scalar != "Time" or not isinstance(value, int):
        return value
    return datetime.fromtimestamp(value // 1000, tz=UTC).strftime("%Y-%m-%d %H:%M:%S")


@_deviation("bare-ids", "ids of digits as bare numbers, beyond 2^53", "field")
def _id_as_number(value: Any, place: Place, random: Random) -> Any:
    if place.is_id and isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    return value


@_deviation("braced-ids", "UUIDs in braces", "field")
def _id_in_braces(value: Any, place: Place, random: Random) -> Any:
    return f"{{{value}}}" if isinstance(value, str) and _UUID.fullmatch(value) else value


@_deviation("huge-integers", "counts beyond 2^53", "field")
def _huge_integer(value: Any, place: Place, random: Random) -> Any:
    # 0 and 1 are mostly flags.
    is_count = place.scalar == "integer" and isinstance(value, int) and value > 1
    return value + 2**53 if is_count else value


@_deviation("points-info", "pointsInfo in the envelope", "envelope")
def _points_info(envelope: Any, place: Place, random: Random) -> Any:
    if place.used is None or "pointsInfo" in envelope:
        return envelope
    left = max(POINTS_A_DAY - place.used, 0)
    points = {"total": POINTS_A_DAY, "usedToday": place.used, "remaining": left}
    return {**envelope, "pointsInfo": points}


@_deviation("code-zero", "code 0 instead of 200 in a success", "envelope")
def _code_zero(envelope: Any, place: Place, random: Random) -> Any:
    return {**envelope, "code": 0} if envelope.get("code") == 200 else envelope


@_deviation("code-absent", "no code in a success", "envelope")
def _code_absent(envelope: Any, place: Place, random: Random) -> Any:
    if envelope.get("code") not in (0, 200):
        return envelope
    return {key: value for key, value in envelope.items() if key != "code"}
