"""A project elsewhere, which has installed the wheel and pytest, and nothing of this repository."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = """
import asyncio
import urllib.request

import pytest

from cjdropshipping import OutcomeUnknown

ORDER = {
    "orderNumber": "2026-0001",
    "shippingCountryCode": "US",
    "shippingCountry": "United States",
    "shippingProvince": "Ohio",
    "shippingCity": "Dayton",
    "shippingAddress": "1 Main Street",
    "shippingCustomerName": "Ada Example",
    "logisticName": "PostNL",
    "fromCountryCode": "CN",
    "products": [{"vid": "92511400-C758-4474-93CA-66D442F5F787", "quantity": 1}],
}


def test_an_order_is_placed_and_paid(cj, cj_mock):
    placed = cj.orders.place(ORDER)
    paid = cj.orders.checkout([placed.order_number])
    assert [order.status for order in cj_mock.orders] == ["UNSHIPPED"]
    assert cj_mock.books.balance == 100_000_00 - paid.amount * 100
    cj_mock.back_office.advance("2026-0001", "SHIPPED")
    assert cj.orders.wait_for("2026-0001", "SHIPPED", timeout=60).order_status == "SHIPPED"


def test_a_lost_reply(cj, cj_mock):
    cj_mock.fail_next("reset-after", operation="orders_add_to_cart")
    created = cj.orders.create_v3(ORDER)
    with pytest.raises(OutcomeUnknown):
        cj.orders.add_to_cart([created.order_id])
    assert cj_mock.orders[0].status == "IN_CART"


def test_asyncio(async_cj):
    async def found():
        async with async_cj as cj:
            search = cj.products.search(key_word="hoodie", size=20)
            return [product.sku async for product in search.walk(max_items=30)]

    assert len(asyncio.run(found())) == 30


@pytest.mark.cj_mock(accounts=2)
def test_two_accounts(cj_mock):
    first, second = cj_mock.accounts
    with first.client() as cj, second.client() as other:
        cj.orders.create_v3(ORDER)
        assert [order.order_num for order in cj.orders.list()] == ["2026-0001"]
        assert list(other.orders.list()) == []


def test_another_program(cj_mock, cj_mock_url):
    url = f"{cj_mock_url}/api2.0/v1/shopping/pay/getBalance"
    headers = {"CJ-Access-Token": cj_mock.token}
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as reply:
        assert b'"amount":100000' in reply.read()
"""


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Runs a program as in a shell that knows nothing of this repository."""
    own = ("PYTHON", "PYTEST", "CJ_", "VIRTUAL_ENV")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


class Project:
    """A folder with an environment of its own, and one file of tests."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / ".venv" / "bin" / "python"
        made = run(sys.executable, "-m", "venv", "--without-pip", ".venv", cwd=folder)
        assert made.returncode == 0, made.stderr
        (folder / "test_shop.py").write_text(TESTS, encoding="utf-8")

    def install(self, *what: str) -> None:
        """With the index that pip of this machine has."""
        installed = self._pip(*what)
        assert installed.returncode == 0, installed.stdout + installed.stderr

    def test(self) -> str:
        """What pytest says."""
        return run(self.python, "-m", "pytest", "-W", "error", cwd=self.folder).stdout

    def has_index(self) -> bool:
        """Whether packages can be had at all."""
        return (
            self._pip("--dry-run", "--no-deps", "--retries=1", "--timeout=15", "pytest").returncode
            == 0
        )

    def _pip(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        pip = (sys.executable, "-m", "pip", "--python", self.python, "--disable-pip-version-check")
        return run(*pip, "install", "--no-compile", *arguments, cwd=self.folder)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    if not made.has_index():
        pytest.skip("pip has no index from which to install pytest")
    return made


def test_it_has_the_fixtures(project: Project, wheel_file: Path) -> None:
    project.install(f"{wheel_file}[mock]", "pytest")
    said = project.test()
    assert re.search(r"^=+ 5 passed in ", said, re.MULTILINE), said


def test_without_the_extra_it_is_told_what_to_install(project: Project, wheel_file: Path) -> None:
    project.install(str(wheel_file), "pytest")
    said = project.test()
    assert re.search(r"^=+ 5 errors in ", said, re.MULTILINE), said
    assert 'pip install "cjdropshipping-client[mock]"' in said
    assert "Traceback" not in said
    assert "pytest_plugin.py" not in said
