"""The frame around every reply, in the form that the document shows for the operation.

    success   {code: 200|0, result|success: true, message: "..."|null, data: ..., requestId: "..."}
              {code: true, response: ...}    {result: true}    [...]               the older API
    refusal   {code: 16xxxxx, result|success: false, message: "...", data: null, requestId: "..."}

Which keys appear, in which order and with which constant values, is taken from the documented
examples; only the payload, ``requestId`` and, in a refusal, ``code`` and ``message`` are filled in.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import attrs
import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Decimals are written as JSON numbers with exactly their digits, as the service does (``3.00``).
ENCODE = msgspec.json.Encoder(decimal_format="number").encode

SYSTEM_BUSY = 1600000
TOKEN_INVALID = 1600001
TOKEN_MISSING = 1600002
REFRESH_TOKEN_INVALID = 1600003
API_KEY_WRONG = 1600005
PARAM_ERROR = 1600100
INTERFACE_NOT_FOUND = 1600101
TOO_MANY_REQUESTS = 1600200
QUOTA_EXHAUSTED = 1600201
RULE_BROKEN = 1600300
READ_TIMED_OUT = 1600301
VARIANT_NOT_FOUND = 1602000
PRODUCT_NOT_FOUND = 1602001
ORDER_NOT_CONFIRMED = 1603001
ORDER_NOT_DELETED = 1603002
ORDER_EXISTS = 1603003
ORDER_NOT_FOUND = 1603100
PAYMENT_FAILED = 1603101
BALANCE_TOO_LOW = 1604000
METHOD_NOT_SUPPORTED = 16900202
CONTENT_TYPE_NOT_SUPPORTED = 16900203
BODY_MISSING = 16900204
BODY_NOT_JSON = 16900205
POINTS_EXHAUSTED = 16900500

#: Default text of each code; a refusal may bring its own.
MESSAGES: Mapping[int, str] = {
    SYSTEM_BUSY: "System busy",
    TOKEN_INVALID: "Invalid access token",
    TOKEN_MISSING: "Access token is empty",
    REFRESH_TOKEN_INVALID: "Invalid refresh token",
    API_KEY_WRONG: "Wrong API key",
    PARAM_ERROR: "Param error",
    INTERFACE_NOT_FOUND: "Interface not found",
    TOO_MANY_REQUESTS: "Too Many Requests, QPS limit is 1 time/1second",
    QUOTA_EXHAUSTED: "Quota has been used up",
    READ_TIMED_OUT: "Read timed out",
    VARIANT_NOT_FOUND: "Variant not found",
    PRODUCT_NOT_FOUND: "Product not found",
    ORDER_NOT_CONFIRMED: "order confirm fail",
    ORDER_NOT_DELETED: "order delete fail",
    ORDER_NOT_FOUND: "order not found",
    PAYMENT_FAILED: "order pay fail",
    BALANCE_TOO_LOW: "Balance is insufficient",
    ORDER_EXISTS: "The order exists, do not create it twice",
    METHOD_NOT_SUPPORTED: "Request method is not supported",
    CONTENT_TYPE_NOT_SUPPORTED: "Content type is not supported",
    BODY_MISSING: "Request body is missing",
    BODY_NOT_JSON: "Request body is not JSON",
}


_COMMON = {"code": None, "result": None, "message": "", "data": None, "requestId": ""}


#: So much of a reason is told: it may quote what was sent.
LONGEST_REASON = 400


class Refuse(Exception):
    """Raised anywhere below ``Mock.handle`` to answer with a refusal.

    Args:
        code: the service's error code.
        message: text for people; the default text of the code when left out.
        data: what the refusal carries in ``data``, mostly nothing.
        reason: what exactly was wrong, for the developer; sent in a header of the mock's own, since
            the service itself often says no more than "Param error".
        status: HTTP status; the service mostly refuses with 200.

    ``by_schema`` tells whether the request does not fit the schemas of the document, and not only
    what else is asked of it; said in a header of the mock's own, too.
    """

    by_schema: bool = False

    def __init__(
        self,
        code: int,
        message: str | None = None,
        *,
        data: Any = None,
        reason: str | None = None,
        status: int = 200,
    ) -> None:
        self.code = code
        self.message = MESSAGES.get(code, "Error") if message is None else message
        self.data = data
        self.reason = reason and reason[:LONGEST_REASON]
        self.status = status
        super().__init__(f"{code} {self.message}")


@attrs.frozen
class EnvelopeForm:
    """The keys of an operation's envelopes, in documented order, with their constant values.

    ``payload`` is the key that holds what a success is about; None where a success has no envelope.
    """

    success: Mapping[str, Any]
    refusal: Mapping[str, Any]
    payload: str | None = "data"

    @classmethod
    def of(
        cls,
        success: Mapping[str, Any] | None,
        refusal: Mapping[str, Any] | None,
        payload: str | None = "data",
    ) -> EnvelopeForm:
        """From the documented examples of a reply; None where the document shows none."""
        if payload is None:
            success = {}
        elif success is None:
            success = {**_COMMON, "code": 200, "result": True, "message": "Success"}
        refusal = refusal or {**_COMMON, "result": False}
        if "code" not in refusal:
            # Some refusals of the older API show none; here each has one, to tell it by.
            refusal = {"code": None, **refusal}
        return cls(success, refusal, payload)

    def accept(self, data: Any, request_id: str) -> Any:
        """The reply of a success: an envelope around ``data``, or just that."""
        if self.payload is None:
            return data
        return _filled(self.success, {self.payload: data, "requestId": request_id})

    def refuse(self, refuse: Refuse, request_id: str) -> dict[str, Any]:
        """The envelope of a refusal."""
        values = {"code": refuse.code, "message": refuse.message}
        return _filled({**self.refusal, **values}, {"data": refuse.data, "requestId": request_id})


#: For refusals that come before any operation is known.
DEFAULT_FORM = EnvelopeForm.of(None, None)


def request_id(seed: int, number: int) -> str:
    """The id of the ``number``-th reply under ``seed``: 32 hexadecimal digits in UUID notation."""
    digits = blake2b(b"%d:%d" % (seed, number), digest_size=16).hexdigest()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def _filled(form: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """``form`` with those values that it has a place for."""
    return {key: values.get(key, constant) for key, constant in form.items()}
