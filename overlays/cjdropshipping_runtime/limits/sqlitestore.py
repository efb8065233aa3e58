"""Calls and points of all processes of a machine, in an SQLite file.

    FILE        a table of calls for each account, as pyrate-limiter has it, and a table ``points``
    FILE.lock   held while one of the processes looks and writes

Moments are milliseconds since 1970: of the clocks that all processes read alike, only the
calendar's is promised to be the same for them. Should it be set back, calls that lie in the future
are forgotten.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from msgspec.structs import astuple

from cjdropshipping_runtime.credentials.names import digest
from cjdropshipping_runtime.errors import ConfigurationError

from .ledger import Ledger
from .outside import Entrance, unique_name
from .store import PATIENCE, SETTLING, StoreTrouble
from .window import Slot, enter, milliseconds

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection

    from pyrate_limiter import SQLiteBucket

    from cjdropshipping_runtime.clock import Clock
    from cjdropshipping_runtime.envelope import PointsInfo

    from .outside import Until
    from .store import Taken
    from .window import Window

POLL = 0.002
"""Seconds between two tries for the lock of the file; each lost is lost to the rate."""

POINTS = """
CREATE TABLE IF NOT EXISTS points (
    account TEXT PRIMARY KEY, total INTEGER, remaining REAL, seen REAL, since REAL, tried REAL
)
"""


class SQLiteStore:
    """A Store (store.py). ``patience``: seconds that a call waits at most."""

    instant = False

    def __init__(
        self,
        path: Path,
        account: str,
        window: Window,
        clock: Clock,
        patience: float = PATIENCE,
    ) -> None:
        self._path, self._account = path, digest(account, 12)
        self._window, self._clock, self._patience = window, clock, patience
        self._entrance = Entrance()
        self._lock: Any = None
        self._bucket: SQLiteBucket | None = None

    def take(self, place: int, cost: int, reserve: int, patience: float = math.inf) -> Taken:
        with self._session(min(patience, self._patience)) as bucket:
            now, at = self._clock.time(), self._clock.monotonic()
            ledger = self._points(bucket.conn) if cost else Ledger()
            short = ledger.short(cost, reserve, now)
            if short is not None:
                return short
            slot = Slot(unique_name(), milliseconds(now), at)
            self._forget(bucket, slot.moment)
            wait = enter(bucket, slot, place)
            if wait:
                return (slot.moment + wait) / 1000 - now
            slot.cost = ledger.spend(cost, now)
            if slot.cost:
                self._keep(bucket.conn, ledger)
            return slot

    def settle(self, slot: Slot, late: float, points: PointsInfo | None) -> None:
        with self._session(SETTLING) as bucket:
            if late > 0:
                self._move(bucket, slot, slot.moment + milliseconds(late))
            self._count(bucket.conn, slot, points)

    def give_back(self, slot: Slot) -> None:
        with self._session(SETTLING) as bucket:
            self._remove(bucket.conn, bucket.table, slot)
            self._count(bucket.conn, slot, None)

    def exhausted(self) -> None:
        with self._session(SETTLING) as bucket:
            ledger = self._points(bucket.conn)
            ledger.empty(self._clock.time())
            self._keep(bucket.conn, ledger)

    def time(self) -> float:
        return self._clock.time()

    def narrow(self, window: Window) -> None:
        with self._entrance.lock:
            self._window = window
            if self._bucket is not None:
                self._bucket.rates = window.rates()

    def close(self) -> None:
        with self._entrance.lock:
            self._close()

    @contextmanager
    def _session(self, patience: float) -> Generator[SQLiteBucket, None, None]:
        """The file, for this thread of this process alone."""
        from sqlite3 import Error

        from filelock import Timeout

        with self._entrance.passed(patience) as until:
            if self._bucket is None:
                self._bucket = self._open(until)
            try:
                with self._lock.acquire(timeout=until.left, poll_interval=POLL):
                    self._hurry(self._bucket.conn, until)
                    yield self._bucket
                    self._bucket.conn.commit()
            except Timeout:
                raise self._taken(until) from None
            except (Error, OSError) as trouble:
                self._close()
                raise self._trouble(str(trouble)) from None
            except BaseException:
                self._close()  # what was begun must not keep others out
                raise

    def _taken(self, until: Until) -> StoreTrouble:
        return self._trouble(f"its lock has been taken for {until.patience:.1f} s")

    def _trouble(self, reason: str) -> StoreTrouble:
        return StoreTrouble(f"the file of the limits, {str(self._path)!r}: {reason}")

    def _open(self, until: Until) -> SQLiteBucket:
        from sqlite3 import Error, connect

        from filelock import FileLock, Timeout
        from pyrate_limiter import SQLiteBucket
        from pyrate_limiter.buckets.sqlite_bucket import Queries

        table = f"calls_{self._account}"
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(f"{self._path}.lock")
            with self._lock.acquire(timeout=until.left, poll_interval=POLL):
                connection = connect(self._path, timeout=until.left, check_same_thread=False)
                try:
                    connection.execute("PRAGMA journal_mode=WAL").close()
                    connection.execute("PRAGMA synchronous=NORMAL").close()
                    connection.execute(Queries.CREATE_BUCKET_TABLE.format(table=table)).close()
                    index = {"index_name": f"{table}_moment", "table_name": table}
                    connection.execute(Queries.CREATE_INDEX_ON_TIMESTAMP.format(**index)).close()
                    connection.execute(POINTS).close()
                    connection.commit()
                except BaseException:
                    connection.close()
                    raise
        except Timeout:
            raise self._taken(until) from None
        except (Error, OSError) as trouble:
            if _busy(trouble):
                raise self._taken(until) from None
            raise ConfigurationError(
                f"the limits cannot be kept in {str(self._path)!r}: {trouble}"
            ) from None
        return SQLiteBucket(self._window.rates(), connection, table, lock=self._lock)

    def _hurry(self, connection: Connection, until: Until) -> None:
        """Others may write to the file without its lock: what they have begun is waited for."""
        connection.execute(f"PRAGMA busy_timeout={math.ceil(until.left * 1000)}").close()

    def _close(self) -> None:
        bucket, self._bucket = self._bucket, None
        if bucket is not None:
            bucket.conn.close()

    def _forget(self, bucket: SQLiteBucket, moment: int) -> None:
        """Calls whose window is over, and those that a clock set back has put into the future."""
        interval = self._window.interval
        bucket.conn.execute(
            f"DELETE FROM {bucket.table} WHERE item_timestamp NOT BETWEEN ? AND ?",  # noqa: S608
            (moment - 2 * interval, moment + interval),
        ).close()

    def _move(self, bucket: SQLiteBucket, slot: Slot, moment: int) -> None:
        with bucket.conn as connection:
            self._remove(connection, bucket.table, slot)
            connection.execute(
                f"INSERT INTO {bucket.table} (name, item_timestamp) VALUES (?, ?)",  # noqa: S608
                (slot.name, moment),
            ).close()
        slot.moment = moment

    def _remove(self, connection: Connection, table: str, slot: Slot) -> None:
        connection.execute(f"DELETE FROM {table} WHERE name = ?", (slot.name,)).close()  # noqa: S608

    def _count(self, connection: Connection, slot: Slot, points: PointsInfo | None) -> None:
        """What a reply told; without any, the cost is given back."""
        if points is None and not slot.cost:
            return
        now = self._clock.time()
        ledger = self._points(connection)
        if points is not None:
            ledger.learn(points, now - (self._clock.monotonic() - slot.at), now)
        else:
            ledger.spend(-slot.cost, now)
        self._keep(connection, ledger)

    def _points(self, connection: Connection) -> Ledger:
        cursor = connection.execute(
            "SELECT total, remaining, seen, since, tried FROM points WHERE account = ?",
            (self._account,),
        )
        row = cursor.fetchone()
        cursor.close()
        return Ledger(*row) if row else Ledger()

    def _keep(self, connection: Connection, ledger: Ledger) -> None:
        connection.execute(
            "REPLACE INTO points VALUES (?, ?, ?, ?, ?, ?)",
            (self._account, *astuple(ledger)),
        ).close()


def _busy(trouble: Exception) -> bool:
    from sqlite3 import SQLITE_BUSY

    code: int | None = getattr(trouble, "sqlite_errorcode", None)
    return code is not None and code & 0xFF == SQLITE_BUSY  # the rest says what kind of it
