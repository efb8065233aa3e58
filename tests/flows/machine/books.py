"""What must be true of the mock's books after every step, whatever was done and went wrong.

money   balance == what there was - sum(entries), and each bill is in the entries once
        an entry ──pay id or code──> what it paid, at exactly its price, and all that is paid
        from the balance has its entry; what was paid on a page has none
goods   a lot: bought == quantity + shipped + lost, and locked == the lines of open orders
names   of each number of the account's there is one order, outbound ones included
"""

from __future__ import annotations

from collections import Counter, defaultdict

from tests.flows.machine.arrows import History
from tests.flows.machine.saying import once, same, true, within

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.books import BillKind, Entry
from cjdropshipping.testing.accounts.ledger import DELIVERED, SHIPPED, UNSHIPPED, Orders
from cjdropshipping.testing.accounts.makeupbills import COMPLETED, MakeupBills
from cjdropshipping.testing.accounts.privatestock import LotKey, PrivateStock
from cjdropshipping.testing.chapters.legacy.ledger import Legacy
from cjdropshipping.testing.chapters.outbound.orders import (
    COMPLETE,
    LOCK_FAIL,
    PAY,
    SUBMITTED,
    WAIT_APPROVAL,
    OutboundOrders,
)
from cjdropshipping.testing.chapters.private_inventory.desk import BALANCE, PrivateOrders

PAID = (UNSHIPPED, SHIPPED, DELIVERED)
"""In which an order is only after its payment."""

LOCKED = (COMPLETE, SUBMITTED, WAIT_APPROVAL, PAY)
"""In which an outbound order has all of its goods locked."""


class Audit:
    """Holds the books of a mock against themselves, and against what happened beside them."""

    def __init__(self, mock: Mock) -> None:
        self.mock = mock
        self.first_balance = mock.books.balance
        """What the balance would be without entries; US cents."""
        self.on_page: set[str] = set()
        """Payment ids, and codes of private orders, that were paid on a page."""
        self.may_be_paid_on_page: set[str] = set()
        """Makeup bills whose payment orders are paid on a page as soon as they are made."""
        self.given: Counter[LotKey] = Counter()
        """Pieces that came into the private stock without an order."""
        self.history = History(mock)

    def check(self) -> None:
        """Fails where anything does not agree."""
        self.history.check()
        self.money()
        self.orders()
        self.private_orders()
        self.makeup_bills()
        self.bulk_orders()
        self.goods()

    def entries(self, kind: BillKind) -> list[Entry]:
        """What was paid of a kind."""
        return [entry for entry in self.mock.books.entries if entry.kind == kind]

    def money(self) -> None:
        books = self.mock.books
        spent = sum(entry.cents for entry in books.entries)
        same("the balance is what is left of the first", books.balance, self.first_balance - spent)
        true("the balance is not negative", books.balance >= 0)
        once("a bill is paid twice", [(e.kind, e.key, e.pay_id) for e in books.entries])

    def orders(self) -> None:
        orders = list(self.mock.account.state(Orders))
        once("a number has two orders", [order.number for order in orders])
        covered: defaultdict[str, int] = defaultdict(int)
        for order in orders:
            true(f"{order} is not paid", order.paid is not None or order.status not in PAID)
            if order.paid is not None and order.pay_id not in self.on_page:
                covered[order.pay_id] += 0 if order.is_sandbox else order.total
        debited = {entry.pay_id: entry.cents for entry in self.entries("order")}
        same("money debited is that of the orders paid", debited, covered)

    def private_orders(self) -> None:
        paid = [o for o in self.mock.account.state(PrivateOrders) if o.paid_at is not None]
        on_page = [order.code for order in paid if order.paid_by != BALANCE]
        within("private orders paid by nobody", on_page, self.on_page)
        by_balance = {order.code: order.total for order in paid if order.paid_by == BALANCE}
        debited = {entry.key: entry.cents for entry in self.entries("private")}
        same("money debited is that of the private orders paid", debited, by_balance)

    def makeup_bills(self) -> None:
        kept = self.mock.account.state(MakeupBills)
        entries = {entry.key: entry.cents for entry in self.entries("makeup")}
        sums: defaultdict[str, int] = defaultdict(int)
        for bill in kept.bills.values():
            if bill.status == COMPLETED:
                sums[bill.payment] += bill.cents
        for code in sums.keys() - entries:
            bills = kept.payments[code].bills
            true(f"bills {bills} are paid by nobody", self.may_be_paid_on_page.intersection(bills))
        covered = {code: sums[code] for code in entries}
        same("money debited is that of the bills completed", entries, covered)

    def bulk_orders(self) -> None:
        legacy = self.mock.account.state(Legacy)
        paid = {bulk.id: bulk.cents for bulk in legacy.bulks if bulk.paid is not None}
        debited = {entry.key: entry.cents for entry in self.entries("legacy")}
        same("money debited is that of the bulk orders paid", debited, paid)
        in_bulk = {o.id for bulk in legacy.bulks if bulk.id in paid for o in bulk.live}
        shown = {order.id for order in legacy.orders if order.status in PAID}
        same("orders paid are those of bulk orders paid", shown, in_bulk)

    def goods(self) -> None:
        state = self.mock.account.state
        bought = Counter(self.given)
        for private in state(PrivateOrders):
            for bought_line in private.lines if private.paid_at is not None else ():
                key = LotKey(private.storage_id, private.code, bought_line.vid)
                bought[key] += bought_line.quantity
        locked = Counter[LotKey]()
        once("a number is sent out twice", [order.number for order in state(OutboundOrders)])
        for order in state(OutboundOrders):
            for line in order.lines:
                full = line.quantity if order.status in LOCKED else 0
                if order.status == LOCK_FAIL:
                    full = min(line.locked, line.quantity)
                same(f"pieces locked by {order.id}, {order.status}", line.locked, full)
                locked[line.lot] += line.locked
        lots = list(state(PrivateStock))
        there = {lot.key: lot.quantity + lot.shipped + lot.lost for lot in lots}
        same("pieces that are there, shipped or lost are those bought", there, bought)
        for lot in lots:
            same(f"pieces locked in {lot.key} are those of lines", lot.locked, locked[lot.key])
            true(f"more is locked in {lot.key} than is there", lot.available >= 0)
