"""A transport that answers always the same, and what it was sent."""

from __future__ import annotations

import email.policy
import json
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Any

import httpx

from .replies import json_bytes

Part = tuple[str | None, bytes]


class Recorder:
    """Answers with one reply, and keeps the requests."""

    def __init__(self, reply: Any) -> None:
        self.content = json_bytes(reply)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(200, content=self.content)


def is_form(request: httpx.Request) -> bool:
    kind = str(request.headers.get("content-type"))
    return kind.startswith("multipart/form-data; boundary=")


def parts_of(request: httpx.Request) -> dict[str, Part]:
    """File name and content of the parts of a form, by name."""
    assert is_form(request)
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    form = BytesParser(policy=email.policy.HTTP).parsebytes(head + request.content)
    assert isinstance(form, EmailMessage)
    found: dict[str, Part] = {}
    for part in form.iter_parts():
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        found[str(part.get_param("name", header="content-disposition"))] = (
            part.get_filename(),
            content,
        )
    return found


def body_of(request: httpx.Request) -> Any:
    """The body as the operation's documents see it: JSON, or a form's fields as text."""
    if is_form(request):
        return {name: content.decode() for name, (_, content) in parts_of(request).items()}
    return json.loads(request.content) if request.content else None


def seen(request: httpx.Request) -> tuple[Any, ...]:
    """All of a request but the text that parts a form, which is drawn by lot."""
    headers = dict(request.headers)
    content: Any = request.content
    if is_form(request):
        content = parts_of(request)
        headers["content-type"] = "multipart/form-data"
    return request.method, str(request.url), content, sorted(headers.items())


def again(request: httpx.Request, files: tuple[str, ...] | None = None) -> dict[str, Any]:
    """What to give to ``call`` for the same request."""
    query: dict[str, list[str]] = {}
    for name, value in request.url.params.multi_items():
        query.setdefault(name, []).append(value)
    body = body_of(request)
    for name, (filename, content) in parts_of(request).items() if files else ():
        if name in (files or ()):
            body[name] = (filename, content)
    headers = {n: request.headers[n] for n in ("platformToken",) if n in request.headers}
    return {
        **({"query": query} if query else {}),
        **({"body": body} if body is not None else {}),
        **({"headers": headers} if headers else {}),
    }
