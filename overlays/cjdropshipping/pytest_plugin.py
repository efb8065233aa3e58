"""The pytest plugin of the mock: every project that has the package installed has these fixtures.

    @pytest.mark.cj_mock(seed=7, accounts=2, ...)      what Mock takes
        └──> cj_mock ──> Mock                          of each test its own
               ├── cj            a client of it, in process, that never waits
               ├── async_cj      the same for asyncio
               └── cj_mock_url   the mock behind a socket, for programs of their own

A test that fails shows the last requests of its mock. Nothing of the mock is imported before a test
asks for it.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from inspect import signature
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from cjdropshipping import CJ, AsyncCJ
    from cjdropshipping.testing import Mock, Recorded

_DISTRIBUTION = "cjdropshipping-client"
_MARK = "cj_mock"
_MOCK = pytest.StashKey["Mock"]()

#: How many requests the report of a failed test shows, and how much of each target.
_SHOWN = 20
_TARGET = 100


def pytest_configure(config: pytest.Config) -> None:
    """Makes the mark known."""
    config.addinivalue_line(
        "markers",
        f"{_MARK}(**options): how the mock of the test is made (what cjdropshipping.testing.Mock "
        "takes); a nearer mark goes before one of the class or module",
    )


@pytest.fixture
def cj_mock(request: pytest.FixtureRequest) -> Generator[Mock]:
    """A mock of CJ for this test alone (``cjdropshipping.testing.Mock``)."""
    with _made(_options(request.node)) as mock:
        request.node.stash[_MOCK] = mock
        yield mock


@pytest.fixture
def cj(cj_mock: Mock) -> Generator[CJ]:
    """A client of ``cj_mock``, in process. Its pauses move the mock's clock and take no time."""
    with cj_mock.client(instant=True) as client:
        yield client


@pytest.fixture
def async_cj(cj_mock: Mock) -> AsyncCJ:
    """The same for asyncio, and for nothing else such as trio; whatever runs the coroutines there.

    It has no connection, so it need not be closed; it may be: ``async with async_cj as cj``.
    """
    return cj_mock.async_client(instant=True)


@pytest.fixture
def cj_mock_url(cj_mock: Mock) -> Generator[str]:
    """The base URL of ``cj_mock``, served on a free port of loopback until the test is over."""
    with ExitStack() as until_the_end:
        with _extra_needed():
            url = until_the_end.enter_context(cj_mock.serve())
        yield url


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, Any, None]:
    """Shows the last requests of the mock with a test that failed."""
    outcome = yield
    mock = item.stash.get(_MOCK, None)
    if mock is None:
        return
    report: pytest.TestReport = outcome.get_result()
    if report.failed and (requests := mock.requests):
        report.sections.append((f"{_MARK}: last requests", _written(requests)))
    if call.when == "teardown":
        del item.stash[_MOCK]


def _options(item: pytest.Item) -> dict[str, Any]:
    """What the marks say, the nearest last."""
    options: dict[str, Any] = {}
    for mark in reversed(list(item.iter_markers(_MARK))):
        if mark.args:
            _fail(f"@pytest.mark.{_MARK} takes options by name, as in seed=7")
        options |= mark.kwargs
    return options


def _made(options: dict[str, Any]) -> Mock:
    from cjdropshipping.testing import Mock

    try:
        signature(Mock).bind(**options)
    except TypeError as error:
        _fail(f"@pytest.mark.{_MARK}: {error}")
    try:
        with _extra_needed():
            return Mock(**options)
    except (OSError, ValueError) as error:
        _fail(f"@pytest.mark.{_MARK}: {error}")


@contextmanager
def _extra_needed() -> Generator[None]:
    """Says how to get what is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("cjdropshipping"):
            raise
        _fail(f'{error.name} is missing; {_MARK} needs: pip install "{_DISTRIBUTION}[mock]"')


def _fail(why: str) -> NoReturn:
    """Ends the test without a traceback, which would tell nothing of the user's code."""
    pytest.fail(why, pytrace=False)


def _written(requests: Sequence[Recorded]) -> str:
    """One line for each of the last requests, oldest first, and what came of it."""
    lines = [_line(request) for request in requests[-_SHOWN:]]
    if len(requests) > _SHOWN:
        lines.insert(0, f"(the last {_SHOWN} of {len(requests)})")
    return "\n".join(lines)


def _line(request: Recorded) -> str:
    target = request.path
    if request.query:
        target += "?" + "&".join(f"{name}={value}" for name, value in request.query)
    if len(target) > _TARGET:
        target = f"{target[:_TARGET]}..."
    return f"{request.serial:>5}  {request.method} {ascii(target)[1:-1]}  {_outcome(request)}"


def _outcome(request: Recorded) -> str:
    said = [f"HTTP {request.status}" if request.status else "no reply"]
    if request.code is not None:
        said.append(f"code {request.code}")
    if request.fault is not None:
        said.append(f"fault {request.fault}")
    if request.reason is not None:
        said.append(f"({request.reason})")
    if request.account is not None:
        said.append(f"for {request.account}")
    return " ".join(said)
