"""The pages without a browser: which there are, what they are made of, what they allow."""

from __future__ import annotations

import re
from importlib import resources
from typing import Any

import pytest

from cjdropshipping.testing import Mock, Request, Response
from cjdropshipping.testing.pages import LIVE, REFERENCE, pages
from cjdropshipping.testing.pages.files import OWN, SWAGGER_UI, File, swagger_ui

MOCK = Mock(accounts=2, products=50)
PAGES = pages(MOCK)

FILES = [f"/_mock/pages/{name}" for name in (*OWN, *SWAGGER_UI)]
REQUEST = "/_mock/live/request.json"
DATA = ["/_mock/live.json", "/_mock/openapi.json", REQUEST]
ALL = [REFERENCE, LIVE, *DATA, *FILES]

SOURCES = {
    file.name: file.read_text()
    for file in (resources.files("cjdropshipping.testing.pages") / "static").iterdir()
}

#: What a page is made of: addresses in markup, in styles, and in scripts.
ADDRESS = re.compile(
    r"""(?:src|href|action)="([^"]*)"|url\(([^)]*)\)|(?:fetch|import|answered)\(["`]([^"`?]*)"""
)


def ask(path: str, method: str = "GET", **headers: str) -> Response:
    answer = PAGES(Request.to(method, path, headers=headers))
    assert answer is not None
    return answer


@pytest.mark.parametrize("path", ALL)
def test_allows_nothing_from_elsewhere(path: str) -> None:
    headers = dict(ask(path).headers)
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy.pop("default-src") == "'none'"
    allowed = {source for sources in policy.values() for source in sources.split()}
    assert allowed <= {"'self'", "'none'", "'script'", "data:"}
    assert [name for name, sources in policy.items() if "data:" in sources] == ["img-src"]
    assert policy["frame-ancestors"] == "'none'"
    assert headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("path", ALL)
def test_is_sent_once(path: str) -> None:
    first = ask(path)
    tag = dict(first.headers)["etag"]
    again = ask(path, **{"if-none-match": tag})
    assert (first.status, again.status, again.body) == (200, 304, b"")
    assert ask(path, **{"if-none-match": '"x"'}).body == first.body


def test_is_sent_anew_when_something_has_happened() -> None:
    tag = dict(ask("/_mock/live.json").headers)["etag"]
    MOCK.ask("GET", "/nothing")
    assert ask("/_mock/live.json", **{"if-none-match": tag}).status == 200


def details(mock: Mock, serial: object) -> Any:
    answer = pages(mock)(Request.to("GET", f"{REQUEST}?serial={serial}"))
    assert answer is not None
    return answer.json()


def test_tells_query_and_body_of_a_request() -> None:
    mock = Mock(products=50)
    body = b'{"a":1.10,"b":123456789012345678901234567890,"a":"\xc3\xbc"}'
    mock.handle(Request.to("POST", "/x?b=2&a=1&b=%ff", body=body))
    assert details(mock, 1) == {
        "query": [["b", "2"], ["a", "1"], ["b", "?"]],
        "body": '{\n  "a": 1.10,\n  "b": 123456789012345678901234567890,\n  "a": "ü"\n}',
        "cut": False,
    }


@pytest.mark.parametrize("body", [b"", b"a=1&b=2", b'{"a":', b"[" * 50_000, b'"\xff\x00'])
def test_tells_a_body_that_is_no_json_as_it_came(body: bytes) -> None:
    mock = Mock(products=50)
    mock.handle(Request.to("POST", "/x", body=body))
    assert details(mock, 1)["body"] == body.decode(errors="replace")


def test_tells_where_a_body_is_cut() -> None:
    mock = Mock(products=50)
    mock.handle(Request.to("POST", "/x", body=b"x" * 70_000))
    told = details(mock, 1)
    assert (len(told["body"]), told["cut"]) == (65_536, True)


@pytest.mark.parametrize("serial", [0, 2, "", "x", "01", "%ff"])
def test_tells_nothing_of_a_request_that_is_not_remembered(serial: object) -> None:
    mock = Mock(products=50)
    mock.ask("GET", "/x")
    assert details(mock, serial) is None


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_is_only_to_be_read(method: str) -> None:
    for path in ALL:
        answer = ask(path, method)
        assert (answer.status, dict(answer.headers)["allow"]) == (405, "GET, HEAD")
        assert ask(path, "HEAD").status == 200


@pytest.mark.parametrize(
    "path", ["/_mock/", "/_mock/pages/", "/_mock/pages/../live.py", "/_mock/pages/live.html", "/x"]
)
def test_leaves_other_paths_to_others(path: str) -> None:
    assert PAGES(Request.to("GET", path)) is None


@pytest.mark.parametrize(("name", "text"), SOURCES.items())
def test_asks_for_nothing_that_is_not_here(name: str, text: str) -> None:
    folder = "/" if name in {"reference.html", "reference.js", "missing.html"} else "/_mock/"
    found = {found for groups in ADDRESS.findall(text) for found in groups if found}
    local = {address.partition("#")[0] for address in found} - {""}
    paths = {"/" if address == "../" else folder + address for address in local}
    assert paths <= {*ALL}
    assert "://" not in text.replace("http://www.w3.org/2000/svg", "")
    assert name != "live.js" or {"/_mock/live.json", REQUEST} <= paths


@pytest.mark.parametrize(("name", "text"), SOURCES.items())
def test_makes_no_code_and_no_markup_of_text(name: str, text: str) -> None:
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b", text)
    if name.endswith(".html"):
        assert not re.search(r"<script>|<style|\sstyle=|\son\w+=|javascript:", text)


def test_says_how_to_get_what_is_missing() -> None:
    def nothing(name: str) -> File | None:
        return None

    bare = pages(MOCK, nothing)
    answer = bare(Request.to("GET", REFERENCE))
    assert answer is not None
    assert (answer.status, b"cjdropshipping-client[mock]" in answer.body) == (200, True)
    assert bare(Request.to("GET", "/_mock/pages/swagger-ui.css")) is None
    assert swagger_ui("swagger-ui.css", "no-such-distribution") is None
    assert swagger_ui("no-such-file.js") is None


def test_documents_this_server() -> None:
    document = ask("/_mock/openapi.json").json()
    assert document["servers"] == [{"url": "/", "description": "This mock."}]
    document["servers"] = MOCK.document.tree["servers"]
    assert document == MOCK.document.tree
