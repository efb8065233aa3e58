"""Where tokens are kept: what is written, who can read it, and what happens when it is damaged."""

from __future__ import annotations

import logging
import os
import socket
import stat
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.loopback import Loopback, serving
from tests.support.redisserver import RedisServer, redis_server
from tests.support.renewing import KEY, Bank, Time, access_token, kept

from cjdropshipping_runtime.credentials.files import FileStore
from cjdropshipping_runtime.credentials.memory import MemoryStore, MemoryTurn
from cjdropshipping_runtime.credentials.redisstore import RedisStore
from cjdropshipping_runtime.credentials.stores import REST, Sheltered, TokenStore, token_store
from cjdropshipping_runtime.credentials.tokens import Tokens, restored, stored
from cjdropshipping_runtime.errors import ConfigurationError
from cjdropshipping_runtime.secrets import ApiKey

__all__ = ["redis_server"]

ADDRESS = "https://cj.test"
posix = pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
as_user = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="everything is open to root"
)


def chosen(value: Any, key: str = KEY, address: str = ADDRESS) -> TokenStore:
    return token_store(value, ApiKey(key), address)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def the_file(folder: Path) -> Path:
    (path,) = folder.glob("*.json")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "here"


@pytest.fixture(params=["memory", "file", "redis", "redis, decoding"])
def store(request: pytest.FixtureRequest, folder: Path) -> Iterator[TokenStore]:
    if request.param == "memory":
        yield MemoryStore()
        return
    if request.param == "file":
        yield FileStore("name", folder)
        return
    server: RedisServer = request.getfixturevalue("redis_server")
    server.flush()
    if request.param == "redis":
        yield RedisStore.at(server.url, "name")
        return
    from redis import Redis

    client = Redis.from_url(server.url, decode_responses=True)
    yield RedisStore(client, "name")
    client.connection_pool.disconnect()


# ── every store ──────────────────────────────────────────────────────────────────────────────────


def test_what_is_saved_is_loaded_until_it_is_cleared(store: TokenStore) -> None:
    assert store.load() is None
    for tokens in (kept(1), kept(2, expires=None), Tokens("t", 0.0)):
        store.save(tokens)
        assert store.load() == tokens
    store.clear()
    assert store.load() is None
    store.clear()


def test_one_at_a_time_has_the_turn(store: TokenStore) -> None:
    first, second = store.turn(), store.turn()
    for _ in range(3):
        assert first.try_acquire()
        assert not second.try_acquire()
        first.release()
        assert second.try_acquire()
        second.release()


def test_a_turn_taken_by_one_thread_is_let_go_by_another(store: TokenStore) -> None:
    turn = store.turn()
    taking = Thread(target=turn.try_acquire)
    taking.start()
    taking.join()
    assert not store.turn().try_acquire()
    turn.release()
    again = store.turn()
    assert again.try_acquire()
    again.release()


@given(
    st.builds(
        Tokens,
        access=st.text("abc.@-", min_size=1),
        obtained_at=st.floats(allow_nan=False, allow_infinity=False),
        access_expires=st.none() | st.floats(allow_nan=False, allow_infinity=False),
        refresh=st.none() | st.text(),
        refresh_expires=st.none() | st.floats(0, 1e12),
    )
)
def test_tokens_are_restored_as_they_were_stored(tokens: Tokens) -> None:
    assert restored(stored(tokens), "a test") == tokens


