"""The mock's own clients, in process: an httpx transport, and CJ and AsyncCJ over it."""
