"""python -m merchant: a merchant's day against the mock; everything goes through the public client.

morning ──> orders ──> stock ──> evening

The mock is in this process, and its clock moves on where the client waits: a day takes seconds.
"""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Sequence
from io import TextIOWrapper

from cjdropshipping import Deviation
from cjdropshipping.testing import Mock

from . import evening, morning, orders, stock
from .screen import WIDTH, heading


def main(arguments: Sequence[str] | None = None) -> int:
    """The whole day; deviations from the documents would be told at the end."""
    parser = argparse.ArgumentParser(
        prog="scripts/demo",
        description="Does a merchant's day of work through the client, against the mock. "
        "It needs no account and no network, and takes seconds.",
    )
    parser.parse_args(arguments)
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal that cannot show a character gets a question mark for it.
        sys.stdout.reconfigure(errors="replace")
    deviations: list[Deviation] = []
    mock = Mock(seed=1)
    with mock.client(instant=True, on_deviation=deviations.append) as cj:
        shipping = [w.area_en or "?" for w in cj.warehouses.list() if not w.disabled]
        categories = f"{len(cj.categories.list())} top-level categories"
        print(textwrap.fill(f"{categories}, shipping from {', '.join(shipping)}", WIDTH))
        pid = morning.search(cj)
        vid = morning.look(cj, pid)
        morning.stock_up(cj, pid)
        morning.source(cj)
        first, *_ = orders.sell(cj, mock, vid)
        orders.merge(cj, vid)
        orders.ship(cj, first)
        bought = stock.buy(cj, vid, pid)
        stock.send_out(cj, mock, bought)
        evening.settle(cj, mock)
        evening.look_over(cj, mock)
    heading(f"Done. {len(deviations)} values deviated from the documents.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
