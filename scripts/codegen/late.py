"""A package that gives the names of its modules, and imports a module when it is asked for one.

models.Product      ──> models/products.py is imported, and the name is kept
models.Prodcut      ──> AttributeError; an error for type checkers, which see plain imports
dir(models)         ──> every name, imported or not
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_MODULE = '''"""{doc}
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
{imports}

__all__ = [
{exports}
]

_HOMES = {{
{homes}
}}
"""The module of every name."""

if not TYPE_CHECKING:  # to a type checker, every name would be there

    def __getattr__(name: str) -> Any:
        if name not in _HOMES:
            raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
        found = getattr(import_module(f"{{__name__}}.{{_HOMES[name]}}"), name)
        return globals().setdefault(name, found)


def __dir__() -> list[str]:
    return sorted({{*globals(), *__all__}})
'''


def write_late(folder: Path, doc: str, homes: Mapping[str, str]) -> None:
    """Writes ``__init__.py``, from the module of every name."""
    text = _MODULE.format(
        doc=doc,
        imports="\n".join(f"    from .{home} import {name}" for name, home in homes.items()),
        exports="\n".join(f'    "{name}",' for name in homes),
        homes="\n".join(f'    "{name}": "{home}",' for name, home in homes.items()),
    )
    (folder / "__init__.py").write_text(text, encoding="utf-8")
