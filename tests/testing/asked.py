"""Requests as the document shows them, and replies held against it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import urlencode

import jsonschema_rs

from cjdropshipping.testing import Document, Mock, Response
from cjdropshipping.testing.protocol.document import Operation
from cjdropshipping.testing.protocol.forms import FORM_TYPE

DOCUMENT = Document.shipped()


class Asked(NamedTuple):
    """One request, to be sent with the token of the account."""

    method: str
    target: str
    json: Any = None
    form: Mapping[str, str | bytes] | None = None

    def of(self, mock: Mock) -> Response:
        return mock.ask(self.method, self.target, json=self.json, form=self.form)


Good = dict[str, Asked]


def documented(operation: Operation) -> list[Asked]:
    """What the document shows of requests: each body that it has, with the required parameters."""
    raw = DOCUMENT.tree["paths"][operation.path][operation.method.lower()]
    required = {p["name"]: p["example"] for p in raw.get("parameters", ()) if p.get("required")}
    target = f"{operation.path}?{urlencode(required)}"
    body = operation.body
    if body is None:
        return [Asked(operation.method, target)]
    examples = raw["requestBody"]["content"][body.media_type]["examples"].values()
    if body.media_type == FORM_TYPE:
        files = {field.name for field in body.fields if field.is_file}
        return [
            Asked(
                operation.method,
                target,
                form={k: v.encode() if k in files else v for k, v in example["value"].items()},
            )
            for example in examples
        ]
    return [Asked(operation.method, target, example["value"]) for example in examples]


def conforms(operation_id: str, envelope: Any) -> None:
    """Raises when a reply is not what the document says."""
    validator(operation_id).validate(envelope)


def refuses(operation_id: str, envelope: Any) -> None:
    """Raises when a reply is no refusal, or could pass for a success."""
    conforms(operation_id, envelope)
    validator(None).validate(envelope)


@cache
def validator(operation_id: str | None) -> jsonschema_rs.Draft202012Validator:
    """Of the replies of an operation; of refusals, where there is none."""
    refusal = {"$ref": "#/components/schemas/Refusal"}
    schema = DOCUMENT.operations[operation_id].reply_schema if operation_id else refusal
    components = DOCUMENT.tree["components"]
    return jsonschema_rs.Draft202012Validator({**schema, "components": components})


def held(operation_id: str, reply: Any) -> Any:
    """What a success is about, without its envelope."""
    payload = DOCUMENT.operations[operation_id].form.payload
    return reply if payload is None else reply.get(payload)
