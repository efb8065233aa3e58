"""What test code gives, by method or over HTTP, before it is believed."""
