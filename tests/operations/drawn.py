"""Requests made of the document's schemas, for hypothesis.

Described ──> parameters, body ──values()──> kept() by the rules beside the schemas ──> Given

Half of them name what the mock knows wherever a field is named like something of it (known.py), so
that calls succeed; the others name whatever the schema takes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from tests.operations.described import Described, Given, Schema, component, resolved
from tests.operations.kept import keep
from tests.operations.reasons import NARROW, SECRETS

Known = Callable[[str], list[Any]]
"""Values that the mock knows, by the name of a field; none where it knows nothing by that name."""

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SECRET = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=20, max_size=30)
"""As long as tokens are (reasons.py says why)."""

FIRST, LAST = datetime(2020, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC)
LONG, LONGEST = 2**63, 500
DESIGNS = [
    json.dumps([{"links": ["https://img.example.com/p"], "effectImgs": ["https://e.example.com"]}]),
    json.dumps([{"areaName": "front", "links": ["https://img.example.com/1"], "type": 1}]),
]


@st.composite
def requests(draw: st.DrawFn, described: Described, known: Known) -> Given:
    """A call of an operation: the schemas take it, and it keeps the rules beside them."""
    real = draw(st.booleans())

    def better(name: str) -> list[Any]:
        narrow = NARROW.get(f"{described.id}.{name}")
        return narrow.values if narrow else known(name) if real else []

    drawing = Drawing(draw, better, sparse=draw(st.booleans()))
    query = drawing.parameters(described.parameters("query"))
    headers = {name: draw(SECRET) for name in described.parameters("header") if draw(st.booleans())}
    body: Any = None
    if described.media is not None:
        needed = described.raw["requestBody"].get("required", False)
        body = drawing.value(described.body, "") if needed or draw(st.booleans()) else None
    request = body if isinstance(body, list) else {**query, **(body or {})}
    keep(described.rules, request, draw)
    if isinstance(request, dict):
        query = {name: request[name] for name in described.parameters("query") if name in request}
        body = None if body is None else {k: v for k, v in request.items() if k not in query}
    return Given(query, headers, body)


@dataclass(frozen=True)
class Drawing:
    """One choice a value. ``sparse``: most of what may be left out is left out."""

    draw: st.DrawFn
    known: Known
    sparse: bool

    def parameters(self, parameters: Mapping[str, Schema]) -> dict[str, Any]:
        return {
            name: self.value(parameter["schema"], name)
            for name, parameter in parameters.items()
            if parameter.get("required") or self.chosen()
        }

    def chosen(self) -> bool:
        return self.draw(st.integers(0, 5 if self.sparse else 1)) == 0

    def value(self, schema: Schema, name: str) -> Any:
        """A value that a schema takes; ``name`` is that of the field it is for."""
        whole = resolved(schema)
        if known := [] if whole.get("type") in ("array", "object") else self.known(name):
            return self.draw(st.sampled_from(known))
        if "enum" in whole:
            return self.draw(st.sampled_from(whole["enum"]))
        if "anyOf" in whole:
            return self.value(self.draw(st.sampled_from(whole["anyOf"])), name)
        kind = whole["type"]
        if isinstance(kind, list):
            kind = self.draw(st.sampled_from(kind))
        return getattr(self, f"_{kind}")(schema, whole, name)

    def _object(self, schema: Schema, whole: Schema, name: str) -> Any:
        required = whole.get("required", ())
        return {
            key: self.value(inner, key)
            for key, inner in whole.get("properties", {}).items()
            if key in required or self.chosen()
        }

    def _array(self, schema: Schema, whole: Schema, name: str) -> Any:
        least, most = whole.get("minItems", 0), min(whole.get("maxItems", 3), 3)
        number = self.draw(st.integers(max(least, 1) if self.known(name) else least, most))
        return [self.value(whole["items"], name) for _ in range(number)]

    def _string(self, schema: Schema, whole: Schema, name: str) -> Any:
        if component(schema) == "DateTimeText":
            return self._moment().strftime("%Y-%m-%d %H:%M:%S")
        if whole.get("contentMediaType") == "application/json":
            return self.draw(st.sampled_from(DESIGNS))
        if "pattern" in whole:
            return str(self._amount())
        if name in SECRETS:
            return self.draw(SECRET)
        least, most = whole.get("minLength", 0), whole.get("maxLength", LONGEST)
        some = TEXT.filter(lambda text: len(text) >= least).map(lambda text: text[:most])
        return self.draw(some | st.just("\u00e9" * most))

    def _integer(self, schema: Schema, whole: Schema, name: str) -> Any:
        if component(schema) == "EpochMillis":
            return round(self._moment().timestamp() * 1000)
        least, most = whole.get("minimum"), whole.get("maximum")
        bounds = st.integers(-LONG if least is None else least, LONG - 1 if most is None else most)
        small = st.integers(1 if least is None else least, most or 5)
        return self.draw(small | bounds)

    def _number(self, schema: Schema, whole: Schema, name: str) -> Any:
        return self._amount()

    def _boolean(self, schema: Schema, whole: Schema, name: str) -> Any:
        return self.draw(st.booleans())

    def _null(self, schema: Schema, whole: Schema, name: str) -> Any:
        return None

    def _amount(self) -> Decimal:
        return self.draw(st.decimals(0, 10_000, places=2))

    def _moment(self) -> datetime:
        seconds = self.draw(st.integers(0, int((LAST - FIRST).total_seconds())))
        return FIRST + timedelta(seconds=seconds)
