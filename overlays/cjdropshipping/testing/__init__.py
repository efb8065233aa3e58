"""A mock of the CJ Dropshipping service, for developing and testing without an account.

In process::

    from cjdropshipping.testing import Mock

    mock = Mock()
    with mock.client() as cj:
        ...

As a server: ``python -m cjdropshipping.testing --port 0``. It needs the extra ``mock`` of the
distribution (``pip install "cjdropshipping-client[mock]"``).
"""

from __future__ import annotations

from cjdropshipping.testing.accounts.arrangements import ARRANGEMENTS
from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.accounts.ledger import PlacedOrder
from cjdropshipping.testing.accounts.tokens import Issued
from cjdropshipping.testing.failing.deviations import DEVIATIONS
from cjdropshipping.testing.failing.faults import FAULTS
from cjdropshipping.testing.failing.occasions import When
from cjdropshipping.testing.mock import Mock
from cjdropshipping.testing.mock_account import MockAccount
from cjdropshipping.testing.protocol.document import Document
from cjdropshipping.testing.protocol.envelope import Refuse
from cjdropshipping.testing.protocol.wire import Request, Response
from cjdropshipping.testing.service.backoffice import BackOffice
from cjdropshipping.testing.service.observed import Recorded
from cjdropshipping.testing.world.clock import Clock

__all__ = [
    "ARRANGEMENTS",
    "DEVIATIONS",
    "FAULTS",
    "BackOffice",
    "Books",
    "Clock",
    "Document",
    "Issued",
    "Mock",
    "MockAccount",
    "PlacedOrder",
    "Recorded",
    "Refuse",
    "Request",
    "Response",
    "When",
]
