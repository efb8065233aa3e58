"""What a mock remembers, as a text and in a file, and back."""
