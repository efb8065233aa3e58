"""What things of the spec are called in Python, read from the generated package.

operation   cj.products.search                   resources/<tag>.py, class and method
parameter   cj.products.search(key_word=)        the wire names in what the method sends
field       models.Product.name_en               models/<tag>.py, the aliases of the fields
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import attrs

from codegen.document import ROOT

PACKAGE = ROOT / "generated" / "cjdropshipping_api"


@attrs.frozen(slots=False)
class Names:
    """The names of a generated package; empty where it has none for something."""

    package: Path = PACKAGE

    @cached_property
    def methods(self) -> dict[str, dict[str, str]]:
        """By operation id (tag and method): the argument for each wire name, and for ``body``."""
        found: dict[str, dict[str, str]] = {}
        for file in sorted((self.package / "resources").glob("*.py")):
            for node in ast.parse(file.read_text("utf-8")).body:
                if isinstance(node, ast.ClassDef):
                    for method in node.body:
                        if isinstance(method, ast.FunctionDef) and method.name[0] != "_":
                            key = f"{file.stem}_{method.name}"
                            found.setdefault(key, dict(_sent(method)))
        return found

    @cached_property
    def fields(self) -> dict[str, dict[str, str]]:
        """By model: the attribute for each wire name."""
        return {
            node.name: dict(_fields(node))
            for file in (self.package / "models").glob("*.py")
            for node in ast.parse(file.read_text("utf-8")).body
            if isinstance(node, ast.ClassDef)
        }

    def operation(self, tag: str, operation: str) -> str:
        """How an operation is called; "" where the package lacks it."""
        method = operation.removeprefix(f"{tag}_")
        return f"cj.{tag}.{method}" if operation in self.methods else ""

    def argument(self, operation: str, wire: str) -> str:
        """The argument for a parameter or a field of the body, or ``body``."""
        return self.methods.get(operation, {}).get(wire, "")

    def attribute(self, pointer: str) -> str:
        """The attribute for a field of a component."""
        parts = pointer.split("/")
        if len(parts) < 6 or parts[1:3] != ["components", "schemas"] or parts[-2] != "properties":
            return ""
        name = self.fields.get(parts[3], {}).get(parts[-1].replace("~1", "/").replace("~0", "~"))
        return f"models.{parts[3]}.{name}" if name else ""


def _sent(method: ast.FunctionDef) -> Iterator[tuple[str, str]]:
    """Wire name and argument of everything that a method passes on."""
    for node in ast.walk(method):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                name = _first_name(value)
                if isinstance(key, ast.Constant) and isinstance(key.value, str) and name:
                    yield key.value, name
        elif isinstance(node, ast.keyword) and node.arg and isinstance(node.value, ast.Name):
            yield node.arg, node.value.id


def _first_name(value: ast.expr) -> str:
    return next((node.id for node in ast.walk(value) if isinstance(node, ast.Name)), "")


def _fields(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Wire name and attribute of the fields of a model."""
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            yield _alias(statement.value) or statement.target.id, statement.target.id


def _alias(value: ast.expr | None) -> str:
    if isinstance(value, ast.Call):
        for keyword in value.keywords:
            if keyword.arg == "name" and isinstance(keyword.value, ast.Constant):
                return str(keyword.value.value)
    return ""
