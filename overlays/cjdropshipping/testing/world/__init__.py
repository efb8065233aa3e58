"""What all accounts see and no request changes: the catalogue, and what is known about it."""
