"""An entry of the address book becomes the address of an outbound order."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.sendingout import Warehouse

from cjdropshipping.flows.outbound import Outbound
from cjdropshipping.testing import Mock
from cjdropshipping_api import models as m


def test_every_field_has_its_name_in_the_order() -> None:
    with Mock(products=10).client() as cj:
        entry = cj.outbound.list_addresses()[1]
        assert cj.outbound.address_of(entry) == {
            "customerName": "Kim Example",
            "shippingAddress": "Beispielweg 2",
            "shippingAddress2": "Hinterhaus",
            "city": "Berlin",
            "province": "Berlin",
            "town": "Mitte",
            "countryCode": "DE",
            "country": "Germany",
            "zipCode": "10115",
            "phone": "0305550100",
            "email": "kim@example.com",
            "consigneeId": "CONSIGNEE002",
        }


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        (m.OutboundAddressCandidate(first_name="Kim", last_name="Example"), "Kim Example"),
        (m.OutboundAddressCandidate(name="Sam", first_name="Kim"), "Sam"),
        (m.Address(last_name="Example"), "Example"),
    ],
)
def test_a_name_may_be_in_two_parts(entry: Any, name: str) -> None:
    assert Outbound.address_of(entry) == {"customerName": name}


def test_goods_can_be_sent_there() -> None:
    warehouse = Warehouse()
    with warehouse.mock.client(instant=True) as cj:
        for entry in cj.outbound.list_addresses():
            asked: Any = warehouse.form(2, address=cj.outbound.address_of(entry))
            sent = cj.outbound.run(asked)
            assert sent.next_action == "FINISHED"
    assert warehouse.mint.shipped == 4


@pytest.mark.parametrize("missing", ["sku", "stan_product_id", "private_order_id"])
def test_a_line_names_its_goods_or_is_none(missing: str) -> None:
    given: dict[str, Any] = {"sku": "A-1", "stan_product_id": "V1", "private_order_id": "SY1"}
    line = {"sku": "A-1", "stanProductId": "V1", "privateOrderId": "SY1", "quantity": 3}
    assert Outbound.line_of(m.OutboundProduct(**given), 3) == line
    with pytest.raises(ValueError, match="no SKU, variant id or private order"):
        Outbound.line_of(m.OutboundProduct(**{**given, missing: None}), 3)
    with pytest.raises(ValueError, match="at least one piece is shipped, not 0"):
        Outbound.line_of(m.OutboundProduct(**given), 0)
