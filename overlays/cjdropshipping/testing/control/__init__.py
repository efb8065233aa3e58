"""The control path: what the mock's methods do, asked for over HTTP by programs of any language.

    GET  /_mock/            what there is: each path with what it does and takes
    POST /_mock/fail        {"name": "late", "operation": "orders_*", "times": 2}
    GET  /_mock/orders?account=1

    control(mock) ──> answering ──> routes (a table) ──> arguments ──> a method of the mock
                                                    └──> views     ──> what the mock knows

An answer is what the method returns, as JSON; one with a status of 400 or more is
``{"error": "..."}``. These requests are none of CJ's: they move no clock and are not remembered.
"""

from __future__ import annotations

from cjdropshipping.testing.control.answering import control
from cjdropshipping.testing.control.shelf import Shelf

__all__ = ["Shelf", "control"]
