"""What help() shows of a resource: whole, in the names of Python, and no wider than a screen.

Of an operation    Args, Returns, Raises, Example, Source
Of a job           the same, with what its start raises; nothing, where nothing is started
"""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from importlib import import_module
from typing import Any, get_type_hints

import msgspec
import pytest

from cjdropshipping_api import models
from cjdropshipping_api.client import AsyncResources, Resources
from cjdropshipping_api.operations import OPERATIONS
from cjdropshipping_api.operations._jobs import JOBS
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

LONG_TEXT = re.compile(r' +\.\.\. +"[^"\s]+",?')
"""A line of an example with nothing but one text that cannot be broken."""

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


OF_JOBS = {name.replace(".", "_"): name for name in JOBS}
"""By the name that an operation of that method would have."""


def plain(name: str) -> str:
    """The operation or job that a method of either kind is of."""
    return name.removeprefix("async ")


OF_OPERATIONS = [name for name in METHODS if plain(name) not in OF_JOBS]
SYNCHRONOUS = [name for name in METHODS if not name.startswith("async ")]


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


def example(doc: str) -> ast.Assign:
    """The one statement of an Example section."""
    lines = textwrap.dedent(sections(doc)["Example"].removeprefix("Example:\n")).splitlines()
    assert [line[:4] for line in lines] == [">>> ", *["... "] * (len(lines) - 1)]
    (statement,) = ast.parse("\n".join(line[4:] for line in lines)).body
    assert isinstance(statement, ast.Assign)
    return statement


CHECKED = {operation.id for operation in OPERATIONS.values() if operation.checks}


@pytest.fixture(scope="module")
def by_id(document: Json) -> dict[str, Json]:
    return {operation["operationId"]: operation for _, _, operation in operations(document)}


def test_every_operation_has_a_method_of_either_kind(by_id: dict[str, Json]) -> None:
    known = {*by_id, *OF_JOBS}
    assert len(known) == len(by_id) + len(OF_JOBS)
    assert set(METHODS) == {*known, *(f"async {name}" for name in known)}


@pytest.mark.parametrize("name", OF_OPERATIONS)
def test_a_docstring_is_whole(name: str, by_id: dict[str, Json]) -> None:
    doc = inspect.getdoc(METHODS[name]) or ""
    found = sections(doc)
    parameters = [p for p in inspect.signature(METHODS[name]).parameters if p != "self"]
    order = ["", "Args", "Returns", "Raises", "Example", "Source"]
    assert [*found] == [part for part in order if part != "Args" or parameters]
    described = described_arguments(found.get("Args", ""))
    assert [*described] == parameters
    assert all(words.endswith((".", ")")) for words in described.values())
    returns = found["Returns"].removeprefix("Returns:\n    ")
    assert returns.endswith(".")
    assert "refusal" not in returns
    operation = by_id[plain(name)]
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


@pytest.mark.parametrize("name", [name for name in METHODS if name not in OF_OPERATIONS])
def test_the_docstring_of_a_job_is_whole(name: str, by_id: dict[str, Json]) -> None:
    (operation,) = (o for o in by_id.values() if job_of(o) == OF_JOBS[plain(name)])
    job = operation["x-job"]
    starts = job.get("start", True)
    found = sections(inspect.getdoc(METHODS[name]) or "")
    order = ["", "Args", "Returns", *(["Raises"] if starts else []), "Example", "Source"]
    assert [*found] == order
    assert " ".join(found[""].split()) == job["summary"]
    described = described_arguments(found["Args"])
    assert [*described] == [p for p in inspect.signature(METHODS[name]).parameters if p != "self"]
    assert all(words.endswith((".", ")")) for words in described.values())
    told = " ".join(found["Returns"].split())
    assert "A job; `status`, `events` and `result` follow it." in told
    last = job.get("result") or job.get("watch")
    hides = bool(last) and "x-outcome" in by_id[last["operation"]]
    assert told.endswith("What was refused although it succeeded is in `refused`.") is hides
    if starts:
        assert re.findall(r"^    (\w+): ", found["Raises"], re.MULTILINE) == [
            *(["InvalidInput"] if operation["operationId"] in CHECKED else []),
            *("ApiError", "ReplyError", "TransportError"),
            *(["JobRunning"] if job.get("single") else []),
            *(["OutcomeUnknown"] if operation["x-safety"]["class"] == "unsafe" else []),
        ]
    source = operation["x-source"]
    place = f", section {source['section']} ({source['title']})."
    assert " ".join(found["Source"].split()).endswith(place)


