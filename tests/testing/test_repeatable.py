"""The same seed and the same requests give the same bytes, in another process too."""

from __future__ import annotations

import hashlib
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.testing.anyday import Day
from tests.testing.asked import DOCUMENT, Good

from cjdropshipping.testing import DEVIATIONS, Mock

SCRIPT = """
import hashlib
from cjdropshipping.testing import Mock
mock = Mock(seed=3, deviations={"null-fields", "extra-fields"})
digest = hashlib.sha256()
for path in ("listV2?keyWord=mug&size=50", "list", "getCategory", "listV2?orderBy=2"):
    digest.update(mock.ask("GET", "/api2.0/v1/product/" + path).body)
print(digest.hexdigest())
"""


def replies(mock: Mock, good: Good) -> bytes:
    digest = hashlib.sha256()
    for asked in good.values():
        digest.update(asked.of(mock).body)
    return digest.digest()


def test_same_seed_same_bytes(good_requests: Good) -> None:
    assert replies(Mock(), good_requests) == replies(Mock(), good_requests)
    deviating = [Mock(deviations=DEVIATIONS) for _ in range(2)]
    assert replies(deviating[0], good_requests) == replies(deviating[1], good_requests)


@given(seed=st.integers(0, 2**32))
@settings(max_examples=2)
def test_same_requests_same_bytes_whatever_is_asked(seed: int, good_requests: Good) -> None:
    one, other = (
        Mock(seed=seed % 7, accounts=2, products=300, points=10**6, time=float, remember=3_000)
        for _ in range(2)
    )
    day = Day(seed, one, good_requests)
    day.begin(one)
    day.begin(other)
    for _ in range(800):
        step = day.step()
        assert step(one) == step(other)
    assert {r.operation_id for r in one.requests} == DOCUMENT.operations.keys()
    assert one.snapshot() == other.snapshot()


def test_other_seed_other_bytes() -> None:
    one, other = Mock(seed=1), Mock(seed=2)
    target = "/api2.0/v1/product/listV2"
    assert one.ask("GET", target).body != other.ask("GET", target).body
    assert one.world.catalogue.product(5).pid != other.world.catalogue.product(5).pid


def test_the_order_of_looking_does_not_matter() -> None:
    forward, backward = Mock().world, Mock().world
    indices = range(0, 5_000, 499)
    one = {i: forward.variants.of(forward.catalogue.product(i))[0].vid for i in indices}
    two = {i: backward.variants.of(backward.catalogue.product(i))[0].vid for i in reversed(indices)}
    assert one == two


def test_hash_seeds_do_not_matter() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_request_ids_are_fresh() -> None:
    mock = Mock()
    ids = {mock.ask("GET", "/nowhere").json()["requestId"] for _ in range(100)}
    assert len(ids) == 100
