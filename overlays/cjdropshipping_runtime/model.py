"""The base of every generated model.

A model is a ``msgspec.Struct``: decoded in C, compared and shown by its fields. Two things are
added. A field whose type is a scalar keeps the value as sent, and its attribute parses on access:

    reply   {"sellPrice": "0.97-4.08", ...}
    object  Product(sell_price='0.97-4.08', ...)     what repr, == and encoding see
    access  product.sell_price -> DecimalRange(low=Decimal('0.97'), high=Decimal('4.08'))
            " 11.85 "          -> what was meant, and a warning in the log
            "call us"          -> None, and a warning in the log

A field whose type is Secret is shown as *** by ``repr``. And the object at the root of a reply
knows the reply it came from (``raw``, ``reply``).
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from .jsontext import describe
from .scalars import NOTATIONS, Notation
from .secrets import HIDDEN

if TYPE_CHECKING:
    from .reply import Reply

T = TypeVar("T")

log = logging.getLogger("cjdropshipping")


class ScalarField:
    """Reads a slot through its notation; writing goes to the slot as it is.

    A bad value reads as the tolerant path (mend.py) would have made it: what a caller reads must
    not depend on whether anybody listens for deviations, nor on the rest of the reply.
    """

    __slots__ = ("_reported", "notation", "slot")

    def __init__(self, slot: Any, notation: Notation[Any]) -> None:
        self.slot, self.notation, self._reported = slot, notation, False

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        if instance is None:
            return self
        value = self.slot.__get__(instance)
        try:
            return self.notation.parse(value)
        except (ValueError, TypeError, ArithmeticError):
            mended = self.notation.mended(value)
            self._report(instance, value, "reads as None" if mended is None else "coerced")
            return self.notation.parse(mended)

    def _report(self, instance: Any, value: Any, action: str) -> None:
        if not self._reported:
            self._reported = True
            log.warning(
                "%s.%s: expected %s, got %s: %s (logged once)",
                type(instance).__name__,
                self.slot.__name__,
                self.notation.name,
                describe(value),
                action,
            )

    def __set__(self, instance: Any, value: Any) -> None:
        self.slot.__set__(instance, value)


def attribute_of(model: type[Any], name: str) -> Any:
    """The descriptor behind a field: a slot, or the ScalarField over one."""
    return next(c.__dict__[name] for c in model.__mro__ if name in c.__dict__)


def is_secret(annotation: object) -> bool:
    """Whether nobody who prints an object may see this field of it."""
    return str(annotation).removesuffix(" | None") == "Secret"


@cache
def secrets_of(model: type[Any]) -> frozenset[str]:
    """Wire names of the fields that nobody may see."""
    return frozenset(
        info.encode_name
        for info in msgspec.structs.fields(model)
        if is_secret(model.__annotations__.get(info.name))
    )


def _shown(model: Model) -> Iterator[tuple[str, Any]]:
    """Names and values of the fields; like the repr of any model, scalars as they were sent."""
    secrets = secrets_of(type(model))
    for info in msgspec.structs.fields(model):
        attribute = attribute_of(type(model), info.name)
        slot = attribute.slot if isinstance(attribute, ScalarField) else attribute
        value = slot.__get__(model)
        hidden = value is not None and info.encode_name in secrets
        yield info.name, HIDDEN if hidden else value


def _discreet(model: Model) -> str:
    shown = ", ".join(f"{name}={value!r}" for name, value in _shown(model))
    return f"{type(model).__name__}({shown})"


class Model(msgspec.Struct, kw_only=True, omit_defaults=True, dict=True):
    """A documented object. Every field may be None: the service leaves out and nulls at will."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        for name, annotation in cls.__annotations__.items():
            notation = NOTATIONS.get(str(annotation).removesuffix(" | None"))
            if notation is not None:
                setattr(cls, name, ScalarField(cls.__dict__[name], notation))
            elif is_secret(annotation):
                for shows, discreetly in (("__repr__", _discreet), ("__rich_repr__", _shown)):
                    setattr(cls, shows, discreetly)

    @property
    def reply(self) -> Reply | None:
        """The reply that this object is the root of; None for one inside another, or a copy."""
        return self.__dict__.get("reply")

    @property
    def raw(self) -> Any:
        """The JSON of this object with the fields that no document names (root of a reply)."""
        reply = self.reply
        return None if reply is None else reply.raw


class Rows(list[T]):
    """The list that a reply consists of."""

    __slots__ = ("reply",)

    reply: Reply

    @property
    def raw(self) -> Any:
        """The JSON of the rows, with the fields that no document names."""
        return self.reply.raw
