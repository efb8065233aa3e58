"""Reads the spec and joins its files into one document.

    openapi.yaml ── $ref errors.yaml#/x-errors ──> the extension, in place
         └───────── $ref product.yaml#/paths/… ──> path items, in place
                        ├── $ref common.yaml#/components/… ──> #/components/…
                        └── $ref common.yaml#/components/parameters/… ──> a copy, in place

Only relative references to a path item, a component or an extension of the root are allowed, so
that joining is renaming and copying. Components land in the order of first use.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, TypeGuard

import yaml

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec"

Json = dict[str, Any]

ROOT_FILE = "openapi.yaml"
METHODS = ("get", "put", "post", "delete", "patch")
SHARED = ("schemas", "responses")
"""Kinds of components that may be shared."""

COPIED = "parameters"
"""A shared parameter is copied to where it is used: then nobody has to follow a reference."""


def is_object(value: object) -> TypeGuard[Json]:
    """Whether a JSON value is an object; tells type checkers what is in it."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a JSON value is an array."""
    return isinstance(value, list)


class SpecError(Exception):
    """The spec breaks a rule that the generators rely on."""


def escaped(key: str) -> str:
    """A key as a step of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1")


class _Loader(yaml.CSafeLoader):
    """YAML as JSON knows it: keys are text, each given once; no dates, no yes/no, no octals."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys: set[str] = set()
        for key, _ in node.value:
            if key.tag not in _KEY_TAGS:
                raise SpecError(
                    f"the key {key.value} is no text: put it in quotes\n{key.start_mark}"
                )
            if key.value in keys:
                raise SpecError(f"{key.value} is given twice\n{key.start_mark}")
            keys.add(key.value)
        return super().construct_mapping(node, deep)


_TAG = "tag:yaml.org,2002:"
_KEY_TAGS = (f"{_TAG}str", f"{_TAG}merge")
_DIGITS = r"-?(?:0|[1-9][0-9]*)"
_PLAIN = [
    ("null", r"null|", ["n", ""]),
    ("bool", r"true|false", ["t", "f"]),
    ("int", _DIGITS, list("-0123456789")),
    ("float", rf"{_DIGITS}(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", list("-0123456789")),
    ("merge", r"<<", ["<"]),
]
_Loader.yaml_implicit_resolvers = {
    first: [
        (f"{_TAG}{name}", re.compile(rf"(?:{pattern})\Z"))
        for name, pattern, firsts in _PLAIN
        if first in firsts
    ]
    for first in {first for _, _, firsts in _PLAIN for first in firsts}
}


def read_yaml(path: Path) -> Any:
    """One file of the spec."""
    try:
        with path.open(encoding="utf-8") as file:
            return yaml.load(file, _Loader)  # noqa: S506 - a subclass of SafeLoader
    except (OSError, UnicodeError, yaml.YAMLError) as trouble:
        raise SpecError(f"{path.name} cannot be read: {trouble}") from None


def pointer(document: Any, fragment: str) -> Any:
    """What a JSON pointer (``/paths/~1api``) points at; SpecError where that is nothing."""
    value = document
    for part in fragment.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        try:
            value = value[int(key) if isinstance(value, list) else key]
        except (KeyError, IndexError, TypeError, ValueError):
            raise SpecError(f"{fragment} points at nothing") from None
    return value


