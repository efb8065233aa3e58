"""Which deviations an answer really had, told from its JSON beside that of one without any."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.support.trouble.stages import Played
from tests.testing.test_deviations import LOOKS, compare

from cjdropshipping.testing.protocol.jsonvalue import is_object


def shown(played: Played) -> set[str]:
    """Names of deviations; of replies that came as they were sent."""
    return {
        name
        for sent, clean in zip(played.sent, played.clean, strict=True)
        if clean is not None and not sent.spoilt and isinstance(sent.came, bytes)
        for name in _between(clean.body, sent.came)
    }


def _between(plain: bytes, deviating: bytes) -> Iterator[str]:
    before, after = json.loads(plain), json.loads(deviating)
    if is_object(before) and is_object(after):
        if "pointsInfo" in after:
            yield "points-info"
        if before.get("code") == 200 and after.get("code") in (0, None):
            yield "code-zero" if "code" in after else "code-absent"
    for _, one, other in compare(before, after):
        for name, looks in LOOKS:
            try:
                if looks(one, other):
                    yield name
            except (TypeError, AttributeError):
                pass  # not even of the type that this deviation makes
