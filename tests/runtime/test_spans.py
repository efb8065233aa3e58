"""OpenTelemetry spans around flows made by hand, where the program's own spans stay in order."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.sdk.trace.sampling import ALWAYS_OFF
from opentelemetry.trace import SpanKind, StatusCode, Tracer
from tests.support.clients import run

from cjdropshipping_runtime.effects import Aside, Flow, Step
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import NotFound, RateLimited, TransportError
from cjdropshipping_runtime.observe import Observer, Watch
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.secrets import AccessToken
from cjdropshipping_runtime.tracing import Tracing

TOKEN = "API@CJ7654321@CJ:eyJhbGciOiJIUzI1NiJ9.c2lnbmF0dXJl"
GET: Operation[Any] = Operation("orders_get", "GET", "/api2.0/v1/orders", data=Any)
REQUEST = httpx.Request("GET", "https://cj.test/api2.0/v1/orders", params={"id": "Ada"})


class Spans:
    """Spans taken in memory."""

    def __init__(self, *others: SpanProcessor, **options: Any) -> None:
        self._taken = InMemorySpanExporter()
        provider = TracerProvider(shutdown_on_exit=False, **options)
        for processor in (SimpleSpanProcessor(self._taken), *others):
            provider.add_span_processor(processor)
        self.tracer = provider.get_tracer("a program")

    def watch(self, base_url: str = "https://cj.test") -> Watch:
        return watch(self.tracer, base_url)

    def all(self) -> tuple[ReadableSpan, ...]:
        return self._taken.get_finished_spans()

    def only(self) -> ReadableSpan:
        (span,) = self.all()
        return span

    def named(self, name: str) -> ReadableSpan:
        (span,) = (span for span in self.all() if span.name == name)
        return span

    def family(self) -> set[tuple[str, str | None]]:
        """Each span's name with its parent's."""
        names = {id_of(span): span.name for span in self.all()}
        return {(s.name, names[s.parent.span_id] if s.parent else None) for s in self.all()}


def id_of(span: ReadableSpan) -> int:
    assert span.context is not None
    number: int = span.context.span_id
    return number


def watch(tracer: Tracer, base_url: str = "https://cj.test") -> Watch:
    observer = Observer(base_url, tracing=Tracing(tracer, base_url))
    return observer.watch(GET, AccessToken(TOKEN).redact)


@pytest.fixture
def spans() -> Spans:
    return Spans()


@pytest.fixture(autouse=True)
def _nothing_is_left(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    assert trace.get_current_span() is trace.INVALID_SPAN, "a span is still the current one"
    assert [r for r in caplog.get_records("call") if r.name.startswith("opentelemetry")] == []


def drive(flow: Flow[Any]) -> Any:
    step = Step.first(flow)
    while isinstance(effect := step.effect, Aside):
        step = Step.after(flow.send, effect.function())
    return step.result


async def drive_async(flow: Flow[Any]) -> Any:
    try:
        step = Step.first(flow)
        while isinstance(effect := step.effect, Aside):
            step = Step.after(flow.send, await effect.function())
        return step.result
    finally:
        flow.close()


def returning(result: Any) -> Flow[Any]:
    yield Aside(lambda: None)
    return result


def doing(function: Callable[[], object]) -> Flow[None]:
    yield Aside(function)


def failing(error: BaseException) -> Flow[Any]:
    yield Aside(lambda: None)
    raise error


def too_fast() -> RateLimited:
    return RateLimited(
        f"slow down {TOKEN}", code=1600200, operation=GET.id, status=429, request_id=f"{TOKEN}#1"
    )


# ── what a span tells ────────────────────────────────────────────────────────────────────────────


def test_a_call(spans: Spans) -> None:
    watching = spans.watch()

    def flow() -> Flow[str]:
        yield Aside(lambda: None)
        watching.attempt(1, REQUEST, Received(200, {}, b""), 0.1, code=200, request_id="r-1")
        return "data"

    assert drive(watching.over(flow())) == "data"
    span = spans.only()
    assert (span.name, span.kind) == ("orders_get", SpanKind.CLIENT)
    assert span.status.status_code is StatusCode.UNSET
    assert dict(span.attributes or {}) == {
        "http.request.method": "GET",
        "url.path": "/api2.0/v1/orders",
        "server.address": "cj.test",
        "server.port": 443,
        "http.response.status_code": 200,
        "cj.attempts": 1,
        "cj.code": 200,
        "cj.request_id": "r-1",
    }


@pytest.mark.parametrize(
    ("base_url", "address", "port", "path"),
    [
        ("http://127.0.0.1:8080", "127.0.0.1", 8080, "/api2.0/v1/orders"),
        ("http://cj.test", "cj.test", 80, "/api2.0/v1/orders"),
        ("HTTPS://cj.test/proxy", "cj.test", 443, "/proxy/api2.0/v1/orders"),
        ("http://[::1]:81", "::1", 81, "/api2.0/v1/orders"),
    ],
)
def test_the_server(base_url: str, address: str, port: int, path: str, spans: Spans) -> None:
    drive(spans.watch(base_url).over(returning(None)))
    told = spans.only().attributes or {}
    assert (told["server.address"], told["server.port"]) == (address, port)
    assert told["url.path"] == path


def test_retries_are_events(spans: Spans) -> None:
    watching = spans.watch()

    def flow() -> Flow[None]:
        watching.attempt(1, REQUEST, Received(429, {}, b""), 0.1, error=too_fast())
        watching.retry(1, too_fast(), 2.0, looked_up=True)
        yield Aside(lambda: None)
        watching.attempt(2, REQUEST, Received(200, {}, b""), 0.1)

    drive(watching.over(flow()))
    span = spans.only()
    (event,) = span.events
    assert (event.name, dict(event.attributes or {})) == (
        "cj.retry",
        {
            "error.type": "RateLimited",
            "cj.attempt": 1,
            "cj.reason": "code 1600200: slow down ***",
            "cj.pause": 2.0,
            "cj.looked_up": True,
        },
    )
    told = span.attributes or {}
    assert (told["cj.attempts"], told["http.request.resend_count"]) == (2, 1)
    assert told["http.response.status_code"] == 200
    assert "cj.code" not in told


def test_an_error(spans: Spans) -> None:
    watching = spans.watch()
    watching.attempt(1, REQUEST, Received(429, {}, b""), 0.1, error=too_fast())
    with pytest.raises(RateLimited):
        drive(watching.over(failing(too_fast())))
    span = spans.only()
    assert span.status.status_code is StatusCode.ERROR
    assert span.status.description == (
        "orders_get: HTTP 429: code 1600200: slow down *** (request id ***#1)"
    )
    told = span.attributes or {}
    assert (told["error.type"], told["cj.code"]) == ("RateLimited", 1600200)
    assert told["cj.request_id"] == "***#1"
    assert TOKEN[:8] not in span.to_json()


def test_a_path_that_no_document_describes(spans: Spans) -> None:
    path = f"/api2.0/v1/{TOKEN}"
    unknown: Operation[Any] = Operation(f"GET {path}", "GET", path, data=Any)
    observer = Observer("https://cj.test", tracing=Tracing(spans.tracer, "https://cj.test"))
    drive(observer.watch(unknown, AccessToken(TOKEN).redact).over(returning(None)))
    span = spans.only()
    assert span.name == "GET /api2.0/v1/***"
    assert (span.attributes or {})["url.path"] == "/api2.0/v1/***"


def test_no_text_of_a_foreign_error_and_no_traceback(spans: Spans) -> None:
    with pytest.raises(OSError, match="half of it"):
        drive(spans.watch().over(failing(OSError(f"half of it: {TOKEN[:20]}"))))
    span = spans.only()
    assert span.status.description == "OSError"
    assert span.events == ()
    assert TOKEN[:8] not in span.to_json()


# ── a flow stays what it is ──────────────────────────────────────────────────────────────────────


def test_what_went_wrong_with_an_effect_reaches_the_flow(spans: Spans) -> None:
    def flow() -> Flow[str]:
        try:
            yield Aside(lambda: None)
        except OSError as trouble:
            return f"caught {trouble}"
        return "not caught"

    watched = spans.watch().over(flow())
    Step.first(watched)
    assert Step.after(watched.throw, OSError("reset")).result == "caught reset"
    assert spans.only().status.status_code is StatusCode.UNSET


def test_closing_closes_the_flow_and_ends_the_span(spans: Spans) -> None:
    released: list[trace.Span] = []

    def flow() -> Flow[None]:
        try:
            yield Aside(lambda: None)
        finally:
            released.append(trace.get_current_span())

    watched = spans.watch().over(flow())
    Step.first(watched)
    watched.close()
    assert released[0].get_span_context() == spans.only().context
    assert spans.only().status.description == "cancelled"
    assert (spans.only().attributes or {})["error.type"] == "cancelled"


def test_a_flow_that_never_began_has_no_span(spans: Spans) -> None:
    spans.watch().over(returning(None)).close()
    assert spans.all() == ()


class Faulty(SpanProcessor):
    """A program's own processor, with a mistake in it."""

    def __init__(self, at: str) -> None:
        self._at = at

    def on_start(self, span: Any, parent_context: Any = None) -> None:
        assert self._at != "start", f"{TOKEN} is no number"

    def on_end(self, span: Any) -> None:
        assert self._at != "end", f"{TOKEN} is no number"


