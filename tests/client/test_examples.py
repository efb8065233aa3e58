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
    words,
)

OF_RESOURCES, GENERAL = dict(public_methods()), dict(general_methods())
ALL = {**OF_RESOURCES, **GENERAL}
UNCALLED = {*QUIET, "watch"}
"""Nothing is called by these, so that no call can fail."""


def doc(function: Any) -> str:
    return inspect.getdoc(function) or ""


def test_the_methods_are_found() -> None:
    assert len(OF_RESOURCES) > 79


def whole(name: str, function: Any, *parts: str) -> None:
    """Whether a docstring has these parts, explains all arguments and shows a call."""
    text, parameters = doc(function), inspect.signature(function).parameters
    for part in parts:
        assert re.search(rf"^{part}:", text, re.MULTILINE), f"{name} has no {part}"
    documented = set(re.findall(r"^    \*{0,2}(\w+):", text, re.MULTILINE))
    missing = set(parameters) - documented - {"self"}
    assert not missing, f"{name} does not explain {sorted(missing)}"
    assert ">>> " in text


@pytest.mark.parametrize("name", OF_RESOURCES)
def test_the_docstring_is_whole(name: str) -> None:
    raises = () if name.rpartition(".")[2] in UNCALLED else ("Raises",)
    whole(name, OF_RESOURCES[name].one, "Returns", *raises, "Example", "Source")


@pytest.mark.parametrize("name", GENERAL)
def test_the_docstring_of_clients_and_jobs_is_whole(name: str) -> None:
    ends = name.rpartition(".")[2]
    returns = () if ends in ("close", "forget") else ("Returns",)
    raises = () if ends in ("close", "forget", "token") else ("Raises",)
    for function in GENERAL[name][:2]:
        whole(name, function, *returns, *raises, "Example")
    assert words(GENERAL[name].one) == words(GENERAL[name].other)


@pytest.mark.parametrize("name", ALL)
def test_the_sync_example_runs(name: str) -> None:
    assert run_sync(doc(ALL[name].one), shop()) > 0


@pytest.mark.parametrize("name", ALL)
def test_the_async_example_runs(name: str) -> None:
    _, other, is_inherited = ALL[name]
    assert run_async(doc(other), shop(), is_inherited=is_inherited) > 0


def test_only_flows_and_what_calls_nothing_show_the_async_client_a_sync_example() -> None:
    inherited = {name for name, pair in ALL.items() if pair.is_inherited}
    generated = {name for name in OF_RESOURCES if "await " in doc(OF_RESOURCES[name].other)}
    assert not inherited & generated
    assert inherited & GENERAL.keys() == {"job.token", "job.forget"}


@pytest.mark.parametrize(
    "example",
    [
        ">>> cj.close()",
        ">>> wallet = cj.payments.get_balance()",
        ">>> wallet = cj.payments.get_balance()\n>>> print(wallet.amount)\n100000.00",
        '>>> job = await cj.orders.watch("SANDBOX-1", until="SHIPPED")\n>>> job.status()\n...',
        '>>> job = cj.orders.watch("SANDBOX-1", until="SHIPPED")',
    ],
)
def test_an_await_too_few_is_found(example: str) -> None:
    with pytest.raises(AssertionError, match="not awaited"):
        run_async(example, shop())
