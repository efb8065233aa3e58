"""What a call gave, held against what the mock answered: all of it, and of the right type.

reply   {"code": 200, …, "data": {…}}         a success ──> the data, as the spec's model
        {"code": 1603100, "result": false}    a refusal ──> ApiError with code and words of it
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import jsonschema_rs
import msgspec
from tests.operations.described import Described, Schema, component, described, resolved
from tests.operations.ways import Outcome
from tests.support.alike import same
from tests.support.document import DOCUMENT, is_refusal

from cjdropshipping import ApiError, AsyncPage, Page, Rows

PAYLOADS = ("data", "response")
"""Keys of the envelope that hold what a reply is about."""


def as_answered(described: Described, outcome: Outcome) -> None:
    """Raises AssertionError unless the call ended as the mock answered."""
    reply = json.loads(outcome.response.content)
    validator(described.id).validate(reply)
    if is_refusal(reply):
        refused(outcome, reply)
    else:
        succeeded(described, outcome, reply)


def refused(outcome: Outcome, reply: Any) -> None:
    error = outcome.error
    assert isinstance(error, ApiError)
    assert type(error) is not ApiError, "nothing says what to do about it"
    assert (error.code, error.message) == (reply.get("code"), reply.get("message"))


def succeeded(described: Described, outcome: Outcome, reply: Any) -> None:
    assert outcome.succeeded
    result = outcome.result
    if described.paging:
        assert isinstance(result, Page | AsyncPage)
        assert_model(payload_schema(described), result.data)
        result = result.data
    data = payload(reply)
    if isinstance(result, Rows) and not isinstance(data, list):
        data = [] if data in ("", None) else [data]
    same(json.loads(msgspec.json.encode(result)), data)
    assert_model(payload_schema(described), result)


def payload(reply: Any) -> Any:
    """What a success is about, without its envelope."""
    if isinstance(reply, list):
        return reply
    return next((reply[key] for key in PAYLOADS if key in reply), None)


def payload_schema(described: Described) -> Schema:
    """The schema of that: a reply is one of success and refusal, and the success is the first."""
    success = described.reply.get("oneOf", (described.reply,))[0]
    if resolved(success).get("type") == "array":
        return resolved(success)
    for part in resolved(success).get("allOf", (success,)):
        for key, schema in resolved(part).get("properties", {}).items():
            if key in PAYLOADS:
                found: Schema = schema
                return found
    return {}


def assert_model(schema: Schema, result: Any) -> None:
    """Objects are the models that are named as their components."""
    name, whole = component(schema), resolved(schema)
    if isinstance(result, list):
        for row in result:
            assert_model(whole.get("items", schema), row)
    elif isinstance(result, msgspec.Struct) and name:
        assert type(result).__name__ == name
    elif whole.get("type") == "object" and name:
        assert isinstance(result, msgspec.Struct), f"{result!r} is no {name}"


@cache
def validator(operation_id: str) -> jsonschema_rs.Draft202012Validator:

    schema = described()[operation_id].reply
    return jsonschema_rs.Draft202012Validator({**schema, "components": DOCUMENT["components"]})
