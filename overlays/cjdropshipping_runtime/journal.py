"""How far a flow has come, as plain text, so that another process can go on from there.

    open ──> begins(step) ──> did(step, facts) ──> begins(step) ──> ...
                  └─────────────────┴──> FlowStep(…, token) to the caller's on_step

    token   {"flow":"orders.checkout","about":{"orders":["1","2"]},"done":["ADD_CART"],
             "under_way":"CONFIRM","facts":{}}

``about`` is what the flow was asked to do: a token does not go on with something else. ``facts``
are what later steps need of earlier ones: ids and amounts, never anybody's address. A step that is
under way may have been carried out or not: whoever resumes there has to look first.

Some steps are to be done ``once``: a run without the token may do them again, or cannot finish what
they have begun. An error that ends the flow after one of them is no advice about the call that
failed, which may be a mere look, but about the flow::

    nothing of them was sent    as the call's own                 call again, with the token or not
    one of them may be done     unknown, safe_to_retry = False    go on with the token
    the last of them is done    done,    safe_to_retry = False    go on with the token
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from .errors import CallError, CJError
from .hooks import check_hook, heard
from .jsontext import UNREADABLE
from .stops import FlowStopped, TokenError
from .typed import convert

if TYPE_CHECKING:
    from .calls import Calls
    from .errors import Outcome
    from .operation import Operation
    from .outcome import Refusal


class FlowStep(msgspec.Struct, frozen=True, kw_only=True):
    """A step of a flow, for ``on_step``."""

    flow: str
    """The name of the flow, as in ``orders.checkout``."""
    name: str
    """The name of the step, as in ``PAY``."""
    state: Literal["begins", "done"]
    progress: float
    """Of the flow, from 0 to 1: steps that are done, or left out, of all steps. It never goes back,
    even where a step has to be done again."""
    token: str
    """From which the flow goes on, in this process or another: keep the latest."""


OnStep = Callable[[FlowStep], object]
"""What a flow tells its caller, step by step: a plain function, which is not awaited. Whatever it
raises ends the flow."""


class _State(msgspec.Struct, omit_defaults=True):
    flow: str
    about: dict[str, Any] = {}
    done: list[str] = []
    under_way: str | None = None
    wrote: bool = False
    """Whether a step that is to be done once may have been carried out."""
    facts: dict[str, Any] = {}


class _Facts(dict[str, Any]):
    """Of a token, which somebody may have cut short."""

    __slots__ = ("_flow",)

    def __init__(self, flow: str, facts: Mapping[str, Any]) -> None:
        super().__init__(facts)
        self._flow = flow

    def __missing__(self, name: str) -> Any:
        raise TokenError(f"a token without {name}", flow=self._flow)


_STATE = msgspec.json.Decoder(_State)


class Journal:
    """Of one flow."""

    __slots__ = ("_on_step", "_once", "_progress", "_state", "_steps")

    def __init__(
        self, state: _State, steps: Sequence[str], once: Sequence[str], on_step: OnStep | None
    ) -> None:
        self._state, self._steps, self._on_step = state, tuple(steps), on_step
        self._once = tuple(step for step in steps if step in once)
        self._progress = 0.0
        if not {*self._once}.isdisjoint((*state.done, state.under_way)):
            state.wrote = True

    @classmethod
    def open(
        cls,
        calls: Calls,
        flow: str,
        steps: Sequence[str],
        *,
        about: Mapping[str, Any],
        facts: Any = dict[str, Any],
        once: Sequence[str] | None = None,
        resume: str | None = None,
        on_step: OnStep | None = None,
    ) -> Journal:
        """A new journal, or the one that a token continues; the flow's errors will have its token.

        A flow that is a step of another, which is under way, leaves that to the other's journal:
        the caller has called the other, and can resume no more than that.

        Args:
            calls: those of the flow.
            flow: its name.
            steps: the names of all its steps, in order.
            about: what it is asked to do, as JSON values.
            facts: what the journal may know from earlier steps, a TypedDict without required keys.
            once: those of the steps that a run without the token may do again, or cannot finish;
                all by default.
            resume: a token of an earlier run of the same.
            on_step: the caller's.

        Raises:
            ConfigurationError: ``on_step`` is no function, or one that would have to be awaited.
            TokenError: the token is none, or of another flow, or about something else, or knows
                what no such journal can know.
        """
        check_hook("on_step", on_step)
        asked = _plain(about)
        state = _State(flow, asked) if resume is None else _read(resume, flow, steps, asked, facts)
        journal = cls(state, steps, steps if once is None else once, on_step)
        outer = calls.journal
        if outer is None or outer.doubtful is None:
            calls.journal = journal
        return journal

    @property
    def token(self) -> str:
        """Plain text from which the flow goes on."""
        return msgspec.json.encode(self._state).decode()

    @property
    def facts(self) -> Mapping[str, Any]:
        """What is known from earlier steps; TokenError by ``[]`` for what a token lacks."""
        return self._state.facts

    @property
    def doubtful(self) -> str | None:
        """The step that was under way when an earlier run ended; None without one."""
        return self._state.under_way

    def done(self, step: str) -> bool:
        """Whether a step is done."""
        return step in self._state.done

    def note(self, **facts: Any) -> None:
        """Keeps facts that are known by now, as a token will give them back."""
        self._state.facts.update(_plain(facts))

    def begins(self, step: str, **facts: Any) -> None:
        """A step is about to be sent."""
        self._number(step)
        self.note(**facts)
        self._state.under_way = step
        self._tell(step, "begins")

    def did(self, step: str, **facts: Any) -> None:
        """A step is done, or found to be done."""
        self._number(step)
        self.note(**facts)
        self._state.under_way = None
        if not self.done(step):
            self._state.done.append(step)
        self._tell(step, "done")

    def undo(self, *steps: str) -> None:
        """These steps have to be done again."""
        self._state.done = [step for step in self._state.done if step not in steps]

    def sent(self, operation: Operation[Any], outcome: Outcome) -> None:
        """A call within the step that is under way is over, and this became of it."""
        if operation.safety != "read" and outcome != "not done":
            self._state.wrote = self._state.wrote or self._state.under_way in self._once

    def stopped(self, step: str, reason: str, refused: Sequence[Refusal] = ()) -> FlowStopped:
        """The error by which the flow stops at a step."""
        self._state.under_way = None
        return FlowStopped(
            reason, flow=self._state.flow, step=step, refused=refused, resume_token=self.token
        )

    def leave(self, stop: BaseException) -> None:
        """Writes on what ends the flow how it can be gone on with.

        That is the token (the one of a job within it stays as a note), and what is true of the flow
        where it has written what is to be written once.
        """
        if isinstance(stop, TokenError):
            return
        if isinstance(stop, CJError):
            inner, stop.resume_token = stop.resume_token, self.token
            if inner not in (None, self.token):
                stop.add_note(f"within {self._state.flow}: {inner}")
            if isinstance(stop, CallError) and self._state.wrote:
                self._warn(stop)
        elif not isinstance(stop, GeneratorExit):
            stop.add_note(f"{self._state.flow} can be resumed: {self.token}")

    def _warn(self, error: CallError) -> None:
        done = [step for step in self._once if self.done(step)]
        may_be = [step for step in self._once if step == self.doubtful and step not in done]
        error.safe_to_retry = False
        error.outcome = "done" if done[-1:] == [*self._once[-1:]] else "unknown"
        told = [f"{_listed(done)} done"] if done else []
        told += [f"{_listed(may_be)} begun"] if may_be else []
        error.add_note(
            f"within {self._state.flow} {' and '.join(told) or 'something may be done'}: "
            "go on with resume_token; a call without it begins anew"
        )

    def _number(self, step: str) -> int:
        if step not in self._steps:
            raise ValueError(f"{self._state.flow} has no step {step}")
        return self._steps.index(step)

    def _tell(self, step: str, state: Literal["begins", "done"]) -> None:
        place = self._number(step) + (state == "done")
        self._progress = max(self._progress, place / len(self._steps))
        if self._on_step is None:
            return
        told = {"flow": self._state.flow, "name": step, "token": self.token}
        step_of_it = FlowStep(state=state, progress=self._progress, **told)
        heard("on_step", self._on_step(step_of_it))


def _listed(steps: Sequence[str]) -> str:
    """As the subject of a sentence."""
    return f"{' and '.join(steps)} {'is' if len(steps) == 1 else 'are'}"


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """As JSON has them: a tuple is a list, a Decimal a text."""
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(values))
    return plain


def _read(token: str, flow: str, steps: Sequence[str], asked: dict[str, Any], facts: Any) -> _State:
    try:
        state = _STATE.decode(token)
        convert(state.facts, facts)
    except (*UNREADABLE, UnicodeError, TypeError):
        reason = "this text is no token of a flow; that of a job goes to cj.resume"
        raise TokenError(reason, flow=flow) from None
    if state.flow != flow:
        raise TokenError(f"a token of {state.flow}", flow=flow)
    if state.about != asked:
        named = ", ".join(name for name in asked if state.about.get(name) != asked[name])
        raise TokenError(f"a token of other arguments ({named or 'more of them'})", flow=flow)
    if not {*state.done, state.under_way or steps[0]} <= {*steps}:
        raise TokenError("a token of other steps, perhaps of another version", flow=flow)
    state.facts = _Facts(flow, state.facts)
    return state
