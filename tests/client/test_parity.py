"""Sync and async are one client twice: the same names, parameters, types and words."""

from __future__ import annotations

import inspect
import re
from functools import cached_property
from typing import Any

import pytest
from tests.support.clients import async_client, client
from tests.support.docexamples import words
from tests.support.document import operations

from cjdropshipping import CJ, AsyncCJ, AsyncPage, AsyncPaging, AsyncWalk, Page, Walk
from cjdropshipping_api.client import AsyncResources, Resources
from cjdropshipping_api.operations import OPERATIONS
from cjdropshipping_api.operations._jobs import JOBS
from cjdropshipping_runtime.operation import PagedOperation

SYNC, ASYNC = client(lambda request: 1 / 0), async_client(lambda request: 1 / 0)  # type: ignore[arg-type,return-value]
RESOURCES = [name for name, value in vars(Resources).items() if isinstance(value, cached_property)]
PUBLIC = [name for name in RESOURCES if not name.startswith("_")]


def methods(resource: Any) -> dict[str, Any]:
    """Generated operations and jobs, and flows, in the order of the classes."""
    return {
        name: getattr(resource, name)
        for kind in type(resource).__mro__
        for name in vars(kind)
        if not name.startswith("_")
    }


PAIRS = [
    pytest.param(
        method,
        methods(getattr(ASYNC, resource)).get(name),
        f"{resource}_{name}",
        id=f"{resource}.{name}",
    )
    for resource in PUBLIC
    for name, method in methods(getattr(SYNC, resource)).items()
]


def test_the_same_resources() -> None:
    late = [name for name, value in vars(AsyncResources).items() if name in RESOURCES and value]
    assert late == RESOURCES
    for name in PUBLIC:
        one, other = getattr(SYNC, name), getattr(ASYNC, name)
        assert type(other).__name__ == f"Async{type(one).__name__}"
        assert type(one).__doc__ == type(other).__doc__
        assert getattr(Resources, name).__doc__ == getattr(AsyncResources, name).__doc__
        assert [*methods(one)] == [*methods(other)]
        assert getattr(SYNC, name) is one


def test_a_method_for_every_operation_of_the_spec() -> None:
    ids = sorted(operations())
    named = {str(param.values[2]) for param in PAIRS}
    assert set(ids) <= named
    assert {job.replace(".", "_", 1) for job in JOBS} <= named
    assert sorted(operation.id for operation in OPERATIONS.values()) == ids


@pytest.mark.parametrize(("one", "other", "name"), PAIRS)
def test_the_same_method(one: Any, other: Any, name: str) -> None:
    known = {op.id: op for op in OPERATIONS.values()}
    mine, theirs = inspect.signature(one), inspect.signature(other)
    assert mine.parameters == theirs.parameters
    assert words(one) == words(other)
    assert not inspect.iscoroutinefunction(one)
    if isinstance(known.get(name), PagedOperation):
        item = re.fullmatch(r"Page\[(.+)\]", mine.return_annotation)
        assert item
        assert theirs.return_annotation == f"AsyncPaging[{item[1]}]"
        assert "cursor" in mine.parameters
    elif name in {job.replace(".", "_", 1) for job in JOBS}:
        assert f"Async{mine.return_annotation}" == theirs.return_annotation
        assert inspect.iscoroutinefunction(other)
    else:
        assert mine.return_annotation == theirs.return_annotation
        assert inspect.iscoroutinefunction(other) is (name in known)


@pytest.mark.parametrize("name", ["call", "with_options", "close"])
def test_the_clients_alike(name: str) -> None:
    one, other = getattr(CJ, name), getattr(AsyncCJ, name)
    assert inspect.signature(one) == inspect.signature(other)
    assert words(one) == words(other)


def test_both_are_built_alike() -> None:
    one, other = inspect.signature(CJ), inspect.signature(AsyncCJ)
    assert [*one.parameters] == [*other.parameters]
    for name, parameter in one.parameters.items():
        theirs = str(other.parameters[name]).replace("httpx.AsyncBase", "httpx.Base")
        assert str(parameter) == theirs


def public(kind: type[Any]) -> set[str]:
    return {name for name in dir(kind) if not name.startswith("_")}


def test_pages_and_walks_alike() -> None:
    assert public(Page) == public(AsyncPage)
    assert public(Walk) | {"aclose"} == public(AsyncWalk)
    assert public(AsyncPaging) == {"walk"}
    for one, other in ((Page, AsyncPage), (Walk, AsyncWalk)):
        for name in public(one):
            mine, theirs = inspect.getattr_static(one, name), inspect.getattr_static(other, name)
            assert isinstance(mine, property) == isinstance(theirs, property), name
    ahead = inspect.signature(AsyncPage.walk).parameters.keys() - {"prefetch"}
    assert inspect.signature(Page.walk).parameters.keys() == ahead
