"""What every call passes, from the request to the reply, and what CJ does without one."""
