"""Ways in from outside: an ASGI application, and a server around it."""
