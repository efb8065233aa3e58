"""A merchant's day against the mock, from the first search to the last bill."""
