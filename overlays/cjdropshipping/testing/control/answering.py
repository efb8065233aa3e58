"""From a request on the control path to its answer.

path    unknown: 404           method  another: 405, with Allow
type    a POST that is not application/json: 415, for that is what a form of another site can
        send, or a script without asking
size    413                    arguments, or what the method objects to: 400
"""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping.testing.control.routes import ROOT, ROUTES, Route
from cjdropshipping.testing.control.shelf import Shelf
from cjdropshipping.testing.protocol.wire import MAX_BODY, Headers, Request, Response

if TYPE_CHECKING:
    from collections.abc import Callable

    from cjdropshipping.testing.mock import Mock

_LOG = logging.getLogger(__name__)

_HEADERS: Headers = (
    ("content-type", "application/json"),
    ("x-content-type-options", "nosniff"),
    ("cache-control", "no-store"),
    ("cross-origin-resource-policy", "same-origin"),
)


class _Error(Exception):
    """The request is not carried out: status, why, and further headers."""

    def __init__(self, status: int, why: str, *headers: tuple[str, str]) -> None:
        super().__init__(why)
        self.status, self.why, self.headers = status, why, headers


def control(mock: Mock, shelf: Shelf | None = None) -> Callable[[Request], Response | None]:
    """What answers all requests for the mock itself, and gives None for those to CJ.

    It may be called from several threads, and never raises.

    Args:
        mock: what is controlled.
        shelf: of this mock; a new one when left out, which begins with the first request here.
    """

    kept = shelf or Shelf(mock)

    def answer(request: Request) -> Response | None:
        if not _is_root(request.path) and not request.path.startswith(ROOT):
            return None
        kept.begin()
        try:
            return _sent(200, _carried_out(mock, kept, request))
        except _Error as error:
            return _sent(error.status, {"error": error.why}, *error.headers)
        except Exception:
            _LOG.exception("%s %s failed", request.method, request.path)
            return _sent(500, {"error": "the mock failed; its log says how"})

    return answer


def _carried_out(mock: Mock, shelf: Shelf, request: Request) -> Any:
    if _is_root(request.path):
        _method_is("GET", request)
        return {"paths": [_told(route) for route in ROUTES.values()]}
    route = ROUTES.get(request.path)
    if route is None:
        raise _Error(404, f"there is no {request.path}; GET {ROOT} lists what there is")
    _method_is(route.verb, request)
    try:
        result = route.act(mock, shelf, _given(route, request))
    except (ValueError, OverflowError, msgspec.DecodeError) as error:
        raise _Error(400, str(error)) from error
    return msgspec.to_builtins(result, str_keys=True)


def _is_root(path: str) -> bool:
    return path in (ROOT, ROOT.rstrip("/"))


def _method_is(verb: str, request: Request) -> None:
    allowed = ("GET", "HEAD") if verb == "GET" else (verb,)
    if request.method not in allowed:
        raise _Error(405, f"{request.path} is for {verb}", ("allow", ", ".join(allowed)))


def _given(route: Route, request: Request) -> msgspec.Struct:
    """The arguments of a request.

    Raises:
        ValueError: they cannot be read, or are not what the route takes.
    """
    struct = route.arguments.struct
    if route.verb == "GET":
        if request.query is None:
            raise ValueError("the query cannot be read")
        return msgspec.convert(dict(request.query), struct, strict=False)
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type != "application/json":
        raise _Error(415, "what is sent must be application/json")
    if request.too_large:
        raise _Error(413, f"what is sent must not be longer than {MAX_BODY:,} bytes")
    if request.query != ():
        raise ValueError("arguments belong into the body, not into the query")
    try:
        return msgspec.json.decode(request.body or b"{}", type=struct)
    except RecursionError:
        raise ValueError("what is sent is nested too deeply") from None


def _told(route: Route) -> dict[str, Any]:
    takes = route.arguments.schema
    return {"method": route.verb, "path": route.path, "does": route.summary, "takes": takes}


def _sent(status: int, data: Any, *headers: tuple[str, str]) -> Response:
    text = json.dumps(data, indent=2, ensure_ascii=False)
    # A query that was no UTF-8 has characters that JSON may not have.
    return Response(status, (*_HEADERS, *headers), f"{text}\n".encode(errors="replace"))
