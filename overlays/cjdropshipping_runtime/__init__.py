"""The engine of the CJ Dropshipping client. It knows no operation; imports point down only.

    engine      one exchange, for sync and async        operation   what is known of an operation
      ├── transport   httpx, on first use               errors      what a call can raise
      ├── wire        requests                          secrets     credentials
      ├── pages ── paging      walks over pages
      └── decode               replies
            ├── envelope ── jsontext, jsonrepair
            ├── verify         are the scalars good, by columns
            ├── tolerant ── mend   what to make of deviations
            └── model ── scalars, reply

The package is an implementation detail of ``cjdropshipping``, which is what to import.
"""
