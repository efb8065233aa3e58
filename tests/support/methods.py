"""The typed methods of a client by operation, and something to call them with."""

from __future__ import annotations

import inspect
from typing import Any

from cjdropshipping import CJ, AsyncCJ

from .document import examples, operations


def method_of(client: CJ | AsyncCJ, operation_id: str) -> Any:
    """``products_search`` -> ``client.products.search``."""
    (tag,) = operations()[operation_id]["tags"]
    return getattr(getattr(client, tag), operation_id.removeprefix(f"{tag}_"))


def arguments(operation_id: str, method: Any) -> dict[str, Any]:
    """Values for the parameters that a method cannot do without."""
    given: dict[str, Any] = {}
    for name, parameter in inspect.signature(method).parameters.items():
        if name == "body":
            given[name] = examples(operations()[operation_id]["requestBody"])["documented"]
        elif parameter.default is inspect.Parameter.empty:
            given[name] = ["285"] if "Sequence" in str(parameter.annotation) else "7"
    return given
