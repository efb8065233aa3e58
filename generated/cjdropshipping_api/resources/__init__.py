# Generated from spec/ by scripts/regenerate; edit that instead.
"""One module a resource."""
