"""Text from a query, a header or a form field as the JSON value that the document means.

"5" ──integer──> 5      "1.50" ──number──> 1.5      "true" ──boolean──> true
["a", "b"] ──array of string──> ["a", "b"]          anything else ──> refused with 1600100
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.protocol.envelope import PARAM_ERROR, Refuse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cjdropshipping.testing.protocol.document import Parameter

_INTEGER = re.compile(r"-?[0-9]{1,400}", re.ASCII)
_NUMBER = re.compile(r"-?[0-9]{1,400}(\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?", re.ASCII)
_BOOLEANS = {"true": True, "false": False}


def coerced(parameter: Parameter, texts: Sequence[str]) -> Any:
    """The value of ``parameter``, sent once or, for an array, several times.

    Raises:
        Refuse: 1600100 where the text has another form, or there is more than one.
    """
    if parameter.kind == "array":
        return [_scalar(parameter, parameter.item_kind, text) for text in texts]
    if len(texts) > 1:
        raise Refuse(PARAM_ERROR, reason=f"{parameter.name} is given more than once")
    return _scalar(parameter, parameter.kind, texts[0])


def _scalar(parameter: Parameter, kind: str, text: str) -> Any:
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if kind == "number" and _NUMBER.fullmatch(text):
        return float(text)
    if kind == "boolean" and text in _BOOLEANS:
        return _BOOLEANS[text]
    if kind == "string" and _is_text(text):
        return text
    raise Refuse(PARAM_ERROR, reason=f"{parameter.name} is not of type {kind}")


def _is_text(text: str) -> bool:
    """False for what was not valid UTF-8 and is therefore held as lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
