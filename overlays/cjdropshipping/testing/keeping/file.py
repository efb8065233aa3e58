"""A snapshot in a SQLite file, in which only what has changed is written.

    origin(name, value)        which mock it is of: format, version, seed, ...; values are JSON
    parts(owner, part, json)   mock | clock | {..}        CJ1000001 | accounts.ledger:Orders | {..}

Whoever opens the file sees one state as a whole, whenever that is, and keeps nobody from writing:
what is new goes into a file beside it (``-wal``) until all of it is in the file itself, at the
latest when that is closed. Another file beside it (``.lock``) says that it is in use, so that no
two mocks write it; to look at it does no harm::

    sqlite3 mock.db "select owner, part, length(json) from parts"
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from os.path import samestat
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from filelock import FileLock, Timeout

from cjdropshipping.testing.keeping.snapshot import Snapshot, decoded, encoded

if TYPE_CHECKING:
    import os
    from collections.abc import Generator

#: Seconds to wait for somebody else who is just writing the file.
WAIT = 1.0

_TABLES = """
CREATE TABLE origin (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE parts (owner TEXT, part TEXT, json TEXT NOT NULL, PRIMARY KEY (owner, part));
"""


class KeptFile:
    """A file in which one mock keeps what it remembers. Not safe for threads, but for all of them.

    Args:
        path: of the file; it need not be there.

    Raises:
        OSError: it cannot be opened, or another mock has it open, by whatever name.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path).resolve()
        self._saved: dict[str, str] = {}
        # The lock would make the folder.
        if not self.path.parent.is_dir():
            raise FileNotFoundError(f"there is no folder {self.path.parent}")
        if self.path.is_dir():
            raise IsADirectoryError(f"{self.path} is a folder")
        self._lock = FileLock(f"{self.path}.lock")
        try:
            self._lock.acquire(blocking=False)
        except Timeout as error:
            raise BlockingIOError(f"another mock keeps what it remembers in {self.path}") from error
        try:
            with self._errors():
                self._sqlite = sqlite3.connect(
                    self.path, timeout=WAIT, isolation_level=None, check_same_thread=False
                )
            self._opened = self.path.stat()
        except BaseException:
            self._lock.release()
            raise

    def load(self) -> Snapshot | None:
        """What is in it; None if it is new.

        Raises:
            ValueError: it is not the file of a mock.
            OSError: it cannot be read.
        """
        with self._errors():
            found = self._sqlite.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            tables = {name for (name,) in found}
            if not tables:
                return None
            if tables != {"origin", "parts"}:
                raise ValueError(f"{self.path} is not the file of a mock")
            origin = dict(self._sqlite.execute("SELECT name, value FROM origin"))
            rows = self._sqlite.execute("SELECT owner, part, json FROM parts ORDER BY rowid")
            self._saved = {f"{owner}/{part}": text for owner, part, text in rows}
        return Snapshot(
            {name: decoded(value) for name, value in origin.items()},
            {name: decoded(text) for name, text in self._saved.items()},
        )

    def save(self, snapshot: Snapshot) -> None:
        """Writes what has changed since it was loaded or saved.

        Raises:
            OSError: it cannot be written; then it is as it was.
        """
        texts = {name: encoded(part) for name, part in snapshot.parts.items()}
        changed = [
            (*name.split("/", 1), text)
            for name, text in texts.items()
            if self._saved.get(name) != text
        ]
        gone = [name.split("/", 1) for name in self._saved.keys() - texts.keys()]
        if not changed and not gone:
            return
        self._check_place()
        self._use_journal("WAL")
        with self._errors(), self._transaction():
            if not self._saved:
                for statement in filter(None, map(str.strip, _TABLES.split(";"))):
                    self._sqlite.execute(statement)
                origin = [(name, encoded(value)) for name, value in snapshot.origin.items()]
                self._sqlite.executemany("INSERT INTO origin VALUES (?, ?)", origin)
            self._sqlite.executemany("INSERT OR REPLACE INTO parts VALUES (?, ?, ?)", changed)
            self._sqlite.executemany("DELETE FROM parts WHERE owner = ? AND part = ?", gone)
        self._saved = texts

    def close(self) -> None:
        """Lets others have it, whole by itself, unless somebody is still looking into it."""
        if self._saved:
            self._use_journal("DELETE")
        self._sqlite.close()
        self._lock.release()

    def _check_place(self) -> None:
        """Raises OSError where the file was taken away: SQLite would go on writing to nowhere."""
        if not (self.path.exists() and samestat(self.path.stat(), self._opened)):
            raise FileNotFoundError(f"{self.path} is not there any more")

    def _use_journal(self, mode: Literal["WAL", "DELETE"]) -> None:
        # It stays as it is where somebody is in between, or the folder is none for a WAL.
        with suppress(sqlite3.OperationalError):
            self._sqlite.execute(f"PRAGMA journal_mode = {mode}")

    @contextmanager
    def _transaction(self) -> Generator[None, None, None]:
        self._sqlite.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._sqlite.execute("COMMIT")
        except BaseException:
            self._sqlite.execute("ROLLBACK")
            raise

    @contextmanager
    def _errors(self) -> Generator[None, None, None]:
        """Turns those of SQLite into those of Python."""
        try:
            yield
        except sqlite3.OperationalError as error:
            raise OSError(f"{self.path}: {error}") from error
        except sqlite3.DatabaseError as error:
            raise ValueError(f"{self.path} is not the file of a mock: {error}") from error
