"""What an arrangement takes: which details, of which form, in which range."""

from __future__ import annotations

import re
from typing import Any

import pytest

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.arrangements import Arrangements

WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("order goes on", {"looks": "2"}, "looks must be a whole number, but is '2'"),
    ("order goes on", {"looks": True}, "looks must be a whole number, but is True"),
    ("order goes on", {"to": "NOPE"}, "to must be 'SHIPPED', 'DELIVERED' or 'CANCELLED', but is"),
    ("payment shows late", {"looks": 2.5}, "looks must be a whole number, but is 2.5"),
    ("payment shows late", {"looks": -3}, "looks must be 1 to 2,147,483,647, but is -3"),
    ("cart intercepts", {"code": "x"}, "code must be a whole number, but is 'x'"),
    ("cart intercepts", {"code": 0}, "code must be 1 to 2,147,483,647, but is 0"),
    ("cart intercepts", {"reason": 5}, "reason must be a text, but is 5"),
    ("makeup costs otherwise", {"cents": "x"}, "cents must be a whole number, but is 'x'"),
    ("makeup costs otherwise", {"cents": -500}, "cents must be 1 to 2,147,483,647, but is -500"),
    ("makeup costs otherwise", {}, "makeup costs otherwise needs cents"),
    ("private shortage", {"quantity": "x"}, "quantity must be a whole number"),
    ("private shortage", {"quantity": -4}, "quantity must be 0 to 2,147,483,647, but is -4"),
    ("private amount differs", {"cents": 10**30}, "cents must be -2,147,483,648 to 2,147,483,647"),
    ("private no logistics", {"error": 5}, "error must be a text, but is 5"),
    ("private other spelling", {"fee": "cost"}, "fee must be 'shippingCost', 'freightAmount' or"),
    ("parent product unmatched", {"codes": 5}, "codes must be a list, but is 5"),
    ("parent product unmatched", {"codes": "abc"}, "codes must be a list, but is 'abc'"),
    ("parent product unmatched", {"codes": [5]}, "each of codes must be a text, but is 5"),
    ("line abnormal", {"types": ["6"]}, "each of types must be a whole number, but is '6'"),
    ("outbound stock shrinks", {"pieces": 1.5}, "pieces must be a whole number, but is 1.5"),
    ("outbound stock shrinks", {"always": "no"}, "always must be true or false, but is 'no'"),
    ("legacy service products", {"pieces": "x"}, "pieces must be a whole number"),
    ("legacy shops", {"shops": 5}, "shops must be a list, but is 5"),
    ("legacy shops", {"shops": [5]}, "each of shops must have id, name and type, but is 5"),
    ("legacy shops", {"shops": [{"id": 5}]}, "each of shops must have id, name and type, but is"),
    ("legacy shops", {}, "legacy shops needs shops"),
]


def made(mock: Mock) -> Any:
    return mock.account.state(Arrangements).made


@pytest.mark.parametrize(("name", "details", "why"), WRONG)
def test_a_detail_of_another_form_is_refused(
    mock: Mock, name: str, details: dict[str, Any], why: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(why)):
        mock.arrange(name, **details)
    assert made(mock) == {}


def test_a_whole_float_is_kept_as_the_number(mock: Mock) -> None:
    mock.arrange("payment shows late", looks=2.0)
    (details,) = made(mock).values()
    assert repr(details) == "{'looks': 2}"


def test_a_list_is_kept_as_it_was(mock: Mock) -> None:
    codes = ["CJ-1"]
    mock.arrange("parent product unmatched", codes=codes)
    codes.append("CJ-2")
    (details,) = made(mock).values()
    assert details == {"codes": ["CJ-1"]}


def test_only_what_there_is_can_be_lifted(mock: Mock) -> None:
    with pytest.raises(ValueError, match="unknown arrangement payment restrictd"):
        mock.lift("payment restrictd")
    mock.lift("payment restricted")


def test_a_key_is_a_text(mock: Mock) -> None:
    wrong: Any = 5
    with pytest.raises(ValueError, match="key must be a text, but is 5"):
        mock.arrange("payment restricted", wrong)
    with pytest.raises(ValueError, match="key must be a text, but is 5"):
        mock.lift("payment restricted", wrong)
