"""Names that become Python names, and names that only have a meaning if they are known."""

from __future__ import annotations

import re
from keyword import iskeyword

from codegen.annotations import class_of
from codegen.document import Json, operations

from .places import Problems, at, place, schemas

SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*")

CLIENT_ATTRIBUTES = {"call", "close", "resume", "with_options"}
"""What a client has besides its resources."""

IMPORTED_CLASSES = {
    *("AsyncEngine", "AsyncPaging", "AsyncResources", "Callable", "Decimal", "Engine", "Literal"),
    *("Any", "AsyncJob", "Job", "Many", "Page", "Resources", "Rows", "Sequence"),
    *("Until", "Upload"),
}
"""What the generated modules import or define beside the classes of resources."""

ANNOTATIONS = {"bool", "datetime", "dict", "float", "i", "int", "m", "str"}
"""What the signatures of a resource refer to: a method of that name would take its place."""

OPERATION_EXTENSIONS = {
    *("x-job", "x-outcome"),
    *("x-pagination", "x-points", "x-require-one", "x-rules", "x-safety", "x-source", "x-sunset"),
}


def names(document: Json) -> Problems:
    """Tags are resources, operation ids are tag and method; components are classes."""
    declared = [tag["name"] for tag in document.get("tags", [])]
    used: set[str] = set()
    for method, path, operation in operations(document):
        tags, name = operation.get("tags", []), operation.get("operationId", "")
        if len(tags) != 1 or tags[0] not in declared:
            yield f"{place(method, path)}: needs exactly one tag, of those that the root declares"
            continue
        used.add(tags[0])
        where = place(method, path, "operationId")
        if not SNAKE.fullmatch(name) or not name.startswith(f"{tags[0]}_"):
            yield f"{where}: {name!r} is not {tags[0]}_<method> in snake_case"
        short = name.removeprefix(f"{tags[0]}_")
        if iskeyword(short) or short in ANNOTATIONS:
            yield f"{where}: no method can be called {short}"
    for index, tag in enumerate(declared):
        if tag not in used:
            yield f"{at('tags', index)}: no operation has the tag {tag}"
    for name in document["components"]["schemas"]:
        if not PASCAL.fullmatch(name) or iskeyword(name):
            yield f"{at('components', 'schemas', name)}: not in PascalCase"


def classes(document: Json) -> Problems:
    """The classes of resources can be told from each other, and from what stands beside them."""
    taken = set(IMPORTED_CLASSES)
    for index, tag in enumerate(document.get("tags", [])):
        name = tag["name"]
        where = at("tags", index)
        if not SNAKE.fullmatch(name) or iskeyword(name) or name in CLIENT_ATTRIBUTES:
            yield f"{where}: {name} cannot be an attribute of the client, in snake_case"
        made = {class_of(name), f"Async{class_of(name)}"}
        for clash in sorted(made & taken):
            yield f"{where}: its class would be {clash}, which is taken"
        taken |= made


def chosen(document: Json) -> Problems:
    """A name that the spec chooses for a field is one that Python can have, and chosen once.

    That no other field comes to the same name is for the generators to say, which make the others.
    """
    for where, schema in schemas(document):
        fields: Json = schema.get("properties", {})
        names = [field["x-name"] for field in fields.values() if "x-name" in field]
        for name in names:
            if not SNAKE.fullmatch(name) or iskeyword(name) or names.count(name) > 1:
                yield f"{where}: the name {name} is no snake_case of its own"


def extensions(document: Json) -> Problems:
    """An operation has no extension but those that are read: a slip would have no effect."""
    for method, path, operation in operations(document):
        for key in operation:
            if key.startswith("x-") and key not in OPERATION_EXTENSIONS:
                yield f"{place(method, path, key)}: nothing reads it"
