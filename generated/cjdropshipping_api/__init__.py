# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the generators make of the spec: models, inputs, operations, resources, refusals."""
