"""scripts/coverage: input that cannot be read is no difference."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.traceability.small import spec

from traceability.__main__ import main

GONE = "#/components/schemas/Thing"


def dangling() -> str:
    document = spec()
    del document["components"]["schemas"]["Thing"]
    return json.dumps(document)


@pytest.mark.parametrize(
    ("option", "text", "said"),
    [
        ("--spec", "{}", "no OpenAPI document"),
        ("--spec", "{", "property name"),
        ("--spec", dangling(), f"{GONE} points at nothing"),
        ("--facts", None, "no facts"),
        ("--decisions", "pointer: /paths", "no list of entries"),
        ("--decisions", "- [", "flow"),
    ],
)
def test_what_cannot_be_read_is_said(
    option: str,
    text: str | None,
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "file"
    if text is None:
        path.mkdir()
    else:
        path.write_text(text, "utf-8")
    assert main([option, str(path)]) == 2
    printed = capsys.readouterr()
    assert (printed.out, said in printed.err) == ("", True)


def test_a_page_that_cannot_be_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--html", str(tmp_path / "none" / "page.html")]) == 2
    assert "none" in capsys.readouterr().err
