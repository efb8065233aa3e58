"""Something said in another form than any document shows.

text     "blocked"            texts     ["blocked"]
object   {"why": "blocked"}   objects   [{"why": "blocked"}]

and nothing, in any of its forms: [], "NULL", 0, {"a": null}, ...
"""

from __future__ import annotations

from typing import Any

import pytest

SAID = "risk-7"
ODD: dict[str, Any] = {
    "text": SAID,
    "object": {"why": SAID},
    "texts": [SAID],
    "objects": [{"why": SAID}],
}

NOTHING: tuple[Any, ...] = (
    *(None, [], {}, [None, "", []], {"a": None}, {"a": {"b": ""}}),
    *("", " ", "[]", "null", "NULL", "none", "None"),
    *(False, "false", "False", 0, "0"),
)
"""No sign that anything was refused, however odd."""


def in_forms(*names: str) -> pytest.MarkDecorator:
    """Runs a test with ``said`` in these forms."""
    return pytest.mark.parametrize("said", [ODD[name] for name in names], ids=names)


odd = in_forms(*ODD)
nothing = pytest.mark.parametrize("said", NOTHING, ids=repr)
