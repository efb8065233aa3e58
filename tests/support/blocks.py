"""The JSON blocks of the vendor's documents, where these lie beside the checkout.

Block(operation, document, role, first, last, value)     one block, and the lines that it is on
excused(block)                                           the fields that it has wrong, by decision
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
import yaml

from cjdropshipping_api.operations import OPERATIONS
from cjdropshipping_runtime.operation import Operation

from .document import ROOT

BLOCKS = ROOT.parent / "shared" / "study" / "examples.json"
DECISIONS = ROOT / "spec" / "decisions.yaml"
DOCUMENTS = {"000": "shopping", "001": "legacy_shops", "002": "product", "003": "legacy_orders"}
"""Their names in the spec, by how their files begin."""

here = pytest.mark.skipif(not BLOCKS.exists(), reason=f"{BLOCKS.name} is not beside the checkout")


@dataclass(frozen=True, eq=False)
class Block:
    """One block. A part of one has no operation."""

    operation: Operation[Any] | None
    document: str
    role: str
    first: int
    last: int
    value: Any

    def __str__(self) -> str:
        name = self.operation.id if self.operation else self.role
        return f"{name}-{self.document}-line-{self.first}"


@cache
def blocks() -> list[Block]:
    if not BLOCKS.exists():
        return []
    by_path = {path: operation for (_, path), operation in OPERATIONS.items()}
    return [
        Block(
            by_path.get(found["path"]),
            DOCUMENTS[found["seed"]],
            found["role"],
            found["from_line"],
            found["to_line"],
            found["value"],
        )
        for found in json.loads(BLOCKS.read_text(encoding="utf-8"))
    ]


def each(role: str) -> pytest.MarkDecorator:
    """A test for every block of a role."""
    found = [pytest.param(block, id=str(block)) for block in blocks() if block.role == role]
    none = pytest.param(None, id="none")
    return pytest.mark.parametrize("block", found or [none])


@cache
def decisions() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.load(DECISIONS.read_text("utf-8"), yaml.CSafeLoader)
    return found


def excused(block: Block) -> frozenset[str]:
    """Names of the fields whose value in this block is not of the documented type, by decision."""
    return frozenset(name for pointer in _decided(block) for name in _fields(pointer))


def _decided(block: Block) -> Iterator[str]:
    for entry in decisions():
        document, line = entry["document"]["document"], entry["document"]["line"]
        here = document == block.document and block.first <= line <= block.last
        if here and "example" in entry.get("aspects", ()):
            yield entry["pointer"]


def _fields(pointer: str) -> Iterator[str]:
    if found := re.search(r"/properties/([^/]+)(?:/(?:enum|items|type))?$", pointer):
        yield found[1].replace("~1", "/").replace("~0", "~")
