"""Which module of models/ a class is in, and the modules made of the one that is generated.

    models.py ──┬── what the calls of one tag alone reach ──> models/products.py, orders.py, …
                ├── what those of several tags reach ───────> models/shared.py
                └── every name, and its module ─────────────> models/__init__.py (late)

Whatever a shared class refers to is reached by the same tags, so it is shared as well: shared.py
imports no module of a tag, and a module of a tag imports shared.py alone. A definition moves as the
text that it is; what its new module does not need of the imports is for the linter to drop.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from .annotations import reply_data
from .document import Json, SpecError, operations
from .late import write_late
from .models import headless, reached

SHARED = "shared"

DOC = """The objects that replies and requests consist of.

A resource has a module for what its calls alone take and give; what several need is in `shared`.
Each is imported when one of its names is first asked for here."""
TAG_DOC = "What the calls of `cj.{tag}` alone take and give."
SHARED_DOC = "What the calls of several resources take and give."


def homes_of(document: Json) -> dict[str, str]:
    """The module of every component that a reply's data or a request's body reaches."""
    schemas: Json = document["components"]["schemas"]
    users: dict[str, set[str]] = {}
    for _, _, operation in operations(document):
        (tag,) = operation["tags"]
        if tag == SHARED:
            raise SpecError(f"{tag}: no tag can have this name, a module of models has it")
        for name in reached([reply_data(operation), operation.get("requestBody")], schemas):
            users.setdefault(name, set()).add(tag)
    return {name: SHARED if len(tags) > 1 else tags.pop() for name, tags in users.items()}


def split_models(document: Json, package: Path) -> None:
    """Makes the package models/ out of models.py."""
    whole, folder = package / "models.py", package / "models"
    preamble, definitions = _parts(headless(whole))
    homes = homes_of(document)
    if lost := [name for name in definitions if name not in homes]:
        raise SpecError(f"models.py: no component is called {', '.join(lost)}")
    folder.mkdir()
    shared = [name for name in definitions if homes[name] == SHARED]
    for home in dict.fromkeys(homes[name] for name in definitions):
        text = f'"""{SHARED_DOC}"""\n' if home == SHARED else f'"""{TAG_DOC.format(tag=home)}"""\n'
        text += f"\n{preamble}\n"
        if shared and home != SHARED:
            text += f"from .{SHARED} import {', '.join(shared)}\n"
        text += "".join(f"\n{own}\n" for name, own in definitions.items() if homes[name] == home)
        (folder / f"{home}.py").write_text(text, encoding="utf-8")
    write_late(folder, DOC, {name: homes[name] for name in definitions})
    whole.unlink()


def _parts(source: str) -> tuple[str, dict[str, str]]:
    """The imports of a module, and the text of each class or alias that it defines, by name."""
    imports: list[str] = []
    definitions: dict[str, str] = {}
    for node, text in _statements(source):
        match node:
            case ast.Import() | ast.ImportFrom():
                imports.append(text)
            case ast.ClassDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
                definitions[name] = text
            case _:
                raise SpecError(f"models.py: neither a class nor an alias: {text.strip()}")
    return "\n".join(imports), definitions


def _statements(source: str) -> Iterator[tuple[ast.stmt, str]]:
    """Each statement, and its lines with those above that belong to no other."""
    lines, end = source.split("\n"), 0
    for node in ast.parse(source).body:
        last = node.end_lineno or node.lineno
        yield node, "\n".join(lines[end:last])
        end = last
