"""Requests and replies as the document has them: parameters, bodies, envelopes, pages.

No module here knows an account, a chapter or a socket."""
