"""Spans of either client, in programs of their own: OpenTelemetry is set up once a process."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

PRELUDE = """
import asyncio, json, sys

import httpx

from cjdropshipping import CJ, AsyncCJ, CJError
from cjdropshipping_runtime.retry import Retries

TOKEN = "API@CJ7654321@CJ:eyJhbGciOiJIUzI1NiJ9.c2lnbmF0dXJl"
REPLY = {"code": 200, "result": True, "requestId": "r-1", "data": {"pid": "Ada"}}


def options(handler, **more):
    transport = httpx.MockTransport(handler)
    return {"base_url": "https://cj.test", "transport": transport, "limits": None,
            "retries": Retries(first=0.0), **more}


def good(request):
    return httpx.Response(200, json=REPLY)
"""

TAKING = """
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter


def take():
    taken = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(taken))
    trace.set_tracer_provider(provider)
    return taken


def told(taken):
    spans = taken.get_finished_spans()
    names = {span.context.span_id: span.name for span in spans}
    print(json.dumps([{
        "name": span.name,
        "parent": names[span.parent.span_id] if span.parent else None,
        "status": span.status.status_code.name,
        "description": span.status.description,
        "attributes": dict(span.attributes),
        "events": [event.name for event in span.events],
        "scope": span.instrumentation_scope.name,
    } for span in spans]))


def below(name):
    trace.get_tracer("http").start_span(name).end()
"""

BLOCKED = """
import sys


class Nobody:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] == "opentelemetry":
            asked.append(name)
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


asked = []
sys.meta_path.insert(0, Nobody)
"""


def outcome(*program: str) -> Any:
    """What a program prints, as JSON. It may complain of nothing."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "\n".join(program)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


SYNC_CALLS = """
left = [httpx.Response(502), httpx.Response(502)]


def handler(request):
    below("HTTP")
    return left.pop() if left else good(request)


taken = take()
with trace.get_tracer("job").start_as_current_span("a job"):
    with CJ(TOKEN, **options(handler)) as cj:
        cj.products.get(pid="Ada")
    below("after")
told(taken)
"""


def test_a_call_with_its_retries() -> None:
    spans = outcome(PRELUDE, TAKING, SYNC_CALLS)
    assert [(span["name"], span["parent"]) for span in spans] == [
        *[("HTTP", "products_get")] * 3,
        ("products_get", "a job"),
        ("after", "a job"),
        ("a job", None),
    ]
    call = spans[3]
    assert call["scope"] == "cjdropshipping"
    assert call["events"] == ["cj.retry", "cj.retry"]
    assert call["status"] == "UNSET"
    wanted = {
        "http.request.method": "GET",
        "url.path": "/api2.0/v1/product/query",
        "server.address": "cj.test",
        "server.port": 443,
        "http.response.status_code": 200,
        "http.request.resend_count": 2,
        "cj.attempts": 3,
        "cj.request_id": "r-1",
    }
    assert wanted.items() <= call["attributes"].items()
    assert "Ada" not in json.dumps(spans)


FAILED_CALLS = """
def echoing(request):
    token = request.headers["CJ-Access-Token"]
    reply = {"code": 1600300, "result": False, "message": f"no {token}", "requestId": token}
    return httpx.Response(200, json=reply)


def resetting(request):
    raise httpx.ReadError(f"reset {TOKEN}")


taken = take()
for handler in (echoing, resetting):
    with CJ(TOKEN, **options(handler, retries=0)) as cj:
        try:
            cj.products.get(pid="Ada")
        except CJError:
            pass
told(taken)
"""


def test_failed_calls() -> None:
    refused, lost = outcome(PRELUDE, TAKING, FAILED_CALLS)
    assert (refused["status"], lost["status"]) == ("ERROR", "ERROR")
    assert "code 1600300: no ***" in refused["description"]
    assert refused["attributes"]["cj.code"] == 1600300
    assert refused["attributes"]["cj.request_id"] == "***"
    assert lost["attributes"]["error.type"] == "TransportError"
    assert "http.response.status_code" not in lost["attributes"]
    assert "eyJhbGci" not in json.dumps([refused, lost])


