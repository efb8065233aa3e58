"""What help() shows of a resource: whole, in the names of Python, and no wider than a screen."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from typing import Any, get_type_hints

import msgspec
import pytest

from cjdropshipping_api import models
from cjdropshipping_api.client import AsyncResources, Resources
from cjdropshipping_api.operations import OPERATIONS
from codegen import docstrings
from codegen.document import Json, operations
from codegen.generate import GENERATED

WIRES = {
    field.encode_name
    for model in (getattr(models, name) for name in models.__all__)
    if isinstance(model, type) and issubclass(model, msgspec.Struct)
    for field in msgspec.structs.fields(model)
    if field.encode_name != field.name
}
"""Names of fields that are others in Python."""

SECTION = re.compile(r"^(\w+):", re.MULTILINE)


def resources() -> Iterator[tuple[str, type[Any]]]:
    """Name and class of every resource, synchronous and asynchronous."""
    for client in (Resources, AsyncResources):
        for name, attribute in vars(client).items():
            if isinstance(attribute, cached_property) and not name.startswith("_"):
                module = import_module(f"cjdropshipping_api.resources.{name}")
                returned = attribute.func.__annotations__["return"]
                yield name, getattr(module, returned)


METHODS = {
    f"{'async ' if owner.__name__.startswith('Async') else ''}{name}_{method}": function
    for name, owner in resources()
    for method, function in vars(owner).items()
    if not method.startswith("_")
}


def sections(doc: str) -> dict[str, str]:
    """The parts of a docstring by their headings; what stands before them has none."""
    found: dict[str, str] = {}
    title = ""
    for block in doc.split("\n\n"):
        heading = SECTION.match(block)
        title = heading[1] if heading else title
        found[title] = "\n\n".join(filter(None, [found.get(title, ""), block]))
    return found


def described_arguments(text: str) -> dict[str, str]:
    """Name and words of each argument in an Args section."""
    entries = re.findall(r"^    (\w+): (.+(?:\n {8}.+)*)", text, re.MULTILINE)
    return {name: " ".join(words.split()) for name, words in entries}


CHECKED = {operation.id for operation in OPERATIONS.values() if operation.checks}


@pytest.fixture(scope="module")
def by_id(document: Json) -> dict[str, Json]:
    return {operation["operationId"]: operation for _, _, operation in operations(document)}


def test_every_operation_has_a_method_of_either_kind(by_id: dict[str, Json]) -> None:
    assert set(METHODS) == {*by_id, *(f"async {name}" for name in by_id)}


@pytest.mark.parametrize("name", METHODS)
def test_a_docstring_is_whole(name: str, by_id: dict[str, Json]) -> None:
    doc = inspect.getdoc(METHODS[name]) or ""
    found = sections(doc)
    parameters = [p for p in inspect.signature(METHODS[name]).parameters if p != "self"]
    order = ["", "Args", "Returns", "Raises", "Source"]
    assert [*found] == [part for part in order if part != "Args" or parameters]
    described = described_arguments(found.get("Args", ""))
    assert [*described] == parameters
    assert all(words.endswith((".", ")")) for words in described.values())
    returns = found["Returns"].removeprefix("Returns:\n    ")
    assert returns.endswith(".")
    assert "refusal" not in returns
    operation = by_id[name.removeprefix("async ")]
    besides = {"unsafe": ["OutcomeUnknown"], "guarded": ["AlreadyExists", "OutcomeUnknown"]}
    assert re.findall(r"^    (\w+): ", found["Raises"], re.MULTILINE) == [
        *(["InvalidInput"] if operation["operationId"] in CHECKED else []),
        "ApiError",
        "ReplyError",
        "TransportError",
        *besides.get(operation["x-safety"]["class"], []),
    ]
    source, told = operation["x-source"], " ".join(found["Source"].split())
    for place in [source, *source.get("also", [])]:
        section = f", section {place['section']}" if place["section"] else ""
        assert f"{section} ({place['title']})" in told
    points = operation.get("x-points")
    assert ("points a " in told) == (points is not None)
    assert points is None or f"{points or 'No'} points a " in told
    assert ("Deprecated" in found[""]) == operation.get("deprecated", False)


@pytest.mark.parametrize("name", METHODS)
def test_names_are_those_of_python(name: str, by_id: dict[str, Json]) -> None:
    quoted = set(re.findall(r"`([^`]+)`", inspect.getdoc(METHODS[name]) or ""))
    operation = by_id[name.removeprefix("async ")]
    wires = {parameter["name"] for parameter in operation.get("parameters", [])}
    named = {*inspect.signature(METHODS[name]).parameters}
    assert not quoted & (wires - named)
    assert not quoted & (WIRES - named)
    assert not quoted & set(by_id)
    for path in (found for found in quoted if found.startswith("cj.")):
        _, resource, method = path.split(".")
        assert f"{resource}_{method}" in by_id


@pytest.mark.parametrize("name", [name for name in METHODS if not name.startswith("async ")])
def test_both_kinds_say_the_same(name: str) -> None:
    assert inspect.getdoc(METHODS[name]) == inspect.getdoc(METHODS[f"async {name}"])


def test_every_resource_says_what_it_is(document: Json) -> None:
    words = {tag["name"]: tag["description"] for tag in document["tags"]}
    for name, owner in resources():
        module = inspect.getmodule(owner)
        assert " ".join((inspect.getdoc(owner) or "").split()) == words[name]
        assert " ".join((inspect.getdoc(module) or "").split()) == words[name]
    for client in (Resources, AsyncResources):
        shown = {name: inspect.getattr_static(client, name) for name in words}
        assert {n: " ".join((inspect.getdoc(a) or "").split()) for n, a in shown.items()} == words


def test_no_line_is_wider_than_a_screen() -> None:
    files = [*(GENERATED / "cjdropshipping_api" / "resources").glob("*.py")]
    assert len(files) > 8
    for file in files:
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            assert len(line) <= 100, f"{file.name}:{number}"


def test_the_names_in_models_are_those_of_python(by_id: dict[str, Json]) -> None:
    files = (GENERATED / "cjdropshipping_api" / "models").glob("[!_]*.py")
    quoted = {name for f in files for name in re.findall(r"`([^`]+)`", f.read_text("utf-8"))}
    assert len(quoted) > 20
    assert not quoted & {*WIRES, *by_id}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("See `a_b` and `keyWord`.", "See `cj.a.b` and `key_word`."),
        ("Nothing `else`, no keyWord.", "Nothing `else`, no keyWord."),
        ("A path C:\\new\\u12 and \\", "A path C:\\new\\u12 and \\"),
        ('Three """quotes""" in it', "Three '''quotes''' in it"),
        ('It ends with a "quote"', 'It ends with a "quote"'),
        ("Two\n  lines\tand a tab", "Two lines and a tab"),
        ("word " * 60, ("word " * 60).strip()),
        ("", ""),
    ],
)
def test_any_text_can_stand_in_a_docstring(text: str, shown: str) -> None:
    names = {"a_b": "cj.a.b", "keyWord": "key_word"}
    source = f'class Made:\n    """{docstrings.whole(text, 4, names)}"""\n'
    space: dict[str, Any] = {}
    exec(compile(source, "made.py", "exec"), space)  # noqa: S102 - our own text
    assert " ".join((inspect.getdoc(space["Made"]) or "").split()) == shown
    for width in (8, 40):
        method = {"summary": text or ".", "description": text, "x-safety": {"class": "read"}}
        written = docstrings.method(method, [("a", text)], text, "Chapter, section 1", names)
        compile(f'def made():\n    """{written}\n    """', "made.py", "exec")
        assert max(map(len, docstrings.paragraph(text, width).splitlines()), default=0) <= 100


def test_return_types_are_real() -> None:
    """Every annotation can be read, with what the module imports for type checkers alone."""
    for file in (GENERATED / "cjdropshipping_api" / "resources").glob("[!_]*.py"):
        module = import_module(f"cjdropshipping_api.resources.{file.stem}")
        space = {
            "m": import_module("cjdropshipping_api.models"),
            "i": import_module("cjdropshipping_api.inputs"),
            "Any": Any,
            "Rows": import_module("cjdropshipping_runtime.model").Rows,
            "Upload": import_module("cjdropshipping_runtime.multipart").Upload,
            **vars(import_module("cjdropshipping_runtime.pages")),
            **vars(import_module("cjdropshipping_runtime.wire")),
            **vars(import_module("cjdropshipping_runtime.engine")),
        }
        for owner in vars(module).values():
            if isinstance(owner, type) and owner.__module__ == module.__name__:
                for method, function in vars(owner).items():
                    if not method.startswith("_"):
                        hints = get_type_hints(function, {**vars(module), **space})
                        assert "return" in hints
