"""What cannot be is refused where it is written down, and says what could be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import redis
import redis.asyncio

from cjdropshipping_runtime.errors import ConfigurationError
from cjdropshipping_runtime.limits import PLANS, Limits

PASSWORD = "hunter2-hunter2"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"plan": "gold"}, "plan must be one of 'free', 'plus', 'prime', 'advanced', not 'gold'"),
        ({"plan": ["free"]}, "plan must be one of .*, not a value of type list"),
        ({"plan": f"plan {PASSWORD} {PASSWORD}"}, "plan must be .*, not a value of type str"),
        ({"calls_per_second": PASSWORD * 2}, "calls_per_second .*, not a value of type str"),
        ({"reserve": [PASSWORD]}, "reserve .*, not a value of type list"),
        ({"plan": "free", "calls_per_second": 2}, "a plan or calls_per_second, not both"),
        ({"calls_per_second": 0}, "calls_per_second must be a number from .* not 0"),
        ({"calls_per_second": -1}, "not -1"),
        ({"calls_per_second": float("nan")}, "not nan"),
        ({"calls_per_second": float("inf")}, "not inf"),
        ({"calls_per_second": True}, "not True"),
        ({"calls_per_second": "6"}, "not '6'"),
        ({"reserve": -1}, "reserve must be a whole number, 0 or more, not -1"),
        ({"reserve": 1.5}, r"reserve .* not 1\.5"),
        ({"reserve": None}, "reserve .* not None"),
        ({"share": 7}, r"share must be None, a pathlib\.Path, .*, not a builtins\.int"),
        (
            {"share": "limits.sqlite"},
            r"share must be .*, not another text; wrap the path of a file in pathlib\.Path",
        ),
        ({"share": f"http://:{PASSWORD}@localhost"}, "share must be .*, not another text"),
        ({"share": redis.asyncio.Redis()}, r"not a redis\.asyncio\.client\.Redis"),
    ],
)
def test_a_wrong_value_is_named(given: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message) as caught:
        Limits(**given)
    assert PASSWORD not in str(caught.value)


def test_without_a_plan_the_slowest_is_meant() -> None:
    assert Limits().calls_per_second == min(PLANS.values()) == 1


@pytest.mark.parametrize(
    ("limits", "shown"),
    [
        (Limits("plus"), "Limits('plus')"),
        (
            Limits(calls_per_second=2.5, reserve=100),
            "Limits(calls_per_second=2.5, reserve=100)",
        ),
        (Limits(share=Path("a/b")), "Limits('free', share='a/b')"),
        (
            Limits(share=f"rediss://me:{PASSWORD}@host:6380/1?password={PASSWORD}"),
            "Limits('free', share='rediss://host:6380/1')",
        ),
        (
            Limits(share=redis.Redis(password=PASSWORD)),
            "Limits('free', share=a redis.client.Redis)",
        ),
    ],
)
def test_limits_show_what_they_are_but_no_password(limits: Limits, shown: str) -> None:
    assert repr(limits) == shown
    assert shown in repr(limits.of("a"))


def test_without_the_package_a_redis_url_says_what_to_install() -> None:
    program = """
import sys
sys.modules["redis"] = None
from cjdropshipping_runtime.errors import ConfigurationError
from cjdropshipping_runtime.limits import Limits
try:
    Limits(share="redis://localhost")
except ConfigurationError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert 'pip install "cjdropshipping-client[redis]"' in done.stdout
