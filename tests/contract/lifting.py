"""The mock and its document as schemathesis has to see them: refusals with statuses of 4xx.

    schemathesis ──> Lifted ──> Mock.app
                       └── an envelope that refuses becomes the 4xx status it would have elsewhere

    responses:  200 success | refusal ──> 200 success              links: their bodies made whole
                default refusal       ──> 4XX refusal

The service answers errors with HTTP 200, which leaves most checks nothing to look at. So the status
is lifted for the test alone, and the copy of the document in memory says so. The shipped document
and the mock stay as the service is.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import msgspec
from tests.contract.filling import Filling, is_array, is_object

from cjdropshipping_runtime.envelope import Frame

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.contract.subject import App

    from cjdropshipping.testing import Document
    from cjdropshipping.testing.doors.asgi import Message, Receive, Send

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

    def __init__(self, app: App, document: Document) -> None:
        self.app = app
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

        await self.app(scope, receive, lift)

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


def lifted_document(tree: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """A copy of the document in which refusals have 4xx statuses.

    ``known`` are values of parameters and properties that the mock knows. They take the place of
    the documented examples, which would lead to "not found" and leave the replies unchecked. The
    bodies of links are made whole with these examples, too.
    """
    lifted: dict[str, Any] = copy.deepcopy(dict(tree))
    every = [operation for item in lifted["paths"].values() for operation in item.values()]
    for operation in every:
        operation["responses"]["4XX"] = operation["responses"].pop("default")
        _promise(operation["responses"]["200"]["content"]["application/json"])
        for parameter in operation.get("parameters", ()):
            if parameter["name"] in known:
                parameter["example"] = known[parameter["name"]]
        for media in operation.get("requestBody", {"content": {}})["content"].values():
            for example in media["examples"].values():
                example["value"] = _known(example["value"], known)
    _complete(every, lifted["components"]["schemas"])
    return lifted


def _promise(media: dict[str, Any]) -> None:
    """Leaves only success in a reply, with all that is in each of its documented envelopes.

    The service promises none of it, so the document does not; but the mock sends it.
    """
    success, _ = media["schema"]["oneOf"]
    values = [example["value"] for example in media["examples"].values()]
    envelopes = [v for v in values if is_object(v) and msgspec.convert(v, Frame).ok]
    always = set.intersection(*map(set, envelopes)) if envelopes else set[str]()
    media["schema"] = {"allOf": [success, {"required": sorted(always)}]} if always else success


def _complete(every: Sequence[dict[str, Any]], schemas: Mapping[str, Any]) -> None:
    """Makes the bodies of all links whole."""
    given: dict[str, list[dict[str, Any]]] = {}
    for operation in every:
        for link in operation["responses"]["200"].get("links", {}).values():
            given.setdefault(link["operationId"], []).append(link)
    for operation in every:
        incoming = given.get(operation["operationId"])
        if incoming is None or "requestBody" not in operation:
            continue
        bodies = [link.get("requestBody", {}) for link in incoming]
        filling = Filling.of(operation, schemas, bodies)
        for link, body in zip(incoming, bodies, strict=True):
            link["requestBody"] = filling.whole(body)
            # The whole body, not some of its fields among random ones.
            link["x-schemathesis"] = {"merge_body": False}


def _known(example: Any, known: Mapping[str, Any]) -> Any:
    if is_array(example):
        return [_known(row, known) for row in example]
    if is_object(example):
        return {name: known.get(name) or _known(inner, known) for name, inner in example.items()}
    return example
