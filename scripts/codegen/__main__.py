"""python -m codegen regenerate [--check] · python -m codegen lint"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .document import SPEC, SpecError, bundle
from .generate import GENERATED, Make, generate, generate_apart, verify
from .rules import check


def main(given: Sequence[str] | None = None, make: Make = generate_apart) -> int:
    """Exit 0 when all is well, 1 with the reason on standard error; ``--check`` compares with what
    `make` makes."""
    parser = argparse.ArgumentParser(prog="codegen", description="The spec and what is made of it.")
    commands = parser.add_subparsers(dest="command", required=True)
    regenerate = commands.add_parser("regenerate", help="write generated/ anew")
    regenerate.add_argument("--check", action="store_true", help="only say what would change")
    regenerate.add_argument("--into", type=Path, default=GENERATED, help=argparse.SUPPRESS)
    commands.add_parser("lint", help="check the spec against its own rules")
    for command in commands.choices.values():
        command.add_argument("--spec", type=Path, default=SPEC, help=argparse.SUPPRESS)
    arguments = parser.parse_args(given)
    try:
        if arguments.command == "lint":
            problems = check(bundle(arguments.spec), arguments.spec)
            print("\n".join(problems) or "The spec keeps its rules.")
            return bool(problems)
        if arguments.check:
            if verify(arguments.spec, arguments.into, make):
                print("generated/ is what the spec gives.")
                return 0
            print("generated/ is not what the spec gives: run scripts/regenerate.", file=sys.stderr)
            return 1
        generate(arguments.into, arguments.spec)
    except SpecError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