@pytest.mark.parametrize("at", ["start", "end"])
def test_a_faulty_processor_costs_no_call(at: str, caplog: pytest.LogCaptureFixture) -> None:
    watching = Spans(Faulty(at)).watch()
    assert drive(watching.over(returning("order placed"))) == "order placed"
    assert "the tracer failed, and the call goes on" in caplog.text
    assert "AssertionError" in caplog.text
    assert TOKEN[:8] not in caplog.text


@pytest.mark.parametrize("at", ["start", "end"])
def test_a_faulty_processor_hides_no_error(at: str) -> None:
    watching = Spans(Faulty(at)).watch()
    with pytest.raises(TransportError, match="reset"):
        drive(watching.over(failing(TransportError("reset", operation=GET.id))))


# ── parents and children ─────────────────────────────────────────────────────────────────────────


def test_what_the_engine_does_is_below_the_call(spans: Spans) -> None:
    def below() -> None:
        spans.tracer.start_span("HTTP GET").end()

    def flow() -> Flow[None]:
        yield Aside(below)
        yield from spans.watch().over(returning(None))
        spans.tracer.start_span("after a call within").end()

    outer = Observer("https://cj.test", tracing=Tracing(spans.tracer, "https://cj.test"))
    create: Operation[Any] = Operation("orders_create", "POST", "/orders", data=Any)
    with spans.tracer.start_as_current_span("a job"):
        drive(outer.watch(create, str).over(flow()))
        spans.tracer.start_span("after the call").end()
    assert spans.family() == {
        ("a job", None),
        ("orders_create", "a job"),
        ("HTTP GET", "orders_create"),
        ("orders_get", "orders_create"),
        ("after a call within", "orders_create"),
        ("after the call", "a job"),
    }


