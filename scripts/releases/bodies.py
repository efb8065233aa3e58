"""What griffe does not read: which key an argument is sent as, and `self.a, self.b = …`.

def search(self, *, key_word=None):
    return self._engine.page(ops.X, {"keyWord": key_word}, cursor)      key_word: keyWord
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def wires(module: ast.Module, owner: str, method: str, arguments: set[str]) -> dict[str, str]:
    """Wire name by argument, of a method that puts its arguments into dicts."""
    found: dict[str, str] = {}
    for function in _functions(module, owner, method):
        for node in ast.walk(function):
            if isinstance(node, ast.Dict):
                for key, value in zip(node.keys, node.values, strict=True):
                    names = {n.id for n in ast.walk(value) if isinstance(n, ast.Name)} & arguments
                    if isinstance(key, ast.Constant) and len(names) == 1:
                        found.setdefault(names.pop(), str(key.value))
    return found


def unpacked(module: ast.Module, owner: str) -> list[str]:
    """Attributes that the constructor of a class sets several at a time."""
    return [
        target.attr
        for function in _functions(module, owner, "__init__")
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        for several in node.targets
        if isinstance(several, ast.Tuple)
        for target in several.elts
        if isinstance(target, ast.Attribute)
        and isinstance(target.value, ast.Name)
        and target.value.id == "self"
    ]


def parsed(module: Path) -> ast.Module:
    """The source of a module."""
    return ast.parse(module.read_text(encoding="utf-8"))


def _functions(module: ast.Module, owner: str, method: str) -> Iterator[ast.AST]:
    for node in module.body:
        if isinstance(node, ast.ClassDef) and node.name == owner:
            for inner in node.body:
                if isinstance(inner, FUNCTIONS) and inner.name == method:
                    yield inner
