"""Python names of places in the spec, as the generated package has them.

    operation products_search                                     cj.products.search
    …/get/parameters/0  (wire name keyWord)                       cj.products.search(key_word=)
    /components/schemas/Product/properties/nameEn                 Product.name_en

Names are read from the generated modules, so that no naming rule is told twice.
"""

from __future__ import annotations

import ast
import re
from functools import cached_property
from pathlib import Path

import attrs

from .places import Spot

_PROPERTY = re.compile(r"^/components/schemas/(\w+)(?:/properties/([^/]+))?")
_ARGUMENT = re.compile(r"^(?:query|path|body)\.([^.\[]+)")


@attrs.frozen(slots=False)
class Package:
    """The generated package."""

    folder: Path

    def method(self, spot: Spot) -> str:
        """``cj.products.search``."""
        (tag, *_) = spot.operation.content.get("tags", [""])
        return f"cj.{tag}.{spot.operation.id.removeprefix(f'{tag}_')}"

    def symbols(self, spot: Spot) -> list[str]:
        """The method; and the argument or the attribute that a place has become."""
        method = self.method(spot)
        if not spot.there or not spot.path:
            return [method]
        if found := _PROPERTY.match(spot.pointer):
            return [method, *self._attribute(found[1], found[2])]
        inside = _ARGUMENT.match(spot.path)
        if not inside:
            return [method]
        (tag, *_) = spot.operation.content.get("tags", [""])
        argument = self._arguments(tag).get((spot.operation.id, inside[1]))
        return [f"{method}({argument}=)" if argument else method]

    def _attribute(self, model: str, wire: str | None) -> list[str]:
        """``Product.name_en``; nothing for a component that is no model."""
        if model not in self._models:
            return []
        if wire is None:
            return [model]
        key = wire.replace("~1", "/").replace("~0", "~")
        return [f"{model}.{self._models[model].get(key, key)}"]

    @cached_property
    def _models(self) -> dict[str, dict[str, str]]:
        """Attributes by model and name on the wire."""
        return {
            node.name: dict(_field(line) for line in node.body if isinstance(line, ast.AnnAssign))
            for file in (self.folder / "models").glob("*.py")
            for node in ast.parse(file.read_text("utf-8")).body
            if isinstance(node, ast.ClassDef)
        }

    def _arguments(self, tag: str) -> dict[tuple[str, str], str]:
        """By operation and name on the wire: the values of dictionaries in a resource's methods."""
        path = self.folder / "resources" / f"{tag}.py"
        if path not in self._read:
            self._read[path] = _arguments(path, tag) if path.exists() else {}
        return self._read[path]

    @cached_property
    def _read(self) -> dict[Path, dict[tuple[str, str], str]]:
        return {}


def _field(line: ast.AnnAssign) -> tuple[str, str]:
    """Name on the wire and attribute of ``name_en: str | None = field(name="nameEn")``."""
    attribute = ast.unparse(line.target)
    if isinstance(line.value, ast.Call):
        for given in line.value.keywords:
            if given.arg == "name" and isinstance(given.value, ast.Constant):
                return str(given.value.value), attribute
    return attribute, attribute


def _arguments(path: Path, tag: str) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for function in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(function, ast.FunctionDef):
            continue
        for given in (node for node in ast.walk(function) if isinstance(node, ast.Dict)):
            for key, value in zip(given.keys, given.values, strict=True):
                names = [node.id for node in ast.walk(value) if isinstance(node, ast.Name)]
                known = {arg.arg for arg in (*function.args.args, *function.args.kwonlyargs)}
                argument = next((name for name in names if name in known), None)
                if isinstance(key, ast.Constant) and isinstance(key.value, str) and argument:
                    found[f"{tag}_{function.name}", key.value] = argument
    return found
