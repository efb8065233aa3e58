"""The bundled document, as the repository has it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
DOCUMENT: dict[str, Any] = json.loads(
    (ROOT / "generated" / "openapi.json").read_text(encoding="utf-8")
)
SCHEMAS: dict[str, Any] = DOCUMENT["components"]["schemas"]


def operations() -> dict[str, dict[str, Any]]:
    """By operationId."""
    return {
        operation["operationId"]: operation
        for methods in DOCUMENT["paths"].values()
        for operation in methods.values()
    }


def examples(content: dict[str, Any]) -> dict[str, Any]:
    """The JSON examples of a request body or a response, by name."""
    named = content["content"]["application/json"]["examples"]
    return {name: example["value"] for name, example in named.items()}