class _Bundle:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, Json] = {}
        self.components: dict[str, Json] = {kind: {} for kind in SHARED}
        self.origin: dict[tuple[str, str], str] = {}
        self.copied: set[tuple[str, str]] = set()

    def file(self, name: str) -> Json:
        """A file beside the root, read once."""
        if name not in self.files:
            if Path(name).name != name:
                raise SpecError(f"{name}: only files beside {ROOT_FILE} can be referred to")
            content = read_yaml(self.folder / name)
            if not is_object(content):
                raise SpecError(f"{name}: not a mapping")
            self.files[name] = content
        return self.files[name]

    def path_item(self, path: str, item: Json) -> Any:
        """The operations of a path: of the root itself, or of the chapter that it refers to."""
        if "$ref" not in item:
            return self.inline(item, ROOT_FILE)
        name, _, fragment = str(item["$ref"]).partition("#")
        if len(item) > 1 or not name or fragment != f"/paths/{escaped(path)}":
            raise SpecError(
                f"{path}: its $ref has to be alone, and lead to the same path of a file"
            )
        return self.inline(self.target(name, fragment), name)

    def extension(self, key: str, value: Any) -> Any:
        """An extension of the root: what stands there, or in the file that it refers to."""
        if not is_object(value) or "$ref" not in value:
            return self.inline(value, ROOT_FILE)
        name, _, fragment = str(value["$ref"]).partition("#")
        if len(value) > 1 or not name or fragment != f"/{key}":
            raise SpecError(f"{key}: its $ref has to be alone, and lead to {key} of a file")
        return self.inline(self.target(name, fragment), name)

    def target(self, name: str, fragment: str) -> Any:
        try:
            return pointer(self.file(name), fragment)
        except SpecError as trouble:
            raise SpecError(f"{name}#{fragment}: {trouble}") from None

    def inline(self, value: Any, here: str) -> Any:
        """A copy in which every reference points into the one document."""
        if is_list(value):
            return [self.inline(item, here) for item in value]
        if not is_object(value):
            return value
        target = value.get("$ref")
        if not isinstance(target, str):
            return {key: self.inline(item, here) for key, item in value.items()}
        name, _, fragment = target.partition("#")
        if fragment.startswith(f"/components/{COPIED}/"):
            if len(value) > 1:
                raise SpecError(f"{target}: a copy says what the parameter says, and nothing else")
            self.copied.add((name or here, fragment.rpartition("/")[2]))
            return self.inline(self.target(name or here, fragment), name or here)
        rest = {key: self.inline(item, here) for key, item in value.items() if key != "$ref"}
        return {"$ref": self.component(name or here, fragment), **rest}

    def component(self, name: str, fragment: str) -> str:
        """The place of a component in the one document; the component moves there."""
        parts = fragment.split("/")
        if len(parts) != 4 or parts[1] != "components" or parts[2] not in SHARED:
            raise SpecError(f"{name}#{fragment}: not a component of {' or '.join(SHARED)}")
        kind, key = parts[2], parts[3]
        first = self.origin.setdefault((kind, key), name)
        if first != name:
            raise SpecError(f"two components are called {key}: in {first} and in {name}")
        section = self.components[kind]
        if key not in section:
            section[key] = None
            section[key] = self.inline(self.target(name, fragment), name)
        return f"#/components/{kind}/{key}"

    def unused(self, document: Json) -> list[str]:
        """What the files hold and nothing leads to."""
        return [
            *(
                f"{name}: {kind}/{key}"
                for name, content in self.files.items()
                for kind, section in content.get("components", {}).items()
                if kind != "securitySchemes"
                for key in section
                if key not in self.components.get(kind, {})
                and not (kind == COPIED and (name, key) in self.copied)
            ),
            *(
                f"{name}: {path}"
                for name, content in self.files.items()
                for path in content.get("paths", {})
                if path not in document["paths"]
            ),
        ]


def bundle(folder: Path = SPEC) -> Json:
    """The whole spec as one document with references inside it only."""
    joined = _Bundle(folder)
    root = joined.file(ROOT_FILE)
    document: Json = {
        key: {path: joined.path_item(path, item) for path, item in value.items()}
        if key == "paths"
        else joined.extension(key, value)
        if key.startswith("x-")
        else joined.inline(value, ROOT_FILE)
        for key, value in root.items()
    }
    document.setdefault("paths", {})
    document.setdefault("components", {}).update(joined.components)
    if unused := joined.unused(document):
        lines = "\n".join(f"  {name}" for name in unused)
        raise SpecError(f"nothing refers to these; does {ROOT_FILE} list the path?\n{lines}")
    return document


def operations(document: Json) -> list[tuple[str, str, Json]]:
    """Method, path and operation, in the order of the document."""
    return [
        (method, path, item[method])
        for path, item in document["paths"].items()
        for method in METHODS
        if method in item
    ]


def to_json(document: Json) -> str:
    """The text of generated/openapi.json."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
