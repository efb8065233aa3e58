"""Credentials never reach an error, a log record, a span, a hook, a warning or a traceback.

A service that repeats every credential it gets, in every place of its replies, is met with made-up
tokens and keys; none of them is found in what people see, whole or in 8 characters of it, not even
in the local variables that error trackers collect.
"""

from __future__ import annotations

import logging
import pickle
import traceback
import warnings
from base64 import urlsafe_b64encode
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from tests.client.test_retries import ORDER
from tests.support.patience import Scene

from cjdropshipping import CallError
from cjdropshipping_runtime.observe import Observer
from cjdropshipping_runtime.secrets import PART
from cjdropshipping_runtime.tracing import Tracing

Say = Callable[[str], "httpx.Response | Exception"]


def envelope(status: int = 200, **fields: Any) -> httpx.Response:
    body = {"code": 1600100, "result": False, "message": "no", "data": None, "requestId": "r"}
    return httpx.Response(status, json={**body, **fields})


ECHOES: dict[str, Say] = {
    "message": lambda s: envelope(message=f"bad token {s}!"),
    "cut off in the message": lambda s: envelope(message=f"bad token {s[: len(s) // 2]}…"),
    "the end in the message": lambda s: envelope(message=f"…{s[-PART:]} is unknown"),
    "request id": lambda s: envelope(requestId=s),
    "data": lambda s: envelope(data={s: [s, {"a": f"x{s}"}], "b": s[3:]}),
    "dead token": lambda s: envelope(code=1600001, message=s),
    "business": lambda s: envelope(code=1604000, message=s, data=s),
    "too fast": lambda s: envelope(code=1600200, message=s),
    "quota": lambda s: envelope(code=16900500, message=s),
    "busy": lambda s: envelope(500, code=1600000, message=s),
    "success without data": lambda s: envelope(code=200, result=True, message=s, requestId=s),
    "data of a wrong type": lambda s: envelope(code=200, result=True, data=s),
    "deviating fields": lambda s: envelope(
        code=200, result=True, data={"vid": {"a": s}, "variantWeight": s, "orderAmount": s}
    ),
    "gateway": lambda s: httpx.Response(502, html=f"<html>{s}</html>"),
    "header": lambda s: httpx.Response(403, html="<html>", headers={"x-request-id": s}),
    "truncated": lambda s: httpx.Response(200, content=f'{{"code":200,"data":"{s}'.encode()),
    "escaped": lambda s: httpx.Response(
        200, content=('{"code":1,"message":' + escaped(s) + ',"data":{"x":').encode()
    ),
    "array": lambda s: httpx.Response(200, json=[s]),
    "text": lambda s: httpx.Response(200, content=s.encode()),
    "redirect": lambda s: httpx.Response(302, headers={"location": f"https://x.test/?t={s}"}),
    "cookie": lambda s: envelope(409, message=s),
    "reset": lambda s: httpx.ReadError(f"reset while sending {s}"),
    "refused": lambda s: httpx.ConnectError(f"cannot connect with {s}"),
    "badly compressed": lambda s: httpx.DecodingError(f"cannot decode {s}"),
    "a location of another protocol": lambda s: httpx.UnsupportedProtocol(f"what is {s}"),
}


def escaped(text: str) -> str:
    return '"' + "".join(f"\\u{ord(character):04x}" for character in text) + '"'


CALLS: dict[str, Callable[[Any], Any]] = {
    "a read": lambda cj: cj.variants.get(vid="1"),
    "pages": lambda cj: list(cj.products.search(key_word="x")),
    "a guarded write": lambda cj: cj.orders.create_v3(ORDER),
    "an unsafe write": lambda cj: cj.orders.add_to_cart(["1"]),
    "a public call": lambda cj: cj.authentication.get_access_token("key " + ORDER["orderNumber"]),
    "an upload": lambda cj: cj.waybills.upload("1", "2", "3", "4", ("a.pdf", b"%PDF")),
}


