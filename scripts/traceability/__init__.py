"""Compares what the vendor documents say (spec/facts) with the spec, both ways."""
