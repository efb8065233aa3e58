"""Reads the spec and joins its files into one document.

    openapi.yaml ── $ref product.yaml#/paths/… ──> path items, in place
                        └── $ref common.yaml#/components/… ──> #/components/…

Only relative references to a path item or a component are allowed, so that joining is renaming.
Components land in the order of first use.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, cast

import yaml

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec"

Json = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "patch")


class SpecError(Exception):
    """The spec breaks a rule that the generators rely on."""


class _Loader(yaml.SafeLoader):
    """YAML as JSON knows it: no dates, no yes/no booleans; a key given twice is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = {str(key) for key in keys if keys.count(key) > 1}
        if twice:
            raise SpecError(f"{node.start_mark}: given twice: {', '.join(sorted(twice))}")
        return super().construct_mapping(node, deep)


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def read_yaml(path: Path) -> Any:
    """One file of the spec."""
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, _Loader)  # noqa: S506 - a subclass of SafeLoader


def pointer(document: Any, fragment: str) -> Any:
    """What a JSON pointer (``/paths/~1api``) points at."""
    for part in fragment.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        document = document[int(key) if isinstance(document, list) else key]
    return document


class _Bundle:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, Json] = {}
        self.components: dict[str, Json] = {}
        self.origin: dict[tuple[str, str], str] = {}

    def file(self, name: str) -> Json:
        if name not in self.files:
            self.files[name] = cast(Json, read_yaml(self.folder / name))
        return self.files[name]

    def inline(self, value: Any, here: str) -> Any:
        """A copy in which every reference points into the one document."""
        if isinstance(value, list):
            return [self.inline(item, here) for item in value]
        if not isinstance(value, dict):
            return value
        node = cast(Json, value)
        target = node.get("$ref")
        if not isinstance(target, str):
            return {key: self.inline(item, here) for key, item in node.items()}
        name, _, fragment = target.partition("#")
        name = name or here
        if fragment.startswith("/paths/"):
            return self.inline(pointer(self.file(name), fragment), name)
        rest = {key: self.inline(item, here) for key, item in node.items() if key != "$ref"}
        return {"$ref": self.component(name, fragment), **rest}

    def component(self, name: str, fragment: str) -> str:
        parts = fragment.split("/")
        if len(parts) != 4 or parts[1] != "components":
            raise SpecError(f"{name}#{fragment}: only whole components can be referred to")
        kind, key = parts[2], parts[3]
        first = self.origin.setdefault((kind, key), name)
        if first != name:
            raise SpecError(f"two components are called {key}: in {first} and in {name}")
        section = self.components.setdefault(kind, {})
        if key not in section:
            section[key] = None
            section[key] = self.inline(pointer(self.file(name), fragment), name)
        return f"#/components/{kind}/{key}"


def bundle(folder: Path = SPEC) -> Json:
    """The whole spec as one document with references inside it only."""
    joined = _Bundle(folder)
    root = joined.file("openapi.yaml")
    document = cast(Json, joined.inline(root, "openapi.yaml"))
    components = cast(Json, document.setdefault("components", {}))
    for kind in ("schemas", "responses"):
        components[kind] = joined.components.get(kind, {})
    unused = [
        f"{name}: {kind}/{key}"
        for name, content in joined.files.items()
        for kind, section in content.get("components", {}).items()
        if kind != "securitySchemes"
        for key in section
        if key not in components.get(kind, {})
    ]
    if unused:
        raise SpecError(f"nothing refers to {', '.join(unused)}")
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
