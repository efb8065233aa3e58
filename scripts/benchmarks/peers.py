"""What other generators make of the same document, written beside each other into one folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .sample import DOCUMENT


def generate(folder: Path) -> None:
    """``pydantic_models.py`` and the package ``stock_client``, as their tools make them."""
    models = [
        f"--input={DOCUMENT}",
        "--input-file-type=openapi",
        "--output-model-type=pydantic_v2.BaseModel",
        f"--output={folder / 'pydantic_models.py'}",
        "--target-python-version=3.11",
        "--formatters=builtin",
    ]
    options = folder / "options.yaml"
    # desc and DESC are two values of one parameter; an enum class would take them for one name
    options.write_text("literal_enums: true\n", encoding="utf-8")
    client = [
        "--meta=none",
        f"--config={options}",
        f"--path={DOCUMENT}",
        f"--output-path={folder / 'stock_client'}",
    ]
    for command in (
        ["datamodel_code_generator", *models],
        ["openapi_python_client", "generate", *client],
    ):
        subprocess.run([sys.executable, "-m", *command], check=True, capture_output=True)
