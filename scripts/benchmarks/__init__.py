"""Measures the client beside its peers, in one run, and writes docs/benchmarks.md.

    __main__   runs the sections, writes the page
      ├── decode ── candidates     reading a product page     against json.loads
      ├── start  ── programs       a process from nothing     against `import httpx`
      ├── calls  ── measurer       one call                   against bare httpx
      ├── walk   ── measurer       100,000 products           memory
      └── regenerate               scripts/regenerate         wall time
    sample     the page that is read, made from generated/openapi.json
    peers      what other generators make of the same document
    timing     interleaved medians                       report    tables in Markdown
    bench      the environment in which everything is measured

Everything that is timed runs in processes of .venv-bench, where the client and its peers have the
same Python and the same versions beneath them. This package runs in .venv and only conducts.
"""
