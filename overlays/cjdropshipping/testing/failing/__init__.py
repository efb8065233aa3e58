"""What goes wrong on order: calls that fail, and replies that are not as documented."""
