"""The shipping methods of the older API, with their prices.

price = first + one step for each 100 g begun      US cents, wherever it goes
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs


@attrs.frozen
class Method:
    """A shipping method; ``first`` and ``step`` are US cents."""

    name: str
    first: int
    step: int
    remark: str = ""

    def cents(self, weight: int) -> int:
        """What it costs to send so many grams, in US cents."""
        return self.first + self.step * -(-weight // 100)


#: The methods on offer for every order, by name, cheapest first.
METHODS: Mapping[str, Method] = {
    method.name: method
    for method in (
        Method("CJPacket", 299, 85, "Takes 10 to 25 days."),
        Method("ePacket", 335, 90),
        Method("PostNL", 437, 150),
        Method("Bpost", 480, 155),
        Method("DHL", 1254, 200, "Remote places cost more."),
    )
}
