"""Measures client and mock beside their peers, in one run, and writes docs/benchmarks.md.

    __main__   runs the sections, writes the page
      ├── decode ── candidates     reading a product page     against json.loads
      ├── start  ── programs       a process from nothing     against `import httpx`
      ├── calls  ── measurer       one call                   against bare httpx
      ├── walk   ── measurer       100,000 products           memory
      ├── serving ── servers, load the mock as a server       against Prism; for a minute
      └── maintenance              scripts/regenerate ...     wall times
    sample     the page that is read, made from generated/openapi.json
    peers      what other generators make of the same document
    timing     interleaved medians                       report    tables in Markdown
    bench      the environment in which everything is measured

What is timed of the client runs in processes of .venv-bench, where it and its peers have the same
Python and the same versions beneath them. This package runs in .venv and only conducts; the mock
and its load are processes of .venv, and Prism is installed into .bench once.
"""
