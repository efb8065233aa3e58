"""The pages without a browser: which there are, what they are made of, what they allow."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from cjdropshipping.testing import Mock, Request, Response
from cjdropshipping.testing.pages import LIVE, REFERENCE, pages
from cjdropshipping.testing.pages.files import OWN, SWAGGER_UI, File, swagger_ui

MOCK = Mock(accounts=2, products=50)
PAGES = pages(MOCK)

FILES = [f"/_mock/pages/{name}" for name in (*OWN, *SWAGGER_UI)]
DATA = ["/_mock/live.json", "/_mock/openapi.json"]
ALL = [REFERENCE, LIVE, *DATA, *FILES]

SOURCES = {
    file.name: file.read_text()
    for file in (resources.files("cjdropshipping.testing.pages") / "static").iterdir()
}

#: What a page is made of: addresses in markup, in styles, and in scripts.
ADDRESS = re.compile(
    r"""(?:src|href|action)="([^"]*)"|url\(([^)]*)\)|(?:fetch|import)\("([^"]*)\""""
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
