"""The error in which a call may end, by the fault that its last request met.

    fault ── ENDS ──> the class of the error, of a call that does no harm
              └── in UNCLEAR ──> OutcomeUnknown, of one that writes and cannot be taken back

CODES says the same of refusals that the mock makes without a fault.
"""

from __future__ import annotations

from collections.abc import Mapping

from cjdropshipping import (
    AlreadyExists,
    CallError,
    InvalidRequest,
    NotAuthorised,
    NotFound,
    NotSent,
    QuotaExhausted,
    RateLimited,
    Refused,
    ReplyError,
    ServerTrouble,
    TransportError,
)

ENDS: Mapping[str, type[CallError]] = {
    "html-502": ServerTrouble,
    "html-502-after": ServerTrouble,
    "rate-limit-429": RateLimited,
    "rate-limit-200": RateLimited,
    "retry-after-429": RateLimited,
    "retry-after-date": RateLimited,
    "quota-429": QuotaExhausted,
    "quota-200": QuotaExhausted,
    "quota-1600201": QuotaExhausted,
    "dead-token": NotAuthorised,
    "dead-token-1600100": InvalidRequest,
    "expired-token": NotAuthorised,
    "system-busy": ServerTrouble,
    "system-busy-after": ServerTrouble,
    "timeout-1600301": ServerTrouble,
    "timeout-1600301-after": ServerTrouble,
    "truncated": ReplyError,
    "empty": ReplyError,
    "array": ReplyError,
    "not-sent": NotSent,
    "reset-before": TransportError,
    "reset-after": TransportError,
    "closed-before": TransportError,
    "closed-after": TransportError,
    "slow": TransportError,
    "silent": TransportError,
    "late": TransportError,
}
"""Of each fault."""

UNCLEAR = frozenset(ENDS) - {
    name
    for name, kind in ENDS.items()
    if kind in (RateLimited, QuotaExhausted, NotAuthorised, InvalidRequest, NotSent)
}
"""Faults of which nobody can tell whether the call was carried out before."""

CODES: Mapping[int, type[CallError]] = {
    1600000: AlreadyExists,
    1600001: NotAuthorised,
    1600003: NotAuthorised,
    1600100: InvalidRequest,
    1600300: NotFound,
    1603001: Refused,
    1603002: Refused,
    1603003: AlreadyExists,
    1603100: NotFound,
    1603101: Refused,
}
"""Of refusals by the mock, such as that of a write which was carried out the first time."""
