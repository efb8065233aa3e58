"""The arguments of a method, read from JSON.

    def fail(self, name: str, *, seconds: float | None = None, **when: Unpack[When])
        <── {"name": "late", "operation": "orders_*", "times": 2}
    def arrange(self, name: str, key: str = "*", /, **details: Any)
        <── {"name": "cart intercepts", "key": "2026-0002", "details": {"code": 1001}}

Names that the method does not have, other types and what is missing are refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from inspect import Parameter, signature
from typing import Any, TypeAlias, Unpack, get_args, get_origin, get_type_hints

import msgspec

#: Name, type and default of a field; without a default it is required.
Field: TypeAlias = tuple[str, Any] | tuple[str, Any, Any]


class Arguments:
    """The parameters of a method but for the first, which is what the method is of.

    Args:
        method: any function whose annotations can be resolved at run time.
        more: further arguments that the JSON may have, and that the method does not get.
    """

    def __init__(self, method: Callable[..., Any], more: tuple[Field, ...] = ()) -> None:
        self._method = method
        self._more = more
        self._parameters = tuple(signature(method).parameters.values())[1:]

    @cached_property
    def struct(self) -> type[msgspec.Struct]:
        """What holds them."""
        types = get_type_hints(self._method)
        fields = [field for each in self._parameters for field in _fields(each, types[each.name])]
        return msgspec.defstruct(
            self._method.__name__, [*fields, *self._more], kw_only=True, forbid_unknown_fields=True
        )

    @property
    def schema(self) -> dict[str, Any]:
        """JSON Schema of the object that they are read from."""
        _, components = msgspec.json.schema_components([self.struct])
        (schema,) = components.values()
        return {key: part for key, part in schema.items() if key != "title"}

    def call(self, subject: Any, given: msgspec.Struct) -> Any:
        """What the method of ``subject`` returns for what was given."""
        values = {
            name: value
            for name, value in msgspec.structs.asdict(given).items()
            if value is not msgspec.UNSET and name not in [field[0] for field in self._more]
        }
        by_place: list[Any] = []
        for parameter in self._parameters:
            if parameter.kind is Parameter.VAR_KEYWORD:
                values |= values.pop(parameter.name, {})
            elif parameter.kind is not Parameter.KEYWORD_ONLY:
                by_place.append(values.pop(parameter.name))
        return self._method(subject, *by_place, **values)


def _fields(parameter: Parameter, type: Any) -> Iterator[Field]:
    if parameter.kind is Parameter.VAR_KEYWORD:
        if get_origin(type) is Unpack:
            for name, each in get_type_hints(get_args(type)[0]).items():
                yield (name, each | msgspec.UnsetType, msgspec.UNSET)
        else:
            yield (parameter.name, dict[str, Any], msgspec.field(default_factory=dict))
    elif parameter.default is Parameter.empty:
        yield (parameter.name, type)
    else:
        yield (parameter.name, type, parameter.default)
