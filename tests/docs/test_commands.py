"""--help of the commands that measure and show: it says what there is, and does nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from benchmarks.__main__ import SECTIONS
from benchmarks.__main__ import main as bench
from merchant.__main__ import main as demo


def helped(main: Callable[[Sequence[str]], object], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    return " ".join(capsys.readouterr().out.split())


def test_help_of_the_demo_does_no_days_work(capsys: pytest.CaptureFixture[str]) -> None:
    text = helped(demo, capsys)
    assert text.startswith("usage: scripts/demo [-h]")
    assert "Search" not in text


def test_the_demo_refuses_what_it_does_not_know(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        demo(["--fast"])
    assert ended.value.code == 2
    assert "--fast" in capsys.readouterr().err


def test_help_of_bench_names_its_sections(capsys: pytest.CaptureFixture[str]) -> None:
    text = helped(bench, capsys)
    assert f"of {', '.join(SECTIONS)}; without any, all are run" in text
    assert "[]" not in text


def test_bench_refuses_a_section_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        bench(["walk", "jump"])
    assert ended.value.code == 2
    assert "no such section: jump" in capsys.readouterr().err