TASKS = """
async def handler(request):
    await asyncio.sleep(0)
    below("HTTP of " + request.url.params["pid"])
    return good(request)


async def job(cj, number):
    with trace.get_tracer("job").start_as_current_span(f"job {number}"):
        await cj.products.get(pid=f"job {number}")
        below(f"after job {number}")


async def main():
    async with AsyncCJ(TOKEN, **options(handler)) as cj:
        await asyncio.gather(*(job(cj, number) for number in range(10)))


taken = take()
asyncio.run(main())
spans = taken.get_finished_spans()
by_id = {span.context.span_id: span for span in spans}
lines = []
for span in spans:
    line = [span.name]
    while span.parent:
        span = by_id[span.parent.span_id]
        line.append(span.name)
    lines.append(line)
print(json.dumps(sorted(lines)))
"""


def test_tasks_side_by_side() -> None:
    jobs = [f"job {number}" for number in range(10)]
    wanted = [[job] for job in jobs]
    wanted += [[f"after {job}", job] for job in jobs]
    wanted += [["products_get", job] for job in jobs]
    wanted += [[f"HTTP of {job}", "products_get", job] for job in jobs]
    assert outcome(PRELUDE, TAKING, TASKS) == sorted(wanted)


TIMED_OUT = """
async def handler(request):
    await asyncio.sleep(60)


async def main():
    async with AsyncCJ(TOKEN, **options(handler)) as cj:
        with trace.get_tracer("job").start_as_current_span("a job"):
            try:
                async with asyncio.timeout(0.05):
                    await cj.products.get(pid="Ada")
            except TimeoutError as late:
                below("while it is handled")
            below("after")


taken = take()
asyncio.run(main())
told(taken)
"""


def test_a_call_that_was_cancelled_is_over_at_once() -> None:
    spans = outcome(PRELUDE, TAKING, TIMED_OUT)
    assert [(span["name"], span["parent"]) for span in spans] == [
        ("products_get", "a job"),
        ("while it is handled", "a job"),
        ("after", "a job"),
        ("a job", None),
    ]
    assert spans[0]["status"] == "ERROR"


SET_UP_LATE = """
cj = CJ(TOKEN, **options(good))
cj.products.get(pid="before")
assert "opentelemetry" not in sys.modules
"""


def test_set_up_after_the_first_call() -> None:
    late = 'taken = take(); cj.products.get(pid="after"); cj.close(); told(taken)'
    spans = outcome(PRELUDE, SET_UP_LATE, TAKING, late)
    assert [span["name"] for span in spans] == ["products_get"]


def test_set_up_between_two_calls_with_the_api_imported() -> None:
    before = (
        'from opentelemetry import trace\ncj = CJ(TOKEN, **options(good)); cj.products.get(pid="1")'
    )
    after = 'taken = take(); cj.products.get(pid="2"); cj.close(); told(taken)'
    spans = outcome(PRELUDE, before, TAKING, after)
    assert [span["name"] for span in spans] == ["products_get"]


CALLS = """
with CJ(TOKEN, **options(good)) as cj:
    assert cj.products.get(pid="Ada").pid == "Ada"


async def main():
    async with AsyncCJ(TOKEN, **options(good)) as cj:
        assert (await cj.products.get(pid="Ada")).pid == "Ada"


asyncio.run(main())
"""


def test_a_program_without_opentelemetry_never_looks_for_it() -> None:
    assert outcome(BLOCKED, PRELUDE, CALLS, "print(json.dumps(asked))") == []


LOADED = """
ours = [f"cjdropshipping_runtime.{name}" for name in ("events", "tracing")]
print(json.dumps([name for name in sys.modules if "opentelemetry" in name or name in ours]))
"""


def test_where_nobody_listens_nothing_is_imported_for_it() -> None:
    assert outcome(PRELUDE, CALLS, LOADED) == []
