"""draft"""

from __future__ import annotations

import os
from hypothesis import settings
from tests.flows.machine.beside import Beside
from tests.flows.machine.ordering import Ordering
from tests.flows.machine.merging import Merging
from tests.flows.machine.buying import Buying
from tests.flows.machine.sending import Sending
from tests.flows.machine.owing import Owing
from tests.flows.machine.older import Older
from tests.flows.machine.housekeeping import Housekeeping

EXAMPLES = int(os.environ.get("CJ_TEST_EXAMPLES", "40"))
class Everything(Beside, Ordering, Merging, Buying, Sending, Owing, Older, Housekeeping):
    pass

Everything.TestCase.settings = settings(max_examples=EXAMPLES, stateful_step_count=30, deadline=None)
TestEverything = Everything.TestCase
