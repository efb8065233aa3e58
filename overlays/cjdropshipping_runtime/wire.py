"""What a request looks like on the wire.

    query   key_word="cat ears", features=["a", "b"], is_warehouse=True, size=None
            -> keyWord=cat+ears&features=a&features=b&isWarehouse=true
    body    a model, a TypedDict or a list of those -> JSON; Decimals keep their digits

An operation names the parameters that are moments; everything else goes by its Python type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias, TypeVar

import msgspec

from .jsonform import json_form, unsayable
from .problems import InvalidInput
from .wording import shown

T = TypeVar("T")

Amount: TypeAlias = Decimal | float | str
"""What may stand for an exact figure in a request body."""

Many: TypeAlias = list[T] | tuple[T, ...]
"""Several values. Not a Sequence, which a single text would pass for."""

Query = list[tuple[str, str]]
Encoder = Callable[[Any], Any]

_NO_LIST = (str, bytes, bytearray, memoryview, Mapping)


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
    """Name and text of every parameter that is set; a list repeats its name.

    Raises:
        ValueError: one is of bytes, or no finite number: neither has a text.
    """
    pairs: Query = []
    for name, value in values.items():
        if value is None:
            continue
        if name in encoders:
            value = encoders[name](value)
        if isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
            pairs += [(name, _query_text(name, item)) for item in value]
        else:
            pairs.append((name, _query_text(name, value)))
    return pairs


def _query_text(name: str, value: Any) -> str:
    if isinstance(value, bytes | float | Decimal) and (problems := unsayable(value)):
        raise ValueError(f"{name} {problems[0].rule}")
    return text_of(value)


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


def several(values: Iterable[T], name: str) -> list[T]:
    """Several values as a list, from whatever gives them one by one.

    Raises:
        ValueError: it is a single value, such as a text, of which every letter would pass for one;
            ``name`` says which argument it is.
    """
    given: Any = values  # a user may err
    if isinstance(given, str):
        raise ValueError(f"{name} must be a list, not a single text")
    if not isinstance(given, Iterable) or isinstance(given, _NO_LIST):
        raise ValueError(f"{name} must be a list, not a value of type {type(given).__name__}")
    return list(values)


def listed(values: Iterable[T], name: str) -> list[T]:
    """The same of ids and other texts.

    Raises:
        ValueError: as above, or one of them is no text, or holds half of a character.
    """
    found = several(values, name)
    if not all(isinstance(value, str) for value in found):
        raise ValueError(f"{name} must be a list of texts")
    for problem in unsayable(found):
        raise ValueError(f"{name}{problem}")
    return found


def not_negative(value: object, name: str, unit: str) -> None:
    """Nothing, where it is so many of the unit, which may be none.

    Raises:
        ValueError: it is no number of 0 or more; ``name`` says which argument it is.
    """
    if isinstance(value, bool) or not isinstance(value, int | float) or not value >= 0:
        raise ValueError(f"{name} must be {unit}, 0 or more, not {shown(value)}")


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


_ENCODER = msgspec.json.Encoder(enc_hook=json_form, decimal_format="number")


def json_body(value: Any, operation: str = "a request") -> bytes:
    """The bytes of a body of an operation.

    Raises:
        InvalidInput: there is something in it that JSON cannot say; with all such places.
    """
    if problems := unsayable(value):
        raise InvalidInput(operation, tuple(problems))
    return _ENCODER.encode(value)
