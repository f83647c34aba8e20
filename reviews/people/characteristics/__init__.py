"""Equality monitoring: the protected characteristics of the person on probation, kept apart from the report."""
