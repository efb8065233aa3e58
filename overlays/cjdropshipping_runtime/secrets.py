"""Keeps credentials out of everything that people read."""

from __future__ import annotations

from attrs import field, frozen

from .errors import ConfigurationError


def _stripped(value: str) -> str:
    return value.strip()


@frozen(eq=False)
class AccessToken:
    """An access token that only a request header ever sees in full."""

    value: str = field(repr=False, converter=_stripped)

    @value.validator
    def _printable(self, _: object, value: str) -> None:
        if not value or not value.isascii() or not value.isprintable() or " " in value:
            raise ConfigurationError("the access token is empty or no printable ASCII text")

    def redact(self, text: str) -> str:
        """The text without the token, should the service have echoed it."""
        return text.replace(self.value, "***")
