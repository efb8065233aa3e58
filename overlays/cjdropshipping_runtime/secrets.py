"""Keeps credentials out of everything that people read."""

from __future__ import annotations

from collections.abc import Callable

from .errors import ConfigurationError

HIDDEN = "***"
"""What stands for a credential wherever people look."""


class AccessToken:
    """An access token that only a request header ever sees in full.

    Raises:
        ConfigurationError: it is empty, or no printable ASCII text, which no header can carry.
    """

    __slots__ = ("value",)

    def __init__(self, value: str) -> None:
        self.value = value.strip()
        if not self.value or not self.value.isascii() or not self.value.isprintable():
            raise ConfigurationError("the access token is empty or no printable ASCII text")
        if " " in self.value:
            raise ConfigurationError("the access token has a blank in it")

    def redact(self, text: str) -> str:
        """The text without the token, should the service have echoed it."""
        return text.replace(self.value, HIDDEN)

    def __repr__(self) -> str:
        return f"AccessToken({HIDDEN})"


def header_text(name: str, value: str) -> str:
    """The value of another header that carries a credential; it may be empty."""
    text = value.strip()
    if not text.isascii() or not text.isprintable():
        raise ConfigurationError(f"{name} is no printable ASCII text")
    return text


def hiding(redact: Callable[[str], str], others: list[str]) -> Callable[[str], str]:
    """The same redaction, for further credentials."""

    def redact_all(text: str) -> str:
        text = redact(text)
        for other in others:
            text = text.replace(other, HIDDEN)
        return text

    return redact_all
