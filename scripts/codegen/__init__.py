"""From the hand-written spec to the package that users import.

    spec/*.yaml ── document ──> generated/openapi.json
                                  ├── models    (datamodel-code-generator) ──> inputs.py,
                                  │     └── homes, late: a module a tag ─────> models/
                                  └── resources (openapi-python-client)    ──> operations/,
                                        └── annotations, docstrings,           resources/, client.py
                                            pagination, checks

    python -m codegen regenerate [--check]      see scripts/regenerate
    python -m codegen lint                      see rules/

What the generators are good at is left to them: schemas to classes, parsing, validation and naming
of operations. What the document says beyond plain OpenAPI (x-pagination, x-safety and so on) is
put into the templates here.
"""
