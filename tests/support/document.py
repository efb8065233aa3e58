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
    """The examples of a request body or a response, by name."""
    (media,) = content["content"].values()
    return {name: example["value"] for name, example in media["examples"].items()}


def successes(operation_id: str) -> dict[str, Any]:
    """The replies of an operation that are none of its refusals, by name."""
    replies = examples(operations()[operation_id]["responses"]["200"])
    return {name: reply for name, reply in replies.items() if not is_refusal(reply)}


def sample(named: dict[str, Any]) -> Any:
    """The example of the vendor's document; where it has none, ours."""
    return named["documented"] if "documented" in named else named["constructed"]


def is_refusal(reply: Any) -> bool:
    return isinstance(reply, dict) and False in (reply.get("result"), reply.get("success"))
