"""Bills for supplementary payments, such as a difference in postage; gather them and pay.

pay_all    list ──> one payment order ──> payment, once ──> list

bills.py     what is listed, and what became of it
due.py       which are to be gathered
paying.py    the steps, and how they are taken up again
results.py   what the caller gets
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cjdropshipping_api import operations as ops
from cjdropshipping_api.resources import makeup as generated
from cjdropshipping_runtime.checks import check
from cjdropshipping_runtime.journal import Journal
from cjdropshipping_runtime.methods import Awaiting, Blocking, flow_method
from cjdropshipping_runtime.wire import Input, exact, listed

from .bills import Kind
from .paying import ONCE, STEPS, Facts, Paying, Via
from .results import MakeupPaid

if TYPE_CHECKING:
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import OnStep
    from cjdropshipping_runtime.wire import Amount, Many

__all__ = ["AsyncMakeup", "Makeup", "MakeupPaid"]

_ANY = ("*",)


class _MakeupFlows:
    @flow_method
    def pay_all(
        self,
        calls: Calls,
        *,
        type_: Literal[0, 1] = 0,
        diff_use_type: Literal[0, 1, 2, 3] | None = None,
        order_codes: Many[str] | None = None,
        via: Via = "balance",
        max_total: Amount | None = None,
        on_step: OnStep | None = None,
        resume: str | None = None,
    ) -> Flow[MakeupPaid]:
        """Pays the bills of one kind, with one payment order, and never twice.

        It lists the bills on all pages, compares the sum of those that are to submit (status 0)
        with the balance, gathers them, compares what the payment order asks for with that sum,
        pays, and lists again until the bills are through. Where nothing can be gathered, nothing is
        written.

        A bill that is being paid already (status 5) has a payment order somewhere, on somebody's
        screen or of a run whose token is lost. Whether it could be paid a second time is not
        documented, so it is left alone, and told among ``remaining``, which a program that runs by
        itself has to look at; it stops where you name bills, and only such are left of them. Finish
        it on the website, or gather it yourself with ``create_payment`` once you know that nobody
        pays it. Keep the token
        that ``on_step`` hands out, and a run that breaks off can finish what it has begun. Taken up
        again, it looks at the bills first; where the payment itself is in doubt, it pays only if
        the bills are unpaid and the balance is to the cent what it was, and with the same payment
        id. Do not let two runs pay the same kind of bills at a time.

        Args:
            type_: 0 bills that belong to orders, 1 others.
            diff_use_type: the purpose of the bills, required when ``type_`` is 1: 1 topping up the
                balance, 2 repayment, 3 shipping fee of a transfer. Leave it out when it is 0.
            order_codes: only these bills, by number, at least one; all of the kind by default.
            via: "balance" pays from the balance of the account; "page" makes the payment order and
                returns its URL, for a person to pay there. Called again with the token, it makes no
                other one, and tells what became of the bills.
            max_total: USD; it stops before it pays if the bills come to more. What an earlier run
                has paid is told in any case.
            on_step: called with each step, LIST, CHECK_BALANCE, GATHER, PAY and VERIFY.
            resume: a token of ``on_step`` or of an error, to go on from; the arguments that say
                which bills, and ``via``, have to be the same.

        Returns:
            The payment order, and what became of each bill. Bills that were paid can be among
            ``remaining`` for a while.

        Raises:
            InvalidInput: the arguments break documented rules; nothing was sent.
            FlowStopped: it stopped before money moved: a bill that you name is not listed, or all
                of them are in another payment order, the total is higher than expected, the balance
                is too low, the payment order is not over the sum of its bills, or the service
                refused a step. ``refused`` has what it said.
            OutcomeUnknown: the payment may be made, or may be not: go on by ``resume_token``.
            JobTimeout: it is paid, and the list cannot be had; resuming only looks again.
            TokenError: ``resume`` is no token of this call.
            CallError: a call failed; ``resume_token`` goes on.
            ValueError: ``max_total`` is no amount, or another argument is none that can be.

        Example:
            >>> paid = cj.makeup.pay_all(max_total="20.00")
            >>> paid.amount, len(paid.completed), paid.remaining
            (Decimal('16.55'), 2, ())

        Source: 5 Shopping, sections 9.1 to 9.3 (Makeup / Supplement Payments) and 7.9 (Balance
        Payment V2).
        """
        kind = Kind(type_, diff_use_type)
        if via not in STEPS:
            raise ValueError(f"via must be one of {', '.join(STEPS)}; not {via!r}")
        named = None if order_codes is None else listed(order_codes, "order_codes")
        asked = {"orderCodes": _ANY if named is None else named, **kind.asked}
        check(ops.MAKEUP_CREATE_PAYMENT, Input(body=asked))
        limit = exact(max_total, "max_total")
        about = {**kind.asked, "orderCodes": named, "via": via}
        journal = Journal.open(
            calls,
            "makeup.pay_all",
            STEPS[via],
            about=about,
            facts=Facts,
            once=ONCE,
            resume=resume,
            on_step=on_step,
        )
        return (yield from Paying(calls, journal, kind, limit).run(named, via))


class Makeup(_MakeupFlows, generated.Makeup, Blocking):
    """Bills for supplementary payments, such as a difference in postage; gather them and pay."""


class AsyncMakeup(_MakeupFlows, generated.AsyncMakeup, Awaiting):
    """Bills for supplementary payments, such as a difference in postage; gather them and pay."""
