"""draft"""

from __future__ import annotations

import os
from hypothesis import settings
from tests.flows.machine.ordering import Ordering

EXAMPLES = int(os.environ.get("CJ_TEST_EXAMPLES", "40"))
class Everything(Ordering):
    pass

Everything.TestCase.settings = settings(max_examples=EXAMPLES, stateful_step_count=30, deadline=None)
TestEverything = Everything.TestCase