class Ears(logging.Handler):
    """Everything that anybody might read."""

    def __init__(self) -> None:
        super().__init__(level=1)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(self.format(record))
        self.heard.append(repr(record.__dict__))

    def hear(self, event: object) -> None:
        self.heard += [str(event), repr(event)]

    def caught(self, error: BaseException) -> None:
        seen: set[int] = set()
        todo: list[BaseException | None] = [error]
        while todo:
            one = todo.pop()
            if one is None or id(one) in seen:
                continue
            seen.add(id(one))
            self.hear(one)
            self.hear(vars(one))
            trace = traceback.TracebackException.from_exception(one, capture_locals=True)
            # this module's own variables hold the secret; the client's must not
            trace.stack[:] = [frame for frame in trace.stack if frame.filename != __file__]
            self.heard += [*trace.stack.format()]
            todo += [one.__cause__, one.__context__]
        self.heard.append(pickle.dumps(error).decode("latin-1"))


@contextmanager
def listening() -> Generator[Ears, None, None]:
    ears, root = Ears(), logging.getLogger()
    level = root.level
    root.addHandler(ears)
    root.setLevel(1)
    client = logging.getLogger("cjdropshipping")
    was, client.level = client.level, 1
    try:
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            yield ears
            ears.heard += [str(warning) for warning in warned]
    finally:
        root.removeHandler(ears)
        root.setLevel(level)
        client.setLevel(was)


def parts(secret: str) -> set[str]:
    return {secret[i : i + PART] for i in range(len(secret) - PART + 1)}


def play(secret: str, say: Say, use: Callable[[Any], Any], **credentials: Any) -> Ears:
    """One call to a service that repeats the secret; what was to be seen of it."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))

    def answer(request: httpx.Request) -> httpx.Response:
        came = say(secret)
        if isinstance(came, Exception):
            raise came
        return came

    with listening() as ears:
        scene = Scene(
            answer,
            retries=1,
            on_request=ears.hear,
            on_retry=ears.hear,
            on_deviation=ears.hear,
            **credentials,
        )
        observer = Observer(
            "https://cj.test",
            ears.hear,
            ears.hear,
            Tracing(provider.get_tracer("t"), "https://cj.test"),
        )
        scene.observer = observer
        try:
            scene.call(use)
        except CallError as error:
            ears.caught(error)
        ears.hear(scene.service)
    provider.shutdown()
    ears.heard += [span.to_json() for span in exporter.get_finished_spans()]
    return ears


def secrets() -> st.SearchStrategy[str]:
    """Tokens as the service makes them, and others."""
    body = st.binary(min_size=24, max_size=200).map(lambda b: urlsafe_b64encode(b).decode())
    jwt = st.builds("API@CJ{}@CJ:{}".format, st.integers(10**6, 10**7), body)
    return jwt | body


def assert_silent(ears: Ears, secret: str) -> None:
    shown = "\n".join(ears.heard)
    found = sorted(part for part in parts(secret) if part in shown)
    context = [shown[max(shown.index(p) - 1500, 0) : shown.index(p) + 60] for p in found[:1]]
    assert found == [], context
    assert ears.heard


@pytest.mark.parametrize("echo", ECHOES)
@settings(max_examples=20)
@given(secret=secrets(), name=st.sampled_from([*CALLS]))
def test_a_token_is_never_seen(echo: str, secret: str, name: str) -> None:
    assert_silent(play(secret, ECHOES[echo], CALLS[name], access_token=secret), secret)


@pytest.mark.parametrize("echo", ECHOES)
@settings(max_examples=20)
@given(secret=secrets(), name=st.sampled_from([*CALLS]))
def test_a_key_is_never_seen(echo: str, secret: str, name: str) -> None:
    play_key = {"access_token": None, "api_key": secret, "token_store": "memory"}
    assert_silent(play(secret, ECHOES[echo], CALLS[name], **play_key), secret)


@pytest.mark.parametrize("echo", ECHOES)
@settings(max_examples=20)
@given(secret=secrets())
def test_a_platform_token_is_never_seen(echo: str, secret: str) -> None:
    ears = play(secret, ECHOES[echo], CALLS["a guarded write"], platform_token=secret)
    assert_silent(ears, secret)


def test_the_ears_hear_a_leak() -> None:
    """What this module looks for would be found."""
    secret = "API@CJ1234567@CJ:" + "x7Qp" * 40
    ears = play(secret, ECHOES["message"], CALLS["a read"])  # the client does not know it
    with pytest.raises(AssertionError):
        assert_silent(ears, secret)
