"""Models: values kept as sent, parsed on access; and the reply behind the root object."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from tests.support.document import SCHEMAS
from tests.support.replies import enveloped
from tests.support.shapes import ALL_MODELS

from cjdropshipping_api import models as m
from cjdropshipping_api.operations import CATEGORIES_LIST, VARIANTS_GET
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import ReplyError
from cjdropshipping_runtime.model import ScalarField, attribute_of
from cjdropshipping_runtime.scalars import NOTATIONS


def read(operation: Any, content: bytes) -> Any:
    return Reader().read(operation, Received(200, {}, content))


def test_every_scalar_of_the_spec_is_one_in_the_models() -> None:
    assert len(ALL_MODELS) > 100
    for model in ALL_MODELS:
        properties = SCHEMAS[model.__name__]["properties"]
        fields = {info.encode_name: info.name for info in msgspec.structs.fields(model)}
        assert properties.keys() == fields.keys()
        for wire_name, schema in properties.items():
            component = schema.get("$ref", "").rpartition("/")[2]
            attribute = attribute_of(model, fields[wire_name])
            if component in NOTATIONS:
                assert isinstance(attribute, ScalarField)
                assert attribute.notation is NOTATIONS[component]
            else:
                assert not isinstance(attribute, ScalarField)


def test_values_are_kept_as_sent() -> None:
    variant = read(VARIANTS_GET, enveloped({"vid": "7", "variantSellPrice": "3.10"}))
    assert repr(variant).startswith("Variant(vid='7'")
    assert "variant_sell_price='3.10'" in repr(variant)
    assert variant == m.Variant(vid="7", variant_sell_price="3.10")  # type: ignore[arg-type]
    assert variant != m.Variant(vid="7", variant_sell_price=Decimal("3.1"))
    assert msgspec.json.encode(variant) == b'{"vid":"7","variantSellPrice":"3.10"}'
    for other in (copy.copy(variant), copy.deepcopy(variant), pickle.loads(pickle.dumps(variant))):  # noqa: S301
        assert repr(other) == repr(variant)
        assert other.variant_sell_price == Decimal("3.10")


def test_writing_replaces_what_was_sent() -> None:
    variant = m.Variant(vid="7")
    assert variant.variant_sell_price is None
    variant.variant_sell_price = Decimal("1.50")
    assert variant.variant_sell_price == Decimal("1.50")


def test_the_root_of_a_reply_knows_it() -> None:
    content = enveloped({"vid": "7", "isNew": 1.50, "combineVariants": [{"vid": "8"}]})
    variant = read(VARIANTS_GET, content)
    assert variant.raw == {"vid": "7", "isNew": Decimal("1.5"), "combineVariants": [{"vid": "8"}]}
    assert (variant.reply.status, variant.reply.code) == (200, 200)
    assert variant.reply.content == content
    assert variant.combine_variants[0].reply is None
    assert variant.combine_variants[0].raw is None


def test_rows_are_a_list_that_knows_its_reply() -> None:
    rows = read(CATEGORIES_LIST, enveloped([{"categoryFirstName": "Bags", "icon": "b.png"}]))
    assert rows == [m.CategoryFirst(category_first_name="Bags")]
    assert rows.raw == [{"categoryFirstName": "Bags", "icon": "b.png"}]
    assert rows.reply.operation == "categories_list"


def test_raw_of_a_reply_with_rubbish_where_nobody_looked_is_a_typed_error() -> None:
    variant = read(VARIANTS_GET, b'{"code":200,"requestId":"r-1","data":{"vid":"7","x":"\xff"}}')
    assert variant.vid == "7"
    with pytest.raises(ReplyError) as caught:
        variant.raw  # noqa: B018
    assert (caught.value.operation, caught.value.request_id) == ("variants_get", "r-1")
