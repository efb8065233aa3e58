"""Back to an earlier state over HTTP: resets, snapshots, and those that are kept by name."""

from __future__ import annotations

from threading import Event, Thread, current_thread, main_thread

import pytest
from tests.support.ordering import ORDER
from tests.testing.remote import Remote

from cjdropshipping.testing import Mock, Request
from cjdropshipping.testing.doors.front import front

BALANCE = "/api2.0/v1/shopping/pay/getBalance"
CREATE = "/api2.0/v1/shopping/order/createOrderV3"


@pytest.fixture
def mock() -> Mock:
    return Mock(accounts=2)


@pytest.fixture
def remote(mock: Mock) -> Remote:
    return Remote(mock)


def test_a_reset_leads_back_to_the_beginning(mock: Mock, remote: Remote) -> None:
    mock.arrange("merge stalls")
    token, before = mock.token, mock.snapshot()
    remote.post("fail", name="html-502", operation="orders_*")
    remote.post("back_office/owe", cents=250, account=2)
    remote.post("shelf/take", name="later")
    remote.post("expire_tokens")
    remote.post("clock/advance", seconds=86_400)
    mock.ask("GET", BALANCE)
    assert remote.post("reset") is None
    assert mock.snapshot() == before
    assert mock.account.living_token == token
    assert (mock.requests, mock.accepted.total()) == ((), 0)
    assert [row["name"] for row in remote.get("switched_on")] == ["merge stalls"]
    assert remote.get("shelf") == ["later"]
    remote.post("shelf/put_back", name="later")
    assert len(remote.get("switched_on")) == 2


def test_a_reset_says_why_it_cannot_be(mock: Mock, remote: Remote) -> None:
    mock.account.state(object)
    assert mock.ask("GET", BALANCE).status == 200
    status, why = remote.refused("POST", "reset", json={})
    assert (status, "could not be kept" in why) == (400, True)
    assert len(mock.requests) == 1


class Held(Mock):
    """A mock whose snapshots are held up, except in the main thread."""

    def __init__(self) -> None:
        super().__init__(products=50)
        self.asked, self.may_go = Event(), Event()

    def snapshot(self) -> str:
        if current_thread() is not main_thread():
            self.asked.set()
            assert self.may_go.wait(10)
        return super().snapshot()


def test_of_two_first_requests_at_once_none_is_in_the_beginning() -> None:
    mock = Held()
    door, before = front(mock), mock.snapshot()
    headers = {"host": "localhost"}
    asked = Request.to("GET", BALANCE, headers=headers)
    slower = Thread(target=door.answer, args=(asked,))
    slower.start()
    assert mock.asked.wait(10)
    door.answer(asked)
    mock.may_go.set()
    slower.join()
    assert len(mock.requests) == 2
    door.answer(Request.to("POST", "/_mock/reset", headers=headers, json={}))
    assert mock.snapshot() == before


def test_a_snapshot_goes_over_the_wire_and_back(mock: Mock, remote: Remote) -> None:
    snapshot = remote.get("snapshot")
    mock.ask("GET", BALANCE)
    remote.post("restore", **snapshot)
    assert mock.requests == ()
    assert remote.refused("POST", "restore", json={"text": "{}"})[0] == 400


def test_snapshots_are_kept_by_name(mock: Mock, remote: Remote) -> None:
    remote.post("shelf/take", name="empty")
    mock.account.ask("POST", CREATE, json={**ORDER, "orderNumber": "a"})
    remote.post("shelf/take", name="one order")
    for name, orders in (("empty", 0), ("one order", 1), ("empty", 0)):
        remote.post("shelf/put_back", name=name)
        assert len(remote.get("orders")) == orders
    assert remote.get("shelf") == ["empty", "one order"]
    status, why = remote.refused("POST", "shelf/put_back", json={"name": "full"})
    assert (status, why) == (400, "there is no snapshot full; there are: empty, one order")
