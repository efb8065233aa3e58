"""x-job: the method that starts a job and follows it, and the data of its plan.

x-job:                                   on the operation that starts it
  method: match                          name of the method, beside that of the operation
  summary: Look for orders …             of the method
  start: false                           nothing is started: the operation itself is watched
  watch: {operation: merge_match_progress, key: {orderId: orderId}}
                                         parameter: field of the start's data
  done: [{createStatus: [TASK_COMPLETE], lockFails: []}]
                                         any of these, each with all its fields; [] empty, ["*"] not
  failed: [{createStatus: [LOCK_FAIL]}]
  idle: {noTask: [true]}                 no job runs
  until: orderStatus                     the caller says which values of it end the job
  ends: caller                           the caller may say when it is over, by a function, instead
  progress: {rule: weighted, field: step, weights: stepCount, part: stepPercent, whole: 10000}
  result: {operation: merge_match_result}
  single: true                           an account has one at a time
  timeout: 600                           seconds
  pace: {first: 1, longest: 15}          seconds between looks
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import docstrings, usage
from .annotations import body_media, reply_data
from .document import Json
from .paths import attribute_path, is_list, object_of

if TYPE_CHECKING:
    from .resources import Argument, Described

JOB_RAISES = {
    "ApiError": "the service refused to start it; its subclass says what to do.",
    "ReplyError": "the reply cannot be read.",
    "TransportError": "there was no reply.",
}
SINGLE_RAISES = {"JobRunning": "one runs already; `resume_token` is its."}


def jobs_of(every: dict[str, Described]) -> list[JobMethod]:
    """The jobs of all operations."""
    return [JobMethod(d, every) for d in every.values() if "x-job" in d.operation]


class JobMethod:
    """A job of an operation, as the templates see it."""

    def __init__(self, start: Described, every: dict[str, Described]) -> None:
        self.start, self.every = start, every
        self.given: Json = start.operation["x-job"]
        self.name: str = self.given["method"]
        self.id = f"{start.tag}.{self.name}"
        self.constant = f"{start.tag}_{self.name}".upper()
        self.starts: bool = self.given.get("start", True)
        watch = self.given.get("watch", {"operation": start.id, "key": {}})
        self.watch, self.key = every[watch["operation"]], watch.get("key", {})
        if not self.starts:
            self.key = {a.wire: a.wire for a in self.arguments}
        self.status_schema = reply_data(self.watch.operation)
        self.row = self.watch.data.many or is_list(self.status_schema, start.schemas)
        result = self.given.get("result")
        self.result = every[result["operation"]] if result else None

    @property
    def ends(self) -> bool:
        """Whether its caller may say, or has to say, when it is over."""
        return "until" in self.given or self.given.get("ends") == "caller"

    @property
    def arguments(self) -> list[Argument]:
        """What the start takes, headers excepted; of what is only watched, what names it."""
        sent = [a for a in self.start.arguments if a.place != "header"]
        return [a for a in sent if self.starts or a.required]

    @property
    def status(self) -> str:
        """The type of what tells how far it is."""
        returned = self.watch.data.returned
        if not self.row:
            return returned
        return f"m.{object_of(self.status_schema)}"

    @property
    def outcome(self) -> str:
        """The type of what comes of it."""
        return self.result.data.returned if self.result else self.status

    @property
    def key_in(self) -> str:
        """Where what names the job is sent."""
        return "body" if body_media(self.watch.operation) else "query"

    @property
    def key_as_list(self) -> bool:
        """Whether what names the job is sent in a list."""
        body = body_media(self.watch.operation)
        fields: Json = body[1]["schema"].get("properties", {}) if body else {}
        return any("items" in fields.get(name, {}) for name in self.key)

    @property
    def paths(self) -> dict[str, tuple[str, ...]]:
        """Parameters, and the attributes of the start's data that give them, else arguments."""
        if not self.starts:
            return {a.wire: (a.name,) for a in self.arguments}
        made = reply_data(self.start.operation)
        return {name: self._path(path, made) for name, path in self.key.items()}

    def signs(self, given: Json) -> dict[tuple[str, ...], tuple[Any, ...]]:
        """Attributes of the status, and the values that they have to have."""
        return {self._path(p, self.status_schema): tuple(values) for p, values in given.items()}

    @property
    def done(self) -> tuple[dict[tuple[str, ...], tuple[Any, ...]], ...]:
        return tuple(self.signs(given) for given in self.given.get("done", ()))

    @property
    def failed(self) -> tuple[dict[tuple[str, ...], tuple[Any, ...]], ...]:
        return tuple(self.signs(given) for given in self.given.get("failed", ()))

    @property
    def idle(self) -> dict[tuple[str, ...], tuple[Any, ...]]:
        return self.signs(self.given.get("idle", {}))

    @property
    def until(self) -> str:
        """The attribute that the caller's values are compared with."""
        given = self.given.get("until")
        return self._path(given, self.status_schema)[0] if given else ""

    @property
    def gauge(self) -> dict[str, Any]:
        """The arguments of a Gauge."""
        made: dict[str, Any] = dict(self.given.get("progress", {}))
        for key in ("field", "weights", "part"):
            if key in made:
                made[key] = self._path(made[key], self.status_schema)[0]
        if "ranks" in made:
            made["ranks"] = tuple(made["ranks"])
        return made

    def doc(self, *, awaited: bool) -> str:
        """The docstring of the method; ``awaited``, whether it is one that is awaited."""
        names = self.start.writer.names | self.start.wires
        listed = [(a.name, a.text) for a in self.arguments]
        if self.until:
            values = f"a value of `{self.given['until']}`, several, or a function of the status"
            listed.append(("until", f"What ends it: {values}."))
        elif self.given.get("ends") == "caller":
            listed.append(
                (
                    "until",
                    "A function of the status: is it over? Without it, by the documents.",
                )
            )
        raised = {**(docstrings.CHECKED if self.start.checks else {}), **JOB_RAISES}
        raised |= SINGLE_RAISES if self.given.get("single") else {}
        raised |= docstrings.UNKNOWN.get(self.start.safety, {}) if self.starts else {}
        start, until = self.start, f"until={self.last!r}" if self.until else ""
        arguments = self.arguments
        example = usage.example(start, self.name, arguments, "job", awaited=awaited, more=until)
        raised = raised if self.starts else {}
        summary = self.given["summary"]
        refuses = bool((self.result or self.watch).outcome)
        return docstrings.job(
            summary, listed, raised, start.source, names, example, refuses=refuses
        )

    @property
    def last(self) -> str:
        """A value that its caller may wait for."""
        return str(self.given["progress"]["ranks"][-1])

    def _path(self, path: str, schema: Json) -> tuple[str, ...]:
        return attribute_path(path, schema, self.start.writer.attributes, self.start.schemas)[0]
