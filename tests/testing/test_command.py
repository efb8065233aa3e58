"""What the command says of itself, and what it refuses to start with."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from tests.support.command import command


def test_a_server_for_all_addresses_names_one_that_leads_to_it() -> None:
    with command("--products=50", "--host=0.0.0.0") as (process, lines):
        url = lines[0].removeprefix("export CJ_BASE_URL=")
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+", url)
        assert httpx.get(f"{url}/_mock/").status_code == 200
        process.terminate()
        errors = process.communicate(timeout=10)[1]
        assert "It listens on every address of this machine." in errors
        assert f"Try it out: {url}/" in errors


@pytest.mark.parametrize("name", ["http://cj-mock", "cj-mock:8080", ""])
def test_a_name_that_no_request_can_have_is_refused(name: str) -> None:
    with command("--products=50", f"--name={name}") as (process, lines):
        assert lines == [""] * 4
        errors = process.communicate(timeout=10)[1]
    assert process.returncode == 2
    assert f"a name is as in cj-mock, without scheme and port, not {name!r}" in errors


def test_what_cannot_be_kept_at_the_end_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "mock.db"
    with command("--json", "--products=50", f"--keep={path}") as (process, lines):
        assert lines[0]
        with closing(sqlite3.connect(path)) as sqlite:
            sqlite.execute(
                "CREATE TRIGGER no BEFORE INSERT ON parts BEGIN SELECT RAISE(ABORT, 'full'); END"
            )
            httpx.get(lines[0].split('"')[3] + "/api2.0/v1/product/getCategory")
            process.terminate()
            errors = process.communicate(timeout=10)[1]
        assert process.returncode == 1
        assert errors.strip().splitlines()[-1].startswith(f"cannot keep {path}: ")
        assert "Traceback" not in errors
