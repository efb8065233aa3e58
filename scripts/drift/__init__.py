"""Compares vendor documents as they are now with the committed facts: the alarm for the day they
change."""
