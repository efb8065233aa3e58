"""What has changed between two versions, told to those who call the client.

    git revision, folder ── versions ──┬── generated/openapi.json ────────┐
                                       └── packages ── surface, bodies ───┴── contract
                                                                                 │ two of them
       compare ─┬─ operations ─┐                                                 │
                ├─ models ─────┴─ members ─┬─ hints, pairing   <─────────────────┘
                └─ handwritten ────────────┴─ limits
           └── change ──> semver ──> entry ──> log (CHANGELOG.md)

    python -m releases [--from REV] [--to REV | worktree] [--json] [--write] [--check]

Document and package are joined before anything is compared: an argument is one thing with a wire
name, a Python name and a type, so that whatever happens to it is told once.
"""
