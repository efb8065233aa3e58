"""datamodel-code-generator: schemas to msgspec Structs (models.py) and TypedDicts (inputs.py).

Before it runs, scalars become imports (``x-python-import``), and what no reply's data and no
request body reaches is cut: the envelope is the runtime's, parameters are the resources'.
"""

from __future__ import annotations

import copy
import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, cast

from .annotations import REPLY_SCALARS, envelope_data, name_of
from .document import ROOT, Json, SpecError, operations

TEMPLATES = Path(__file__).parent / "templates"

COMMON = [
    "--input-file-type=openapi",
    "--openapi-scopes=schemas",
    "--target-python-version=3.11",
    "--formatters=builtin",
    "--disable-timestamp",
    "--enum-field-as-literal=all",
    "--use-field-description",
    "--use-schema-description",
    "--use-single-line-docstring",
]
STRUCTS = [
    "--output-model-type=msgspec.Struct",
    "--base-class=cjdropshipping_runtime.model.Model",
    "--snake-case-field",
    f"--custom-template-dir={TEMPLATES}",
]
TYPED_DICTS = [
    "--output-model-type=typing.TypedDict",
    "--no-use-closed-typed-dict",
    "--class-name-suffix=Dict",
    "--class-name-affix-scope=models",
]


def write_models(document: Json, package: Path) -> None:
    """Writes both modules, side by side."""
    schemas: Json = document["components"]["schemas"]
    described = [operation for _, _, operation in operations(document)]
    bodies = [o["requestBody"] for o in described if "requestBody" in o]
    replies = [envelope_data(o) for o in described]
    jobs: list[tuple[Path, Json, list[str]]] = [
        (
            package / "models.py",
            _for_structs(schemas, reached([replies, bodies], schemas)),
            STRUCTS,
        ),
        (package / "inputs.py", _for_dicts(schemas, reached(bodies, schemas)), TYPED_DICTS),
    ]
    with ThreadPoolExecutor() as pool:
        for done in [pool.submit(_run, *job) for job in jobs]:
            done.result()


def reached(start: Any, schemas: Json, found: dict[str, None] | None = None) -> dict[str, None]:
    """Names of the components that a piece of the document refers to, however far."""
    found = {} if found is None else found
    if isinstance(start, list):
        for item in start:
            reached(item, schemas, found)
    elif isinstance(start, dict):
        node = cast(Json, start)
        if isinstance(node.get("$ref"), str) and (name := name_of(node)) not in found:
            found[name] = None
            reached(schemas.get(name), schemas, found)
        reached(list(node.values()), schemas, found)
    return found


def _for_structs(schemas: Json, names: dict[str, None]) -> Json:
    """Scalars come from the runtime; aliases of code tables lose the text that would wrap them."""
    chosen = {name: copy.deepcopy(schemas[name]) for name in names}
    for name, schema in chosen.items():
        if name in REPLY_SCALARS:
            chosen[name] = _imported("cjdropshipping_runtime.scalars", name)
        elif schema.get("type") != "object":
            schema.pop("description", None)
    return chosen


def _for_dicts(schemas: Json, names: dict[str, None]) -> Json:
    chosen = {name: copy.deepcopy(schemas[name]) for name in names}
    for name in chosen:
        if name == "Number":
            chosen[name] = _imported("cjdropshipping_runtime.wire", "Amount")
    return chosen


def _imported(module: str, name: str) -> Json:
    return {"type": ["string", "null"], "x-python-import": {"module": module, "name": name}}


def _run(target: Path, schemas: Json, flags: list[str]) -> None:
    """Written elsewhere and moved: the generator's formatter heeds a pyproject.toml above it."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "models", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "openapi.json"
        source.write_text(json.dumps(document), encoding="utf-8")
        command = [sys.executable, "-W", "error", "-m", "datamodel_code_generator"]
        written = Path(folder) / target.name
        files = [f"--input={source}", f"--output={written}"]
        run = subprocess.run(
            [*command, *files, *COMMON, *flags],
            capture_output=True,
            text=True,
            check=False,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT / "overlays")},
        )
        if run.returncode or run.stderr.strip():
            raise SpecError(f"datamodel-code-generator, {target.name}:\n{run.stdout}{run.stderr}")
        shutil.move(written, target)
