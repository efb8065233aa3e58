"""Tokens in a file of the user's own.

    ~/.local/state/cjdropshipping/      0700    %LOCALAPPDATA% or ~/Library where these are usual
        <digest>.json                   0600    the tokens
        <digest>.lock                   0600    locked by who renews; the lock goes with its process
        <digest>.<random>.new           0600    being written; replaces the tokens when it is whole

The digest is of the API key and the service's address (names.py). Symbolic links in the place of
these files are not followed.
"""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path
from typing import TYPE_CHECKING

from .tokens import log, restored, stored

if TYPE_CHECKING:
    from filelock import BaseFileLock

    from .stores import Turn
    from .tokens import Tokens

APPLICATION = "cjdropshipping"

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_LARGEST = 1 << 20
_LEFT_BEHIND = 60.0
"""Seconds after which a file that is still being written is one of a process that died."""
_EXACTLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class FileStore:
    """Keeps tokens in a file that only its owner can read.

    Args:
        name: of the file, without its ending.
        folder: made where there is none, and left as it is where there is one; the user's state
            folder where not given, which is closed to others.

    Every method raises OSError where the folder or a file in it cannot be used.
    """

    __slots__ = ("_folder", "_name", "_own")

    blocking = True

    def __init__(self, name: str, folder: Path | None = None) -> None:
        self._name, self._folder = name, folder
        self._own = folder is None

    def load(self) -> Tokens | None:
        path = self._path("json")
        try:
            opened = os.open(path, os.O_RDONLY | _EXACTLY)
        except FileNotFoundError:
            return None
        with os.fdopen(opened, "rb") as file:
            _close_to_others(file.fileno(), path)
            return restored(file.read(_LARGEST), str(path))

    def save(self, tokens: Tokens) -> None:
        path = self._made("json")
        new = self._path(f"{os.urandom(8).hex()}.new")
        opened = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _EXACTLY, 0o600)
        try:
            with os.fdopen(opened, "wb") as file:
                file.write(stored(tokens))
                file.flush()
                os.fsync(file.fileno())
            new.replace(path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
        self._sweep()

    def clear(self) -> None:
        self._path("json").unlink(missing_ok=True)

    def turn(self) -> Turn:
        return _FileTurn(self)

    def lock(self) -> BaseFileLock:
        """A lock of its own: the same one, acquired twice, would let both in."""
        from filelock import FileLock

        return FileLock(self._made("lock"), mode=0o600, thread_local=False)

    def _path(self, ending: str) -> Path:
        if self._folder is None:
            from platformdirs import user_state_path

            self._folder = user_state_path(APPLICATION, appauthor=False)
        if not self._folder.is_absolute():  # "~/…" of a user without a home
            raise FileNotFoundError(None, "there is no such folder for this user")
        return self._folder / f"{self._name}.{ending}"

    def _made(self, ending: str) -> Path:
        path = self._path(ending)
        folder = path.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._own and os.name == "posix" and folder.stat().st_mode & _OTHERS:
            folder.chmod(0o700)
        return path

    def _sweep(self) -> None:
        for left in self._path("").parent.glob(f"{self._name}.*.new"):
            try:
                if time.time() - left.lstat().st_mtime > _LEFT_BEHIND:
                    left.unlink()
            except FileNotFoundError:
                continue


class _FileTurn:
    """A lock that the operating system takes back from a process that dies."""

    __slots__ = ("_lock", "_store")

    def __init__(self, store: FileStore) -> None:
        self._store = store
        self._lock: BaseFileLock | None = None

    def try_acquire(self) -> bool:
        from filelock import Timeout

        lock = self._store.lock()
        try:
            lock.acquire(blocking=False)
        except Timeout:
            return False
        self._lock = lock
        return True

    def release(self) -> None:
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()


def _close_to_others(opened: int, path: Path) -> None:
    """Takes from everybody but the owner the rights to a file."""
    found = os.fstat(opened)
    if not stat.S_ISREG(found.st_mode):
        raise FileExistsError(None, "there is something else in the place of the file")
    if os.name == "posix" and found.st_mode & _OTHERS:
        os.fchmod(opened, 0o600)
        log.warning("others could read the tokens in %s: they no longer can", path)
