"""The ways in: httpx transport, ASGI application, server process."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from tests.support.command import command

from cjdropshipping.testing import Mock
from cjdropshipping.testing.__main__ import main
from cjdropshipping.testing.doors.server import listen
from cjdropshipping.testing.protocol.wire import MAX_BODY

URL = "https://developers.cjdropshipping.com"
API = "/api2.0/v1/product/"


def test_transport_for_a_sync_client(mock: Mock) -> None:
    headers = {"CJ-Access-Token": mock.token}
    with httpx.Client(transport=mock.transport(), base_url=URL, headers=headers) as client:
        found = client.get(f"{API}listV2", params={"keyWord": "mug & cup", "size": 3})
        assert found.json()["result"] is True
        pid = mock.world.catalogue.product(3).pid
        added = client.post(f"{API}addToMyProduct", json={"productId": pid})
        assert added.json()["data"] is True
        assert client.get("/nowhere").json()["code"] == 1600101
    assert mock.requests[0].query == (("keyWord", "mug & cup"), ("size", "3"))


def test_transport_for_an_async_client(mock: Mock) -> None:
    async def ask() -> Any:
        headers = {"CJ-Access-Token": mock.token}
        transport = mock.transport()
        async with httpx.AsyncClient(transport=transport, base_url=URL, headers=headers) as client:
            replies = await asyncio.gather(*(client.get(f"{API}list") for _ in range(5)))
            return [reply.json()["data"]["total"] for reply in replies]

    assert asyncio.run(ask()) == [5_000] * 5


def test_threads_share_a_mock(mock: Mock) -> None:
    pids = [mock.world.catalogue.product(n).pid for n in range(100)]

    def add(pid: str) -> int:
        body = {"productId": pid}
        return int(mock.ask("POST", f"{API}addToMyProduct", json=body).json()["code"])

    with ThreadPoolExecutor(8) as pool:
        codes = list(pool.map(add, pids * 2))
    assert sorted(codes) == [200] * 100 + [1600000] * 100
    assert len({r.body for r in mock.requests}) == 100


def test_requests_are_a_copy(mock: Mock) -> None:
    before = mock.requests
    mock.ask("GET", "/nowhere")
    assert before == ()
    assert len(mock.requests) == 1


def asgi(mock: Mock, chunks: list[bytes], headers: list[tuple[bytes, bytes]]) -> list[Any]:
    """Sends a POST in chunks; returns what the application sends."""
    sent: list[Any] = []
    waiting = [
        {"type": "http.request", "body": chunk, "more_body": n < len(chunks) - 1}
        for n, chunk in enumerate(chunks)
    ]

    async def receive() -> Any:
        return waiting.pop(0) if waiting else {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": f"{API}addToMyProduct",
        "query_string": b"",
        "headers": headers,
    }
    asyncio.run(mock.app(scope, receive, send))
    return sent


def test_asgi_application(mock: Mock) -> None:
    pid = mock.world.catalogue.product(1).pid
    headers = [
        (b"cj-access-token", mock.token.encode()),
        (b"content-type", b"application/json"),
    ]
    start, body = asgi(mock, [b'{"productId":', f'"{pid}"}}'.encode()], headers)
    assert start["status"] == 200
    assert dict(start["headers"])[b"content-length"] == str(len(body["body"])).encode()
    assert json.loads(body["body"])["data"] is True
    start, body = asgi(mock, [b" " * MAX_BODY, b"{}"], headers)
    assert json.loads(body["body"])["code"] == 1600100


def test_asgi_client_that_leaves(mock: Mock) -> None:
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope: dict[str, Any] = {"type": "http", "method": "POST", "path": "/", "headers": []}
    asyncio.run(mock.app(scope, receive, send))
    assert sent == []
    assert not mock.requests


def test_asgi_lifespan(mock: Mock) -> None:
    messages = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]
    sent: list[Any] = []

    async def receive() -> Any:
        return messages.pop(0)

    async def send(message: Any) -> None:
        sent.append(message["type"])

    asyncio.run(mock.app({"type": "lifespan"}, receive, send))
    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_server(end: signal.Signals) -> None:
    with command("--seed", "5", "--unknown-parameters", "refuse") as (process, lines):
        values = exported(lines)
        assert values["CJ_ACCESS_TOKEN"] == Mock(seed=5).token
        assert values["CJ_PLAN"] == "none"
        assert "CJ_API_KEY" not in values
        headers = {"CJ-Access-Token": values["CJ_ACCESS_TOKEN"]}
        with httpx.Client(base_url=values["CJ_BASE_URL"], headers=headers) as client:
            reply = client.get(f"{API}listV2", params={"size": 2})
            assert reply.json() == Mock(seed=5).ask("GET", f"{API}listV2?size=2").json()
            assert client.get(f"{API}list", params={"nonsense": 1}).json()["code"] == 1600100
            huge = client.post(
                f"{API}addToMyProduct",
                content=b"x" * 10_000_000,
                headers={"content-type": "application/json"},
            )
            assert huge.json()["code"] == 1600100
            assert client.head(f"{API}list").content == b""
            assert client.get(f"{API}getCategory").json()["result"] is True
        process.send_signal(end)
        _, errors = process.communicate(timeout=10)
        assert process.returncode == 0
        url = values["CJ_BASE_URL"]
        assert errors.splitlines() == [
            f"Try it out: {url}/",
            f"Look on: {url}/_mock/live",
            "Ctrl-C stops it.",
            "products_list refused: unknown parameter 'nonsense'",
            "my_products_add refused: the body is too large",
            "request refused: only GET",
        ]


def test_no_packet_waits_for_an_acknowledgement() -> None:
    """asyncio sends at once only where the protocol is named; else each reply would take 40 ms."""
    with listen("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP


def exported(lines: list[str]) -> dict[str, str]:
    """What a shell makes of these lines, in which nothing may go wrong."""
    script = "set -e\n" + "\n".join(lines) + "\nenv"
    shell = ["/bin/sh", "-c", script]
    done = subprocess.run(shell, env={}, capture_output=True, text=True, check=True, timeout=10)
    assert done.stderr == ""
    return dict(line.split("=", 1) for line in done.stdout.splitlines())


def test_server_says_what_plan_it_allows_and_how_to_start_without_a_token() -> None:
    with command("--seed", "5", "--calls-per-second", "6") as (_, lines):
        assert exported(lines)["CJ_PLAN"] == "6"
        comment = next(line for line in lines if line.startswith("# "))
        assert exported([comment.partition("token: ")[2]])["CJ_API_KEY"] == Mock(seed=5).api_key


def test_server_prints_json() -> None:
    with command("--json", "--deviations", "points-info") as (_, lines):
        told = json.loads(lines[0])
        url = f"{told['base_url']}{API}getCategory"
        reply = httpx.get(url, headers={"CJ-Access-Token": told["token"]})
        assert "pointsInfo" in reply.json()
        assert told["api_key"] == Mock().api_key


def test_server_has_a_token_of_each_account() -> None:
    with command("--json", "--accounts", "3") as (_, lines):
        told = json.loads(lines[0])
        accounts = httpx.get(f"{told['base_url']}/_mock/accounts").json()
    assert [row["token"] for row in accounts] == [each.token for each in Mock(accounts=3).accounts]
    assert accounts[0]["token"] == told["token"]


def test_server_with_faults_and_limits() -> None:
    options = ("--faults", "html-502=0.5", "--calls-per-second", "1", "--points", "60")
    with command("--json", "--products", "7", *options) as (_, lines):
        told = json.loads(lines[0])
        headers = {"CJ-Access-Token": told["token"]}
        with httpx.Client(base_url=told["base_url"], headers=headers) as client:
            replies = [client.get(f"{API}list") for _ in range(40)]
    statuses = {reply.status_code for reply in replies}
    answered = [reply.json() for reply in replies if reply.status_code == 200]
    assert statuses == {200, 502}
    assert {reply["code"] for reply in answered} >= {200, 1600200}
    assert answered[0]["data"]["total"] == 7
    assert answered[0]["pointsInfo"] == {"total": 60, "usedToday": 50, "remaining": 10}


def test_server_refuses_unknown_deviations() -> None:
    with command("--deviations", "nonsense") as (process, _):
        assert process.wait(timeout=10) == 2
        assert process.stderr
        assert "unknown deviation nonsense" in process.stderr.read()


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--port", "99999"),
        ("--port", "-1"),
        ("--port", "x"),
        ("--seed", "-1"),
        ("--calls-per-second", "0"),
        ("--points", "-1"),
        ("--products", "0"),
        ("--products", "100000"),
        ("--faults", "late"),
        ("--faults", "late=much"),
        ("--faults", "late=1.5"),
        ("--faults", "late=-0.1"),
        ("--faults", "late=0.6,silent=0.6"),
        ("--faults", "nonsense=0.1"),
    ],
)
def test_server_refuses_numbers_out_of_range(
    capsys: pytest.CaptureFixture[str], option: str, value: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([option, value])
    assert stopped.value.code == 2
    assert f"argument {option}: " in capsys.readouterr().err


def test_server_without_websockets() -> None:
    with command("--json") as (process, lines):
        url = f"{json.loads(lines[0])['base_url']}{API}getCategory"
        upgrade = {
            "connection": "Upgrade",
            "upgrade": "websocket",
            "sec-websocket-version": "13",
            "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
        }
        assert httpx.get(url, headers=upgrade).json()["code"] == 1600002
        process.terminate()
        assert "Traceback" not in process.communicate(timeout=10)[1]


@pytest.mark.parametrize("missing", ["httptools", "jsonschema_rs", "uvicorn"])
def test_without_the_extra_there_is_one_friendly_line(missing: str) -> None:
    code = (
        f"import sys; sys.modules[{missing!r}] = None; import cjdropshipping.testing;"
        "from cjdropshipping.testing.__main__ import main; sys.exit(main(['--port', '0']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == (
        'the server needs the extra "mock": pip install "cjdropshipping-client[mock]"\n'
    )


def test_server_says_why_it_cannot_listen() -> None:
    with command("--host", "192.0.2.1") as (process, _):
        assert process.wait(timeout=10) == 1
        assert process.stderr
        assert process.stderr.read().startswith("cannot listen on 192.0.2.1:0")


def test_the_client_does_not_import_the_mock() -> None:
    code = "import sys, cjdropshipping; print([m for m in sys.modules if 'testing' in m])"
    env = {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_what_has_not_changed_has_no_length(mock: Mock) -> None:
    with mock.serve() as url, httpx.Client(base_url=url) as client:
        tag = client.get("/_mock/live").headers["etag"]
        for _ in range(2):
            again = client.get("/_mock/live", headers={"if-none-match": tag})
            assert (again.status_code, again.content) == (304, b"")
            assert "content-length" not in again.headers
