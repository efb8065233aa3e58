"""The jobs that this process knows to be under way, for kinds of which an account has only one.

claim(account, job) ──> free: a Place, until it is freed      (a job that is started here)
                    └─> taken: JobRunning, with the token of the one that runs
join(account, job)  ──> the Place that is taken, or a new one (a job that is taken up here)

A place is freed by who holds it: a job that was forgotten frees nobody else's place at its end.
"""

from __future__ import annotations

from cjdropshipping_runtime.forks import LocalLock
from cjdropshipping_runtime.stops import JobRunning


class Place:
    """That of one job, which may be followed by more than one ``Job``."""

    __slots__ = ("account", "job", "token")

    def __init__(self, account: str, job: str, token: str) -> None:
        self.account, self.job, self.token = account, job, token


class Running:
    """The places, by account and kind of job."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, str], Place] = {}
        self._lock = LocalLock()

    def claim(self, account: str, job: str, token: str) -> Place:
        """The place of a job that is about to be started.

        Raises:
            JobRunning: it is taken.
        """
        with self._lock.here:
            taken = self._places.get((account, job))
            if taken is not None:
                reason = "one is under way already; resume that one, or forget it"
                raise JobRunning(reason, flow=job, resume_token=taken.token)
            return self._take(account, job, token)

    def join(self, account: str, job: str, token: str) -> Place:
        """The place of a job that runs already, whoever has started it."""
        with self._lock.here:
            return self._places.get((account, job)) or self._take(account, job, token)

    def free(self, place: Place) -> None:
        """The job is over, or nobody cares any more; again is harmless."""
        with self._lock.here:
            if self._places.get((place.account, place.job)) is place:
                del self._places[place.account, place.job]

    def clear(self) -> None:
        """All places are free: nothing of what runs belongs to this process."""
        with self._lock.here:
            self._places.clear()

    def _take(self, account: str, job: str, token: str) -> Place:
        place = self._places[account, job] = Place(account, job, token)
        return place


RUNNING = Running()
"""Of this process: clients of one account share it."""