def job_of(operation: Json) -> str | None:
    """``merge.match``"""
    job = operation.get("x-job")
    return f"{operation['tags'][0]}.{job['method']}" if job else None


@pytest.mark.parametrize("name", METHODS)
def test_an_example_calls_the_method_with_arguments_that_it_has(name: str) -> None:
    shown = example(inspect.getdoc(METHODS[name]) or "").value
    if name.startswith("async "):
        assert isinstance(shown, ast.Await)
        shown = shown.value
    assert isinstance(shown, ast.Call)
    _, resource, method = ast.unparse(shown.func).split(".")
    assert f"{resource}_{method}" == plain(name)
    given = [ast.literal_eval(argument) for argument in shown.args]
    named = {str(word.arg): word.value for word in shown.keywords}
    inspect.signature(METHODS[name]).bind(None, *given, **named)


@pytest.mark.parametrize("name", METHODS)
def test_names_are_those_of_python(name: str, by_id: dict[str, Json]) -> None:
    quoted = set(re.findall(r"`([^`]+)`", inspect.getdoc(METHODS[name]) or ""))
    known = {*by_id, *OF_JOBS}
    parameters = by_id[plain(name)].get("parameters", []) if plain(name) in by_id else []
    wires = {parameter["name"] for parameter in parameters}
    named = {*inspect.signature(METHODS[name]).parameters}
    assert not quoted & (wires - named)
    assert not quoted & (WIRES - named)
    assert not quoted & known
    for path in (found for found in quoted if found.startswith("cj.")):
        _, resource, method = path.split(".")
        assert f"{resource}_{method}" in known


@pytest.mark.parametrize("name", SYNCHRONOUS)
def test_both_kinds_say_the_same_but_that_one_is_awaited(name: str) -> None:
    docs = [inspect.getdoc(METHODS[which]) or "" for which in (name, f"async {name}")]
    others = [{k: v for k, v in sections(doc).items() if k != "Example"} for doc in docs]
    assert others[0] == others[1]
    statements = [example(doc) for doc in docs]
    awaited = statements[1].value
    assert isinstance(awaited, ast.Await)
    statements[1].value = awaited.value
    assert ast.dump(statements[0]) == ast.dump(statements[1])


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
            wide = len(line) > 100 and not LONG_TEXT.fullmatch(line)
            assert not wide, f"{file.name}:{number}"


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
        given: list[tuple[str, str]] = [("a", text)]
        of_both = "Chapter, section 1", names, ">>> result = cj.a.b()"
        method = {"summary": text or ".", "description": text, "x-safety": {"class": "read"}}
        for written in (
            docstrings.method(method, given, text, *of_both),
            docstrings.job(text or ".", given, docstrings.RAISED, *of_both),
        ):
            source = f'class Made:\n    def made():\n        """{written}\n        """'
            compile(source, "made.py", "exec")
            assert max(map(len, source.splitlines())) <= 100
        assert max(map(len, docstrings.paragraph(text, width).splitlines()), default=0) <= 100


def test_return_types_are_real() -> None:
    """Every annotation can be read, with what the module imports for type checkers alone."""
    for file in (GENERATED / "cjdropshipping_api" / "resources").glob("[!_]*.py"):
        module = import_module(f"cjdropshipping_api.resources.{file.stem}")
        space = {
            "m": import_module("cjdropshipping_api.models"),
            "i": import_module("cjdropshipping_api.inputs"),
            "Any": Any,
            "Callable": Callable,
            "Sequence": Sequence,
            "Rows": import_module("cjdropshipping_runtime.model").Rows,
            "Upload": import_module("cjdropshipping_runtime.multipart").Upload,
            **vars(import_module("cjdropshipping_runtime.pages")),
            **vars(import_module("cjdropshipping_runtime.wire")),
            **vars(import_module("cjdropshipping_runtime.engine")),
            **vars(import_module("cjdropshipping_runtime.jobs")),
        }
        for owner in vars(module).values():
            if isinstance(owner, type) and owner.__module__ == module.__name__:
                for method, function in vars(owner).items():
                    if not method.startswith("_"):
                        hints = get_type_hints(function, {**vars(module), **space})
                        assert "return" in hints
