"""Ways in: a transport in process, an ASGI application, a server, and clients of them."""
