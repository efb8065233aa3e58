"""The engine of the CJ Dropshipping client. It knows no operation; imports point down only.

    engine ── effects       carries out what calls ask for, by blocking or by awaiting
      ├── transport           httpx on first use: connections, TLS; timeouts, over_aiohttp
      ├── pages ── paging     walks over pages
      └── exchange            one call, for sync and async
            ├── service         what the calls of a client have in common: options, clock
            ├── credentials/    tokens: given, or obtained, kept and renewed
            ├── limits/         calls a second and points a day, shared
            ├── retry, guard    is it sent again, and when; what has to be looked up first
            ├── observe         log, hooks, spans: events, hooks, tracing
            └── decode          replies
                  ├── envelope ── jsontext, jsonrepair
                  ├── rules          refusals to classes of errors
                  ├── verify         are the scalars good, by columns
                  ├── tolerant ── mend   what to make of deviations
                  └── model ── scalars, reply

    operation   what is known of an operation      wire, multipart   requests
    errors      what a call can raise              secrets, redact   credentials, kept from sight

The package is an implementation detail of ``cjdropshipping``, which is what to import.
"""
