"""What a request looks like on the wire.

    query   key_word="cat ears", features=["a", "b"], is_warehouse=True, size=None
            -> keyWord=cat+ears&features=a&features=b&isWarehouse=true
    body    a model, a TypedDict or a list of those -> JSON; Decimals keep their digits

An operation names the parameters that are moments; everything else goes by its Python type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias, TypeVar

import msgspec

from .scalars import DecimalRange

T = TypeVar("T")

Amount: TypeAlias = Decimal | float | str
"""What may stand for an exact figure in a request body."""

Many: TypeAlias = list[T] | tuple[T, ...]
"""Several values. Not a Sequence, which a single text would pass for."""

Query = list[tuple[str, str]]
Encoder = Callable[[Any], Any]


class Input(msgspec.Struct, frozen=True, eq=False):
    """What a call sends along."""

    query: Query = []
    headers: Mapping[str, str] = {}
    body: Any = None

    def __repr__(self) -> str:
        return "Input(…)"  # it may hold credentials, and a customer's address


def epoch_millis(value: Any) -> Any:
    """A moment as epoch milliseconds; a naive datetime is UTC. Numbers pass as they are."""
    return round(_aware(value).timestamp() * 1000) if isinstance(value, datetime) else value


def date_time_text(value: Any) -> Any:
    """A moment as ``yyyy-MM-dd HH:mm:ss`` in UTC; a naive datetime is UTC. Text passes."""
    if not isinstance(value, datetime):
        return value
    return _aware(value).astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def query_pairs(values: Mapping[str, Any], encoders: Mapping[str, Encoder]) -> Query:
    """Name and text of every parameter that is set; a list repeats its name."""
    pairs: Query = []
    for name, value in values.items():
        if value is None:
            continue
        if name in encoders:
            value = encoders[name](value)
        if isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
            pairs += [(name, text_of(item)) for item in value]
        else:
            pairs.append((name, text_of(value)))
    return pairs


def input_of(
    encoders: Mapping[str, Encoder],
    query: Mapping[str, Any] | None,
    headers: Mapping[str, str | None] | None,
    body: Any,
) -> Input:
    """What a call sends along, without what is None."""
    given = {name: value for name, value in (headers or {}).items() if value is not None}
    return Input(query_pairs(query or {}, encoders), given, body)


def text_of(value: Any) -> str:
    """A single value as it stands in a query or a form."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        value = Decimal(str(value))
    if isinstance(value, datetime):
        return str(date_time_text(value))
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def listed(values: Iterable[T], name: str) -> list[T]:
    """Several values as a list.

    Raises:
        ValueError: it is a single text, of which every letter would pass for a value; ``name`` says
            which argument it is.
    """
    if isinstance(values, str):
        raise ValueError(f"{name} must be a list, not a single text")
    return list(values)


def exact(amount: Amount | None, name: str) -> Decimal | None:
    """An amount to the last digit, a float as it is written; None where none is given.

    Raises:
        ValueError: it is none that can be paid; ``name`` says which argument it is.
    """
    if amount is None:
        return None
    try:
        found = Decimal(str(amount))
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite() or found < 0:
        raise ValueError(f"{name} must be an amount of 0 or more, not {amount!r}")
    return found


def _json_form(value: Any) -> Any:
    if isinstance(value, DecimalRange):
        return str(value)
    if isinstance(value, Sequence):
        return list(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")


_ENCODER = msgspec.json.Encoder(enc_hook=_json_form, decimal_format="number")


def json_body(value: Any) -> bytes:
    """The body's bytes; raises TypeError for what has no JSON form."""
    return _ENCODER.encode(value)
