"""Every public method tells what it takes, gives and raises, where that is documented, and how."""

from __future__ import annotations

import inspect
import re
from typing import Any

import pytest
from tests.support.docexamples import public_methods, run_async, run_sync, shop

from cjdropshipping import CJ, AsyncCJ

SYNC = dict(public_methods(CJ))
ASYNC = dict(public_methods(AsyncCJ))


def doc(function: Any) -> str:
    return inspect.getdoc(function) or ""


def test_both_clients_have_the_same_methods() -> None:
    assert sorted(SYNC) == sorted(ASYNC)
    assert len(SYNC) > 79


@pytest.mark.parametrize("name", SYNC)
def test_the_docstring_is_whole(name: str) -> None:
    text, parameters = doc(SYNC[name]), inspect.signature(SYNC[name]).parameters
    for part in ("Returns:", "Example:", "Source:"):
        assert re.search(rf"^{part}", text, re.MULTILINE), f"{name} has no {part}"
    documented = set(re.findall(r"^    \*{0,2}(\w+):", text, re.MULTILINE))
    missing = set(parameters) - documented
    assert not missing, f"{name} does not explain {sorted(missing)}"
    assert ">>> " in text


@pytest.mark.parametrize("name", SYNC)
def test_the_sync_example_runs(name: str) -> None:
    assert run_sync(doc(SYNC[name]), shop()) > 0


@pytest.mark.parametrize("name", ASYNC)
def test_the_async_example_runs(name: str) -> None:
    assert run_async(doc(ASYNC[name]), shop()) > 0
