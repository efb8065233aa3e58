"""Every public method tells what it takes, gives and raises, where that is documented, and how."""

from __future__ import annotations

import inspect
import re
from typing import Any

import pytest
from tests.support.docexamples import (
    QUIET,
    general_methods,
    public_methods,
    run_async,
    run_sync,
    shop,
)

from cjdropshipping import CJ, AsyncCJ

SYNC = dict(public_methods(CJ))
ASYNC = dict(public_methods(AsyncCJ))
GENERAL, GENERAL_ASYNC = dict(general_methods(CJ)), dict(general_methods(AsyncCJ))
UNCALLED = {*QUIET, "watch"}
"""Nothing is called by these, so that no call can fail."""


def doc(function: Any) -> str:
    return inspect.getdoc(function) or ""


def test_both_clients_have_the_same_methods() -> None:
    assert sorted(SYNC) == sorted(ASYNC)
    assert len(SYNC) > 79


def whole(name: str, function: Any, *parts: str) -> None:
    """Whether a docstring has these parts, explains all arguments and shows a call."""
    text, parameters = doc(function), inspect.signature(function).parameters
    for part in parts:
        assert re.search(rf"^{part}:", text, re.MULTILINE), f"{name} has no {part}"
    documented = set(re.findall(r"^    \*{0,2}(\w+):", text, re.MULTILINE))
    missing = set(parameters) - documented - {"self"}
    assert not missing, f"{name} does not explain {sorted(missing)}"
    assert ">>> " in text


@pytest.mark.parametrize("name", SYNC)
def test_the_docstring_is_whole(name: str) -> None:
    raises = () if name.rpartition(".")[2] in UNCALLED else ("Raises",)
    whole(name, SYNC[name], "Returns", *raises, "Example", "Source")


@pytest.mark.parametrize("name", GENERAL)
def test_the_docstring_of_clients_and_jobs_is_whole(name: str) -> None:
    ends = name.rpartition(".")[2]
    returns = () if ends in ("close", "forget") else ("Returns",)
    raises = () if ends in ("close", "forget", "token") else ("Raises",)
    whole(name, GENERAL[name], *returns, *raises, "Example")
    assert doc(GENERAL[name]) == doc(GENERAL_ASYNC[name])


@pytest.mark.parametrize("name", [*SYNC, *GENERAL])
def test_the_sync_example_runs(name: str) -> None:
    assert run_sync(doc({**SYNC, **GENERAL}[name]), shop()) > 0


@pytest.mark.parametrize("name", [*ASYNC, *GENERAL_ASYNC])
def test_the_async_example_runs(name: str) -> None:
    assert run_async(doc({**ASYNC, **GENERAL_ASYNC}[name]), shop()) > 0
