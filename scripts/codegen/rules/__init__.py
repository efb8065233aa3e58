"""The spec's own rules: what the generators, the client and the mock rely on.

    structure ──> can the document be read at all?     ends the check where it cannot
       └─> naming · wording · evidence · inputs · checks · paging · safety · jobs · links ·
           outcomes · replies · refusals · samples

Each rule is a function that yields problems as ``pointer: what is wrong``; ``check`` runs them all.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from codegen.document import SPEC, Json, read_yaml

from .checks import input_rules
from .evidence import decisions, sources
from .inputs import alternatives, bodies
from .jobs import followed
from .links import chained
from .naming import chosen, classes, extensions, names
from .outcomes import hidden
from .paging import pagination
from .places import Problems
from .refusals import conditions, coverage
from .replies import models, scalars
from .safety import repetition
from .samples import examples
from .structure import openapi, parameters, references, root, shapes
from .wording import keywords, quotations, texts

Rule = Callable[[Json], Problems]

STRUCTURE: tuple[Rule, ...] = (references, openapi, root, parameters, shapes)
"""What the other rules rely on: the first that is broken ends the check."""

RULES: tuple[Rule, ...] = (
    names,
    classes,
    chosen,
    extensions,
    keywords,
    texts,
    quotations,
    sources,
    repetition,
    bodies,
    alternatives,
    input_rules,
    pagination,
    followed,
    chained,
    hidden,
    models,
    scalars,
    conditions,
    coverage,
    examples,
)


def check(document: Json, spec: Path = SPEC) -> list[str]:
    """All problems of a bundled document, in the order of the rules."""
    for rule in STRUCTURE:
        if problems := list(rule(document)):
            return problems
    problems = [problem for rule in RULES for problem in rule(document)]
    return [*problems, *decisions(document, read_yaml(spec / "decisions.yaml"))]
