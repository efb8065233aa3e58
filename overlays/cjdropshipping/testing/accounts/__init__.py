"""What the mock keeps for each account: tokens, orders, stock, bills, and the books of it all."""
