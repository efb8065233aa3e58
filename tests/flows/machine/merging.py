"""Orders merged: groups as they were found, and groups that nobody would merge."""

from __future__ import annotations

import inspect
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import multiple, rule
from tests.flows.machine.base import Base, broken, orders
from tests.flows.machine.driver import Trouble, troubles
from tests.flows.machine.errands import Errand
from tests.flows.machine.saying import true, within

from cjdropshipping.flows.merge import MATCHING, SUBMITTING
from cjdropshipping.testing.accounts.ledger import Orders
from cjdropshipping.testing.chapters.merge.submit import Merged

TIMEOUT = 60
"""Seconds, of the mock's clock, after which a job is left to be followed later."""


def result_of(job: Any) -> Any:
    """The result of a job, of either kind of client."""
    if not inspect.isawaitable(job):
        return job.result(timeout=TIMEOUT)

    async def finished() -> Any:
        return await (await job).result(timeout=TIMEOUT)

    return finished()


class Merging(Base):
    """Rules about merges."""

    @rule(
        target=broken,
        status=st.sampled_from([100, 100, 101]),
        drop=st.integers(0, 2),
        trouble=troubles,
        at_once=st.booleans(),
    )
    def match_and_submit(self, status: int, drop: int, trouble: Trouble, at_once: bool) -> Any:
        """What is found is submitted; of each group the last orders are dropped."""
        rows: list[Any] = []

        def start(cj: Any, keep: Any, token: str | None) -> Any:
            return result_of(cj.merge.match(True, status) if token is None else cj.resume(token))

        def agrees(found: Any) -> None:
            rows.extend(row for group in found or () for row in group.merge_shop_order_vo_list)

        left = self.errand(Errand("match", start, agrees), trouble, at_once)
        groups = [self.driver.client.merge.group_of(row, order_status=status) for row in rows]
        for group in groups:
            kept = len(group.order_code_list) - drop
            group.order_code_list = group.order_code_list[: max(kept, 1)]
        if not groups:
            return left
        return self.submit(groups, trouble, at_once)

    @rule(
        target=broken,
        codes=st.lists(orders, min_size=1, max_size=3, unique=True),
        status=st.sampled_from([100, 101]),
        way=st.sampled_from(["PostNL", "nothing"]),
        trouble=troubles,
    )
    def submit_anything(self, codes: list[str], status: int, way: str, trouble: Trouble) -> Any:
        """A group as somebody might make it up."""
        group = {
            "logisticName": way,
            "orderCodeList": codes,
            "orderNumber": self.number("m"),
            "orderStatus": status,
            "packType": 0,
        }
        return self.submit([group], trouble, at_once=True)

    def submit(self, groups: list[Any], trouble: Trouble, at_once: bool) -> Any:
        def start(cj: Any, keep: Any, token: str | None) -> Any:
            return result_of(cj.merge.submit(groups) if token is None else cj.resume(token))

        def agrees(outcome: Any) -> None:
            if outcome is None:
                return
            merged = self.mock.account.state(Merged).into
            within("orders told as merged", outcome.new_order_code_list or (), merged.values())
            for failure in outcome.merge_fail_order_group_list or ():
                true("a group failed for no reason", failure.error_code)

        return self.errand(Errand("submit", start, agrees), trouble, at_once)

    @rule(target=orders, token=st.sampled_from([MATCHING, SUBMITTING]))
    def follow(self, token: str) -> Any:
        """Whatever the account has under way; what came of merges is an order like others."""
        self.errand(Errand("follow", lambda cj, *_: result_of(cj.resume(token))))
        ledger = self.mock.account.state(Orders)
        into = dict.fromkeys(self.mock.account.state(Merged).into.values())
        return multiple(*[new for new in into if ledger.of_id(new)])
