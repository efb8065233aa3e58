"""Cursors: plain text from which another process goes on with the same call, and no other."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjdropshipping_api.operations import (
    MY_PRODUCTS_LIST,
    PRODUCTS_LIST,
    PRODUCTS_SEARCH,
    REVIEWS_LIST,
)
from cjdropshipping_runtime.errors import CursorError
from cjdropshipping_runtime.paging import Position, begin

names = st.sampled_from(["keyWord", "size", "features", "minPrice", "timeStart", "a=b&c"])
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)
values = texts | st.integers() | st.booleans() | st.lists(texts, max_size=3) | st.none()
queries = st.dictionaries(names, values)


@given(query=queries, number=st.integers(1, 10**6), skip=st.integers(0, 200))
def test_a_cursor_brings_the_whole_call_along(query: Any, number: int, skip: int) -> None:
    search, start = begin(PRODUCTS_SEARCH, query, None)
    assert start == Position(1, 0)
    cursor = search.cursor(Position(number, skip))
    assert "\n" not in cursor
    again: tuple[dict[str, Any], ...] = ({}, query)
    for repeated in again:
        resumed, position = begin(PRODUCTS_SEARCH, repeated, cursor)
        assert position == Position(number, skip)
        assert sorted(resumed.at(number).query) == sorted(search.at(number).query)
        assert resumed.cursor(position) == cursor


def test_page_one_is_named_only_by_who_asked_for_it() -> None:
    unnamed, start = begin(PRODUCTS_LIST, {"pageSize": 5}, None)
    assert unnamed.at(start.number).query == [("pageSize", "5")]
    assert unnamed.at(2).query == [("pageSize", "5"), ("pageNum", "2")]
    named, start = begin(PRODUCTS_LIST, {"pageNum": 1, "pageSize": 5}, None)
    assert named.at(start.number).query == [("pageSize", "5"), ("pageNum", "1")]


@pytest.mark.parametrize("page", [7, "7"])
def test_a_call_may_begin_at_any_page(page: Any) -> None:
    search, start = begin(PRODUCTS_LIST, {"pageNum": page}, None)
    assert start == Position(7)
    assert search.at(8).query == [("pageNum", "8")]


def test_an_operation_without_pages_has_a_cursor_too() -> None:
    search, _ = begin(MY_PRODUCTS_LIST, {"keyword": "lamp"}, None)
    _, position = begin(MY_PRODUCTS_LIST, {}, search.cursor(Position(1, 4)))
    assert position == Position(1, 4)


def cursor_of(operation: Any, **query: Any) -> str:
    search, _ = begin(operation, query, None)
    return search.cursor(Position(3, 17))


@pytest.mark.parametrize(
    "other",
    [
        {"keyWord": "hat"},
        {"keyWord": "cap", "size": 50},
        {"keyWord": ["cap", "hat"]},
        {"keyWord": ""},
        {"page": 3},
        {"page": 1},
        {"categoryId": "7"},
    ],
)
def test_other_parameters_than_the_cursors_are_an_error(other: dict[str, Any]) -> None:
    cursor = cursor_of(PRODUCTS_SEARCH, keyWord="cap", size=20)
    with pytest.raises(CursorError, match="other parameters") as caught:
        begin(PRODUCTS_SEARCH, other, cursor)
    assert caught.value.operation == "products_search"


@pytest.mark.parametrize("same", [{}, {"keyWord": "cap"}, {"size": 20}, {"size": "20"}])
def test_the_same_parameters_may_be_given_again(same: dict[str, Any]) -> None:
    cursor = cursor_of(PRODUCTS_SEARCH, keyWord="cap", size=20)
    _, position = begin(PRODUCTS_SEARCH, same, cursor)
    assert position == Position(3, 17)


@pytest.mark.parametrize("operation", [PRODUCTS_LIST, MY_PRODUCTS_LIST])
def test_the_cursor_of_another_operation_is_an_error(operation: Any) -> None:
    with pytest.raises(CursorError, match="reviews_list") as caught:
        begin(operation, {}, cursor_of(REVIEWS_LIST, pid="7"))
    assert caught.value.operation == operation.id


@given(cursor=st.text() | st.binary().map(lambda some: some.decode("latin-1")))
@example(cursor="")
@example(cursor="null")
@example(cursor="3")
@example(cursor="[]")
@example(cursor="{}")
@example(cursor="\ud800")
@example(cursor="[" * 5000)
@example(cursor='{"operation":"products_search","x":' + "[" * 5000)
@example(cursor='{"operation":"products_search","query":{},"page":0,"skip":0}')
@example(cursor='{"operation":"products_search","query":{},"page":1,"skip":-1}')
@example(cursor='{"operation":"products_search","query":{},"page":1.5,"skip":0}')
@example(cursor='{"operation":"products_search","query":{},"page":"2"}')
@example(cursor='{"operation":"products_search","query":{"size":5},"page":2}')
@example(cursor='{"operation":"products_search","query":{},"page":2')
@example(cursor='{"query":{},"page":2}')
def test_any_other_text_is_an_error(cursor: str) -> None:
    with pytest.raises(CursorError) as caught:
        begin(PRODUCTS_SEARCH, {}, cursor)
    assert caught.value.operation == "products_search"
