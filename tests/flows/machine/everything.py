"""All rules of all areas on one account."""

from __future__ import annotations

from tests.flows.machine.beside import Beside
from tests.flows.machine.buying import Buying
from tests.flows.machine.housekeeping import Housekeeping
from tests.flows.machine.merging import Merging
from tests.flows.machine.older import Older
from tests.flows.machine.ordering import Ordering
from tests.flows.machine.owing import Owing
from tests.flows.machine.sending import Sending


class Everything(Ordering, Merging, Buying, Sending, Owing, Older, Housekeeping, Beside):
    """A merchant who does anything that can be done, in any order."""
