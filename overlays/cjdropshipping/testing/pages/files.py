"""The files of the pages: our own beside this module, and those of Swagger UI.

Swagger UI comes in a distribution that is a plug-in of a documentation tool. Its files are found by
what is installed, and it is never imported, for that would import the tool as well.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib import metadata, resources
from pathlib import Path

import attrs

_DISTRIBUTION = "mkdocs-swagger-ui-tag"
_FOLDER = resources.files("cjdropshipping.testing.pages") / "static"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".json": "application/json",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}

OWN = frozenset({"icon.svg", "live.css", "live.js", "reference.css", "reference.js"})
SWAGGER_UI = frozenset({"swagger-ui-bundle.js", "swagger-ui.css"})


@attrs.frozen
class File:
    """A file as it is sent; ``tag`` is another one when ``body`` is."""

    content_type: str
    body: bytes = attrs.field(repr=False)
    tag: str

    @classmethod
    def of(cls, name: str, body: bytes) -> File:
        """With the content type that the end of its name says."""
        return cls(_TYPES[Path(name).suffix], body, tag(body))


def tag(body: bytes) -> str:
    """An entity tag, in its quotes."""
    return f'"{blake2b(body, digest_size=12).hexdigest()}"'


@cache
def own(name: str) -> File:
    """A file of this package."""
    return File.of(name, (_FOLDER / name).read_bytes())


@cache
def swagger_ui(name: str, distribution: str = _DISTRIBUTION) -> File | None:
    """A file of Swagger UI; None where it is not installed."""
    try:
        installed = metadata.files(distribution) or ()
    except metadata.PackageNotFoundError:
        return None
    for file in installed:
        if file.name == name:
            path = Path(str(file.locate()))
            return File.of(name, path.read_bytes()) if path.is_file() else None
    return None
