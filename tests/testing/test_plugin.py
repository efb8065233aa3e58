"""The fixtures, as a project has them that has the package installed."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import walk_packages

import pytest

import cjdropshipping
import cjdropshipping_api
import cjdropshipping_runtime

pytest_plugins = ["pytester"]

BALANCE = "/api2.0/v1/shopping/pay/getBalance"


@pytest.fixture(scope="module", autouse=True)
def _all_is_imported() -> None:
    """What is first imported by a run within this process, pytester takes out again.

    Then there would be two of some classes.
    """
    for package in (cjdropshipping, cjdropshipping_api, cjdropshipping_runtime):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                with suppress(ModuleNotFoundError):  # of an extra
                    import_module(module.name)


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    """A project whose warnings are errors, and whose marks are known."""
    pytester.makeini("[pytest]\nfilterwarnings = error\naddopts = --strict-markers -ra\n")
    return pytester


def passed(project: pytest.Pytester, source: str, count: int = 1) -> None:
    project.makepyfile(source)
    project.runpytest_inprocess("-p", "no:cacheprovider").assert_outcomes(passed=count)


def failed(project: pytest.Pytester, source: str) -> pytest.RunResult:
    project.makepyfile(source)
    result = project.runpytest_inprocess("-p", "no:cacheprovider")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    return result


def test_it_is_installed_for_every_project() -> None:
    found = [e.value for e in entry_points(group="pytest11") if e.name == "cjdropshipping"]
    assert found == ["cjdropshipping.pytest_plugin"]


def test_a_test_has_a_mock_and_clients_of_it(project: pytest.Pytester) -> None:
    passed(
        project,
        """
        import asyncio

        def test_sync(cj, cj_mock):
            assert cj.payments.get_balance().amount == 100_000
            assert cj_mock.accepted["payments_get_balance"] == 1

        def test_async(async_cj, cj_mock):
            async def balance():
                async with async_cj as cj:
                    return (await cj.payments.get_balance()).amount

            assert asyncio.run(balance()) == 100_000
            assert cj_mock.accepted["payments_get_balance"] == 1

        def test_async_without_closing(async_cj):
            async def balance():
                return (await async_cj.payments.get_balance()).amount

            assert asyncio.run(balance()) == asyncio.run(balance()) == 100_000
        """,
        count=3,
    )


def test_pauses_take_no_time(project: pytest.Pytester) -> None:
    passed(
        project,
        """
        import time

        def test_it(cj, cj_mock):
            cj_mock.fail_next("rate-limit-200", times=30)
            began, clock = time.monotonic(), cj_mock.clock.millis
            with cj.with_options(retries=40) as patient:
                patient.payments.get_balance()
            paused = (cj_mock.clock.millis - clock) / 1000
            assert paused > 30
            assert time.monotonic() - began < paused
        """,
    )


def test_the_client_is_closed_at_the_end(project: pytest.Pytester) -> None:
    passed(
        project,
        """
        import pytest

        KEPT = []

        def test_first(cj):
            cj.payments.get_balance()
            KEPT.append(cj)

        def test_second():
            with pytest.raises(RuntimeError, match="closed"):
                KEPT[0].payments.get_balance()
        """,
        count=2,
    )


def test_marks_say_how_the_mock_is_made(project: pytest.Pytester) -> None:
    passed(
        project,
        """
        import pytest

        pytestmark = pytest.mark.cj_mock(seed=7, accounts=3)

        def test_of_the_module(cj_mock):
            assert (cj_mock.seed, len(cj_mock.accounts)) == (7, 3)

        @pytest.mark.cj_mock(accounts=2)
        class TestIt:
            def test_of_the_class(self, cj_mock):
                assert (cj_mock.seed, len(cj_mock.accounts)) == (7, 2)

            @pytest.mark.cj_mock(seed=8, deviations="all")
            def test_of_its_own(self, cj_mock):
                assert (cj_mock.seed, len(cj_mock.accounts)) == (8, 2)
        """,
        count=3,
    )


def test_a_project_may_add_to_the_fixture(project: pytest.Pytester) -> None:
    project.makeconftest(
        """
        import pytest

        @pytest.fixture
        def cj_mock(cj_mock):
            cj_mock.fail("html-502", operation="orders_*")
            return cj_mock
        """
    )
    passed(
        project,
        """
        import pytest
        from cjdropshipping import ServerTrouble

        def test_it(cj):
            with pytest.raises(ServerTrouble):
                cj.orders.list()
            cj.payments.get_balance()
        """,
    )


def test_other_programs_reach_the_mock_until_the_test_is_over(project: pytest.Pytester) -> None:
    passed(
        project,
        """
        import urllib.request
        from urllib.error import URLError

        import pytest

        KEPT = []

        def test_first(cj_mock, cj_mock_url):
            request = urllib.request.Request(
                cj_mock_url + "/api2.0/v1/shopping/pay/getBalance",
                headers={"CJ-Access-Token": cj_mock.token},
            )
            with urllib.request.urlopen(request) as reply:
                assert reply.status == 200
            assert cj_mock.accepted["payments_get_balance"] == 1
            KEPT.append(cj_mock_url)

        def test_second():
            with pytest.raises(URLError):
                urllib.request.urlopen(KEPT[0])
        """,
        count=2,
    )


def test_a_failed_test_shows_its_last_requests(project: pytest.Pytester) -> None:
    result = failed(
        project,
        f"""
        def test_it(cj_mock):
            for page in range(24):
                cj_mock.ask("GET", f"{BALANCE}?page={{page}}")
            cj_mock.fail_next("reset-after")
            cj_mock.ask("GET", "{BALANCE}?" + "x" * 500)
            cj_mock.ask("POST", "/nowhere\\u202e")
            assert False
        """,
    )
    result.stdout.fnmatch_lines(
        [
            "*- cj_mock: last requests -*",
            "(the last 20 of 26)",
            "    7  GET *getBalance?page=6  HTTP 200 for CJ1000001",
            "   25  GET *getBalance?*xxx...  no reply fault reset-after for CJ1000001",
            "   26  POST /nowhere\\u202e  HTTP 200 code 1600101*",
        ]
    )
    result.stdout.no_fnmatch_line("*page=5 *")


def test_so_does_a_test_whose_other_fixture_fails(project: pytest.Pytester) -> None:
    project.makepyfile(
        """
        import pytest

        @pytest.fixture
        def shop(cj_mock):
            cj_mock.ask("GET", "/first")
            yield
            cj_mock.ask("GET", "/last")
            raise RuntimeError

        def test_it(shop):
            pass
        """
    )
    result = project.runpytest_inprocess()
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*- cj_mock: last requests -*", "*GET /first *", "*GET /last *"])


def test_no_other_test_shows_any(project: pytest.Pytester) -> None:
    project.makepyfile(
        f"""
        import pytest

        def test_passes(cj_mock):
            cj_mock.ask("GET", "{BALANCE}")

        def test_is_skipped(cj_mock):
            cj_mock.ask("GET", "{BALANCE}")
            pytest.skip("of no use")

        @pytest.mark.xfail
        def test_is_known_to_fail(cj_mock):
            cj_mock.ask("GET", "{BALANCE}")
            assert False

        def test_asks_nothing(cj_mock):
            assert False

        def test_has_no_mock():
            assert False
        """
    )
    result = project.runpytest_inprocess("-rA")
    result.assert_outcomes(passed=1, skipped=1, xfailed=1, failed=2)
    result.stdout.no_fnmatch_line("*last requests*")


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ("sed=7", "@pytest.mark.cj_mock: *unexpected keyword argument 'sed'"),
        ("seed=-1", "@pytest.mark.cj_mock: seed must not be negative, but is -1"),
        ('accounts="2"', "@pytest.mark.cj_mock: accounts must be a whole number, but is '2'"),
        ("deviations=5", "@pytest.mark.cj_mock: deviations are a collection of names *"),
        (
            'unknown_parameters="deny"',
            "@pytest.mark.cj_mock: unknown_parameters must be 'ignore' or 'refuse', but is 'deny'",
        ),
        ("deviations={'x'}", "@pytest.mark.cj_mock: unknown deviation x; known: *"),
        ("7", "@pytest.mark.cj_mock takes options by name, as in seed=7"),
    ],
)
def test_a_wrong_mark_is_named_without_a_traceback(
    project: pytest.Pytester, options: str, why: str
) -> None:
    project.makepyfile(
        f"""
        import pytest

        @pytest.mark.cj_mock({options})
        def test_it(cj_mock):
            pass
        """
    )
    result = project.runpytest_inprocess()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([why])
    result.stdout.no_fnmatch_line("*pytest_plugin.py*")


@pytest.mark.parametrize(
    ("missing", "fixture"), [("jsonschema_rs", "cj_mock"), ("uvicorn", "cj_mock_url")]
)
def test_without_the_extra_it_says_how_to_get_it(
    project: pytest.Pytester, missing: str, fixture: str
) -> None:
    project.makeconftest(f"import sys\n\nsys.modules['{missing}'] = None\n")
    project.makepyfile(f"def test_it({fixture}):\n    pass\n")
    result = project.runpytest_subprocess("-p", "no:schemathesis")  # which takes seconds to load
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(
        [f'{missing} is missing*: pip install "cjdropshipping-client*mock*"']
    )
    result.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_the_mark_is_explained(project: pytest.Pytester) -> None:
    project.runpytest_inprocess("--markers").stdout.fnmatch_lines(["@pytest.mark.cj_mock(*"])


def test_at_the_start_nothing_of_the_mock_is_imported() -> None:
    script = "import sys, cjdropshipping.pytest_plugin; print(*sys.modules, sep='\\n')"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in run.stdout.splitlines()}
    assert "cjdropshipping.testing" not in run.stdout.splitlines()
    assert not loaded & {"httpx", "msgspec", "attrs", "attr", "uvicorn", "jsonschema_rs"}


def test_a_mock_that_is_kept_is_closed_at_the_end(project: pytest.Pytester) -> None:
    passed(
        project,
        """
        import pytest

        pytestmark = pytest.mark.cj_mock(keep="shop.db")

        def test_first(cj):
            cj.makeup.list()

        def test_second(cj_mock):
            assert cj_mock.accepted.total() == 1
        """,
        count=2,
    )
