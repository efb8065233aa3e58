"""schemathesis against the mock, in process: the document and the mock hold each other to account.

    schemathesis ──> Lifted ──> Mock.app
                       └── an envelope that refuses becomes the 4xx status it would have elsewhere

The service answers errors with HTTP 200, which leaves most checks nothing to look at. So the status
is lifted for the test alone, and the copy of the document in memory says so: 4XX with a refusal
stands in place of its ``default``. The shipped document and the mock stay as the service is.

Another seed: ``CJ_TEST_SEED=7``. More cases: ``CJ_TEST_EXAMPLES=500``. A failure tells both.
The cases that cover each constraint come on top of these, and are most of the run.
"""

from __future__ import annotations

import copy
import os
import sys
from typing import TYPE_CHECKING, Any

import hypothesis
import jsonschema_rs
import msgspec
import pytest
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.core.parameters import ParameterLocation

from cjdropshipping.testing import Document, Mock
from cjdropshipping.testing.protocol.forms import FORM_TYPE
from cjdropshipping_runtime.envelope import Frame

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cjdropshipping.testing.doors.asgi import Application, Message, Receive, Send

SEED = int(os.environ.get("CJ_TEST_SEED", "20260601"))
EXAMPLES = int(os.environ.get("CJ_TEST_EXAMPLES", "20"))

#: Refusals by code, as statuses; any other refusal is 409. What the schema refuses is 400.
STATUSES: Mapping[int, int] = {
    1600001: 401,
    1600002: 401,
    1600100: 422,
    1600101: 404,
    1600300: 422,
    1602000: 404,
    1602001: 404,
    16900202: 405,
    16900203: 415,
    16900204: 400,
    16900205: 400,
}


class Lifted:
    """An ASGI application that turns refusals with HTTP 200 into 4xx."""

    def __init__(self, app: Application, document: Document) -> None:
        self._app = app
        self._document = document

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        start: Message = {}

        async def lift(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            elif message["type"] == "http.response.body":
                await send(self._lifted(start, message["body"], scope["path"]))
                await send(message)
            else:
                await send(message)

        await self._app(scope, receive, lift)

    def _lifted(self, start: Message, body: bytes, path: str) -> Message:
        reply: Any = msgspec.json.decode(body)
        if start["status"] != 200 or isinstance(reply, list) or msgspec.convert(reply, Frame).ok:
            return start
        headers = list(start["headers"])
        status = STATUSES.get(reply["code"], 409)
        if reply["code"] == 1600100 and (b"x-mock-refused-by", b"schema") in headers:
            status = 400
        if status == 405:
            headers.append((b"allow", ", ".join(self._document.paths[path]).encode()))
        return {**start, "status": status, "headers": headers}


def lifted_document(tree: Mapping[str, Any], known: Mapping[str, str]) -> dict[str, Any]:
    """A copy of the document in which refusals have 4xx statuses.

    ``known`` are values of parameters and properties that the mock knows. They take the place of
    the documented examples, which would lead to "not found" and leave the replies unchecked.
    """
    lifted: dict[str, Any] = copy.deepcopy(dict(tree))
    for item in lifted["paths"].values():
        for operation in item.values():
            operation["responses"]["4XX"] = operation["responses"].pop("default")
            for parameter in operation.get("parameters", ()):
                if parameter["name"] in known:
                    parameter["example"] = known[parameter["name"]]
            body = operation.get("requestBody", {"content": {}})["content"]
            for media in body.values():
                for example in media.get("examples", {}).values():
                    if isinstance(example["value"], dict):
                        fields = example["value"].keys() & known.keys()
                        example["value"].update({name: known[name] for name in fields})
    return lifted


mock = Mock(unknown_parameters="refuse")
product = mock.world.catalogue.product(0)
variant = mock.world.variants.of(product)[0]
known = {
    "pid": product.pid,
    "productId": product.pid,
    "productSku": product.sku,
    "vid": variant.vid,
    "variantSku": variant.sku,
    "sku": variant.sku,
}

config = SchemathesisConfig.from_dict(  # pyright: ignore[reportUnknownMemberType]
    {
        "seed": SEED,
        "generation": {"with-security-parameters": False, "max-examples": EXAMPLES},
        "phases": {
            "examples": {"fill-missing": True},
            "coverage": {"generate-duplicate-query-parameters": True},
        },
        "checks": {
            # 422 stands for rules that OpenAPI cannot express: one of three parameters, offsets,
            # the state of what is named.
            "positive_data_acceptance": {
                "expected-statuses": ["2xx", "401", "403", "404", "409", "422"]
            },
        },
    }
)
schema: Any = schemathesis.openapi.from_dict(
    lifted_document(mock.document.tree, known), config=config
)
schema.app = Lifted(mock.app, mock.document)


def filter_case(context: Any, case: Any) -> bool:
    """Whether a form is still as wrong on the wire as it was made: there, null is text, too."""
    if case.media_type != FORM_TYPE or not isinstance(case.body, dict) or case.meta is None:
        return True
    if not case.meta.is_negative_at(ParameterLocation.BODY):
        return True
    form = mock.document.operations[case.operation.definition.raw["operationId"]].body
    assert form is not None
    as_text = {name: value if type(value) is str else "" for name, value in case.body.items()}
    return not jsonschema_rs.Draft202012Validator(dict(form.schema)).is_valid(as_text)


schema.hook(filter_case)


each_case: Callable[[Callable[[Any], None]], Callable[[Any], None]] = schema.parametrize()

#: Operations that were called, and those that have succeeded at least once.
called: set[str] = set()
succeeded: set[str] = set()


@pytest.fixture(autouse=True)
def repeatable() -> None:
    """Prints what repeats the run; pytest shows it with a failure."""
    sys.stdout.write(f"CJ_TEST_SEED={SEED} CJ_TEST_EXAMPLES={EXAMPLES}\n")


@each_case
@hypothesis.seed(SEED)
@hypothesis.settings(max_examples=EXAMPLES, deadline=None, database=None)
def test_contract(case: Any) -> None:
    """Every check, on documented examples, on covered constraints, and on generated data."""
    operation_id = case.operation.definition.raw["operationId"]
    called.add(operation_id)
    response = case.call_and_validate(headers={"CJ-Access-Token": mock.token})
    if response.status_code == 200:
        succeeded.add(operation_id)


def test_every_operation_succeeds() -> None:
    """Each was called, and a success of it was checked, not only refusals."""
    if left_out := set(mock.document.operations) - called:
        pytest.skip(reason=f"test_contract did not run for {', '.join(sorted(left_out))}")
    assert succeeded == set(mock.document.operations)
