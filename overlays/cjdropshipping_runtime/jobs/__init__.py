"""Jobs that the service runs in the background, and how they are followed.

plan.py       what is known of a kind of job: data from the spec
starting.py   start, resume
running.py    one at a time, where the account has only one
watched.py    look, result
looks.py      look again and again, until a deadline
ending.py     when it is over by its caller's word
token.py      what another process goes on from
job.py        Job and AsyncJob
"""

from __future__ import annotations

from .ending import Until
from .job import AsyncJob, Job
from .looks import Looks
from .plan import Gauge, JobPlan
from .starting import resume, start
from .watched import JobEvent, Watched

__all__ = [
    "AsyncJob",
    "Gauge",
    "Job",
    "JobEvent",
    "JobPlan",
    "Looks",
    "Until",
    "Watched",
    "resume",
    "start",
]
