"""Which tests cover what, by name.

Two sources: tests that go through every operation, model or example (EVERY, by hand), and tests
that name an operation, found by reading the test files. A test of EVERY that is not there is left
out, so that the list cannot promise more than there is.
"""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import Literal

import attrs

from codegen.document import ROOT

TESTS = ROOT / "tests"

REPLIES = "client/test_documented_replies.py"

Subject = Literal["operation", "parameter", "field", "shown field", "sent example"]

EVERY: tuple[tuple[Subject, str], ...] = (
    ("operation", "contract/test_whole.py::test_every_operation_succeeds"),
    ("parameter", "contract/test_phases.py::test_an_operation_keeps_to_the_document"),
    ("field", "codegen/test_decoders.py::test_a_model_has_the_fields_of_its_component"),
    (
        "shown field",
        f"{REPLIES}::test_every_success_in_the_vendors_document_reads_without_a_deviation",
    ),
    ("sent example", f"{REPLIES}::test_every_request_in_the_vendors_document_can_be_sent"),
)
"""Tests that go through every one of their subjects."""

_TEST = re.compile(r"^(?:async )?def (test_\w+)", re.MULTILINE)
_WORD = re.compile(r"(?<=[\"'])[a-z0-9_]+(?=[\"'])|[a-z_0-9]+\.[a-z_0-9]+(?=\()")


@attrs.frozen(slots=False)
class Tests:
    """The tests of a folder."""

    folder: Path = TESTS

    @cached_property
    def named(self) -> dict[str, list[str]]:
        """By what a test mentions (``products_search``, ``products.search``): the tests."""
        found: dict[str, list[str]] = {}
        for file in sorted(self.folder.rglob("test_*.py")):
            text = file.read_text("utf-8")
            starts = list(_TEST.finditer(text))
            for index, start in enumerate(starts):
                end = starts[index + 1].start() if index + 1 < len(starts) else len(text)
                name = f"{file.relative_to(self.folder).as_posix()}::{start[1]}"
                for word in {*_WORD.findall(text, start.start(), end)}:
                    found.setdefault(word, []).append(name)
                found.setdefault(name, [])
        return found

    def there(self) -> list[tuple[Subject, str]]:
        """Those of EVERY that exist."""
        return [(subject, name) for subject, name in EVERY if name in self.named]

    def operation(self, tag: str, operation: str) -> list[str]:
        """The tests that name an operation."""
        method = f"{tag}.{operation.removeprefix(f'{tag}_')}"
        return list(dict.fromkeys([*self.named.get(operation, ()), *self.named.get(method, ())]))