def test_the_current_span_is_the_outer_one_again_after_an_error(spans: Spans) -> None:
    with spans.tracer.start_as_current_span("a job") as job:
        for error in (NotFound("gone", code=1, operation=GET.id), KeyboardInterrupt()):
            with pytest.raises(type(error)):
                drive(spans.watch().over(failing(error)))
            assert trace.get_current_span() is job


def test_tasks_side_by_side(spans: Spans) -> None:
    async def below(name: str) -> None:
        for _ in range(3):
            await asyncio.sleep(0)
        spans.tracer.start_span(f"HTTP of {name}").end()

    async def job(name: str) -> None:
        with spans.tracer.start_as_current_span(name) as current:

            def flow() -> Flow[None]:
                yield Aside(lambda: below(name))
                yield Aside(lambda: below(name))

            await drive_async(spans.watch().over(flow()))
            assert trace.get_current_span() is current

    async def main() -> None:
        await asyncio.gather(*(job(f"job {number}") for number in range(20)))

    run(main)
    by_id = {id_of(span): span for span in spans.all()}
    requests = [span for span in spans.all() if span.name.startswith("HTTP of ")]
    assert len(requests) == 40
    for request in requests:
        assert request.parent is not None
        call = by_id[request.parent.span_id]
        assert call.name == "orders_get"
        assert call.parent is not None
        assert request.name == f"HTTP of {by_id[call.parent.span_id].name}"


