"""Links lead to what they say: every one of them, with the state that calls before have made."""

from __future__ import annotations

from tests.contract.exceptions import AS_DOCUMENTED
from tests.contract.following import Follower
from tests.contract.links import links
from tests.contract.subject import DOCUMENT


def test_every_link_leads_to_a_success(followed: Follower) -> None:
    taken = {str(link) for link in followed.taken}
    assert [str(link) for link in links(DOCUMENT.tree) if str(link) not in taken] == []
    assert len(taken) > 100


def test_chains_are_long(followed: Follower) -> None:
    """Not only from a list to one of its rows: from a product to a paid order and its waybill."""
    lengths = {str(link): len(chain) for link, (_, chain) in followed.taken.items()}
    assert lengths["waybills_upload -> waybills_update"] >= 6
    assert lengths["private_inventory_create_order -> payments_pay_v2"] >= 6
    assert lengths["merge_submit_result -> orders_get"] >= 7


def test_every_documented_answer_that_may_be_one_is_one(followed: Follower) -> None:
    assert followed.answered_as_documented == set(AS_DOCUMENTED)
