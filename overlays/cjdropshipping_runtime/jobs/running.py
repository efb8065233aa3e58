"""The jobs that this process knows to be under way, for kinds of which an account has only one.

claim(account, plan) ──> free: taken, until ``free`` is called
                     └─> taken: JobRunning, with the token of the one that runs
"""

from __future__ import annotations

from threading import Lock

from cjdropshipping_runtime.stops import JobRunning

_STARTING = ""


class Running:
    """By account and kind of job, the token of the one that runs."""

    def __init__(self) -> None:
        self._tokens: dict[tuple[str, str], str] = {}
        self._lock = Lock()

    def claim(self, account: str, job: str) -> None:
        """Takes the place of a job that is about to be started.

        Raises:
            JobRunning: there is one.
        """
        with self._lock:
            token = self._tokens.get((account, job))
            if token is not None:
                reason = "one is under way already; resume that one, or forget it"
                raise JobRunning(reason, flow=job, resume_token=token or None)
            self._tokens[account, job] = _STARTING

    def name(self, account: str, job: str, token: str) -> None:
        """Notes by which token the job can be resumed."""
        with self._lock:
            self._tokens[account, job] = token

    def free(self, account: str, job: str) -> None:
        """The job is over."""
        with self._lock:
            self._tokens.pop((account, job), None)


RUNNING = Running()
"""Of this process: clients of one account share it."""
