"""The quick look over all scalars of a reply: it looks at each of them, wherever it is."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import pytest
from tests.support.notations import BAD, GOOD
from tests.support.replies import wire
from tests.support.samples import full
from tests.support.shapes import (
    ALL_MODELS,
    ALL_OPERATIONS,
    SHAPES,
    Leaf,
    ListOf,
    ObjectOf,
    models_below,
)

from cjdropshipping_api import models as m
from cjdropshipping_runtime.verify import flatten, model_in, plan_of

SCALARS = [
    (model, key, inner.attribute, inner.shape.kind)
    for model in ALL_MODELS
    for key, inner in ObjectOf(model).fields.items()
    if isinstance(inner.shape, Leaf) and inner.shape.kind[0].isupper() and inner.shape.kind != "Any"
]


def rows_of(model: Any, count: int) -> list[Any]:
    rows = wire(full(ListOf(ObjectOf(model), nulls=False), rows=count, deep=False))
    return msgspec.convert(rows, list[model])


def test_there_is_something_to_verify() -> None:
    assert len(SCALARS) > 200
    assert {kind for *_, kind in SCALARS} == {kind for kind in GOOD if kind[0].isupper()} - {"Any"}


@pytest.mark.parametrize(
    ("model", "key", "attribute", "kind"),
    [pytest.param(*scalar, id=f"{scalar[0].__name__}.{scalar[1]}") for scalar in SCALARS],
)
def test_every_scalar_of_every_model_is_looked_at(
    model: Any, key: str, attribute: str, kind: str
) -> None:
    rows = rows_of(model, 3)
    assert plan_of(model).accepts(rows)
    for bad in BAD[kind]:
        setattr(rows[1], attribute, bad.wire)
        assert not plan_of(model).accepts(rows)
        assert not plan_of(model).accepts(rows[1:2])
        assert plan_of(model).accepts(rows[2:])
    setattr(rows[1], attribute, None)
    assert plan_of(model).accepts(rows)


def test_objects_inside_objects_are_looked_at() -> None:
    deep = m.Variant(combine_variants=[m.Variant(), m.Variant(combine_variants=[m.Variant()])])
    assert plan_of(m.ProductDetail).accepts([m.ProductDetail(), m.ProductDetail(variants=[deep])])
    assert deep.combine_variants
    assert deep.combine_variants[1].combine_variants
    bad: Any = deep.combine_variants[1].combine_variants[0]
    bad.variant_weight = "heavy"
    assert not plan_of(m.ProductDetail).accepts([m.ProductDetail(variants=[deep])])


def test_rows_without_scalars_need_no_look() -> None:
    assert plan_of(m.CategoryFirst).scalars == []
    assert plan_of(m.CategoryFirst).children == []


@pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=lambda o: str(o.id))
def test_the_model_in_a_type(operation: Any) -> None:
    shape = SHAPES[operation.id]
    model = model_in(operation.data)
    assert (model is None) == (not models_below(shape))
    assert model in {None, *models_below(shape)}


def test_objects_are_found_in_lists_and_maps_and_null_is_none() -> None:
    one, two, three = m.Variant(vid="1"), m.Variant(vid="2"), m.Variant(vid="3")
    assert flatten([one, None, [two, None], [[three]], {"a": one, "b": [two]}]) == [
        *(one, two, three),
        *(one, two),
    ]
    assert flatten([None, [], {}, [None], "x", 1, Decimal(1)]) == []
