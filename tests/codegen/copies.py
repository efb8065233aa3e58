"""A copy of the spec that a test may change."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from codegen.document import Json, escaped, read_yaml


@frozen
class SpecCopy:
    """A folder like spec/."""

    folder: Path

    @contextmanager
    def edit(self, name: str) -> Generator[Json]:
        """A file of it, to change; JSON is YAML, too."""
        path = self.folder / name
        content: Json = read_yaml(path)
        yield content
        path.write_text(json.dumps(content), encoding="utf-8")

    def refer(self, chapter: str, *paths: str) -> None:
        """Lists paths of a chapter in the root."""
        with self.edit("openapi.yaml") as root:
            for path in paths:
                root["paths"][path] = {"$ref": f"{chapter}#/paths/{escaped(path)}"}
