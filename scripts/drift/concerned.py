"""Tests that concern an operation.

    names it    cj.products.search · PRODUCTS_SEARCH · "products_search" · its path in quotes
                -> file::function, or the file where no function names it
    runs all    parametrised over the operations
                -> file -k products_search

Tests are read as text: none is imported or run.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import attrs

_CHAIN = re.compile(r"/api[\w./-]+|\w+(?:\.\w+)*")
_TEST = re.compile(r"^(?:    )?(?:async )?def (test_\w+)")
_OUTSIDE = re.compile(r"^\S")
_EVERY = re.compile(r'parametrize\(\s*"operation(?:_id)?",\s*(?:operations\(|\w*OPERATIONS)')


@attrs.frozen(slots=False)
class Suite:
    """The tests below a folder; paths are told from its parent."""

    folder: Path

    def concerning(self, operation: str, method: str, path: str) -> list[str]:
        """Tests by operationId, its method (``cj.products.search``) and its path."""
        words = (method.removeprefix("cj."), operation, operation.upper(), path)
        named = {test: None for word in words for test in self._named.get(word, ())}
        inside = {test.partition("::")[0] for test in named if "::" in test}
        told = [test for test in named if test not in inside]
        return [*told, *(f"{file} -k {operation}" for file in self._every)]

    @cached_property
    def _files(self) -> dict[str, str]:
        files = sorted(self.folder.rglob("test_*.py"))
        return {str(p.relative_to(self.folder.parent)): p.read_text("utf-8") for p in files}

    @cached_property
    def _every(self) -> list[str]:
        return [name for name, text in self._files.items() if _EVERY.search(text)]

    @cached_property
    def _named(self) -> dict[str, list[str]]:
        """Tests by each word in them."""
        found: dict[str, list[str]] = {}
        for name, text in self._files.items():
            place = name
            for line in text.splitlines():
                if test := _TEST.match(line):
                    place = f"{name}::{test[1]}"
                elif _OUTSIDE.match(line) and not line.startswith((")", "]", "}")):
                    place = name
                for word in _words(line):
                    tests = found.setdefault(word, [])
                    if place not in tests:
                        tests.append(place)
        return found


def _words(line: str) -> set[str]:
    """Addresses, names, and each two of them: ``products.search``."""
    found: set[str] = set()
    for chain in _CHAIN.findall(line):
        names = [] if chain.startswith("/") else chain.split(".")
        found.update([chain, *names])
        found.update(f"{one}.{other}" for one, other in pairwise(names))
    return found
