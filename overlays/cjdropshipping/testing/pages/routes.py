"""Which page is where, and what a browser may do with it.

GET, HEAD ──> the file, or the data made for this request; 304 where the browser has it already
others ────> 405
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from cjdropshipping.testing.pages.details import details
from cjdropshipping.testing.pages.files import OWN, SWAGGER_UI, File, own, swagger_ui
from cjdropshipping.testing.pages.live import live
from cjdropshipping.testing.pages.reference import reference
from cjdropshipping.testing.protocol.wire import Request, Response

if TYPE_CHECKING:
    from cjdropshipping.testing.mock import Mock

Find: TypeAlias = Callable[[str], File | None]

REFERENCE = "/"
LIVE = "/_mock/live"
REQUEST = "/_mock/live/request.json"

_FILES = "/_mock/pages/"

_POLICY = (
    "default-src 'none'; connect-src 'self'; img-src 'self' data:; script-src 'self'; "
    "style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

#: The live page makes no markup out of text, and the browser sees to it.
_LIVE_POLICY = f"{_POLICY}; require-trusted-types-for 'script'; trusted-types 'none'"

_HEADERS = (
    ("cache-control", "no-cache"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
)


def pages(mock: Mock, find: Find = swagger_ui) -> Callable[[Request], Response | None]:
    """What answers for the pages of a mock, and gives None for paths of others.

    Args:
        mock: whose pages.
        find: gives a file of Swagger UI by its name, None where it is not installed.
    """

    def reference_page() -> File:
        return own("reference.html" if all(map(find, SWAGGER_UI)) else "missing.html")

    def opened(request: Request) -> File:
        serial = dict(request.query or ()).get("serial", "")
        return File.of("request.json", details(mock, serial))

    made: dict[str, Callable[[], File | None]] = {
        REFERENCE: reference_page,
        LIVE: partial(own, "live.html"),
        "/_mock/live.json": lambda: File.of("live.json", live(mock)),
        "/_mock/openapi.json": lambda: File.of("openapi.json", reference(mock.document)),
        **{_FILES + name: partial(own, name) for name in OWN},
        **{_FILES + name: partial(find, name) for name in SWAGGER_UI},
    }

    def answer(request: Request) -> Response | None:
        make = partial(opened, request) if request.path == REQUEST else made.get(request.path)
        if make is None:
            return None
        if request.method not in ("GET", "HEAD"):
            return Response(405, (("allow", "GET, HEAD"), *_HEADERS), b"")
        file = make()
        return None if file is None else _sent(file, request)

    return answer


def _sent(file: File, request: Request) -> Response:
    policy = _LIVE_POLICY if request.path == LIVE else _POLICY
    headers = (("etag", file.tag), ("content-security-policy", policy), *_HEADERS)
    if request.headers.get("if-none-match") == file.tag:
        return Response(304, headers, b"")
    return Response(200, (("content-type", file.content_type), *headers), file.body)