@given(st.binary(max_size=60) | st.sampled_from([stored(kept())[:-n] for n in range(1, 90)]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_text_that_cannot_be_read_counts_as_nothing(
    caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    caplog.clear()
    assert restored(content, "a test") is None
    assert caplog.messages == ["the tokens kept in a test cannot be read: others will be obtained"]


@pytest.mark.parametrize("content", ["[" * 100_000, '{"access":"a b","obtained_at":1}', "null"])
def test_so_does_one_that_says_nothing(content: str) -> None:
    assert restored(content, "a test") is None


# ── files ────────────────────────────────────────────────────────────────────────────────────────


@posix
def test_only_the_owner_can_read_the_files(folder: Path) -> None:
    store = FileStore("name", folder)
    turn = store.turn()
    assert turn.try_acquire()
    store.save(kept())
    turn.release()
    assert rights(folder) == 0o700
    assert {path.name: rights(path) for path in folder.iterdir()} == {
        "name.json": 0o600,
        "name.lock": 0o600,
    }


@posix
def test_a_file_that_others_can_read_is_closed_to_them(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = FileStore("name", folder)
    store.save(kept())
    (folder / "name.json").chmod(0o644)
    assert store.load() == kept()
    assert rights(folder / "name.json") == 0o600
    assert "others could read the tokens" in caplog.text


@posix
def test_a_link_in_the_place_of_the_file_is_not_followed(folder: Path, tmp_path: Path) -> None:
    store = FileStore("name", folder)
    store.save(kept(1))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(stored(kept(7)))
    elsewhere.chmod(0o644)
    path = folder / "name.json"
    path.unlink()
    path.symlink_to(elsewhere)
    with pytest.raises(OSError, match="symbolic links"):
        store.load()
    store.save(kept(2))
    assert not path.is_symlink()
    assert store.load() == kept(2)
    assert restored(elsewhere.read_bytes(), "elsewhere") == kept(7)
    assert rights(elsewhere) == 0o644


@posix
def test_a_pipe_in_the_place_of_the_file_holds_nobody_up(folder: Path) -> None:
    store = FileStore("name", folder)
    folder.mkdir(parents=True)
    os.mkfifo(folder / "name.json")
    with pytest.raises(OSError, match="something else in the place"):
        store.load()


def test_a_reader_never_sees_half_a_file(folder: Path) -> None:
    store, seen = FileStore("name", folder), list[Tokens | None]()
    long = [Tokens(f"{n}" * 50_000, n) for n in range(1, 5)]
    store.save(long[0])
    over = Event()

    def write() -> None:
        for tokens in cycle(long):
            if over.is_set():
                return
            store.save(tokens)

    with ThreadPoolExecutor() as threads:
        writing = threads.submit(write)
        try:
            # Until reading and writing have met, and often enough.
            while len(seen) < 60 or len(set(seen)) < len(long):
                assert not writing.done()
                seen.append(store.load())
                assert seen[-1] in long
        finally:
            over.set()
        writing.result()
    assert [path.name for path in folder.iterdir()] == ["name.json"]


def test_a_write_that_fails_leaves_the_old_tokens_and_nothing_else(folder: Path) -> None:
    store = FileStore("name", folder)
    store.save(kept(1))
    (folder / "name.json").unlink()
    (folder / "name.json").mkdir()
    with pytest.raises(OSError, match=r"name\.json"):
        store.save(kept(2))
    assert [path.name for path in folder.iterdir()] == ["name.json"]


def test_what_a_process_left_half_written_is_swept_away(folder: Path) -> None:
    store = FileStore("name", folder)
    folder.mkdir(parents=True)
    left, fresh, another = (
        folder / name for name in ("name.01.new", "name.02.new", "another.03.new")
    )
    for path in (left, fresh, another):
        path.write_bytes(b"{")
    long_ago = time.time() - 61
    for path in (left, another):
        os.utime(path, (long_ago, long_ago))
    store.save(kept())
    assert [path.exists() for path in (left, fresh, another)] == [False, True, True]


def test_a_damaged_file_costs_a_request_and_is_replaced(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    bank = Bank(Time())
    bank.call(bank.keyed(chosen(folder)))
    path = the_file(folder)
    path.write_bytes(path.read_bytes()[:-20])
    path.chmod(0o600)
    assert bank.call(bank.keyed(chosen(folder))).value == access_token(2)
    assert bank.asked == ["obtain", "obtain"]
    assert "cannot be read" in caplog.text
    assert bank.call(bank.keyed(chosen(folder))).value == access_token(2)
    assert len(bank.asked) == 2


def test_no_name_and_no_message_holds_the_key(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    bank = Bank(Time())
    store = chosen(folder)
    credentials = bank.keyed(store)
    bank.call(credentials)
    the_file(folder).write_bytes(b"{")
    bank.call(bank.keyed(chosen(folder)))
    shown = f"{caplog.text} {store!r} {[str(path) for path in folder.iterdir()]}"
    assert credentials.redact(shown) == shown
    assert KEY.encode() not in b"".join(path.read_bytes() for path in folder.iterdir())


def test_each_key_and_each_service_has_tokens_of_its_own(folder: Path) -> None:
    places = [(KEY, ADDRESS), (f"{KEY}2", ADDRESS), (KEY, "https://other.test")]
    for number, (key, address) in enumerate(places):
        chosen(folder, key, address).save(kept(number))
    for number, (key, address) in enumerate(places):
        assert chosen(folder, key, address).load() == kept(number)
    assert len(list(folder.glob("*.json"))) == 3


@posix
def test_the_default_is_the_users_state_folder(tmp_path: Path) -> None:
    """In a process of its own: the environment says which folder that is."""
    import subprocess

    program = (
        "from tests.support.renewing import *\n"
        "from cjdropshipping_runtime.credentials.stores import token_store\n"
        "token_store(None, ApiKey(KEY), 'https://cj.test').save(kept())\n"
    )
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path) + os.pathsep + ".",
    }
    wide = tmp_path / "state" / "cjdropshipping"
    if sys.platform == "linux":
        wide.mkdir(parents=True, mode=0o755)
    subprocess.run(
        [sys.executable, "-c", program], check=True, env=environment, cwd=Path(__file__).parents[2]
    )
    (path,) = tmp_path.rglob("*.json")
    assert path.parent.name == "cjdropshipping"
    assert (rights(path), rights(path.parent)) == (0o600, 0o700)


# ── a store in trouble ───────────────────────────────────────────────────────────────────────────


def is_sheltered(store: TokenStore, bank: Bank, caplog: pytest.LogCaptureFixture) -> None:
    """Tokens are obtained and renewed as ever, and one warning is logged."""
    credentials = bank.keyed(store)
    bank.call(credentials)
    bank.kill()
    assert bank.call(credentials).value == access_token(2)
    assert bank.call(bank.keyed(store)).value == access_token(2)
    assert bank.asked == ["obtain", "refresh"]
    (message,) = (r.getMessage() for r in caplog.records if r.levelno == logging.WARNING)
    assert "the tokens are kept in memory only (logged once)" in message


def test_without_a_folder_that_can_be_made_the_memory_does(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    store = chosen(tmp_path / "file" / "folder")
    is_sheltered(store, Bank(Time()), caplog)
    assert "FileStore: NotADirectoryError" in caplog.text
    store.clear()


@as_user
def test_in_a_folder_that_is_read_only_the_memory_does(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tmp_path.chmod(0o500)
    is_sheltered(chosen(tmp_path), Bank(Time()), caplog)
    tmp_path.chmod(0o700)


def test_while_redis_is_away_the_memory_does(caplog: pytest.LogCaptureFixture) -> None:
    with RedisServer.running(password="top-secret-word") as server:
        url = server.url
    store = chosen(url, key="key-of-a-server-that-is-away")
    is_sheltered(store, Bank(Time()), caplog)
    assert "RedisStore: ConnectionError" in caplog.text
    assert "top-secret" not in caplog.text + repr(store)
    store.clear()


def test_when_redis_is_back_the_tokens_go_there(redis_server: RedisServer) -> None:
    redis_server.flush()
    bank, outer = Bank(Time()), RedisStore.at(redis_server.url, "name")
    credentials = bank.keyed(Sheltered(outer, MemoryStore(), bank.time.clock))
    redis_server.stop()
    bank.call(credentials)
    redis_server.start()
    bank.kill()
    assert bank.call(credentials).value == access_token(2)
    assert outer.load() is None
    bank.time.passed += REST
    bank.kill()
    assert bank.call(credentials).value == access_token(3)
    found = outer.load()
    assert found is not None
    assert found.access == access_token(3)


def test_a_silent_server_is_waited_for_once() -> None:
    def silent(server: Loopback, connection: socket.socket) -> None:
        server.arrived.release()
        server.over.wait()

    bank = Bank(Time())
    with serving(silent) as server:
        store = Sheltered(RedisStore.at(f"redis://127.0.0.1:{server.port}", "name"), MemoryStore())
        bank.call(bank.keyed(store))
        assert server.arrived.acquire(timeout=10)
    assert server.connections == 1
    assert bank.asked == ["obtain"]


class Failing:
    """A store in trouble that counts how often it is touched."""

    blocking = True

    def __init__(self) -> None:
        self.touched = 0

    def load(self) -> Tokens | None:
        self.touched += 1
        raise OSError

    def save(self, tokens: Tokens) -> None:
        self.load()

    def clear(self) -> None:
        self.load()

    def turn(self) -> MemoryTurn:
        self.load()
        raise AssertionError


def test_a_store_in_trouble_is_left_alone_for_half_a_minute() -> None:
    failing, bank = Failing(), Bank(Time())
    credentials = bank.keyed(Sheltered(failing, MemoryStore(), bank.time.clock))
    for touched in (1, 2):
        for _ in range(3):
            bank.call(credentials)
            bank.kill()
        assert failing.touched == touched
        bank.time.passed += REST


def test_a_turn_whose_time_was_over_is_let_go_in_peace(redis_server: RedisServer) -> None:
    redis_server.flush()
    turn = RedisStore.at(redis_server.url, "name").turn()
    assert turn.try_acquire()
    redis_server.flush()
    turn.release()


def test_of_two_clients_in_trouble_one_renews(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    stores = [chosen(tmp_path / "file" / "folder", key="two-clients") for _ in range(2)]
    first, second = stores[0].turn(), stores[1].turn()
    assert first.try_acquire()
    assert not second.try_acquire()
    first.release()
    assert second.try_acquire()
    second.release()


# ── the argument ─────────────────────────────────────────────────────────────────────────────────


def test_memory_is_shared_by_the_clients_with_a_key() -> None:
    assert chosen("memory") is chosen("memory")
    assert chosen("memory") is not chosen("memory", key="another-key")


def test_what_can_be_given_is_taken(folder: Path, redis_server: RedisServer) -> None:
    from redis import Redis

    client = Redis.from_url(redis_server.url)
    redis_server.flush()
    for value in (folder, str(redis_server.url), client, MemoryStore()):
        store = chosen(value)
        assert isinstance(store, Sheltered)
        store.save(kept())
        assert chosen(value).load() == kept()
    client.connection_pool.disconnect()


@pytest.mark.parametrize(
    "value",
    [
        "",
        "file",
        "/a/path/as/text",
        "http://user:top-secret@host",
        "redis://host:no-port-top-secret",
        7,
        True,
        b"memory",
        object(),
        MemoryStore,
        {"redis": "top-secret"},
    ],
)
def test_what_is_no_store_is_a_configuration_error(value: Any) -> None:
    with pytest.raises(ConfigurationError, match="token_store") as caught:
        chosen(value)
    assert "top-secret" not in str(caught.value)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    with pytest.raises(ConfigurationError, match="must be a folder"):
        chosen(path)


def test_an_asynchronous_client_is_refused() -> None:
    from redis.asyncio import Redis

    with pytest.raises(ConfigurationError, match="a synchronous redis client"):
        chosen(Redis(host="nowhere.test"))


def test_nothing_is_opened_before_it_is_needed(folder: Path) -> None:
    chosen(folder)
    chosen("redis://nowhere.test:1/0")
    assert not folder.exists()
