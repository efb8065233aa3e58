"""The mock as its control path shows it."""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing import Mock, Request, Response
from cjdropshipping.testing.control import control


class Remote:
    """A mock as somebody sees it who has only its control path."""

    def __init__(self, mock: Mock) -> None:
        self._answer = control(mock)

    def __call__(self, request: Request) -> Response:
        response = self._answer(request)
        assert response is not None
        assert dict(response.headers)["content-type"] == "application/json"
        return response

    def get(self, target: str) -> Any:
        return self._good(Request.to("GET", f"/_mock/{target}"))

    def post(self, target: str, **arguments: Any) -> Any:
        return self._good(Request.to("POST", f"/_mock/{target}", json=arguments))

    def refused(self, method: str, target: str, **parts: Any) -> tuple[int, str]:
        response = self(Request.to(method, f"/_mock/{target}", **parts))
        (error,) = response.json().values()
        return response.status, error

    def _good(self, request: Request) -> Any:
        response = self(request)
        assert response.status == 200, response.body
        return response.json()