def test_a_cancelled_task(spans: Spans) -> None:
    def flow() -> Flow[None]:
        yield Aside(lambda: asyncio.sleep(60))

    async def main() -> None:
        with spans.tracer.start_as_current_span("a job") as job:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.01):
                    await drive_async(spans.watch().over(flow()))
            assert trace.get_current_span() is job

    run(main)
    span = spans.named("orders_get")
    assert (span.attributes or {})["error.type"] == "cancelled"


def suspended(spans: Spans) -> Generator[Any, Any, Any]:
    """A flow that stands at its first effect, begun in another thread."""
    watched = spans.watch().over(returning(None))
    with ThreadPoolExecutor(1) as pool:
        pool.submit(Step.first, watched).result()
    return watched


def test_closed_in_another_thread(spans: Spans) -> None:
    watched = suspended(spans)
    with spans.tracer.start_as_current_span("a job") as job:
        watched.close()
        assert trace.get_current_span() is job
    assert spans.named("orders_get").end_time is not None


def test_closed_in_a_copy_of_the_context(spans: Spans) -> None:
    async def main() -> None:
        watched = spans.watch().over(returning(None))
        Step.first(watched)

        async def closing() -> None:
            watched.close()

        await asyncio.create_task(closing())

    run(main)
    assert spans.only().end_time is not None


def test_collected_in_another_thread(spans: Spans) -> None:
    kept = [suspended(spans)]

    def collecting() -> None:
        kept.clear()
        gc.collect()

    thread = threading.Thread(target=collecting)
    thread.start()
    thread.join()
    assert spans.only().end_time is not None


# ── where nobody takes spans ─────────────────────────────────────────────────────────────────────


def test_without_an_sdk_the_current_span_is_not_hidden(spans: Spans) -> None:
    seen: list[trace.SpanContext] = []

    def flow() -> Flow[str]:
        yield Aside(lambda: seen.append(trace.get_current_span().get_span_context()))
        return "data"

    with spans.tracer.start_as_current_span("a job") as job:
        assert drive(watch(trace.NoOpTracer()).over(flow())) == "data"
        assert seen == [job.get_span_context()]


def test_an_attempt_is_wanted_where_the_span_is_taken(spans: Spans) -> None:
    wanted: list[bool] = []

    def call(watching: Watch) -> None:
        drive(watching.over(doing(lambda: wanted.append(watching.wanted))))

    for tracer in (trace.NoOpTracer(), Spans(sampler=ALWAYS_OFF).tracer, spans.tracer):
        call(watch(tracer))
    assert wanted == [False, False, True]


def test_a_trace_that_is_not_sampled_stays_so() -> None:
    spans = Spans(sampler=ALWAYS_OFF)
    seen: list[trace.SpanContext] = []

    def flow() -> Flow[str]:
        yield Aside(lambda: seen.append(trace.get_current_span().get_span_context()))
        return "data"

    assert drive(spans.watch().over(flow())) == "data"
    assert seen[0].is_valid
    assert not seen[0].trace_flags.sampled
    assert spans.all() == ()
