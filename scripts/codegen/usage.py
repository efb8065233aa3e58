"""The example in the docstring of a method: the call that the document's example makes.

parameters  {pid: "0426…"}                     cj.products.get(pid="0426…")
body        {cjOrderIdList: ["1", "2"]}        cj.orders.add_to_cart(["1", "2"])
a file      the text that stands for it        ("label.pdf", b"%PDF-1.7")

ruff breaks the lines. A test runs every example against the mock, which answers what the document
asks for as the document does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from .annotations import resolve

if TYPE_CHECKING:
    from .document import Json
    from .resources import Argument, Described

FILE = '("label.pdf", b"%PDF-1.7")'
ABSENT = (None, "")


def example(
    described: Described,
    method: str,
    arguments: Iterable[Argument],
    given: str,
    *,
    awaited: bool,
    more: str = "",
) -> str:
    """A line of code behind ``>>>``: the call, and ``given``, the name for what it gives."""
    found = list(_arguments(described, arguments))
    plain = sum(a.required for a, _ in found) == 1  # of several, names tell which is which
    shown = [value if plain and a.required else f"{a.name}={value}" for a, value in found]
    call = f"cj.{described.tag}.{method}({', '.join([*shown, *([more] if more else [])])})"
    code = f">>> {given} = {'await ' if awaited else ''}{call}"
    return code.replace("\\", "\\\\").replace('"""', "'''")


def _arguments(
    described: Described, arguments: Iterable[Argument]
) -> Iterator[tuple[Argument, str]]:
    """Those that the document's example has, as code."""
    beside = {p["name"]: p.get("example") for p in described.operation.get("parameters", [])}
    examples: list[Any] = [e["value"] for e in described.content.get("examples", {}).values()]
    body: Any = examples[0] if examples else None
    for argument in arguments:
        value = beside.get(argument.wire)
        if argument.place == "body":
            value = _filled(body, described.content["schema"], described.schemas)
        elif argument.place == "field":
            value = body.get(argument.wire) if isinstance(body, dict) else None
        if value in ABSENT and not argument.required:
            continue
        yield argument, FILE if argument.wire in (described.files or ()) else repr(value)


def _filled(value: Any, schema: Json, schemas: Json) -> Any:
    """Without the optional fields that the document's example leaves empty."""
    schema = resolve(schema, schemas)
    if isinstance(value, list):
        return [_filled(item, schema.get("items", {}), schemas) for item in value]
    if not isinstance(value, dict):
        return value
    required, fields = schema.get("required", ()), schema.get("properties", {})
    return {
        key: _filled(field, fields.get(key, {}), schemas)
        for key, field in value.items()
        if field not in ABSENT or key in required
    }
